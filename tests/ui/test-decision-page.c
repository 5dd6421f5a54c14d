/* test-decision-page.c - The rows of the decision page lead to the answers; an edit touches only
 * what it changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/decision/clause_popover.h"
#include "ui/decision/decision_page.h"
#include "ui/parts/places.h"
#include "ui/register/register_row.h"
#include "ui/decision/row.h"

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
test_names (void)
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
  g_assert_true (data_evaluation_edit (support_get_evaluation (support), change, &error));
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
test_leads (void)
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
test_parse (void)
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
test_in_place (void)
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
  g_assert_true (data_evaluation_edit (support_get_evaluation (support), change, &error));
  g_assert_no_error (error);
}

/* A long list shows its beginning until it is opened; another evaluation closes it again. */
static void
test_long (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *page = support_find (GTK_WIDGET (support->window), UI_TYPE_DECISION_PAGE, NULL);
  GtkWidget *more;

  add_items (support, 20);
  support_settle (support);
  g_assert_true (UI_IS_ROW (find_row (support, "The confidentiality class of “Item 7”")));
  g_assert_null (find_row (support, "The confidentiality class of “Item 8”"));
  more = support_find_classed (page, UI_TYPE_ROW, "more");
  gtk_test_accessible_assert_property (more, GTK_ACCESSIBLE_PROPERTY_LABEL, "And 32 more");
  gtk_widget_grab_focus (more);
  gtk_widget_activate (more);
  support_settle (support);
  g_assert_false (gtk_widget_has_css_class (more, "more"));
  g_assert_true (UI_IS_ROW (find_row (support, "Impact on “Item 19”")));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (support->window)) == more);
  g_assert_true (data_evaluation_undo (support_get_evaluation (support), NULL));
  support_settle (support);
  g_assert_null (find_row (support, "The confidentiality class of “"));
  support_close (support);
}

/* A problem leads to the page of the internal audit, with or without a subject. */
static void
test_audit (void)
{
  static const RulesCheckId checks[] = { RULES_CHECK_PERIOD_GAP, RULES_CHECK_COVERAGE_GAP };
  Support *support = support_open ((const char *const[]){ "07", NULL });
  const RulesEdition *edition =
      data_evaluation_get_decision (support_get_evaluation (support))->evaluation->edition;

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      UiRow *row = find_row (support, data_text (&edition->checks[checks[i]].clause.title));

      g_assert_true (UI_IS_ROW (row));
      g_assert_true (ui_row_leads (row));
      gtk_widget_activate (GTK_WIDGET (row));
      support_settle (support);
      g_assert_cmpstr (get_page (support), ==, "audit");
      gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "decision");
      support_settle (support);
    }
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/decision-page/names", test_names);
  g_test_add_func ("/decision-page/leads", test_leads);
  g_test_add_func ("/decision-page/parse", test_parse);
  g_test_add_func ("/decision-page/in-place", test_in_place);
  g_test_add_func ("/decision-page/long", test_long);
  g_test_add_func ("/decision-page/audit", test_audit);
  return support_run ();
}
