/* test-decision-words.c - The decision page says what wording.h says, of every example and in both
 * languages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/decision/clause_popover.h"
#include "ui/decision/decision_page.h"
#include "ui/decision/route_header.h"
#include "ui/decision/row.h"

typedef struct
{
  const char *example;
  RulesLanguage language;
} Case;

typedef struct
{
  DataPacks *packs;
  DataExchange *exchange;
  RulesDecision *decision;
} Expected;

static void
expect (Expected *self, const char *example)
{
  g_autofree char *directory =
      g_test_build_filename (G_TEST_BUILT, "..", "..", "data", "packs", NULL);
  g_autofree char *path = support_example (example);
  g_autoptr (GError) error = NULL;

  self->packs = data_packs_new (directory);
  self->exchange = data_exchange_load (path, self->packs, &error);
  g_assert_no_error (error);
  self->decision = rules_decide (data_exchange_get_evaluation (self->exchange));
}

static void
forget (Expected *self)
{
  rules_decision_unref (self->decision);
  data_exchange_unref (self->exchange);
  data_packs_free (self->packs);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("The page does not say “%s”; it says:\n%s", words, text);
}

static void
check_header (GtkWidget *window, const RulesDecision *decision)
{
  GtkWidget *header = support_find (window, UI_TYPE_ROUTE_HEADER, NULL);
  g_autofree char *route = data_wording_route (decision);
  g_autofree char *reason = data_wording_reason (decision);
  g_autofree char *readiness = data_wording_readiness (decision);
  g_autofree char *count = g_strdup_printf ("%u", decision->n_missing);

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (support_find (header, GTK_TYPE_LABEL, "route"))),
                   ==, route);
  g_assert_cmpstr (
      gtk_label_get_label (GTK_LABEL (support_find (header, GTK_TYPE_LABEL, "reason"))), ==,
      reason);
  g_assert_cmpstr (
      gtk_label_get_label (GTK_LABEL (support_find (header, GTK_TYPE_LABEL, "readiness"))), ==,
      readiness);
  if (decision->n_missing > 0)
    assert_says (gtk_label_get_label (GTK_LABEL (support_find (header, GTK_TYPE_LABEL, "missing"))),
                 count);
  gtk_test_accessible_assert_property (header, GTK_ACCESSIBLE_PROPERTY_LABEL, route);
  gtk_test_accessible_assert_property (header, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason);
}

static void
check_gates (const char *text, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;

  for (guint i = 0; i < edition->n_gates; i++)
    {
      g_autofree char *why = data_wording_gate (decision, i);

      assert_says (text, data_text (&edition->gates[i].clause.title));
      assert_says (text, why);
      assert_says (text, data_wording_outcome (decision->gates[i].outcome));
    }
  assert_says (text, data_text (&edition->routes[decision->route].next));
}

static void
check_cells (const char *text, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;

  for (guint i = 0; i < decision->n_drivers; i++)
    {
      const RulesCell *cell = &decision->drivers[i];
      g_autofree char *condition = data_wording_condition_heading (decision, cell);

      assert_says (text, condition);
      assert_says (text, data_text (&edition->harms[cell->harm].clause.title));
      assert_says (text, data_wording_level (edition, cell->level));
    }
}

static void
check_missing (const char *text, const RulesDecision *decision)
{
  for (guint i = 0; i < decision->n_missing; i++)
    {
      const RulesMissing *missing = &decision->missing[i];
      const RulesEdition *edition = decision->evaluation->edition;
      g_autofree char *words = data_wording_missing (decision, missing);

      if (missing->kind != RULES_MISSING_IMPACT)
        assert_says (text, words);
      else
        {
          g_autofree char *name =
              data_wording_subject (decision->evaluation, missing->cell.subject);

          assert_says (text, name);
          assert_says (text,
                       data_text (&edition->dimensions[missing->cell.dimension].clause.title));
        }
    }
}

static void
check_audit (const char *text, const RulesDecision *decision)
{
  g_autofree char *change = data_wording_to_liu (decision);

  if (change != NULL)
    assert_says (text, change);
  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      const RulesProblem *problem = &decision->readiness.problems[i];
      g_autofree char *subject = data_wording_problem_subject (decision, problem);
      g_autofree char *kind = data_wording_kind_count (
          problem->kind, data_wording_count_problems (&decision->readiness, problem->kind));

      assert_says (text, data_text (&problem->clause->title));
      assert_says (text, kind);
      if (subject != NULL)
        assert_says (text, subject);
      if (problem->about == RULES_ABOUT_REQUIREMENT)
        assert_says (text, data_wording_shortcoming (
                               decision->evaluation->audit.requirements[problem->index].status));
    }
}

static void
open_expanders (GtkWidget *window)
{
  g_autoptr (GPtrArray) expanders = support_find_all (window, GTK_TYPE_EXPANDER);

  for (guint i = 0; i < expanders->len; i++)
    gtk_expander_set_expanded (g_ptr_array_index (expanders, i), TRUE);
}

static void
open_details (GtkWidget *window)
{
  GtkWidget *more;

  while ((more = support_find_classed (window, UI_TYPE_ROW, "more")) != NULL)
    gtk_widget_activate (more);
  open_expanders (window);
}

static void
test_example (gconstpointer data)
{
  const Case *each = data;
  Expected expected;
  Support *support;
  GtkWidget *page;
  g_autofree char *text = NULL;

  data_language_use (each->language);
  expect (&expected, each->example);
  support = support_open ((const char *const[]){ each->example, NULL });
  page = support_find (GTK_WIDGET (support->window), UI_TYPE_DECISION_PAGE, NULL);
  open_details (page);
  support_settle (support);
  text = support_read (page);
  check_header (GTK_WIDGET (support->window), expected.decision);
  check_gates (text, expected.decision);
  check_cells (text, expected.decision);
  check_missing (text, expected.decision);
  check_audit (text, expected.decision);
  support_close (support);
  forget (&expected);
}

/* A row opens its clause, with the grade and the sources; closing it takes it away. */
static void
test_clause (void)
{
  Support *support = support_open ((const char *const[]){ "06", NULL });
  GtkWidget *page = support_find (GTK_WIDGET (support->window), UI_TYPE_DECISION_PAGE, NULL);
  g_autoptr (GPtrArray) rows = support_find_all (page, UI_TYPE_ROW);
  UiRow *row = g_ptr_array_index (rows, 0);
  Expected expected;
  const RulesClause *clause;
  GtkWidget *popover;
  g_autofree char *text = NULL;

  expect (&expected, "06");
  clause = &expected.decision->evaluation->edition->routes[expected.decision->route].clause;
  g_assert_cmpuint (clause->grade, ==, RULES_GRADE_INTERPRETATION);
  gtk_widget_activate (GTK_WIDGET (row));
  support_wait (support);
  popover = support_find (GTK_WIDGET (row), UI_TYPE_CLAUSE_POPOVER, NULL);
  g_assert_nonnull (popover);
  text = support_read (popover);
  assert_says (text, data_text (&clause->text));
  assert_says (text, data_wording_grade (expected.decision->evaluation->edition, clause->grade));
  assert_says (text, data_text (&clause->citations[0].source->title));
  gtk_test_accessible_assert_property (popover, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       data_text (&clause->title));
  gtk_popover_popdown (GTK_POPOVER (popover));
  support_wait (support);
  g_assert_null (support_find (GTK_WIDGET (row), UI_TYPE_CLAUSE_POPOVER, NULL));
  support_close (support);
  forget (&expected);
}

int
main (int argc, char **argv)
{
  static const char *const examples[] = { "01", "02", "03", "04", "05", "06", "07" };
  static Case cases[G_N_ELEMENTS (examples) * RULES_N_LANGUAGES];

  support_start (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Case *each = &cases[i];
      g_autofree char *path = NULL;

      each->example = examples[i / RULES_N_LANGUAGES];
      each->language = (RulesLanguage) (i % RULES_N_LANGUAGES);
      path = g_strdup_printf ("/decision-page/%s/%s", data_language_code (each->language),
                              each->example);
      g_test_add_data_func (path, each, test_example);
    }
  g_test_add_func ("/decision-page/clause", test_clause);
  return support_run ();
}
