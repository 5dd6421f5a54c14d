/* test-undo.c - What can be undone and redone, and what ends it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "steps.h"
#include "tests/cases.h"

#include <string.h>

static void
assert_last (Steps *self, gboolean redo, gint64 expected, gboolean is_final)
{
  g_autoptr (GError) error = NULL;
  gint64 evaluation;
  gint64 final;

  data_chain_last (self->database, redo, &evaluation, &final, &error);
  g_assert_no_error (error);
  g_assert_true ((final != 0) == is_final);
  g_assert_cmpint (evaluation, ==, expected);
}

/* What is undone and redone in the workspace as a whole, newest first. */
static void
test_last (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 first, second;

  assert_last (self, FALSE, 0, FALSE);
  first = steps_create (self, "First");
  second = steps_create (self, "Second");
  steps_do (self, first, DATA_ACTION_EDIT, "UPDATE evaluation SET title = 'a' WHERE number = 1");
  assert_last (self, FALSE, first, FALSE);
  assert_last (self, TRUE, 0, FALSE);
  g_assert_true (steps_turn (self, FALSE, first, &error));
  assert_last (self, FALSE, second, FALSE);
  assert_last (self, TRUE, first, FALSE);
  g_assert_true (steps_turn (self, FALSE, second, &error));
  assert_last (self, FALSE, first, FALSE);
  assert_last (self, TRUE, second, FALSE);
  g_assert_true (steps_turn (self, TRUE, second, &error));
  assert_last (self, FALSE, second, FALSE);
  assert_last (self, TRUE, first, FALSE);
  steps_do (self, second, DATA_ACTION_APPROVE,
            "UPDATE evaluation SET title = 'b' WHERE number = 2");
  assert_last (self, FALSE, second, TRUE);
  assert_last (self, TRUE, 0, FALSE);
}

/* A step that touched another evaluation, which went on, names it. */
static void
test_in_the_way (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) evaluations = NULL;
  gint64 first = steps_create (self, "First");
  gint64 second = steps_create (self, "Second");

  {
    g_autoptr (DataStep) step = steps_begin (self);

    steps_run (self, "UPDATE life SET place = 'bin' WHERE evaluation = 1");
    steps_record (step, first, DATA_ACTION_DELETE, NULL);
    steps_run (self, "UPDATE life SET place = 'bin' WHERE evaluation = 2");
    steps_record (step, second, DATA_ACTION_DELETE, NULL);
    g_assert_true (data_step_commit (step, NULL));
  }
  steps_do (self, second, DATA_ACTION_EDIT, "UPDATE operation SET name = 'x' WHERE evaluation = 2");
  g_assert_false (steps_turn (self, FALSE, first, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, "“Second”"));
  g_clear_error (&error);
  g_assert_true (steps_turn (self, FALSE, second, &error));
  {
    g_autoptr (DataStep) step = steps_begin (self);

    g_assert_true (data_step_undo (step, first, &evaluations, &error));
    g_assert_true (data_step_commit (step, &error));
  }
  g_assert_cmpuint (evaluations->len, ==, 2);
  g_assert_cmpint (g_array_index (evaluations, gint64, 0), ==, first);
  g_assert_cmpint (g_array_index (evaluations, gint64, 1), ==, second);
  g_assert_true (steps_turn (self, TRUE, second, &error));
}

static void
assert_value (Steps *self, const char *sql, const char *expected)
{
  g_autofree char *value = steps_value (self, sql);

  g_assert_cmpstr (value, ==, expected);
}

/* Moves two evaluations to the archive in one step. */
static void
archive_both (Steps *self)
{
  g_autoptr (DataStep) step = steps_begin (self);

  steps_run (self, "UPDATE life SET place = 'archive' WHERE evaluation = 1");
  steps_record (step, 1, DATA_ACTION_ARCHIVE, NULL);
  steps_run (self, "UPDATE life SET place = 'archive' WHERE evaluation = 2");
  steps_record (step, 2, DATA_ACTION_ARCHIVE, NULL);
  g_assert_true (data_step_commit (step, NULL));
}

static void
approve_second (Steps *self)
{
  steps_do (self, 2, DATA_ACTION_APPROVE, "UPDATE evaluation SET title = 'b' WHERE number = 2");
}

static void
approve_and_edit_second (Steps *self)
{
  approve_second (self);
  steps_do (self, 2, DATA_ACTION_EDIT, "UPDATE evaluation SET title = 'c' WHERE number = 2");
}

static void
erase_second (Steps *self)
{
  g_autoptr (DataStep) step = steps_begin (self);
  g_autoptr (GError) error = NULL;

  steps_run (self, "DELETE FROM operation WHERE evaluation = 2;"
                   "DELETE FROM life WHERE evaluation = 2;"
                   "DELETE FROM evaluation WHERE number = 2");
  g_assert_true (data_step_erase (step, 2, &error));
  g_assert_true (data_step_commit (step, &error));
}

/* Something ends what can be undone in one of two evaluations; the other is not blocked by it. */
typedef struct
{
  const char *name;
  void (*end) (Steps *self);
  gboolean undone_before;
} Ending;

static const Ending endings[] = {
  { "approved", approve_second, FALSE },
  { "approved-and-edited", approve_and_edit_second, FALSE },
  { "erased", erase_second, FALSE },
  { "undone-then-approved", approve_second, TRUE },
  { "undone-then-erased", erase_second, TRUE },
};

static void
test_ended (Steps *self, gconstpointer data)
{
  const Ending *ending = data;
  g_autoptr (GError) error = NULL;
  const char *place = "SELECT place FROM life WHERE evaluation = 1";
  const char *other = "SELECT ifnull (max (place), 'none') FROM life WHERE evaluation = 2";
  g_autofree char *kept = NULL;

  steps_create (self, "First");
  steps_create (self, "Second");
  archive_both (self);
  if (ending->undone_before)
    g_assert_true (steps_turn (self, FALSE, 1, &error));
  ending->end (self);
  kept = steps_value (self, other);
  for (guint times = 0; times < 2; times++)
    {
      gboolean redo = ending->undone_before == (times == 0);

      g_assert_true (steps_turn (self, redo, 1, &error));
      g_assert_no_error (error);
      assert_value (self, place, redo ? "archive" : "register");
      assert_value (self, other, kept);
    }
  steps_assert_verified (self);
}

/* What makes an evaluation is undone by moving it to the bin, from where it can be restored. */
static void
test_creation (Steps *self, gconstpointer data)
{
  static const char place[] = "SELECT place FROM life WHERE evaluation = 1";
  g_autoptr (GError) error = NULL;

  steps_create (self, "First");
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  assert_value (self, place, "bin");
  assert_value (self, "SELECT count (*) FROM operation", "1");
  g_assert_true (steps_turn (self, TRUE, 1, &error));
  assert_value (self, place, "register");
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  steps_do (self, 1, DATA_ACTION_RESTORE, "UPDATE life SET place = 'register'");
  g_assert_false (steps_turn (self, TRUE, 1, NULL));
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  assert_value (self, place, "bin");
  g_assert_false (steps_turn (self, FALSE, 1, NULL));
  steps_assert_verified (self);
}

/* An import of what was here is undone as any other step. */
static void
test_later_import (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  steps_create (self, "First");
  steps_do (self, 1, DATA_ACTION_IMPORT, "UPDATE evaluation SET title = 'imported'");
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  assert_value (self, "SELECT title FROM evaluation", "First");
  assert_value (self, "SELECT place FROM life", "register");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  steps_add ("/undo/last", test_last, NULL);
  steps_add ("/undo/in-the-way", test_in_the_way, NULL);
  steps_add ("/undo/creation", test_creation, NULL);
  steps_add ("/undo/later-import", test_later_import, NULL);
  CASES_ADD_BY (steps_add, "/undo/ended", endings, test_ended);
  return g_test_run ();
}
