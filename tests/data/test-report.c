/* test-report.c - The route decision report tells everything that the decision holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"
#include "data/document/text.h"
#include "data/exchange/exchange.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/worksheet/report_sections.h"
#include "data/worksheet/route_summary.h"

#include <string.h>

static const char *const examples[] = {
  "01-web-conference-ready", "02-file-sharing-full-ismap", "03-class-3-outside-scheme",
  "04-class-1-not-required", "05-paas-full-ismap",         "06-half-filled-undetermined",
  "07-liu-not-ready",
};

typedef struct
{
  const char *example;
  RulesLanguage language;
} ReportCase;

static void
assert_says (const char *text, const char *part)
{
  g_auto (GStrv) lines = g_strsplit (part, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (text, lines[i]) == NULL)
        g_error ("“%s” is not in:\n%s", lines[i], text);
    }
}

static void
assert_says_take (const char *text, char *part)
{
  assert_says (text, part);
  g_free (part);
}

/* What report and summary both tell. */
static void
assert_tells_decision (const char *text, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  const RulesReadiness *readiness = &decision->readiness;

  assert_says_take (text, data_wording_route (decision));
  assert_says_take (text, data_wording_reason (decision));
  assert_says_take (text, data_wording_readiness (decision));
  assert_says (text, data_text (&edition->routes[decision->route].next));
  for (guint i = 0; i < edition->n_gates; i++)
    {
      assert_says (text, data_text (&edition->gates[i].clause.title));
      assert_says_take (text, data_wording_gate (decision, i));
    }
  for (guint i = 0; i < decision->n_drivers; i++)
    {
      assert_says_take (text, data_wording_condition (decision, &decision->drivers[i]));
      assert_says (text, data_text (&edition->harms[decision->drivers[i].harm].clause.title));
    }
  for (guint i = 0; i < decision->n_missing; i++)
    {
      const RulesMissing *missing = &decision->missing[i];

      if (missing->kind != RULES_MISSING_IMPACT)
        assert_says_take (text, data_wording_missing (decision, missing));
      else
        assert_says_take (text, data_wording_condition (decision, &missing->cell));
    }
  if (decision->to_liu != NULL)
    assert_says_take (text, data_wording_to_liu (decision));
  for (guint i = 0; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];
      g_autofree char *subject = data_wording_problem_subject (decision, problem);

      assert_says (text, problem->clause->id);
      assert_says (text, data_text (&problem->clause->title));
      if (problem->action != NULL)
        assert_says (text, data_text (problem->action));
      if (subject != NULL)
        assert_says (text, subject);
      if (problem->about == RULES_ABOUT_REQUIREMENT)
        assert_says (text, data_wording_shortcoming (
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

  assert_says_take (text, data_exchange_hash (source->exchange));
  assert_says_take (text, data_pack_hash (data_exchange_get_pack (source->exchange)));
  assert_says (text, evaluation->id);
  assert_says (text, evaluation->title);
  assert_says (text, evaluation->service.name);
  assert_says (text, evaluation->service.provider);
  for (guint i = 0; i < evaluation->service.n_built_on; i++)
    assert_says (text, evaluation->service.built_on[i].name);
  for (guint i = 0; i < edition->n_gates; i++)
    assert_says_take (text, data_report_backing (edition, &edition->gates[i].clause));
  for (guint i = 0; i < decision->readiness.n_problems; i++)
    assert_says_take (text, data_report_backing (edition, decision->readiness.problems[i].clause));
  for (guint i = 0; i < edition->n_procedure; i++)
    assert_says (text, data_text (&edition->procedure[i].text));
  for (guint i = 0; i < edition->n_sources; i++)
    assert_says (text, data_text (&edition->sources[i].text));
  for (guint i = RULES_GRADE_OFFICIAL; i < RULES_N_GRADES; i++)
    assert_says (text, data_text (&edition->grade_texts[i]));
}

static void
test_report (gconstpointer data)
{
  const ReportCase *test = data;
  g_autofree char *packs_folder = data_directories_packs ();
  g_autofree char *examples_folder = data_directories_examples ();
  g_autofree char *name = g_strconcat (test->example, ".eikyo.json", NULL);
  g_autofree char *path = g_build_filename (examples_folder, name, NULL);
  g_autoptr (DataPacks) packs = data_packs_new (packs_folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange = data_exchange_load (path, packs, &error);
  g_autoptr (DataWorksheetSource) source = NULL;
  g_autoptr (DataDocument) report = NULL;
  g_autoptr (DataDocument) summary = NULL;
  g_autofree char *text = NULL;
  g_autofree char *short_text = NULL;

  g_assert_no_error (error);
  data_language_use (test->language);
  source = data_worksheet_source_new (exchange);
  report = data_worksheet_new (
      DATA_WORKSHEET_ROUTE,
      test->language == RULES_LANGUAGE_JA ? DATA_WORKSHEET_JA : DATA_WORKSHEET_EN, FALSE, source);
  summary = data_route_summary_new (source->decision);
  text = data_document_to_text (report);
  short_text = data_document_to_text (summary);
  assert_tells_decision (text, source->decision);
  assert_tells_backing (text, source);
  assert_tells_decision (short_text, source->decision);
  g_assert_cmpint (report->information.language, ==, test->language);
  g_assert_cmpuint (report->information.created, ==, source->decision->evaluation->as_of);
  g_assert_true (g_str_has_prefix (report->information.file_name, "2026-11-22_"));
  g_assert_null (strchr (report->information.file_name, '/'));
}

int
main (int argc, char **argv)
{
  static ReportCase cases[G_N_ELEMENTS (examples) * RULES_N_LANGUAGES];

  g_test_init (&argc, &argv, NULL);
  data_language_start ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ReportCase *test = &cases[i];
      g_autofree char *path = NULL;

      *test =
          (ReportCase){ examples[i / RULES_N_LANGUAGES], (RulesLanguage) (i % RULES_N_LANGUAGES) };
      path =
          g_strconcat ("/report/", data_language_code (test->language), "/", test->example, NULL);
      g_test_add_data_func (path, test, test_report);
    }
  return g_test_run ();
}
