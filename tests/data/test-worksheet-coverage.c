/* test-worksheet-coverage.c - The control coverage matrix accounts for every control.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/answers.h"
#include "data/wording/language.h"
#include "rules/coverage_counts.h"
#include "rules/independence.h"
#include "scratch.h"
#include "worksheet_case.h"
#include "worksheet_words.h"

#include <string.h>
#include <time.h>

#define KIND DATA_WORKSHEET_COVERAGE

enum
{
  STATED = 4, /* the columns with answers begin here */
  REASON,
  EXTERNAL,
  DESIGN,
  OPERATION,
  AUDITOR,
  DATE,
  EVIDENCE,
  COVER,
  N_COLUMNS,
  BUDGET = 50, /* milliseconds for the document of 1,500 controls */
  TRIES = 5,
};

static void
assert_answers (const RulesEvaluation *evaluation, guint number, const DataRow *row)
{
  const RulesAudit *audit = &evaluation->audit;
  const RulesControlAnswer *answer = &audit->controls[number];
  char date[RULES_DATE_TEXT_SIZE] = "";

  if (answer->date != 0)
    rules_date_format (answer->date, date);
  worksheet_says (row->cells[STATED].text,
                  data_wording_answer (DATA_QUESTION_STATED, answer->stated));
  worksheet_says (row->cells[REASON].text, answer->reason);
  if (answer->external)
    worksheet_says (row->cells[EXTERNAL].text,
                    data_wording_answer (DATA_QUESTION_EXTERNAL, RULES_ANSWER_YES));
  if (answer->design != 0)
    worksheet_says (row->cells[DESIGN].text,
                    data_wording_answer (DATA_QUESTION_ASSESSMENT, answer->design));
  if (answer->operation != 0)
    worksheet_says (row->cells[OPERATION].text,
                    data_wording_answer (DATA_QUESTION_ASSESSMENT, answer->operation));
  if (answer->auditor != RULES_NO_AUDITOR)
    worksheet_says (row->cells[AUDITOR].text,
                    data_wording_auditor (&audit->auditors[answer->auditor]));
  worksheet_says (row->cells[DATE].text, date);
  worksheet_says (row->cells[EVIDENCE].text, answer->evidence);
}

/* What stands out: a gap, what is deficient, and whoever assessed their own work. */
static void
assert_emphasis (const RulesEvaluation *evaluation, guint number, const DataRow *row)
{
  const RulesAudit *audit = &evaluation->audit;
  const RulesControl *control = &audit->catalogue->controls[number];
  const RulesControlAnswer *answer = &audit->controls[number];
  gboolean is_gap = rules_control_is_assessed_level (control) &&
                    rules_coverage_of (evaluation, number) == RULES_COVER_NONE;
  gboolean is_own = answer->auditor != RULES_NO_AUDITOR &&
                    rules_control_is_asked (evaluation, number) &&
                    rules_auditor_operates (&audit->auditors[answer->auditor], control);

  g_assert_cmpint (strstr (row->cells[COVER].text, "不足") != NULL ||
                       strstr (row->cells[COVER].text, "Gap") != NULL,
                   ==, is_gap);
  if (is_gap)
    g_assert_cmpint (row->cells[COVER].emphasis, ==, DATA_EMPHASIS_STRONG);
  if (answer->design == RULES_ASSESSMENT_DEFICIENT)
    g_assert_cmpint (row->cells[DESIGN].emphasis, ==, DATA_EMPHASIS_STRONG);
  g_assert_cmpint (strstr (row->cells[AUDITOR].text, "自己の業務") != NULL ||
                       strstr (row->cells[AUDITOR].text, "own work") != NULL,
                   ==, is_own);
}

/* Nothing is empty that could pass for an answer; titles of added controls are the user's. */
static void
assert_control (const RulesEvaluation *evaluation, guint number, const DataRow *row)
{
  const RulesControl *control = &evaluation->audit.catalogue->controls[number];

  g_assert_cmpstr (row->cells[0].text, ==, control->id);
  worksheet_says (row->cells[1].text, data_text (&control->title));
  g_assert_cmpstr (row->cells[2].text, ==, control->basic ? "B" : "");
  if (control->area >= 0)
    worksheet_says (row->cells[3].text,
                    data_text (&evaluation->edition->areas[control->area].title));
  for (guint i = STATED; i < N_COLUMNS; i++)
    g_assert_cmpstr (row->cells[i].text, !=, "");
  if (!control->reference_only)
    assert_answers (evaluation, number, row);
  assert_emphasis (evaluation, number, row);
}

/* The sums of the table by domain are those of the rules, and account for all controls. */
static void
assert_totals (const DataDocument *document, const RulesEvaluation *evaluation)
{
  const DataBlock *table = worksheet_case_table (
      document,
      data_language_current () == RULES_LANGUAGE_EN ? "Criteria and domain" : "基準及び領域");
  const DataRow *last = g_ptr_array_index (table->rows, table->rows->len - 1);
  guint n = 0;
  guint sum = 0;

  for (guint i = 0; i < evaluation->audit.catalogue->n_controls; i++)
    {
      const RulesControl *control = &evaluation->audit.catalogue->controls[i];

      n += rules_control_is_assessed_level (control) && !control->reference_only ? 1 : 0;
    }
  g_assert_cmpint (atoi (last->cells[1].text), ==, (int) n);
  for (guint i = 2; i < table->n_columns; i++)
    sum += (guint) atoi (last->cells[i].text);
  g_assert_cmpuint (sum, ==, n);
}

static void
test_filled (gconstpointer data)
{
  g_auto (WorksheetSheet) sheet = worksheet_case_fill (KIND, data);
  const DataBlock *table = worksheet_case_table (sheet.document, "controls");
  guint number = 0;

  g_assert_cmpuint (table->n_columns, ==, N_COLUMNS);
  g_assert_cmpint (table->columns[DATE].value, ==, DATA_VALUE_DATE);
  g_assert_nonnull (table->columns[STATED].choices);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (table->rows, i);

      if (!row->is_group)
        assert_control (sheet.evaluation, number++, row);
    }
  g_assert_cmpuint (number, ==, sheet.evaluation->audit.catalogue->n_controls);
  assert_totals (sheet.document, sheet.evaluation);
}

/* The group over a control names its tier, domain and category. */
static void
test_groups (void)
{
  g_auto (WorksheetSheet) sheet = worksheet_case_make (KIND, DATA_WORKSHEET_JA, FALSE, "empty");
  const DataBlock *table = worksheet_case_table (sheet.document, "controls");
  const RulesCatalogue *catalogue = sheet.evaluation->audit.catalogue;
  const char *group = NULL;

  for (guint i = 0, number = 0; i < table->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (table->rows, i);
      g_autofree char *category = NULL;

      if (row->is_group)
        {
          group = row->cells[0].text;
          continue;
        }
      category = g_strdup_printf ("領域%s · 区分%s", catalogue->controls[number].domain,
                                  catalogue->controls[number].category);
      g_assert_nonnull (group);
      g_assert_true (g_str_has_suffix (group, category));
      number++;
    }
}

/* A detail of an excluded objective is not asked, but what was answered is not lost. */
static void
test_not_asked (void)
{
  g_auto (WorksheetSheet) sheet = worksheet_case_make (KIND, DATA_WORKSHEET_JA, FALSE, "other");
  const DataBlock *table = worksheet_case_table (sheet.document, "controls");

  g_assert_cmpstr (worksheet_case_row (table, "9.2.1.6.PB")->cells[STATED].text, ==,
                   "対象外（言明）");
  g_assert_cmpstr (worksheet_case_row (table, "9.2.1")->cells[REASON].text, ==, "未回答");
  g_assert_cmpstr (worksheet_case_row (table, "9.2.2.8.PB")->cells[EXTERNAL].text, ==, "対象外");
  g_assert_cmpstr (worksheet_case_row (table, "9.2.5")->cells[EXTERNAL].text, ==, "未回答");
  g_assert_cmpstr (worksheet_case_row (table, "9.2.5")->cells[DATE].text, ==, "未回答");
  g_assert_cmpstr (worksheet_case_row (table, "9.2.3")->cells[STATED].text, ==, "未回答");
}

static void
test_blank (void)
{
  g_auto (WorksheetSheet) sheet = worksheet_case_make (KIND, DATA_WORKSHEET_BOTH, TRUE, "controls");
  const DataBlock *table = worksheet_case_table (sheet.document, "controls");
  guint n = 0;

  worksheet_case_same (KIND, TRUE, "controls");
  g_assert_null (strstr (sheet.words, sheet.evaluation->title));
  for (guint i = 0; i < table->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (table->rows, i);

      if (row->is_group)
        continue;
      g_assert_cmpstr (row->cells[0].text, ==,
                       sheet.evaluation->edition->catalogue->controls[n].id);
      for (guint j = REASON; j < N_COLUMNS; j++)
        g_assert_cmpstr (row->cells[j].text, ==, "");
      n++;
    }
  g_assert_cmpuint (n, ==, sheet.evaluation->edition->catalogue->n_controls);
}

/* What this program alone has worked, in microseconds. */
static gint64
get_work (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

static void
test_fast (void)
{
  g_autoptr (DataWorksheetSource) source = worksheet_case_source ("controls");
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < TRIES; i++)
    {
      gint64 before = get_work ();
      g_autoptr (DataDocument) document =
          data_worksheet_new (KIND, DATA_WORKSHEET_JA, FALSE, source);

      best = MIN (best, get_work () - before);
    }
  g_test_message ("%" G_GINT64_FORMAT " µs", best);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (best, <, BUDGET * 1000);
#endif
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  worksheet_case_add ("worksheet-coverage", KIND, test_filled);
  g_test_add_func ("/worksheet-coverage/groups", test_groups);
  g_test_add_func ("/worksheet-coverage/not-asked", test_not_asked);
  g_test_add_func ("/worksheet-coverage/blank", test_blank);
  g_test_add_func ("/worksheet-coverage/fast", test_fast);
  return g_test_run ();
}
