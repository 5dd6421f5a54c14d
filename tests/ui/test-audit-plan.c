/* test-audit-plan.c - The plan of the internal audit: its period, its auditors, its documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/audit_case.h"

#include "data/wording/language.h"
#include "ui/audit/evidence.h"
#include "ui/audit/evidence_row.h"
#include "ui/audit/period_note.h"
#include "ui/forms/entry_row.h"
#include "ui/parts/progress.h"

#include <glib/gstdio.h>

static void
test_go_to (void)
{
  static const char *const places[] = {
    "audit.period.from",    "audit.period.to",          "audit.previous_period.from",
    "auditors/a1/name",     "auditors/a1/role",         "auditors/a1/organisation",
    "auditors/a2/operates", "audit.previous_period.to", "auditors/a2/competence",
  };

  audit_case_assert_places (UI_AUDIT_PLAN, places, G_N_ELEMENTS (places));
}

/* The note follows the period, whoever changes it. */
static void
test_period (void)
{
  AuditCase self;

  audit_case_open (&self, NULL, UI_AUDIT_PLAN);
  g_assert_true (audit_case_says (&self, "Enter the first day"));
  audit_case_set (&self, "audit.period.from", "2026-02-01");
  g_assert_true (audit_case_says (&self, "from 30 Apr 2026 (three months) to 31 Jan 2027"));
  audit_case_set (&self, "audit.period.to", "2026-04-29");
  g_assert_true (audit_case_says (&self, "shorter than three months"));
  audit_case_set (&self, "audit.period.to", "2026-04-30");
  g_assert_false (audit_case_says (&self, "shorter than three months"));
  audit_case_set (&self, "audit.period.to", "2027-02-01");
  g_assert_true (audit_case_says (&self, "longer than one year"));
  audit_case_set (&self, "audit.period.to", "2027-01-31");
  g_assert_false (audit_case_says (&self, "longer than one year"));
  audit_case_set (&self, "audit.previous_period.from", "2025-02-01");
  audit_case_set (&self, "audit.previous_period.to", "2026-01-30");
  g_assert_true (audit_case_says (&self, "has to begin on 31 Jan 2026"));
  g_assert_true (audit_case_says (&self, "does not follow on"));
  support_do (self.support, "win.undo");
  g_assert_false (audit_case_says (&self, "does not follow on"));
  audit_case_close (&self);
}

static void
test_auditors (void)
{
  AuditCase self;

  audit_case_open (&self, NULL, UI_AUDIT_PLAN);
  g_assert_true (audit_case_says (&self, "There are no auditors yet."));
  audit_case_go_to (&self, "auditors/a1");
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (self.support->window)), "clicked");
  support_wait (self.support);
  audit_case_assert_place (&self, "auditors/a1/name");
  audit_case_set (&self, "auditors/a1/name", "佐藤");
  audit_case_set (&self, "auditors/a1/role", "lead");
  g_assert_true (audit_case_says (&self, "佐藤"));
  g_assert_false (audit_case_says (&self, "own work"));
  audit_case_set (&self, "auditors/a1/operates", "9.2");
  audit_case_set (&self, "controls/9.2.1/internal.auditor", "a1");
  g_assert_true (audit_case_says (&self, "1 of them is own work"));
  audit_case_close (&self);
}

static char *
make_file (const char *name, gsize size)
{
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *bytes = g_strnfill (size, 'x');

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  return path;
}

static guint
count_attached (Support *support)
{
  g_autoptr (GPtrArray) attachments =
      data_evaluation_list_attachments (support_get_evaluation (support), NULL);

  return attachments->len;
}

static gboolean
is_one_attached (Support *support)
{
  return count_attached (support) == 1;
}

static gboolean
are_two_attached (Support *support)
{
  return count_attached (support) == 2;
}

static GListModel *
list_files (const char *const *paths)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      g_list_store_append (files, file);
    }
  return G_LIST_MODEL (files);
}

static void
attach (AuditCase *self, const char *const *paths)
{
  g_autoptr (GListModel) files = list_files (paths);
  g_autoptr (UiAttaching) attaching =
      ui_evidence_new_attaching (UI_EVIDENCE (audit_case_find (self, UI_TYPE_EVIDENCE, NULL)));

  ui_attaching_run (attaching, GTK_WINDOW (self->support->window), files);
}

static void
remove_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  support_remove_tree (folder);
}

/* Files are listed with what can be done with them; taken away, undo brings them back. */
static void
test_evidence (void)
{
  g_autofree char *first = make_file ("計画書.pdf", 1200);
  g_autofree char *second = make_file ("b.txt", 3);
  AuditCase self;
  GtkWidget *row;

  audit_case_open (&self, NULL, UI_AUDIT_PLAN);
  g_assert_true (audit_case_says (&self, "No file yet."));
  attach (&self, (const char *const[]){ first, second, NULL });
  support_wait_until (self.support, are_two_attached);
  support_settle (self.support);
  g_assert_true (audit_case_says (&self, "計画書.pdf"));
  g_assert_true (audit_case_says (&self, "1.2\u00a0kB"));
  g_assert_false (audit_case_says (&self, "No file yet."));
  audit_case_assert_named (&self);
  row = audit_case_find (&self, UI_TYPE_EVIDENCE_ROW, NULL);
  g_signal_emit_by_name (support_find (row, GTK_TYPE_BUTTON, "remove"), "clicked");
  support_wait (self.support);
  g_assert_false (audit_case_says (&self, "b.txt"));
  support_do (self.support, "win.undo");
  g_assert_true (audit_case_says (&self, "b.txt"));
  audit_case_submit (&self);
  row = audit_case_find (&self, UI_TYPE_EVIDENCE_ROW, NULL);
  g_assert_false (gtk_widget_get_sensitive (support_find (row, GTK_TYPE_BUTTON, "remove")));
  g_assert_true (gtk_widget_get_sensitive (support_find (row, GTK_TYPE_BUTTON, "save")));
  g_assert_false (gtk_widget_get_sensitive (audit_case_find (&self, GTK_TYPE_BUTTON, "attach")));
  audit_case_close (&self);
  remove_file (first);
  remove_file (second);
}

static gboolean
is_told (Support *support)
{
  return support_dialog (support) != NULL && GTK_IS_MESSAGE_DIALOG (support_dialog (support));
}

/* What cannot be attached is told of, and the rest is attached. */
static void
test_not_attached (void)
{
  g_autofree char *file = make_file ("a.txt", 3);
  AuditCase self;

  audit_case_open (&self, NULL, UI_AUDIT_PLAN);
  attach (&self, (const char *const[]){ "/nowhere/at/all.pdf", file, NULL });
  support_wait_until (self.support, is_told);
  support_answer (self.support, GTK_RESPONSE_CLOSE);
  support_settle (self.support);
  g_assert_true (audit_case_says (&self, "a.txt"));
  g_assert_false (audit_case_says (&self, "all.pdf"));
  audit_case_close (&self);
  remove_file (file);
}

/* (transfer full): the first file that could be linked as well. */
static char *
get_offered (UiEvidence *evidence)
{
  GtkWidget *button = support_find (GTK_WIDGET (evidence), GTK_TYPE_MENU_BUTTON, "link");
  char *label = NULL;

  g_menu_model_get_item_attribute (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), 0,
                                   G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

/* Files go to what they were asked for, also where something else is shown when they are chosen;
 * that offers them then, by their whole name. */
static void
test_other_shown (void)
{
  const DataEvidence asked = { DATA_EVIDENCE_CONTROL, "9.2.1", NULL, NULL };
  const DataEvidence shown = { DATA_EVIDENCE_CONTROL, "9.2.2", NULL, NULL };
  g_autofree char *path = make_file ("a_b.txt", 3);
  g_autofree char *offered = NULL;
  g_autoptr (GListModel) files = list_files ((const char *const[]){ path, NULL });
  g_autoptr (UiAttaching) attaching = NULL;
  g_autoptr (GPtrArray) attachments = NULL;
  const DataAttachment *attachment;
  UiEvidence *evidence;
  AuditCase self;

  audit_case_open (&self, NULL, UI_AUDIT_PLAN);
  evidence = UI_EVIDENCE (audit_case_find (&self, UI_TYPE_EVIDENCE, NULL));
  ui_evidence_show (evidence, self.evaluation, &asked);
  attaching = ui_evidence_new_attaching (evidence);
  ui_evidence_show (evidence, self.evaluation, &shown);
  ui_attaching_run (attaching, GTK_WINDOW (self.support->window), files);
  support_wait_until (self.support, is_one_attached);
  attachments = data_evaluation_list_attachments (self.evaluation, NULL);
  attachment = attachments->pdata[0];
  g_assert_cmpuint (attachment->links->len, ==, 1);
  g_assert_cmpstr (((const DataEvidence *) attachment->links->pdata[0])->target, ==, "9.2.1");
  support_settle (self.support);
  offered = get_offered (evidence);
  g_assert_cmpstr (offered, ==, "a__b.txt");
  g_clear_pointer (&attaching, ui_attaching_unref);
  audit_case_close (&self);
  remove_file (path);
}

/* What was refused before the user cancels is told. */
static void
test_cancelled (void)
{
  g_autofree char *second = make_file ("b.txt", 3);
  AuditCase self;
  gpointer first;
  g_autofree char *text = NULL;

  audit_case_open (&self, NULL, UI_AUDIT_PLAN);
  attach (&self, (const char *const[]){ "/not/there.pdf", second, NULL });
  first = support_find_window (UI_TYPE_PROGRESS);
  while (support_find_window (UI_TYPE_PROGRESS) == NULL ||
         support_find_window (UI_TYPE_PROGRESS) == first)
    g_main_context_iteration (NULL, TRUE);
  gtk_dialog_response (support_find_window (UI_TYPE_PROGRESS), GTK_RESPONSE_CANCEL);
  support_wait_until (self.support, is_told);
  text = support_read (GTK_WIDGET (support_dialog (self.support)));
  g_assert_nonnull (strstr (text, "/not/there.pdf: There is no such file."));
  g_assert_null (strstr (text, "b.txt"));
  support_answer (self.support, GTK_RESPONSE_CLOSE);
  g_assert_true (audit_case_says (&self, "No file yet."));
  audit_case_close (&self);
  remove_file (second);
}

static gboolean
beat_cb (gpointer data)
{
  gint64 *times = data;
  gint64 now = g_get_monotonic_time ();

  times[1] = MAX (times[1], now - times[0]);
  times[0] = now;
  return G_SOURCE_CONTINUE;
}

/* While the largest file is attached, the window does not stand still for long. */
static void
test_large (void)
{
  g_autofree char *file = make_file ("large.bin", DATA_ATTACHMENT_SIZE_LIMIT);
  gint64 times[2] = { g_get_monotonic_time (), 0 };
  AuditCase self;
  guint source;

  audit_case_open (&self, NULL, UI_AUDIT_PLAN);
  times[0] = g_get_monotonic_time ();
  source = g_timeout_add (5, beat_cb, times);
  attach (&self, (const char *const[]){ file, NULL });
  support_wait_until (self.support, is_one_attached);
  support_settle (self.support);
  g_source_remove (source);
  g_test_message ("50 MiB: at most %" G_GINT64_FORMAT " ms at a time", times[1] / 1000);
  g_assert_cmpint (times[1], <, 2 * G_USEC_PER_SEC);
  g_assert_true (audit_case_says (&self, "large.bin"));
  audit_case_close (&self);
  remove_file (file);
}

static void
test_japanese (void)
{
  AuditCase self;

  data_language_use (RULES_LANGUAGE_JA);
  audit_case_open (&self, "07", UI_AUDIT_PLAN);
  g_assert_true (audit_case_says (&self, "2026年1月31日（3か月）"));
  g_assert_true (audit_case_says (&self, "うち7件は自分の運用"));
  audit_case_close (&self);
  data_language_use (RULES_LANGUAGE_EN);
}

static void
test_read_only (void)
{
  AuditCase self;

  audit_case_open (&self, "01", UI_AUDIT_PLAN);
  audit_case_submit (&self);
  g_assert_false (
      gtk_editable_get_editable (GTK_EDITABLE (audit_case_find (&self, GTK_TYPE_ENTRY, NULL))));
  g_assert_false (gtk_widget_get_sensitive (audit_case_find (&self, GTK_TYPE_BUTTON, "add")));
  audit_case_close (&self);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/audit-plan/go-to", test_go_to);
  g_test_add_func ("/audit-plan/period", test_period);
  g_test_add_func ("/audit-plan/auditors", test_auditors);
  g_test_add_func ("/audit-plan/evidence", test_evidence);
  g_test_add_func ("/audit-plan/not-attached", test_not_attached);
  g_test_add_func ("/audit-plan/cancelled", test_cancelled);
  g_test_add_func ("/audit-plan/other-shown", test_other_shown);
  g_test_add_func ("/audit-plan/large", test_large);
  g_test_add_func ("/audit-plan/japanese", test_japanese);
  g_test_add_func ("/audit-plan/read-only", test_read_only);
  return support_run ();
}
