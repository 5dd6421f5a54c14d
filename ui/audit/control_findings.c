/* control_findings.c - The findings about a control, each of which leads to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_findings.h"

#include "data/exchange/place.h"
#include "data/wording/fields.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiControlFindings
{
  GtkWidget parent_instance;

  /* template */
  GtkBox *list;

  /* owned */
  char *told; /* what is listed, to be compared */
};

G_DEFINE_FINAL_TYPE (UiControlFindings, ui_control_findings, GTK_TYPE_WIDGET)

/* (transfer full): severity, state and the beginning of what was found. */
static char *
describe (const RulesFinding *finding)
{
  const char *severity = rules_vocabulary_id (rules_finding_severity_ids, finding->severity);
  const char *status = rules_vocabulary_id (rules_finding_status_ids, finding->status);
  const char *unanswered = C_ ("control", "Unanswered");

  return g_strdup_printf (
      /* Translators: a finding: %1$s is its text, %2$s how grave it is, %3$s its status. */
      _ ("%1$s (%2$s, %3$s)"), rules_text_is_blank (finding->text) ? finding->id : finding->text,
      severity != NULL ? data_wording_choice (DATA_ARRAY_FINDINGS, "severity", severity)
                       : unanswered,
      status != NULL ? data_wording_choice (DATA_ARRAY_FINDINGS, "status", status) : unanswered);
}

static GtkWidget *
make_link (const RulesFinding *finding, const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0F, NULL);
  g_autofree char *place =
      data_place_to_text (&(DataPlace){ .array = DATA_ARRAY_FINDINGS, .id = finding->id });

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "impact-suggestion");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

static void
ui_control_findings_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_CONTROL_FINDINGS);
  G_OBJECT_CLASS (ui_control_findings_parent_class)->dispose (object);
}

static void
ui_control_findings_finalize (GObject *object)
{
  g_free (UI_CONTROL_FINDINGS (object)->told);
  G_OBJECT_CLASS (ui_control_findings_parent_class)->finalize (object);
}

static void
ui_control_findings_class_init (UiControlFindingsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_control_findings_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_control_findings_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/control_findings.ui");
  gtk_widget_class_bind_template_child (widget_class, UiControlFindings, list);
}

static void
ui_control_findings_init (UiControlFindings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->told = g_strdup ("");
}

void
ui_control_findings_show (UiControlFindings *self, const RulesDecision *decision, int control)
{
  const RulesAudit *audit = &decision->evaluation->audit;
  g_autoptr (GString) told = g_string_new (NULL);
  GtkWidget *child;

  g_return_if_fail (UI_IS_CONTROL_FINDINGS (self));

  for (guint i = 0; i < audit->n_findings; i++)
    {
      if (audit->findings[i].control == control)
        {
          g_autofree char *text = describe (&audit->findings[i]);

          g_string_append_printf (told, "%s\n%s\n", audit->findings[i].id, text);
        }
    }
  if (g_str_equal (told->str, self->told))
    return;
  g_free (self->told);
  self->told = g_strdup (told->str);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = 0; i < audit->n_findings; i++)
    {
      g_autofree char *text = NULL;

      if (audit->findings[i].control != control)
        continue;
      text = describe (&audit->findings[i]);
      gtk_box_append (self->list, make_link (&audit->findings[i], text));
    }
}
