/* test-field.c - Fields: they keep what is entered, follow what is kept, and say what is wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/forms/choice_field.h"
#include "ui/decision/clause_button.h"
#include "ui/forms/date_field.h"
#include "ui/forms/number_field.h"
#include "ui/forms/references_field.h"
#include "ui/forms/target_field.h"
#include "ui/forms/text_field.h"
#include "ui/forms/texts_field.h"

#include <sqlite3.h>

/** A field of the first example, in a window of its own. */
typedef struct
{
  Support *support;
  DataEvaluation *evaluation;
  GtkWindow *window;
  GtkWidget *field;
} Fixture;

static DataEntry *
get_entry (DataEvaluation *evaluation, DataArray array)
{
  g_autoptr (DataEntry) entry = NULL;

  if (array == DATA_ARRAY_NONE)
    return NULL;
  entry = g_list_model_get_item (data_evaluation_get_list (evaluation, array), 0);
  return entry; /* the list keeps it */
}

/* Opens a field called "Name"; @flag is a property that it has, or NULL. */
static void
open_field (Fixture *self, GType type, DataArray array, const char *member, const char *flag)
{
  self->support = support_open ((const char *const[]){ "01", NULL });
  self->evaluation = ui_session_get_evaluation (ui_window_get_session (self->support->window));
  self->window = GTK_WINDOW (gtk_window_new ());
  self->field = g_object_new (type, "member", member, "title", "_Name", flag, TRUE, NULL);
  gtk_window_set_child (self->window, self->field);
  ui_field_bind (UI_FIELD (self->field), self->evaluation, get_entry (self->evaluation, array));
  gtk_window_present (self->window);
  support_settle (self->support);
}

static void
close_field (Fixture *self)
{
  GtkWidget *field = self->field;

  g_object_add_weak_pointer (G_OBJECT (field), (gpointer *) &field);
  gtk_window_destroy (self->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (field);
  support_close (self->support);
}

static GtkEditable *
get_line (Fixture *self)
{
  return GTK_EDITABLE (support_find (self->field, GTK_TYPE_ENTRY, NULL));
}

static GtkCheckButton *
get_button (Fixture *self, guint position)
{
  g_autoptr (GPtrArray) buttons = support_find_all (self->field, GTK_TYPE_CHECK_BUTTON);

  return buttons->pdata[position];
}

static const char *
get_fault (Fixture *self)
{
  return gtk_label_get_label (GTK_LABEL (support_find (self->field, GTK_TYPE_LABEL, "fault")));
}

static gboolean
says_unanswered (Fixture *self)
{
  return gtk_widget_get_visible (support_find (self->field, GTK_TYPE_BOX, "state"));
}

static void
test_text (void)
{
  Fixture self;
  GtkEditable *line;

  open_field (&self, UI_TYPE_TEXT_FIELD, DATA_ARRAY_NONE, "service.name", NULL);
  line = get_line (&self);
  gtk_editable_set_text (line, "");
  g_assert_null (data_evaluation_get_text (self.evaluation, "service.name"));
  gtk_editable_set_text (line, "Example meeting");
  gtk_editable_set_position (line, 3);
  gtk_editable_insert_text (line, "!", 1, &(int){ 3 });
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "service.name"), ==,
                   "Exa!mple meeting");
  g_assert_cmpint (gtk_editable_get_position (line), !=, 0);
  g_assert_false (gtk_editable_get_enable_undo (line));
  g_assert_true (data_evaluation_undo (self.evaluation, NULL));
  g_assert_cmpstr (gtk_editable_get_text (line), ==,
                   data_evaluation_get_text (self.evaluation, "service.name"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Name");
  close_field (&self);
}

static void
test_lines (void)
{
  Fixture self;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  open_field (&self, UI_TYPE_TEXT_FIELD, DATA_ARRAY_NONE, "service.description", "several-lines");
  buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (support_find (self.field, GTK_TYPE_TEXT_VIEW, NULL)));
  gtk_text_buffer_set_text (buffer, "One\nTwo", -1);
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "service.description"), ==,
                   "One\nTwo");
  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));
  g_assert_true (data_evaluation_set_text (
      self.evaluation, &(DataPlace){ .member = "service.description" }, "Three", NULL));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (text, ==, "Three");
  close_field (&self);
}

/* What another program prevents stays in the line, and is kept when the focus goes elsewhere. */
static void
test_failure (void)
{
  g_autofree char *path = support_workspace ();
  GtkEventController *focus = NULL;
  g_autoptr (GListModel) controllers = NULL;
  sqlite3 *other;
  Fixture self;

  open_field (&self, UI_TYPE_TEXT_FIELD, DATA_ARRAY_NONE, "service.name", NULL);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  gtk_editable_set_text (get_line (&self), "Later");
  g_assert_cmpstr (get_fault (&self), !=, "");
  g_assert_cmpstr (gtk_editable_get_text (get_line (&self)), ==, "Later");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_line (&self)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  controllers = gtk_widget_observe_controllers (self.field);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_FOCUS (controller))
        focus = controller;
    }
  g_signal_emit_by_name (focus, "leave");
  g_assert_cmpstr (get_fault (&self), ==, "");
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "service.name"), ==, "Later");
  g_clear_object (&controllers);
  close_field (&self);
}

/* A choice that could not be kept is not seen any more once the answer is taken away. */
static void
test_failed_choice (void)
{
  g_autofree char *path = support_workspace ();
  sqlite3 *other;
  Fixture self;
  GtkWidget *clear;

  open_field (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_NONE, "service.model", "asked");
  clear = support_find (self.field, GTK_TYPE_BUTTON, NULL);
  g_signal_emit_by_name (clear, "clicked");
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  gtk_check_button_set_active (get_button (&self, 1), TRUE);
  g_assert_cmpstr (get_fault (&self), !=, "");
  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  g_signal_emit_by_name (clear, "clicked");
  g_assert_cmpstr (get_fault (&self), ==, "");
  g_assert_null (data_evaluation_get_text (self.evaluation, "service.model"));
  g_assert_false (gtk_check_button_get_active (get_button (&self, 1)));
  close_field (&self);
}

/* What could not be kept is not lost without a word: not when the window closes, and not when
 * something else is shown. */
static void
test_failed_at_close (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiSession *session = ui_window_get_session (support->window);
  GtkWidget *window = GTK_WIDGET (support->window);
  g_autofree char *path = support_workspace ();
  g_autofree char *asked = NULL;
  g_autofree char *told = NULL;
  sqlite3 *other;
  UiField *field;

  gtk_widget_activate_action (window, "win.page", "s", "service");
  support_settle (support);
  field = ui_field_find (window, "service.name");
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
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
  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  support_close (support);
}

static void
test_choice (void)
{
  Fixture self;
  GtkWidget *clear;

  open_field (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_NONE, "service.model", "asked");
  clear = support_find (self.field, GTK_TYPE_BUTTON, NULL);
  g_assert_true (gtk_check_button_get_active (get_button (&self, 0)));
  g_assert_false (says_unanswered (&self));
  gtk_check_button_set_active (get_button (&self, 1), TRUE);
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "service.model"), ==, "paas");
  g_signal_emit_by_name (clear, "clicked");
  g_assert_null (data_evaluation_get_text (self.evaluation, "service.model"));
  g_assert_true (says_unanswered (&self));
  for (guint i = 0; i < 4; i++)
    g_assert_false (gtk_check_button_get_active (get_button (&self, i)));
  g_assert_false (gtk_widget_get_visible (clear));
  g_assert_true (data_evaluation_undo (self.evaluation, NULL));
  g_assert_false (says_unanswered (&self));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (&self, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "SaaS");
  close_field (&self);
}

/* A beginning of what cannot be read is not an answer. */
static void
test_unreadable_number (void)
{
  static const char *const typed[] = { "1", "12", "12 thousand", NULL };
  Fixture self;
  DataEntry *entry;
  gint64 number;

  open_field (&self, UI_TYPE_NUMBER_FIELD, DATA_ARRAY_INFORMATION, "subjects", NULL);
  entry = get_entry (self.evaluation, DATA_ARRAY_INFORMATION);
  gtk_editable_set_text (get_line (&self), "1,200");
  g_signal_emit_by_name (get_line (&self), "activate");
  for (guint i = 0; typed[i] != NULL; i++)
    gtk_editable_set_text (get_line (&self), typed[i]);
  g_signal_emit_by_name (get_line (&self), "activate");
  g_assert_nonnull (strstr (get_fault (&self), "“12 thousand” is not a whole number"));
  g_assert_cmpstr (gtk_editable_get_text (get_line (&self)), ==, "12 thousand");
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 1200);
  gtk_editable_set_text (get_line (&self), "1,2");
  g_signal_emit_by_name (get_line (&self), "activate");
  g_assert_cmpstr (get_fault (&self), !=, "");
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 1200);
  close_field (&self);
}

/* The classes come from the rules, each with its clause. */
static void
test_classes (void)
{
  Fixture self;
  g_autofree char *text = NULL;
  gint64 class;
  DataEntry *entry;

  open_field (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_INFORMATION, "confidentiality", NULL);
  entry = get_entry (self.evaluation, DATA_ARRAY_INFORMATION);
  text = support_read (self.field);
  g_assert_nonnull (strstr (text, "Confidentiality class 3"));
  g_assert_nonnull (support_find (self.field, UI_TYPE_CLAUSE_BUTTON, NULL));
  g_assert_true (gtk_check_button_get_active (get_button (&self, 1)));
  gtk_check_button_set_active (get_button (&self, 0), TRUE);
  g_assert_true (data_entry_get_integer (entry, "confidentiality", &class));
  g_assert_cmpint (class, ==, 3);
  close_field (&self);
}

static void
test_answer (void)
{
  Fixture self;
  DataEntry *entry;

  open_field (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_BUILT_ON, "in_statement", NULL);
  entry = get_entry (self.evaluation, DATA_ARRAY_BUILT_ON);
  gtk_check_button_set_active (get_button (&self, 0), TRUE);
  g_assert_cmpint (data_entry_get_answer (entry, "in_statement"), ==, RULES_ANSWER_YES);
  gtk_check_button_set_active (get_button (&self, 1), TRUE);
  g_assert_cmpint (data_entry_get_answer (entry, "in_statement"), ==, RULES_ANSWER_NO);
  close_field (&self);
}

/* In review it can be read, and choosing goes back to what is kept and says why. */
static void
test_read_only (void)
{
  Fixture self;

  open_field (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_NONE, "service.model", NULL);
  data_workspace_set_actor (ui_session_get_workspace (ui_window_get_session (self.support->window)),
                            "Sato", NULL);
  g_assert_true (data_evaluation_submit (self.evaluation, NULL));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_button (&self, 1))));
  gtk_check_button_set_active (get_button (&self, 1), TRUE);
  g_assert_true (gtk_check_button_get_active (get_button (&self, 0)));
  g_assert_nonnull (strstr (get_fault (&self), "is in review"));
  close_field (&self);
}

static void
test_date (void)
{
  Fixture self;
  int end = 10;

  open_field (&self, UI_TYPE_DATE_FIELD, DATA_ARRAY_NONE, "as_of", NULL);
  gtk_editable_set_text (get_line (&self), "２０２６／１１／２");
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "as_of"), ==, "2026-11-02");
  g_assert_cmpstr (gtk_editable_get_text (get_line (&self)), ==, "２０２６／１１／２");
  g_signal_emit_by_name (get_line (&self), "activate");
  g_assert_cmpstr (gtk_editable_get_text (get_line (&self)), ==, "2026-11-02");
  gtk_editable_insert_text (get_line (&self), "x", 1, &end);
  g_assert_cmpstr (get_fault (&self), ==, "");
  g_signal_emit_by_name (get_line (&self), "activate");
  g_assert_nonnull (strstr (get_fault (&self), "“2026-11-02x” is not a date"));
  g_assert_cmpstr (gtk_editable_get_text (get_line (&self)), ==, "2026-11-02x");
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "as_of"), ==, "2026-11-02");
  gtk_editable_set_text (get_line (&self), "");
  g_assert_cmpstr (get_fault (&self), ==, "");
  g_assert_null (data_evaluation_get_text (self.evaluation, "as_of"));
  close_field (&self);
}

static void
test_date_forms (void)
{
  static const struct
  {
    const char *typed;
    const char *date;
  } cases[] = {
    { "2026-11-22", "2026-11-22" },
    { " 2026/1/2 ", "2026-01-02" },
    { "2026.11.22", "2026-11-22" },
    { "20261122", "2026-11-22" },
    { "２０２６年１１月２２日", "2026-11-22" },
    { "令和8年11月22日", "2026-11-22" },
    { "令和元年5月1日", "2019-05-01" },
    { "R8.11.22", "2026-11-22" },
    { "平成31年4月30日", "2019-04-30" },
    { "2026ー11ー22", "2026-11-22" },
    { "2026-2-29", NULL },
    { "26-11-22", NULL },
    { "2026-11", NULL },
    { "tomorrow", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RulesDate date = ui_date_field_read (cases[i].typed);
      char text[RULES_DATE_TEXT_SIZE] = "";

      if (date != 0)
        rules_date_format (date, text);
      g_assert_cmpstr (text, ==, cases[i].date != NULL ? cases[i].date : "");
    }
}

static void
test_number (void)
{
  Fixture self;
  DataEntry *entry;
  gint64 number;
  int start = 0;

  open_field (&self, UI_TYPE_NUMBER_FIELD, DATA_ARRAY_INFORMATION, "subjects", NULL);
  entry = get_entry (self.evaluation, DATA_ARRAY_INFORMATION);
  gtk_editable_set_text (get_line (&self), "１，２００人");
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 1200);
  g_signal_emit_by_name (get_line (&self), "activate");
  gtk_editable_insert_text (get_line (&self), "about ", -1, &start);
  g_signal_emit_by_name (get_line (&self), "activate");
  g_assert_nonnull (strstr (get_fault (&self), "is not a whole number"));
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 1200);
  gtk_editable_set_text (get_line (&self), "007");
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 7);
  gtk_editable_set_text (get_line (&self), "");
  g_assert_false (data_entry_get_integer (entry, "subjects", &number));
  close_field (&self);
}

static void
test_texts (void)
{
  Fixture self;
  g_auto (GStrv) regions = NULL;

  open_field (&self, UI_TYPE_TEXTS_FIELD, DATA_ARRAY_NONE, "service.regions", NULL);
  gtk_editable_set_text (get_line (&self), "日本、 EU,US、");
  regions = data_evaluation_get_texts (self.evaluation, "service.regions");
  g_assert_cmpuint (g_strv_length (regions), ==, 3);
  g_assert_cmpstr (regions[1], ==, "EU");
  g_assert_cmpstr (gtk_editable_get_text (get_line (&self)), ==, "日本、 EU,US、");
  close_field (&self);
}

/* The boxes follow the list of operations, and their names. */
static void
test_references (void)
{
  Fixture self;
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_auto (GStrv) operations = NULL;
  g_autofree char *text = NULL;

  open_field (&self, UI_TYPE_REFERENCES_FIELD, DATA_ARRAY_INFORMATION, "operations", NULL);
  g_assert_true (gtk_check_button_get_active (get_button (&self, 0)));
  data_edit_add (edit, DATA_ARRAY_OPERATIONS, "o2");
  data_edit_set_text (
      edit, &(DataPlace){ .array = DATA_ARRAY_OPERATIONS, .id = "o2", .member = "name" }, "Second");
  g_assert_true (data_evaluation_edit (self.evaluation, edit, NULL));
  text = support_read (self.field);
  g_assert_nonnull (strstr (text, "Second"));
  g_assert_true (gtk_check_button_get_active (get_button (&self, 0)));
  gtk_check_button_set_active (get_button (&self, 1), TRUE);
  operations =
      data_entry_get_texts (get_entry (self.evaluation, DATA_ARRAY_INFORMATION), "operations");
  g_assert_cmpuint (g_strv_length (operations), ==, 2);
  close_field (&self);
}

/* An entry of the list can be chosen from what the rules hold. */
static void
test_target (void)
{
  Fixture self;
  GtkWidget *button;
  GtkWidget *list;
  DataEntry *entry;

  open_field (&self, UI_TYPE_TARGET_FIELD, DATA_ARRAY_OPERATIONS, "list_entry", NULL);
  entry = get_entry (self.evaluation, DATA_ARRAY_OPERATIONS);
  gtk_editable_set_text (get_line (&self), "");
  g_assert_null (data_entry_get_text (entry, "list_entry"));
  button = support_find (self.field, GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  support_settle (self.support);
  list = support_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                       GTK_TYPE_LIST_BOX, NULL);
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_true (g_str_has_prefix (data_entry_get_text (entry, "list_entry"), "No. 1"));
  close_field (&self);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/field/text", test_text);
  g_test_add_func ("/field/lines", test_lines);
  g_test_add_func ("/field/failure", test_failure);
  g_test_add_func ("/field/failed-at-close", test_failed_at_close);
  g_test_add_func ("/field/failed-choice", test_failed_choice);
  g_test_add_func ("/field/choice", test_choice);
  g_test_add_func ("/field/classes", test_classes);
  g_test_add_func ("/field/answer", test_answer);
  g_test_add_func ("/field/read-only", test_read_only);
  g_test_add_func ("/field/date", test_date);
  g_test_add_func ("/field/date-forms", test_date_forms);
  g_test_add_func ("/field/number", test_number);
  g_test_add_func ("/field/unreadable-number", test_unreadable_number);
  g_test_add_func ("/field/texts", test_texts);
  g_test_add_func ("/field/references", test_references);
  g_test_add_func ("/field/target", test_target);
  return support_run ();
}
