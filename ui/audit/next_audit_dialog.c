/* next_audit_dialog.c - Asks before the internal audit of the next year is started: its title, and
 * what will be carried over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/next_audit_dialog.h"

#include "data/wording/language.h"
#include "data/wording/time.h"
#include "rules/text.h"
#include "ui/parts/label.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

struct _UiNextAuditDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkEditable *title;
  GtkLabel *rules;
  GtkLabel *period;
  GtkLabel *carried;
  GtkLabel *left_out;
  GtkWidget *left_out_title;

  gint64 number;
  UiNextAuditChosen chosen;
};

G_DEFINE_FINAL_TYPE (UiNextAuditDialog, ui_next_audit_dialog, GTK_TYPE_DIALOG)

static void
title_changed_cb (UiNextAuditDialog *self)
{
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT,
                                     !rules_text_is_blank (gtk_editable_get_text (self->title)));
}

static void
response_cb (UiNextAuditDialog *self, int response)
{
  g_autoptr (GtkWindow) window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *title = g_strdup (gtk_editable_get_text (self->title));
  UiNextAuditChosen chosen = self->chosen;
  gint64 number = self->number;

  gtk_window_destroy (GTK_WINDOW (self));
  if (response == GTK_RESPONSE_ACCEPT)
    chosen (window, number, title);
}

static void
ui_next_audit_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_NEXT_AUDIT_DIALOG);
  G_OBJECT_CLASS (ui_next_audit_dialog_parent_class)->dispose (object);
}

static void
ui_next_audit_dialog_class_init (UiNextAuditDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_next_audit_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/next_audit_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiNextAuditDialog, title);
  gtk_widget_class_bind_template_child (widget_class, UiNextAuditDialog, rules);
  gtk_widget_class_bind_template_child (widget_class, UiNextAuditDialog, period);
  gtk_widget_class_bind_template_child (widget_class, UiNextAuditDialog, carried);
  gtk_widget_class_bind_template_child (widget_class, UiNextAuditDialog, left_out);
  gtk_widget_class_bind_template_child (widget_class, UiNextAuditDialog, left_out_title);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_next_audit_dialog_init (UiNextAuditDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_period (const RulesPeriod *period)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (period->from == 0 || period->to == 0)
    return g_strdup (_ ("Unanswered, because the last day of the audit so far is not given"));
  from = data_wording_rules_date (period->from);
  to = data_wording_rules_date (period->to);
  /* Translators: the first and the last day of a period. */
  return g_strdup_printf (_ ("%1$s to %2$s, one day after the last audit and as long as it may be"),
                          from, to);
}

static guint
count_statements (const RulesAudit *audit)
{
  guint n = 0;

  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    n += audit->controls[i].stated != RULES_ANSWER_UNKNOWN ? 1 : 0;
  return n;
}

static void
add (GString *text, guint n, const char *format)
{
  g_auto (GStrv) parts = n > 0 ? g_strsplit (format, "%u", 2) : NULL;

  if (n > 0)
    g_string_append_printf (text, "• %s%u%s\n", parts[0], n, parts[1]);
}

/* What @next has, one thing in a line. */
static char *
describe_carried (const RulesEvaluation *next)
{
  const RulesAudit *audit = &next->audit;
  guint n_details = audit->catalogue->n_controls - next->edition->catalogue->n_controls;
  guint n_statements = count_statements (audit);
  GString *text = g_string_new (NULL);

  add (text, audit->n_auditors, ngettext ("%u auditor", "%u auditors", audit->n_auditors));
  add (text, n_details, ngettext ("%u added control", "%u added controls", n_details));
  add (text, n_statements,
       ngettext ("%u control with its statement, reason and external audit",
                 "%u controls with their statement, reason and external audit", n_statements));
  add (text, audit->n_findings,
       ngettext ("%u finding that is open", "%u findings that are open", audit->n_findings));
  g_string_append_printf (text, "• %s",
                          _ ("the service, the operations, the information and the impact"));
  return g_string_free (text, FALSE);
}

static void
show_left_out (UiNextAuditDialog *self, GPtrArray *left_out)
{
  g_autofree char *places = NULL;

  g_ptr_array_add (left_out, NULL);
  places = g_strjoinv ("\n", (GStrv) left_out->pdata);
  ui_label_show (self->left_out, places);
  gtk_widget_set_visible (self->left_out_title, places[0] != '\0');
}

void
ui_next_audit_dialog_ask (GtkWindow *window,
                          gint64 number,
                          DataExchange *next,
                          GPtrArray *left_out,
                          UiNextAuditChosen chosen)
{
  UiNextAuditDialog *self =
      g_object_new (UI_TYPE_NEXT_AUDIT_DIALOG, "use-header-bar", 1, "transient-for", window, NULL);
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (next);
  g_autofree char *period = describe_period (&evaluation->audit.period);
  g_autofree char *carried = describe_carried (evaluation);
  GtkWidget *accept;

  self->number = number;
  self->chosen = chosen;
  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  accept = gtk_dialog_add_button (GTK_DIALOG (self), C_ ("audit", "_Start"), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  gtk_label_set_label (self->rules, data_text (&evaluation->edition->title));
  gtk_label_set_label (self->period, period);
  gtk_label_set_label (self->carried, carried);
  show_left_out (self, left_out);
  gtk_editable_set_text (self->title, evaluation->title);
  title_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  ui_messages_present (window, GTK_WINDOW (self));
}
