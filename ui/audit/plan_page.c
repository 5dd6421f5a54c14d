/* plan_page.c - The period that is audited, who audits, and the documents of the plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/plan_page.h"

#include "ui/audit/evidence.h"
#include "ui/audit/period_note.h"
#include "ui/forms/date_field.h"
#include "ui/forms/entry_list.h"
#include "ui/parts/clamp.h"
#include "ui/parts/line.h"
#include "ui/parts/reveal.h"

struct _UiPlanPage
{
  UiPage parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkWidget *period;
  UiPeriodNote *note;
  UiEntryList *auditors;
  UiEvidence *evidence;
};

G_DEFINE_FINAL_TYPE (UiPlanPage, ui_plan_page, UI_TYPE_PAGE)

static void
ui_plan_page_show (UiPage *page)
{
  UiPlanPage *self = UI_PLAN_PAGE (page);
  DataEvaluation *evaluation = ui_page_get_evaluation (page);

  ui_field_bind_all (self->period, evaluation, NULL);
  ui_entry_list_show (self->auditors, evaluation);
  ui_evidence_show (self->evidence, evaluation, &(DataEvidence){ DATA_EVIDENCE_AUDIT });
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
ui_plan_page_update (UiPage *page)
{
  const RulesDecision *decision = data_evaluation_get_decision (ui_page_get_evaluation (page));

  ui_period_note_show (UI_PLAN_PAGE (page)->note, &decision->evaluation->audit);
}

static gboolean
ui_plan_page_go_to (UiPage *page, const DataPlace *place)
{
  UiPlanPage *self = UI_PLAN_PAGE (page);
  UiField *field;

  if (place->array != DATA_ARRAY_NONE)
    return ui_entry_list_go_to (self->auditors, place);
  field = ui_field_find (self->period, place->member);
  if (field == NULL)
    return FALSE;
  ui_reveal (GTK_WIDGET (field));
  return gtk_widget_grab_focus (GTK_WIDGET (field));
}

static char *
ui_plan_page_get_place (UiPage *page)
{
  UiPlanPage *self = UI_PLAN_PAGE (page);
  UiField *field = ui_field_find_focus (self->period);

  return field != NULL ? data_place_to_text (ui_field_get_place (field))
                       : ui_entry_list_get_place (self->auditors);
}

static void
ui_plan_page_class_init (UiPlanPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_DATE_FIELD);
  g_type_ensure (UI_TYPE_ENTRY_LIST);
  g_type_ensure (UI_TYPE_EVIDENCE);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_PERIOD_NOTE);
  UI_PAGE_CLASS (class)->show = ui_plan_page_show;
  UI_PAGE_CLASS (class)->update = ui_plan_page_update;
  UI_PAGE_CLASS (class)->go_to = ui_plan_page_go_to;
  UI_PAGE_CLASS (class)->get_place = ui_plan_page_get_place;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/plan_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiPlanPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiPlanPage, period);
  gtk_widget_class_bind_template_child (widget_class, UiPlanPage, note);
  gtk_widget_class_bind_template_child (widget_class, UiPlanPage, auditors);
  gtk_widget_class_bind_template_child (widget_class, UiPlanPage, evidence);
}

static void
ui_plan_page_init (UiPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
