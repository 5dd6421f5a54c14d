/* test-worksheet-actions.c - The corrective-action list tells every finding, urgent ones first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/answers.h"
#include "scratch.h"
#include "worksheet_case.h"
#include "worksheet_words.h"

#include <string.h>

#define KIND DATA_WORKSHEET_ACTIONS

enum
{
  ABOUT = 1,
  SEVERITY,
  TEXT,
  CAUSE,
  SIMILAR,
  ACTION,
  OWNER,
  DUE,
  STATUS,
  VERIFIED,
  STAGE,
  N_COLUMNS,
  BLANK_ROWS = 8,
  BLANK_LINES = 3,
};

static void
assert_finding (const RulesEvaluation *evaluation, const RulesFinding *finding, const DataRow *row)
{
  char due[RULES_DATE_TEXT_SIZE] = "";
  RulesFindingStage stage = rules_finding_stage (finding, evaluation->as_of);

  if (finding->due != 0)
    rules_date_format (finding->due, due);
  g_assert_cmpstr (row->cells[0].text, ==, finding->id);
  if (finding->control != RULES_NO_CONTROL)
    worksheet_says (row->cells[ABOUT].text,
                    evaluation->audit.catalogue->controls[finding->control].id);
  if (finding->requirement >= 0)
    worksheet_says (row->cells[ABOUT].text,
                    evaluation->edition->requirements[finding->requirement].clause.id);
  worksheet_says (row->cells[SEVERITY].text,
                  data_wording_answer (DATA_QUESTION_SEVERITY, finding->severity));
  worksheet_says (row->cells[TEXT].text, finding->text);
  worksheet_says (row->cells[CAUSE].text, finding->cause);
  worksheet_says (row->cells[SIMILAR].text, finding->similar);
  worksheet_says (row->cells[ACTION].text, finding->action);
  worksheet_says (row->cells[OWNER].text, finding->owner);
  worksheet_says (row->cells[DUE].text, due);
  worksheet_says (row->cells[STATUS].text,
                  data_wording_answer (DATA_QUESTION_FINDING_STATUS, finding->status));
  worksheet_says (row->cells[STAGE].text, data_wording_finding_stage (stage));
  g_assert_cmpint (row->cells[STAGE].emphasis == DATA_EMPHASIS_STRONG, ==,
                   stage == RULES_FINDING_OVERDUE || stage == RULES_FINDING_UNVERIFIED);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_assert_cmpstr (row->cells[i].text, !=, "");
}

static void
assert_table (const DataBlock *table, const RulesEvaluation *evaluation)
{
  g_autofree guint *numbers = rules_findings_by_urgency (evaluation);
  guint n = 0;

  g_assert_cmpuint (table->n_columns, ==, N_COLUMNS);
  g_assert_cmpint (table->columns[DUE].value, ==, DATA_VALUE_DATE);
  g_assert_nonnull (table->columns[STATUS].choices);
  g_assert_nonnull (table->columns[SEVERITY].choices);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (table->rows, i);

      if (!row->is_group)
        assert_finding (evaluation, &evaluation->audit.findings[numbers[n++]], row);
    }
  g_assert_cmpuint (n, ==, evaluation->audit.n_findings);
}

static void
test_filled (gconstpointer data)
{
  const WorksheetCase *test = data;
  g_auto (WorksheetSheet) sheet = worksheet_case_fill (KIND, test);

  if (sheet.evaluation->audit.n_findings > 0)
    assert_table (worksheet_case_table (sheet.document, "actions"), sheet.evaluation);
  else
    worksheet_says (sheet.words, test->language == DATA_WORKSHEET_EN
                                     ? "No findings have been entered."
                                     : "指摘事項の記入はありません。");
}

static const char *
say (const DataBlock *table, const char *id, guint column)
{
  return worksheet_case_row (table, id)->cells[column].text;
}

/* Overdue is said in words, and not where nothing is known of the day. */
static void
test_overdue (void)
{
  g_auto (WorksheetSheet) dated =
      worksheet_case_make (KIND, DATA_WORKSHEET_JA, FALSE, "07-liu-not-ready");
  const DataBlock *table = worksheet_case_table (dated.document, "actions");
  g_auto (WorksheetSheet) undated = worksheet_case_make (KIND, DATA_WORKSHEET_JA, FALSE, "other");

  g_assert_cmpstr (say (table, "f3", STAGE), ==, "期限超過\n（22日超過）");
  g_assert_cmpstr (say (table, "f2", STAGE), ==, "対応中（期限なし）");
  worksheet_says (dated.words, "対応中2件、うち期限超過1件（2026-11-22現在）");
  worksheet_says (undated.words, "期限超過の有無は不明");
  g_assert_cmpstr (say (worksheet_case_table (undated.document, "actions"), "g3", STAGE), ==,
                   "対応中");
}

/* Unanswered is told from no. */
static void
test_unanswered (void)
{
  g_auto (WorksheetSheet) sheet = worksheet_case_make (KIND, DATA_WORKSHEET_JA, FALSE, "other");
  const DataBlock *table = worksheet_case_table (sheet.document, "actions");

  g_assert_cmpstr (say (table, "g1", VERIFIED), ==, "未回答");
  g_assert_cmpstr (say (table, "g2", VERIFIED), ==, "未確認");
  g_assert_cmpstr (say (table, "g3", VERIFIED), ==, "確認済み");
  g_assert_cmpstr (say (table, "g1", SEVERITY), ==, "未回答");
  g_assert_cmpstr (say (table, "g1", ACTION), ==, "未記入");
  g_assert_cmpint (worksheet_case_row (table, "g1")->cells[ACTION].emphasis, ==,
                   DATA_EMPHASIS_STRONG);
}

static void
test_blank (void)
{
  g_auto (WorksheetSheet) sheet =
      worksheet_case_make (KIND, DATA_WORKSHEET_BOTH, TRUE, "07-liu-not-ready");
  const DataBlock *table = worksheet_case_table (sheet.document, "actions");

  worksheet_case_same (KIND, TRUE, "07-liu-not-ready");
  g_assert_null (strstr (sheet.words, sheet.evaluation->title));
  g_assert_null (strstr (sheet.words, sheet.evaluation->audit.findings[0].text));
  worksheet_says (sheet.words, "重大、軽微、観察事項");
  g_assert_cmpuint (table->rows->len, ==, BLANK_ROWS);
  for (guint i = 0; i < BLANK_ROWS; i++)
    g_assert_cmpuint (((const DataRow *) g_ptr_array_index (table->rows, i))->lines, ==,
                      BLANK_LINES);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  worksheet_case_add ("worksheet-actions", KIND, test_filled);
  g_test_add_func ("/worksheet-actions/overdue", test_overdue);
  g_test_add_func ("/worksheet-actions/unanswered", test_unanswered);
  g_test_add_func ("/worksheet-actions/blank", test_blank);
  return g_test_run ();
}
