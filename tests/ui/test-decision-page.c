/* test-decision-page.c - The decision page says what wording.h says, of every example and in both
 * languages; its rows lead to the answers; an edit touches only what it changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/decision/clause_popover.h"
#include "ui/decision/decision_page.h"
#include "ui/parts/places.h"
#include "ui/register/register_row.h"
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
          assert_says (text,
                       rules_evaluation_subject_name (decision->evaluation, missing->cell.subject));
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

/* The row of a list that opens the others. */
static GtkWidget *
find_more (GtkWidget *root)
{
  g_autoptr (GPtrArray) rows = support_find_all (root, UI_TYPE_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      if (gtk_widget_has_css_class (g_ptr_array_index (rows, i), "more"))
        return g_ptr_array_index (rows, i);
    }
  return NULL;
}

static void
open_details (GtkWidget *window)
{
  GtkWidget *more;

  while ((more = find_more (window)) != NULL)
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

/* Whether it is a button that shows only a picture. */
static gboolean
is_undo (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  return g_strcmp0 (id, "undo_button") == 0 || g_strcmp0 (id, "redo_button") == 0;
}

static gboolean
is_clause (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  return g_strcmp0 (id, "clause_button") == 0;
}

/* Every control that takes the focus has a name of its own. */
static void
test_names (gconstpointer data)
{
  static const char *const examples[] = { "01", "02", "06", "07", NULL };
  Support *support = support_open (examples);
  g_autoptr (GPtrArray) widgets = NULL;

  support_settle (support);
  widgets = support_find_all (GTK_WIDGET (support->window), GTK_TYPE_WIDGET);
  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i);

      if ((UI_IS_ROW (widget) || is_clause (widget) || GTK_IS_EXPANDER (widget) ||
           GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_MENU_BUTTON (widget) ||
           GTK_IS_SEARCH_ENTRY (widget) || UI_IS_REGISTER_ROW (widget) || is_undo (widget)) &&
          !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL))
        g_error ("%s %s has no name", G_OBJECT_TYPE_NAME (widget),
                 gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
    }
  support_close (support);
}

/* A row opens its clause, with the grade and the sources; closing it takes it away. */
static void
test_clause (gconstpointer data)
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

static DataEvaluation *
get_evaluation (Support *support)
{
  return ui_session_get_evaluation (ui_window_get_session (support->window));
}

static const char *
get_page (Support *support)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (support->window), "page");
  const char *const *ids = ui_places_page_ids;

  return ids[ui_places_parse_page (g_variant_get_string (state, NULL))];
}

static void
edit (Support *support, const char *place, const char *word)
{
  g_autoptr (DataEdit) change = data_edit_new ();
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  DataPlace parsed;

  g_assert_true (data_place_parse (place, &parsed, &words));
  g_assert_true (
      data_edit_set_words (change, &parsed, (const char *const[]){ word, NULL }, &error));
  g_assert_true (data_evaluation_edit (get_evaluation (support), change, &error));
  g_assert_no_error (error);
}

/* The row whose title, as it is told, begins with @title. */
static UiRow *
find_row (Support *support, const char *title)
{
  GtkWidget *page = support_find (GTK_WIDGET (support->window), UI_TYPE_DECISION_PAGE, NULL);
  g_autoptr (GPtrArray) rows = support_find_all (page, UI_TYPE_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *label = support_find (g_ptr_array_index (rows, i), GTK_TYPE_LABEL, "title");

      if (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), title))
        return g_ptr_array_index (rows, i);
    }
  return NULL;
}

/* A row leads to where the answer is given; its clause opens by a button of its own. */
static void
test_leads (gconstpointer data)
{
  Support *support = support_open ((const char *const[]){ "06", NULL });
  UiRow *row = find_row (support, "Impact on “");
  g_autofree char *name = NULL;
  GtkWidget *button;

  g_assert_true (UI_IS_ROW (row));
  g_assert_true (ui_row_leads (row));
  g_assert_cmpstr (get_page (support), ==, "decision");
  gtk_widget_activate (GTK_WIDGET (row));
  support_settle (support);
  g_assert_cmpstr (get_page (support), ==, "impact");
  g_assert_null (support_find (GTK_WIDGET (row), UI_TYPE_CLAUSE_POPOVER, NULL));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "decision");
  support_settle (support);
  button = support_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "clause_button");
  g_assert_true (gtk_widget_get_focusable (button));
  name = g_strdup_printf ("Show the clause “%s” and its sources",
                          data_text (&ui_row_get_clause (row)->title));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_signal_emit_by_name (button, "clicked");
  support_wait (support);
  g_assert_nonnull (support_find (GTK_WIDGET (row), UI_TYPE_CLAUSE_POPOVER, NULL));
  g_assert_cmpstr (get_page (support), ==, "decision");
  support_close (support);
}

/* What is missing as a whole leads to the page where the first is added. */
static void
test_parse (gconstpointer data)
{
  DataPlace place;
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) others = NULL;
  g_autofree char *text = NULL;

  g_assert_true (ui_places_parse ("information", &place, &words));
  g_assert_cmpint (place.array, ==, DATA_ARRAY_INFORMATION);
  g_assert_null (place.id);
  g_assert_null (place.member);
  g_assert_cmpint (ui_places_find_page (&place), ==, UI_PLACES_SUBJECTS);
  text = data_place_to_text (&place);
  g_assert_cmpstr (text, ==, "information");
  g_assert_true (ui_places_parse ("service.model", &place, &others));
  g_assert_cmpint (place.array, ==, DATA_ARRAY_NONE);
  g_assert_cmpstr (place.member, ==, "service.model");
}

static void
count_cb (gpointer object, GParamSpec *property, guint *count)
{
  *count += 1;
}

/* An edit of one answer uses every row again, and writes only the labels that say something else.
 */
static void
test_in_place (gconstpointer data)
{
  Support *support = support_open ((const char *const[]){ "02", NULL });
  GtkWidget *page = support_find (GTK_WIDGET (support->window), UI_TYPE_DECISION_PAGE, NULL);
  g_autoptr (GPtrArray) before = support_find_all (page, UI_TYPE_ROW);
  g_autoptr (GPtrArray) labels = support_find_all (page, GTK_TYPE_LABEL);
  g_autoptr (GPtrArray) after = NULL;
  guint n_written = 0;

  for (guint i = 0; i < labels->len; i++)
    g_signal_connect (g_ptr_array_index (labels, i), "notify::label", G_CALLBACK (count_cb),
                      &n_written);
  edit (support, "service.description", "Another description");
  support_settle (support);
  g_assert_cmpuint (n_written, ==, 0);
  edit (support, "service.provider", "Another provider");
  support_settle (support);
  g_assert_cmpuint (n_written, ==, 1);
  after = support_find_all (page, UI_TYPE_ROW);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    g_assert_true (g_ptr_array_index (after, i) == g_ptr_array_index (before, i));
  support_close (support);
}

static void
add_items (Support *support, guint n)
{
  g_autoptr (DataEdit) change = data_edit_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autofree char *name = g_strdup_printf ("Item %u", i);
      const DataPlace place = { .array = DATA_ARRAY_INFORMATION, .id = id, .member = "name" };

      data_edit_add (change, DATA_ARRAY_INFORMATION, id);
      data_edit_set_text (change, &place, name);
    }
  g_assert_true (data_evaluation_edit (get_evaluation (support), change, &error));
  g_assert_no_error (error);
}

/* A long list shows its beginning until it is opened; another evaluation closes it again. */
static void
test_long (gconstpointer data)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *page = support_find (GTK_WIDGET (support->window), UI_TYPE_DECISION_PAGE, NULL);
  GtkWidget *more;

  add_items (support, 20);
  support_settle (support);
  g_assert_true (UI_IS_ROW (find_row (support, "The confidentiality class of “Item 7”")));
  g_assert_null (find_row (support, "The confidentiality class of “Item 8”"));
  more = find_more (page);
  gtk_test_accessible_assert_property (more, GTK_ACCESSIBLE_PROPERTY_LABEL, "And 32 more");
  gtk_widget_grab_focus (more);
  gtk_widget_activate (more);
  support_settle (support);
  g_assert_false (gtk_widget_has_css_class (more, "more"));
  g_assert_true (UI_IS_ROW (find_row (support, "Impact on “Item 19”")));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (support->window)) == more);
  g_assert_true (data_evaluation_undo (get_evaluation (support), NULL));
  support_settle (support);
  g_assert_null (find_row (support, "The confidentiality class of “"));
  support_close (support);
}

/* A place of the internal audit leads to the problem there. */
static void
test_audit (gconstpointer data)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  const RulesDecision *decision = data_evaluation_get_decision (get_evaluation (support));
  const RulesProblem *problem = NULL;
  g_autofree char *place = NULL;
  GtkWidget *focus;

  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      if (decision->readiness.problems[i].about == RULES_ABOUT_CONTROL)
        problem = &decision->readiness.problems[i];
    }
  g_assert_nonnull (problem);
  place = g_strdup_printf ("controls/%s/evidence", rules_problem_subject_id (problem, decision));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "history");
  support_settle (support);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", place);
  support_wait (support);
  g_assert_cmpstr (get_page (support), ==, "decision");
  focus = gtk_window_get_focus (GTK_WINDOW (support->window));
  g_assert_true (UI_IS_ROW (focus));
  g_assert_cmpint (ui_row_get_clause (UI_ROW (focus))->grade, !=, 0);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", "audit.period.from");
  support_wait (support);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (support->window)) != focus);
  support_close (support);
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
  g_test_add_data_func ("/decision-page/names", NULL, test_names);
  g_test_add_data_func ("/decision-page/clause", NULL, test_clause);
  g_test_add_data_func ("/decision-page/leads", NULL, test_leads);
  g_test_add_data_func ("/decision-page/parse", NULL, test_parse);
  g_test_add_data_func ("/decision-page/in-place", NULL, test_in_place);
  g_test_add_data_func ("/decision-page/long", NULL, test_long);
  g_test_add_data_func ("/decision-page/audit", NULL, test_audit);
  return support_run ();
}
