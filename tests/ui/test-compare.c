/* test-compare.c - Two evaluations side by side: what is listed, in which order, where it leads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/history/compare_row.h"
#include "ui/history/compare_window.h"

static GtkWidget *
open_side (Support *support, const char *side)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.compare", "s", side);
  support_wait (support);
  g_assert_true (UI_IS_COMPARE_WINDOW (support_dialog (support)));
  return GTK_WIDGET (support_dialog (support));
}

static void
close_side (Support *support, GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  support_settle (support);
  g_assert_null (window);
}

static Support *
open_approved (void)
{
  Support *support = support_open ((const char *const[]){ "02", "01", NULL });
  DataWorkspace *workspace = ui_session_get_workspace (ui_window_get_session (support->window));

  ui_session_show (ui_window_get_session (support->window), 2);
  data_workspace_set_actor (workspace, "Sato", NULL);
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  data_workspace_set_actor (workspace, "Suzuki", NULL);
  g_assert_true (data_evaluation_approve (support_get_evaluation (support), NULL));
  g_assert_true (data_evaluation_revise (support_get_evaluation (support), NULL));
  support_settle (support);
  return support;
}

static void
assert_says (GtkWidget *window, const char *words, gboolean says)
{
  g_autofree char *text = support_read (window);

  g_assert_cmpint (strstr (text, words) != NULL, ==, says);
}

static void
test_revision (void)
{
  Support *support = open_approved ();
  GtkWidget *window;
  GtkWidget *row;

  support_enter (support, "service.provider", "Provider Q");
  window = open_side (support, "");
  row = support_find (window, UI_TYPE_COMPARE_ROW, NULL);
  assert_says (row, "Provider", TRUE);
  assert_says (row, "“Provider Q”", TRUE);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (support_find (window, GTK_TYPE_LABEL, "count"))),
                   ==, "1 difference");
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
  close_side (support, window);
  support_close (support);
}

/* It follows what is edited meanwhile. */
static void
test_same (void)
{
  Support *support = open_approved ();
  GtkWidget *window = open_side (support, "revision:1");

  assert_says (window, "There are no differences: both hold the same.", TRUE);
  g_assert_false (gtk_widget_get_sensitive (support_find (window, GTK_TYPE_BUTTON, "copy")));
  support_enter (support, "title", "Another title");
  support_wait (support);
  assert_says (window, "“Another title”", TRUE);
  close_side (support, window);
  support_close (support);
}

static void
test_other (void)
{
  Support *support = open_approved ();
  GtkWidget *window = open_side (support, "other:1");
  GtkDropDown *left = GTK_DROP_DOWN (support_find (window, GTK_TYPE_DROP_DOWN, "left"));

  assert_says (window, "Full ISMAP", TRUE);
  assert_says (window, "Decision", TRUE);
  assert_says (window, "Service", TRUE);
  gtk_drop_down_set_selected (left, 0);
  support_wait (support);
  assert_says (window, "There are no differences: both hold the same.", TRUE);
  close_side (support, window);
  support_close (support);
}

static void
test_earlier (void)
{
  Support *support = open_approved ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *side = NULL;
  GtkWidget *window;

  entries = data_workspace_list_history (
      ui_session_get_workspace (ui_window_get_session (support->window)), 2, 0, 1, NULL);
  side = g_strdup_printf ("entry:%d", (int) ((const DataHistoryEntry *) entries->pdata[0])->entry);
  support_enter (support, "title", "Later title");
  window = open_side (support, side);
  assert_says (window, "“Later title”", TRUE);
  assert_says (window, "As it was on", TRUE);
  close_side (support, window);
  support_close (support);
}

/* A line leads to its place. */
static void
test_go_to (void)
{
  Support *support = open_approved ();
  GtkWidget *window;
  GtkListView *view;
  UiPane *pane = ui_content_get_pane (ui_window_get_content (support->window));

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "review");
  support_enter (support, "audit.period.from", "2026-01-05");
  window = open_side (support, "");
  view = GTK_LIST_VIEW (support_find (window, GTK_TYPE_LIST_VIEW, "view"));
  g_signal_emit_by_name (view, "activate",
                         g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))) -
                             1);
  support_settle (support);
  g_assert_cmpint (ui_pane_get_page (pane), ==, UI_PLACES_AUDIT);
  close_side (support, window);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  data_language_use (RULES_LANGUAGE_EN);
  g_test_add_func ("/compare/revision", test_revision);
  g_test_add_func ("/compare/same", test_same);
  g_test_add_func ("/compare/other", test_other);
  g_test_add_func ("/compare/earlier", test_earlier);
  g_test_add_func ("/compare/go-to", test_go_to);
  return support_run ();
}
