/* monkey.c - Does at random what a user can do, for a time: clicks, types, turns pages, edits,
 * opens dialogs and answers them. Nothing may be warned of, nothing may end the program, and at the
 * end the workspace is as its history says.
 *
 * Usage: monkey SECONDS [SEED]. The same seed does the same; it is printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/monkey.h"

#include "data/directories.h"
#include "data/workspace/verify.h"
#include "data/wording/language.h"

#include <stdlib.h>
#include <string.h>

/* What GTK 4.8 itself complains of where no window manager keeps windows on the screen: of tooltips
 * in dialogs that are closed, of popovers in windows too small for them and of what is in those, of
 * the cursor in an entry that loses the focus or whose text is replaced, and of a list that is
 * scrolled before it has its place. */
static const char *const complaints_of_gtk[] = {
  "_gtk_widget_find_at_coords: assertion",
  "gdk_monitor_get_geometry: assertion",
  "failed to scroll to given position. Ignoring...",
  "gdk_surface_get_device_position: assertion",
  "GtkText - unexpected blinking selection",
  "attempt to allocate Gtk",
  "GtkText - did not receive a focus-out event",
  "gtk_widget_measure: assertion 'for_size >= -1'",
};

static void
judge (GLogLevelFlags level, const char *message)
{
  if ((level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL)) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (complaints_of_gtk); i++)
    {
      if (strstr (message, complaints_of_gtk[i]) != NULL)
        return;
    }
  g_printerr ("%s\n", message);
  abort ();
}

static void
log_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  judge (level, message);
}

static GLogWriterOutput
write_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE"))
        judge (level, fields[i].value);
    }
  return g_log_writer_default (level, fields, n_fields, data);
}

/* Who does what changes: a reviewer is somebody else than the evaluator. */
static void
act_as (Monkey *self)
{
  static const char *const names[] = { "佐藤", "鈴木", "Tanaka" };
  UiSession *session = ui_window_get_session (self->support->window);
  DataWorkspace *workspace = ui_session_get_workspace (session);

  if (workspace != NULL)
    data_workspace_set_actor (workspace, names[monkey_pick (self, G_N_ELEMENTS (names))], NULL);
}

static gboolean
stop_cb (gpointer stopped)
{
  *(gboolean *) stopped = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run (Monkey *self, guint seconds)
{
  gboolean stopped = FALSE;

  g_timeout_add_seconds (seconds, stop_cb, &stopped);
  while (!stopped)
    {
      monkey_do_something (self);
      if (self->n_done % 200 == 0)
        {
          act_as (self);
          support_settle (self->support);
        }
    }
}

static void
close_everything (Monkey *self)
{
  GtkWindow *dialog;

  while ((dialog = support_dialog (self->support)) != NULL)
    gtk_window_destroy (dialog);
  support_close (self->support);
}

/* The history accounts for everything that is kept, and the register opens. */
static void
check (void)
{
  g_autofree char *path = support_workspace ();
  g_autofree char *packs_directory = data_directories_packs ();
  g_autoptr (DataPacks) packs = data_packs_new (packs_directory);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification =
      data_verify (path, packs, NULL, NULL, NULL, NULL, &error);
  Support *support;

  g_assert_no_error (error);
  for (guint i = 0; i < verification->faults->len; i++)
    g_printerr ("%s\n", ((DataFault *) verification->faults->pdata[i])->message);
  g_assert_cmpuint (verification->faults->len, ==, 0);
  support = support_open_as_it_is ();
  g_assert_nonnull (ui_session_get_workspace (ui_window_get_session (support->window)));
  g_print ("# %" G_GINT64_FORMAT " entries of history, %u evaluations in the register\n",
           verification->n_entries, support_count (support));
  support_close (support);
}

int
main (int argc, char **argv)
{
  static const char *const examples[] = { "01", "02", "06", "07", NULL };
  guint seconds = argc > 1 ? (guint) atoi (argv[1]) : 20;
  guint32 seed = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : g_random_int ();
  Monkey self = { .rand = g_rand_new_with_seed (seed), .talks = g_getenv ("EIKYO_TALK") != NULL };

  g_print ("1..1\n# seed %u\n", seed);
  argc = 1;
  support_start (&argc, &argv);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  g_log_set_default_handler (log_cb, NULL);
  g_log_set_writer_func (write_cb, NULL, NULL);
  gtk_init ();
  self.support = support_open (examples);
  run (&self, seconds);
  close_everything (&self);
  check ();
  g_print ("# %u deeds in %u s\nok 1 - random use\n", self.n_done, seconds);
  g_rand_free (self.rand);
  return support_run ();
}
