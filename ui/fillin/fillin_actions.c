/* fillin_actions.c - Fill-in workbooks: saving one, and taking over what comes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "data/workspace/trial.h"
#include "ui/fillin/answers_dialog.h"
#include "ui/fillin/save_dialog.h"
#include "ui/parts/file_dialogs.h"
#include "ui/parts/messages.h"
#include "ui/parts/progress.h"

#include <glib/gi18n-lib.h>

/** A workbook that is to be saved. */
typedef struct
{
  DataEvaluation *evaluation;
  DataFillinParts parts;
  RulesLanguage language;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_object_unref (self->evaluation);
  g_free (self);
}

static char *
get_place (GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

static gboolean
write_on_thread (gpointer data, DataOutputFile *file, GError **error)
{
  return data_fillin_draft_fill (data, file, error);
}

static void
saved_cb (GtkWindow *window, const char *target)
{
  g_autofree char *name = g_filename_display_basename (target);
  g_autofree char *message =
      g_strdup_printf (_ ("“%s” was saved. Import it when it comes back filled in."), name);

  ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, message, NULL, NULL, NULL);
}

/* Making it takes the words of another language, which only this thread may ask for; to pack and
 * write it takes longer. */
void
ui_actions_save_fill_in (UiWindow *window,
                         DataEvaluation *evaluation,
                         DataFillinParts parts,
                         RulesLanguage language,
                         const char *path)
{
  const char *failure = _ ("The workbook could not be saved");
  g_autoptr (GError) error = NULL;
  DataFillinDraft *draft;

  g_return_if_fail (UI_IS_WINDOW (window));

  draft = data_fillin_draft_new (data_evaluation_get_kept (evaluation), parts, language, &error);
  if (draft == NULL)
    ui_messages_show_error (GTK_WINDOW (window), failure, error->message);
  else
    ui_progress_save (GTK_WINDOW (window), _ ("The workbook is written…"), failure, path,
                      write_on_thread, saved_cb, draft, (GDestroyNotify) data_fillin_draft_free);
}

static void
save_cb (GtkWindow *window, GListModel *files, gpointer data)
{
  const Saving *self = data;
  g_autofree char *path = get_place (files);

  ui_actions_save_fill_in (UI_WINDOW (window), self->evaluation, self->parts, self->language, path);
}

static void
chosen_cb (GtkWindow *window, DataFillinParts parts, RulesLanguage language)
{
  DataEvaluation *evaluation =
      ui_session_get_evaluation (ui_window_get_session (UI_WINDOW (window)));
  g_autofree char *name = NULL;
  Saving *saving;

  if (evaluation == NULL)
    return;
  saving = g_new0 (Saving, 1);
  saving->evaluation = g_object_ref (evaluation);
  saving->parts = parts;
  saving->language = language;
  name = data_fillin_file_name (data_evaluation_get_kept (evaluation));
  ui_file_dialogs_save (window, _ ("Save Fill-in Workbook"), name, save_cb, saving, saving_free);
}

static void
save_fill_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_save_dialog_ask (GTK_WINDOW (widget), chosen_cb);
}

/** A workbook that is being read. */
typedef struct
{
  char *path;
  DataFillin *fillin;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->fillin, data_fillin_free);
  g_free (self->path);
  g_free (self);
}

static gboolean
read_on_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *self = data;

  self->fillin = data_fillin_read (self->path, cancellable, error);
  return self->fillin != NULL;
}

static void
taken_cb (GtkWindow *window, guint n)
{
  g_autofree char *message =
      g_strdup_printf (ngettext ("%u change was made.", "%u changes were made.", n), n);

  ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, message, _ ("Undo"), "win.undo", NULL);
}

/* Why nothing can be taken over: (nullable). Shows the evaluation that the workbook is of. */
static const char *
show_evaluation (UiSession *session, const DataFillin *fillin)
{
  DataWorkspace *workspace = ui_session_get_workspace (session);
  DataEvaluation *evaluation;
  gint64 number;

  if (workspace == NULL)
    return _ ("No workspace is open. Open one first.");
  if (ui_session_is_on_trial (session))
    return _ ("You are trying something out. Apply or discard that before you open files.");
  number = data_workspace_find (workspace, data_fillin_get_evaluation (fillin), NULL);
  if (number == 0)
    return _ ("The evaluation that this workbook was made of is not in this workspace. Open the "
              "workspace that holds it, or import the evaluation first.");
  ui_session_reveal (session, number);
  evaluation = ui_session_get_evaluation (session);
  if (evaluation == NULL || !data_evaluation_can_edit (evaluation))
    return _ ("The evaluation that this workbook was made of cannot be changed now: it is in "
              "review, approved, in the archive or in the bin.");
  return NULL;
}

static void
was_read (GtkWindow *window, gpointer data, const GError *failure)
{
  Reading *reading = data;
  UiSession *session = ui_window_get_session (UI_WINDOW (window));
  const char *refusal =
      failure != NULL ? failure->message : show_evaluation (session, reading->fillin);
  g_autoptr (GError) error = NULL;

  if (refusal == NULL &&
      ui_answers_dialog_open (window, ui_session_get_evaluation (session),
                              g_steal_pointer (&reading->fillin), taken_cb, &error) == NULL)
    refusal = error->message;
  if (refusal != NULL)
    ui_messages_show_error (window, _ ("Nothing was taken over"), refusal);
}

void
ui_actions_import_answers (UiWindow *window, const char *path)
{
  Reading *reading;

  g_return_if_fail (UI_IS_WINDOW (window));

  reading = g_new0 (Reading, 1);
  reading->path = g_strdup (path);
  ui_progress_run (GTK_WINDOW (window), _ ("The workbook is read and checked…"), TRUE,
                   read_on_thread, was_read, reading, reading_free);
}

static void
import_cb (GtkWindow *window, GListModel *files, gpointer data)
{
  g_autofree char *path = get_place (files);

  ui_actions_import_answers (UI_WINDOW (window), path);
}

static void
import_answers_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const UiFileKind kind = { _ ("Workbooks (*.xlsx, *.xlsm)"), { "xlsx", "xlsm" } };

  ui_file_dialogs_open (GTK_WINDOW (widget), _ ("Import Answers from a Workbook"), NULL, FALSE,
                        &kind, import_cb, NULL, NULL);
}

void
ui_actions_install_fillin (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.save-fill-in", NULL, save_fill_in_cb);
  gtk_widget_class_install_action (class, "win.import-answers", NULL, import_answers_cb);
}
