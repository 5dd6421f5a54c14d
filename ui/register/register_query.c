/* register_query.c - What is asked of the entries of the register: words, filters and a place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_query.h"

const char *const ui_register_facet_ids[] = {
  [UI_REGISTER_FACET_ROUTE] = "route", [UI_REGISTER_FACET_READINESS] = "readiness",
  [UI_REGISTER_FACET_STATE] = "state", [UI_REGISTER_FACET_EDITION] = "edition",
  [UI_REGISTER_N_FACETS] = NULL,
};

UiRegisterQuery
ui_register_query_init (void)
{
  UiRegisterQuery self = { .text = g_strdup (""), .place = DATA_REGISTER_PLACE_REGISTER };

  for (UiRegisterFacet i = 0; i < UI_REGISTER_N_FACETS; i++)
    self.filters[i] = g_strdup ("");
  return self;
}

void
ui_register_query_clear (UiRegisterQuery *self)
{
  g_clear_pointer (&self->text, g_free);
  for (UiRegisterFacet i = 0; i < UI_REGISTER_N_FACETS; i++)
    g_clear_pointer (&self->filters[i], g_free);
}

/* Whether the text in @place had to be replaced. */
static gboolean
put (char **place, const char *text)
{
  g_autofree char *before = NULL;

  if (g_str_equal (text, *place))
    return FALSE;
  /* It may be a part of what is replaced. */
  before = g_steal_pointer (place);
  *place = g_strdup (text);
  return TRUE;
}

gboolean
ui_register_query_search (UiRegisterQuery *self, const char *text, GtkFilterChange *change)
{
  *change = GTK_FILTER_CHANGE_DIFFERENT;
  if (g_str_has_prefix (text, self->text))
    *change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (g_str_has_prefix (self->text, text))
    *change = GTK_FILTER_CHANGE_LESS_STRICT;
  return put (&self->text, text);
}

gboolean
ui_register_query_filter (UiRegisterQuery *self, UiRegisterFacet facet, const char *value)
{
  return put (&self->filters[facet], value);
}

guint
ui_register_query_count (const UiRegisterQuery *self)
{
  guint n = 0;

  for (UiRegisterFacet i = 0; i < UI_REGISTER_N_FACETS; i++)
    n += self->filters[i][0] != '\0' ? 1 : 0;
  return n;
}

void
ui_register_query_reset (UiRegisterQuery *self)
{
  put (&self->text, "");
  for (UiRegisterFacet i = 0; i < UI_REGISTER_N_FACETS; i++)
    put (&self->filters[i], "");
}

DataRegisterFilter *
ui_register_query_ask (const UiRegisterQuery *self, gboolean any_route)
{
  char *const *filters = self->filters;
  const char *edition = filters[UI_REGISTER_FACET_EDITION];
  const DataRegisterQuery query = {
    .text = self->text,
    .place = self->place,
    .state = data_state_parse (filters[UI_REGISTER_FACET_STATE]),
    .route =
        any_route ? 0 : rules_vocabulary_find (rules_route_ids, filters[UI_REGISTER_FACET_ROUTE]),
    .readiness = rules_vocabulary_find (rules_readiness_ids, filters[UI_REGISTER_FACET_READINESS]),
    .edition = edition[0] != '\0' ? edition : NULL,
  };

  return data_register_filter_new (&query);
}
