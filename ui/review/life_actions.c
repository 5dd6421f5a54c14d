/* life_actions.c - Review, approval, revisions, compare: what is done in the life of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "data/output_file.h"
#include "data/workspace/earlier.h"
#include "data/workspace/import.h"
#include "ui/history/compare_window.h"
#include "ui/parts/file_dialogs.h"
#include "ui/review/life_dialog.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static DataEvaluation *
get_evaluation (gpointer window)
{
  return ui_session_get_evaluation (ui_window_get_session (window));
}

static void
step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const names[] = {
    [UI_LIFE_SUBMIT] = "win.submit", [UI_LIFE_WITHDRAW] = "win.withdraw",
    [UI_LIFE_RETURN] = "win.return", [UI_LIFE_APPROVE] = "win.approve",
    [UI_LIFE_REVISE] = "win.revise",
  };
  UiLifeStep step = 0;

  while (!g_str_equal (names[step], name))
    step++;
  ui_life_dialog_open (GTK_WINDOW (widget), get_evaluation (widget), step);
}

/* The latest revision, or where there is none the way it was at first. */
static UiSide
find_usual_side (DataEvaluation *evaluation)
{
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (evaluation, NULL);

  if (revisions == NULL || revisions->len == 0)
    return (UiSide){ UI_SIDE_NOW, 0 };
  return (UiSide){
    UI_SIDE_REVISION,
    ((const DataRevision *) revisions->pdata[revisions->len - 1])->number,
  };
}

static void
compare_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *text = g_variant_get_string (parameter, NULL);
  DataEvaluation *evaluation = get_evaluation (widget);
  UiSide side = text[0] == '\0' ? find_usual_side (evaluation) : ui_side_parse (text);

  ui_compare_window_open (GTK_WINDOW (widget), evaluation, &side);
}

/* Makes it hold what it held after an entry of its history, and offers to take that back. */
static void
go_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (data_evaluation_go_back (get_evaluation (widget), g_variant_get_int64 (parameter), &error))
    ui_window_notify (UI_WINDOW (widget), GTK_MESSAGE_INFO,
                      _ ("The answers are as they were at that point."), _ ("_Undo"), "win.undo",
                      NULL);
  else
    ui_messages_show_error (GTK_WINDOW (widget), _ ("It could not go back to that point"),
                            error->message);
}

/* A revision that is being exported: the dialog hands on no more than the window. */
static gboolean
write_revision (DataEvaluation *evaluation, guint number, GFile *file, GError **error)
{
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (evaluation, error);
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    path = g_file_get_uri (file);
  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      const DataRevision *revision = revisions->pdata[i];
      g_autoptr (GBytes) bytes = g_bytes_new (revision->content, strlen (revision->content));

      if (revision->number == number)
        return data_output_file_write (path, bytes, error);
    }
  return revisions != NULL;
}

typedef struct
{
  DataEvaluation *evaluation; /* owned */
  guint number;
} Export;

static void
export_free (gpointer data)
{
  g_object_unref (((Export *) data)->evaluation);
  g_free (data);
}

static void
export_chosen (GtkWindow *window, GListModel *files, gpointer data)
{
  const Export *export = data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autoptr (GError) error = NULL;

  if (!write_revision (export->evaluation, export->number, file, &error))
    ui_messages_show_error (window, _ ("The revision could not be exported"), error->message);
}

static void
export_revision_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint number = g_variant_get_uint32 (parameter);
  Export *export = g_new (Export, 1);
  DataEvaluation *evaluation = get_evaluation (widget);
  g_autofree char *stem = data_export_name (data_evaluation_get_exchange (evaluation));
  g_autofree char *file_name = g_strdup_printf ("%s-%u.eikyo.json", stem, number);

  *export = (Export){ g_object_ref (evaluation), number };
  ui_file_dialogs_save (GTK_WINDOW (widget), _ ("Export the Revision"), file_name, export_chosen,
                        export, export_free);
}

void
ui_actions_install_life (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.submit", NULL, step_cb);
  gtk_widget_class_install_action (class, "win.withdraw", NULL, step_cb);
  gtk_widget_class_install_action (class, "win.return", NULL, step_cb);
  gtk_widget_class_install_action (class, "win.approve", NULL, step_cb);
  gtk_widget_class_install_action (class, "win.revise", NULL, step_cb);
  gtk_widget_class_install_action (class, "win.compare", "s", compare_cb);
  gtk_widget_class_install_action (class, "win.go-back", "x", go_back_cb);
  gtk_widget_class_install_action (class, "win.export-revision", "u", export_revision_cb);
}
