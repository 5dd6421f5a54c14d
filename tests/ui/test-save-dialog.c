/* test-save-dialog.c - Fill-in workbooks in the window: saving one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/fillin/fillin.h"
#include "tests/data/scratch.h"
#include "ui/fillin/save_dialog.h"
#include "ui/window/actions.h"

#include <glib/gstdio.h>
#include <string.h>

/** A window on an evaluation, and a folder. */
typedef struct
{
  Support *support;
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->support = support_open ((const char *const[]){ "01", NULL });
  self->folder = g_dir_make_tmp ("eikyo-book-XXXXXX", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  support_close (self->support);
  g_rmdir (self->folder);
  g_free (self->folder);
}

static void
test_asked (Fixture *self, gconstpointer data)
{
  static const char *const parts[] = { "evaluation", "requirements", "controls" };
  GtkWindow *dialog;
  GtkWidget *accept;

  support_do (self->support, "win.save-fill-in");
  support_settle (self->support);
  dialog = support_dialog (self->support);
  g_assert_true (UI_IS_SAVE_DIALOG (dialog));
  accept = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_assert_true (gtk_widget_get_sensitive (accept));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GtkWidget *check = support_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, parts[i]);

      g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
      g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), ==,
                       data_fillin_part_name ((DataFillinParts) (1u << i)));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
    }
  g_assert_false (gtk_widget_get_sensitive (accept));
  support_answer (self->support, GTK_RESPONSE_CANCEL);
}

/* How wide the dialog is to be, with text of so many dots per inch. */
static int
measure_dialog (Support *support, int resolution)
{
  int width;
  int height;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", resolution * PANGO_SCALE, NULL);
  support_settle (support);
  support_do (support, "win.save-fill-in");
  support_settle (support);
  gtk_window_get_default_size (support_dialog (support), &width, &height);
  support_answer (support, GTK_RESPONSE_CANCEL);
  return width;
}

/* It grows with the text, as far as the window is wide, and never shrinks. */
static void
test_text_size (Fixture *self, gconstpointer data)
{
  int usual = measure_dialog (self->support, 96);
  int large = measure_dialog (self->support, 192);
  int window = gtk_widget_get_width (GTK_WIDGET (self->support->window));

  g_assert_cmpint (large, >, usual);
  g_assert_cmpint (large, ==, MIN (2 * usual, window));
  g_assert_cmpint (measure_dialog (self->support, 48), ==, usual);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static gboolean
shows_notice (Support *support, const char *words)
{
  g_autofree char *text = support_read (GTK_WIDGET (support->window));

  return strstr (text, words) != NULL;
}

/* It is written beside the main loop, which has to run before anything is said. */
static void
test_saved (Fixture *self, gconstpointer data)
{
  DataEvaluation *evaluation = support_get_evaluation (self->support);
  g_autofree char *path = g_build_filename (self->folder, "made.xlsx", NULL);
  g_autofree char *other = g_build_filename (self->folder, "other.xlsx", NULL);
  g_autofree char *made = NULL;
  g_autofree char *kept = NULL;
  gsize made_length;
  gsize kept_length;

  ui_actions_save_fill_in (self->support->window, evaluation, DATA_FILLIN_ALL, RULES_LANGUAGE_JA,
                           path);
  g_assert_false (shows_notice (self->support, "was saved"));
  support_wait_for_work (self->support);
  g_assert_true (shows_notice (self->support, "“made.xlsx” was saved"));
  g_assert_true (data_fillin_write (data_evaluation_get_exchange (evaluation), DATA_FILLIN_ALL,
                                    RULES_LANGUAGE_JA, other, NULL));
  g_assert_true (g_file_get_contents (path, &made, &made_length, NULL));
  g_assert_true (g_file_get_contents (other, &kept, &kept_length, NULL));
  g_assert_cmpmem (made, made_length, kept, kept_length);
  g_unlink (path);
  g_unlink (other);
}

static void
test_not_saved (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  ui_actions_save_fill_in (self->support->window, support_get_evaluation (self->support),
                           DATA_FILLIN_ALL, RULES_LANGUAGE_JA, self->folder);
  support_wait_for_work (self->support);
  support_wait_until (self->support, support_has_dialog);
  text = support_read (GTK_WIDGET (support_dialog (self->support)));
  g_assert_nonnull (strstr (text, "The workbook could not be saved"));
  g_assert_nonnull (strstr (text, "It is a folder."));
  g_assert_false (shows_notice (self->support, "was saved"));
  support_answer (self->support, GTK_RESPONSE_CLOSE);
}

static gboolean
has_message (Support *support)
{
  return support_find_window (GTK_TYPE_MESSAGE_DIALOG) != NULL;
}

/* On a full disk the file that was asked for is named, which stays as it was. */
static void
test_full_disk (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "made.xlsx", NULL);
  g_autofree char *begin = g_strconcat (path, ": cannot be written", NULL);
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autofree char *text = NULL;

  scratch_write (path, "old", 3);
  scratch_fill_disk (1000);
  ui_actions_save_fill_in (self->support->window, support_get_evaluation (self->support),
                           DATA_FILLIN_ALL, RULES_LANGUAGE_JA, path);
  support_wait_until (self->support, has_message);
  scratch_free_disk ();
  text = support_read (support_find_window (GTK_TYPE_MESSAGE_DIALOG));
  g_assert_nonnull (strstr (text, begin));
  g_assert_null (strstr (text, ".eikyo-"));
  scratch_assert_same (path, old);
  g_assert_cmpuint (scratch_count (self->folder), ==, 1);
  support_answer (self->support, GTK_RESPONSE_CLOSE);
  g_unlink (path);
}

#define ADD(path_, function_) g_test_add (path_, Fixture, NULL, set_up, function_, tear_down)

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  ADD ("/ui/save-dialog/asked", test_asked);
  ADD ("/ui/save-dialog/text-size", test_text_size);
  ADD ("/ui/save-dialog/saved", test_saved);
  ADD ("/ui/save-dialog/not-saved", test_not_saved);
  ADD ("/ui/save-dialog/full-disk", test_full_disk);
  return support_run ();
}
