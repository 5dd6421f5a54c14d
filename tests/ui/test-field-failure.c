/* test-field-failure.c - Fields: what cannot be kept stays in sight, with what is wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/field_case.h"

#include "ui/forms/choice_field.h"
#include "ui/forms/number_field.h"
#include "ui/forms/text_field.h"

#include <sqlite3.h>

/* Another program that writes to the workspace, so that nothing else can. */
static sqlite3 *
lock (void)
{
  g_autofree char *path = support_workspace ();
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  return other;
}

static void
unlock (sqlite3 *other)
{
  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
}

/* What another program prevents stays in the line, and is kept when the focus goes elsewhere. */
static void
test_failure (void)
{
  GtkEventController *focus = NULL;
  g_autoptr (GListModel) controllers = NULL;
  sqlite3 *other;
  FieldCase self;

  field_case_open (&self, UI_TYPE_TEXT_FIELD, DATA_ARRAY_NONE, "service.name", NULL);
  other = lock ();
  gtk_editable_set_text (field_case_line (&self), "Later");
  g_assert_cmpstr (field_case_fault (&self), !=, "");
  g_assert_cmpstr (gtk_editable_get_text (field_case_line (&self)), ==, "Later");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (field_case_line (&self)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  unlock (other);
  controllers = gtk_widget_observe_controllers (self.field);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_FOCUS (controller))
        focus = controller;
    }
  g_signal_emit_by_name (focus, "leave");
  g_assert_cmpstr (field_case_fault (&self), ==, "");
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "service.name"), ==, "Later");
  g_clear_object (&controllers);
  field_case_close (&self);
}

/* A choice that could not be kept is not seen any more once the answer is taken away. */
static void
test_failed_choice (void)
{
  sqlite3 *other;
  FieldCase self;
  GtkWidget *clear;

  field_case_open (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_NONE, "service.model", "asked");
  clear = support_find (self.field, GTK_TYPE_BUTTON, NULL);
  g_signal_emit_by_name (clear, "clicked");
  other = lock ();
  gtk_check_button_set_active (field_case_button (&self, 1), TRUE);
  g_assert_cmpstr (field_case_fault (&self), !=, "");
  unlock (other);
  g_signal_emit_by_name (clear, "clicked");
  g_assert_cmpstr (field_case_fault (&self), ==, "");
  g_assert_null (data_evaluation_get_text (self.evaluation, "service.model"));
  g_assert_false (gtk_check_button_get_active (field_case_button (&self, 1)));
  field_case_close (&self);
}

/* What could not be kept is not lost without a word: not when the window closes, and not when
 * something else is shown. */
static void
test_failed_at_close (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiSession *session = ui_window_get_session (support->window);
  GtkWidget *window = GTK_WIDGET (support->window);
  g_autofree char *asked = NULL;
  g_autofree char *told = NULL;
  sqlite3 *other;
  UiField *field;

  gtk_widget_activate_action (window, "win.page", "s", "service");
  support_settle (support);
  field = ui_field_find (window, "service.name");
  other = lock ();
  gtk_editable_set_text (GTK_EDITABLE (support_find (GTK_WIDGET (field), GTK_TYPE_ENTRY, NULL)),
                         "Never kept");
  g_assert_true (ui_field_find_failed (window) == field);
  gtk_window_close (GTK_WINDOW (window));
  support_settle (support);
  asked = support_read (GTK_WIDGET (support_dialog (support)));
  g_assert_nonnull (strstr (asked, "” could not be saved: "));
  support_answer (support, GTK_RESPONSE_CANCEL);
  g_assert_true (ui_field_find_failed (window) == field);
  ui_session_show (session, 0);
  support_settle (support);
  told = support_read (window);
  g_assert_nonnull (strstr (told, "was not kept: “Never kept”"));
  unlock (other);
  support_close (support);
}

/* A beginning of what cannot be read is not an answer. */
static void
test_unreadable_number (void)
{
  static const char *const typed[] = { "1", "12", "12 thousand", NULL };
  FieldCase self;
  DataEntry *entry;
  gint64 number;

  field_case_open (&self, UI_TYPE_NUMBER_FIELD, DATA_ARRAY_INFORMATION, "subjects", NULL);
  entry = field_case_entry (self.evaluation, DATA_ARRAY_INFORMATION);
  gtk_editable_set_text (field_case_line (&self), "1,200");
  g_signal_emit_by_name (field_case_line (&self), "activate");
  for (guint i = 0; typed[i] != NULL; i++)
    gtk_editable_set_text (field_case_line (&self), typed[i]);
  g_signal_emit_by_name (field_case_line (&self), "activate");
  g_assert_nonnull (strstr (field_case_fault (&self), "“12 thousand” is not a whole number"));
  g_assert_cmpstr (gtk_editable_get_text (field_case_line (&self)), ==, "12 thousand");
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 1200);
  gtk_editable_set_text (field_case_line (&self), "1,2");
  g_signal_emit_by_name (field_case_line (&self), "activate");
  g_assert_cmpstr (field_case_fault (&self), !=, "");
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 1200);
  field_case_close (&self);
}

/* In review it can be read, and choosing goes back to what is kept and says why. */
static void
test_read_only (void)
{
  FieldCase self;

  field_case_open (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_NONE, "service.model", NULL);
  data_workspace_set_actor (ui_session_get_workspace (ui_window_get_session (self.support->window)),
                            "Sato", NULL);
  g_assert_true (data_evaluation_submit (self.evaluation, NULL));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (field_case_button (&self, 1))));
  gtk_check_button_set_active (field_case_button (&self, 1), TRUE);
  g_assert_true (gtk_check_button_get_active (field_case_button (&self, 0)));
  g_assert_nonnull (strstr (field_case_fault (&self), "is in review"));
  field_case_close (&self);
}

static gboolean
is_kept (Support *support)
{
  DataEvaluation *evaluation = support_get_evaluation (support);

  return g_strcmp0 (data_evaluation_get_text (evaluation, "service.name"), "Entered twice") == 0;
}

/* While another program writes, the window is not held up by every key, what is entered stays, and
 * it is kept when the other program is done. */
static void
test_locked (void)
{
  FieldCase self;
  sqlite3 *other;
  gint64 start;

  field_case_open (&self, UI_TYPE_TEXT_FIELD, DATA_ARRAY_NONE, "service.name", NULL);
  other = lock ();
  start = g_get_monotonic_time ();
  gtk_editable_set_text (field_case_line (&self), "Entered once");
  gtk_editable_set_text (field_case_line (&self), "Entered twice");
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  g_assert_true (ui_field_has_failed (UI_FIELD (self.field)));
  g_assert_nonnull (strstr (field_case_fault (&self), "stays here"));
  g_assert_false (is_kept (self.support));
  unlock (other);
  support_wait_until (self.support, is_kept);
  g_assert_false (ui_field_has_failed (UI_FIELD (self.field)));
  g_assert_cmpstr (field_case_fault (&self), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (field_case_line (&self)), ==, "Entered twice");
  field_case_close (&self);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/field/failure", test_failure);
  g_test_add_func ("/field/failed-at-close", test_failed_at_close);
  g_test_add_func ("/field/failed-choice", test_failed_choice);
  g_test_add_func ("/field/locked", test_locked);
  g_test_add_func ("/field/read-only", test_read_only);
  g_test_add_func ("/field/unreadable-number", test_unreadable_number);
  return support_run ();
}
