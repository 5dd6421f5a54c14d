/* register.h - The register: every evaluation of a workspace in short, as a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/vocabulary.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** Where an evaluation is kept. */
typedef enum
{
  DATA_REGISTER_PLACE_REGISTER = 1,
  DATA_REGISTER_PLACE_ARCHIVE,
  DATA_REGISTER_PLACE_BIN,
} DataRegisterPlace;

/** The state of an evaluation's current revision. */
typedef enum
{
  DATA_STATE_DRAFT = 1,
  DATA_STATE_REVIEW,
  DATA_STATE_APPROVED,
} DataState;

/** The ids of both, beginning with value 1, ending with %NULL. */
extern const char *const data_register_place_ids[];
extern const char *const data_state_ids[];

/** The values for ids of both, 0 for anything else. */
DataRegisterPlace data_register_place_parse (const char *id);
DataState data_state_parse (const char *id);

/** Their names in the current language. */
const char *data_wording_register_place (DataRegisterPlace place);
const char *data_wording_state (DataState state);

/**
 * DataRegisterRow:
 * @number: number in the workspace
 * @id: id in the exchange format
 * @title: (nullable): its title
 * @service: (nullable): name of the service
 * @provider: (nullable): who provides it
 * @agency: (nullable): name of the agency
 * @rules: id of the rules that it names
 * @edition: their edition
 * @perspective: whose evaluation it is
 * @as_of: (nullable): the day it speaks of
 * @created: when it was made, UTC
 * @changed: when it was last changed, UTC
 * @decided: the members below are known: the decision is up to date
 * @route: the route, 0 where not known
 * @overall: (nullable): id of the highest level answered
 * @missing: how many Appendix 1 answers are missing
 * @readiness: of the internal audit
 * @blockers, @open_items, @warnings: how many problems it has
 */
typedef struct
{
  gint64 number;
  char *id;
  char *title;
  char *service;
  char *provider;
  char *agency;
  char *rules;
  char *edition;
  RulesPerspective perspective;
  char *as_of;
  char *created;
  char *changed;
  DataState state;
  DataRegisterPlace place;
  guint revision;
  gboolean decided;
  RulesRoute route;
  char *overall;
  guint missing;
  RulesReadinessStatus readiness;
  guint blockers;
  guint open_items;
  guint warnings;
} DataRegisterRow;

#define DATA_TYPE_REGISTER_ITEM (data_register_item_get_type ())
G_DECLARE_FINAL_TYPE (DataRegisterItem, data_register_item, DATA, REGISTER_ITEM, GObject)

/** DataRegisterItem::changed: its row has changed. */

/** data_register_item_get_row: Returns: (transfer none): what it says. */
const DataRegisterRow *data_register_item_get_row (DataRegisterItem *self);

/**
 * DataRegisterQuery:
 * @text: (nullable): words that title, service, provider or agency must all hold, in any case and
 *   width of letters
 * @place: where, or 0 for anywhere
 * @state: the state, or 0 for any
 * @route: the route, or 0 for any
 * @readiness: the readiness, or 0 for any
 * @edition: (nullable): the edition of the rules
 */
typedef struct
{
  const char *text;
  DataRegisterPlace place;
  DataState state;
  RulesRoute route;
  RulesReadinessStatus readiness;
  const char *edition;
} DataRegisterQuery;

/** A query that is ready to be asked of many evaluations. */
typedef struct _DataRegisterFilter DataRegisterFilter;

DataRegisterFilter *data_register_filter_new (const DataRegisterQuery *query);
void data_register_filter_free (DataRegisterFilter *self);

/** data_register_filter_matches: whether @item is one of those that are asked for. */
gboolean data_register_filter_matches (const DataRegisterFilter *self, DataRegisterItem *item);

#define DATA_TYPE_REGISTER (data_register_get_type ())
G_DECLARE_FINAL_TYPE (DataRegister, data_register, DATA, REGISTER, GObject)

/**
 * DataRegister:
 *
 * A #GListModel of #DataRegisterItem, in the order in which the evaluations were made. Decisions
 * are stored in short; where an evaluation or its rules changed since, the decision is made anew
 * from the main loop of a workspace that is watched, and until then @decided of its row is %FALSE.
 *
 * DataRegister::settled: decisions were made anew, and none is to be made any more.
 */

/** data_register_find: Returns: (transfer none) (nullable): the item of evaluation @number. */
DataRegisterItem *data_register_find (DataRegister *self, gint64 number);

/** data_register_settle: makes all decisions that are to be made anew now. */
void data_register_settle (DataRegister *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataRegisterFilter, data_register_filter_free)

G_END_DECLS
