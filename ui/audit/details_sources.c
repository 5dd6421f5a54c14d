/* details_sources.c - The evaluations whose added details another can take over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/details_sources.h"

#include "rules/text.h"

#include <glib/gi18n-lib.h>

GArray *
ui_details_sources_list (DataEvaluation *evaluation, GtkStringList **names)
{
  DataWorkspace *workspace = data_evaluation_get_workspace (evaluation);
  DataRegister *evaluations = data_workspace_get_register (workspace, NULL);
  g_autoptr (GArray) with_details = data_workspace_list_with_details (workspace, NULL);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  *names = gtk_string_list_new (NULL);
  /* Translators: no evaluation is chosen. */
  gtk_string_list_append (*names, C_ ("evaluation", "None"));
  for (guint i = 0; evaluations != NULL && with_details != NULL && i < with_details->len; i++)
    {
      gint64 number = g_array_index (with_details, gint64, i);
      DataRegisterItem *item = data_register_find (evaluations, number);
      const DataRegisterRow *row = item == NULL ? NULL : data_register_item_get_row (item);

      if (row == NULL || row->place == DATA_REGISTER_PLACE_BIN ||
          number == data_evaluation_get_number (evaluation))
        continue;
      g_array_append_val (numbers, number);
      gtk_string_list_append (*names, rules_text_is_blank (row->title) ? row->id : row->title);
    }
  return numbers;
}
