/* test-register.c - The register: selecting, searching, places, undo by name, the bin.
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
#include "ui/parts/title_dialog.h"
#include "ui/window/welcome_page.h"

static const char *const all[] = { "01", "02", "03", "04", "05", "06", "07", NULL };

static UiSession *
get_session (Support *support)
{
  return ui_window_get_session (support->window);
}

static UiRegisterList *
get_list (Support *support)
{
  return ui_session_get_list (get_session (support));
}

static GtkWidget *
find (Support *support, GType type, const char *id)
{
  return support_find (GTK_WIDGET (support->window), type, id);
}

static const char *
get_title (Support *support)
{
  return gtk_window_get_title (GTK_WINDOW (support->window));
}

static void
type_search (Support *support, const char *text)
{
  GtkWidget *entry = find (support, GTK_TYPE_SEARCH_ENTRY, "search");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  support_settle (support);
}

static char *
read_tooltip (Support *support, const char *button)
{
  return g_strdup (gtk_widget_get_tooltip_text (find (support, GTK_TYPE_BUTTON, button)));
}

static gboolean
is_enabled (Support *support, const char *action)
{
  GtkWidget *probe = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  gtk_widget_insert_before (probe, GTK_WIDGET (support->window), NULL);
  enabled = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);
  return enabled;
}

/* Rows say the title, the service, and the route with what is open; the last changed comes first.
 */
static void
test_rows (void)
{
  Support *support = support_open (all);
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
  Support *support = support_open (all);
  GtkSelectionModel *selection = ui_register_list_get_selection (get_list (support));
  g_autofree char *first = g_strdup (get_title (support));

  gtk_selection_model_select_item (selection, 3, TRUE);
  support_settle (support);
  g_assert_cmpstr (get_title (support), !=, first);
  g_assert_cmpint (data_evaluation_get_number (ui_session_get_evaluation (get_session (support))),
                   ==, ui_register_list_get_number (get_list (support), 3));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 1);
  g_assert_cmpuint (ui_register_list_get_position (get_list (support)), ==, 4);
  support_close (support);
}

/* The last changed comes first, and stays selected when it moves there. */
static void
test_order (void)
{
  Support *support = support_open (all);
  UiRegisterList *list = get_list (support);
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "title" };
  gint64 number = ui_register_list_get_number (list, 4);

  ui_session_show (get_session (support), number);
  g_assert_true (data_evaluation_set_text (ui_session_get_evaluation (get_session (support)),
                                           &place, "Changed last", NULL));
  support_settle (support);
  g_assert_cmpint (ui_register_list_get_number (list, 0), ==, number);
  g_assert_cmpuint (ui_register_list_get_position (list), ==, 0);
  g_assert_cmpstr (get_title (support), ==, "Changed last");
  support_close (support);
}

/* A search leaves what is shown; without a match it can be cleared. */
static void
test_search (void)
{
  Support *support = support_open (all);
  g_autofree char *shown = NULL;
  GtkWidget *clear;

  ui_session_show (get_session (support), ui_register_list_get_number (get_list (support), 2));
  shown = g_strdup (get_title (support));
  type_search (support, "FILE shar");
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpstr (get_title (support), ==, shown);
  g_assert_cmpuint (ui_register_list_get_position (get_list (support)), ==,
                    GTK_INVALID_LIST_POSITION);
  type_search (support, "no such evaluation");
  g_assert_cmpuint (support_count (support), ==, 0);
  g_assert_cmpstr (support_label (support, UI_TYPE_REGISTER, "nothing_text"), ==,
                   "Nothing here matches the search.");
  clear = find (support, GTK_TYPE_BUTTON, "clear_button");
  g_assert_true (gtk_widget_get_mapped (clear));
  g_signal_emit_by_name (clear, "clicked");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_cmpuint (ui_register_list_get_position (get_list (support)), ==, 2);
  support_close (support);
}

/* Enter shows the first match; Escape ends the search. */
static void
test_search_keys (void)
{
  Support *support = support_open (all);
  GtkWidget *entry = find (support, GTK_TYPE_SEARCH_ENTRY, "search");

  support_do (support, "win.search");
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (support->window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "file sharing");
  g_signal_emit_by_name (entry, "activate");
  support_settle (support);
  g_assert_nonnull (strstr (get_title (support), "File sharing"));
  g_signal_emit_by_name (entry, "stop-search");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  support_close (support);
}

static void
answer_title (Support *support, const char *title, int response)
{
  GtkWindow *dialog = support_dialog (support);
  GtkWidget *entry = support_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "title");

  g_assert_true (UI_IS_TITLE_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (entry), title);
  support_settle (support);
  support_answer (support, response);
}

static void
test_new (void)
{
  Support *support = support_open ((const char *const[]){ NULL });

  support_do (support, "win.new");
  answer_title (support, "Nothing of it", GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (support_count (support), ==, 0);
  support_do (support, "win.new");
  answer_title (support, "Meeting minutes", GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpstr (get_title (support), ==, "Meeting minutes");
  g_assert_true (support_shows (support, UI_TYPE_SERVICE_PAGE));
  support_do (support, "win.duplicate");
  g_assert_cmpuint (support_count (support), ==, 2);
  support_close (support);
}

/* Undo and redo are named, and do what they say. */
static void
test_undo (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *title = g_strdup (get_title (support));
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  support_do (support, "win.rename");
  answer_title (support, "Another title", GTK_RESPONSE_ACCEPT);
  g_assert_cmpstr (get_title (support), ==, "Another title");
  undo = read_tooltip (support, "undo_button");
  g_assert_nonnull (strstr (undo, "Another title"));
  g_assert_false (is_enabled (support, "win.redo"));
  support_do (support, "win.undo");
  g_assert_cmpstr (get_title (support), ==, title);
  redo = read_tooltip (support, "redo_button");
  g_assert_cmpstr (redo, ==, undo);
  support_do (support, "win.redo");
  g_assert_cmpstr (get_title (support), ==, "Another title");
  support_close (support);
}

static void
go_to (Support *support, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.place", "s", place);
  support_settle (support);
}

/* Even the making of an evaluation is undone, and then redone in the workspace. */
static void
test_undo_all (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *title = g_strdup (get_title (support));

  support_do (support, "win.undo");
  g_assert_cmpuint (support_count (support), ==, 0);
  support_do (support, "win.redo");
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpstr (get_title (support), ==, title);

  support_do (support, "win.undo");
  go_to (support, "bin");
  g_assert_cmpuint (support_count (support), ==, 1);
  support_close (support);
}

/* Where nothing was typed into the search, undo is about what was done. */
static void
test_undo_from_search (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  support_do (support, "win.search");
  support_do (support, "win.undo");
  g_assert_cmpuint (support_count (support), ==, 0);
  support_do (support, "win.search");
  support_do (support, "win.redo");
  g_assert_cmpuint (support_count (support), ==, 1);
  support_close (support);
}

static GtkWidget *
find_undo (Support *support)
{
  GtkWidget *notices = find (support, GTK_TYPE_BOX, "notices");
  GtkWidget *bar = support_find (notices, GTK_TYPE_INFO_BAR, NULL);
  g_autoptr (GPtrArray) buttons = support_find_all (bar, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "win.move") == 0)
        return buttons->pdata[i];
    }
  return NULL;
}

/* What is deleted is in the bin, is shown there only, and comes back by the button. */
static void
test_delete (void)
{
  Support *support = support_open (all);
  g_autofree char *title = g_strdup (get_title (support));

  support_do (support, "win.delete");
  g_assert_cmpuint (support_count (support), ==, 6);
  g_assert_cmpstr (get_title (support), ==, "Eikyo");
  g_assert_true (support_shows (support, UI_TYPE_MESSAGE_PAGE));
  g_assert_false (support_shows (support, UI_TYPE_DECISION_PAGE));
  g_assert_false (is_enabled (support, "win.rename"));
  go_to (support, "bin");
  g_assert_cmpstr (get_title (support), ==, title);
  g_assert_false (is_enabled (support, "win.delete"));
  g_assert_true (is_enabled (support, "win.restore"));
  g_assert_nonnull (strstr (support_label (support, UI_TYPE_ROUTE_HEADER, "place"), "Bin"));
  g_signal_emit_by_name (find_undo (support), "clicked");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_cmpstr (get_title (support), ==, title);
  g_assert_cmpuint (ui_register_list_get_position (get_list (support)), ==, 0);
  support_close (support);
}

static void
test_places (void)
{
  Support *support = support_open (all);

  support_do (support, "win.archive");
  g_assert_cmpuint (support_count (support), ==, 6);
  go_to (support, "archive");
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpuint (ui_register_list_get_position (get_list (support)), ==, 0);
  g_assert_false (is_enabled (support, "win.archive"));
  support_do (support, "win.restore");
  g_assert_cmpuint (support_count (support), ==, 0);
  g_assert_cmpstr (support_label (support, UI_TYPE_REGISTER, "nothing_text"), ==,
                   "The archive is empty.");
  go_to (support, "register");
  g_assert_cmpuint (support_count (support), ==, 7);
  support_close (support);
}

/* Undo takes a deletion back even though nothing is shown, and shows what comes back. */
static void
test_undo_delete (void)
{
  Support *support = support_open (all);
  g_autofree char *title = g_strdup (get_title (support));

  support_do (support, "win.delete");
  support_do (support, "win.undo");
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_cmpstr (get_title (support), ==, title);
  g_assert_true (support_shows (support, UI_TYPE_DECISION_PAGE));
  support_close (support);
}

/* Another place shows what is there; back again, what was shown there before. */
static void
test_look_elsewhere (void)
{
  Support *support = support_open (all);
  g_autofree char *title = NULL;

  ui_session_show (get_session (support), ui_register_list_get_number (get_list (support), 3));
  title = g_strdup (get_title (support));
  go_to (support, "archive");
  g_assert_cmpstr (get_title (support), ==, "Eikyo");
  g_assert_true (support_shows (support, UI_TYPE_MESSAGE_PAGE));
  go_to (support, "bin");
  go_to (support, "register");
  g_assert_cmpstr (get_title (support), ==, title);
  g_assert_cmpuint (ui_register_list_get_position (get_list (support)), ==, 3);
  support_close (support);
}

static void
move (Support *support, guint position, DataRegisterPlace place)
{
  gint64 number = ui_register_list_get_number (get_list (support), position);

  g_assert_true (data_workspace_move (ui_session_get_workspace (get_session (support)), &number, 1,
                                      place, NULL));
  support_settle (support);
}

/* Emptying the bin asks first, naming what is removed, and takes away what was shown. */
static void
test_empty_bin (void)
{
  Support *support = support_open (all);
  g_autofree char *title = g_strdup (get_title (support));
  g_autofree char *question = NULL;

  support_do (support, "win.delete");
  go_to (support, "bin");
  g_assert_true (gtk_widget_get_mapped (find (support, GTK_TYPE_BUTTON, "empty_button")));
  support_do (support, "win.empty-bin");
  question = support_read (GTK_WIDGET (support_dialog (support)));
  g_assert_nonnull (strstr (question, title));
  g_assert_null (strstr (question, " more"));
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (support_count (support), ==, 1);
  support_do (support, "win.empty-bin");
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (support_count (support), ==, 0);
  g_assert_cmpstr (get_title (support), ==, "Eikyo");
  support_close (support);
}

/* The question names five; what comes into the bin while it is asked stays there. */
static void
test_empty_named (void)
{
  Support *support = support_open (all);
  g_autofree char *question = NULL;

  for (guint i = 0; i < 6; i++)
    move (support, 0, DATA_REGISTER_PLACE_BIN);
  support_do (support, "win.empty-bin");
  question = support_read (GTK_WIDGET (support_dialog (support)));
  g_assert_nonnull (strstr (question, "Remove 6 evaluations for good?"));
  g_assert_nonnull (strstr (question, "and 1 more"));
  move (support, 0, DATA_REGISTER_PLACE_BIN);
  support_answer (support, GTK_RESPONSE_ACCEPT);
  go_to (support, "bin");
  g_assert_cmpuint (support_count (support), ==, 1);
  support_close (support);
}

static GtkWidget *
get_first_row (Support *support)
{
  return find (support, UI_TYPE_REGISTER_ROW, NULL);
}

/* How ready the internal audit is stands in the row, as does the revision. */
static void
test_readiness (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  DataEvaluation *evaluation = ui_session_get_evaluation (get_session (support));

  data_workspace_set_actor (ui_session_get_workspace (get_session (support)), "Sato", NULL);
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
  DataWorkspace *workspace = ui_session_get_workspace (get_session (support));
  DataPack *pack = data_packs_find (ui_session_get_packs (get_session (support)), "ismap-liu",
                                    "2025-04-01", NULL);
  gint64 number = data_workspace_new_evaluation (workspace, NULL, pack, NULL);
  DataRegisterItem *item =
      data_register_find (ui_session_get_register (get_session (support)), number);

  ui_session_reveal (get_session (support), number);
  support_settle (support);
  g_assert_cmpstr (get_title (support), ==, "(untitled)");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_first_row (support)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       data_register_item_get_row (item)->id);
  support_close (support);
}

/* Whether the selected row is in sight from top to bottom. */
static gboolean
is_whole (Support *support)
{
  GtkWidget *view = find (support, GTK_TYPE_LIST_VIEW, "view");
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
  return gtk_adjustment_get_value (
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find (support, GTK_TYPE_LIST_VIEW, "view"))));
}

static void
choose (Support *support, guint position)
{
  ui_session_show (get_session (support),
                   ui_register_list_get_number (get_list (support), position));
  support_wait (support);
  g_assert_true (is_whole (support));
}

/* What is selected is seen as a whole, also when it moves to the top. */
static void
test_scroll (void)
{
  Support *support = support_open (all);
  DataWorkspace *workspace = ui_session_get_workspace (get_session (support));
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "title" };

  for (gint64 number = 1; number <= 7; number++)
    g_assert_cmpint (data_workspace_duplicate (workspace, number, NULL), !=, 0);
  gtk_window_set_default_size (GTK_WINDOW (support->window), 1024, 700);
  choose (support, 13);
  g_assert_cmpint ((int) get_scrolled (support), >, 0);
  support_do (support, "win.delete");
  support_do (support, "win.undo");
  support_wait (support);
  g_assert_cmpuint (ui_register_list_get_position (get_list (support)), ==, 0);
  g_assert_true (is_whole (support));
  choose (support, 12);
  g_assert_true (data_evaluation_set_text (ui_session_get_evaluation (get_session (support)),
                                           &place, "Changed last", NULL));
  support_wait (support);
  g_assert_cmpuint (ui_register_list_get_position (get_list (support)), ==, 0);
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
  g_test_add_func ("/register/undo", test_undo);
  g_test_add_func ("/register/undo-all", test_undo_all);
  g_test_add_func ("/register/undo-from-search", test_undo_from_search);
  g_test_add_func ("/register/delete", test_delete);
  g_test_add_func ("/register/undo-delete", test_undo_delete);
  g_test_add_func ("/register/places", test_places);
  g_test_add_func ("/register/look-elsewhere", test_look_elsewhere);
  g_test_add_func ("/register/empty-bin", test_empty_bin);
  g_test_add_func ("/register/empty-named", test_empty_named);
  g_test_add_func ("/register/readiness", test_readiness);
  g_test_add_func ("/register/untitled", test_untitled);
  g_test_add_func ("/register/scroll", test_scroll);
  g_test_add_func ("/register/finalize", test_finalize);
  return support_run ();
}
