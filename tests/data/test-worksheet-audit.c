/* test-worksheet-audit.c - The internal audit report tells every answer, and what the rules find.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/answers.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "scratch.h"
#include "worksheet_case.h"
#include "worksheet_words.h"

#include <string.h>

#define KIND DATA_WORKSHEET_AUDIT

enum
{
  STATUS = 2,
  EVIDENCE,
  INDEPENDENCE = 6,
};

static void
says_date (const char *text, RulesDate date)
{
  char day[RULES_DATE_TEXT_SIZE] = "";

  if (date != 0)
    rules_date_format (date, day);
  worksheet_says (text, day);
}

/* Exactly the answer is ticked; where there is none, or no evidence, it says so. */
static void
assert_requirement (const RulesEvaluation *evaluation, guint number, const DataRow *row)
{
  const RulesRequirement *requirement = &evaluation->edition->requirements[number];
  const RulesRequirementAnswer *answer = &evaluation->audit.requirements[number];
  const char *status = row->cells[STATUS].text;
  g_autofree char *ticked =
      g_strdup_printf ("■\u00a0%s", data_wording_answer (DATA_QUESTION_STATUS, answer->status));
  RulesKind kind;

  worksheet_says (row->cells[0].text, data_text (&requirement->clause.title));
  worksheet_says (row->cells[0].text, data_text (&requirement->clause.text));
  if (answer->status != RULES_STATUS_UNANSWERED)
    worksheet_says (status, ticked);
  else
    g_assert_true (strstr (status, "（未回答）") != NULL || strstr (status, "(unans") != NULL);
  g_assert_cmpuint (worksheet_count (status, "■"), ==,
                    answer->status != RULES_STATUS_UNANSWERED ? 1 : 0);
  if (answer->status != RULES_STATUS_UNANSWERED &&
      rules_requirement_trips (requirement, answer, &kind))
    worksheet_says (status, data_wording_kind (kind));
  worksheet_says (row->cells[EVIDENCE].text, answer->evidence);
  g_assert_cmpstr (row->cells[EVIDENCE].text, !=, "");
}

static void
assert_requirements (const DataDocument *document, const RulesEvaluation *evaluation)
{
  const DataBlock *table = worksheet_case_table (
      document, data_language_current () == RULES_LANGUAGE_EN ? "Requirement" : "要求事項");

  for (guint i = 0; i < evaluation->edition->n_requirements; i++)
    {
      const DataRow *row =
          worksheet_case_row (table, evaluation->edition->requirements[i].clause.id);

      g_assert_nonnull (row);
      assert_requirement (evaluation, i, row);
    }
}

static void
assert_auditors (const char *words, const RulesEvaluation *evaluation)
{
  const RulesAudit *audit = &evaluation->audit;

  for (guint i = 0; i < audit->n_auditors; i++)
    {
      const RulesAuditor *auditor = &audit->auditors[i];

      worksheet_says (words, auditor->id);
      worksheet_says (words, auditor->name);
      worksheet_says (words, auditor->competence);
      worksheet_says (words, data_wording_answer (DATA_QUESTION_ROLE, auditor->role));
      worksheet_says (words,
                      data_wording_answer (DATA_QUESTION_ORGANISATION, auditor->organisation));
      for (guint j = 0; j < auditor->n_operates; j++)
        worksheet_says (words, auditor->operates[j]);
    }
}

/* What is said of the own work of an auditor: in the table, or where that is long, below it. */
static char *
find_own_work (const DataDocument *document, const RulesAuditor *auditor)
{
  const DataRow *row = worksheet_case_row (worksheet_case_table (document, "ID"), auditor->id);
  g_autoptr (GString) text = NULL;

  g_assert_nonnull (row);
  g_assert_cmpint (row->cells[INDEPENDENCE].emphasis, ==, DATA_EMPHASIS_STRONG);
  text = g_string_new (row->cells[INDEPENDENCE].text);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == DATA_BLOCK_PARAGRAPH && block->style == DATA_PARAGRAPH_NOTE &&
          strstr (block->text, data_wording_auditor (auditor)) != NULL)
        g_string_append (text, block->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Every control that an auditor assessed and operates is told with the auditor. */
static void
assert_conflicts (const DataDocument *document, const RulesDecision *decision)
{
  const RulesAudit *audit = &decision->evaluation->audit;

  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      const RulesProblem *problem = &decision->readiness.problems[i];
      g_autofree char *text = NULL;

      if (problem->clause !=
          &decision->evaluation->edition->checks[RULES_CHECK_AUDITOR_OWN_WORK].clause)
        continue;
      text = find_own_work (document, &audit->auditors[audit->controls[problem->index].auditor]);
      worksheet_says (text, rules_problem_subject_id (problem, decision));
    }
}

static void
assert_checks (const char *words, const RulesDecision *decision)
{
  const RulesReadiness *readiness = &decision->readiness;

  worksheet_says_take (words, data_wording_readiness (decision));
  if (readiness->status == RULES_READINESS_NOT_APPLICABLE)
    {
      worksheet_says_take (words, data_wording_route (decision));
      return;
    }
  for (guint i = 0; i < RULES_N_CHECKS; i++)
    {
      const RulesClause *clause = &decision->evaluation->edition->checks[i].clause;

      worksheet_says (words, clause->id);
      worksheet_says (words, data_text (&clause->text));
      worksheet_says (words, data_wording_grade (decision->evaluation->edition, clause->grade));
    }
  for (guint i = 0; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];

      worksheet_says (words, data_text (&problem->clause->title));
      worksheet_says_take (words, data_wording_problem_subject (decision, problem));
    }
}

static void
assert_findings (const char *words, const RulesEvaluation *evaluation)
{
  for (guint i = 0; i < evaluation->audit.n_findings; i++)
    {
      const RulesFinding *finding = &evaluation->audit.findings[i];

      worksheet_says (words, finding->id);
      worksheet_says (words, finding->text);
      says_date (words, finding->due);
      worksheet_says (
          words, data_wording_finding_stage (rules_finding_stage (finding, evaluation->as_of)));
    }
}

static void
test_filled (gconstpointer data)
{
  g_auto (WorksheetSheet) sheet = worksheet_case_fill (KIND, data);

  says_date (sheet.words, sheet.evaluation->audit.period.from);
  says_date (sheet.words, sheet.evaluation->audit.period.to);
  says_date (sheet.words, sheet.evaluation->audit.previous_period.from);
  says_date (sheet.words, sheet.evaluation->audit.previous_period.to);
  assert_requirements (sheet.document, sheet.evaluation);
  assert_auditors (sheet.words, sheet.evaluation);
  assert_conflicts (sheet.document, sheet.source->decision);
  assert_checks (sheet.words, sheet.source->decision);
  assert_findings (sheet.words, sheet.evaluation);
}

/** What is said of the period. */
static const struct
{
  const char *name;
  const char *says;
} periods[] = {
  { "01-web-conference-ready", "期間の要件（適合しています）" },
  { "07-liu-not-ready", "期間の要件（適合していません）" },
  { "07-liu-not-ready", "期間が1年を超えています。" },
  { "07-liu-not-ready", "前回の期間に続けて、2025-10-01から始めます" },
  { "other", "2026-04-30（3か月）から2027-01-30（1年）まで" },
  { "other", "期間の要件" },
};

static void
test_period (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_auto (WorksheetSheet) sheet =
          worksheet_case_make (KIND, DATA_WORKSHEET_JA, FALSE, periods[i].name);

      worksheet_says (sheet.words, periods[i].says);
    }
}

/* What is not there is said to be unanswered. */
static void
test_empty (void)
{
  g_auto (WorksheetSheet) sheet = worksheet_case_make (KIND, DATA_WORKSHEET_JA, FALSE, "empty");

  worksheet_says (sheet.words, "未回答：監査員の記入がありません。");
  worksheet_says (sheet.words, "指摘事項の記入はありません。");
  worksheet_says (sheet.words, "点検を行いません。");
  g_assert_cmpuint (worksheet_count (sheet.words, "（未回答）"), ==,
                    sheet.evaluation->edition->n_requirements);
}

/* The lead auditors sign first, then the members, then the person responsible. */
static void
test_signatures (void)
{
  static const char *const roles[] = { "主任監査員", "監査員", "内部監査の責任者" };
  static const char *const names[] = { "監査室長", "監査室員", "" };
  g_auto (WorksheetSheet) sheet =
      worksheet_case_make (KIND, DATA_WORKSHEET_JA, FALSE, "07-liu-not-ready");
  guint n = 0;

  for (guint i = 0; i < sheet.document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (sheet.document->blocks, i);

      for (guint j = 0; j < block->n_signatures; j++)
        {
          const char *name = block->signatures[j].name;

          g_assert_cmpstr (block->signatures[j].role, ==, roles[n]);
          g_assert_cmpstr (name == NULL ? "" : name, ==, names[n]);
          n++;
        }
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (roles));
}

static void
test_blank (void)
{
  g_auto (WorksheetSheet) sheet =
      worksheet_case_make (KIND, DATA_WORKSHEET_JA, TRUE, "07-liu-not-ready");
  const RulesEdition *edition = sheet.evaluation->edition;

  data_language_use (RULES_LANGUAGE_JA);
  worksheet_case_same (KIND, TRUE, "07-liu-not-ready");
  g_assert_null (strstr (sheet.words, sheet.evaluation->title));
  g_assert_null (strstr (sheet.words, sheet.evaluation->audit.auditors[0].name));
  g_assert_null (strstr (sheet.words, "AUD-2026"));
  g_assert_null (strstr (sheet.words, "■"));
  g_assert_null (strstr (sheet.words, "未回答"));
  g_assert_cmpuint (worksheet_count (sheet.words, "□\u00a0満たす"), ==, edition->n_requirements);
  for (guint i = 0; i < edition->n_requirements; i++)
    {
      worksheet_says (sheet.words, edition->requirements[i].clause.id);
      worksheet_says (sheet.words, data_text (&edition->requirements[i].clause.text));
    }
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  worksheet_case_add ("worksheet-audit", KIND, test_filled);
  g_test_add_func ("/worksheet-audit/period", test_period);
  g_test_add_func ("/worksheet-audit/empty", test_empty);
  g_test_add_func ("/worksheet-audit/signatures", test_signatures);
  g_test_add_func ("/worksheet-audit/blank", test_blank);
  return g_test_run ();
}
