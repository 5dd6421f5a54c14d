/* test-register.c - The register: its rows, selecting, searching, what is in sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/decision/decision_page.h"
#include "ui/window/header.h"
#include "ui/parts/message_page.h"
#include "ui/register/register.h"
#include "ui/register/register_row.h"
#include "ui/decision/route_header.h"
#include "ui/forms/service_page.h"
#include "ui/window/welcome_page.h"

static void
type_search (Support *support, const char *text)
{
  GtkWidget *entry = support_find_shown (support, GTK_TYPE_SEARCH_ENTRY, "search");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  support_settle (support);
}

/* Rows say the title, the service, and the route with what is open; the last changed comes first.
 */
static void
test_rows (void)
{
  Support *support = support_open_all ();
  g_autoptr (GPtrArray) rows =
      support_find_all (GTK_WIDGET (support->window), UI_TYPE_REGISTER_ROW);

  g_assert_cmpuint (rows->len, ==, 7);
  gtk_test_accessible_assert_property (
      rows->pdata[1], GTK_ACCESSIBLE_PROPERTY_LABEL,
      "研修管理(評価の途中) / Training management, half filled in: Undetermined – 25 answers open");
  gtk_test_accessible_assert_property (
      rows->pdata[0], GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Web会議による政策検討会の運営 / Web conferencing for policy "
      "study groups\nNot ready");
  support_close (support);
}

static void
test_select (void)
{
  Support *support = support_open_all ();
  GtkSelectionModel *selection = ui_register_list_get_selection (support_get_list (support));
  g_autofree char *first = g_strdup (support_get_title (support));

  gtk_selection_model_select_item (selection, 3, TRUE);
  support_settle (support);
  g_assert_cmpstr (support_get_title (support), !=, first);
  g_assert_cmpint (data_evaluation_get_number (support_get_evaluation (support)), ==,
                   ui_register_list_get_number (support_get_list (support), 3));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 1);
  g_assert_cmpuint (ui_register_list_get_position (support_get_list (support)), ==, 4);
  support_close (support);
}

/* The last changed comes first, and stays selected when it moves there. */
static void
test_order (void)
{
  Support *support = support_open_all ();
  UiRegisterList *list = support_get_list (support);
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "title" };
  gint64 number = ui_register_list_get_number (list, 4);

  ui_session_show (support_get_session (support), number);
  g_assert_true (
      data_evaluation_set_text (support_get_evaluation (support), &place, "Changed last", NULL));
  support_settle (support);
  g_assert_cmpint (ui_register_list_get_number (list, 0), ==, number);
  g_assert_cmpuint (ui_register_list_get_position (list), ==, 0);
  g_assert_cmpstr (support_get_title (support), ==, "Changed last");
  support_close (support);
}

/* A search leaves what is shown; without a match it can be cleared. */
static void
test_search (void)
{
  Support *support = support_open_all ();
  g_autofree char *shown = NULL;
  GtkWidget *clear;

  ui_session_show (support_get_session (support),
                   ui_register_list_get_number (support_get_list (support), 2));
  shown = g_strdup (support_get_title (support));
  type_search (support, "FILE shar");
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpstr (support_get_title (support), ==, shown);
  g_assert_cmpuint (ui_register_list_get_position (support_get_list (support)), ==,
                    GTK_INVALID_LIST_POSITION);
  type_search (support, "no such evaluation");
  g_assert_cmpuint (support_count (support), ==, 0);
  g_assert_cmpstr (support_label (support, UI_TYPE_REGISTER, "nothing_text"), ==,
                   "Nothing here matches the search.");
  clear = support_find_shown (support, GTK_TYPE_BUTTON, "clear_button");
  g_assert_true (gtk_widget_get_mapped (clear));
  g_signal_emit_by_name (clear, "clicked");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                       support_find_shown (support, GTK_TYPE_SEARCH_ENTRY, "search"))),
                   ==, "");
  g_assert_cmpuint (ui_register_list_get_position (support_get_list (support)), ==, 2);
  support_close (support);
}

/* Enter shows the first match; Escape ends the search. */
static void
test_search_keys (void)
{
  Support *support = support_open_all ();
  GtkWidget *entry = support_find_shown (support, GTK_TYPE_SEARCH_ENTRY, "search");

  support_do (support, "win.search");
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (support->window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "file sharing");
  g_signal_emit_by_name (entry, "activate");
  support_settle (support);
  g_assert_nonnull (strstr (support_get_title (support), "File sharing"));
  g_signal_emit_by_name (entry, "stop-search");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  support_close (support);
}

static void
test_new (void)
{
  Support *support = support_open ((const char *const[]){ NULL });

  support_do (support, "win.new");
  support_answer_title (support, "Nothing of it", GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (support_count (support), ==, 0);
  support_do (support, "win.new");
  support_answer_title (support, "Meeting minutes", GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpstr (support_get_title (support), ==, "Meeting minutes");
  g_assert_true (support_shows (support, UI_TYPE_SERVICE_PAGE));
  support_do (support, "win.duplicate");
  g_assert_cmpuint (support_count (support), ==, 2);
  support_close (support);
}

static GtkWidget *
get_first_row (Support *support)
{
  return support_find_shown (support, UI_TYPE_REGISTER_ROW, NULL);
}

/* How ready the internal audit is stands in the row, as does the revision. */
static void
test_readiness (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  DataEvaluation *evaluation = support_get_evaluation (support);

  data_workspace_set_actor (ui_session_get_workspace (support_get_session (support)), "Sato", NULL);
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  support_settle (support);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_first_row (support)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "In review, revision 1\nReady to submit");
  support_close (support);
}

/* Without a title, a row says so, and the service or else the id tells it from others. */
static void
test_untitled (void)
{
  Support *support = support_open ((const char *const[]){ NULL });
  DataWorkspace *workspace = ui_session_get_workspace (support_get_session (support));
  DataPack *pack = data_packs_find (ui_session_get_packs (support_get_session (support)),
                                    "ismap-liu", "2025-04-01", NULL);
  gint64 number = data_workspace_new_evaluation (workspace, NULL, pack, NULL);
  DataRegisterItem *item =
      data_register_find (ui_session_get_register (support_get_session (support)), number);

  ui_session_reveal (support_get_session (support), number);
  support_settle (support);
  g_assert_cmpstr (support_get_title (support), ==, "(untitled)");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_first_row (support)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       data_register_item_get_row (item)->id);
  support_close (support);
}

/* Whether the selected row is in sight from top to bottom. */
static gboolean
is_whole (Support *support)
{
  GtkWidget *view = support_find_shown (support, GTK_TYPE_LIST_VIEW, "view");
  g_autoptr (GPtrArray) rows = support_find_all (view, UI_TYPE_REGISTER_ROW);
  graphene_rect_t bounds;

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *line = gtk_widget_get_parent (rows->pdata[i]);

      if ((gtk_widget_get_state_flags (line) & GTK_STATE_FLAG_SELECTED) != 0 &&
          gtk_widget_compute_bounds (line, view, &bounds))
        return bounds.origin.y >= 0 &&
               bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (view);
    }
  return FALSE;
}

static double
get_scrolled (Support *support)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (
      GTK_SCROLLABLE (support_find_shown (support, GTK_TYPE_LIST_VIEW, "view"))));
}

static void
choose (Support *support, guint position)
{
  ui_session_show (support_get_session (support),
                   ui_register_list_get_number (support_get_list (support), position));
  support_wait (support);
  g_assert_true (is_whole (support));
}

/* What is selected is seen as a whole, also when it moves to the top. */
static void
test_scroll (void)
{
  Support *support = support_open_all ();
  DataWorkspace *workspace = ui_session_get_workspace (support_get_session (support));
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "title" };

  for (gint64 number = 1; number <= 7; number++)
    g_assert_cmpint (data_workspace_duplicate (workspace, number, NULL), !=, 0);
  gtk_window_set_default_size (GTK_WINDOW (support->window), 1024, 700);
  choose (support, 13);
  g_assert_cmpint ((int) get_scrolled (support), >, 0);
  support_do (support, "win.delete");
  support_do (support, "win.undo");
  support_wait (support);
  g_assert_cmpuint (ui_register_list_get_position (support_get_list (support)), ==, 0);
  g_assert_true (is_whole (support));
  choose (support, 12);
  g_assert_true (
      data_evaluation_set_text (support_get_evaluation (support), &place, "Changed last", NULL));
  support_wait (support);
  g_assert_cmpuint (ui_register_list_get_position (support_get_list (support)), ==, 0);
  g_assert_true (is_whole (support));
  support_close (support);
}

/* Nothing keeps a session and its list alive. */
static void
test_finalize (void)
{
  UiSession *session;
  UiRegisterList *list;

  support_forget ();
  session = ui_session_new (NULL);
  ui_session_start (session, NULL);
  list = g_object_ref (ui_session_get_list (session));
  g_assert_nonnull (ui_session_get_workspace (session));
  g_assert_finalize_object (session);
  g_assert_finalize_object (list);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/register/rows", test_rows);
  g_test_add_func ("/register/select", test_select);
  g_test_add_func ("/register/order", test_order);
  g_test_add_func ("/register/search", test_search);
  g_test_add_func ("/register/search-keys", test_search_keys);
  g_test_add_func ("/register/new", test_new);
  g_test_add_func ("/register/readiness", test_readiness);
  g_test_add_func ("/register/untitled", test_untitled);
  g_test_add_func ("/register/scroll", test_scroll);
  g_test_add_func ("/register/finalize", test_finalize);
  return support_run ();
}
