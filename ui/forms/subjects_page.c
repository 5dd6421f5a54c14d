/* subjects_page.c - The operations and the information of a use: the page of what is evaluated.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/subjects_page.h"

#include "ui/parts/clamp.h"
#include "ui/forms/entry_list.h"

struct _UiSubjectsPage
{
  UiPage parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  UiEntryList *operations;
  UiEntryList *information;
};

G_DEFINE_FINAL_TYPE (UiSubjectsPage, ui_subjects_page, UI_TYPE_PAGE)

static void
ui_subjects_page_show (UiPage *page)
{
  UiSubjectsPage *self = UI_SUBJECTS_PAGE (page);
  DataEvaluation *evaluation = ui_page_get_evaluation (page);

  ui_entry_list_show (self->operations, evaluation);
  ui_entry_list_show (self->information, evaluation);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static gboolean
ui_subjects_page_go_to (UiPage *page, const DataPlace *place)
{
  UiSubjectsPage *self = UI_SUBJECTS_PAGE (page);

  return ui_entry_list_go_to (self->operations, place) ||
         ui_entry_list_go_to (self->information, place);
}

static char *
ui_subjects_page_get_place (UiPage *page)
{
  UiSubjectsPage *self = UI_SUBJECTS_PAGE (page);
  char *place = ui_entry_list_get_place (self->operations);

  return place != NULL ? place : ui_entry_list_get_place (self->information);
}

/* Where something is listed, that is what one comes for. */
static gboolean
ui_subjects_page_grab_focus (GtkWidget *widget)
{
  UiSubjectsPage *self = UI_SUBJECTS_PAGE (widget);

  return ui_entry_list_focus_first (self->operations) ||
         ui_entry_list_focus_first (self->information);
}

static void
ui_subjects_page_class_init (UiSubjectsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_ENTRY_LIST);
  widget_class->grab_focus = ui_subjects_page_grab_focus;
  UI_PAGE_CLASS (class)->show = ui_subjects_page_show;
  UI_PAGE_CLASS (class)->go_to = ui_subjects_page_go_to;
  UI_PAGE_CLASS (class)->get_place = ui_subjects_page_get_place;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/forms/subjects_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiSubjectsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiSubjectsPage, operations);
  gtk_widget_class_bind_template_child (widget_class, UiSubjectsPage, information);
}

static void
ui_subjects_page_init (UiSubjectsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
