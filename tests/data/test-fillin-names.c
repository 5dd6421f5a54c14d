/* test-fillin-names.c - What a fill-in workbook says by name means what it meant when it was made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/fillin/words.h"
#include "data/sheet/workbook.h"
#include "fillin_case.h"
#include "tests/cases.h"

#include <string.h>

/* In the example a2 assessed the control of row 112; a1 is called 監査室長 and a2 監査室員. */
#define AUDITOR_CELL "J112"
#define AUDITOR_PLACE "controls/5.1.1/internal.auditor"

/* Names of auditors, and the cells that are looked up in them: well below a second, or many
 * seconds where each is compared with each. */
#define N_MANY 20000
#define N_CELLS 3000
#define MOST_SECONDS 5

/** The names of a1 and a2 when the workbook is made and now, what is filled in, and what becomes of
 * it. */
typedef struct
{
  const char *name;
  const char *then[2];
  const char *now[2];
  const char *text;
  DataAnswerProblem problem;
  const char *value; /* the id of whom it means; NULL for no change */
} Auditor;

static const Auditor auditors[] = {
  { "same", { "A", "B" }, { "A", "B" }, "A", DATA_ANSWER_NOTHING, "a1" },
  { "untouched", { "A", "B" }, { "A", "B" }, "B", DATA_ANSWER_NOTHING, NULL },
  { "untouched-renamed", { "A", "B" }, { "A", "C" }, "B", DATA_ANSWER_NOTHING, NULL },
  { "untouched-swapped", { "A", "B" }, { "B", "A" }, "B", DATA_ANSWER_NOTHING, NULL },
  { "untouched-two-now", { "A", "B" }, { "B", "B" }, "B", DATA_ANSWER_NOTHING, NULL },
  { "untouched-two-then", { "B", "B" }, { "A", "B" }, "B (a2)", DATA_ANSWER_NOTHING, NULL },
  { "untouched-other-width", { "A", "B" }, { "A", "C" }, "Ｂ ", DATA_ANSWER_NOTHING, NULL },
  { "swapped", { "A", "B" }, { "B", "A" }, "A", DATA_ANSWER_OTHER_NAME, "" },
  { "taken", { "A", "B" }, { "C", "A" }, "A", DATA_ANSWER_OTHER_NAME, "" },
  { "renamed", { "A", "B" }, { "C", "B" }, "A", DATA_ANSWER_OTHER_AUDITOR, "a1" },
  { "renamed-name-of-now", { "A", "B" }, { "C", "B" }, "C", DATA_ANSWER_OTHER_AUDITOR, "a1" },
  { "named", { NULL, "B" }, { "A", "B" }, "a1", DATA_ANSWER_NOTHING, "a1" },
  { "two-now", { "A", "B" }, { "A", "A" }, "A", DATA_ANSWER_NOTHING, "a1" },
  { "two-then", { "A", "A" }, { "A", "B" }, "A (a1)", DATA_ANSWER_NOTHING, "a1" },
  { "two-then-which", { "A", "A" }, { "A", "B" }, "A", DATA_ANSWER_AMBIGUOUS_WORD, "" },
  { "two-which", { "A", "A" }, { "A", "A" }, "A", DATA_ANSWER_AMBIGUOUS_WORD, "" },
  { "same-but-for-case",
    { "Sato", "SATO" },
    { "Sato", "SATO" },
    "Sato",
    DATA_ANSWER_NOTHING,
    "a1" },
  { "same-but-for-width",
    { "Sato", "SATO" },
    { "Sato", "SATO" },
    "ｓａｔｏ",
    DATA_ANSWER_AMBIGUOUS_WORD,
    "" },
  { "gone", { "A", "B" }, { "", "B" }, "A", DATA_ANSWER_NAME_GONE, "" },
  { "gone-and-taken", { "A", "B" }, { "", "A" }, "A", DATA_ANSWER_NAME_GONE, "" },
  { "unknown", { "A", "B" }, { "A", "B" }, "C", DATA_ANSWER_UNKNOWN_WORD, "" },
  { "no-cell-can-hold-it", { "A\002", "B" }, { "A\002", "B" }, "a1", DATA_ANSWER_NOTHING, "a1" },
};

/* "" takes the auditor away. */
static void
name_auditors (FillinCase *self, const char *const *names)
{
  static const char *const entries[] = { "auditors/a1", "auditors/a2" };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      gboolean is_gone = g_strcmp0 (names[i], "") == 0;
      g_autofree char *place = g_strconcat (entries[i], is_gone ? NULL : "/name", NULL);

      fillin_case_set (self, place, names[i]);
    }
}

static void
test_auditor (Scratch *self, gconstpointer data)
{
  const Auditor *auditor = data;
  const WorkbookChange change = { CONTROLS, AUDITOR_CELL, auditor->text };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  const DataAnswer *answer;

  name_auditors (&case_, auditor->then);
  fillin_case_write (&case_);
  workbook_edit (case_.path, &change, 1);
  name_auditors (&case_, auditor->now);
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, auditor->value == NULL ? 0 : 1);
  if (auditor->value != NULL)
    {
      answer = answers->answers->pdata[0];
      g_assert_cmpstr (data_answer_problems[answer->problem], ==,
                       data_answer_problems[auditor->problem]);
      g_assert_cmpstr (answer->place, ==, AUDITOR_PLACE);
      g_assert_cmpstr (answer->value == NULL ? "" : answer->value, ==, auditor->value);
    }
  fillin_case_end (&case_);
}

/* What is said of an answer is in the names of then and of now. */
static void
test_said (Scratch *self, gconstpointer data)
{
  static const WorkbookChange change = { CONTROLS, AUDITOR_CELL, "監査室長" };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  g_autoptr (DataAnswers) changed = NULL;
  g_autofree char *renamed = NULL;
  g_autofree char *meanwhile = NULL;

  workbook_edit (case_.path, &change, 1);
  fillin_case_set (&case_, "auditors/a1/name", "新室長");
  answers = fillin_case_read (&case_);
  renamed = data_answer_describe (answers->answers->pdata[0]);
  g_assert_nonnull (strstr (renamed, "called “監査室長”"));
  g_assert_cmpstr (((DataAnswer *) answers->answers->pdata[0])->after, ==, "新室長");
  fillin_case_set (&case_, "auditors/a2/name", "新室員");
  fillin_case_set (&case_, AUDITOR_PLACE, NULL);
  changed = fillin_case_read (&case_);
  meanwhile = data_answer_describe (changed->answers->pdata[0]);
  g_assert_nonnull (strstr (meanwhile, "it was: 監査室員"));
  fillin_case_end (&case_);
}

/* Whoever is gone is said to be an auditor. */
static void
test_gone (Scratch *self, gconstpointer data)
{
  static const WorkbookChange change = { CONTROLS, AUDITOR_CELL, "監査室長" };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  g_autofree char *sentence = NULL;

  workbook_edit (case_.path, &change, 1);
  fillin_case_set (&case_, "auditors/a1", NULL);
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 1);
  sentence = data_answer_describe (answers->answers->pdata[0]);
  g_assert_true (g_str_has_prefix (sentence, "The auditor who was called so"));
  fillin_case_end (&case_);
}

/* A workbook that names more auditors than anyone has is read as fast as any other. */
static void
test_many (Scratch *self, gconstpointer data)
{
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataFillinWords) then = data_fillin_words_new_blank ();
  g_autoptr (DataFillinWords) words =
      data_fillin_words_new (data_exchange_get_evaluation (case_.exchange));
  g_autoptr (GTimer) timer = NULL;

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autofree char *name = g_strdup_printf ("Name %u", i);

      data_fillin_words_take (then, "controls/internal.auditor", id, name);
    }
  timer = g_timer_new ();
  for (guint i = 0; i < N_CELLS; i++)
    {
      g_autofree char *value = NULL;

      g_assert_cmpint (data_fillin_words_read (words, then, DATA_ARRAY_CONTROLS, "internal.auditor",
                                               "ｎｏｂｏｄｙ", &value),
                       ==, DATA_FILLIN_WORD_UNKNOWN);
    }
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, MOST_SECONDS);
  fillin_case_end (&case_);
}

/* The same words are not the same change where they mean another. */
static void
test_same_words (Scratch *self, gconstpointer data)
{
  static const WorkbookChange change = { CONTROLS, "J10", "new" };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) one = NULL;
  g_autoptr (DataAnswers) other = NULL;

  workbook_edit (case_.path, &change, 1);
  name_auditors (&case_, (const char *const[]){ "new", "old" });
  one = fillin_case_read (&case_);
  name_auditors (&case_, (const char *const[]){ "old", "new" });
  other = fillin_case_read (&case_);
  g_assert_cmpuint (one->answers->len, ==, 1);
  g_assert_cmpstr (((DataAnswer *) one->answers->pdata[0])->value, ==, "a1");
  g_assert_cmpstr (((DataAnswer *) other->answers->pdata[0])->value, ==, "a2");
  g_assert_false (data_answers_is_same (one, other));
  fillin_case_end (&case_);
}

static void
add_detail (FillinCase *self, const char *id, const char *title)
{
  const RulesAddedDetail detail = { id, "5.1.1", title, FALSE };
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_add_details (edit, &detail, 1);
  fillin_case_edit (self, edit);
}

/* The row of the control @key. */
static guint
find_row (FillinCase *self, const char *key)
{
  g_autoptr (DataWorkbook) workbook = data_workbook_read (self->path, NULL, NULL);
  g_autoptr (DataSheet) sheet = data_workbook_read_sheet (workbook, CONTROLS - 1, NULL);

  for (guint i = 0; i < data_sheet_get_n_rows (sheet); i++)
    {
      if (g_str_equal (data_sheet_get_text (sheet, i, 0), key))
        return data_sheet_get_number (sheet, i);
    }
  g_error ("there is no row “%s”", key);
}

/* The id of a detail is now that of another. */
static void
test_detail (Scratch *self, gconstpointer data)
{
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) same = NULL;
  g_autoptr (DataAnswers) answers = NULL;
  g_autofree char *cell = NULL;
  const DataAnswer *answer;

  add_detail (&case_, "5.1.1.1", "one");
  add_detail (&case_, "5.1.1.2", NULL);
  fillin_case_write (&case_);
  cell = g_strdup_printf ("E%u", find_row (&case_, "controls/5.1.1.1"));
  workbook_edit (case_.path, &(WorkbookChange){ CONTROLS, cell, "Stated" }, 1);
  g_free (cell);
  cell = g_strdup_printf ("E%u", find_row (&case_, "controls/5.1.1.2"));
  workbook_edit (case_.path, &(WorkbookChange){ CONTROLS, cell, "Stated" }, 1);
  same = fillin_case_read (&case_);
  g_assert_cmpuint (same->n_verdicts[DATA_ANSWER_OK], ==, 2);
  fillin_case_set (&case_, "catalogue/5.1.1.1/title", "another");
  fillin_case_set (&case_, "catalogue/5.1.1.2/title", "named meanwhile");
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 2);
  answer = answers->answers->pdata[0];
  g_assert_cmpint (answer->problem, ==, DATA_ANSWER_OTHER_ENTRY);
  g_assert_cmpstr (answer->made, ==, "one");
  g_assert_cmpint (((DataAnswer *) answers->answers->pdata[1])->problem, ==, DATA_ANSWER_NOTHING);
  fillin_case_end (&case_);
}

/** What happened to the evaluation since a workbook of the first version was made of it: a place
 * and a text, and whether the workbook is still read. */
typedef struct
{
  const char *name;
  const char *place;
  const char *text;
  gboolean is_read;
} Old;

static const Old old[] = {
  { "unchanged", NULL, NULL, TRUE },
  { "changed", "service.name", "another", TRUE },
  { "auditor-renamed", "auditors/a2/name", "another", FALSE },
  { "auditor-gone", "auditors/a2", NULL, FALSE },
  { "detail-added", "+", NULL, FALSE },
};

/* The first version kept no names. */
static void
test_old (Scratch *self, gconstpointer data)
{
  static const WorkbookChange change = { 2, AUDITOR_CELL, "監査室長" };
  const Old *row = data;
  g_autofree char *saved = g_build_filename (g_getenv ("EIKYO_TEST_SOURCES"), "data", "workbooks",
                                             "fill-in-1.xlsx", NULL);
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataFillin) fillin = NULL;
  g_autoptr (DataAnswers) answers = NULL;
  g_autoptr (GError) error = NULL;

  scratch_remove (case_.path);
  scratch_copy (saved, case_.path);
  workbook_edit (case_.path, &change, 1);
  if (g_strcmp0 (row->place, "+") == 0)
    add_detail (&case_, "5.1.1.1", "one");
  else if (row->place != NULL)
    fillin_case_set (&case_, row->place, row->text);
  fillin = data_fillin_read (case_.path, NULL, &error);
  g_assert_no_error (error);
  answers = data_answers_new (fillin, case_.exchange, &error);
  if (row->is_read)
    {
      g_assert_no_error (error);
      g_assert_cmpuint (answers->answers->len, ==, 1);
      g_assert_cmpstr (((DataAnswer *) answers->answers->pdata[0])->value, ==, "a1");
    }
  else
    {
      g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, "An earlier version of Eikyo made this workbook."));
    }
  fillin_case_end (&case_);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (scratch_add, "/data/fillin/auditor", auditors, test_auditor);
  CASES_ADD_BY (scratch_add, "/data/fillin/old", old, test_old);
  scratch_add ("/data/fillin/names/said", test_said, NULL);
  scratch_add ("/data/fillin/names/gone", test_gone, NULL);
  scratch_add ("/data/fillin/names/many", test_many, NULL);
  scratch_add ("/data/fillin/names/same-words", test_same_words, NULL);
  scratch_add ("/data/fillin/names/detail", test_detail, NULL);
  return g_test_run ();
}
