/* test-answers-dialog.c - Fill-in workbooks in the window: taking over what comes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/fillin/fillin.h"
#include "tests/data/workbook_edit.h"
#include "ui/fillin/answers_dialog.h"
#include "ui/fillin/answers_row.h"
#include "ui/window/actions.h"
#include "ui/workspace/files.h"

#include <glib/gstdio.h>
#include <string.h>

#define IMPACTS 5
#define CONTROLS 7

/** A window on two evaluations, of which the second is shown, and a workbook made of the first. */
typedef struct
{
  Support *support;
  char *folder;
  char *path;
  UiAnswersDialog *dialog;
} Fixture;

/* One that is sound, one with a warning and one that is refused. */
static const WorkbookChange changes[] = {
  { IMPACTS, "F4", "High" },
  { IMPACTS, "F5", NULL },
  { CONTROLS, "K10", "2026-02-30" },
};

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->support = support_open ((const char *const[]){ "02", "01", NULL });
  ui_session_show (support_get_session (self->support), 2);
  support_settle (self->support);
  self->folder = g_dir_make_tmp ("eikyo-book-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "book.xlsx", NULL);
  g_assert_true (
      data_fillin_write (data_evaluation_get_exchange (support_get_evaluation (self->support)),
                         DATA_FILLIN_ALL, RULES_LANGUAGE_JA, self->path, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->dialog != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
      support_answer (self->support, GTK_RESPONSE_CANCEL);
      g_assert_null (self->dialog);
    }
  support_close (self->support);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static gboolean
has_dialog (Support *support)
{
  return support_dialog (support) != NULL;
}

/* Imports the workbook, and waits for what is shown. */
static void
import (Fixture *self)
{
  ui_actions_import_answers (self->support->window, self->path);
  support_wait_for_work (self->support);
  support_wait_until (self->support, has_dialog);
  support_settle (self->support);
}

static void
open (Fixture *self)
{
  import (self);
  g_assert_true (UI_IS_ANSWERS_DIALOG (support_dialog (self->support)));
  self->dialog = UI_ANSWERS_DIALOG (support_dialog (self->support));
}

static gpointer
find (Fixture *self, GType type, const char *id)
{
  GtkWidget *widget = support_find (GTK_WIDGET (self->dialog), type, id);

  g_assert_nonnull (widget);
  return widget;
}

static GtkButton *
accept_button (Fixture *self)
{
  return GTK_BUTTON (
      gtk_dialog_get_widget_for_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_ACCEPT));
}

static void
assert_reads (Fixture *self, const char *words, gboolean reads)
{
  g_autofree char *text = support_read (GTK_WIDGET (self->dialog));

  if ((strstr (text, words) != NULL) != reads)
    g_error ("“%s” is %s “%s”", words, reads ? "not in" : "in", text);
}

static int
get_level (Fixture *self, guint harm)
{
  DataExchange *exchange = data_evaluation_get_exchange (support_get_evaluation (self->support));

  return rules_evaluation_impact (data_exchange_get_evaluation (exchange), 0, 0, harm)->level;
}

static void
test_shown (Fixture *self, gconstpointer data)
{
  workbook_edit (self->path, changes, G_N_ELEMENTS (changes));
  open (self);
  assert_reads (self, "book.xlsx", TRUE);
  assert_reads (self, "Changes: 1 sound, 1 with a warning, 1 refused;", TRUE);
  assert_reads (self, "Low → High", TRUE);
  assert_reads (self, "影響!F4", TRUE);
  assert_reads (self, "None → unanswered", TRUE);
  assert_reads (self, "There is no such date.", TRUE);
  g_assert_cmpstr (gtk_button_get_label (accept_button (self)), ==, "_Take Over 1 Change");
  g_assert_cmpint (get_level (self, 0), ==, 1);
  gtk_check_button_set_active (find (self, GTK_TYPE_CHECK_BUTTON, "only_problems"), TRUE);
  support_settle (self->support);
  assert_reads (self, "Low → High", FALSE);
  assert_reads (self, "None → unanswered", TRUE);
}

/* However long a change is, all of it is seen before it is made. */
static void
test_long (Fixture *self, gconstpointer data)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  const WorkbookChange change = { IMPACTS, "G4", text };
  GtkLabel *label;

  workbook_edit (self->path, &change, 1);
  open (self);
  label =
      GTK_LABEL (support_find (find (self, UI_TYPE_ANSWERS_ROW, NULL), GTK_TYPE_LABEL, "change"));
  g_assert_true (g_str_has_suffix (gtk_label_get_label (label), text));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
}

static void
test_taken (Fixture *self, gconstpointer data)
{
  workbook_edit (self->path, changes, G_N_ELEMENTS (changes));
  open (self);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  support_answer (self->support, GTK_RESPONSE_ACCEPT);
  support_settle (self->support);
  g_assert_null (self->dialog);
  g_assert_cmpint (get_level (self, 0), ==, 3);
  g_assert_cmpint (get_level (self, 1), ==, 0);
  support_do (self->support, "win.undo");
  g_assert_cmpint (get_level (self, 0), ==, 1);
}

static void
test_chosen (Fixture *self, gconstpointer data)
{
  GtkWidget *row;

  workbook_edit (self->path, changes, G_N_ELEMENTS (changes));
  open (self);
  g_signal_emit_by_name (find (self, GTK_TYPE_BUTTON, "none"), "clicked");
  g_assert_cmpstr (gtk_button_get_label (accept_button (self)), ==, "_Take Over");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (accept_button (self))));
  g_signal_emit_by_name (find (self, GTK_TYPE_BUTTON, "all"), "clicked");
  g_assert_cmpstr (gtk_button_get_label (accept_button (self)), ==, "_Take Over 2 Changes");
  row = find (self, UI_TYPE_ANSWERS_ROW, NULL);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (support_find (row, GTK_TYPE_CHECK_BUTTON, "check")), FALSE);
  g_assert_cmpstr (gtk_button_get_label (accept_button (self)), ==, "_Take Over 1 Change");
  g_signal_emit_by_name (find (self, GTK_TYPE_LIST_VIEW, "list"), "activate", 0u);
  g_assert_cmpstr (gtk_button_get_label (accept_button (self)), ==, "_Take Over 2 Changes");
  /* What is refused cannot be chosen. */
  g_signal_emit_by_name (find (self, GTK_TYPE_LIST_VIEW, "list"), "activate", 2u);
  g_assert_cmpstr (gtk_button_get_label (accept_button (self)), ==, "_Take Over 2 Changes");
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  support_answer (self->support, GTK_RESPONSE_ACCEPT);
  support_settle (self->support);
  g_assert_cmpint (get_level (self, 0), ==, 3);
  g_assert_cmpint (get_level (self, 1), ==, RULES_NO_LEVEL);
}

static void
test_unchanged (Fixture *self, gconstpointer data)
{
  open (self);
  assert_reads (self, "The workbook asks for no change.", TRUE);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (accept_button (self))));
}

/* The evaluation that the workbook is of is shown, whichever was before. */
static void
test_other_shown (Fixture *self, gconstpointer data)
{
  workbook_edit (self->path, changes, 1);
  ui_session_show (support_get_session (self->support), 1);
  support_settle (self->support);
  open (self);
  g_assert_cmpint (data_evaluation_get_number (support_get_evaluation (self->support)), ==, 2);
  assert_reads (self, "Low → High", TRUE);
}

/* A file that is dropped is known by its name, however that is written. */
static void
test_dropped (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "book.xlsx", "book.XLSX", "book.xlsm" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_assert_cmpint (g_rename (self->path, path), ==, 0);
      g_free (self->path);
      self->path = g_steal_pointer (&path);
      ui_files_open (self->support->window, &file, 1);
      support_wait_for_work (self->support);
      support_wait_until (self->support, has_dialog);
      g_assert_true (UI_IS_ANSWERS_DIALOG (support_dialog (self->support)));
      support_answer (self->support, GTK_RESPONSE_CANCEL);
      support_settle (self->support);
    }
}

static void
close_message (Fixture *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    {
      if (GTK_IS_MESSAGE_DIALOG (each->data))
        gtk_window_destroy (each->data);
    }
  support_settle (self->support);
}

/* What changes while the dialog is open is shown before anything is written. */
static void
test_changed_meanwhile (Fixture *self, gconstpointer data)
{
  const DataPlace place = { DATA_ARRAY_IMPACTS, NULL, "confidentiality", "distress", "level" };
  DataEvaluation *evaluation = support_get_evaluation (self->support);
  DataPlace cell = place;

  cell.id =
      data_exchange_get_evaluation (data_evaluation_get_exchange (evaluation))->information[0].id;
  workbook_edit (self->path, changes, 1);
  open (self);
  g_assert_true (data_evaluation_set_text (evaluation, &cell, "moderate", NULL));
  gtk_dialog_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_ACCEPT);
  support_settle (self->support);
  g_assert_cmpint (get_level (self, 0), ==, 2);
  assert_reads (self, "Moderate → High", TRUE);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (accept_button (self))));
  close_message (self);
}

static void
assert_refused (Fixture *self, const char *words)
{
  g_autofree char *text = NULL;

  import (self);
  g_assert_true (GTK_IS_MESSAGE_DIALOG (support_dialog (self->support)));
  text = support_read (GTK_WIDGET (support_dialog (self->support)));
  if (strstr (text, words) == NULL)
    g_error ("“%s” does not say “%s”", text, words);
  support_answer (self->support, GTK_RESPONSE_CLOSE);
  support_settle (self->support);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_assert_true (g_file_set_contents (self->path, "a,b\n", -1, NULL));
  assert_refused (self, "This is not a fill-in workbook of Eikyo");
  g_assert_true (
      data_fillin_write (data_evaluation_get_exchange (support_get_evaluation (self->support)),
                         DATA_FILLIN_ALL, RULES_LANGUAGE_JA, self->path, NULL));
  support_do (self->support, "win.archive");
  assert_refused (self, "cannot be changed now");
}

static void
assert_named (GtkWidget *widget)
{
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_names (Fixture *self, gconstpointer data)
{
  GtkWidget *row;

  workbook_edit (self->path, changes, G_N_ELEMENTS (changes));
  open (self);
  assert_named (find (self, GTK_TYPE_LIST_VIEW, "list"));
  row = find (self, UI_TYPE_ANSWERS_ROW, NULL);
  assert_named (row);
  assert_named (support_find (row, GTK_TYPE_CHECK_BUTTON, "check"));
}

#define ADD(path_, function_) g_test_add (path_, Fixture, NULL, set_up, function_, tear_down)

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  ADD ("/ui/answers-dialog/shown", test_shown);
  ADD ("/ui/answers-dialog/long", test_long);
  ADD ("/ui/answers-dialog/taken", test_taken);
  ADD ("/ui/answers-dialog/chosen", test_chosen);
  ADD ("/ui/answers-dialog/unchanged", test_unchanged);
  ADD ("/ui/answers-dialog/other-shown", test_other_shown);
  ADD ("/ui/answers-dialog/changed-meanwhile", test_changed_meanwhile);
  ADD ("/ui/answers-dialog/dropped", test_dropped);
  ADD ("/ui/answers-dialog/refused", test_refused);
  ADD ("/ui/answers-dialog/names", test_names);
  return support_run ();
}
