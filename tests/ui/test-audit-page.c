/* test-audit-page.c - The parts of the internal audit: which is shown, and how much is open in
 * each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/audit_tabs.h"
#include "ui/decision/route_header.h"
#include "ui/parts/clamp.h"
#include "ui/parts/places.h"

static Support *
open_audit (const char *example)
{
  Support *support = support_open ((const char *const[]){ example, NULL });

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "audit");
  support_settle (support);
  return support;
}

static UiAuditPage *
get_page (Support *support)
{
  return UI_AUDIT_PAGE (support_find (GTK_WIDGET (support->window), UI_TYPE_AUDIT_PAGE, NULL));
}

static GtkWidget *
get_tab (Support *support, UiAuditPart part)
{
  GtkWidget *tabs = support_find (GTK_WIDGET (support->window), UI_TYPE_AUDIT_TABS, NULL);
  GtkWidget *tab = gtk_widget_get_first_child (tabs);

  for (UiAuditPart i = 0; i < part; i++)
    tab = gtk_widget_get_next_sibling (tab);
  return tab;
}

static void
assert_part (Support *support, UiAuditPart shown)
{
  g_assert_cmpint (ui_audit_page_get_part (get_page (support)), ==, shown);
  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    gtk_test_accessible_assert_state (get_tab (support, part), GTK_ACCESSIBLE_STATE_SELECTED,
                                      part == shown);
}

static void
turn (Support *support, const char *part)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.audit-part", "s", part);
  support_settle (support);
}

static const char *
get_count (GtkWidget *tab)
{
  GtkWidget *count = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (tab)));

  return gtk_widget_get_visible (count) ? gtk_label_get_label (GTK_LABEL (count)) : "";
}

/* The pressed one follows what is shown, whoever turned to it. */
static void
test_selected (void)
{
  Support *support = open_audit ("07");

  assert_part (support, UI_AUDIT_OVERVIEW);
  turn (support, "findings");
  assert_part (support, UI_AUDIT_FINDINGS);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s",
                              "requirements/ORG-1/status");
  support_settle (support);
  assert_part (support, UI_AUDIT_REQUIREMENTS);
  g_signal_emit_by_name (get_tab (support, UI_AUDIT_PLAN), "clicked");
  support_settle (support);
  assert_part (support, UI_AUDIT_PLAN);
  turn (support, "no such part");
  assert_part (support, UI_AUDIT_PLAN);
  support_close (support);
}

/* From any page, with the focus in the part. */
static void
test_turn (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  GtkWidget *focus;

  turn (support, "plan");
  assert_part (support, UI_AUDIT_PLAN);
  focus = gtk_window_get_focus (GTK_WINDOW (support->window));
  g_assert_true (gtk_widget_is_ancestor (
      focus, GTK_WIDGET (ui_audit_page_get (get_page (support), UI_AUDIT_PLAN))));
  support_close (support);
}

/* What was shown is shown again, in another language and for another evaluation. */
static void
test_kept (void)
{
  Support *support = support_open ((const char *const[]){ "07", "01", NULL });

  turn (support, "findings");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 1);
  support_settle (support);
  assert_part (support, UI_AUDIT_FINDINGS);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "service");
  ui_window_rebuild (support->window);
  support_settle (support);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "audit");
  support_settle (support);
  assert_part (support, UI_AUDIT_FINDINGS);
  support_close (support);
}

/* Counted here in another way: each blocker and each missing answer once. */
static void
count_open (DataEvaluation *evaluation, guint open[UI_AUDIT_N_PARTS])
{
  const RulesDecision *decision = data_evaluation_get_decision (evaluation);

  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      const RulesProblem *problem = &decision->readiness.problems[i];
      DataPlace place = ui_places_of_problem (decision, problem);

      if (problem->kind == RULES_KIND_WARNING)
        continue;
      open[UI_AUDIT_OVERVIEW] += 1;
      open[UI_AUDIT_PLAN] += place.array == DATA_ARRAY_NONE || place.array == DATA_ARRAY_AUDITORS;
      open[UI_AUDIT_REQUIREMENTS] += place.array == DATA_ARRAY_REQUIREMENTS;
      open[UI_AUDIT_CONTROLS] += place.array == DATA_ARRAY_CONTROLS;
      open[UI_AUDIT_FINDINGS] += place.array == DATA_ARRAY_FINDINGS;
    }
}

static void
assert_counts (Support *support)
{
  guint open[UI_AUDIT_N_PARTS] = { 0 };

  count_open (support_get_evaluation (support), open);
  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    {
      g_autofree char *number = open[part] > 0 ? g_strdup_printf ("%u", open[part]) : g_strdup ("");

      g_assert_cmpstr (get_count (get_tab (support, part)), ==, number);
    }
}

static void
test_counts (void)
{
  Support *support = open_audit ("07");
  DataEvaluation *evaluation = support_get_evaluation (support);
  const DataPlace place = { DATA_ARRAY_REQUIREMENTS, "ORG-1", .member = "status" };
  g_autofree char *before = NULL;

  assert_counts (support);
  before = g_strdup (get_count (get_tab (support, UI_AUDIT_REQUIREMENTS)));
  g_assert_true (data_evaluation_set_text (evaluation, &place, NULL, NULL));
  support_settle (support);
  assert_counts (support);
  g_assert_cmpstr (get_count (get_tab (support, UI_AUDIT_REQUIREMENTS)), !=, before);
  support_close (support);
}

static void
test_told (void)
{
  Support *support = open_audit ("07");
  GtkWidget *plan = get_tab (support, UI_AUDIT_PLAN);

  gtk_test_accessible_assert_property (plan, GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan");
  gtk_test_accessible_assert_property (get_tab (support, UI_AUDIT_OVERVIEW),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "19 blockers, 3 missing");
  support_close (support);
}

/* Where the route asks for no audit, nothing is open. */
static void
test_not_asked (void)
{
  Support *support = open_audit ("02");

  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    {
      GtkWidget *box = gtk_button_get_child (GTK_BUTTON (get_tab (support, part)));

      g_assert_cmpstr (get_count (get_tab (support, part)), ==, "");
      g_assert_false (
          gtk_widget_get_visible (gtk_widget_get_next_sibling (gtk_widget_get_first_child (box))));
    }
  support_close (support);
}

static GtkWidget *
find_button (GtkWidget *root, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);
  return found;
}

static guint
count_findings (DataEvaluation *evaluation)
{
  return g_list_model_get_n_items (data_evaluation_get_list (evaluation, DATA_ARRAY_FINDINGS));
}

static void
find (Support *support, const char *about)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.new-finding", "s", about);
  support_settle (support);
}

/* From any page, about what the place names; the focus is in it. */
static void
test_finding (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  DataEvaluation *evaluation = support_get_evaluation (support);
  guint before = count_findings (evaluation);
  const RulesAudit *audit;
  g_autofree char *place = NULL;
  g_autofree char *expected = NULL;

  find (support, "requirements/ORG-1");
  g_assert_cmpuint (count_findings (evaluation), ==, before + 1);
  audit = &data_evaluation_get_decision (evaluation)->evaluation->audit;
  g_assert_cmpint (audit->findings[before].requirement, ==,
                   rules_edition_find_requirement (
                       data_evaluation_get_decision (evaluation)->evaluation->edition, "ORG-1"));
  assert_part (support, UI_AUDIT_FINDINGS);
  place = ui_page_get_place (UI_PAGE (get_page (support)));
  expected = g_strdup_printf ("findings/%s", audit->findings[before].id);
  g_assert_true (g_str_has_prefix (place, expected));
  find (support, "controls/9.2.1");
  audit = &data_evaluation_get_decision (evaluation)->evaluation->audit;
  g_assert_cmpint (audit->findings[before + 1].control, ==,
                   rules_catalogue_find (audit->catalogue, "9.2.1"));
  find (support, "");
  find (support, "no place");
  g_assert_cmpuint (count_findings (evaluation), ==, before + 3);
  support_close (support);
}

/* The button of a requirement does it, while anything can be edited. */
static void
test_finding_button (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  DataEvaluation *evaluation = support_get_evaluation (support);
  guint before = count_findings (evaluation);
  GtkWidget *button;

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s",
                              "requirements/ORG-1/status");
  support_settle (support);
  button = find_button (GTK_WIDGET (get_page (support)), "win.new-finding");
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  support_settle (support);
  g_assert_cmpuint (count_findings (evaluation), ==, before + 1);
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  support_settle (support);
  g_assert_false (gtk_widget_is_sensitive (button));
  find (support, "requirements/ORG-1");
  g_assert_cmpuint (count_findings (evaluation), ==, before + 1);
  support_close (support);
}

/* Where the column of what is to be seen below @root begins. It is narrower than its room: else it
 * would begin there whether it is in the middle or not. */
static int
find_start (Support *support, GtkWidget *root)
{
  g_autoptr (GPtrArray) clamps = support_find_all (root, UI_TYPE_CLAMP);
  GtkWidget *column = gtk_widget_get_first_child (clamps->pdata[0]);
  graphene_rect_t bounds;

  g_assert_cmpint (gtk_widget_get_width (root), >, gtk_widget_get_width (column) + 100);
  g_assert_true (gtk_widget_compute_bounds (column, GTK_WIDGET (support->window), &bounds));
  return (int) bounds.origin.x;
}

/* However wide the window is, everything stands below the route. */
static void
test_aligned (void)
{
  Support *support = open_audit ("07");
  GtkWidget *header = support_find_shown (support, UI_TYPE_ROUTE_HEADER, NULL);

  gtk_window_set_default_size (GTK_WINDOW (support->window), 1600, 1000);
  support_wait (support);
  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    {
      turn (support, ui_audit_part_ids[part]);
      if (part != UI_AUDIT_CONTROLS)
        g_assert_cmpint (find_start (support, GTK_WIDGET (get_page (support))), ==,
                         find_start (support, header));
    }
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/audit-page/selected", test_selected);
  g_test_add_func ("/audit-page/turn", test_turn);
  g_test_add_func ("/audit-page/kept", test_kept);
  g_test_add_func ("/audit-page/counts", test_counts);
  g_test_add_func ("/audit-page/told", test_told);
  g_test_add_func ("/audit-page/not-asked", test_not_asked);
  g_test_add_func ("/audit-page/aligned", test_aligned);
  g_test_add_func ("/audit-page/finding", test_finding);
  g_test_add_func ("/audit-page/finding-button", test_finding_button);
  return support_run ();
}
