/* batch_dialog.c - Asks which worksheets to write into a folder, writes them, and says how it went.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/batch_dialog.h"

#include "data/wording/language.h"
#include "data/workspace/workspace.h"
#include "ui/parts/file_dialogs.h"
#include "ui/parts/flow.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

/* How many reasons are told, of which there is rarely more than one, and how many files of each. */
#define MOST_PROBLEMS 20
#define MOST_FILES 10

struct _UiBatchDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkStack *stack;
  GtkLabel *about;
  GtkWidget *kinds;     /* of check buttons, in the order of the worksheets */
  GtkWidget *languages; /* the same in the order of the languages */
  GtkWidget *formats;
  GtkLabel *count;
  GtkWidget *writing;
  GtkLabel *progress;
  GtkProgressBar *bar;
  GtkWidget *written;
  GtkLabel *result;
  GtkWidget *problems_window;
  GtkLabel *problems;
  GtkButton *cancel_button;
  GtkWidget *save_button;

  /* owned */
  DataWorkspace *workspace;
  GArray *numbers;
  UiBatch *batch; /* (nullable): what is written, or was */
};

G_DEFINE_FINAL_TYPE (UiBatchDialog, ui_batch_dialog, GTK_TYPE_DIALOG)

static void
read_checks (GtkWidget *box, gboolean *values)
{
  guint i = 0;

  for (GtkWidget *check = gtk_widget_get_first_child (box); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    values[i++] = gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static UiBatchChoice
get_choice (UiBatchDialog *self)
{
  UiBatchChoice choice = { 0 };

  read_checks (self->kinds, choice.kinds + DATA_WORKSHEET_EVALUATION);
  read_checks (self->languages, choice.languages + DATA_WORKSHEET_JA);
  read_checks (self->formats, choice.formats);
  return choice;
}

static void
toggled_cb (UiBatchDialog *self)
{
  UiBatchChoice choice;
  guint n;
  g_autofree char *count = NULL;

  if (self->numbers == NULL)
    return;
  choice = get_choice (self);
  n = ui_batch_count (&choice) * self->numbers->len;
  count = g_strdup_printf (ngettext ("%u file", "%u files", n), n);
  gtk_label_set_label (self->count, n > 0 ? count
                                          : _ ("Choose at least one worksheet, language and kind "
                                               "of file."));
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, n > 0);
}

static void
progressed_cb (UiBatchDialog *self)
{
  guint n = ui_batch_get_n_files (self->batch);
  guint done = ui_batch_get_n_written (self->batch) + ui_batch_get_n_failed (self->batch);
  /* Translators: %1$u files of %2$u are written, or could not be. */
  g_autofree char *text = g_strdup_printf (_ ("%1$u of %2$u files are done…"), done, n);

  gtk_label_set_label (self->progress, text);
  gtk_progress_bar_set_fraction (self->bar, (double) done / n);
}

/* The reason, how many files it is about, and their names. */
static void
describe_problem (GString *text, const UiBatchProblem *problem)
{
  guint n = MIN (problem->files->len, MOST_FILES);

  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append_printf (text, "%s\n", problem->reason);
  g_string_append_printf (
      text, ngettext ("%u file was not written", "%u files were not written", problem->n_files),
      problem->n_files);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "\n• %s", (char *) problem->files->pdata[i]);
  if (n > 0 && problem->n_files > n)
    g_string_append (text, "\n• …");
}

static void
show_problems (UiBatchDialog *self)
{
  GPtrArray *problems = ui_batch_list_problems (self->batch);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (problems->len, MOST_PROBLEMS); i++)
    describe_problem (text, problems->pdata[i]);
  if (problems->len > MOST_PROBLEMS)
    g_string_append (text, "\n\n…");
  gtk_label_set_label (self->problems, text->str);
  gtk_widget_set_visible (self->problems_window, problems->len > 0);
}

static void
finished_cb (UiBatchDialog *self)
{
  guint n = ui_batch_get_n_files (self->batch);
  guint n_written = ui_batch_get_n_written (self->batch);
  g_autofree char *result =
      n_written == n
          ? g_strdup_printf (ngettext ("%u file was written.", "%u files were written.", n), n)
          /* Translators: %1$u files of %2$u are written. */
          : g_strdup_printf (_ ("%1$u of %2$u files were written."), n_written, n);

  gtk_label_set_label (self->result, result);
  show_problems (self);
  gtk_stack_set_visible_child (self->stack, self->written);
  gtk_button_set_label (self->cancel_button, _ ("_Close"));
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
}

static void
chosen_cb (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autoptr (GFile) folder = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (folder);

  if (path != NULL)
    ui_batch_dialog_write (UI_BATCH_DIALOG (window), path);
  else
    ui_messages_show_error (window, _ ("The worksheets could not be saved"),
                            _ ("This is not a folder of this computer. Choose another."));
}

/* While files are written, to cancel is to stop; the dialog then says how far that went. */
static void
response_cb (UiBatchDialog *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    ui_file_dialogs_choose_folder (GTK_WINDOW (self), _ ("Save Worksheets into a Folder"),
                                   _ ("_Save Here"), chosen_cb);
  else if (self->batch != NULL && gtk_stack_get_visible_child (self->stack) == self->writing)
    ui_batch_cancel (self->batch);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
ui_batch_dialog_close_request (GtkWindow *window)
{
  response_cb (UI_BATCH_DIALOG (window), GTK_RESPONSE_DELETE_EVENT);
  return TRUE;
}

static void
ui_batch_dialog_dispose (GObject *object)
{
  UiBatchDialog *self = UI_BATCH_DIALOG (object);

  if (self->batch != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->batch, self);
      ui_batch_cancel (self->batch);
    }
  g_clear_object (&self->batch);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->numbers, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_BATCH_DIALOG);
  G_OBJECT_CLASS (ui_batch_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, UiBatchDialog, stack);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, about);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, kinds);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, languages);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, formats);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, count);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, writing);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, progress);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, bar);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, written);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, result);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, problems_window);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, problems);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, cancel_button);
  gtk_widget_class_bind_template_child (class, UiBatchDialog, save_button);
}

static void
ui_batch_dialog_class_init (UiBatchDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_batch_dialog_dispose;
  GTK_WINDOW_CLASS (class)->close_request = ui_batch_dialog_close_request;
  g_type_ensure (UI_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/worksheets/batch_dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
ui_batch_dialog_init (UiBatchDialog *self)
{
  GtkWidget *language;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (DataWorksheetKind kind = DATA_WORKSHEET_EVALUATION; kind < DATA_WORKSHEET_REGISTER; kind++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (data_wording_worksheet (kind));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (self->kinds), check);
    }
  language = gtk_widget_get_first_child (self->languages);
  if (data_language_current () == RULES_LANGUAGE_EN)
    language = gtk_widget_get_next_sibling (language);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (language), TRUE);
}

void
ui_batch_dialog_present (GtkWindow *window, DataWorkspace *workspace, GArray *numbers)
{
  UiBatchDialog *self =
      g_object_new (UI_TYPE_BATCH_DIALOG, "transient-for", window, "use-header-bar", 1, NULL);
  g_autofree char *about = g_strdup_printf (
      ngettext ("Worksheets of %u evaluation, as it is now. Files that are there already stay as "
                "they are.",
                "Worksheets of %u evaluations, as they are now. Files that are there already stay "
                "as they are.",
                numbers->len),
      numbers->len);

  self->workspace = g_object_ref (workspace);
  self->numbers = g_array_ref (numbers);
  gtk_label_set_label (self->about, about);
  toggled_cb (self);
  ui_messages_present (window, GTK_WINDOW (self));
}

void
ui_batch_dialog_write (UiBatchDialog *self, const char *folder)
{
  UiBatchChoice choice;

  g_return_if_fail (UI_IS_BATCH_DIALOG (self));
  g_return_if_fail (self->batch == NULL);

  choice = get_choice (self);
  self->batch = ui_batch_new (self->workspace, self->numbers, &choice, folder);
  g_signal_connect_swapped (self->batch, "progressed", G_CALLBACK (progressed_cb), self);
  g_signal_connect_swapped (self->batch, "finished", G_CALLBACK (finished_cb), self);
  gtk_widget_hide (self->save_button);
  gtk_stack_set_visible_child (self->stack, self->writing);
  ui_batch_start (self->batch);
}
