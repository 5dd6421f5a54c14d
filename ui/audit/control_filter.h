/* control_filter.h - What controls are looked for: words, and what they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_item.h"

G_BEGIN_DECLS

/** What a control can be looked for by; those from %UI_CONTROL_IS_NONE to %UI_CONTROL_IS_BOTH are
 * found on the assessed level only. */
typedef enum
{
  UI_CONTROL_IS_ANY,
  UI_CONTROL_IS_UNANSWERED,
  UI_CONTROL_IS_STATED,
  UI_CONTROL_IS_EXCLUDED,
  UI_CONTROL_IS_NOT_ASKED,
  UI_CONTROL_IS_NONE, /* stated, and in neither audit */
  UI_CONTROL_IS_EXTERNAL,
  UI_CONTROL_IS_INTERNAL,
  UI_CONTROL_IS_BOTH,
  UI_CONTROL_IS_DEFICIENT,
  UI_CONTROL_IS_OWN_WORK,
  UI_CONTROL_IS_PROBLEM, /* has a problem, or is not answered or covered */
  UI_CONTROL_IS_N,
} UiControlIs;

/** The id of each: "unanswered", "none", ...; "" for any. */
extern const char *const ui_control_is_ids[UI_CONTROL_IS_N];

/**
 * UiControlFilter:
 * @text: words that id, titles, reason or evidence must hold, or ""
 * @criteria: the tier, or 0 for any
 * @domain: id of the domain, or "" for any
 * @area: id of the critical area, or "" for any
 * @auditor: id of the auditor, or "" for any
 * @is: what it is
 * @counted: only what is of the assessed level
 */
typedef struct
{
  char *text;
  RulesCriteria criteria;
  char *domain;
  char *area;
  char *auditor;
  UiControlIs is;
  gboolean counted;
} UiControlFilter;

/** ui_control_filter_new: Returns: (transfer full): a filter that finds all. */
UiControlFilter *ui_control_filter_new (void);
UiControlFilter *ui_control_filter_copy (const UiControlFilter *self);
void ui_control_filter_free (UiControlFilter *self);

/** ui_control_filter_parse: Returns: (transfer full): the filter that @text stands for:
 * "criteria=controls;domain=9;cover=none"; what is not known in it is left out. A cover counts only
 * what is of the assessed level. */
UiControlFilter *ui_control_filter_parse (const char *text);

/** ui_control_filter_of_cover: what a control is that is covered so. */
UiControlIs ui_control_filter_of_cover (RulesCover cover);

/** ui_control_filter_is_empty: whether it finds all. */
gboolean ui_control_filter_is_empty (const UiControlFilter *self);

/** How many controls there are, how many a filter finds, and how many it found that are another
 * thing by now. */
typedef struct
{
  guint all;
  guint found;
  guint done;
} UiControlFound;

/**
 * ui_control_filter_apply:
 * @rows: (element-type UiControlItem): the rows of a tree, each behind the one it stands below
 * @names: (element-type utf8): for each control what words are sought in; filled when needed
 * @anew: whether what was found before does not stay found
 *
 * Finds rows, which are then told by their @found and @leads. Words are found in id, titles, reason
 * and evidence, whatever their case, and whether their letters and digits are full-width or not.
 */
UiControlFound ui_control_filter_apply (const UiControlFilter *self,
                                        const RulesEvaluation *evaluation,
                                        GPtrArray *rows,
                                        GPtrArray *names,
                                        gboolean anew);

/** ui_control_filter_open_found: opens what is above of what is found. */
void ui_control_filter_open_found (GPtrArray *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiControlFilter, ui_control_filter_free)

G_END_DECLS
