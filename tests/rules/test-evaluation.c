/* test-evaluation.c - Editions and evaluations as values: look-ups, the grid, ownership.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "describe.h"
#include "fixture.h"
#include "tests/cases.h"

static void
test_edition_find (void)
{
  g_autoptr (RulesEdition) edition = fixture_edition_new ();

  g_assert_cmpint (rules_edition_find_level (edition, "high"), ==, FIXTURE_HIGH);
  g_assert_cmpint (rules_edition_find_level (edition, "High"), ==, -1);
  g_assert_cmpint (rules_edition_find_dimension (edition, "integrity"), ==, FIXTURE_INTEGRITY);
  g_assert_cmpint (rules_edition_find_dimension (edition, "high"), ==, -1);
  g_assert_cmpint (rules_edition_find_harm (edition, "distress"), ==, FIXTURE_DISTRESS);
  g_assert_cmpint (rules_edition_find_harm (edition, ""), ==, -1);
  g_assert_cmpint (rules_edition_find_requirement (edition, "FOLLOW-3"), ==, FIXTURE_FOLLOW_3);
  g_assert_cmpint (rules_edition_find_requirement (edition, "ORG-2"), ==, -1);
}

static void
test_edition_references (void)
{
  RulesEdition *edition = fixture_edition_new ();
  g_autoptr (RulesEdition) other = rules_edition_ref (edition);
  char text[] = "abc";
  const char *kept = rules_edition_keep (edition, text);

  text[0] = 'X';
  rules_edition_unref (edition);
  g_assert_cmpstr (kept, ==, "abc");
  g_assert_cmpstr (other->levels[FIXTURE_LOW].clause.id, ==, "low");

  RulesEdition *empty = rules_edition_new ();
  g_assert_null (empty->catalogue);
  rules_edition_unref (empty);
}

/* The reference's order, which is the order of problems. */
static void
test_check_ids (void)
{
  static const char *const missing[] = { "PERIOD-MISSING", "AUDITOR-MISSING", "STATEMENT-MISSING",
                                         "BASE-UNKNOWN", NULL };
  g_autofree char *ids = g_strjoinv (" ", (char **) rules_check_ids);

  g_assert_cmpstr (
      ids, ==,
      "PERIOD-MISSING PERIOD-TOO-LONG PERIOD-TOO-SHORT PERIOD-GAP AUDITOR-MISSING "
      "AUDITOR-OWN-WORK STATEMENT-MISSING STATEMENT-TIER STATEMENT-OBJECTIVE STATEMENT-BASIC "
      "STATEMENT-DETAIL COVERAGE-GAP CONTROL-DEFICIENT FINDING-OPEN-MAJOR FINDING-NO-ACTION "
      "FINDING-OVERDUE FINDING-UNVERIFIED BASE-UNREGISTERED BASE-UNKNOWN");
  for (guint i = 0; i < RULES_N_CHECKS; i++)
    g_assert_cmpint (rules_check_finds_missing ((RulesCheckId) i), ==,
                     g_strv_contains (missing, rules_check_ids[i]));
}

static void
test_new_is_unanswered (void)
{
  g_autoptr (RulesEvaluation) evaluation = fixture_use_new (NULL, 2, 1);

  g_assert_cmpint (evaluation->information[0].subjects, ==, -1);
  g_assert_cmpint (evaluation->information[1].subjects, ==, -1);
  g_assert_cmpuint (evaluation->information[0].confidentiality, ==, 0);
  g_assert_cmpint (evaluation->operations[0].listed, ==, RULES_LISTED_UNKNOWN);
  for (guint subject = 0; subject < 3; subject++)
    for (guint dimension = 0; dimension < FIXTURE_N_DIMENSIONS; dimension++)
      for (guint harm = 0; harm < FIXTURE_N_HARMS; harm++)
        g_assert_cmpint (rules_evaluation_impact (evaluation, subject, dimension, harm)->level, ==,
                         RULES_NO_LEVEL);
  for (guint i = 0; i < evaluation->audit.catalogue->n_controls; i++)
    {
      g_assert_cmpint (evaluation->audit.controls[i].stated, ==, RULES_ANSWER_UNKNOWN);
      g_assert_cmpint (evaluation->audit.controls[i].auditor, ==, RULES_NO_AUDITOR);
    }
  g_assert_true (evaluation->audit.catalogue == evaluation->edition->catalogue);
}

static void
test_grid (void)
{
  g_autoptr (RulesEvaluation) evaluation = fixture_use_new (NULL, 2, 2);
  guint asked[4] = { 0 };
  int n = 0;

  for (guint subject = 0; subject < 4; subject++)
    for (guint dimension = 0; dimension < FIXTURE_N_DIMENSIONS; dimension++)
      for (guint harm = 0; harm < FIXTURE_N_HARMS; harm++)
        {
          rules_evaluation_impact (evaluation, subject, dimension, harm)->level = n++;
          asked[subject] += rules_evaluation_asks (evaluation, subject, dimension, harm) ? 1 : 0;
        }
  for (int i = 0; i < n; i++)
    g_assert_cmpint (evaluation->impacts[i].level, ==, i);
  g_assert_cmpuint (asked[0], ==, 12);
  g_assert_cmpuint (asked[1], ==, 12);
  g_assert_cmpuint (asked[2], ==, 5);
  g_assert_cmpuint (asked[3], ==, 5);
}

static void
test_subjects (void)
{
  g_autoptr (RulesEvaluation) evaluation = fixture_use_new (NULL, 1, 2);

  g_assert_cmpuint (rules_evaluation_n_subjects (evaluation), ==, 3);
  g_assert_cmpint (rules_evaluation_subject_kind (evaluation, 0), ==, RULES_ASKED_OF_INFORMATION);
  g_assert_cmpint (rules_evaluation_subject_kind (evaluation, 1), ==, RULES_ASKED_OF_OPERATION);
  g_assert_cmpstr (rules_evaluation_subject_id (evaluation, 0), ==, "i1");
  g_assert_cmpstr (rules_evaluation_subject_id (evaluation, 2), ==, "o2");
}

typedef struct
{
  const char *name;
  RulesOperation operation;
  RulesListed expected;
} ListingCase;

static const ListingCase listings[] = {
  { "unknown", { .list_entry = "No. 1" }, RULES_LISTED_UNKNOWN },
  { "yes-cited", { .listed = RULES_LISTED_YES, .list_entry = "No. 1" }, RULES_LISTED_YES },
  { "yes-without-entry", { .listed = RULES_LISTED_YES }, RULES_LISTED_UNKNOWN },
  { "yes-blank-entry", { .listed = RULES_LISTED_YES, .list_entry = " 　" }, RULES_LISTED_UNKNOWN },
  { "no", { .listed = RULES_LISTED_NO }, RULES_LISTED_NO },
  { "no-cited", { .listed = RULES_LISTED_NO, .list_entry = "No. 1" }, RULES_LISTED_NO },
};

static void
test_listing (gconstpointer data)
{
  const ListingCase *test = data;

  g_assert_cmpint (rules_operation_effective_listing (&test->operation), ==, test->expected);
}

static void
test_ownership (void)
{
  char text[] = "text";
  RulesEvaluation *evaluation = fixture_ready_new (NULL, NULL, 0);

  evaluation->title = rules_evaluation_keep (evaluation, text);
  evaluation->service.regions = g_new0 (const char *, 1);
  evaluation->service.n_regions = 1;
  evaluation->information[1].operations = g_new0 (guint, 1);
  evaluation->information[1].n_operations = 1;
  text[0] = 'X';
  g_assert_null (rules_evaluation_keep (evaluation, NULL));

  RulesDecision *decision = rules_decide (evaluation);
  g_autoptr (RulesDecision) other = rules_decision_ref (decision);
  g_autoptr (RulesEvaluation) held = rules_evaluation_ref (evaluation);
  rules_evaluation_unref (evaluation);
  rules_decision_unref (decision);

  g_autofree char *drivers = describe_drivers (other);
  g_assert_cmpstr (other->evaluation->title, ==, "text");
  g_assert_cmpstr (drivers, ==, "i1/confidentiality/distress=low, o1/availability/financial=low");
}

static void
test_refusals (void)
{
  g_autoptr (RulesEvaluation) evaluation = fixture_use_new (NULL, 1, 0);
  g_autoptr (RulesEdition) empty = rules_edition_new ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*edition*failed");
  g_assert_null (rules_evaluation_new (NULL, 0, 0, NULL, 0));
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*catalogue*failed");
  g_assert_null (rules_evaluation_new (empty, 0, 0, NULL, 0));
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*subject*failed");
  g_assert_null (rules_evaluation_subject_id (evaluation, 1));
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*evaluation*failed");
  g_assert_null (rules_decide (NULL));
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/edition/find", test_edition_find);
  g_test_add_func ("/rules/edition/references", test_edition_references);
  g_test_add_func ("/rules/edition/check-ids", test_check_ids);
  g_test_add_func ("/rules/evaluation/new", test_new_is_unanswered);
  g_test_add_func ("/rules/evaluation/grid", test_grid);
  g_test_add_func ("/rules/evaluation/subjects", test_subjects);
  CASES_ADD ("/rules/evaluation/listing", listings, test_listing);
  g_test_add_func ("/rules/evaluation/ownership", test_ownership);
  g_test_add_func ("/rules/evaluation/refusals", test_refusals);
  return g_test_run ();
}
