/* test-worksheet-actions.c - The corrective-action list tells every finding, urgent ones first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/answers.h"
#include "data/wording/language.h"
#include "worksheet_case.h"

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
    worksheet_case_says (row->cells[ABOUT].text,
                         evaluation->audit.catalogue->controls[finding->control].id);
  if (finding->requirement >= 0)
    worksheet_case_says (row->cells[ABOUT].text,
                         evaluation->edition->requirements[finding->requirement].clause.id);
  worksheet_case_says (row->cells[SEVERITY].text,
                       data_wording_answer (DATA_QUESTION_SEVERITY, finding->severity));
  worksheet_case_says (row->cells[TEXT].text, finding->text);
  worksheet_case_says (row->cells[CAUSE].text, finding->cause);
  worksheet_case_says (row->cells[SIMILAR].text, finding->similar);
  worksheet_case_says (row->cells[ACTION].text, finding->action);
  worksheet_case_says (row->cells[OWNER].text, finding->owner);
  worksheet_case_says (row->cells[DUE].text, due);
  worksheet_case_says (row->cells[STATUS].text,
                       data_wording_answer (DATA_QUESTION_FINDING_STATUS, finding->status));
  worksheet_case_says (row->cells[STAGE].text, data_wording_finding_stage (stage));
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
  g_autoptr (DataWorksheetSource) source = worksheet_case_source (test->name);
  const RulesEvaluation *evaluation = source->decision->evaluation;
  g_autoptr (DataDocument) document = data_worksheet_new (KIND, test->language, FALSE, source);
  g_autofree char *words = worksheet_case_words (document);

  worksheet_case_speak (test);
  worksheet_case_says (words, evaluation->title);
  worksheet_case_says (words, evaluation->service.name);
  if (evaluation->audit.n_findings > 0)
    assert_table (worksheet_case_table (document, "actions"), evaluation);
  else
    worksheet_case_says (words, test->language == DATA_WORKSHEET_EN
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
  g_autoptr (DataWorksheetSource) seven = worksheet_case_source ("07-liu-not-ready");
  g_autoptr (DataDocument) document = data_worksheet_new (KIND, DATA_WORKSHEET_JA, FALSE, seven);
  g_autofree char *words = worksheet_case_words (document);
  const DataBlock *table = worksheet_case_table (document, "actions");
  g_autoptr (DataWorksheetSource) other = worksheet_case_source ("other");
  g_autoptr (DataDocument) undated = data_worksheet_new (KIND, DATA_WORKSHEET_JA, FALSE, other);
  g_autofree char *unknown = worksheet_case_words (undated);

  g_assert_cmpstr (say (table, "f3", STAGE), ==, "期限超過\n（22日超過）");
  g_assert_cmpstr (say (table, "f2", STAGE), ==, "対応中（期限なし）");
  worksheet_case_says (words, "対応中2件、うち期限超過1件（2026-11-22現在）");
  worksheet_case_says (unknown, "期限超過の有無は不明");
  g_assert_cmpstr (say (worksheet_case_table (undated, "actions"), "g3", STAGE), ==, "対応中");
}

/* Unanswered is told from no. */
static void
test_unanswered (void)
{
  g_autoptr (DataWorksheetSource) source = worksheet_case_source ("other");
  g_autoptr (DataDocument) document = data_worksheet_new (KIND, DATA_WORKSHEET_JA, FALSE, source);
  const DataBlock *table = worksheet_case_table (document, "actions");

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
  g_autoptr (DataWorksheetSource) source = worksheet_case_source ("07-liu-not-ready");
  const RulesEvaluation *evaluation = source->decision->evaluation;
  g_autoptr (DataDocument) document = data_worksheet_new (KIND, DATA_WORKSHEET_BOTH, TRUE, source);
  g_autofree char *words = worksheet_case_words (document);
  const DataBlock *table = worksheet_case_table (document, "actions");

  worksheet_case_same (KIND, TRUE, "07-liu-not-ready");
  g_assert_null (strstr (words, evaluation->title));
  g_assert_null (strstr (words, evaluation->audit.findings[0].text));
  worksheet_case_says (words, "重大、軽微、観察事項");
  g_assert_cmpuint (table->rows->len, ==, BLANK_ROWS);
  for (guint i = 0; i < BLANK_ROWS; i++)
    g_assert_cmpuint (((const DataRow *) g_ptr_array_index (table->rows, i))->lines, ==,
                      BLANK_LINES);
}

static void
test_same (void)
{
  static const char *const names[] = { "01-web-conference-ready", "07-liu-not-ready", "empty",
                                       "other", "controls" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    worksheet_case_same (KIND, FALSE, names[i]);
}

int
main (int argc, char **argv)
{
  data_language_start ();
  g_test_init (&argc, &argv, NULL);
  worksheet_case_add ("worksheet-actions/filled", test_filled);
  g_test_add_func ("/worksheet-actions/overdue", test_overdue);
  g_test_add_func ("/worksheet-actions/unanswered", test_unanswered);
  g_test_add_func ("/worksheet-actions/blank", test_blank);
  g_test_add_func ("/worksheet-actions/same", test_same);
  return g_test_run ();
}
