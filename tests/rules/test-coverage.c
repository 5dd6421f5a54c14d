/* test-coverage.c - How each control is covered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/coverage_counts.h"

#include "fixture.h"
#include "random_evaluation.h"
#include "tests/cases.h"

#define N_EVALUATIONS 300

#define YES RULES_ANSWER_YES
#define NO RULES_ANSWER_NO
#define UNKNOWN RULES_ANSWER_UNKNOWN

/* Design, operation, auditor, day. */
#define UNASSESSED 0, 0, RULES_NO_AUDITOR, 0
#define ASSESSED RULES_ASSESSMENT_EFFECTIVE, RULES_ASSESSMENT_DEFICIENT, 0, 736000

typedef struct
{
  const char *name;
  const char *control;
  RulesAnswer objective_stated; /* of 9.2.2 */
  RulesAnswer stated;
  gboolean external;
  RulesAssessment design;
  RulesAssessment operation;
  int auditor;
  RulesDate date;
  RulesCover expected;
} CoverCase;

static const CoverCase cases[] = {
  { "reference-information", "3.1.1", YES, YES, TRUE, ASSESSED, RULES_COVER_NOT_ASKED },
  { "of-excluded-objective", "9.2.2.1", NO, YES, TRUE, ASSESSED, RULES_COVER_NOT_ASKED },
  { "of-unanswered-objective", "9.2.2.1", UNKNOWN, YES, TRUE, ASSESSED, RULES_COVER_BOTH },
  { "excluded-objective", "9.2.2", NO, NO, FALSE, UNASSESSED, RULES_COVER_EXCLUDED },
  { "unanswered", "9.2.2.1", YES, UNKNOWN, TRUE, ASSESSED, RULES_COVER_UNANSWERED },
  { "excluded", "9.2.2.1", YES, NO, TRUE, ASSESSED, RULES_COVER_EXCLUDED },
  { "neither", "9.2.2.1", YES, YES, FALSE, UNASSESSED, RULES_COVER_NONE },
  { "external", "9.2.2.1", YES, YES, TRUE, UNASSESSED, RULES_COVER_EXTERNAL },
  { "internal", "9.2.2.1", YES, YES, FALSE, ASSESSED, RULES_COVER_INTERNAL },
  { "both", "9.2.2.1", YES, YES, TRUE, ASSESSED, RULES_COVER_BOTH },
  { "objective-with-details", "9.2.2", YES, YES, FALSE, ASSESSED, RULES_COVER_INTERNAL },
  { "design-only", "9.2.2.1", YES, YES, FALSE, RULES_ASSESSMENT_EFFECTIVE, 0, 0, 736000,
    RULES_COVER_NONE },
  { "operation-only", "9.2.2.1", YES, YES, FALSE, 0, RULES_ASSESSMENT_EFFECTIVE, 0, 736000,
    RULES_COVER_NONE },
  { "design-not-assessed", "9.2.2.1", YES, YES, FALSE, RULES_ASSESSMENT_NOT_ASSESSED,
    RULES_ASSESSMENT_EFFECTIVE, 0, 736000, RULES_COVER_NONE },
  { "no-auditor", "9.2.2.1", YES, YES, FALSE, RULES_ASSESSMENT_EFFECTIVE,
    RULES_ASSESSMENT_EFFECTIVE, RULES_NO_AUDITOR, 736000, RULES_COVER_NONE },
  { "no-date", "9.2.2.1", YES, YES, TRUE, RULES_ASSESSMENT_EFFECTIVE, RULES_ASSESSMENT_EFFECTIVE, 0,
    0, RULES_COVER_EXTERNAL },
};

static void
test_case (gconstpointer data)
{
  const CoverCase *test = data;
  g_autoptr (RulesEvaluation) evaluation = fixture_ready_new (NULL, NULL, 0);
  RulesControlAnswer *answer = fixture_control (evaluation, test->control);

  fixture_control (evaluation, "9.2.2")->stated = test->objective_stated;
  *answer = (RulesControlAnswer){
    .stated = test->stated,
    .external = test->external,
    .design = test->design,
    .operation = test->operation,
    .auditor = test->auditor,
    .date = test->date,
  };
  g_assert_cmpint (rules_coverage_of (evaluation, (guint) rules_catalogue_find (
                                                      evaluation->audit.catalogue, test->control)),
                   ==, test->expected);
}

/* A second reading of the reference's general notes, from the ids of the rows alone. */
static const char *
read_cover (const RulesEvaluation *evaluation, const RulesControl *row)
{
  const RulesAudit *audit = &evaluation->audit;
  const RulesControlAnswer *answer =
      &audit->controls[rules_catalogue_find (audit->catalogue, row->id)];
  int objective = rules_catalogue_find (audit->catalogue, row->parent);
  guint results = 0;

  if (g_str_equal (row->id, "3.1.1") ||
      (objective != RULES_NO_CONTROL && audit->controls[objective].stated == NO))
    return "not asked";
  if (answer->stated != YES)
    return answer->stated == NO ? "excluded" : "unanswered";
  results += answer->design == RULES_ASSESSMENT_EFFECTIVE;
  results += answer->design == RULES_ASSESSMENT_DEFICIENT;
  results += answer->operation == RULES_ASSESSMENT_EFFECTIVE;
  results += answer->operation == RULES_ASSESSMENT_DEFICIENT;
  results += answer->auditor >= 0;
  results += answer->date > 0;
  if (answer->external)
    return results == 4 ? "both" : "external";
  return results == 4 ? "internal" : "none";
}

static void
test_against_second_reading (void)
{
  static const char *const names[RULES_N_COVERS] = {
    [RULES_COVER_NOT_ASKED] = "not asked", [RULES_COVER_UNANSWERED] = "unanswered",
    [RULES_COVER_EXCLUDED] = "excluded",   [RULES_COVER_NONE] = "none",
    [RULES_COVER_EXTERNAL] = "external",   [RULES_COVER_INTERNAL] = "internal",
    [RULES_COVER_BOTH] = "both",
  };
  g_autoptr (RulesEdition) edition = fixture_edition_new ();
  guint seen[RULES_N_COVERS] = { 0 };

  for (guint32 seed = 0; seed < N_EVALUATIONS; seed++)
    {
      RandomShape shape = random_shape (seed);
      g_autoptr (RulesEvaluation) evaluation = random_evaluation_new (edition, &shape);

      for (guint i = 0; i < evaluation->audit.catalogue->n_controls; i++)
        {
          RulesCover cover = rules_coverage_of (evaluation, i);

          g_assert_cmpstr (names[cover], ==,
                           read_cover (evaluation, &evaluation->audit.catalogue->controls[i]));
          g_assert_cmpint (rules_control_is_stated (evaluation, i), ==,
                           evaluation->audit.controls[i].stated == YES &&
                               cover != RULES_COVER_NOT_ASKED);
          seen[cover]++;
        }
    }
  for (guint i = 0; i < RULES_N_COVERS; i++)
    g_assert_cmpuint (seen[i], >, 100);
}

/* How many controls of a tier, or of one of its domains, are covered so: counted one by one. */
static guint
count_one_by_one (const RulesEvaluation *evaluation,
                  const RulesCoverageCounts *of,
                  RulesCover cover)
{
  const RulesCatalogue *catalogue = evaluation->audit.catalogue;
  guint n = 0;

  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const RulesControl *control = &catalogue->controls[i];

      n += rules_control_is_assessed_level (control) && !g_str_equal (control->id, "3.1.1") &&
           control->criteria == of->criteria &&
           (of->domain == NULL || g_str_equal (of->domain, control->domain)) &&
           rules_coverage_of (evaluation, i) == cover;
    }
  return n;
}

static void
test_counts (void)
{
  g_autoptr (RulesEdition) edition = fixture_edition_new ();
  guint n_tiers = 0;
  guint n_domains = 0;

  for (guint32 seed = 0; seed < N_EVALUATIONS; seed++)
    {
      RandomShape shape = random_shape (seed);
      g_autoptr (RulesEvaluation) evaluation = random_evaluation_new (edition, &shape);
      g_autoptr (GArray) list = rules_coverage_counts_list (evaluation);

      for (guint i = 0; i < list->len; i++)
        {
          const RulesCoverageCounts *counts = &g_array_index (list, RulesCoverageCounts, i);

          for (RulesCover cover = 0; cover < RULES_N_COVERS; cover++)
            g_assert_cmpuint (counts->of[cover], ==, count_one_by_one (evaluation, counts, cover));
          /* A domain stands behind its tier, which comes first. */
          g_assert_true (counts->domain == NULL || counts[-1].criteria == counts->criteria);
          g_assert_true (counts->domain != NULL || i == 0 ||
                         counts[-1].criteria < counts->criteria);
          n_tiers += counts->domain == NULL;
          n_domains += counts->domain != NULL;
        }
    }
  g_assert_cmpuint (n_tiers, ==, N_EVALUATIONS * (RULES_N_CRITERIA - 1));
  g_assert_cmpuint (n_domains, >, N_EVALUATIONS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/coverage", cases, test_case);
  g_test_add_func ("/rules/coverage/against-second-reading", test_against_second_reading);
  g_test_add_func ("/rules/coverage/counts", test_counts);
  return g_test_run ();
}
