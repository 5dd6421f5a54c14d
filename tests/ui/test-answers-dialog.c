/* test-answers-dialog.c - Fill-in workbooks in the window: taking over what comes back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/dialog_case.h"

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

/* One that is sound, one with a warning and one that is refused. */
static const WorkbookChange changes[] = {
  { IMPACTS, "F4", "High" },
  { IMPACTS, "F5", NULL },
  { CONTROLS, "K10", "2026-02-30" },
};

static void
set_up (DialogCase *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  dialog_case_open (self, "book.xlsx");
  g_assert_true (
      data_fillin_write (data_evaluation_get_exchange (support_get_evaluation (self->support)),
                         DATA_FILLIN_ALL, RULES_LANGUAGE_JA, self->path, &error));
  g_assert_no_error (error);
}

static void
tear_down (DialogCase *self, gconstpointer data)
{
  dialog_case_close (self);
}

/* Imports the workbook, and waits for what is shown. */
static void
import (DialogCase *self)
{
  ui_actions_import_answers (self->support->window, self->path);
  support_wait_for_work (self->support);
  support_wait_until (self->support, support_has_dialog);
  support_settle (self->support);
}

static void
open (DialogCase *self)
{
  import (self);
  dialog_case_take (self, UI_TYPE_ANSWERS_DIALOG);
}

static void
assert_reads (DialogCase *self, const char *words, gboolean reads)
{
  g_autofree char *text = support_read (GTK_WIDGET (self->dialog));

  dialog_case_assert_reads (text, words, reads);
}

static int
get_level (DialogCase *self, guint harm)
{
  DataExchange *exchange = data_evaluation_get_exchange (support_get_evaluation (self->support));

  return rules_evaluation_impact (data_exchange_get_evaluation (exchange), 0, 0, harm)->level;
}

static void
test_shown (DialogCase *self, gconstpointer data)
{
  workbook_edit (self->path, changes, G_N_ELEMENTS (changes));
  open (self);
  assert_reads (self, "book.xlsx", TRUE);
  assert_reads (self, "Changes: 1 sound, 1 with a warning, 1 refused;", TRUE);
  assert_reads (self, "Low → High", TRUE);
  assert_reads (self, "影響!F4", TRUE);
  assert_reads (self, "None → unanswered", TRUE);
  assert_reads (self, "There is no such date.", TRUE);
  dialog_case_assert_offers (self, "_Take Over 1 Change");
  g_assert_cmpint (get_level (self, 0), ==, 1);
  gtk_check_button_set_active (dialog_case_find (self, GTK_TYPE_CHECK_BUTTON, "only_problems"),
                               TRUE);
  support_settle (self->support);
  assert_reads (self, "Low → High", FALSE);
  assert_reads (self, "None → unanswered", TRUE);
}

/* However long a change is, all of it is seen before it is made. */
static void
test_long (DialogCase *self, gconstpointer data)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  const WorkbookChange change = { IMPACTS, "G4", text };
  GtkLabel *label;

  workbook_edit (self->path, &change, 1);
  open (self);
  label = GTK_LABEL (
      support_find (dialog_case_find (self, UI_TYPE_ANSWERS_ROW, NULL), GTK_TYPE_LABEL, "change"));
  g_assert_true (g_str_has_suffix (gtk_label_get_label (label), text));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
}

static void
test_taken (DialogCase *self, gconstpointer data)
{
  workbook_edit (self->path, changes, G_N_ELEMENTS (changes));
  open (self);
  dialog_case_answer (self, GTK_RESPONSE_ACCEPT);
  g_assert_cmpint (get_level (self, 0), ==, 3);
  g_assert_cmpint (get_level (self, 1), ==, 0);
  support_do (self->support, "win.undo");
  g_assert_cmpint (get_level (self, 0), ==, 1);
}

static void
test_chosen (DialogCase *self, gconstpointer data)
{
  GtkWidget *row;

  workbook_edit (self->path, changes, G_N_ELEMENTS (changes));
  open (self);
  g_signal_emit_by_name (dialog_case_find (self, GTK_TYPE_BUTTON, "none"), "clicked");
  dialog_case_assert_offers (self, "_Take Over");
  dialog_case_assert_accepts (self, FALSE);
  g_signal_emit_by_name (dialog_case_find (self, GTK_TYPE_BUTTON, "all"), "clicked");
  dialog_case_assert_offers (self, "_Take Over 2 Changes");
  row = dialog_case_find (self, UI_TYPE_ANSWERS_ROW, NULL);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (support_find (row, GTK_TYPE_CHECK_BUTTON, "check")), FALSE);
  dialog_case_assert_offers (self, "_Take Over 1 Change");
  g_signal_emit_by_name (dialog_case_find (self, GTK_TYPE_LIST_VIEW, "list"), "activate", 0u);
  dialog_case_assert_offers (self, "_Take Over 2 Changes");
  /* What is refused cannot be chosen. */
  g_signal_emit_by_name (dialog_case_find (self, GTK_TYPE_LIST_VIEW, "list"), "activate", 2u);
  dialog_case_assert_offers (self, "_Take Over 2 Changes");
  dialog_case_answer (self, GTK_RESPONSE_ACCEPT);
  g_assert_cmpint (get_level (self, 0), ==, 3);
  g_assert_cmpint (get_level (self, 1), ==, RULES_NO_LEVEL);
}

static void
test_unchanged (DialogCase *self, gconstpointer data)
{
  open (self);
  assert_reads (self, "The workbook asks for no change.", TRUE);
  dialog_case_assert_accepts (self, FALSE);
}

/* The evaluation that the workbook is of is shown, whichever was before. */
static void
test_other_shown (DialogCase *self, gconstpointer data)
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
test_dropped (DialogCase *self, gconstpointer data)
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
      support_wait_until (self->support, support_has_dialog);
      g_assert_true (UI_IS_ANSWERS_DIALOG (support_dialog (self->support)));
      support_answer (self->support, GTK_RESPONSE_CANCEL);
      support_settle (self->support);
    }
}

static void
close_message (DialogCase *self)
{
  gtk_window_destroy (support_find_window (GTK_TYPE_MESSAGE_DIALOG));
  support_settle (self->support);
}

/* What changes while the dialog is open is shown before anything is written. */
static void
test_changed_meanwhile (DialogCase *self, gconstpointer data)
{
  const DataPlace place = { DATA_ARRAY_IMPACTS, NULL, "confidentiality", "distress", "level" };
  DataEvaluation *evaluation = support_get_evaluation (self->support);
  DataPlace cell = place;

  cell.id =
      data_exchange_get_evaluation (data_evaluation_get_exchange (evaluation))->information[0].id;
  workbook_edit (self->path, changes, 1);
  open (self);
  g_assert_true (data_evaluation_set_text (evaluation, &cell, "moderate", NULL));
  gtk_dialog_response (self->dialog, GTK_RESPONSE_ACCEPT);
  support_settle (self->support);
  g_assert_cmpint (get_level (self, 0), ==, 2);
  assert_reads (self, "Moderate → High", TRUE);
  dialog_case_assert_accepts (self, FALSE);
  close_message (self);
}

static void
assert_refused (DialogCase *self, const char *words)
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
test_refused (DialogCase *self, gconstpointer data)
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
test_names (DialogCase *self, gconstpointer data)
{
  GtkWidget *row;

  workbook_edit (self->path, changes, G_N_ELEMENTS (changes));
  open (self);
  support_assert_named (dialog_case_find (self, GTK_TYPE_LIST_VIEW, "list"));
  row = dialog_case_find (self, UI_TYPE_ANSWERS_ROW, NULL);
  support_assert_named (row);
  support_assert_named (support_find (row, GTK_TYPE_CHECK_BUTTON, "check"));
}

#define ADD(path_, function_) g_test_add (path_, DialogCase, NULL, set_up, function_, tear_down)

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
