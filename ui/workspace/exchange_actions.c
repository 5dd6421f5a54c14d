/* exchange_actions.c - Import: what comes from files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "data/directories.h"
#include "data/workspace/import.h"
#include "ui/parts/file_dialogs.h"
#include "ui/workspace/import_dialog.h"
#include "ui/parts/messages.h"
#include "ui/parts/progress.h"

#include <glib/gi18n-lib.h>

static char *
get_place (GListModel *files, guint position)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, position);
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_file_get_uri (file);
}

static void
add_line (GString *text, guint count, const char *format)
{
  g_auto (GStrv) parts = g_strsplit (format, "%u", 2);

  if (count > 0)
    g_string_append_printf (text, "%s%s%u%s", text->len > 0 ? "\n" : "", parts[0], count, parts[1]);
}

/* Says what the list does not show: that there were many, or that some were here. */
static void
tell (UiWindow *window, guint n_taken, guint n_kept, guint n_same)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_line (text, n_taken,
            ngettext ("%u evaluation was imported.", "%u evaluations were imported.", n_taken));
  add_line (text, n_kept,
            ngettext ("%u evaluation was kept as it is here.",
                      "%u evaluations were kept as they are here.", n_kept));
  add_line (text, n_same,
            ngettext ("%u evaluation was here already with the same contents.",
                      "%u evaluations were here already with the same contents.", n_same));
  if (n_taken != 1 || n_kept + n_same > 0)
    ui_window_notify (window, GTK_MESSAGE_INFO, text->str, NULL, NULL, NULL);
}

static void
run_import (GtkWindow *window, DataImport *import)
{
  UiSession *session = ui_window_get_session (UI_WINDOW (window));
  GPtrArray *items = data_import_list (import);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) numbers = data_import_run (import, &error);
  guint n_kept = 0;
  guint n_same = 0;

  if (numbers == NULL)
    {
      ui_messages_show_error (window, _ ("Nothing was imported"), error->message);
      return;
    }
  for (guint i = 0; i < items->len; i++)
    {
      const DataImportItem *item = g_ptr_array_index (items, i);

      if (item->status == DATA_IMPORT_SAME)
        n_same++;
      else if (item->choice == DATA_IMPORT_KEEP)
        n_kept++;
    }
  if (numbers->len > 0)
    ui_session_reveal (session, g_array_index (numbers, gint64, 0));
  else if (items->len > 0)
    ui_session_reveal (session, ((const DataImportItem *) g_ptr_array_index (items, 0))->number);
  tell (UI_WINDOW (window), numbers->len, n_kept, n_same);
}

/* What is read on another thread. */
typedef struct
{
  GStrv paths;
  DataPacks *packs;
  DataImportFiles *files; /* once they are read */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_strfreev (reading->paths);
  data_packs_free (reading->packs);
  g_clear_pointer (&reading->files, data_import_files_free);
  g_free (reading);
}

static gboolean
read_on_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;

  reading->files =
      data_import_read (reading->packs, (const char *const *) reading->paths, cancellable, error);
  return reading->files != NULL;
}

/* Why nothing can be imported now: (nullable). */
static const char *
find_refusal (UiSession *session)
{
  if (ui_session_get_workspace (session) == NULL)
    return _ ("No workspace is open. Open one first.");
  if (ui_session_is_on_trial (session))
    return _ ("You are trying something out. Apply or discard that before you open files.");
  return NULL;
}

static void
was_read (GtkWindow *window, gpointer data, const GError *failure)
{
  Reading *reading = data;
  UiSession *session = ui_window_get_session (UI_WINDOW (window));
  const char *refusal = failure != NULL ? failure->message : find_refusal (session);
  g_autoptr (DataImport) import = NULL;
  g_autoptr (GError) error = NULL;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (refusal == NULL)
    import = data_import_new (ui_session_get_workspace (session), g_steal_pointer (&reading->files),
                              &error);
  if (import == NULL)
    ui_messages_show_error (window, _ ("Nothing was imported"),
                            refusal != NULL ? refusal : error->message);
  else if (ui_import_dialog_needed (import))
    ui_import_dialog_ask (window, ui_session_get_workspace (session), g_steal_pointer (&import),
                          run_import);
  else
    run_import (window, import);
}

void
ui_actions_import (UiWindow *window, const char *const *paths)
{
  UiSession *session = ui_window_get_session (window);
  const char *refusal;
  Reading *reading;

  g_return_if_fail (UI_IS_WINDOW (window));

  refusal = find_refusal (session);
  if (refusal != NULL)
    {
      ui_messages_show_error (GTK_WINDOW (window), _ ("Nothing was imported"), refusal);
      return;
    }
  reading = g_new0 (Reading, 1);
  reading->paths = g_strdupv ((char **) paths);
  reading->packs = data_packs_copy (ui_session_get_packs (session));
  ui_progress_run (GTK_WINDOW (window), _ ("The files are read and checked…"), TRUE, read_on_thread,
                   was_read, reading, reading_free);
}

static void
import_files (GtkWindow *window, GListModel *files, gpointer data)
{
  guint n = g_list_model_get_n_items (files);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *place = get_place (files, i);

      g_strv_builder_add (builder, place);
    }
  paths = g_strv_builder_end (builder);
  ui_actions_import (UI_WINDOW (window), (const char *const *) paths);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const UiFileKind kind = { _ ("Evaluations (*.eikyo.json, *.eikyo.zip)"), { "json", "zip" } };

  ui_file_dialogs_open (GTK_WINDOW (widget), _ ("Import Evaluations"), NULL, TRUE, &kind,
                        import_files, NULL, NULL);
}

static void
import_path_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *const paths[] = { g_variant_get_string (parameter, NULL), NULL };

  ui_actions_import (UI_WINDOW (widget), paths);
}

void
ui_actions_install_exchange (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (class, "win.import-path", "s", import_path_cb);
}
