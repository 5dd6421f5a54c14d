/* test-fillin.c - Fill-in workbooks: written, read back, and what becomes of each answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/exchange/root.h"
#include "data/fillin/answers.h"
#include "data/fillin/fillin.h"
#include "data/fillin/origin.h"
#include "data/fillin/value.h"
#include "data/fillin/words.h"
#include "data/json/text.h"
#include "data/wording/language.h"
#include "fillin_case.h"
#include "random_evaluation.h"
#include "scratch.h"
#include "shipped.h"
#include "workbook_edit.h"

#define N_RANDOM 60

static char *
write_book (Scratch *self, DataExchange *exchange, RulesLanguage language)
{
  char *path = scratch_path (self, "book.xlsx");
  g_autoptr (GError) error = NULL;

  g_assert_true (data_fillin_write (exchange, DATA_FILLIN_ALL, language, path, &error));
  g_assert_no_error (error);
  return path;
}

static DataAnswers *
read_book (const char *path, DataExchange *exchange)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataFillin) fillin = data_fillin_read (path, NULL, &error);
  DataAnswers *answers;

  g_assert_no_error (error);
  answers = data_answers_new (fillin, exchange, &error);
  g_assert_no_error (error);
  return answers;
}

static void
assert_no_change (const DataAnswers *answers)
{
  for (guint i = 0; i < answers->answers->len; i++)
    {
      const DataAnswer *answer = answers->answers->pdata[i];

      g_test_message ("%s %s: %s -> %s %s", answer->cell, answer->label, answer->before,
                      answer->after, data_answer_problems[answer->problem]);
    }
  g_assert_cmpuint (answers->answers->len, ==, 0);
  g_assert_cmpuint (answers->n_unchanged, >, 200);
}

static void
test_examples (Scratch *self, gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();

  for (guint i = 0; shipped_examples[i] != NULL; i++)
    {
      g_autoptr (DataExchange) exchange = shipped_example (packs, shipped_examples[i]);
      g_autofree char *path = write_book (self, exchange, i % 2);
      g_autoptr (DataAnswers) answers = read_book (path, exchange);

      assert_no_change (answers);
    }
}

static void
test_random (Scratch *self, gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      json_t *root = random_evaluation_new (random, shipped_edition (packs, NEWER), "e-1");
      g_autoptr (GError) error = NULL;
      g_autoptr (DataExchange) exchange = data_exchange_new (root, "e-1", packs, &error);
      g_autofree char *path = NULL;
      g_autoptr (DataAnswers) answers = NULL;

      g_assert_no_error (error);
      path = write_book (self, exchange, i % 2);
      answers = read_book (path, exchange);
      assert_no_change (answers);
      json_decref (root);
    }
}

/* A value that the member can have: (transfer full) (nullable). */
static char *
make_value (GRand *random, const DataFillinWords *words, const DataPlace *place)
{
  static const char *const texts[] = {
    "甲", "=1+1", "line\nline", "<&>\"'", "𠮷野家", "+", "0012"
  };
  const DataField *field = data_array_find_member (place->array, place->member);
  const DataFillinChoices *choices = data_fillin_words_find (words, place->array, place->member);
  guint n = g_rand_int_range (random, 0, 1000);

  if (n % 10 == 0)
    return NULL;
  if (choices != NULL)
    return g_strdup (
        ((DataFillinChoice *) choices->choices->pdata[n % choices->choices->len])->value);
  if (field->type == DATA_FIELD_DATE)
    return g_strdup_printf ("20%02u-%02u-%02u", n % 90 + 10, n % 12 + 1, n % 28 + 1);
  if (field->type == DATA_FIELD_INTEGER)
    return g_strdup_printf ("%u", n * 7);
  return g_strdup (texts[n % G_N_ELEMENTS (texts)]);
}

/* Changes answers of the workbook at random, and @edit likewise; returns how many. */
static guint
change_some (GRand *random, DataExchange *exchange, const char *path, DataEdit *edit)
{
  g_autoptr (DataFillinOrigin) origin =
      data_fillin_origin_new (exchange, DATA_FILLIN_ALL, RULES_LANGUAGE_EN);
  g_autoptr (DataFillinWords) words =
      data_fillin_words_new (data_exchange_get_evaluation (exchange));
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) changes = g_array_new (FALSE, TRUE, sizeof (WorkbookChange));
  guint rows[DATA_FILLIN_N_SHEETS] = { 0 };

  for (guint i = 0; i < origin->rows->len; i++)
    {
      const DataFillinRow *row = origin->rows->pdata[i];
      const DataFillinSheet *about = &data_fillin_sheets[row->sheet];
      guint number = DATA_FILLIN_HEAD_ROW + ++rows[row->sheet];
      guint member =
          (guint) g_rand_int_range (random, 0, (gint32) data_fillin_n_members (row->sheet));
      g_autofree char *text = data_fillin_place (row->sheet, row->key, member);
      g_autofree char *letters = data_sheet_column_name (about->first_answer + member);
      g_autofree char *value = NULL;
      g_auto (GStrv) parts = NULL;
      WorkbookChange change = { .sheet = row->sheet + 2 };
      DataPlace place;

      if (!row->asked[member] || g_rand_int_range (random, 0, 5) != 0)
        continue;
      g_assert_true (data_place_parse (text, &place, &parts));
      value = make_value (random, words, &place);
      if (g_strcmp0 (value, row->values[member]) == 0)
        continue;
      change.cell = g_strdup_printf ("%s%u", letters, number);
      change.text = data_fillin_words_say (words, place.array, place.member,
                                           g_rand_int_range (random, 0, 2), value);
      g_ptr_array_add (kept, (char *) change.cell);
      g_ptr_array_add (kept, (char *) change.text);
      if (value == NULL)
        change.text = NULL;
      g_array_append_val (changes, change);
      data_fillin_value_set (edit, &place, value);
    }
  workbook_edit (path, (const WorkbookChange *) changes->data, changes->len);
  return changes->len;
}

/* What is changed in the workbook is what changes, and nothing else. */
static void
test_exactly (Scratch *self, gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GRand) random = g_rand_new_with_seed (22);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (json_t) root =
          random_evaluation_new (random, shipped_edition (packs, NEWER), "e-1");
      g_autoptr (DataExchange) exchange = data_exchange_new (root, "e-1", packs, NULL);
      g_autoptr (DataEdit) expected_edit = data_edit_new ();
      g_autofree char *path = write_book (self, exchange, i % 2);
      guint n = change_some (random, exchange, path, expected_edit);
      g_autoptr (DataAnswers) answers = read_book (path, exchange);
      g_autofree gboolean *chosen = g_new (gboolean, n + 1);
      g_autoptr (DataEdit) edit = NULL;
      g_autoptr (DataExchange) expected = NULL;
      g_autoptr (DataExchange) edited = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *expected_text = NULL;
      g_autofree char *text = NULL;

      g_assert_cmpuint (answers->answers->len, ==, n);
      g_assert_cmpuint (answers->n_verdicts[DATA_ANSWER_REFUSED], ==, 0);
      for (guint j = 0; j < n; j++)
        chosen[j] = TRUE;
      edit = data_answers_to_edit (answers, chosen);
      expected = data_exchange_edited (exchange, expected_edit, packs, &error);
      g_assert_no_error (error);
      edited = data_exchange_edited (exchange, edit, packs, &error);
      g_assert_no_error (error);
      expected_text = data_exchange_to_canonical (expected);
      text = data_exchange_to_canonical (edited);
      g_assert_cmpstr (text, ==, expected_text);
    }
}

/** Dates as people write them. */
static const struct
{
  const char *text;
  const char *date; /* NULL for none */
} dates[] = {
  { "2026-11-22", "2026-11-22" },
  { "2026/1/2", "2026-01-02" },
  { "２０２６．１１．２２", "2026-11-22" },
  { "2026年11月22日", "2026-11-22" },
  { "令和8年11月22日", "2026-11-22" },
  { "令和元年5月1日", "2019-05-01" },
  { "R8.11.22", "2026-11-22" },
  { "平成30年1月1日", "2018-01-01" },
  { " 2026-11-22 00:00:00", "2026-11-22" },
  { "2026-02-29", NULL },
  { "2026-13-01", NULL },
  { "2026-11", NULL },
  { "11/22/2026", NULL },
  { "46348", NULL },
  { "2026-11-22 12:00:00", NULL },
  { "令和　８年　４月　１日", "2026-04-01" },
  { "2026 / 4 / 1", "2026-04-01" },
  { "令8.4.1", "2026-04-01" },
  { "R08/04/01", "2026-04-01" },
  { "20260401", "2026-04-01" },
  { "2026年4月1日（水）", "2026-04-01" },
  { "2026年4月1日（木）", NULL },
  { "2026年4月1日（水）0:00", NULL },
  { "26/4/1", NULL },
  { "8.4.1", NULL },
  { "026-4-1", NULL },
  { "R2026.4.1", NULL },
  { "2026041", NULL },
  { "202604011", NULL },
  { "2026 4 1", NULL },
  { "4/1", NULL },
  { "2026年4月", NULL },
  { "令和8", NULL },
  { "8年11月22日", NULL },
  { "", NULL },
  { "2026-11-22x", NULL },
  { "99999-01-01", NULL },
  { "平成0年1月1日", NULL },
};

static void
test_dates (Scratch *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      RulesDate expected = dates[i].date == NULL ? 0 : rules_date_parse (dates[i].date);

      if (data_fillin_date_parse (dates[i].text) != expected)
        g_error ("“%s” is not read as it should be", dates[i].text);
    }
}

static void
test_reproducible (Scratch *self, gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) exchange = shipped_example (packs, shipped_examples[0]);
  g_autofree char *path = write_book (self, exchange, RULES_LANGUAGE_JA);
  g_autoptr (GBytes) bytes = scratch_read (path);
  g_autofree char *again = NULL;

  g_usleep (2100000);
  again = write_book (self, exchange, RULES_LANGUAGE_JA);
  scratch_assert_same (again, bytes);
}

/* The thread that writes a workbook needs no words. */
static gpointer
write_on_thread (gpointer data)
{
  gpointer *parts = data;

  return GINT_TO_POINTER (data_fillin_draft_fill (parts[0], parts[1], NULL));
}

static void
test_thread (Scratch *self, gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) exchange = shipped_example (packs, shipped_examples[0]);
  g_autofree char *path = write_book (self, exchange, RULES_LANGUAGE_JA);
  g_autoptr (GBytes) bytes = scratch_read (path);
  g_autofree char *other = scratch_path (self, "other.xlsx");
  g_autoptr (DataFillinDraft) draft =
      data_fillin_draft_new (exchange, DATA_FILLIN_ALL, RULES_LANGUAGE_JA, NULL);
  g_autoptr (DataFillinDraft) unwritten =
      data_fillin_draft_new (exchange, DATA_FILLIN_ALL, RULES_LANGUAGE_EN, NULL);
  g_autoptr (DataOutputFile) file = data_output_file_begin (other, NULL);
  gpointer parts[] = { draft, file };
  g_assert_nonnull (unwritten);
  g_assert_cmpint (data_language_current (), ==, RULES_LANGUAGE_EN);
  g_assert_true (GPOINTER_TO_INT (g_thread_join (g_thread_new ("write", write_on_thread, parts))));
  g_assert_true (data_output_file_commit (file, NULL));
  scratch_assert_same (other, bytes);
}

static void
test_failed_write (Scratch *self, gconstpointer data)
{
  FillinCase case_ = fillin_case_begin (self);
  g_autofree char *folder = scratch_path (self, "folder.xlsx");
  g_autoptr (GBytes) bytes = scratch_read (case_.path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_false (
      data_fillin_write (case_.exchange, DATA_FILLIN_CONTROLS, RULES_LANGUAGE_JA, folder, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
  g_clear_error (&error);
  scratch_fill_disk (4096);
  g_assert_false (
      data_fillin_write (case_.exchange, DATA_FILLIN_ALL, RULES_LANGUAGE_JA, case_.path, &error));
  scratch_free_disk ();
  g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
  g_assert_true (g_str_has_prefix (error->message, case_.path));
  scratch_assert_same (case_.path, bytes);
  fillin_case_end (&case_);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  scratch_add ("/data/fillin/examples", test_examples, NULL);
  scratch_add ("/data/fillin/random", test_random, NULL);
  scratch_add ("/data/fillin/exactly", test_exactly, NULL);
  scratch_add ("/data/fillin/dates", test_dates, NULL);
  scratch_add ("/data/fillin/failed-write", test_failed_write, NULL);
  scratch_add ("/data/fillin/thread", test_thread, NULL);
  scratch_add ("/data/fillin/reproducible", test_reproducible, NULL);
  return g_test_run ();
}
