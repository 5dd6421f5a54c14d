/* test-audit-requirements.c - The requirements of the internal audit, and what of them is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/audit_case.h"

#include "data/wording/language.h"
#include "ui/audit/requirement_row.h"

/* Every requirement of the rules is there, and can be reached. */
static void
test_go_to (void)
{
  AuditCase self;
  const RulesEdition *edition;

  audit_case_open (&self, "07", UI_AUDIT_REQUIREMENTS);
  edition = data_evaluation_get_decision (self.evaluation)->evaluation->edition;
  g_assert_cmpuint (edition->n_requirements, ==, 26);
  for (guint i = 0; i < edition->n_requirements; i += 5)
    {
      g_autofree char *status =
          g_strdup_printf ("requirements/%s/status", edition->requirements[i].clause.id);
      g_autofree char *evidence =
          g_strdup_printf ("requirements/%s/evidence", edition->requirements[i].clause.id);

      audit_case_assert_reaches (&self, status);
      audit_case_assert_reaches (&self, evidence);
      g_assert_true (audit_case_says (&self, data_text (&edition->requirements[i].clause.text)));
    }
  audit_case_assert_named (&self);
  audit_case_close (&self);
}

/* Nothing is met in the beginning, and one after the other becomes so. */
static void
test_count (void)
{
  AuditCase self;

  audit_case_open (&self, NULL, UI_AUDIT_REQUIREMENTS);
  g_assert_true (audit_case_says (&self, "26 of 26 requirements are open."));
  audit_case_set (&self, "requirements/ORG-1/status", "met");
  g_assert_true (audit_case_says (&self, "26 of 26 requirements are open."));
  g_assert_true (audit_case_says (&self, "Met, but without evidence"));
  audit_case_set (&self, "requirements/ORG-1/evidence", "First line\nSecond line");
  g_assert_true (audit_case_says (&self, "25 of 26 requirements are open."));
  g_assert_true (audit_case_says (&self, "Met  ·  First line\n"));
  support_do (self.support, "win.undo");
  g_assert_true (audit_case_says (&self, "26 of 26 requirements are open."));
  audit_case_close (&self);
}

static guint
count_rows (AuditCase *self)
{
  g_autoptr (GPtrArray) rows = support_find_all (GTK_WIDGET (self->page), UI_TYPE_REQUIREMENT_ROW);

  return rows->len;
}

/* What is met is left out where it is not being worked on; its place brings it back. */
static void
test_only_open (void)
{
  AuditCase self;
  GtkWidget *only;

  audit_case_open (&self, "07", UI_AUDIT_REQUIREMENTS);
  only = audit_case_find (&self, GTK_TYPE_CHECK_BUTTON, "only_open");
  g_assert_cmpuint (count_rows (&self), ==, 26);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (only), TRUE);
  g_assert_cmpuint (count_rows (&self), ==, 3);
  audit_case_go_to (&self, "requirements/ORG-5/evidence");
  audit_case_set (&self, "requirements/ORG-5/evidence", "Nothing is outsourced");
  g_assert_true (audit_case_says (&self, "2 of 26 requirements are open."));
  audit_case_assert_place (&self, "requirements/ORG-5/evidence");
  g_assert_cmpuint (count_rows (&self), ==, 3);
  audit_case_assert_reaches (&self, "requirements/ORG-1/status");
  audit_case_close (&self);
}

static void
test_nothing_open (void)
{
  AuditCase self;
  GtkWidget *only;

  audit_case_open (&self, "01", UI_AUDIT_REQUIREMENTS);
  g_assert_true (audit_case_says (&self, "No requirement is open."));
  only = audit_case_find (&self, GTK_TYPE_CHECK_BUTTON, "only_open");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (only), TRUE);
  g_assert_true (audit_case_says (&self, "Nothing is open."));
  g_assert_cmpuint (count_rows (&self), ==, 0);
  audit_case_close (&self);
}

/* One is open at a time, and its line says so. */
static void
test_open (void)
{
  AuditCase self;
  GtkWidget *header;

  audit_case_open (&self, "01", UI_AUDIT_REQUIREMENTS);
  header = support_find (audit_case_find (&self, UI_TYPE_REQUIREMENT_ROW, NULL), GTK_TYPE_BUTTON,
                         "header");
  gtk_test_accessible_assert_state (header, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_signal_emit_by_name (header, "clicked");
  gtk_test_accessible_assert_state (header, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  audit_case_go_to (&self, "requirements/ORG-2/status");
  gtk_test_accessible_assert_state (header, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  audit_case_close (&self);
}

/* Other rules have other requirements, or the same in other words. */
static void
test_edition (void)
{
  AuditCase self;
  UiSession *session;
  g_autoptr (GError) error = NULL;
  g_autoptr (DataEdit) edit = data_edit_new ();

  audit_case_open (&self, "01", UI_AUDIT_REQUIREMENTS);
  session = support_get_session (self.support);
  g_assert_nonnull (session);
  data_edit_set_text (edit, &(DataPlace){ .member = "rules.edition" }, "2022-11-01");
  data_evaluation_edit (self.evaluation, edit, &error);
  g_assert_no_error (error);
  support_settle (self.support);
  g_assert_cmpuint (
      count_rows (&self), ==,
      data_evaluation_get_decision (self.evaluation)->evaluation->edition->n_requirements);
  audit_case_assert_reaches (&self, "requirements/ORG-1/status");
  audit_case_close (&self);
}

static void
test_japanese (void)
{
  AuditCase self;

  data_language_use (RULES_LANGUAGE_JA);
  audit_case_open (&self, "07", UI_AUDIT_REQUIREMENTS);
  g_assert_true (audit_case_says (&self, "要求事項26件のうち3件が残っています。"));
  g_assert_true (audit_case_says (&self, "満たす  ·  AUD-2026-01"));
  audit_case_close (&self);
  data_language_use (RULES_LANGUAGE_EN);
}

static void
test_read_only (void)
{
  AuditCase self;

  audit_case_open (&self, "01", UI_AUDIT_REQUIREMENTS);
  audit_case_go_to (&self, "requirements/ORG-1/evidence");
  audit_case_submit (&self);
  g_assert_false (gtk_text_view_get_editable (
      GTK_TEXT_VIEW (audit_case_find (&self, GTK_TYPE_TEXT_VIEW, NULL))));
  audit_case_close (&self);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/audit-requirements/go-to", test_go_to);
  g_test_add_func ("/audit-requirements/count", test_count);
  g_test_add_func ("/audit-requirements/only-open", test_only_open);
  g_test_add_func ("/audit-requirements/nothing-open", test_nothing_open);
  g_test_add_func ("/audit-requirements/open", test_open);
  g_test_add_func ("/audit-requirements/edition", test_edition);
  g_test_add_func ("/audit-requirements/japanese", test_japanese);
  g_test_add_func ("/audit-requirements/read-only", test_read_only);
  return support_run ();
}
