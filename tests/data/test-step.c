/* test-step.c - Steps become entries of the history: numbers, hashes, typing, erasing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "steps.h"
#include "tests/cases.h"

#include <string.h>

#define RENAME "UPDATE operation SET name = iif (name = 'x', 'y', 'x') WHERE id = 'o1'"

static void
assert_value (Steps *self, const char *sql, const char *expected)
{
  g_autofree char *value = steps_value (self, sql);

  g_assert_cmpstr (value, ==, expected);
}

/* The columns as the history is documented. */
static void
test_entry (Steps *self, gconstpointer data)
{
  gint64 number = steps_create (self, "First");

  steps_do (self, number, DATA_ACTION_EDIT, RENAME);
  g_assert_cmpint (number, ==, 1);
  assert_value (self,
                "SELECT group_concat (entry || ' ' || step || ' ' || evaluation || ' ' || time"
                " || ' ' || actor || ' ' || action || ' ' || undo || ' ' || ifnull (redo, '-'))"
                " FROM history",
                "1 1 1 2026-11-22T10:45:17.123456Z Hanako create 1 -,"
                "2 2 1 2026-11-22T10:45:27.123456Z Hanako edit 2 -");
  assert_value (self,
                "SELECT count (*) FROM history AS a JOIN history AS b ON b.entry = a.entry + 1"
                " WHERE b.previous = a.hash",
                "1");
}

/* A hash is what the documented layout says, computed here byte by byte. */
static void
test_layout (Steps *self, gconstpointer data)
{
  static const guint8 content[] =
      "\2\0\0\0\0\0\0\0\17eikyo content 1" /* label */
      "\0"                                 /* field */
      "\3\0\0\0\0\0\0\0\40"                /* SHA-256 of what */
      "\104\023\157\243\125\263\147\212\021\106\255\026\367\350\144\236"
      "\224\373\117\302\037\347\176\203\020\300\140\366\034\252\377\212"
      "\3\0\0\0\0\0\0\0\40" /* SHA-256 of changes */
      "\006\353\175\152\151\356\031\345\373\337\164\220\030\323\322\253"
      "\372\004\274\275\023\145\333\061\056\270\155\307\026\223\211\270";
  static const guint8 head[] = "\2\0\0\0\0\0\0\0\15eikyo entry 1\3\0\0\0\0\0\0\0\40";
  static const guint8 body[] = "\1\0\0\0\0\0\0\0\7"                    /* entry */
                               "\1\0\0\0\0\0\0\1\5"                    /* step 261 */
                               "\1\0\0\0\0\0\0\0\1"                    /* evaluation */
                               "\2\0\0\0\0\0\0\0\1t\2\0\0\0\0\0\0\0\0" /* time, actor */
                               "\2\0\0\0\0\0\0\0\4undo"
                               "\1\0\0\0\0\0\0\0\3\0\1\0\0\0\0\0\0\0\3" /* target, undo, redo */
                               "\3\0\0\0\0\0\0\0\40";
  DataChainEntry entry = { 7, 261, 1, "t", "", "undo", 3, 0, 3, NULL, "{}", "\0\377", 2 };
  g_autoptr (GChecksum) content_sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 previous[DATA_CHAIN_HASH_SIZE], content_hash[DATA_CHAIN_HASH_SIZE];
  guint8 hash[DATA_CHAIN_HASH_SIZE];
  g_autofree char *content_text = NULL, *text = NULL, *start = NULL;

  data_chain_hash_start ("abc", previous);
  start = data_chain_hex (previous);
  g_assert_cmpstr (start, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_checksum_update (content_sum, content, sizeof content - 1);
  data_chain_hash_content (&entry, content_hash);
  content_text = data_chain_hex (content_hash);
  g_assert_cmpstr (content_text, ==, g_checksum_get_string (content_sum));
  g_checksum_update (sum, head, sizeof head - 1);
  g_checksum_update (sum, previous, sizeof previous);
  g_checksum_update (sum, body, sizeof body - 1);
  g_checksum_update (sum, content_hash, sizeof content_hash);
  data_chain_hash_entry (&entry, previous, content_hash, hash);
  text = data_chain_hex (hash);
  g_assert_cmpstr (text, ==, g_checksum_get_string (sum));
}

/* A step that changes nothing leaves no entry, even where rows were written back and forth. */
static void
test_nothing (Steps *self, gconstpointer data)
{
  gint64 number = steps_create (self, "First");

  steps_do (self, number, DATA_ACTION_EDIT, RENAME ";UPDATE operation SET name = 'first'");
  steps_do (self, number, DATA_ACTION_EDIT,
            "INSERT INTO summary VALUES (1, 1, '', 'liu', NULL, 0,"
            " 'ready', 0, 0, 0)");
  assert_value (self, "SELECT count (*) FROM history", "1");
}

/* What was not committed is gone. */
static void
test_cancel (Steps *self, gconstpointer data)
{
  gint64 number = steps_create (self, "First");

  {
    g_autoptr (DataStep) step = steps_begin (self);

    steps_run (self, RENAME);
    steps_record (step, number, DATA_ACTION_EDIT, NULL);
  }
  assert_value (self, "SELECT count (*) || name FROM history, operation", "1first");
  steps_do (self, number, DATA_ACTION_EDIT, RENAME);
  assert_value (self, "SELECT max (entry) FROM history", "2");
}

/* Numbers are never used again, also where the evaluation with the highest is gone. */
static void
test_numbers (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 first = steps_create (self, "First");
  gint64 second = steps_create (self, "Second");
  gint64 numbers[3];

  g_assert_cmpint (second, >, first);
  g_assert_true (steps_turn (self, FALSE, second, &error));
  {
    g_autoptr (DataStep) step = steps_begin (self);

    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      g_assert_true (data_step_next_number (step, &numbers[i], NULL));
  }
  g_assert_cmpint (numbers[0], >, second);
  g_assert_cmpint (numbers[1], >, numbers[0]);
  g_assert_cmpint (numbers[2], >, numbers[1]);
}

/* Typing: what is typed when, where and by whom, and whether it joins what was typed before. */
typedef struct
{
  const char *name;
  const char *field;
  const char *actor;
  gint64 after; /* in microseconds */
  gboolean elsewhere, undo, reopen, joins;
} Typing;

static const Typing typings[] = {
  { "same", "f", "A", 2999999, .joins = TRUE },
  { "at-once", "f", "A", 0, .joins = TRUE },
  { "late", "f", "A", 3000000 },
  { "clock-set-back", "f", "A", -1 },
  { "other-field", "g", "A", 1 },
  { "no-field", NULL, "A", 1 },
  { "other-actor", "f", "B", 1 },
  { "other-evaluation-between", "f", "A", 1, .elsewhere = TRUE },
  { "undone-between", "f", "A", 1, .undo = TRUE },
  { "other-connection", "f", "A", 1, .reopen = TRUE },
};

static void
type (Steps *self, gint64 evaluation, const char *field, const char *actor, gint64 now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataStep) step = data_step_begin (self->database, actor, now, &error);

  g_assert_no_error (error);
  steps_run (self, "UPDATE operation SET name = name || '.' WHERE evaluation = %d",
             (int) evaluation);
  steps_record (step, evaluation, DATA_ACTION_EDIT, field);
  data_step_commit (step, &error);
  g_assert_no_error (error);
}

static void
test_typing (Steps *self, gconstpointer data)
{
  const Typing *typing = data;
  g_autoptr (GError) error = NULL;
  gint64 number = steps_create (self, "First");
  gint64 other = steps_create (self, "Second");
  gint64 entry, undo, redo, first;

  type (self, number, "f", "A", self->now);
  g_assert_true (data_chain_tops (self->database, number, &entry, &first, &redo, NULL));
  if (typing->elsewhere)
    type (self, other, "f", "A", self->now);
  if (typing->undo)
    g_assert_true (steps_turn (self, FALSE, number, &error));
  if (typing->reopen)
    steps_reopen (self);
  type (self, number, typing->field, typing->actor, self->now + typing->after);
  g_assert_true (data_chain_tops (self->database, number, &entry, &undo, &redo, NULL));
  g_assert_cmpint (undo == first, ==, typing->joins);
  g_assert_true (steps_turn (self, FALSE, number, &error));
  assert_value (self, "SELECT name FROM operation WHERE evaluation = 1",
                typing->joins || typing->undo ? "first" : "first.");
}

/* Typing that ends where it began can be undone like any other. */
static void
test_typing_back (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 number = steps_create (self, "First");
  gint64 entry, undo, redo;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DataStep) step = data_step_begin (self->database, "A", self->now, &error);

      g_assert_no_error (error);
      steps_run (self, "UPDATE operation SET name = '%s'", i == 0 ? "x" : "first");
      steps_record (step, number, DATA_ACTION_EDIT, "f");
      g_assert_true (data_step_commit (step, &error));
    }
  g_assert_true (steps_turn (self, FALSE, number, &error));
  g_assert_true (data_chain_tops (self->database, number, &entry, &undo, &redo, NULL));
  g_assert_cmpint (undo, ==, 1);
  g_assert_cmpint (redo, ==, 2);
  g_assert_true (steps_turn (self, TRUE, number, &error));
  assert_value (self, "SELECT name FROM operation", "first");
}

static void
attach (Steps *self, gint64 evaluation, const char *digit)
{
  g_autofree char *sql = g_strdup_printf (
      "INSERT OR IGNORE INTO content (hash, size, data) SELECT '%s' || hex (zeroblob (31)) || '0',"
      " 1, x'00'; INSERT INTO attachment (evaluation, id, content, name, added, added_by)"
      " SELECT %d, '%s', hash, 'n', '', '' FROM content WHERE hash LIKE '%s%%'",
      digit, (int) evaluation, digit, digit);

  steps_do (self, evaluation, DATA_ACTION_ATTACH, sql);
}

static void
erase (Steps *self, gint64 evaluation)
{
  g_autoptr (DataStep) step = steps_begin (self);
  g_autoptr (GError) error = NULL;

  steps_run (self,
             "DELETE FROM attachment WHERE evaluation = %d; DELETE FROM operation WHERE"
             " evaluation = %d; DELETE FROM life WHERE evaluation = %d; DELETE FROM evaluation"
             " WHERE number = %d",
             (int) evaluation, (int) evaluation, (int) evaluation, (int) evaluation);
  data_step_erase (step, evaluation, &error);
  g_assert_no_error (error);
  data_step_commit (step, &error);
  g_assert_no_error (error);
}

/* Contents stay as long as anything could need them. */
static void
test_erase (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 number = steps_create (self, "Secret");
  gint64 other = steps_create (self, "Other");

  attach (self, number, "1"); /* by it alone, and detached */
  steps_do (self, number, DATA_ACTION_DETACH, "DELETE FROM attachment WHERE evaluation = 1");
  attach (self, number, "2"); /* the other too */
  attach (self, other, "2");
  attach (self, number, "3"); /* the other had it */
  attach (self, other, "3");
  steps_do (self, other, DATA_ACTION_DETACH,
            "DELETE FROM attachment WHERE evaluation = 2"
            " AND id = '3'");
  attach (self, number, "4"); /* by it alone */
  erase (self, number);
  assert_value (self, "SELECT group_concat (substr (hash, 1, 1)) FROM content ORDER BY hash",
                "2,3");
  assert_value (self,
                "SELECT group_concat (action || ' ' || (what || length (changes)))"
                " FROM history WHERE evaluation = 1 AND what IS NOT NULL",
                "erase {}0");
  assert_value (self, "SELECT count (*) FROM history WHERE evaluation = 2 AND what IS NULL", "0");
  g_assert_false (steps_turn (self, FALSE, number, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (steps_turn (self, FALSE, other, &error));
  assert_value (self, "SELECT count (*) FROM attachment", "2");
  erase (self, other);
  assert_value (self, "SELECT count (*) FROM content", "0");
}

/* A file that says other things than the history did. */
static void
test_conflict (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 number = steps_create (self, "First");

  steps_do (self, number, DATA_ACTION_EDIT,
            "UPDATE operation SET name = 'second'; INSERT INTO region VALUES (1, 0, 'JP')");
  g_clear_pointer (&self->database, data_database_free);
  steps_tamper (self, "UPDATE operation SET name = 'third'");
  steps_reopen (self);
  g_assert_false (steps_turn (self, FALSE, number, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Verify"));
  assert_value (self, "SELECT name || value FROM operation, region", "thirdJP");
  assert_value (self, "SELECT count (*) FROM history", "2");
}

/* An altered entry is not undone. */
static void
test_altered (Steps *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 number = steps_create (self, "First");

  steps_do (self, number, DATA_ACTION_EDIT, RENAME);
  g_clear_pointer (&self->database, data_database_free);
  steps_tamper (self, "UPDATE history SET changes = (SELECT changes FROM history WHERE entry = 1)"
                      " WHERE entry = 2");
  steps_reopen (self);
  g_assert_false (steps_turn (self, FALSE, number, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Entry 2"));
}

/* The history as it is listed: newest first, of one evaluation or all, in pages. */
typedef struct
{
  const char *name;
  gint64 evaluation, before;
  guint limit;
  const char *entries;
} Listing;

static const Listing listings[] = {
  { "all", 0, 0, 0, "5 4 3 2 1" }, { "one", 2, 0, 0, "5 4 2" },
  { "page", 0, 0, 2, "5 4" },      { "next-page", 0, 4, 2, "3 2" },
  { "page-of-one", 2, 5, 1, "4" }, { "behind-the-end", 0, 1, 2, "" },
  { "none", 9, 0, 0, "" },
};

static void
test_list (Steps *self, gconstpointer data)
{
  const Listing *listing = data;
  g_autoptr (GString) entries = g_string_new (NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  steps_create (self, "First");
  steps_create (self, "Second");
  steps_do (self, 1, DATA_ACTION_EDIT, RENAME " AND evaluation = 1");
  steps_do (self, 2, DATA_ACTION_EDIT, RENAME " AND evaluation = 2");
  g_assert_true (steps_turn (self, FALSE, 2, &error));
  list = data_chain_list (self->database, listing->evaluation, listing->before, listing->limit,
                          &error);
  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (entries, "%s%d", i == 0 ? "" : " ",
                            (int) ((DataHistoryEntry *) list->pdata[i])->entry);
  g_assert_cmpstr (entries->str, ==, listing->entries);
}

static void
test_entry_read (Steps *self, gconstpointer data)
{
  g_autoptr (DataHistoryEntry) entry = NULL;
  g_autoptr (DataHistoryEntry) none = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *hash = NULL;
  const DataHistoryEntry *undo;

  steps_create (self, "First");
  steps_do (self, 1, DATA_ACTION_EDIT, RENAME);
  g_assert_true (steps_turn (self, FALSE, 1, &error));
  entry = data_chain_step (self->database, 2, 1, &error);
  g_assert_no_error (error);
  hash = steps_value (self, "SELECT lower (hex (hash)) FROM history WHERE entry = 2");
  g_assert_cmpint (entry->entry, ==, 2);
  g_assert_cmpstr (entry->time, ==, "2026-11-22T10:45:27.123456Z");
  g_assert_cmpstr (entry->actor, ==, "Hanako");
  g_assert_cmpint (entry->action, ==, DATA_ACTION_EDIT);
  g_assert_cmpstr (entry->what, ==, "{\"title\": \"A title\"}");
  g_assert_cmpstr (entry->hash, ==, hash);
  list = data_chain_list (self->database, 1, 0, 1, &error);
  undo = list->pdata[0];
  g_assert_cmpint (undo->action, ==, DATA_ACTION_UNDO);
  g_assert_cmpint (undo->target, ==, 2);
  g_assert_nonnull (strstr (undo->what, "A title"));
  none = data_chain_step (self->database, 9, 1, &error);
  g_assert_null (none);
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
}

/* Our own share of an edit, without the disk. */
static void
test_speed (Steps *self, gconstpointer data)
{
  enum
  {
    N = 2000
  };
  gint64 number = steps_create (self, "First");
  gint64 start = g_get_monotonic_time ();
  gint64 bare;

  for (guint i = 0; i < N; i++)
    {
      g_assert_true (data_database_begin (self->database, NULL));
      steps_run (self, RENAME);
      g_assert_true (data_database_commit (self->database, NULL));
    }
  bare = g_get_monotonic_time () - start;
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N; i++)
    steps_do (self, number, DATA_ACTION_EDIT, RENAME);
  g_test_message ("%.1f µs per step, of which the bare update takes %.1f µs",
                  (double) (g_get_monotonic_time () - start) / N, (double) bare / N);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  steps_add ("/step/entry", test_entry, NULL);
  steps_add ("/step/layout", test_layout, NULL);
  steps_add ("/step/nothing", test_nothing, NULL);
  steps_add ("/step/cancel", test_cancel, NULL);
  steps_add ("/step/numbers", test_numbers, NULL);
  CASES_ADD_BY (steps_add, "/step/typing", typings, test_typing);
  CASES_ADD_BY (steps_add, "/step/list", listings, test_list);
  steps_add ("/step/entry-read", test_entry_read, NULL);
  steps_add ("/step/typing-back", test_typing_back, NULL);
  steps_add ("/step/erase", test_erase, NULL);
  steps_add ("/step/conflict", test_conflict, NULL);
  steps_add ("/step/altered", test_altered, NULL);
  steps_add ("/step/speed", test_speed, NULL);
  return g_test_run ();
}
