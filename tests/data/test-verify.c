/* test-verify.c - Verifying: anchors, progress, and files that hold anything.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "verified.h"

static void
test_sound (Steps *self, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL, *anchor = NULL;
  g_autoptr (DataVerification) verification = NULL;
  gsize before_size, after_size;

  g_assert_true (g_file_get_contents (self->path, &before, &before_size, NULL));
  verification = verified (self, NULL);
  g_assert_true (g_file_get_contents (self->path, &after, &after_size, NULL));
  verified_assert_sound (verification);
  g_assert_cmpint (verification->n_entries, ==, 8);
  g_assert_cmpint (verification->n_attachments, ==, 1);
  g_assert_cmpmem (before, before_size, after, after_size);
  steps_reopen (self);
  anchor = data_chain_anchor (self->database, NULL);
  g_assert_cmpstr (verification->anchor, ==, anchor);
}

/* What the chain alone cannot show, an anchor that was noted before does. */
static void
test_anchor (Steps *self, gconstpointer data)
{
  g_autofree char *noted = NULL, *wrong_workspace = NULL, *spaced = NULL, *start = NULL;
  g_autoptr (DataVerification) first = verified (self, NULL);
  g_autoptr (DataVerification) same = verified (self, first->anchor);
  g_autoptr (DataVerification) older = NULL, cut = NULL, cut_anchored = NULL, other = NULL;
  g_autoptr (DataVerification) wrong = NULL, none = NULL, beginning = NULL;
  g_auto (GStrv) parts = g_strsplit (first->anchor, ":", 0);

  verified_assert_sound (same);
  spaced = g_strdup_printf (" %s\n", first->anchor);
  start = g_strdup_printf ("eikyo:%s:0:%s", parts[1], parts[3]);
  steps_reopen (self);
  steps_do (self, 1, DATA_ACTION_EDIT, "UPDATE operation SET name = 'd'");
  noted = data_chain_anchor (self->database, NULL);
  verified_close (self);
  older = verified (self, spaced);
  verified_assert_sound (older);
  steps_tamper (self, "DELETE FROM history WHERE entry = 9; UPDATE operation SET name = 'c'");
  cut = verified (self, NULL);
  verified_assert_sound (cut);
  cut_anchored = verified (self, noted);
  verified_assert_fault (cut_anchored, DATA_FAULT_ANCHOR, 0, 9, "The history ends before entry 9");
  wrong_workspace = g_strdup_printf ("eikyo:other:8:%s", parts[3]);
  other = verified (self, wrong_workspace);
  verified_assert_fault (other, DATA_FAULT_ANCHOR, 0, 8, "The anchor is of another workspace.");
  wrong = verified (self, "eikyo:8");
  verified_assert_fault (wrong, DATA_FAULT_ANCHOR, 0, 0, "“eikyo:8” is not an anchor.");
  none = verified (self, "");
  verified_assert_fault (none, DATA_FAULT_ANCHOR, 0, 0, "is not an anchor.");
  beginning = verified (self, start);
  verified_assert_fault (beginning, DATA_FAULT_ANCHOR, 0, 0, "Entry 0 is another");
}

/* A history that was rewritten from an entry on. */
static void
test_rewritten (Steps *self, gconstpointer data)
{
  g_autoptr (DataVerification) before = verified (self, NULL);
  g_autoptr (DataVerification) alone = NULL, anchored = NULL;

  steps_tamper (self, "UPDATE history SET actor = 'Taro' WHERE entry = 4");
  verified_rebuild (self);
  verified_close (self);
  alone = verified (self, NULL);
  verified_assert_sound (alone);
  anchored = verified (self, before->anchor);
  verified_assert_fault (anchored, DATA_FAULT_ANCHOR, 0, 8, "Entry 8 is another");
}

static void
test_empty (Steps *self, gconstpointer data)
{
  g_autoptr (DataVerification) empty = NULL, later = NULL;

  verified_close (self);
  empty = verified (self, NULL);
  verified_assert_sound (empty);
  g_assert_cmpint (empty->n_entries, ==, 0);
  steps_reopen (self);
  steps_create (self, "First");
  verified_close (self);
  later = verified (self, empty->anchor);
  verified_assert_sound (later);
}

static void
test_many (Steps *self, gconstpointer data)
{
  g_autoptr (DataVerification) verification = NULL;
  DataFault *last;

  steps_tamper (self, "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i <"
                      " 150) INSERT INTO region SELECT 1, i, 'JP' FROM n");
  verification = verified (self, NULL);
  g_assert_cmpuint (verification->faults->len, ==, 101);
  last = verification->faults->pdata[100];
  g_assert_cmpstr (last->message, ==, "There are 50 faults more.");
}

static void
count_cb (gint64 done, gint64 total, gpointer data)
{
  gint64 *last = data;

  g_assert_cmpint (done, >, *last);
  g_assert_cmpint (total, ==, 9);
  *last = done;
}

static void
cancel_cb (gint64 done, gint64 total, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_progress (Steps *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DataVerification) verification = NULL;
  g_autoptr (DataVerification) cancelled = NULL;
  g_autoptr (GError) error = NULL;
  gint64 last = 0;

  verification = data_verify (self->path, NULL, NULL, count_cb, &last, cancellable, &error);
  g_assert_no_error (error);
  verified_assert_sound (verification);
  g_assert_cmpint (last, ==, 9);
  cancelled = data_verify (self->path, NULL, NULL, cancel_cb, cancellable, cancellable, &error);
  g_assert_null (cancelled);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  cancelled = data_verify (self->path, NULL, NULL, NULL, NULL, cancellable, &error);
  g_assert_null (cancelled);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_file (Steps *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "none.eikyo", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (data_verify (path, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_READ);
}

/* Flipped bytes are refused or told, or hit nothing; they never end the program. */
static void
test_flipped (Steps *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  g_autofree char *bytes = NULL;
  guint n_found = 0;
  gsize size;

  g_assert_true (g_file_get_contents (self->path, &bytes, &size, NULL));
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *copy = g_memdup2 (bytes, size);
      g_autoptr (DataVerification) verification = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 20; j++)
        copy[g_rand_int_range (random, 100, (gint32) size)] ^= (char) (1 << (j % 8));
      g_assert_true (g_file_set_contents (self->path, copy, (gssize) size, NULL));
      verification = data_verify (self->path, NULL, NULL, NULL, NULL, NULL, &error);
      g_assert_true ((verification == NULL) == (error != NULL));
      n_found += verification == NULL || verification->faults->len > 0;
    }
  g_assert_cmpuint (n_found, >, 50);
}

/* Changes that are no changesets, though their hashes are right. */
static void
test_hostile (Steps *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "UPDATE history SET changes = CAST (substr (changes, 1, %d) || char (%d) ||"
          " substr (changes, %d) AS BLOB) WHERE entry = %d",
          g_rand_int_range (random, 0, 60), g_rand_int_range (random, 1, 128),
          g_rand_int_range (random, 1, 60), i % 2 == 0 ? 3 : 8);
      g_autoptr (DataVerification) verification = NULL;
      g_autoptr (GError) error = NULL;

      steps_tamper (self, sql);
      verified_rebuild (self);
      verified_close (self);
      verification = verified (self, NULL);
      g_assert_cmpuint (verification->faults->len, >, 0);
      steps_reopen (self);
      if (!steps_turn (self, FALSE, 1, &error))
        g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
      verified_close (self);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/verify/sound", Steps, NULL, verified_set_up, test_sound, steps_tear_down);
  g_test_add ("/verify/anchor", Steps, NULL, verified_set_up, test_anchor, steps_tear_down);
  g_test_add ("/verify/rewritten", Steps, NULL, verified_set_up, test_rewritten, steps_tear_down);
  steps_add ("/verify/empty", test_empty, NULL);
  g_test_add ("/verify/many", Steps, NULL, verified_set_up, test_many, steps_tear_down);
  g_test_add ("/verify/progress", Steps, NULL, verified_set_up, test_progress, steps_tear_down);
  g_test_add ("/verify/no-file", Steps, NULL, verified_set_up, test_no_file, steps_tear_down);
  g_test_add ("/verify/hostile", Steps, NULL, verified_set_up, test_hostile, steps_tear_down);
  g_test_add ("/verify/flipped", Steps, NULL, verified_set_up, test_flipped, steps_tear_down);
  return g_test_run ();
}
