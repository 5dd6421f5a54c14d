/* control_item.h - A row of the tree of controls: a group of them, or a control.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/coverage.h"
#include "rules/decision.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** The levels of the catalogue, from above; the first three are groups. */
typedef enum
{
  UI_CONTROL_TIER,
  UI_CONTROL_DOMAIN,
  UI_CONTROL_CATEGORY,
  UI_CONTROL_OBJECTIVE,
  UI_CONTROL_DETAIL,
} UiControlLevel;

/**
 * UiControlState:
 * @cover: how it is covered
 * @assessed_level: whether it is of the level that is assessed and counted
 * @deficient: whether its design or operation was found deficient
 * @own_work: whether its auditor operates it
 * @kind: the gravest of its problems, or 0 where there is none
 * @n_problems: how many there are
 *
 * What the rules say of a control.
 */
typedef struct
{
  RulesCover cover;
  gboolean assessed_level;
  gboolean deficient;
  gboolean own_work;
  RulesKind kind;
  guint n_problems;
} UiControlState;

/** How many of the controls below a group are what; @external and @assessed are of the
 * assessed level only. */
typedef struct
{
  guint asked;
  guint stated;
  guint unanswered;
  guint external;
  guint assessed; /* internally */
  guint open;     /* still to be answered, or in neither audit */
  guint problems; /* how many have one */
  RulesKind kind; /* the gravest of them, or 0 */
} UiControlCounts;

#define UI_TYPE_CONTROL_ITEM (ui_control_item_get_type ())
G_DECLARE_FINAL_TYPE (UiControlItem, ui_control_item, UI, CONTROL_ITEM, GObject)

/**
 * UiControlItem:
 * @level: what it is
 * @depth: how deep it stands, from 0
 * @id: its id; of a tier, that of the criteria
 * @criteria: the criteria it is or belongs to
 * @control: index in the catalogue, or %RULES_NO_CONTROL for a group
 * @above: (nullable): the row it stands below, which lives as long
 * @has_rows: whether there are rows below it
 * @open: whether they are shown
 * @selected: whether it is selected
 * @found: whether the filter finds it
 * @leads: whether the filter finds it or something below it
 * @state: of a control
 * @counts: of a group
 *
 * Changed by its tree only (ui/audit/control_tree.h).
 *
 * UiControlItem::changed: what it shows is another
 */
struct _UiControlItem
{
  GObject parent_instance;

  UiControlLevel level;
  guint depth;
  char *id;
  RulesCriteria criteria;
  int control;
  UiControlItem *above;
  gboolean has_rows;
  gboolean open;
  gboolean selected;
  gboolean found;
  gboolean leads;
  UiControlState state;
  UiControlCounts counts;
};

/** ui_control_item_new: Returns: (transfer full): a row that is open and not selected. */
UiControlItem *
ui_control_item_new (UiControlLevel level, RulesCriteria criteria, const char *id, int control);

/** ui_control_item_tell: emits "changed". */
void ui_control_item_tell (UiControlItem *self);

/** ui_control_states_new: Returns: (transfer full): the state of each control of the catalogue. */
UiControlState *ui_control_states_new (const RulesDecision *decision);

G_END_DECLS
