/* control_panel.c - Beside the tree of controls: what is selected, what the rules ask of it, and
 * its answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_panel.h"

#include "rules/coverage.h"
#include "ui/audit/auditor_field.h"
#include "ui/audit/control_about.h"
#include "ui/audit/control_bulk_form.h"
#include "ui/audit/control_findings.h"
#include "ui/audit/evidence.h"
#include "ui/forms/choice_field.h"
#include "ui/forms/date_field.h"
#include "ui/forms/text_field.h"
#include "ui/parts/reveal.h"
#include "ui/parts/template.h"

struct _UiControlPanel
{
  GtkWidget parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  GtkWidget *nothing;
  GtkWidget *one;
  UiControlAbout *about;
  GtkWidget *added; /* what is said of a detail that the evaluation adds */
  GtkWidget *form;
  GtkWidget *reason;
  GtkWidget *external;
  GtkWidget *internal;
  UiEvidence *evidence;
  UiControlFindings *findings;
  UiControlBulkForm *many;

  /* owned */
  DataEvaluation *evaluation;
  DataEntry *entry; /* of the control that is shown */
};

G_DEFINE_FINAL_TYPE (UiControlPanel, ui_control_panel, GTK_TYPE_WIDGET)

static guint left_signal;

/* (transfer full) (nullable): the entry of a control: what is only for reference has none, and only
 * an added detail has one in the catalogue. */
static DataEntry *
find_entry (DataEvaluation *evaluation, DataArray array, const char *id)
{
  GListModel *entries = data_evaluation_get_list (evaluation, array);
  guint n = g_list_model_get_n_items (entries);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataEntry) entry = g_list_model_get_item (entries, i);

      if (g_str_equal (data_entry_get_place (entry)->id, id))
        return g_steal_pointer (&entry);
    }
  return NULL;
}

static void
bind (UiControlPanel *self, DataEntry *entry)
{
  g_autoptr (DataEntry) added = NULL;

  if (entry == self->entry)
    return;
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    added = find_entry (self->evaluation, DATA_ARRAY_CATALOGUE, data_entry_get_place (entry)->id);
  ui_field_bind_all (self->added, added != NULL ? self->evaluation : NULL, added);
  ui_field_bind_all (self->form, entry != NULL ? self->evaluation : NULL, entry);
  if (entry == NULL)
    ui_evidence_show (self->evidence, NULL, NULL);
  else
    {
      const DataEvidence evidence = { .kind = DATA_EVIDENCE_CONTROL,
                                      .target = data_entry_get_place (entry)->id };

      ui_evidence_show (self->evidence, self->evaluation, &evidence);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
}

/* Shows a part of the form, or hides it unless the user is in it. */
static void
show_part (GtkWidget *part, gboolean show)
{
  GtkRoot *root = gtk_widget_get_root (part);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  gtk_widget_set_visible (part, show || (focus != NULL && gtk_widget_is_ancestor (focus, part)));
}

/* What is not asked is left out, unless it is answered. */
static void
show_fields (UiControlPanel *self, int control)
{
  const RulesAudit *audit = &data_evaluation_get_decision (self->evaluation)->evaluation->audit;
  const RulesControl *of = &audit->catalogue->controls[control];
  const RulesControlAnswer *answer = &audit->controls[control];
  gboolean excluded = answer->stated == RULES_ANSWER_NO;
  gboolean assessed = rules_control_is_assessed_level (of) && !excluded;

  show_part (self->reason, excluded || !rules_text_is_blank (answer->reason));
  show_part (self->external,
             assessed || data_entry_get_answer (self->entry, "external") != RULES_ANSWER_UNKNOWN);
  show_part (self->internal, assessed || answer->design != RULES_ASSESSMENT_UNKNOWN ||
                                 answer->operation != RULES_ASSESSMENT_UNKNOWN ||
                                 answer->auditor != RULES_NO_AUDITOR || answer->date != 0 ||
                                 !rules_text_is_blank (answer->evidence));
  gtk_widget_set_visible (self->added, of->added);
}

static void
show_one (UiControlPanel *self, int control)
{
  RulesDecision *decision = data_evaluation_get_decision (self->evaluation);

  ui_control_about_show (self->about, decision, control);
  ui_control_findings_show (self->findings, decision, control);
  show_fields (self, control);
}

void
ui_control_panel_update (UiControlPanel *self)
{
  int control;

  g_return_if_fail (UI_IS_CONTROL_PANEL (self));

  if (self->evaluation == NULL)
    return;
  if (self->entry != NULL)
    {
      const RulesEvaluation *values = data_evaluation_get_decision (self->evaluation)->evaluation;

      control =
          rules_catalogue_find (values->audit.catalogue, data_entry_get_place (self->entry)->id);
      if (control != RULES_NO_CONTROL)
        show_one (self, control);
    }
  else
    ui_control_bulk_form_update (self->many);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  g_signal_emit (widget, left_signal, 0);
  return GDK_EVENT_STOP;
}

static void
ui_control_panel_dispose (GObject *object)
{
  UiControlPanel *self = UI_CONTROL_PANEL (object);

  if (self->form != NULL)
    ui_control_panel_show (self, NULL, NULL);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_CONTROL_PANEL);
  G_OBJECT_CLASS (ui_control_panel_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (UI_TYPE_AUDITOR_FIELD);
  g_type_ensure (UI_TYPE_CHOICE_FIELD);
  g_type_ensure (UI_TYPE_CONTROL_ABOUT);
  g_type_ensure (UI_TYPE_CONTROL_BULK_FORM);
  g_type_ensure (UI_TYPE_CONTROL_FINDINGS);
  g_type_ensure (UI_TYPE_DATE_FIELD);
  g_type_ensure (UI_TYPE_EVIDENCE);
  g_type_ensure (UI_TYPE_TEXT_FIELD);
}

static void
ui_control_panel_class_init (UiControlPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_control_panel_dispose;
  ensure_types ();
  gtk_widget_class_set_css_name (widget_class, "controlpanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/control_panel.ui");
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, one);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, about);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, added);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, form);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, reason);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, external);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, internal);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, evidence);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, findings);
  gtk_widget_class_bind_template_child (widget_class, UiControlPanel, many);
  left_signal = g_signal_new ("left", UI_TYPE_CONTROL_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
}

static void
ui_control_panel_init (UiControlPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_control_panel_show (UiControlPanel *self, DataEvaluation *evaluation, GArray *controls)
{
  guint n = controls != NULL ? controls->len : 0;
  g_autoptr (DataEntry) entry = NULL;

  g_return_if_fail (UI_IS_CONTROL_PANEL (self));

  if (evaluation != self->evaluation)
    bind (self, NULL);
  g_set_object (&self->evaluation, evaluation);
  if (n == 1)
    {
      const RulesCatalogue *catalogue =
          data_evaluation_get_decision (evaluation)->evaluation->audit.catalogue;
      guint control = g_array_index (controls, guint, 0);

      entry = find_entry (evaluation, DATA_ARRAY_CONTROLS, catalogue->controls[control].id);
    }
  bind (self, entry);
  ui_control_bulk_form_show (self->many, n > 1 ? evaluation : NULL, controls);
  gtk_stack_set_visible_child (self->stack, n == 0 || (n == 1 && entry == NULL) ? self->nothing
                                            : n == 1                            ? self->one
                                                     : GTK_WIDGET (self->many));
  if (entry != NULL)
    ui_control_panel_update (self);
}

gboolean
ui_control_panel_focus (UiControlPanel *self, const char *member)
{
  UiField *field = NULL;

  g_return_val_if_fail (UI_IS_CONTROL_PANEL (self), FALSE);

  if (self->entry == NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self->many), GTK_DIR_TAB_FORWARD);
  if (member != NULL)
    field = ui_field_find (self->one, member);
  if (field == NULL)
    field = ui_field_find (self->form, "stated");
  for (GtkWidget *part = GTK_WIDGET (field); part != self->one; part = gtk_widget_get_parent (part))
    gtk_widget_set_visible (part, TRUE);
  ui_reveal (GTK_WIDGET (field));
  return gtk_widget_grab_focus (GTK_WIDGET (field));
}

char *
ui_control_panel_get_place (UiControlPanel *self)
{
  UiField *field;

  g_return_val_if_fail (UI_IS_CONTROL_PANEL (self), NULL);

  field = ui_field_find_focus (self->one);
  return field != NULL ? data_place_to_text (ui_field_get_place (field)) : NULL;
}
