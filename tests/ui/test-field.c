/* test-field.c - Fields: they keep what is entered, and follow what is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/field_case.h"

#include "ui/forms/choice_field.h"
#include "ui/decision/clause_button.h"
#include "ui/forms/date_field.h"
#include "ui/forms/number_field.h"
#include "ui/forms/references_field.h"
#include "ui/forms/target_field.h"
#include "ui/forms/text_field.h"
#include "ui/forms/texts_field.h"

static gboolean
says_unanswered (FieldCase *self)
{
  return gtk_widget_get_visible (support_find (self->field, GTK_TYPE_BOX, "state"));
}

static void
test_text (void)
{
  FieldCase self;
  GtkEditable *line;

  field_case_open (&self, UI_TYPE_TEXT_FIELD, DATA_ARRAY_NONE, "service.name", NULL);
  line = field_case_line (&self);
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
  field_case_close (&self);
}

static void
test_lines (void)
{
  FieldCase self;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  field_case_open (&self, UI_TYPE_TEXT_FIELD, DATA_ARRAY_NONE, "service.description",
                   "several-lines");
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
  field_case_close (&self);
}

static void
test_choice (void)
{
  FieldCase self;
  GtkWidget *clear;

  field_case_open (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_NONE, "service.model", "asked");
  clear = support_find (self.field, GTK_TYPE_BUTTON, NULL);
  g_assert_true (gtk_check_button_get_active (field_case_button (&self, 0)));
  g_assert_false (says_unanswered (&self));
  gtk_check_button_set_active (field_case_button (&self, 1), TRUE);
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "service.model"), ==, "paas");
  g_signal_emit_by_name (clear, "clicked");
  g_assert_null (data_evaluation_get_text (self.evaluation, "service.model"));
  g_assert_true (says_unanswered (&self));
  for (guint i = 0; i < 4; i++)
    g_assert_false (gtk_check_button_get_active (field_case_button (&self, i)));
  g_assert_false (gtk_widget_get_visible (clear));
  g_assert_true (data_evaluation_undo (self.evaluation, NULL));
  g_assert_false (says_unanswered (&self));
  g_assert_true (gtk_widget_get_visible (clear));
  /* What cannot be edited is not offered to be cleared. */
  g_assert_true (data_evaluation_submit (self.evaluation, NULL));
  g_assert_false (gtk_widget_get_visible (clear));
  g_assert_true (data_evaluation_undo (self.evaluation, NULL));
  g_assert_true (gtk_widget_get_visible (clear));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (field_case_button (&self, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "SaaS");
  field_case_close (&self);
}

/* The classes come from the rules, each with its clause. */
static void
test_classes (void)
{
  FieldCase self;
  g_autofree char *text = NULL;
  gint64 class;
  DataEntry *entry;

  field_case_open (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_INFORMATION, "confidentiality", NULL);
  entry = field_case_entry (self.evaluation, DATA_ARRAY_INFORMATION);
  text = support_read (self.field);
  g_assert_nonnull (strstr (text, "Confidentiality class 3"));
  g_assert_nonnull (support_find (self.field, UI_TYPE_CLAUSE_BUTTON, NULL));
  g_assert_true (gtk_check_button_get_active (field_case_button (&self, 1)));
  gtk_check_button_set_active (field_case_button (&self, 0), TRUE);
  g_assert_true (data_entry_get_integer (entry, "confidentiality", &class));
  g_assert_cmpint (class, ==, 3);
  field_case_close (&self);
}

static void
test_answer (void)
{
  FieldCase self;
  DataEntry *entry;

  field_case_open (&self, UI_TYPE_CHOICE_FIELD, DATA_ARRAY_BUILT_ON, "in_statement", NULL);
  entry = field_case_entry (self.evaluation, DATA_ARRAY_BUILT_ON);
  gtk_check_button_set_active (field_case_button (&self, 0), TRUE);
  g_assert_cmpint (data_entry_get_answer (entry, "in_statement"), ==, RULES_ANSWER_YES);
  gtk_check_button_set_active (field_case_button (&self, 1), TRUE);
  g_assert_cmpint (data_entry_get_answer (entry, "in_statement"), ==, RULES_ANSWER_NO);
  field_case_close (&self);
}

static void
test_date (void)
{
  FieldCase self;
  int end = 10;

  field_case_open (&self, UI_TYPE_DATE_FIELD, DATA_ARRAY_NONE, "as_of", NULL);
  gtk_editable_set_text (field_case_line (&self), "２０２６／１１／２");
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "as_of"), ==, "2026-11-02");
  g_assert_cmpstr (gtk_editable_get_text (field_case_line (&self)), ==, "２０２６／１１／２");
  g_signal_emit_by_name (field_case_line (&self), "activate");
  g_assert_cmpstr (gtk_editable_get_text (field_case_line (&self)), ==, "2026-11-02");
  gtk_editable_insert_text (field_case_line (&self), "x", 1, &end);
  g_assert_cmpstr (field_case_fault (&self), ==, "");
  g_signal_emit_by_name (field_case_line (&self), "activate");
  g_assert_nonnull (strstr (field_case_fault (&self), "“2026-11-02x” is not a date"));
  g_assert_cmpstr (gtk_editable_get_text (field_case_line (&self)), ==, "2026-11-02x");
  g_assert_cmpstr (data_evaluation_get_text (self.evaluation, "as_of"), ==, "2026-11-02");
  gtk_editable_set_text (field_case_line (&self), "");
  g_assert_cmpstr (field_case_fault (&self), ==, "");
  g_assert_null (data_evaluation_get_text (self.evaluation, "as_of"));
  field_case_close (&self);
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
  FieldCase self;
  DataEntry *entry;
  gint64 number;
  int start = 0;

  field_case_open (&self, UI_TYPE_NUMBER_FIELD, DATA_ARRAY_INFORMATION, "subjects", NULL);
  entry = field_case_entry (self.evaluation, DATA_ARRAY_INFORMATION);
  gtk_editable_set_text (field_case_line (&self), "１，２００人");
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 1200);
  g_signal_emit_by_name (field_case_line (&self), "activate");
  gtk_editable_insert_text (field_case_line (&self), "about ", -1, &start);
  g_signal_emit_by_name (field_case_line (&self), "activate");
  g_assert_nonnull (strstr (field_case_fault (&self), "is not a whole number"));
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 1200);
  gtk_editable_set_text (field_case_line (&self), "007");
  g_assert_true (data_entry_get_integer (entry, "subjects", &number));
  g_assert_cmpint (number, ==, 7);
  gtk_editable_set_text (field_case_line (&self), "");
  g_assert_false (data_entry_get_integer (entry, "subjects", &number));
  field_case_close (&self);
}

static void
test_texts (void)
{
  FieldCase self;
  g_auto (GStrv) regions = NULL;

  field_case_open (&self, UI_TYPE_TEXTS_FIELD, DATA_ARRAY_NONE, "service.regions", NULL);
  gtk_editable_set_text (field_case_line (&self), "日本、 EU,US、");
  regions = data_evaluation_get_texts (self.evaluation, "service.regions");
  g_assert_cmpuint (g_strv_length (regions), ==, 3);
  g_assert_cmpstr (regions[1], ==, "EU");
  g_assert_cmpstr (gtk_editable_get_text (field_case_line (&self)), ==, "日本、 EU,US、");
  field_case_close (&self);
}

/* The boxes follow the list of operations, and their names. */
static void
test_references (void)
{
  FieldCase self;
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_auto (GStrv) operations = NULL;
  g_autofree char *text = NULL;

  field_case_open (&self, UI_TYPE_REFERENCES_FIELD, DATA_ARRAY_INFORMATION, "operations", NULL);
  g_assert_true (gtk_check_button_get_active (field_case_button (&self, 0)));
  data_edit_add (edit, DATA_ARRAY_OPERATIONS, "o2");
  data_edit_set_text (
      edit, &(DataPlace){ .array = DATA_ARRAY_OPERATIONS, .id = "o2", .member = "name" }, "Second");
  g_assert_true (data_evaluation_edit (self.evaluation, edit, NULL));
  text = support_read (self.field);
  g_assert_nonnull (strstr (text, "Second"));
  g_assert_true (gtk_check_button_get_active (field_case_button (&self, 0)));
  gtk_check_button_set_active (field_case_button (&self, 1), TRUE);
  operations = data_entry_get_texts (field_case_entry (self.evaluation, DATA_ARRAY_INFORMATION),
                                     "operations");
  g_assert_cmpuint (g_strv_length (operations), ==, 2);
  field_case_close (&self);
}

/* An entry of the list can be chosen from what the rules hold. */
static void
test_target (void)
{
  FieldCase self;
  GtkWidget *button;
  GtkWidget *list;
  DataEntry *entry;

  field_case_open (&self, UI_TYPE_TARGET_FIELD, DATA_ARRAY_OPERATIONS, "list_entry", NULL);
  entry = field_case_entry (self.evaluation, DATA_ARRAY_OPERATIONS);
  gtk_editable_set_text (field_case_line (&self), "");
  g_assert_null (data_entry_get_text (entry, "list_entry"));
  button = support_find (self.field, GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  support_settle (self.support);
  list = support_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                       GTK_TYPE_LIST_BOX, NULL);
  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_true (g_str_has_prefix (data_entry_get_text (entry, "list_entry"), "No. 1"));
  field_case_close (&self);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/field/text", test_text);
  g_test_add_func ("/field/lines", test_lines);
  g_test_add_func ("/field/choice", test_choice);
  g_test_add_func ("/field/classes", test_classes);
  g_test_add_func ("/field/answer", test_answer);
  g_test_add_func ("/field/date", test_date);
  g_test_add_func ("/field/date-forms", test_date_forms);
  g_test_add_func ("/field/number", test_number);
  g_test_add_func ("/field/texts", test_texts);
  g_test_add_func ("/field/references", test_references);
  g_test_add_func ("/field/target", test_target);
  return support_run ();
}
