/* register_query.h - What is asked of the entries of the register: words, filters and a place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/register.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What the register can be filtered by. */
typedef enum
{
  UI_REGISTER_FACET_ROUTE,
  UI_REGISTER_FACET_READINESS,
  UI_REGISTER_FACET_STATE,
  UI_REGISTER_FACET_EDITION,
  UI_REGISTER_N_FACETS,
} UiRegisterFacet;

/** The ids of facets, in this order, ending with %NULL. */
extern const char *const ui_register_facet_ids[];

/**
 * UiRegisterQuery:
 * @text: words that the entries must hold, or ""
 * @filters: for each facet the id of a value, or "" for any
 */
typedef struct
{
  char *text;
  char *filters[UI_REGISTER_N_FACETS];
  DataRegisterPlace place;
} UiRegisterQuery;

/** ui_register_query_init: Returns: (transfer full): all of the register itself; to be given to
 * ui_register_query_clear(). */
UiRegisterQuery ui_register_query_init (void);
void ui_register_query_clear (UiRegisterQuery *self);

/** ui_register_query_search: Returns: whether the words are others than before; @change: (out): how
 * what is found differs then. */
gboolean
ui_register_query_search (UiRegisterQuery *self, const char *text, GtkFilterChange *change);

/** ui_register_query_filter: Returns: whether @value is another than before. */
gboolean ui_register_query_filter (UiRegisterQuery *self, UiRegisterFacet facet, const char *value);

/** ui_register_query_count: Returns: how many facets are filtered by. */
guint ui_register_query_count (const UiRegisterQuery *self);

/** ui_register_query_reset: takes the words and every filter away. */
void ui_register_query_reset (UiRegisterQuery *self);

/**
 * ui_register_query_ask:
 * @any_route: whether a filter by route is left out
 *
 * Returns: (transfer full): what entries are asked
 */
DataRegisterFilter *ui_register_query_ask (const UiRegisterQuery *self, gboolean any_route);

G_END_DECLS
