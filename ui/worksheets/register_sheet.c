/* register_sheet.c - The worksheet of what the register shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/register_sheet.h"

#include "data/wording/language.h"
#include "data/worksheet/register.h"
#include "ui/register/register_words.h"

#include <glib/gi18n-lib.h>

/* (transfer full): the evaluations that are chosen, or %NULL where none are. */
static GArray *
list_chosen (UiRegisterList *list)
{
  g_autoptr (GArray) numbers =
      ui_register_list_is_choosing (list) ? ui_register_list_list_chosen (list) : NULL;

  return numbers != NULL && numbers->len > 0 ? g_steal_pointer (&numbers) : NULL;
}

static GArray *
list_shown (UiRegisterList *list)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 number;

  ui_register_list_grow (list);
  for (guint i = 0; (number = ui_register_list_get_number (list, i)) != 0; i++)
    g_array_append_val (numbers, number);
  return numbers;
}

/* (transfer full) (nullable): what the register leaves out, or %NULL where it shows all. */
static char *
describe_filters (UiRegisterList *list, DataPacks *packs)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (ui_register_list_get_place (list) == DATA_REGISTER_PLACE_ARCHIVE)
    g_ptr_array_add (parts, g_strdup (_ ("those in the archive")));
  else if (ui_register_list_get_place (list) == DATA_REGISTER_PLACE_BIN)
    g_ptr_array_add (parts, g_strdup (_ ("those in the bin")));
  if (ui_register_list_get_text (list)[0] != '\0')
    /* Translators: %s is what was searched for. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("Search: “%s”"), ui_register_list_get_text (list)));
  for (UiRegisterFacet i = 0; i < UI_REGISTER_N_FACETS; i++)
    {
      if (ui_register_list_get_filter (list, i)[0] != '\0')
        g_ptr_array_add (parts, ui_register_words_filter (list, i, packs));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  /* Translators: between the ways in which a list is filtered. */
  return g_strjoinv (_ (", "), (char **) parts->pdata);
}

static GPtrArray *
find_rows (DataRegister *entries, const GArray *numbers)
{
  GPtrArray *rows = g_ptr_array_new ();

  data_register_settle (entries);
  for (guint i = 0; i < numbers->len; i++)
    g_ptr_array_add (rows, (gpointer) data_register_item_get_row (
                               data_register_find (entries, g_array_index (numbers, gint64, i))));
  return rows;
}

DataDocument *
ui_register_sheet_new (UiSession *session)
{
  UiRegisterList *list = ui_session_get_list (session);
  DataPacks *packs = ui_session_get_packs (session);
  g_autoptr (GArray) chosen = list_chosen (list);
  g_autoptr (GArray) numbers = chosen != NULL ? g_array_ref (chosen) : list_shown (list);
  g_autofree char *choice =
      chosen != NULL ? g_strdup (_ ("those that were selected")) : describe_filters (list, packs);
  g_autoptr (GPtrArray) rows = find_rows (ui_session_get_register (session), numbers);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return data_worksheet_new_register (
      data_language_current () == RULES_LANGUAGE_JA ? DATA_WORKSHEET_JA : DATA_WORKSHEET_EN, rows,
      packs, rules_date_parse (today), choice);
}
