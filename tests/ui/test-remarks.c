/* test-remarks.c - The remarks of an evaluation, read once, and the button that shows those on a
 * place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/forms/field.h"
#include "data/workspace/workspace.h"
#include "ui/review/life_dialog.h"
#include "ui/review/remark_button.h"
#include "ui/review/remark_entry.h"
#include "ui/review/remark_row.h"

static const DataPlace name_place = { .array = DATA_ARRAY_NONE, .member = "service.name" };
static const DataPlace cell_place = {
  .array = DATA_ARRAY_IMPACTS, .id = "i1", .dimension = "confidentiality", .harm = "financial"
};

static void
act_as (Support *support, const char *name)
{
  data_workspace_set_actor (ui_session_get_workspace (ui_window_get_session (support->window)),
                            name, NULL);
}

static Support *
open_in_review (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  act_as (support, "Sato");
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  act_as (support, "Suzuki");
  return support;
}

static void
remark (Support *support, const char *place)
{
  g_autoptr (GError) error = NULL;

  data_evaluation_add_remark (support_get_evaluation (support), place, "Why?", &error);
  g_assert_no_error (error);
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static void
test_shared (void)
{
  Support *support = open_in_review ();
  UiRemarks *remarks = ui_remarks_get (support_get_evaluation (support));
  UiRemarks *again = ui_remarks_get (support_get_evaluation (support));
  guint changed = 0;

  g_assert_true (remarks == again);
  g_object_unref (again);
  g_signal_connect_swapped (remarks, "changed", G_CALLBACK (count_cb), &changed);
  remark (support, "service.name");
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (ui_remarks_list (remarks)->len, ==, 1);
  g_assert_cmpuint (ui_remarks_list_at (remarks, "service.name")->len, ==, 1);
  g_assert_null (ui_remarks_list_at (remarks, "title"));
  g_assert_true (ui_remarks_can_add (remarks));
  g_assert_true (data_evaluation_return (support_get_evaluation (support), "", NULL));
  g_assert_cmpuint (changed, ==, 2);
  g_assert_false (ui_remarks_can_add (remarks));
  g_assert_true (ui_remarks_can_settle (remarks));
  g_object_add_weak_pointer (G_OBJECT (remarks), (gpointer *) &remarks);
  g_object_unref (remarks);
  support_close (support);
  g_assert_null (remarks);
}

/* An edit that has nothing to do with remarks tells nobody. */
static void
test_quiet (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autoptr (UiRemarks) remarks = ui_remarks_get (support_get_evaluation (support));
  guint changed = 0;

  g_signal_connect_swapped (remarks, "changed", G_CALLBACK (count_cb), &changed);
  g_assert_true (
      data_evaluation_set_text (support_get_evaluation (support), &name_place, "X", NULL));
  g_assert_cmpuint (changed, ==, 0);
  g_clear_object (&remarks);
  support_close (support);
}

static void
test_cell (void)
{
  Support *support = open_in_review ();
  g_autoptr (UiRemarks) remarks = ui_remarks_get (support_get_evaluation (support));

  remark (support, "impacts/i1/confidentiality/financial/level");
  remark (support, "impacts/i1/confidentiality/financial");
  g_assert_cmpuint (
      ui_remarks_list_at (remarks, "impacts/i1/confidentiality/financial/rationale")->len, ==, 2);
  g_assert_null (ui_remarks_list_at (remarks, "impacts/i1/integrity/financial"));
  g_clear_object (&remarks);
  support_close (support);
}

static void
test_button (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *button = g_object_ref_sink (ui_remark_button_new ());
  GtkWidget *menu;

  ui_remark_button_bind (UI_REMARK_BUTTON (button), support_get_evaluation (support), &name_place);
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_null (gtk_widget_get_first_child (button));
  act_as (support, "Sato");
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  g_assert_true (gtk_widget_get_visible (button));
  act_as (support, "Suzuki");
  remark (support, "service.name");
  menu = support_find (button, GTK_TYPE_MENU_BUTTON, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remarks on: Service name");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 remark");
  ui_remark_button_bind (UI_REMARK_BUTTON (button), NULL, NULL);
  g_assert_false (gtk_widget_get_visible (button));
  ui_remark_button_bind (UI_REMARK_BUTTON (button), support_get_evaluation (support), &cell_place);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_finalize_object (button);
  support_close (support);
}

static GtkWidget *
find_popover (GtkWidget *button)
{
  return GTK_WIDGET (gtk_menu_button_get_popover (
      GTK_MENU_BUTTON (support_find (button, GTK_TYPE_MENU_BUTTON, NULL))));
}

/* Who did what was done last. (transfer full) */
static char *
find_last_actor (Support *support)
{
  g_autoptr (GPtrArray) entries = data_workspace_list_history (
      data_evaluation_get_workspace (support_get_evaluation (support)),
      data_evaluation_get_number (support_get_evaluation (support)), 0, 1, NULL);

  return g_strdup (((const DataHistoryEntry *) entries->pdata[0])->actor);
}

static void
click (Support *support, GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
  support_settle (support);
}

/* Adds a remark and settles it, in the popover of a button that stands in a window. */
static void
test_popover (void)
{
  Support *support = open_in_review ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = ui_remark_button_new ();
  g_autofree char *actor = NULL;
  GtkWidget *popover;
  GtkWidget *text;

  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  ui_remark_button_bind (UI_REMARK_BUTTON (button), support_get_evaluation (support), &name_place);
  support_settle (support);
  ui_remark_button_open (UI_REMARK_BUTTON (button));
  support_settle (support);
  popover = find_popover (button);
  text = support_find (popover, GTK_TYPE_TEXT_VIEW, "text");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Which one?", -1);
  gtk_popover_popdown (GTK_POPOVER (popover));
  support_settle (support);
  ui_remark_button_open (UI_REMARK_BUTTON (button));
  support_settle (support);
  g_assert_true (find_popover (button) == popover);
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text))),
                   ==, 10);
  gtk_editable_set_text (GTK_EDITABLE (support_find (popover, GTK_TYPE_ENTRY, "author")), "Sato");
  click (support, support_find (popover, GTK_TYPE_BUTTON, "add"));
  g_assert_nonnull (
      strstr (gtk_label_get_label (GTK_LABEL (support_find (popover, GTK_TYPE_LABEL, "fault"))),
              "is its evaluator"));
  gtk_editable_set_text (GTK_EDITABLE (support_find (popover, GTK_TYPE_ENTRY, "author")), "Abe");
  click (support, support_find (popover, GTK_TYPE_BUTTON, "add"));
  g_assert_nonnull (support_find (popover, UI_TYPE_REMARK_ROW, NULL));
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text))),
                   ==, 0);
  /* In review it is the reviewer who settles. */
  act_as (support, "Sato");
  click (support, support_find (popover, GTK_TYPE_BUTTON, "settle"));
  g_assert_nonnull (support_find_window (UI_TYPE_LIFE_DIALOG));
  gtk_dialog_response (support_find_window (UI_TYPE_LIFE_DIALOG), GTK_RESPONSE_ACCEPT);
  support_settle (support);
  g_assert_null (support_find_window (UI_TYPE_LIFE_DIALOG));
  actor = find_last_actor (support);
  g_assert_cmpstr (actor, ==, "Abe");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (support_find (button, GTK_TYPE_MENU_BUTTON, NULL)),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 settled");
  g_object_add_weak_pointer (G_OBJECT (button), (gpointer *) &button);
  gtk_window_destroy (GTK_WINDOW (window));
  support_settle (support);
  g_assert_null (button);
  support_close (support);
}

static void
show_page (Support *support, const char *page)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", page);
  support_wait (support);
}

/* A page that was left while remarks were open has the focus where keys have an effect. */
static void
test_left_open (void)
{
  Support *support = open_in_review ();
  GtkWidget *window = GTK_WIDGET (support->window);
  GtkWidget *button;
  GtkWidget *focus;

  gtk_widget_activate_action (window, "win.go-to", "s", "service.provider");
  support_wait (support);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  button =
      support_find (gtk_widget_get_ancestor (focus, UI_TYPE_FIELD), UI_TYPE_REMARK_BUTTON, NULL);
  ui_remark_button_open (UI_REMARK_BUTTON (button));
  support_wait (support);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER));
  show_page (support, "review");
  show_page (support, "service");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  data_language_use (RULES_LANGUAGE_EN);
  g_test_add_func ("/remarks/shared", test_shared);
  g_test_add_func ("/remarks/quiet", test_quiet);
  g_test_add_func ("/remarks/cell", test_cell);
  g_test_add_func ("/remarks/button", test_button);
  g_test_add_func ("/remarks/popover", test_popover);
  g_test_add_func ("/remarks/left-open", test_left_open);
  return support_run ();
}
