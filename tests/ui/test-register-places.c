/* test-register-places.c - The register: undo by name, the archive, the bin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/decision/decision_page.h"
#include "ui/decision/route_header.h"
#include "ui/parts/message_page.h"
#include "ui/register/register.h"

static char *
read_tooltip (Support *support, const char *button)
{
  return g_strdup (
      gtk_widget_get_tooltip_text (support_find_shown (support, GTK_TYPE_BUTTON, button)));
}

/* Undo and redo are named, and do what they say. */
static void
test_undo (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *title = g_strdup (support_get_title (support));
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  support_do (support, "win.rename");
  support_answer_title (support, "Another title", GTK_RESPONSE_ACCEPT);
  g_assert_cmpstr (support_get_title (support), ==, "Another title");
  undo = read_tooltip (support, "undo_button");
  g_assert_nonnull (strstr (undo, "Another title"));
  g_assert_false (support_is_enabled (support, "win.redo"));
  support_do (support, "win.undo");
  g_assert_cmpstr (support_get_title (support), ==, title);
  redo = read_tooltip (support, "redo_button");
  g_assert_cmpstr (redo, ==, undo);
  support_do (support, "win.redo");
  g_assert_cmpstr (support_get_title (support), ==, "Another title");
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
  g_autofree char *title = g_strdup (support_get_title (support));

  support_do (support, "win.undo");
  g_assert_cmpuint (support_count (support), ==, 0);
  support_do (support, "win.redo");
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpstr (support_get_title (support), ==, title);

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

/* What is deleted is in the bin, is shown there only, and comes back by the button. */
static void
test_delete (void)
{
  Support *support = support_open_all ();
  g_autofree char *title = g_strdup (support_get_title (support));

  support_do (support, "win.delete");
  g_assert_cmpuint (support_count (support), ==, 6);
  g_assert_cmpstr (support_get_title (support), ==, "Eikyo");
  g_assert_true (support_shows (support, UI_TYPE_MESSAGE_PAGE));
  g_assert_false (support_shows (support, UI_TYPE_DECISION_PAGE));
  g_assert_false (support_is_enabled (support, "win.rename"));
  go_to (support, "bin");
  g_assert_cmpstr (support_get_title (support), ==, title);
  g_assert_false (support_is_enabled (support, "win.delete"));
  g_assert_true (support_is_enabled (support, "win.restore"));
  g_assert_nonnull (strstr (support_label (support, UI_TYPE_ROUTE_HEADER, "place"), "Bin"));
  g_signal_emit_by_name (support_find_undo (support), "clicked");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_cmpstr (support_get_title (support), ==, title);
  g_assert_cmpuint (ui_register_list_get_position (support_get_list (support)), ==, 0);
  support_close (support);
}

static void
test_places (void)
{
  Support *support = support_open_all ();

  support_do (support, "win.archive");
  g_assert_cmpuint (support_count (support), ==, 6);
  go_to (support, "archive");
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpuint (ui_register_list_get_position (support_get_list (support)), ==, 0);
  g_assert_false (support_is_enabled (support, "win.archive"));
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
  Support *support = support_open_all ();
  g_autofree char *title = g_strdup (support_get_title (support));

  support_do (support, "win.delete");
  support_do (support, "win.undo");
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_cmpstr (support_get_title (support), ==, title);
  g_assert_true (support_shows (support, UI_TYPE_DECISION_PAGE));
  support_close (support);
}

/* Another place shows what is there; back again, what was shown there before. */
static void
test_look_elsewhere (void)
{
  Support *support = support_open_all ();
  g_autofree char *title = NULL;

  ui_session_show (support_get_session (support),
                   ui_register_list_get_number (support_get_list (support), 3));
  title = g_strdup (support_get_title (support));
  go_to (support, "archive");
  g_assert_cmpstr (support_get_title (support), ==, "Eikyo");
  g_assert_true (support_shows (support, UI_TYPE_MESSAGE_PAGE));
  go_to (support, "bin");
  go_to (support, "register");
  g_assert_cmpstr (support_get_title (support), ==, title);
  g_assert_cmpuint (ui_register_list_get_position (support_get_list (support)), ==, 3);
  support_close (support);
}

static void
move (Support *support, guint position, DataRegisterPlace place)
{
  gint64 number = ui_register_list_get_number (support_get_list (support), position);

  g_assert_true (data_workspace_move (ui_session_get_workspace (support_get_session (support)),
                                      &number, 1, place, NULL));
  support_settle (support);
}

/* Emptying the bin asks first, naming what is removed, and takes away what was shown. */
static void
test_empty_bin (void)
{
  Support *support = support_open_all ();
  g_autofree char *title = g_strdup (support_get_title (support));
  g_autofree char *question = NULL;

  support_do (support, "win.delete");
  go_to (support, "bin");
  g_assert_true (
      gtk_widget_get_mapped (support_find_shown (support, GTK_TYPE_BUTTON, "empty_button")));
  support_do (support, "win.empty-bin");
  question = support_read (GTK_WIDGET (support_dialog (support)));
  g_assert_nonnull (strstr (question, title));
  g_assert_null (strstr (question, " more"));
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (support_count (support), ==, 1);
  support_do (support, "win.empty-bin");
  support_answer (support, GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (support_count (support), ==, 0);
  g_assert_cmpstr (support_get_title (support), ==, "Eikyo");
  support_close (support);
}

/* The question names five; what comes into the bin while it is asked stays there. */
static void
test_empty_named (void)
{
  Support *support = support_open_all ();
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

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/register/undo", test_undo);
  g_test_add_func ("/register/undo-all", test_undo_all);
  g_test_add_func ("/register/undo-from-search", test_undo_from_search);
  g_test_add_func ("/register/delete", test_delete);
  g_test_add_func ("/register/undo-delete", test_undo_delete);
  g_test_add_func ("/register/places", test_places);
  g_test_add_func ("/register/look-elsewhere", test_look_elsewhere);
  g_test_add_func ("/register/empty-bin", test_empty_bin);
  g_test_add_func ("/register/empty-named", test_empty_named);
  return support_run ();
}
