/* test-report.c - The route decision report tells everything that the decision holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/text.h"
#include "data/exchange/exchange.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/worksheet/report_sections.h"
#include "data/worksheet/route_summary.h"
#include "shipped.h"
#include "worksheet_words.h"

#include <string.h>

/* What report and summary both tell. */
static void
assert_tells_decision (const char *text, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  const RulesReadiness *readiness = &decision->readiness;

  worksheet_says_take (text, data_wording_route (decision));
  worksheet_says_take (text, data_wording_reason (decision));
  worksheet_says_take (text, data_wording_readiness (decision));
  worksheet_says (text, data_text (&edition->routes[decision->route].next));
  for (guint i = 0; i < edition->n_gates; i++)
    {
      worksheet_says (text, data_text (&edition->gates[i].clause.title));
      worksheet_says_take (text, data_wording_gate (decision, i));
    }
  for (guint i = 0; i < decision->n_drivers; i++)
    {
      worksheet_says_take (text, data_wording_condition (decision, &decision->drivers[i]));
      worksheet_says (text, data_text (&edition->harms[decision->drivers[i].harm].clause.title));
    }
  for (guint i = 0; i < decision->n_missing; i++)
    {
      const RulesMissing *missing = &decision->missing[i];

      if (missing->kind != RULES_MISSING_IMPACT)
        worksheet_says_take (text, data_wording_missing (decision, missing));
      else
        worksheet_says_take (text, data_wording_condition (decision, &missing->cell));
    }
  if (decision->to_liu != NULL)
    worksheet_says_take (text, data_wording_to_liu (decision));
  for (guint i = 0; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];
      g_autofree char *subject = data_wording_problem_subject (decision, problem);

      worksheet_says (text, problem->clause->id);
      worksheet_says (text, data_text (&problem->clause->title));
      if (problem->action != NULL)
        worksheet_says (text, data_text (problem->action));
      if (subject != NULL)
        worksheet_says (text, subject);
      if (problem->about == RULES_ABOUT_REQUIREMENT)
        worksheet_says (text, data_wording_shortcoming (
                                  decision->evaluation->audit.requirements[problem->index].status));
    }
}

/* What only the report tells: who and what, sources, grades, and the clauses of the edition. */
static void
assert_tells_backing (const char *text, const DataWorksheetSource *source)
{
  const RulesDecision *decision = source->decision;
  const RulesEvaluation *evaluation = decision->evaluation;
  const RulesEdition *edition = evaluation->edition;

  worksheet_says_take (text, data_exchange_hash (source->exchange));
  worksheet_says_take (text, data_pack_hash (data_exchange_get_pack (source->exchange)));
  worksheet_says (text, evaluation->id);
  worksheet_says (text, evaluation->title);
  worksheet_says (text, evaluation->service.name);
  worksheet_says (text, evaluation->service.provider);
  for (guint i = 0; i < evaluation->service.n_built_on; i++)
    worksheet_says (text, evaluation->service.built_on[i].name);
  for (guint i = 0; i < edition->n_gates; i++)
    worksheet_says_take (text, data_report_backing (edition, &edition->gates[i].clause));
  for (guint i = 0; i < decision->readiness.n_problems; i++)
    worksheet_says_take (text,
                         data_report_backing (edition, decision->readiness.problems[i].clause));
  for (guint i = 0; i < edition->n_procedure; i++)
    worksheet_says (text, data_text (&edition->procedure[i].text));
  for (guint i = 0; i < edition->n_sources; i++)
    worksheet_says (text, data_text (&edition->sources[i].text));
  for (guint i = RULES_GRADE_OFFICIAL; i < RULES_N_GRADES; i++)
    worksheet_says (text, data_text (&edition->grade_texts[i]));
}

static void
assert_tells (const char *example, RulesLanguage language)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) exchange = shipped_example (packs, example);
  g_autoptr (DataWorksheetSource) source = NULL;
  g_autoptr (DataDocument) report = NULL;
  g_autoptr (DataDocument) summary = NULL;
  g_autofree char *text = NULL;
  g_autofree char *short_text = NULL;

  data_language_use (language);
  source = data_worksheet_source_new (exchange);
  report = data_worksheet_new (
      DATA_WORKSHEET_ROUTE, language == RULES_LANGUAGE_JA ? DATA_WORKSHEET_JA : DATA_WORKSHEET_EN,
      FALSE, source);
  summary = data_route_summary_new (source->decision);
  text = data_document_to_text (report);
  short_text = data_document_to_text (summary);
  assert_tells_decision (text, source->decision);
  assert_tells_backing (text, source);
  assert_tells_decision (short_text, source->decision);
  g_assert_cmpint (report->information.language, ==, language);
  g_assert_cmpuint (report->information.created, ==, source->decision->evaluation->as_of);
  g_assert_true (g_str_has_prefix (report->information.file_name, "2026-11-22_"));
  g_assert_null (strchr (report->information.file_name, '/'));
}

static void
test_japanese (gconstpointer example)
{
  assert_tells (example, RULES_LANGUAGE_JA);
}

static void
test_english (gconstpointer example)
{
  assert_tells (example, RULES_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  shipped_add_examples ("/report/ja", test_japanese);
  shipped_add_examples ("/report/en", test_english);
  return g_test_run ();
}
