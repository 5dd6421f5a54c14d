/* worksheet_actions.c - What is done with worksheets: printed, saved as PDF or XLSX.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "ui/parts/file_dialogs.h"
#include "ui/parts/messages.h"
#include "ui/worksheets/batch_dialog.h"
#include "ui/worksheets/printing.h"
#include "ui/worksheets/register_sheet.h"
#include "ui/worksheets/saving.h"
#include "ui/worksheets/worksheets_page.h"

#include <glib/gi18n-lib.h>

/* What is chosen on the page of worksheets, which is shown so that one sees what it is; or %NULL
 * where that cannot be: (transfer full). */
static DataDocument *
make (UiWindow *window)
{
  UiContent *content = ui_window_get_content (window);
  UiEvaluationView *view = ui_pane_get_view (ui_content_get_pane (content));
  g_autoptr (GError) error = NULL;
  DataDocument *document;
  UiPage *page;

  if (view == NULL)
    return NULL;
  ui_content_reveal (content);
  page = ui_evaluation_view_turn_to (view, UI_PLACES_WORKSHEETS);
  document = ui_sheets_make (ui_worksheets_page_get_sheets (UI_WORKSHEETS_PAGE (page)), &error);
  if (document == NULL)
    ui_messages_show_error (GTK_WINDOW (window), _ ("The worksheet cannot be made"),
                            error->message);
  return document;
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiWindow *window = UI_WINDOW (widget);
  DataDocument *document = make (window);

  if (document != NULL)
    ui_printing_run (GTK_WINDOW (window), document,
                     ui_session_get_settings (ui_window_get_session (window)));
}

/* A document on its way into a file. */
typedef struct
{
  DataDocument *document;
  UiSavingFormat format;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_pointer (&saving->document, data_document_free);
  g_free (saving);
}

static void
save (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  Saving *saving = data;

  ui_saving_run (window, g_steal_pointer (&saving->document), saving->format, file);
}

/* Asks for a file: @document is (transfer full). */
static void
ask (GtkWindow *window, const char *title, DataDocument *document, UiSavingFormat format)
{
  g_autofree char *file_name = ui_saving_name (document, format);
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving){ document, format };
  ui_file_dialogs_save (window, title, file_name, save, saving, saving_free);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean pdf = g_str_equal (name, "win.save-worksheet-pdf");
  DataDocument *document = make (UI_WINDOW (widget));

  if (document != NULL)
    ask (GTK_WINDOW (widget), pdf ? _ ("Save Worksheet as PDF") : _ ("Save Worksheet as XLSX"),
         document, pdf ? UI_SAVING_PDF : UI_SAVING_XLSX);
}

static void
save_register_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean pdf = g_str_equal (g_variant_get_string (parameter, NULL), "pdf");

  ask (GTK_WINDOW (widget), pdf ? _ ("Save the Register as PDF") : _ ("Save the Register as XLSX"),
       ui_register_sheet_new (ui_window_get_session (UI_WINDOW (widget))),
       pdf ? UI_SAVING_PDF : UI_SAVING_XLSX);
}

static void
save_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GArray) numbers = ui_actions_list_numbers (UI_WINDOW (widget));

  if (numbers->len > 0)
    ui_batch_dialog_present (GTK_WINDOW (widget),
                             ui_session_get_workspace (ui_window_get_session (UI_WINDOW (widget))),
                             numbers);
}

void
ui_actions_install_worksheets (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.print-worksheet", NULL, print_cb);
  gtk_widget_class_install_action (class, "win.save-all-worksheets", NULL, save_all_cb);
  gtk_widget_class_install_action (class, "win.save-register", "s", save_register_cb);
  gtk_widget_class_install_action (class, "win.save-worksheet-pdf", NULL, save_cb);
  gtk_widget_class_install_action (class, "win.save-worksheet-xlsx", NULL, save_cb);
}
