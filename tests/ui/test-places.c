/* test-places.c - Where a problem of the internal audit is mended, how much is answered, what next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/parts/places.h"

static const RulesDecision *
get_decision (Support *support)
{
  return data_evaluation_get_decision (support_get_evaluation (support));
}

static void
answer (Support *support, const char *place, const char *word)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  DataPlace parsed;

  g_assert_true (data_place_parse (place, &parsed, &words));
  if (word == NULL)
    data_edit_clear (edit, &parsed);
  else
    data_edit_set_words (edit, &parsed, (const char *const[]){ word, NULL }, &error);
  g_assert_no_error (error);
  data_evaluation_edit (support_get_evaluation (support), edit, &error);
  g_assert_no_error (error);
}

static void
take_away (Support *support, DataArray array, const char *id)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  const DataPlace place = { .array = array, .id = id };
  g_autoptr (GError) error = NULL;

  data_edit_remove (edit, &place);
  data_evaluation_edit (support_get_evaluation (support), edit, &error);
  g_assert_no_error (error);
}

/* (transfer full): where the first problem with that check and subject is mended. */
static char *
find_place (Support *support, const char *check, const char *subject)
{
  const RulesDecision *decision = get_decision (support);

  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      const RulesProblem *problem = &decision->readiness.problems[i];
      DataPlace place = ui_places_of_problem (decision, problem);

      if (g_str_equal (problem->clause->id, check) &&
          g_strcmp0 (rules_problem_subject_id (problem, decision), subject) == 0)
        return data_place_to_text (&place);
    }
  return NULL;
}

static void
assert_place (Support *support, const char *check, const char *subject, const char *expected)
{
  g_autofree char *place = find_place (support, check, subject);

  g_assert_cmpstr (place, ==, expected);
}

static void
test_as_it_is (void)
{
  static const char *const cases[][3] = {
    { "PERIOD-TOO-LONG", NULL, "audit.period.to" },
    { "PERIOD-GAP", NULL, "audit.period.from" },
    { "AUDITOR-OWN-WORK", "6.1.1", "controls/6.1.1/internal.auditor" },
    { "STATEMENT-MISSING", "18.2.3", "controls/18.2.3/stated" },
    { "STATEMENT-TIER", "4.6.2.2", "controls/4.6.2.2/reason" },
    { "STATEMENT-OBJECTIVE", "14.1.2", "controls/14.1.2/reason" },
    { "STATEMENT-BASIC", "7.2.2.19.PB", "controls/7.2.2.19.PB/stated" },
    { "COVERAGE-GAP", "16.1.2", "controls/16.1.2/internal.operation" },
    { "CONTROL-DEFICIENT", "5.1.2", "controls/5.1.2/internal.design" },
    { "FINDING-OPEN-MAJOR", "f2", "findings/f2/status" },
    { "FINDING-NO-ACTION", "f2", "findings/f2/action" },
    { "FINDING-OVERDUE", "f3", "findings/f3/due" },
    { "FINDING-UNVERIFIED", "f4", "findings/f4/verified" },
    { "BASE-UNREGISTERED", "b2", "built_on/b2/registration" },
    { "BASE-UNKNOWN", "b3", "built_on/b3/registration" },
    { "PLAN-4", "PLAN-4", "requirements/PLAN-4/status" },
  };
  Support *support = support_open ((const char *const[]){ "07", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_place (support, cases[i][0], cases[i][1], cases[i][2]);
  support_close (support);
}

typedef struct
{
  const char *place;
  const char *answer; /* NULL takes it away */
  const char *check;
  const char *subject;
  const char *expected;
} AnswerCase;

/* Whatever is answered already, the place is that of what is lacking. */
static void
test_lacking (void)
{
  static const AnswerCase cases[] = {
    { "findings/f2/action", "A", "FINDING-NO-ACTION", "f2", "findings/f2/owner" },
    { "findings/f2/owner", "O", "FINDING-NO-ACTION", "f2", "findings/f2/due" },
    { "controls/16.1.2/internal.design", NULL, "COVERAGE-GAP", "16.1.2",
      "controls/16.1.2/internal.design" },
    { "controls/16.1.2/internal.design", "not-assessed", "COVERAGE-GAP", "16.1.2",
      "controls/16.1.2/internal.design" },
    { "controls/16.1.2/internal.design", "effective", "COVERAGE-GAP", "16.1.2",
      "controls/16.1.2/internal.operation" },
    { "controls/16.1.2/internal.operation", "effective", NULL, NULL, NULL },
    { "controls/16.1.2/internal.date", NULL, "COVERAGE-GAP", "16.1.2",
      "controls/16.1.2/internal.date" },
    { "controls/16.1.2/internal.auditor", NULL, "COVERAGE-GAP", "16.1.2",
      "controls/16.1.2/internal.auditor" },
    { "controls/5.1.2/internal.design", "deficient", "CONTROL-DEFICIENT", "5.1.2",
      "controls/5.1.2/internal.design" },
    { "requirements/ORG-1/evidence", NULL, "ORG-1", "ORG-1", "requirements/ORG-1/evidence" },
    { "requirements/ORG-1/status", NULL, "ORG-1", "ORG-1", "requirements/ORG-1/status" },
    { "requirements/ORG-1/status", "not-met", "ORG-1", "ORG-1", "requirements/ORG-1/status" },
    { "audit.period.to", "2025-11-30", "PERIOD-TOO-SHORT", NULL, "audit.period.to" },
    { "audit.period.to", NULL, "PERIOD-MISSING", NULL, "audit.period.to" },
    { "audit.period.from", NULL, "PERIOD-MISSING", NULL, "audit.period.from" },
    { "auditors/a1/name", NULL, "AUDITOR-MISSING", NULL, "auditors/a1/name" },
    { "auditors/a1/role", NULL, "AUDITOR-MISSING", NULL, "auditors/a1/role" },
    { "auditors/a2/role", "lead", NULL, NULL, NULL },
    { "auditors/a2/name", NULL, "AUDITOR-MISSING", NULL, "auditors/a2/name" },
  };
  Support *support = support_open ((const char *const[]){ "07", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      answer (support, cases[i].place, cases[i].answer);
      if (cases[i].check != NULL)
        assert_place (support, cases[i].check, cases[i].subject, cases[i].expected);
    }
  support_close (support);
}

/* Where there is nobody and nothing, the place is where the first is added or stated. */
static void
test_nothing_there (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  const RulesCatalogue *catalogue = get_decision (support)->evaluation->audit.catalogue;
  g_autoptr (DataEdit) edit = data_edit_new ();

  take_away (support, DATA_ARRAY_AUDITORS, "a2");
  take_away (support, DATA_ARRAY_AUDITORS, "a1");
  assert_place (support, "AUDITOR-MISSING", NULL, "auditors");
  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const DataPlace place = { DATA_ARRAY_CONTROLS, catalogue->controls[i].id,
                                .member = "stated" };

      if (!catalogue->controls[i].reference_only)
        data_edit_clear (edit, &place);
    }
  g_assert_true (data_evaluation_edit (support_get_evaluation (support), edit, NULL));
  assert_place (support, "COVERAGE-GAP", NULL, "controls");
  support_close (support);
}

static void
assert_progress (Support *support, guint answered, guint asked)
{
  UiPlacesProgress progress = ui_places_measure (get_decision (support), UI_PLACES_AUDIT);

  g_assert_cmpuint (progress.answered, ==, answered);
  g_assert_cmpuint (progress.asked, ==, asked);
}

/* Each answer counts once, and only where low-impact use asks for it. */
static void
test_progress (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  guint asked = ui_places_measure (get_decision (support), UI_PLACES_AUDIT).asked;

  assert_progress (support, asked, asked);
  answer (support, "audit.period.to", NULL);
  assert_progress (support, asked - 1, asked);
  answer (support, "audit.period.to", "2029-03-31");
  answer (support, "audit.previous_period.to", "2025-03-31");
  assert_progress (support, asked - 1, asked);
  answer (support, "auditors/a1/name", NULL);
  assert_progress (support, asked - 2, asked);
  answer (support, "requirements/ORG-1/evidence", NULL);
  assert_progress (support, asked - 3, asked);
  answer (support, "controls/5.1.1/stated", NULL);
  assert_progress (support, asked - 4, asked);
  answer (support, "service.model", "paas");
  assert_progress (support, 0, 0);
  support_close (support);
}

/* An open finding is no answer, but with it not everything is done. */
static void
test_progress_with_finding (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  guint asked = ui_places_measure (get_decision (support), UI_PLACES_AUDIT).asked;
  const char *finding = get_decision (support)->evaluation->audit.findings[0].id;
  g_autofree char *verified = g_strdup_printf ("findings/%s/verified", finding);
  g_autofree char *status = g_strdup_printf ("findings/%s/status", finding);

  answer (support, status, "closed");
  answer (support, verified, "false");
  assert_progress (support, asked - 1, asked);
  answer (support, "audit.period.to", NULL);
  assert_progress (support, asked - 1, asked);
  support_close (support);
}

/* (transfer full): the next place behind @here, which may be none. */
static char *
find_next (Support *support, const char *here)
{
  DataPlace place;
  DataPlace next;
  g_auto (GStrv) words = NULL;

  if (here != NULL)
    g_assert_true (ui_places_parse (here, &place, &words));
  return ui_places_find_next (get_decision (support), here == NULL ? NULL : &place, &next)
             ? data_place_to_text (&next)
             : NULL;
}

static void
assert_next (Support *support, const char *here, const char *expected)
{
  g_autofree char *next = find_next (support, here);

  g_assert_cmpstr (next, ==, expected);
}

/* What is missing and what blocks, not what warns, as the pages stand; then from the beginning. */
static void
test_next (void)
{
  static const char *const places[] = {
    "built_on/b2/registration",
    "built_on/b3/registration",
    "audit.period.to",
    "audit.period.from",
    "requirements/ORG-5/evidence",
    "requirements/REPORT-2/status",
    "controls/4.6.2.2/reason",
    "controls/5.1.2/internal.design",
    "controls/6.1.1/internal.auditor",
    "controls/6.1.1.13.PB/internal.auditor",
    "controls/6.1.2/internal.auditor",
    "controls/6.1.3/internal.auditor",
    "controls/6.1.3.3.PB/internal.auditor",
    "controls/6.1.4/internal.auditor",
    "controls/6.1.5/internal.auditor",
    "controls/7.2.2.19.PB/stated",
    "controls/14.1.2/reason",
    "controls/16.1.2/internal.operation",
    "controls/18.2.3/stated",
    "findings/f2/status",
    "findings/f2/action",
    "findings/f4/verified",
  };
  Support *support = support_open ((const char *const[]){ "07", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    assert_next (support, i == 0 ? NULL : places[i - 1], places[i]);
  assert_next (support, places[G_N_ELEMENTS (places) - 1], places[0]);
  assert_next (support, "service.name", places[0]);
  assert_next (support, "audit.previous_period.to", "audit.period.to");
  assert_next (support, "controls/6.1.2/evidence", "controls/6.1.2/internal.auditor");
  assert_next (support, "controls/6.2.1/stated", "controls/7.2.2.19.PB/stated");
  assert_next (support, "auditors/a2/name", "requirements/ORG-5/evidence");
  assert_next (support, "findings/f2/owner", "findings/f2/status");
  assert_next (support, "findings/f3/due", "findings/f4/verified");
  support_close (support);
}

/* Once something is mended, the next is behind it all the same. */
static void
test_next_behind_mended (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });

  answer (support, "controls/7.2.2.19.PB/stated", "true");
  answer (support, "controls/7.2.2.19.PB/external", "true");
  assert_next (support, "controls/7.2.2.19.PB/stated", "controls/14.1.2/reason");
  answer (support, "requirements/REPORT-2/status", "met");
  answer (support, "requirements/REPORT-2/evidence", NULL);
  assert_next (support, "requirements/REPORT-2/status", "requirements/REPORT-2/evidence");
  support_close (support);
}

/* An answer of Appendix 1 comes before all of them. */
static void
test_next_of_appendix_1 (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (GVariant) page = NULL;

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "history");
  support_do (support, "win.next-missing");
  page = g_action_group_get_action_state (G_ACTION_GROUP (support->window), "page");
  g_assert_cmpstr (g_variant_get_string (page, NULL), ==, "service");
  answer (support, "service.model", NULL);
  assert_next (support, "controls/6.1.2/evidence", "service.model");
  answer (support, "service.model", "paas");
  assert_next (support, NULL, NULL);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/places/as-it-is", test_as_it_is);
  g_test_add_func ("/places/lacking", test_lacking);
  g_test_add_func ("/places/nothing-there", test_nothing_there);
  g_test_add_func ("/places/progress", test_progress);
  g_test_add_func ("/places/progress-with-finding", test_progress_with_finding);
  g_test_add_func ("/places/next", test_next);
  g_test_add_func ("/places/next-behind-mended", test_next_behind_mended);
  g_test_add_func ("/places/next-of-appendix-1", test_next_of_appendix_1);
  return support_run ();
}
