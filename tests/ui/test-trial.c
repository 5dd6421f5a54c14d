/* test-trial.c - Trying answers out: the banner, what is offered, applying, discarding, not
 * leaving.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "data/workspace/trial.h"
#include "ui/decision/decision_page.h"
#include "ui/workspace/files.h"
#include "ui/register/register.h"
#include "ui/decision/route_header.h"
#include "ui/trial/trial_banner.h"
#include "ui/trial/trial_choice.h"
#include "ui/trial/trial_section.h"

static gboolean
is_on_trial (Support *support)
{
  return data_evaluation_is_on_trial (support_get_evaluation (support));
}

static const char *
get_summary (Support *support)
{
  return support_label (support, UI_TYPE_TRIAL_BANNER, "summary");
}

static GtkExpander *
get_details (Support *support)
{
  GtkWidget *banner = support_find (GTK_WIDGET (support->window), UI_TYPE_TRIAL_BANNER, NULL);

  return GTK_EXPANDER (support_find (banner, GTK_TYPE_EXPANDER, "details"));
}

static const char *
get_route (Support *support)
{
  return support_label (support, UI_TYPE_ROUTE_HEADER, "route");
}

/* The choices whose question is @title. */
static GtkWidget *
find_choice (Support *support, const char *title)
{
  g_autoptr (GPtrArray) choices =
      support_find_all (GTK_WIDGET (support->window), UI_TYPE_TRIAL_CHOICE);

  for (guint i = 0; i < choices->len; i++)
    {
      GtkWidget *label = support_find (g_ptr_array_index (choices, i), GTK_TYPE_LABEL, "title");

      if (g_str_equal (gtk_label_get_label (GTK_LABEL (label)), title))
        return g_ptr_array_index (choices, i);
    }
  return NULL;
}

static GtkWidget *
find_answer (Support *support, const char *title, const char *answer)
{
  GtkWidget *choice = find_choice (support, title);
  g_autoptr (GPtrArray) buttons = NULL;

  g_assert_nonnull (choice);
  buttons = support_find_all (choice, GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    {
      if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (buttons, i)), answer) == 0)
        return g_ptr_array_index (buttons, i);
    }
  g_assert_not_reached ();
}

static void
choose (Support *support, const char *title, const char *answer)
{
  gtk_widget_activate (find_answer (support, title, answer));
  support_wait (support);
}

static Support *
open_trial (const char *example)
{
  Support *support = support_open ((const char *const[]){ example, NULL });

  support_do (support, "win.try");
  support_wait (support);
  g_assert_true (is_on_trial (support));
  return support;
}

/* The banner is there on every page, and says what differs and what that does to the route. */
static void
test_banner (void)
{
  Support *support = support_open ((const char *const[]){ "02", NULL });

  g_assert_false (support_shows (support, UI_TYPE_TRIAL_BANNER));
  g_assert_false (support_shows (support, UI_TYPE_TRIAL_SECTION));
  support_do (support, "win.try");
  support_wait (support);
  g_assert_true (support_shows (support, UI_TYPE_TRIAL_BANNER));
  g_assert_true (support_shows (support, UI_TYPE_TRIAL_SECTION));
  g_assert_cmpstr (get_summary (support), ==, "Nothing differs from what is kept.");
  choose (support, "Financial loss or liability", "Low");
  g_assert_cmpstr (get_summary (support), ==, "1 answer differs. Route as before: Full ISMAP");
  choose (support, "Release of personal or sensitive information", "Low");
  choose (support, "Harm to agency programmes or the public interest", "None");
  g_assert_cmpstr (get_summary (support), ==,
                   "3 answers differ. Route: Full ISMAP → ISMAP-LIU candidate");
  gtk_expander_set_expanded (get_details (support), TRUE);
  support_wait (support);
  g_assert_nonnull (
      strstr (support_label (support, UI_TYPE_TRIAL_BANNER, "changes"), "high → low"));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "history");
  support_settle (support);
  g_assert_true (support_shows (support, UI_TYPE_TRIAL_BANNER));
  support_close (support);
}

/* What was offered stays where it is, and says what is kept where something else is tried. */
static void
test_choices (void)
{
  Support *support = open_trial ("02");
  GtkWidget *choice = find_choice (support, "Financial loss or liability");
  GtkWidget *answer = find_answer (support, "Financial loss or liability", "Low");

  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (answer)));
  gtk_test_accessible_assert_property (answer, GTK_ACCESSIBLE_PROPERTY_LABEL, "Low");
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_widget_grab_focus (answer);
  choose (support, "Financial loss or liability", "Low");
  g_assert_true (find_choice (support, "Financial loss or liability") == choice);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (answer)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (support->window)) == answer);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (support_find (choice, GTK_TYPE_LABEL, "kept"))),
                   ==, "Kept so far: High");
  choose (support, "Financial loss or liability", "High");
  g_assert_cmpstr (get_summary (support), ==, "Nothing differs from what is kept.");
  support_close (support);
}

/* What is taken out of the use takes its answers along; the focus goes on. */
static void
test_take_out (void)
{
  Support *support = open_trial ("02");

  gtk_widget_grab_focus (find_answer (support, "申請企業の営業秘密", "Take Out of the Use"));
  choose (support, "申請企業の営業秘密", "Take Out of the Use");
  g_assert_null (find_choice (support, "申請企業の営業秘密"));
  g_assert_cmpstr (get_summary (support), !=, "Nothing differs from what is kept.");
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (support->window)));
  support_do (support, "win.undo");
  support_wait (support);
  g_assert_nonnull (find_choice (support, "申請企業の営業秘密"));
  g_assert_cmpstr (get_summary (support), ==, "Nothing differs from what is kept.");
  support_close (support);
}

/* Applying is one step, which the notice offers to undo. */
static void
test_apply (void)
{
  Support *support = open_trial ("02");
  g_autofree char *text = NULL;

  /* There is nothing to apply yet. */
  g_assert_false (
      gtk_widget_activate_action (GTK_WIDGET (support->window), "win.apply-trial", NULL) &&
      !is_on_trial (support));
  choose (support, "Financial loss or liability", "Low");
  choose (support, "Release of personal or sensitive information", "Low");
  choose (support, "Harm to agency programmes or the public interest", "Low");
  support_do (support, "win.apply-trial");
  g_assert_false (is_on_trial (support));
  g_assert_false (support_shows (support, UI_TYPE_TRIAL_BANNER));
  g_assert_false (support_shows (support, UI_TYPE_TRIAL_SECTION));
  g_assert_cmpstr (get_route (support), ==, "ISMAP-LIU candidate");
  text = support_read (GTK_WIDGET (support->window));
  g_assert_nonnull (strstr (text, "What you tried is saved now."));
  support_do (support, "win.undo");
  g_assert_cmpstr (get_route (support), ==, "Full ISMAP");
  support_close (support);
}

static void
test_discard (void)
{
  Support *support = open_trial ("02");
  char *undo = NULL;

  choose (support, "Financial loss or liability", "Low");
  support_do (support, "win.discard-trial");
  g_assert_false (is_on_trial (support));
  g_assert_false (support_shows (support, UI_TYPE_TRIAL_BANNER));
  g_assert_cmpstr (get_route (support), ==, "Full ISMAP");
  undo = data_evaluation_describe_undo (support_get_evaluation (support));
  g_assert_null (undo != NULL ? strstr (undo, "low") : NULL);
  g_free (undo);
  support_do (support, "win.try");
  support_wait (support);
  g_assert_cmpstr (get_summary (support), ==, "Nothing differs from what is kept.");
  support_close (support);
}

/* What led away from the evaluation does so again, also where nothing was tried. */
static void
test_discard_unchanged (void)
{
  Support *support = support_open ((const char *const[]){ "02", NULL });
  GtkWidget *window = GTK_WIDGET (support->window);

  support_do (support, "win.try");
  g_assert_cmpstr (get_summary (support), ==, "Nothing differs from what is kept.");
  gtk_widget_activate_action (window, "win.new", NULL);
  g_assert_null (support_dialog (support));
  support_do (support, "win.discard-trial");
  support_do (support, "win.new");
  g_assert_nonnull (support_dialog (support));
  gtk_window_destroy (support_dialog (support));
  support_close (support);
}

/* The focus leaves the register before it closes, so that keys still go somewhere. */
static void
test_focus (void)
{
  Support *support = support_open ((const char *const[]){ "02", NULL });
  GtkWidget *side = support_find (GTK_WIDGET (support->window), UI_TYPE_REGISTER, NULL);
  GtkWidget *focus;

  gtk_window_set_focus (GTK_WINDOW (support->window), NULL);
  g_assert_true (gtk_widget_child_focus (side, GTK_DIR_TAB_FORWARD));
  support_do (support, "win.try");
  focus = gtk_window_get_focus (GTK_WINDOW (support->window));
  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, side));
  g_assert_true (gtk_widget_is_sensitive (focus));
  support_do (support, "win.discard-trial");
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (support->window)));
  support_close (support);
}

/* Where there is no room for both, the register gives way to the page, and the focus goes there. */
static void
test_focus_narrow (void)
{
  Support *support = support_open ((const char *const[]){ "02", NULL });
  GtkWidget *side = support_find (GTK_WIDGET (support->window), UI_TYPE_REGISTER, NULL);
  GtkWidget *focus;

  gtk_window_set_default_size (GTK_WINDOW (support->window), 500, 500);
  support_wait (support);
  support_do (support, "win.show-register");
  support_wait (support);
  gtk_window_set_focus (GTK_WINDOW (support->window), NULL);
  gtk_widget_child_focus (side, GTK_DIR_TAB_FORWARD);
  support_do (support, "win.try");
  support_wait (support);
  g_assert_true (is_on_trial (support));
  g_assert_false (gtk_widget_get_mapped (side));
  g_assert_true (support_shows (support, UI_TYPE_TRIAL_BANNER));
  focus = gtk_window_get_focus (GTK_WINDOW (support->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
  support_do (support, "win.discard-trial");
  support_close (support);
}

/* What is missing can be tried as well; what has no end is offered in parts. */
static void
test_missing (void)
{
  Support *support = open_trial ("06");
  GtkWidget *section = support_find (GTK_WIDGET (support->window), UI_TYPE_TRIAL_SECTION, NULL);
  GtkWidget *more = support_find (section, GTK_TYPE_BUTTON, "more");
  g_autoptr (GPtrArray) before = support_find_all (section, UI_TYPE_TRIAL_CHOICE);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (before->len, ==, 8);
  g_assert_true (gtk_widget_get_visible (more));
  g_signal_emit_by_name (more, "clicked");
  support_wait (support);
  after = support_find_all (section, UI_TYPE_TRIAL_CHOICE);
  g_assert_cmpuint (after->len, ==, 24);
  support_close (support);
}

/* As long as something is tried, nothing leads away from it. */
static void
test_stay (void)
{
  static const char *const actions[] = { "win.new", "win.delete", "win.open-workspace" };
  Support *support = support_open ((const char *const[]){ "01", "02", NULL });
  GtkWidget *side = support_find (GTK_WIDGET (support->window), UI_TYPE_REGISTER, NULL);
  DataEvaluation *evaluation = support_get_evaluation (support);
  g_autofree char *path = support_example ("03");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  support_do (support, "win.try");
  g_assert_false (gtk_widget_is_sensitive (side));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (support->window), actions[i], NULL);
      support_settle (support);
      g_assert_null (support_dialog (support));
      g_assert_true (support_get_evaluation (support) == evaluation);
    }
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 1);
  support_import (support, path);
  g_assert_true (support_get_evaluation (support) == evaluation);
  ui_files_open (support->window, &file, 1);
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.open-recent", "s", "/no.eikyo");
  support_settle (support);
  g_assert_null (support_dialog (support));
  support_do (support, "win.discard-trial");
  g_assert_true (gtk_widget_is_sensitive (side));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.step", "i", 1);
  support_settle (support);
  g_assert_true (support_get_evaluation (support) != evaluation);
  support_close (support);
}

/* Another language makes the window anew; the trial goes on. */
static void
test_language (void)
{
  Support *support = open_trial ("02");

  choose (support, "Financial loss or liability", "Low");
  g_action_group_change_action_state (G_ACTION_GROUP (support->application), "language",
                                      g_variant_new_string ("ja"));
  support_wait (support);
  g_assert_true (is_on_trial (support));
  g_assert_true (support_shows (support, UI_TYPE_TRIAL_BANNER));
  g_assert_nonnull (strstr (get_summary (support), "1件"));
  g_action_group_change_action_state (G_ACTION_GROUP (support->application), "language",
                                      g_variant_new_string ("en"));
  support_wait (support);
  support_close (support);
}

enum
{
  APPLY = 1,
  DISCARD,
};

/* Closing asks where something was tried; so does quitting. */
static void
test_close (gconstpointer response)
{
  Support *support = open_trial ("02");
  GtkWindow *window = GTK_WINDOW (support->window);
  GtkWidget *apply;

  choose (support, "Financial loss or liability", "Low");
  gtk_window_close (window);
  support_settle (support);
  apply = gtk_dialog_get_widget_for_response (GTK_DIALOG (support_dialog (support)), APPLY);
  g_assert_true (gtk_widget_has_css_class (apply, "suggested-action"));
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_true (is_on_trial (support));
  g_action_group_activate_action (G_ACTION_GROUP (support->application), "quit", NULL);
  support_settle (support);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_dialog_response (GTK_DIALOG (support_dialog (support)), GPOINTER_TO_INT (response));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
  g_free (support);
  support = support_open_as_it_is ();
  g_assert_cmpint (strstr (support_label (support, UI_TYPE_ROUTE_HEADER, "reason"), "Financial") ==
                       NULL,
                   ==, GPOINTER_TO_INT (response) == APPLY);
  support_close (support);
}

/* Where nothing was tried there is nothing to ask. */
static void
test_close_unchanged (void)
{
  Support *support = open_trial ("02");
  GtkWindow *window = GTK_WINDOW (support->window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
  g_free (support);
}

/* What cannot be edited cannot be tried. */
static void
test_approved (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  DataWorkspace *workspace = ui_session_get_workspace (ui_window_get_session (support->window));
  GtkWidget *button = support_find (GTK_WIDGET (support->window), GTK_TYPE_BUTTON, "try_button");

  g_assert_true (gtk_widget_is_sensitive (button));
  data_workspace_set_actor (workspace, "Sato", NULL);
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  support_wait (support);
  g_assert_false (gtk_widget_is_sensitive (button));
  support_close (support);
}

/* What is tried does not outlive the window's interest in it. */
static void
test_gone (void)
{
  Support *support = open_trial ("02");
  DataEvaluation *evaluation = support_get_evaluation (support);

  g_object_add_weak_pointer (G_OBJECT (evaluation), (gpointer *) &evaluation);
  choose (support, "Financial loss or liability", "Low");
  ui_session_show (ui_window_get_session (support->window), 0);
  support_wait (support);
  g_assert_null (evaluation);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/trial/banner", test_banner);
  g_test_add_func ("/trial/choices", test_choices);
  g_test_add_func ("/trial/take-out", test_take_out);
  g_test_add_func ("/trial/apply", test_apply);
  g_test_add_func ("/trial/discard", test_discard);
  g_test_add_func ("/trial/discard/unchanged", test_discard_unchanged);
  g_test_add_func ("/trial/focus", test_focus);
  g_test_add_func ("/trial/focus-narrow", test_focus_narrow);
  g_test_add_func ("/trial/missing", test_missing);
  g_test_add_func ("/trial/stay", test_stay);
  g_test_add_func ("/trial/language", test_language);
  g_test_add_data_func ("/trial/close/apply", GINT_TO_POINTER (APPLY), test_close);
  g_test_add_data_func ("/trial/close/discard", GINT_TO_POINTER (DISCARD), test_close);
  g_test_add_func ("/trial/close/unchanged", test_close_unchanged);
  g_test_add_func ("/trial/approved", test_approved);
  g_test_add_func ("/trial/gone", test_gone);
  return support_run ();
}
