/* test-fillin-rows.c - Rows, cells and sheets of a fill-in workbook that are not where they were.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fillin_case.h"
#include "tests/cases.h"

/** Rows and sheets that are not as they were: what is replaced in a sheet, and what is said. */
typedef struct
{
  const char *name;
  WorkbookChange change;
  DataAnswerProblem problem;
  guint n;
} Row;

static const Row rows[] = {
  { "unknown", { IMPACTS, "A4", "impacts/i9/confidentiality/legal" }, DATA_ANSWER_UNKNOWN_ROW, 2 },
  { "without-key", { IMPACTS, "A4", NULL }, DATA_ANSWER_UNKNOWN_ROW, 2 },
  { "twice", { IMPACTS, "A4", "impacts/i1/confidentiality/financial" }, DATA_ANSWER_ROW_TWICE, 3 },
  { "of-another-sheet", { IMPACTS, "A4", "controls/9.2.1" }, DATA_ANSWER_UNKNOWN_ROW, 2 },
  { "moved", { IMPACTS, "B4", "another" }, DATA_ANSWER_ROW_MOVED, 1 },
  { "moved-dimension", { IMPACTS, "C4", "Integrity" }, DATA_ANSWER_ROW_MOVED, 1 },
  { "moved-control", { CONTROLS, "B112", "5.1.2" }, DATA_ANSWER_ROW_MOVED, 1 },
  { "moved-requirement", { REQUIREMENTS, "B4", NULL }, DATA_ANSWER_ROW_MOVED, 1 },
  { "moved-field", { SERVICE, "C4", "Name" }, DATA_ANSWER_ROW_MOVED, 1 },
  { "moved-entry", { OPERATIONS, "B4", "2" }, DATA_ANSWER_ROW_MOVED, 1 },
  { "moved-to-new", { OPERATIONS, "B5", "1" }, DATA_ANSWER_ROW_MOVED, 1 },
  { "missing-sheet", { IMPACTS, "A2", "x" }, DATA_ANSWER_SHEET_MISSING, 2 },
};

static void
test_row (Scratch *self, gconstpointer data)
{
  const Row *row = data;
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;

  workbook_edit (case_.path, &row->change, 1);
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, row->n);
  g_assert_cmpstr (data_answer_problems[((DataAnswer *) answers->answers->pdata[0])->problem], ==,
                   data_answer_problems[row->problem]);
  g_assert_cmpuint (answers->n_verdicts[DATA_ANSWER_REFUSED], ==, row->n);
  fillin_case_end (&case_);
}

/* Rows that are sorted with their keys are read as before. */
static void
test_sorted (Scratch *self, gconstpointer data)
{
  static const WorkbookChange edits[] = {
    { IMPACTS, "A4", "impacts/i1/confidentiality/financial" },
    { IMPACTS, "D4", "Financial loss or liability" },
    { IMPACTS, "F4", "High" },
    { IMPACTS, "G4", "as sorted" },
    { IMPACTS, "A5", "impacts/i1/confidentiality/distress" },
    { IMPACTS, "D5", "Inconvenience, distress or loss of standing" },
    { IMPACTS, "F5", "Moderate" },
    { IMPACTS, "G5", "as sorted" },
  };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;

  workbook_edit (case_.path, edits, G_N_ELEMENTS (edits));
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->n_verdicts[DATA_ANSWER_OK], ==, 4);
  g_assert_cmpuint (answers->answers->len, ==, 4);
  g_assert_cmpstr (((DataAnswer *) answers->answers->pdata[0])->place, ==,
                   "impacts/i1/confidentiality/financial/level");
  fillin_case_end (&case_);
}

/* Of merged cells the first is answered, and none is left out unsaid. */
static void
test_merged (Scratch *self, gconstpointer data)
{
  static const WorkbookChange edits[] = { { IMPACTS, "F4", "High" }, { IMPACTS, "F5", NULL } };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  const DataAnswer *answer;

  workbook_edit (case_.path, edits, G_N_ELEMENTS (edits));
  workbook_replace (case_.path, "xl/worksheets/sheet5.xml", "<pageMargins",
                    "<mergeCells count=\"1\"><mergeCell ref=\"F4:F5\"/></mergeCells><pageMargins");
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 2);
  g_assert_cmpint (((DataAnswer *) answers->answers->pdata[0])->verdict, ==, DATA_ANSWER_OK);
  answer = answers->answers->pdata[1];
  g_assert_cmpstr (answer->cell, ==, "Impacts!F5");
  g_assert_cmpint (answer->problem, ==, DATA_ANSWER_MERGED);
  fillin_case_end (&case_);
}

/* Nothing is lost where a dash is gone. */
static void
test_not_asked (Scratch *self, gconstpointer data)
{
  static const WorkbookChange edit = { CONTROLS, "H4", NULL };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;

  workbook_edit (case_.path, &edit, 1);
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 0);
  fillin_case_end (&case_);
}

/* The sheet with the instructions may be called otherwise. */
static void
test_renamed_guide (Scratch *self, gconstpointer data)
{
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;

  workbook_replace (case_.path, "xl/workbook.xml", "name=\"Instructions\"", "name=\"Guide\"");
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 0);
  fillin_case_end (&case_);
}

/* Of any other sheet nothing is taken over, which is said of it as a whole. */
static void
test_other_sheet (Scratch *self, gconstpointer data)
{
  static const WorkbookChange hash = { GUIDE, "C7", "of mine" };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  g_autofree char *sentence = NULL;
  const DataAnswer *answer;

  workbook_edit (case_.path, &hash, 1);
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 1);
  answer = answers->answers->pdata[0];
  g_assert_cmpstr (answer->cell, ==, "Instructions");
  g_assert_cmpstr (answer->after, ==, "");
  g_assert_cmpint (answer->verdict, ==, DATA_ANSWER_REFUSED);
  g_assert_cmpstr (data_answer_problems[answer->problem], ==, "other-sheet");
  sentence = data_answer_describe (answer);
  g_assert_true (g_str_has_prefix (sentence, "Nothing on this sheet is taken over."));
  fillin_case_end (&case_);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (scratch_add, "/data/fillin/row", rows, test_row);
  scratch_add ("/data/fillin/rows/sorted", test_sorted, NULL);
  scratch_add ("/data/fillin/rows/merged", test_merged, NULL);
  scratch_add ("/data/fillin/rows/not-asked", test_not_asked, NULL);
  scratch_add ("/data/fillin/rows/renamed-guide", test_renamed_guide, NULL);
  scratch_add ("/data/fillin/rows/other-sheet", test_other_sheet, NULL);
  return g_test_run ();
}
