/* service_page.c - The service, who uses and who provides it: the page that begins an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/service_page.h"

#include "ui/forms/choice_field.h"
#include "ui/parts/clamp.h"
#include "ui/forms/date_field.h"
#include "ui/forms/entry_kind.h"
#include "ui/forms/entry_list.h"
#include "ui/parts/line.h"
#include "ui/parts/reveal.h"
#include "ui/forms/text_field.h"
#include "ui/forms/texts_field.h"

struct _UiServicePage
{
  UiPage parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkWidget *evaluation;
  GtkWidget *service;
  UiEntryList *built_on;
  GtkWidget *agency;

  const RulesEdition *edition; /* only to be compared */
};

G_DEFINE_FINAL_TYPE (UiServicePage, ui_service_page, UI_TYPE_PAGE)

static UiField *
find_field (UiServicePage *self, const char *member)
{
  GtkWidget *const parts[] = { self->evaluation, self->service, self->agency };
  UiField *field = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts) && field == NULL; i++)
    field = ui_field_find (parts[i], member);
  return field;
}

static void
show_clause (UiServicePage *self)
{
  RulesEdition *edition =
      data_evaluation_get_decision (ui_page_get_evaluation (UI_PAGE (self)))->evaluation->edition;

  if (edition == self->edition)
    return;
  self->edition = edition;
  ui_field_set_clause (find_field (self, "service.model"), edition,
                       ui_entry_kind_find_gate (edition, RULES_TEST_SERVICE_MODEL));
}

static void
ui_service_page_show (UiPage *page)
{
  UiServicePage *self = UI_SERVICE_PAGE (page);
  DataEvaluation *evaluation = ui_page_get_evaluation (page);

  ui_field_bind_all (self->evaluation, evaluation, NULL);
  ui_field_bind_all (self->service, evaluation, NULL);
  ui_field_bind_all (self->agency, evaluation, NULL);
  ui_entry_list_show (self->built_on, evaluation);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
ui_service_page_update (UiPage *page)
{
  show_clause (UI_SERVICE_PAGE (page));
}

static gboolean
ui_service_page_go_to (UiPage *page, const DataPlace *place)
{
  UiServicePage *self = UI_SERVICE_PAGE (page);
  UiField *field;

  if (place->array != DATA_ARRAY_NONE || place->member == NULL)
    return ui_entry_list_go_to (self->built_on, place);
  field = find_field (self, place->member);
  if (field == NULL)
    return FALSE;
  ui_reveal (GTK_WIDGET (field));
  return gtk_widget_grab_focus (GTK_WIDGET (field));
}

static char *
ui_service_page_get_place (UiPage *page)
{
  UiServicePage *self = UI_SERVICE_PAGE (page);
  char *place = ui_entry_list_get_place (self->built_on);
  UiField *field = ui_field_find_focus (GTK_WIDGET (self));

  if (place == NULL && field != NULL)
    place = data_place_to_text (ui_field_get_place (field));
  return place;
}

static void
ui_service_page_class_init (UiServicePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (UI_TYPE_CHOICE_FIELD);
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_DATE_FIELD);
  g_type_ensure (UI_TYPE_ENTRY_LIST);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_TEXT_FIELD);
  g_type_ensure (UI_TYPE_TEXTS_FIELD);
  UI_PAGE_CLASS (class)->show = ui_service_page_show;
  UI_PAGE_CLASS (class)->update = ui_service_page_update;
  UI_PAGE_CLASS (class)->go_to = ui_service_page_go_to;
  UI_PAGE_CLASS (class)->get_place = ui_service_page_get_place;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/forms/service_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiServicePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiServicePage, evaluation);
  gtk_widget_class_bind_template_child (widget_class, UiServicePage, service);
  gtk_widget_class_bind_template_child (widget_class, UiServicePage, built_on);
  gtk_widget_class_bind_template_child (widget_class, UiServicePage, agency);
}

static void
ui_service_page_init (UiServicePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
