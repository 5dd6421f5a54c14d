/* test-history-page.c - The history as a list: order, steps, what was undone, filters, going back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/history/history_list.h"
#include "ui/history/history_page.h"
#include "ui/history/history_row.h"
#include "ui/history/verification_line.h"

#define N_MANY 700

static UiHistoryList *
new_list (Support *support)
{
  UiHistoryList *list = ui_history_list_new ();

  ui_history_list_set_evaluation (list, support_get_evaluation (support));
  ui_history_list_refresh (list);
  return list;
}

static guint
count (UiHistoryList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static UiHistoryItem *
get_item (UiHistoryList *list, guint position)
{
  g_autoptr (UiHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  return item;
}

static void
assert_label (UiHistoryList *list, guint position, const char *label)
{
  g_assert_cmpstr (ui_history_item_get_label (get_item (list, position)), ==, label);
}

static void
test_order (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiHistoryList *list;

  support_enter (support, "title", "A");
  support_enter (support, "service.name", "B");
  list = new_list (support);
  g_assert_cmpuint (count (list), ==, 3);
  assert_label (list, 0, "Set service name to “B”");
  assert_label (list, 1, "Set title to “A”");
  g_assert_true (ui_history_item_begins_day (get_item (list, 0)));
  g_assert_false (ui_history_item_begins_day (get_item (list, 1)));
  support_enter (support, "service.provider", "C");
  ui_history_list_refresh (list);
  g_assert_cmpuint (count (list), ==, 4);
  g_assert_true (ui_history_item_begins_day (get_item (list, 0)));
  g_assert_false (ui_history_item_begins_day (get_item (list, 1)));
  g_assert_finalize_object (list);
  support_close (support);
}

/* What is typed in one go is one item, read at once or followed, and tells where it began. */
static void
test_typing (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiHistoryList *list;
  g_auto (GStrv) lines = NULL;

  support_enter (support, "service.name", "first");
  support_enter (support, "title", "ab");
  support_enter (support, "title", "abc");
  list = new_list (support);
  g_assert_cmpuint (count (list), ==, 3);
  support_enter (support, "title", "abcd");
  ui_history_list_refresh (list);
  g_assert_cmpuint (count (list), ==, 3);
  assert_label (list, 0, "Set title to “abcd”");
  lines = ui_history_item_list_lines (get_item (list, 0));
  g_assert_nonnull (strstr (lines[0], "→ “abcd”"));
  g_assert_null (strstr (lines[0], "“abc” →"));
  g_assert_null (strstr (lines[0], "“ab” →"));
  g_assert_finalize_object (list);
  support_close (support);
}

static void
test_undone (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiHistoryList *list;
  UiHistoryList *later;

  support_enter (support, "title", "A");
  list = new_list (support);
  g_assert_true (data_evaluation_undo (support_get_evaluation (support), NULL));
  ui_history_list_refresh (list);
  later = new_list (support);
  g_assert_true (ui_history_item_is_undone (get_item (list, 1)));
  g_assert_true (ui_history_item_is_undone (get_item (later, 1)));
  g_assert_false (ui_history_item_is_undone (get_item (list, 0)));
  g_assert_true (data_evaluation_redo (support_get_evaluation (support), NULL));
  ui_history_list_refresh (list);
  g_assert_false (ui_history_item_is_undone (get_item (list, 2)));
  g_assert_finalize_object (list);
  g_assert_finalize_object (later);
  support_close (support);
}

static void
test_filter (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  DataWorkspace *workspace = ui_session_get_workspace (ui_window_get_session (support->window));
  UiHistoryList *list;

  support_enter (support, "title", "Alpha");
  data_workspace_set_actor (workspace, "Sato", NULL);
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  list = new_list (support);
  g_assert_cmpuint (ui_history_list_list_persons (list)->len, ==, 2);
  ui_history_list_filter (list, "ALPHA", NULL, UI_HISTORY_ALL);
  g_assert_cmpuint (count (list), ==, 1);
  ui_history_list_filter (list, "", "Sato", UI_HISTORY_ALL);
  g_assert_cmpuint (count (list), ==, 1);
  ui_history_list_filter (list, "", NULL, UI_HISTORY_REVIEW);
  assert_label (list, 0, "Sent to review");
  ui_history_list_filter (list, "", NULL, UI_HISTORY_FILES);
  g_assert_cmpuint (count (list), ==, 0);
  ui_history_list_filter (list, "", NULL, UI_HISTORY_ALL);
  g_assert_cmpuint (count (list), ==, 3);
  g_assert_finalize_object (list);
  support_close (support);
}

/* What a copy brought along stands at the end. */
static void
test_received (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiHistoryList *list;

  support_enter (support, "title", "A");
  support_do (support, "win.duplicate");
  list = new_list (support);
  g_assert_cmpuint (count (list), ==, 3);
  g_assert_false (ui_history_item_get_entry (get_item (list, 0))->received);
  g_assert_true (ui_history_item_get_entry (get_item (list, 1))->received);
  assert_label (list, 1, "Set title to “A”");
  g_assert_finalize_object (list);
  support_close (support);
}

/* The first screen is there at once, the rest follows. */
static void
test_many (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiHistoryList *list;

  for (guint i = 0; i < N_MANY; i++)
    support_enter (support, i % 2 == 0 ? "title" : "service.name", i % 4 < 2 ? "A" : "B");
  list = new_list (support);
  g_assert_cmpuint (count (list), ==, 100);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count (list), ==, N_MANY + 1);
  g_assert_finalize_object (list);
  support_close (support);
}

static GtkWidget *
open_page (Support *support)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "history");
  support_settle (support);
  return support_find (GTK_WIDGET (support->window), UI_TYPE_HISTORY_PAGE, NULL);
}

/* A row opens its details; from there it goes back, which can be undone. */
static void
test_back (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autoptr (GPtrArray) buttons = NULL;
  GtkWidget *page;
  GtkWidget *row;

  support_enter (support, "title", "A");
  support_enter (support, "service.name", "B");
  support_enter (support, "title", "C");
  page = open_page (support);
  g_signal_emit_by_name (support_find (page, GTK_TYPE_LIST_VIEW, "view"), "activate", 2);
  support_settle (support);
  row = support_find (page, UI_TYPE_HISTORY_ROW, NULL);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  row = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (gtk_widget_get_parent (row)));
  row = gtk_widget_get_first_child (row);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  buttons = support_find_all (row, GTK_TYPE_BUTTON);
  g_assert_cmpuint (buttons->len, ==, 2);
  g_signal_emit_by_name (buttons->pdata[1], "clicked");
  support_settle (support);
  g_assert_cmpstr (data_evaluation_get_text (support_get_evaluation (support), "title"), ==, "A");
  support_do (support, "win.undo");
  g_assert_cmpstr (data_evaluation_get_text (support_get_evaluation (support), "title"), ==, "C");
  support_close (support);
}

static gboolean
is_verified (Support *support)
{
  return strstr (support_label (support, UI_TYPE_VERIFICATION_LINE, "title"), "is what its") !=
         NULL;
}

static void
test_verify (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  open_page (support);
  g_assert_nonnull (
      strstr (support_label (support, UI_TYPE_VERIFICATION_LINE, "title"), "not verified"));
  support_do (support, "win.verify");
  support_wait_until (support, is_verified);
  support_answer (support, GTK_RESPONSE_CLOSE);
  g_assert_true (is_verified (support));
  g_assert_true (
      g_str_has_prefix (support_label (support, UI_TYPE_VERIFICATION_LINE, "anchor"), "eikyo:"));
  support_close (support);
}

static void
test_no_match (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *page = open_page (support);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (support_find (page, GTK_TYPE_DROP_DOWN, "kind")),
                              UI_HISTORY_FILES);
  support_settle (support);
  g_assert_true (gtk_widget_get_mapped (support_find (page, GTK_TYPE_BOX, "nothing")));
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  data_language_use (RULES_LANGUAGE_EN);
  g_test_add_func ("/history-page/order", test_order);
  g_test_add_func ("/history-page/typing", test_typing);
  g_test_add_func ("/history-page/undone", test_undone);
  g_test_add_func ("/history-page/filter", test_filter);
  g_test_add_func ("/history-page/received", test_received);
  g_test_add_func ("/history-page/many", test_many);
  g_test_add_func ("/history-page/back", test_back);
  g_test_add_func ("/history-page/verify", test_verify);
  g_test_add_func ("/history-page/no-match", test_no_match);
  return support_run ();
}
