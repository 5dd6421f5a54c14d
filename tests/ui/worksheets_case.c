/* worksheets_case.c - The page of the worksheets in a window, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/worksheets_case.h"

#include "data/worksheet/identity.h"
#include "ui/worksheets/preview.h"
#include "ui/worksheets/worksheets_page.h"

#include <string.h>

GtkWidget *
worksheets_case_find (Support *support, GType type, const char *id)
{
  return support_find (support_find_shown (support, UI_TYPE_WORKSHEETS_PAGE, NULL), type, id);
}

UiSheets *
worksheets_case_get_sheets (Support *support)
{
  return ui_worksheets_page_get_sheets (
      UI_WORKSHEETS_PAGE (support_find_shown (support, UI_TYPE_WORKSHEETS_PAGE, NULL)));
}

UiRoll *
worksheets_case_get_roll (Support *support)
{
  return UI_ROLL (
      support_find (worksheets_case_find (support, UI_TYPE_PREVIEW, NULL), UI_TYPE_ROLL, "roll"));
}

/* Whether what is shown is what is chosen. */
static gboolean
is_laid_out (Support *support)
{
  const UiSheetsChoice *choice = ui_sheets_get_choice (worksheets_case_get_sheets (support));
  UiSheet *sheet = ui_sheets_get_sheet (worksheets_case_get_sheets (support));
  g_autoptr (DataWorksheetIdentity) identity =
      sheet != NULL ? data_worksheet_identity_parse (sheet->document->information.keywords) : NULL;

  return identity != NULL && identity->kind == choice->kind &&
         identity->language == choice->language && identity->blank == choice->blank &&
         (choice->revision != 0) == (identity->state == DATA_STATE_APPROVED);
}

void
worksheets_case_wait (Support *support)
{
  support_wait_until (support, is_laid_out);
  support_settle (support);
}

static gboolean
is_counted (Support *support)
{
  gboolean landscape;

  for (DataWorksheetKind kind = DATA_WORKSHEET_EVALUATION; kind < DATA_WORKSHEET_REGISTER; kind++)
    {
      if (ui_sheets_get_n_pages (worksheets_case_get_sheets (support), kind, &landscape) == 0)
        return FALSE;
    }
  return TRUE;
}

Support *
worksheets_case_open (const char *example)
{
  Support *support = support_open ((const char *const[]){ example, NULL });

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "worksheets");
  support_settle (support);
  worksheets_case_wait (support);
  support_wait_until (support, is_counted);
  return support;
}

/* (transfer full): what the shown pages say. */
static char *
read_pages (Support *support)
{
  UiSheet *sheet = ui_sheets_get_sheet (worksheets_case_get_sheets (support));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint page = 0; page < data_pages_count (sheet->pages); page++)
    {
      g_autofree char *part = data_pages_text (sheet->pages, page);

      g_string_append_printf (text, "%s\n", part);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
worksheets_case_says (Support *support, const char *text)
{
  g_autofree char *pages = read_pages (support);

  return strstr (pages, text) != NULL;
}

void
worksheets_case_choose (Support *support, DataWorksheetKind kind)
{
  GtkListBox *list = GTK_LIST_BOX (worksheets_case_find (support, GTK_TYPE_LIST_BOX, "list"));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, (int) kind - 1));
  worksheets_case_wait (support);
  support_wait_until (support, is_counted);
}

void
worksheets_case_zoom (Support *support, const char *size)
{
  gtk_widget_activate_action (worksheets_case_find (support, UI_TYPE_PREVIEW, NULL), "preview.zoom",
                              "s", size);
  support_settle (support);
}
