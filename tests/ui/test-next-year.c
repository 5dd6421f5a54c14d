/* test-next-year.c - The audit of the next year: what is told before, what is made, and how it is
 * taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/workspace/trial.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/next_audit_dialog.h"

static const RulesEvaluation *
get_answers (Support *support)
{
  return data_evaluation_get_decision (support_get_evaluation (support))->evaluation;
}

static GtkWidget *
ask (Support *support)
{
  GtkWidget *dialog;

  support_do (support, "win.next-audit");
  dialog = support_find_window (UI_TYPE_NEXT_AUDIT_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

static const char *
get_label (GtkWidget *dialog, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (support_find (dialog, GTK_TYPE_LABEL, id)));
}

static guint
count_unsettled (const RulesAudit *audit)
{
  guint n = 0;

  for (guint i = 0; i < audit->n_findings; i++)
    n += audit->findings[i].status != RULES_FINDING_STATUS_CLOSED ||
         (!audit->findings[i].verified &&
          audit->findings[i].severity != RULES_FINDING_SEVERITY_OBSERVATION);
  return n;
}

/* The dialog says what will be; a blank title is not taken. */
static void
test_told (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  GtkWidget *dialog = ask (support);
  const RulesAudit *audit = &get_answers (support)->audit;
  g_autofree char *auditors = g_strdup_printf ("%u auditor", audit->n_auditors);
  g_autofree char *findings = g_strdup_printf ("%u finding", count_unsettled (audit));
  GtkWidget *title = support_find (dialog, GTK_TYPE_ENTRY, "title");
  GtkWidget *accept = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);

  g_assert_nonnull (strstr (get_label (dialog, "carried"), auditors));
  g_assert_nonnull (strstr (get_label (dialog, "carried"), findings));
  g_assert_true (g_str_has_suffix (gtk_editable_get_text (GTK_EDITABLE (title)),
                                   get_answers (support)->title));
  g_assert_false (gtk_widget_get_visible (support_find (dialog, GTK_TYPE_LABEL, "left_out_title")));
  gtk_editable_set_text (GTK_EDITABLE (title), "  ");
  g_assert_false (gtk_widget_get_sensitive (accept));
  gtk_editable_set_text (GTK_EDITABLE (title), "A");
  g_assert_true (gtk_widget_get_sensitive (accept));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 1);
  support_close (support);
}

static void
accept (Support *support, const char *title)
{
  GtkWidget *dialog = ask (support);

  gtk_editable_set_text (GTK_EDITABLE (support_find (dialog, GTK_TYPE_ENTRY, "title")), title);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  support_settle (support);
}

/* The new one is shown, at its plan, and its period follows on. */
static void
test_made (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  RulesDate last_day = get_answers (support)->audit.period.to;
  gint64 last = data_evaluation_get_number (support_get_evaluation (support));
  GtkWidget *page;

  accept (support, "Next");
  g_assert_cmpuint (support_count (support), ==, 2);
  g_assert_cmpint (data_evaluation_get_number (support_get_evaluation (support)), !=, last);
  g_assert_cmpstr (get_answers (support)->title, ==, "Next");
  g_assert_cmpuint (get_answers (support)->audit.period.from, ==, last_day + 1);
  page = support_find (GTK_WIDGET (support->window), UI_TYPE_AUDIT_PAGE, NULL);
  g_assert_cmpint (ui_audit_page_get_part (UI_AUDIT_PAGE (page)), ==, UI_AUDIT_PLAN);
  support_close (support);
}

/* Taken back, it is in the bin, and the one before is shown. */
static void
test_taken_back (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  gint64 last = data_evaluation_get_number (support_get_evaluation (support));
  gint64 next;

  accept (support, "Next");
  next = data_evaluation_get_number (support_get_evaluation (support));
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.take-back-next-audit", "(xx)",
                              next, last);
  support_settle (support);
  g_assert_cmpint (data_evaluation_get_number (support_get_evaluation (support)), ==, last);
  g_assert_cmpuint (support_count (support), ==, 1);
  support_close (support);
}

/* Not while something is tried out; but of what is approved. */
static void
test_possible (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  g_assert_true (support_is_enabled (support, "win.next-audit"));
  g_assert_true (data_evaluation_start_trial (support_get_evaluation (support), NULL));
  support_settle (support);
  g_assert_false (support_is_enabled (support, "win.next-audit"));
  data_evaluation_discard_trial (support_get_evaluation (support));
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  support_settle (support);
  g_assert_true (support_is_enabled (support, "win.next-audit"));
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/next-year/told", test_told);
  g_test_add_func ("/next-year/made", test_made);
  g_test_add_func ("/next-year/taken-back", test_taken_back);
  g_test_add_func ("/next-year/possible", test_possible);
  return support_run ();
}
