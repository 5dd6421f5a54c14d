/* test-details-dialog.c - Adding details from a table: how it is read, corrected, shown and added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/dialog_case.h"

#include "data/package/archive_writer.h"
#include "rules/evaluation.h"
#include "ui/audit/details_dialog.h"
#include "ui/audit/details_mapping.h"
#include "ui/audit/details_row.h"

#include <string.h>

static const char table[] = "管理策の一覧,,,\n"
                            "番号,上位,内容,基本\n"
                            "9.2.1,,利用者の登録,\n"
                            "9.2.1.99,9.2.1,登録の手順,○\n"
                            "\n"
                            "9.2.1.98,9.2.1,,\n"
                            "9.2.1.99,9.2.1,重複,\n"
                            "9.2.1.6.PB,9.2.1,収録済み,\n";

static guint
count_added (DialogCase *self)
{
  DataEvaluation *evaluation = support_get_evaluation (self->support);

  return g_list_model_get_n_items (data_evaluation_get_list (evaluation, DATA_ARRAY_CATALOGUE));
}

static void
open (DialogCase *self)
{
  support_do (self->support, "win.import-controls");
  support_wait (self->support);
  dialog_case_take (self, UI_TYPE_DETAILS_DIALOG);
}

static GtkLabel *
get_message (Support *support)
{
  return GTK_LABEL (
      support_find (GTK_WIDGET (support_dialog (support)), GTK_TYPE_LABEL, "message"));
}

static gboolean
is_read (Support *support)
{
  GtkLabel *message = get_message (support);

  return !gtk_widget_get_child_visible (GTK_WIDGET (message)) ||
         !g_str_equal (gtk_label_get_label (message), "waiting");
}

static void
read_bytes (DialogCase *self, GBytes *bytes)
{
  GtkLabel *message = get_message (self->support);

  g_assert_true (g_file_set_contents (self->path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  gtk_label_set_label (message, "waiting");
  gtk_stack_set_visible_child (dialog_case_find (self, GTK_TYPE_STACK, "pages"),
                               GTK_WIDGET (message));
  ui_details_dialog_read (UI_DETAILS_DIALOG (self->dialog), self->path);
  support_wait_until (self->support, is_read);
  support_settle (self->support);
}

static void
read_text (DialogCase *self, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  read_bytes (self, bytes);
}

static void
set_up (DialogCase *self, gconstpointer data)
{
  dialog_case_open (self, "table.csv");
  open (self);
}

static void
tear_down (DialogCase *self, gconstpointer data)
{
  dialog_case_close (self);
}

static guint
selected (DialogCase *self, const char *id)
{
  return gtk_drop_down_get_selected (dialog_case_find (self, GTK_TYPE_DROP_DOWN, id));
}

/* Below the choices, which show beginnings of the texts too. */
static void
assert_reads (DialogCase *self, const char *words, gboolean reads)
{
  g_autofree char *counts = support_read (dialog_case_find (self, GTK_TYPE_BOX, "summary"));
  g_autofree char *rows = support_read (dialog_case_find (self, GTK_TYPE_STACK, "pages"));
  g_autofree char *text = g_strconcat (counts, rows, NULL);

  dialog_case_assert_reads (text, words, reads);
}

static void
test_guessed (DialogCase *self, gconstpointer data)
{
  dialog_case_assert_accepts (self, FALSE);
  read_text (self, table);
  g_assert_cmpint (
      gtk_spin_button_get_value_as_int (dialog_case_find (self, GTK_TYPE_SPIN_BUTTON, "header")),
      ==, 2);
  g_assert_cmpuint (selected (self, "id"), ==, 1);
  g_assert_cmpuint (selected (self, "parent"), ==, 2);
  g_assert_cmpuint (selected (self, "heading"), ==, 3);
  g_assert_cmpuint (selected (self, "basic"), ==, 4);
  assert_reads (self, "Rows: 1 sound, 2 with a warning, 1 refused; besides, 1 headings and 1 blank",
                TRUE);
  assert_reads (self, "9.2.1.99  登録の手順", TRUE);
  assert_reads (self, "Basic requirement of objective 9.2.1", TRUE);
  assert_reads (self, "The id stands in row 4 already.", TRUE);
  dialog_case_assert_offers (self, "_Add 2 Details");
  dialog_case_assert_accepts (self, TRUE);
  g_assert_cmpuint (count_added (self), ==, 0);
}

static void
test_only_problems (DialogCase *self, gconstpointer data)
{
  read_text (self, table);
  gtk_check_button_set_active (dialog_case_find (self, GTK_TYPE_CHECK_BUTTON, "only_problems"),
                               TRUE);
  support_settle (self->support);
  assert_reads (self, "登録の手順", FALSE);
  assert_reads (self, "There is no title.", TRUE);
  read_text (self, "番号,内容\n9.2.1.99,甲\n");
  assert_reads (self, "No row needs a look.", TRUE);
}

/* What is guessed wrong is put right. */
static void
test_corrected (DialogCase *self, gconstpointer data)
{
  read_text (self, table);
  gtk_drop_down_set_selected (dialog_case_find (self, GTK_TYPE_DROP_DOWN, "heading"), 4);
  support_settle (self->support);
  assert_reads (self, "登録の手順", FALSE);
  assert_reads (self, "9.2.1.99  ○", TRUE);
  gtk_drop_down_set_selected (dialog_case_find (self, GTK_TYPE_DROP_DOWN, "id"), 0);
  support_settle (self->support);
  assert_reads (self, "No row holds the id of a detail", TRUE);
  dialog_case_assert_accepts (self, FALSE);
  gtk_spin_button_set_value (dialog_case_find (self, GTK_TYPE_SPIN_BUTTON, "header"), 4);
  support_settle (self->support);
  g_assert_cmpuint (selected (self, "id"), ==, 1);
  assert_reads (self, "登録の手順", FALSE);
  assert_reads (self, "9.2.1.98", TRUE);
}

static void
test_added (DialogCase *self, gconstpointer data)
{
  DataEvaluation *evaluation = support_get_evaluation (self->support);
  const RulesCatalogue *catalogue;

  read_text (self, table);
  dialog_case_answer (self, GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (count_added (self), ==, 2);
  catalogue =
      data_exchange_get_evaluation (data_evaluation_get_exchange (evaluation))->audit.catalogue;
  g_assert_true (catalogue->controls[rules_catalogue_find (catalogue, "9.2.1.99")].basic);
  support_do (self->support, "win.undo");
  g_assert_cmpuint (count_added (self), ==, 0);
}

static void
test_refused (DialogCase *self, gconstpointer data)
{
  read_text (self, table);
  read_text (self, "%PDF-1.7");
  assert_reads (self, "table.csv: This is a PDF file, not a table.", TRUE);
  g_assert_false (
      gtk_widget_get_visible (dialog_case_find (self, UI_TYPE_DETAILS_MAPPING, "mapping")));
  dialog_case_assert_accepts (self, FALSE);
  g_assert_cmpuint (count_added (self), ==, 0);
}

#define LINKS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define SHEET(id, text)                                                                            \
  "<worksheet><sheetData><row><c t='inlineStr'><is><t>" id "</t></is></c><c t='inlineStr'><is>"    \
  "<t>" text "</t></is></c></row></sheetData></worksheet>"

/* A workbook with three sheets, the last of which is broken: name and text of each part in turn. */
static const char *const parts[] = {
  "[Content_Types].xml",
  "<Types/>",
  "_rels/.rels",
  "<Relationships><Relationship Id='r' Type='" LINKS "/officeDocument' Target='xl/b.xml'/>"
  "</Relationships>",
  "xl/b.xml",
  "<workbook><sheets><sheet name='One' r:id='r1'/><sheet name='Two' r:id='r2' state='hidden'/>"
  "<sheet name='Three' r:id='r3'/></sheets></workbook>",
  "xl/_rels/b.xml.rels",
  "<Relationships><Relationship Id='r1' Type='" LINKS "/worksheet' Target='1.xml'/>"
  "<Relationship Id='r2' Type='" LINKS "/worksheet' Target='2.xml'/>"
  "<Relationship Id='r3' Type='" LINKS "/worksheet' Target='3.xml'/></Relationships>",
  "xl/1.xml",
  SHEET ("9.2.1.91", "on sheet one"),
  "xl/2.xml",
  SHEET ("9.2.1.92", "on sheet two"),
  "xl/3.xml",
  "<worksheet>",
};

static void
choose_sheet (DialogCase *self, guint sheet)
{
  GtkLabel *message = get_message (self->support);

  gtk_label_set_label (message, "waiting");
  gtk_stack_set_visible_child (dialog_case_find (self, GTK_TYPE_STACK, "pages"),
                               GTK_WIDGET (message));
  gtk_drop_down_set_selected (dialog_case_find (self, GTK_TYPE_DROP_DOWN, "sheets"), sheet);
  support_wait_until (self->support, is_read);
  support_settle (self->support);
}

static void
test_sheets (DialogCase *self, gconstpointer data)
{
  DataArchiveWriter *writer = data_archive_writer_new (self->path, NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *contents;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i += 2)
    data_archive_writer_add (writer, parts[i], parts[i + 1], strlen (parts[i + 1]), NULL);
  g_assert_true (data_archive_writer_commit (writer, NULL));
  data_archive_writer_free (writer);
  g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));
  bytes = g_bytes_new_take (contents, length);
  read_bytes (self, bytes);
  assert_reads (self, "on sheet one", TRUE);
  choose_sheet (self, 1);
  assert_reads (self, "9.2.1.92  on sheet two", TRUE);
  choose_sheet (self, 2);
  assert_reads (self, "table.csv: xl/3.xml, line 1", TRUE);
  dialog_case_assert_accepts (self, FALSE);
  gtk_drop_down_set_selected (dialog_case_find (self, GTK_TYPE_DROP_DOWN, "id"), 2);
  support_settle (self->support);
  dialog_case_assert_accepts (self, FALSE);
  choose_sheet (self, 0);
  assert_reads (self, "on sheet one", TRUE);
  dialog_case_assert_accepts (self, TRUE);
}

/* What one evaluation has added, another can take over. */
static void
test_reused (DialogCase *self, gconstpointer data)
{
  GtkDropDown *sources = dialog_case_find (self, GTK_TYPE_DROP_DOWN, "sources");

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (sources)));
  read_text (self, table);
  dialog_case_answer (self, GTK_RESPONSE_ACCEPT);
  ui_session_show (ui_window_get_session (self->support->window), 1);
  support_settle (self->support);
  open (self);
  sources = dialog_case_find (self, GTK_TYPE_DROP_DOWN, "sources");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (sources)));
  gtk_drop_down_set_selected (sources, 1);
  support_settle (self->support);
  dialog_case_assert_offers (self, "_Add 2 Details");
  read_text (self, table);
  g_assert_cmpuint (gtk_drop_down_get_selected (sources), ==, 0);
}

static void
test_names (DialogCase *self, gconstpointer data)
{
  static const char *const names[] = { "sources", "sheets", "id", "parent", "heading", "basic" };
  GtkWidget *row;

  read_text (self, table);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    support_assert_named (dialog_case_find (self, GTK_TYPE_DROP_DOWN, names[i]));
  support_assert_named (dialog_case_find (self, GTK_TYPE_SPIN_BUTTON, "header"));
  support_assert_named (dialog_case_find (self, GTK_TYPE_LIST_VIEW, "list"));
  row = support_find (GTK_WIDGET (self->dialog), UI_TYPE_DETAILS_ROW, NULL);
  support_assert_named (row);
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

#define ADD(path_, function_) g_test_add (path_, DialogCase, NULL, set_up, function_, tear_down)

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  ADD ("/ui/details-dialog/guessed", test_guessed);
  ADD ("/ui/details-dialog/only-problems", test_only_problems);
  ADD ("/ui/details-dialog/corrected", test_corrected);
  ADD ("/ui/details-dialog/added", test_added);
  ADD ("/ui/details-dialog/refused", test_refused);
  ADD ("/ui/details-dialog/sheets", test_sheets);
  ADD ("/ui/details-dialog/reused", test_reused);
  ADD ("/ui/details-dialog/names", test_names);
  return support_run ();
}
