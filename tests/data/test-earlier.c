/* test-earlier.c - Every earlier point of a history can be read, and gone back to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/wording/language.h"
#include "data/workspace/earlier.h"
#include "data/workspace/fact.h"
#include "data/workspace/import.h"
#include "data/workspace/workspace_change.h"
#include "kept.h"
#include "random_step.h"
#include "scratch.h"

#include <string.h>

enum
{
  N_STEPS = 200,
  N_MANY = 10000,
  LONGEST = 500, /* milliseconds to read what was there at the begin of a long history, at most */
};

#define REVIEWER "Rena Reviewer"

/** A fixture with what the evaluation held after each entry of its history. */
typedef struct
{
  Kept kept;
  GArray *entries;
  GPtrArray *states;
} Past;

static void
note (Past *self)
{
  gint64 entry = kept_count (&self->kept, "SELECT max (entry) FROM history");
  char *state = data_exchange_to_canonical (data_evaluation_get_exchange (self->kept.evaluation));

  g_array_append_val (self->entries, entry);
  g_ptr_array_add (self->states, state);
}

static void
set_up (Past *self, gconstpointer data)
{
  kept_set_up (&self->kept, data);
  g_assert_true (data_database_execute (data_workspace_get_database (self->kept.home.workspace),
                                        "PRAGMA synchronous = OFF", NULL));
  self->entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->states = g_ptr_array_new_with_free_func (g_free);
  note (self);
}

static void
tear_down (Past *self, gconstpointer data)
{
  g_array_unref (self->entries);
  g_ptr_array_unref (self->states);
  kept_tear_down (&self->kept, data);
}

static char *
read_state (DataEvaluation *evaluation, gint64 entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) earlier = data_evaluation_read_earlier (evaluation, entry, &error);

  g_assert_no_error (error);
  return data_exchange_to_canonical (earlier);
}

/* Everything that was noted reads back. */
static void
check (Past *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *state =
          read_state (self->kept.evaluation, g_array_index (self->entries, gint64, i));

      g_assert_cmpstr (state, ==, self->states->pdata[i]);
    }
}

static void
go_back (Past *self, guint i)
{
  g_autoptr (GError) error = NULL;

  data_evaluation_go_back (self->kept.evaluation, g_array_index (self->entries, gint64, i), &error);
  g_assert_no_error (error);
}

/* Does anything at random: a change, undo, redo, typing, or going back. */
static void
step (Past *self, GRand *random)
{
  DataEvaluation *evaluation = self->kept.evaluation;
  g_autoptr (DataExchange) after = NULL;
  g_autofree char *text = NULL;
  guint i;

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
    case 1:
      data_evaluation_undo (evaluation, NULL);
      break;
    case 2:
      data_evaluation_redo (evaluation, NULL);
      break;
    case 3:
    case 4:
      text = g_strdup_printf ("%u", g_rand_int (random));
      kept_edit (&self->kept, DATA_ARRAY_NONE, NULL, "title", text);
      break;
    case 5:
      i = (guint) g_rand_int_range (random, 0, (gint32) self->states->len);
      go_back (self, i);
      text = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));
      g_assert_cmpstr (text, ==, self->states->pdata[i]);
      break;
    default:
      after = random_step_change (random, data_evaluation_get_exchange (evaluation),
                                  self->kept.home.packs);
      random_step_edit (evaluation, after);
    }
}

static void
test_random (Past *self, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < N_STEPS; i++)
    {
      if (data_evaluation_get_life (self->kept.evaluation)->place == DATA_REGISTER_PLACE_BIN)
        g_assert_true (data_evaluation_redo (self->kept.evaluation, NULL));
      step (self, random);
      note (self);
    }
  check (self);
}

/* The first entry made it, from a file. */
static void
test_first (Past *self, gconstpointer data)
{
  g_autoptr (DataEvaluation) same = private_workspace_add_example (&self->kept.home, "02");
  g_autofree char *expected = data_exchange_to_canonical (data_evaluation_get_exchange (same));
  g_autoptr (GPtrArray) history = data_workspace_list_history (
      self->kept.home.workspace, data_evaluation_get_number (same), 0, 0, NULL);
  gint64 entry = ((DataHistoryEntry *) history->pdata[0])->entry;
  const DataPlace place = { .member = "title" };
  g_autofree char *state = NULL;

  g_assert_true (data_evaluation_set_text (same, &place, "T", NULL));
  state = read_state (same, entry);
  g_assert_cmpstr (state, ==, expected);
}

static void
test_life (Past *self, gconstpointer data)
{
  DataEvaluation *evaluation = self->kept.evaluation;
  g_autoptr (GError) error = NULL;

  kept_edit (&self->kept, DATA_ARRAY_NONE, NULL, "title", "A");
  note (self);
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  note (self);
  kept_assert_refused (data_evaluation_go_back (evaluation, 1, &error), &error, DATA_ERROR_STATE,
                       "in review");
  check (self);
  kept_act (&self->kept, REVIEWER);
  g_assert_true (data_evaluation_approve (evaluation, NULL));
  note (self);
  kept_assert_refused (data_evaluation_go_back (evaluation, 1, &error), &error, DATA_ERROR_STATE,
                       "is approved");
  kept_act (&self->kept, KEPT_AUTHOR);
  g_assert_true (data_evaluation_revise (evaluation, NULL));
  note (self);
  kept_edit (&self->kept, DATA_ARRAY_NONE, NULL, "title", "B");
  note (self);
  check (self);
  go_back (self, 1);
  g_assert_cmpuint (data_evaluation_get_life (evaluation)->revision, ==, 2);
  g_assert_cmpstr (data_evaluation_get_title (evaluation), ==, "A");
}

/* A file takes the place of what is there. */
static void
test_replaced (Past *self, gconstpointer data)
{
  const char *text = self->states->pdata[0];
  g_autofree char *path = kept_make_file (&self->kept, "old.eikyo.json", text, -1);
  const char *const paths[] = { path, NULL };
  g_autoptr (DataImport) import = NULL;
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GError) error = NULL;

  kept_edit (&self->kept, DATA_ARRAY_NONE, NULL, "title", "A");
  kept_remove (&self->kept, DATA_ARRAY_OPERATIONS, "o1");
  note (self);
  import = data_import_prepare (self->kept.home.workspace, paths, &error);
  g_assert_no_error (error);
  ((DataImportItem *) data_import_list (import)->pdata[0])->choice = DATA_IMPORT_REPLACE;
  numbers = data_import_run (import, &error);
  g_assert_no_error (error);
  note (self);
  g_assert_cmpstr (self->states->pdata[2], ==, text);
  check (self);
  go_back (self, 1);
  g_assert_cmpstr (data_evaluation_get_title (self->kept.evaluation), ==, "A");
  note (self);
  check (self);
}

static void
assert_label (Past *self, guint i, const char *expected)
{
  g_autoptr (GPtrArray) history =
      data_workspace_list_history (self->kept.home.workspace, self->kept.number, 0, 0, NULL);
  const DataHistoryEntry *entry = history->pdata[i];
  g_autofree char *label = data_fact_label (entry->action, entry->what, NULL);

  g_assert_cmpstr (label, ==, expected);
}

/* Going back is one step, with its own name. */
static void
test_step (Past *self, gconstpointer data)
{
  DataEvaluation *evaluation = self->kept.evaluation;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *day = g_date_time_format (now, "Went back to %-d %b %Y, ");
  g_autofree char *label = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  kept_edit (&self->kept, DATA_ARRAY_NONE, NULL, "title", "A");
  kept_edit (&self->kept, DATA_ARRAY_NONE, NULL, "service.model", "paas");
  note (self);
  go_back (self, 0);
  label = data_evaluation_describe_undo (evaluation);
  g_assert_true (g_str_has_prefix (label, day));
  assert_label (self, 0, label);
  g_assert_true (data_evaluation_undo (evaluation, NULL));
  note (self);
  g_assert_cmpstr (self->states->pdata[1], ==, self->states->pdata[2]);
  undone = g_strdup_printf ("Undid: %s", label);
  assert_label (self, 0, undone);
  check (self);

  before = kept_fingerprint (&self->kept);
  go_back (self, 1);
  after = kept_fingerprint (&self->kept);
  g_assert_cmpstr (before, ==, after);
}

/* What the evaluation is called by others stays, and so do its attachments. */
static void
test_what_stays (Past *self, gconstpointer data)
{
  g_autofree char *path = kept_make_file (&self->kept, "a.txt", "a", -1);
  g_autoptr (GPtrArray) attachments = NULL;

  kept_edit (&self->kept, DATA_ARRAY_NONE, NULL, "id", "another-id");
  kept_edit (&self->kept, DATA_ARRAY_NONE, NULL, "title", "A");
  kept_attach (&self->kept, path, NULL, "t1");
  note (self);
  go_back (self, 0);
  g_assert_cmpstr (data_evaluation_get_text (self->kept.evaluation, "id"), ==, "another-id");
  g_assert_cmpstr (data_evaluation_get_title (self->kept.evaluation), !=, "A");
  attachments = data_evaluation_list_attachments (self->kept.evaluation, NULL);
  g_assert_cmpuint (attachments->len, ==, 1);
  check (self);
}

/* A long history does not make it slow. */
static void
test_many (Past *self, gconstpointer data)
{
  g_autofree char *state = NULL;
  gint64 start;
  gint64 passed;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      kept_edit (&self->kept, DATA_ARRAY_OPERATIONS, "o1", i % 2 == 0 ? "name" : "description",
                 text);
      if (i + 10 == N_MANY)
        note (self);
    }
  start = g_get_monotonic_time ();
  state = read_state (self->kept.evaluation, g_array_index (self->entries, gint64, 1));
  passed = (g_get_monotonic_time () - start) / 1000;
  g_assert_cmpstr (state, ==, self->states->pdata[1]);
  g_test_message ("%" G_GINT64_FORMAT " ms", passed);
  g_assert_cmpint (passed, <, LONGEST);
}

/** A time of the history, and what a step that went back to it is called. */
static const struct
{
  const char *time;
  const char *label[RULES_N_LANGUAGES];
} labels[] = {
  { "2026-11-20T10:45:07.123456Z",
    { "2026年11月20日 10:45の内容へ復帰", "Went back to 20 Nov 2026, 10:45" } },
  { "2027-05-03T00:05:59.999999Z",
    { "2027年5月3日 0:05の内容へ復帰", "Went back to 3 May 2027, 0:05" } },
  { "once upon a time", { "once upon a timeの内容へ復帰", "Went back to once upon a time" } },
};

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *what = g_strdup_printf ("{\"earlier\":\"%s\"}", labels[i].time);

      for (RulesLanguage language = 0; language < RULES_N_LANGUAGES; language++)
        {
          g_autofree char *label = NULL;

          data_language_use (language);
          label = data_fact_label (DATA_ACTION_EDIT, what, NULL);
          g_assert_cmpstr (label, ==, labels[i].label[language]);
        }
    }
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/earlier/" path, Past, data, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  ADD ("random", NULL, test_random);
  ADD ("first", NULL, test_first);
  ADD ("life", NULL, test_life);
  ADD ("replaced", NULL, test_replaced);
  ADD ("step", NULL, test_step);
  ADD ("what-stays", NULL, test_what_stays);
  g_test_add_func ("/earlier/labels", test_labels);
  ADD ("many", NULL, test_many);
  return g_test_run ();
}
