/* register_words.c - The names of what the register is sorted and filtered by, and its cells in
 * words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_words.h"

#include "data/wording/language.h"
#include "data/wording/time.h"
#include "data/wording/wording.h"
#include "data/workspace/register_wording.h"
#include "rules/text.h"
#include "ui/register/register_count.h"

#include <glib/gi18n-lib.h>

const char *
ui_register_words_key (UiRegisterKey key)
{
  const char *const words[] = {
    [UI_REGISTER_KEY_TITLE] = C_ ("column", "Title"),
    [UI_REGISTER_KEY_SERVICE] = C_ ("column", "Service"),
    [UI_REGISTER_KEY_ROUTE] = C_ ("column", "Route"),
    [UI_REGISTER_KEY_OVERALL] = C_ ("column", "Impact"),
    /* Translators: heading of a column that counts the answers that are missing. */
    [UI_REGISTER_KEY_MISSING] = C_ ("column", "Missing"),
    [UI_REGISTER_KEY_READINESS] = C_ ("column", "Readiness"),
    [UI_REGISTER_KEY_STATE] = C_ ("column", "State"),
    [UI_REGISTER_KEY_EDITION] = C_ ("column", "Edition"),
    /* Translators: heading of a column with the days that evaluations speak of. */
    [UI_REGISTER_KEY_AS_OF] = C_ ("column", "As of"),
    [UI_REGISTER_KEY_CHANGED] = C_ ("column", "Last changed"),
    [UI_REGISTER_KEY_CREATED] = C_ ("column", "Created"),
    [UI_REGISTER_KEY_PROVIDER] = C_ ("column", "Provider"),
    [UI_REGISTER_KEY_AGENCY] = C_ ("column", "Agency"),
  };
  g_return_val_if_fail (key < G_N_ELEMENTS (words), NULL);

  return words[key];
}

const char *
ui_register_words_facet (UiRegisterFacet facet)
{
  static const UiRegisterKey keys[] = {
    [UI_REGISTER_FACET_ROUTE] = UI_REGISTER_KEY_ROUTE,
    [UI_REGISTER_FACET_READINESS] = UI_REGISTER_KEY_READINESS,
    [UI_REGISTER_FACET_STATE] = UI_REGISTER_KEY_STATE,
    [UI_REGISTER_FACET_EDITION] = UI_REGISTER_KEY_EDITION,
  };
  g_return_val_if_fail (facet < G_N_ELEMENTS (keys), NULL);

  return ui_register_words_key (keys[facet]);
}

const char *const *
ui_register_words_values (UiRegisterFacet facet)
{
  switch (facet)
    {
    case UI_REGISTER_FACET_ROUTE:
      return rules_route_ids;
    case UI_REGISTER_FACET_READINESS:
      return rules_readiness_ids;
    case UI_REGISTER_FACET_STATE:
      return data_state_ids;
    case UI_REGISTER_FACET_EDITION:
    case UI_REGISTER_N_FACETS:
    default:
      return NULL;
    }
}

/* In the words of the newest rules: the list may hold evaluations by several. */
static const char *
name_route (const char *id, DataPacks *packs)
{
  g_autoptr (GPtrArray) known = data_packs_list (packs, NULL);
  const DataPack *pack = data_packs_given (packs);

  if (pack == NULL && known != NULL && known->len > 0)
    pack = known->pdata[0];
  if (pack == NULL)
    return id;
  return data_text (
      &pack->edition->routes[rules_vocabulary_find (rules_route_ids, id)].clause.title);
}

/* What it is about is said beside it. */
static const char *
name_readiness (RulesReadinessStatus readiness)
{
  return readiness == RULES_READINESS_UNDETERMINED
             /* Translators: whether the internal audit is ready for submission, below “Readiness”.
              */
             ? C_ ("readiness", "Undetermined")
             : data_wording_readiness_status (readiness);
}

const char *
ui_register_words_value (UiRegisterFacet facet, const char *value, DataPacks *packs)
{
  switch (facet)
    {
    case UI_REGISTER_FACET_ROUTE:
      return name_route (value, packs);
    case UI_REGISTER_FACET_READINESS:
      return name_readiness (rules_vocabulary_find (rules_readiness_ids, value));
    case UI_REGISTER_FACET_STATE:
      return data_wording_state (data_state_parse (value));
    case UI_REGISTER_FACET_EDITION:
    case UI_REGISTER_N_FACETS:
    default:
      return value;
    }
}

char *
ui_register_words_filter (UiRegisterList *list, UiRegisterFacet facet, DataPacks *packs)
{
  const char *value =
      ui_register_words_value (facet, ui_register_list_get_filter (list, facet), packs);

  /* Translators: %1$s is what a list is filtered by, such as “Route”, %2$s the only one it shows.
   */
  return g_strdup_printf (C_ ("filter", "%1$s: %2$s"), ui_register_words_facet (facet), value);
}

char *
ui_register_words_count (UiRegisterList *list)
{
  guint n = ui_register_list_count (list);

  if (ui_register_list_get_text (list)[0] == '\0' && ui_register_list_count_filters (list) == 0)
    return g_strdup_printf (ngettext ("%u evaluation", "%u evaluations", n), n);
  /* Translators: how many evaluations are found, of how many: “12 of 40”. */
  return g_strdup_printf (_ ("%1$u of %2$u"), n, ui_register_count_all (list));
}

static char *
describe_filters (UiRegisterList *list, DataPacks *packs)
{
  GString *text = g_string_new (_ ("Nothing here matches what the list is filtered by:"));

  if (ui_register_list_get_text (list)[0] != '\0')
    {
      /* Translators: %s is what was searched for. */
      g_autofree char *search =
          g_strdup_printf (_ ("Search: “%s”"), ui_register_list_get_text (list));

      g_string_append_printf (text, "\n%s", search);
    }
  for (UiRegisterFacet i = 0; i < UI_REGISTER_N_FACETS; i++)
    {
      g_autofree char *filter = NULL;

      if (ui_register_list_get_filter (list, i)[0] == '\0')
        continue;
      filter = ui_register_words_filter (list, i, packs);
      g_string_append_printf (text, "\n%s", filter);
    }
  return g_string_free (text, FALSE);
}

char *
ui_register_words_nothing (UiRegisterList *list, DataPacks *packs)
{
  if (ui_register_list_count_filters (list) > 0)
    return describe_filters (list, packs);
  if (ui_register_list_get_text (list)[0] != '\0')
    return g_strdup (_ ("Nothing here matches the search."));
  switch (ui_register_list_get_place (list))
    {
    case DATA_REGISTER_PLACE_ARCHIVE:
      return g_strdup (_ ("The archive is empty."));
    case DATA_REGISTER_PLACE_BIN:
      return g_strdup (_ ("The bin is empty."));
    case DATA_REGISTER_PLACE_REGISTER:
    default:
      return g_strdup (
          _ ("Nothing is in the register: everything is in the archive or in the bin."));
    }
}

static char *
name_state (const DataRegisterRow *row)
{
  char *state = data_wording_register_state (row->state, row->revision);

  return state != NULL ? state : g_strdup (data_wording_state (row->state));
}

char *
ui_register_words_cell (const DataRegisterRow *row, UiRegisterKey key, DataPacks *packs)
{
  switch (key)
    {
    case UI_REGISTER_KEY_TITLE:
      return g_strdup (data_wording_register_title (row));
    case UI_REGISTER_KEY_SERVICE:
      return g_strdup (row->service);
    case UI_REGISTER_KEY_ROUTE:
      return data_wording_register_route (row, packs);
    case UI_REGISTER_KEY_OVERALL:
      return data_wording_register_overall (row, packs);
    case UI_REGISTER_KEY_MISSING:
      return row->decided ? g_strdup_printf ("%u", row->missing) : NULL;
    case UI_REGISTER_KEY_READINESS:
      return row->decided ? g_strdup (name_readiness (row->readiness)) : NULL;
    case UI_REGISTER_KEY_STATE:
      return name_state (row);
    case UI_REGISTER_KEY_EDITION:
      return g_strdup (row->edition);
    case UI_REGISTER_KEY_AS_OF:
      return data_wording_date (row->as_of);
    case UI_REGISTER_KEY_CHANGED:
      return data_wording_time (row->changed);
    case UI_REGISTER_KEY_CREATED:
      return data_wording_time (row->created);
    case UI_REGISTER_KEY_PROVIDER:
      return g_strdup (row->provider);
    case UI_REGISTER_KEY_AGENCY:
      return g_strdup (row->agency);
    case UI_REGISTER_N_KEYS:
    default:
      return NULL;
    }
}
