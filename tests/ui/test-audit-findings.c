/* test-audit-findings.c - The findings of the internal audit: their order, their forms, and what
 * stays where it is while they are worked on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/audit_case.h"

#include "ui/audit/finding_row.h"
#include "ui/audit/finding_section.h"
#include "ui/audit/findings_page.h"

static GtkWidget *
get_focus (AuditCase *self)
{
  return gtk_window_get_focus (GTK_WINDOW (self->support->window));
}

static GtkWidget *
get_row (AuditCase *self)
{
  return gtk_widget_get_ancestor (get_focus (self), UI_TYPE_FINDING_ROW);
}

/* The section that a row stands in. */
static const char *
get_section (GtkWidget *row)
{
  return gtk_buildable_get_buildable_id (
      GTK_BUILDABLE (gtk_widget_get_ancestor (row, UI_TYPE_FINDING_SECTION)));
}

static gboolean
is_in_sight (AuditCase *self, GtkWidget *widget)
{
  GtkWidget *scroller = audit_case_find (self, GTK_TYPE_SCROLLED_WINDOW, "scroller");
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, scroller, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y < (float) gtk_widget_get_height (scroller);
}

static void
add (AuditCase *self, const char *id, const char *due, const char *status)
{
  g_autofree char *due_place = g_strdup_printf ("findings/%s/due", id);
  g_autofree char *status_place = g_strdup_printf ("findings/%s/status", id);
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_add (edit, DATA_ARRAY_FINDINGS, id);
  g_assert_true (data_evaluation_edit (self->evaluation, edit, NULL));
  if (due != NULL)
    audit_case_set (self, due_place, due);
  audit_case_set (self, status_place, status);
}

/* Overdue, then by due date, then those without one, then closed but not verified, then closed. */
static void
test_order (void)
{
  static const char *const expected[] = { "x1", "f3", "x2", "x3", "x4", "f2", "x5", "f4", "f1" };
  AuditCase self;
  g_autoptr (GPtrArray) rows = NULL;

  audit_case_open (&self, "07", UI_AUDIT_FINDINGS);
  add (&self, "x3", "2027-02-01", "open");
  add (&self, "x5", NULL, "open");
  add (&self, "x2", "2026-11-22", "open");
  add (&self, "x4", "2027-02-01", "open");
  add (&self, "x1", "2026-10-01", "open");
  rows = support_find_all (GTK_WIDGET (self.page), UI_TYPE_FINDING_ROW);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (data_entry_get_place (ui_finding_row_get_entry (rows->pdata[i]))->id, ==,
                     expected[i]);
  g_assert_true (audit_case_says (&self, "7 findings are open  ·  2 of them are overdue"));
  audit_case_close (&self);
}

static void
test_go_to (void)
{
  static const char *const places[] = {
    "findings/f2/text",  "findings/f2/control", "findings/f2/requirement", "findings/f2/severity",
    "findings/f2/cause", "findings/f2/similar", "findings/f2/action",      "findings/f2/owner",
    "findings/f2/due",   "findings/f2/status",  "findings/f1/verified"
  };

  audit_case_assert_places (UI_AUDIT_FINDINGS, places, G_N_ELEMENTS (places));
}

/* What was chosen moves the row, and the row takes the focus along. */
static void
test_status (void)
{
  AuditCase self;
  GtkWidget *row;

  audit_case_open (&self, "07", UI_AUDIT_FINDINGS);
  audit_case_go_to (&self, "findings/f2/status");
  row = get_row (&self);
  g_assert_cmpstr (get_section (row), ==, "unplanned");
  audit_case_set (&self, "findings/f2/status", "closed");
  support_wait (self.support);
  g_assert_cmpstr (get_section (row), ==, "unverified");
  g_assert_true (get_row (&self) == row);
  g_assert_true (ui_fold_row_is_open (UI_FOLD_ROW (row)));
  audit_case_assert_place (&self, "findings/f2/status");
  g_assert_true (is_in_sight (&self, get_focus (&self)));
  audit_case_set (&self, "findings/f2/severity", "observation");
  support_wait (self.support);
  g_assert_cmpstr (get_section (row), ==, "settled");
  audit_case_assert_place (&self, "findings/f2/status");
  audit_case_close (&self);
}

/* A date is typed to its end before the row moves. */
static void
test_due (void)
{
  AuditCase self;
  GtkEditable *line;
  GtkWidget *row;
  int position = 0;

  audit_case_open (&self, "07", UI_AUDIT_FINDINGS);
  audit_case_go_to (&self, "findings/f2/due");
  row = get_row (&self);
  line = GTK_EDITABLE (get_focus (&self));
  for (const char *each = "2027-1-15"; *each != '\0'; each++)
    {
      gtk_editable_insert_text (line, each, 1, &position);
      support_settle (self.support);
      g_assert_true (get_focus (&self) == GTK_WIDGET (line));
      g_assert_cmpstr (get_section (row), ==, "unplanned");
    }
  g_assert_cmpstr (gtk_editable_get_text (line), ==, "2027-1-15");
  gtk_widget_child_focus (GTK_WIDGET (self.support->window), GTK_DIR_TAB_FORWARD);
  support_wait (self.support);
  g_assert_cmpstr (get_section (row), ==, "due");
  g_assert_cmpstr (gtk_editable_get_text (line), ==, "2027-01-15");
  g_assert_true (get_row (&self) == row);
  g_assert_true (ui_fold_row_is_open (UI_FOLD_ROW (row)));
  audit_case_close (&self);
}

/* What is closed can be left out, but not what is being worked on. */
static void
test_only_open (void)
{
  AuditCase self;
  GtkWidget *only;

  audit_case_open (&self, "07", UI_AUDIT_FINDINGS);
  only = audit_case_find (&self, GTK_TYPE_CHECK_BUTTON, "only_open");
  g_assert_true (audit_case_says (&self, "資産台帳"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (only), TRUE);
  g_assert_false (audit_case_says (&self, "資産台帳"));
  audit_case_go_to (&self, "findings/f3/status");
  audit_case_set (&self, "findings/f3/status", "closed");
  support_wait (self.support);
  audit_case_assert_place (&self, "findings/f3/status");
  g_assert_false (audit_case_says (&self, "資産台帳"));
  audit_case_assert_reaches (&self, "findings/f1/text");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (only)));
  audit_case_close (&self);
}

/* Adding, about something or not; removing, with a way back. */
static void
test_add (void)
{
  AuditCase self;

  audit_case_open (&self, NULL, UI_AUDIT_FINDINGS);
  g_assert_true (audit_case_says (&self, "There are no findings."));
  g_signal_emit_by_name (audit_case_find (&self, GTK_TYPE_BUTTON, "add"), "clicked");
  support_wait (self.support);
  audit_case_assert_place (&self, "findings/f1/text");
  g_assert_false (audit_case_says (&self, "There are no findings."));
  ui_findings_page_add (UI_FINDINGS_PAGE (self.page),
                        &(DataPlace){ .array = DATA_ARRAY_CONTROLS, .id = "9.2.1" });
  ui_findings_page_add (UI_FINDINGS_PAGE (self.page),
                        &(DataPlace){ .array = DATA_ARRAY_REQUIREMENTS, .id = "ORG-1" });
  support_wait (self.support);
  audit_case_assert_place (&self, "findings/f3/text");
  g_assert_true (audit_case_says (&self, "9.2.1"));
  audit_case_go_to (&self, "findings/f3/due");
  ui_findings_page_add (UI_FINDINGS_PAGE (self.page), NULL);
  support_wait (self.support);
  audit_case_assert_place (&self, "findings/f4/text");
  audit_case_go_to (&self, "findings/f3/text");
  g_assert_true (audit_case_says (&self, "ORG-1"));
  gtk_widget_activate_action (get_row (&self), "finding.remove", NULL);
  support_wait (self.support);
  g_assert_false (audit_case_says (&self, "ORG-1"));
  support_do (self.support, "win.undo");
  g_assert_true (audit_case_says (&self, "ORG-1"));
  audit_case_close (&self);
}

static void
test_read_only (void)
{
  AuditCase self;

  audit_case_open (&self, "01", UI_AUDIT_FINDINGS);
  audit_case_go_to (&self, "findings/f1/text");
  audit_case_submit (&self);
  g_assert_false (gtk_widget_get_sensitive (audit_case_find (&self, GTK_TYPE_BUTTON, "add")));
  g_assert_false (gtk_widget_get_sensitive (audit_case_find (&self, GTK_TYPE_BUTTON, "remove")));
  g_assert_false (gtk_text_view_get_editable (
      GTK_TEXT_VIEW (audit_case_find (&self, GTK_TYPE_TEXT_VIEW, NULL))));
  audit_case_close (&self);
}

/* An id is told to be wrong when it is finished, not while it is being typed. */
static void
test_id (void)
{
  AuditCase self;
  UiField *field;
  GtkEditable *line;

  audit_case_open (&self, "07", UI_AUDIT_FINDINGS);
  audit_case_go_to (&self, "findings/f2/control");
  field = ui_field_find_focus (GTK_WIDGET (self.page));
  line = GTK_EDITABLE (get_focus (&self));
  gtk_editable_set_text (line, "９.2.");
  g_assert_cmpstr (ui_field_get_fault (field), ==, "");
  gtk_editable_set_text (line, "９.2.1");
  g_assert_cmpstr (ui_field_get_text (field), ==, "9.2.1");
  gtk_editable_set_text (line, "9.2.1.9999");
  g_assert_cmpstr (ui_field_get_fault (field), ==, "");
  audit_case_go_to (&self, "findings/f2/requirement");
  g_assert_nonnull (strstr (ui_field_get_fault (field), "There is no control “9.2.1.9999”"));
  g_assert_cmpstr (ui_field_get_text (field), ==, "16.1.1");
  field = ui_field_find_focus (GTK_WIDGET (self.page));
  gtk_editable_set_text (GTK_EDITABLE (get_focus (&self)), "org-1");
  g_assert_cmpstr (ui_field_get_text (field), ==, "ORG-1");
  g_assert_true (audit_case_says (&self, "Responsibility and authority"));
  audit_case_close (&self);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/audit-findings/order", test_order);
  g_test_add_func ("/audit-findings/go-to", test_go_to);
  g_test_add_func ("/audit-findings/status", test_status);
  g_test_add_func ("/audit-findings/due", test_due);
  g_test_add_func ("/audit-findings/only-open", test_only_open);
  g_test_add_func ("/audit-findings/add", test_add);
  g_test_add_func ("/audit-findings/read-only", test_read_only);
  g_test_add_func ("/audit-findings/id", test_id);
  return support_run ();
}
