/* details_dialog.c - Adds details to the control catalogue, from a table or another evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/details_dialog.h"

#include "ui/audit/details_item.h"
#include "ui/audit/details_mapping.h"
#include "ui/audit/details_row.h"
#include "ui/audit/details_sources.h"
#include "ui/parts/file_dialogs.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

struct _UiDetailsDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkWidget *introduction;
  GtkLabel *file;
  GtkWidget *sources_label;
  GtkDropDown *sources;
  UiDetailsMapping *mapping;
  GtkWidget *summary;
  GtkLabel *counts;
  GtkCheckButton *only_problems;
  GtkStack *pages;
  GtkLabel *message;
  GtkWidget *list_page;
  GListStore *rows;

  /* owned */
  DataEvaluation *evaluation;
  GArray *numbers;       /* of the evaluations in @sources, from the second entry on */
  UiDetailsTable *table; /* nullable: what was read of a file */
  DataDetails *details;  /* nullable: what would be added */

  GtkWidget *accept;
  UiDetailsAdded added;
  gboolean filling; /* the choices change without the user */
  gboolean opening; /* what is read is another file, not another sheet */
};

G_DEFINE_FINAL_TYPE (UiDetailsDialog, ui_details_dialog, GTK_TYPE_DIALOG)

/* Says @text where the rows would be. */
static void
say (UiDetailsDialog *self, const char *text)
{
  gtk_label_set_label (self->message, text);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->message));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->message), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

static void
show_counts (UiDetailsDialog *self)
{
  const DataDetails *details = self->details;
  guint n = details == NULL ? 0 : details->n_addable;
  g_autofree char *label =
      n == 0 ? g_strdup (_ ("_Add"))
             : g_strdup_printf (ngettext ("_Add %u Detail", "_Add %u Details", n), n);

  gtk_button_set_label (GTK_BUTTON (self->accept), label);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, n > 0);
  /* The rows need the room more than what it is all about. */
  gtk_widget_set_visible (self->introduction, details == NULL);
  gtk_widget_set_visible (self->summary, details != NULL && details->rows->len > 0);
  if (details != NULL)
    {
      g_autofree char *text = data_details_describe_counts (details);

      gtk_label_set_label (self->counts, text);
    }
}

static void
show_rows (UiDetailsDialog *self)
{
  gboolean only_problems = gtk_check_button_get_active (self->only_problems);

  ui_details_list_fill (self->rows, self->details, only_problems);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    gtk_stack_set_visible_child (self->pages, self->list_page);
  else if (self->details != NULL && self->details->rows->len > 0)
    say (self, _ ("No row needs a look."));
  else if (self->details != NULL)
    say (self, _ ("No row holds the id of a detail such as 9.2.1.1. Choose another sheet, or the "
                  "column of the ids."));
}

/* @details: (transfer full) (nullable): what would be added from now on. */
static void
take_details (UiDetailsDialog *self, DataDetails *details)
{
  g_clear_pointer (&self->details, data_details_unref);
  self->details = details;
  show_counts (self);
  show_rows (self);
}

static void
judge (UiDetailsDialog *self)
{
  DataDetailsMapping mapping = ui_details_mapping_get (self->mapping);

  take_details (self, data_details_new (self->table->sheet, &mapping,
                                        data_evaluation_get_exchange (self->evaluation)));
}

static void
show_table (UiDetailsDialog *self)
{
  g_autofree char *name = g_path_get_basename (data_workbook_get_file (self->table->workbook));

  self->filling = TRUE;
  gtk_label_set_label (self->file, name);
  gtk_drop_down_set_selected (self->sources, 0);
  self->filling = FALSE;
  ui_details_mapping_show (self->mapping, self->evaluation, self->table);
  judge (self);
}

static void
forget_table (UiDetailsDialog *self)
{
  ui_details_mapping_show (self->mapping, self->evaluation, NULL);
  g_clear_pointer (&self->table, ui_details_table_free);
  gtk_label_set_label (self->file, _ ("No file is chosen."));
}

static void
read_cb (GtkWindow *window, UiDetailsTable *table, const GError *error)
{
  UiDetailsDialog *self = UI_DETAILS_DIALOG (window);

  if (error != NULL)
    {
      /* Another sheet of the same file can still be chosen. */
      if (self->opening)
        forget_table (self);
      else if (self->table != NULL)
        g_clear_pointer (&self->table->sheet, data_sheet_unref);
      take_details (self, NULL);
      say (self, error->message);
      return;
    }
  g_clear_pointer (&self->table, ui_details_table_free);
  self->table = table;
  show_table (self);
}

void
ui_details_dialog_read (UiDetailsDialog *self, const char *path)
{
  g_return_if_fail (UI_IS_DETAILS_DIALOG (self));

  self->opening = TRUE;
  ui_details_table_read (GTK_WINDOW (self), path, -1, read_cb);
}

static void
chosen_cb (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    ui_details_dialog_read (UI_DETAILS_DIALOG (window), path);
}

static void
choose_cb (UiDetailsDialog *self)
{
  const UiFileKind kind = { _ ("Tables (*.xlsx, *.csv, *.tsv)"), { "xlsx", "csv", "tsv" } };

  ui_file_dialogs_open (GTK_WINDOW (self), _ ("Choose a Table"), NULL, FALSE, &kind, chosen_cb,
                        NULL, NULL);
}

static void
sheet_cb (UiDetailsDialog *self, int sheet)
{
  self->opening = FALSE;
  /* What is seen, and could be added, is of the sheet before. */
  take_details (self, NULL);
  ui_details_table_read (GTK_WINDOW (self), self->table->path, sheet, read_cb);
}

static void
source_cb (UiDetailsDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->sources);
  DataWorkspace *workspace = data_evaluation_get_workspace (self->evaluation);
  g_autoptr (DataEvaluation) source = NULL;
  g_autoptr (GError) error = NULL;

  if (self->filling || self->numbers == NULL || selected == 0 || selected > self->numbers->len)
    return;
  forget_table (self);
  source = data_workspace_get_evaluation (
      workspace, g_array_index (self->numbers, gint64, selected - 1), &error);
  take_details (self, source == NULL ? NULL
                                     : data_details_from_exchange (
                                           data_evaluation_get_exchange (source),
                                           data_evaluation_get_exchange (self->evaluation)));
  if (source == NULL)
    say (self, error->message);
}

static void
filter_cb (UiDetailsDialog *self)
{
  show_rows (self);
}

/* Whether the rows were added; if not, it is said why. */
static gboolean
add_rows (UiDetailsDialog *self)
{
  g_autoptr (DataEdit) edit = data_details_to_edit (self->details);
  g_autoptr (GError) error = NULL;

  if (data_evaluation_edit (self->evaluation, edit, &error))
    return TRUE;
  ui_messages_show_error (GTK_WINDOW (self), _ ("Nothing was added"), error->message);
  return FALSE;
}

static void
response_cb (UiDetailsDialog *self, int response)
{
  g_autoptr (GtkWindow) window = NULL;
  UiDetailsAdded added = self->added;
  guint n = self->details == NULL ? 0 : self->details->n_addable;

  if (response == GTK_RESPONSE_ACCEPT && (n == 0 || !add_rows (self)))
    return;
  window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_destroy (GTK_WINDOW (self));
  if (response == GTK_RESPONSE_ACCEPT)
    added (window, n);
}

static void
ui_details_dialog_dispose (GObject *object)
{
  UiDetailsDialog *self = UI_DETAILS_DIALOG (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_DETAILS_DIALOG);
  g_clear_pointer (&self->table, ui_details_table_free);
  g_clear_pointer (&self->details, data_details_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_object (&self->evaluation);
  G_OBJECT_CLASS (ui_details_dialog_parent_class)->dispose (object);
}

static void
ui_details_dialog_class_init (UiDetailsDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_details_dialog_dispose;
  g_type_ensure (UI_TYPE_DETAILS_ITEM);
  g_type_ensure (UI_TYPE_DETAILS_MAPPING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/details_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, introduction);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, file);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, sources_label);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, sources);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, mapping);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, only_problems);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, message);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, list_page);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, ui_details_row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, ui_details_row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, judge);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_details_dialog_init (UiDetailsDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

static void
list_sources (UiDetailsDialog *self)
{
  g_autoptr (GtkStringList) names = NULL;

  self->numbers = ui_details_sources_list (self->evaluation, &names);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->sources, G_LIST_MODEL (names));
  self->filling = FALSE;
  gtk_widget_set_visible (self->sources_label, self->numbers->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->sources), self->numbers->len > 0);
}

UiDetailsDialog *
ui_details_dialog_open (GtkWindow *window, DataEvaluation *evaluation, UiDetailsAdded added)
{
  UiDetailsDialog *self =
      g_object_new (UI_TYPE_DETAILS_DIALOG, "use-header-bar", 1, "transient-for", window, NULL);

  self->evaluation = g_object_ref (evaluation);
  self->added = added;
  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  self->accept = gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Add"), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (self->accept, "suggested-action");
  list_sources (self);
  show_counts (self);
  say (self, _ ("What becomes of each row is shown here before anything is written."));
  ui_messages_present (window, GTK_WINDOW (self));
  return self;
}
