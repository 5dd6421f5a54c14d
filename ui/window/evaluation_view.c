/* evaluation_view.c - One evaluation: its route, always in sight, and its pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/evaluation_view.h"

#include "ui/audit/audit_page.h"
#include "ui/audit/findings_page.h"
#include "ui/decision/route_header.h"
#include "ui/window/tabs.h"
#include "ui/parts/template.h"
#include "ui/trial/trial_banner.h"
#include "ui/window/evaluation_layout.h"
#include "ui/window/evaluation_pages.h"

struct _UiEvaluationView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *top; /* what @header scrolls in */
  UiRouteHeader *header;
  UiTrialBanner *banner;
  UiTabs *tabs;
  GtkStack *pages;

  /* in @pages, each made when it is first shown */
  UiPage *made[UI_PLACES_N_PAGES];
  UiPlacesPage page;
  UiAuditPart part; /* of the internal audit */

  guint lines; /* of the reason, or 0 for all */

  /* source ids */
  guint lines_source;

  /* owned */
  DataEvaluation *evaluation;
  char *gone; /* (nullable): the missing answer that was last gone to */
  UiRemarks *remarks;
};

G_DEFINE_FINAL_TYPE (UiEvaluationView, ui_evaluation_view, GTK_TYPE_WIDGET)

static guint turned_signal;

static void
part_cb (UiEvaluationView *self)
{
  self->part = ui_audit_page_get_part (UI_AUDIT_PAGE (self->made[UI_PLACES_AUDIT]));
  g_signal_emit (self, turned_signal, 0);
}

static void
prepare_audit (UiEvaluationView *self)
{
  UiAuditPage *audit = UI_AUDIT_PAGE (self->made[UI_PLACES_AUDIT]);

  ui_audit_page_set_part (audit, self->part);
  g_signal_connect_swapped (audit, "turned", G_CALLBACK (part_cb), self);
}

static UiPage *
get_page (UiEvaluationView *self, UiPlacesPage page)
{
  if (self->made[page] == NULL)
    {
      self->made[page] = g_object_new (ui_evaluation_pages_get_type (page), NULL);
      if (page == UI_PLACES_AUDIT)
        prepare_audit (self);
      gtk_stack_add_child (self->pages, GTK_WIDGET (self->made[page]));
      ui_page_show (self->made[page], self->evaluation);
    }
  return self->made[page];
}

static void
decided_cb (UiEvaluationView *self)
{
  ui_route_header_show (self->header, self->evaluation);
  ui_trial_banner_show (self->banner, self->evaluation);
  ui_tabs_show (self->tabs, data_evaluation_get_decision (self->evaluation));
}

static void
lived_cb (UiEvaluationView *self)
{
  ui_route_header_show (self->header, self->evaluation);
  ui_trial_banner_show (self->banner, self->evaluation);
}

static void
remarks_changed_cb (UiEvaluationView *self)
{
  ui_route_header_show_remarks (self->header, self->remarks);
  ui_tabs_show_remarks (self->tabs, ui_remarks_count_open (ui_remarks_list (self->remarks)));
}

static gboolean
turn_to (UiEvaluationView *self, UiPlacesPage page)
{
  if (page == self->page)
    return FALSE;
  self->page = page;
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (get_page (self, page)));
  return TRUE;
}

static void
go_to (UiEvaluationView *self, const DataPlace *place)
{
  UiPlacesPage page = ui_places_find_page (place);
  gboolean turned = turn_to (self, page);

  if (!ui_page_go_to (get_page (self, page), place))
    ui_evaluation_view_focus (self);
  if (turned)
    g_signal_emit (self, turned_signal, 0);
}

static gboolean
shorten_cb (gpointer data)
{
  UiEvaluationView *self = data;

  self->lines_source = 0;
  ui_route_header_set_lines (self->header, self->lines);
  if (self->lines > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "short");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "short");
  return G_SOURCE_REMOVE;
}

static void
follow_height (UiEvaluationView *self, int height)
{
  guint lines = ui_evaluation_layout_count_lines (GTK_WIDGET (self), height);

  if (lines == self->lines)
    return;
  self->lines = lines;
  if (self->lines_source == 0)
    self->lines_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, shorten_cb, self, NULL);
}

static GtkSizeRequestMode
ui_evaluation_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_evaluation_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  ui_evaluation_layout_measure (widget, orientation, for_size, minimum, natural);
}

static void
ui_evaluation_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiEvaluationView *self = UI_EVALUATION_VIEW (widget);
  const UiEvaluationParts parts = { self->top, GTK_WIDGET (self->header), GTK_WIDGET (self->banner),
                                    GTK_WIDGET (self->tabs), GTK_WIDGET (self->pages) };

  follow_height (self, height);
  ui_evaluation_layout_allocate (&parts, width, height);
}

static void
ui_evaluation_view_dispose (GObject *object)
{
  g_clear_handle_id (&UI_EVALUATION_VIEW (object)->lines_source, g_source_remove);
  g_clear_pointer (&UI_EVALUATION_VIEW (object)->gone, g_free);
  ui_evaluation_view_show (UI_EVALUATION_VIEW (object), NULL);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_EVALUATION_VIEW);
  G_OBJECT_CLASS (ui_evaluation_view_parent_class)->dispose (object);
}

static void
ui_evaluation_view_class_init (UiEvaluationViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_evaluation_view_dispose;
  widget_class->get_request_mode = ui_evaluation_view_get_request_mode;
  widget_class->measure = ui_evaluation_view_measure;
  widget_class->size_allocate = ui_evaluation_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "evaluationview");
  g_type_ensure (UI_TYPE_ROUTE_HEADER);
  g_type_ensure (UI_TYPE_TABS);
  g_type_ensure (UI_TYPE_TRIAL_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/window/evaluation_view.ui");
  gtk_widget_class_bind_template_child (widget_class, UiEvaluationView, top);
  gtk_widget_class_bind_template_child (widget_class, UiEvaluationView, header);
  gtk_widget_class_bind_template_child (widget_class, UiEvaluationView, banner);
  gtk_widget_class_bind_template_child (widget_class, UiEvaluationView, tabs);
  gtk_widget_class_bind_template_child (widget_class, UiEvaluationView, pages);
  turned_signal = g_signal_new ("turned", UI_TYPE_EVALUATION_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
ui_evaluation_view_init (UiEvaluationView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->page = UI_PLACES_DECISION;
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (get_page (self, self->page)));
}

void
ui_evaluation_view_show (UiEvaluationView *self, DataEvaluation *evaluation)
{
  g_return_if_fail (UI_IS_EVALUATION_VIEW (self));

  if (evaluation == self->evaluation)
    return;
  if (self->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (self->evaluation, self);
  if (self->remarks != NULL)
    g_signal_handlers_disconnect_by_data (self->remarks, self);
  g_clear_object (&self->remarks);
  g_set_object (&self->evaluation, evaluation);
  g_clear_pointer (&self->gone, g_free);
  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    {
      if (self->made[page] != NULL)
        ui_page_show (self->made[page], evaluation);
    }
  if (evaluation == NULL)
    return;
  g_signal_connect_swapped (evaluation, "decided", G_CALLBACK (decided_cb), self);
  g_signal_connect_swapped (evaluation, "lived", G_CALLBACK (lived_cb), self);
  decided_cb (self);
  self->remarks = ui_remarks_get (evaluation);
  g_signal_connect_swapped (self->remarks, "changed", G_CALLBACK (remarks_changed_cb), self);
  remarks_changed_cb (self);
}

void
ui_evaluation_view_focus (UiEvaluationView *self)
{
  g_return_if_fail (UI_IS_EVALUATION_VIEW (self));

  ui_page_focus (get_page (self, self->page));
}

void
ui_evaluation_view_set_page (UiEvaluationView *self, UiPlacesPage page)
{
  g_return_if_fail (UI_IS_EVALUATION_VIEW (self));
  g_return_if_fail (page < UI_PLACES_N_PAGES);

  if (!turn_to (self, page))
    return;
  ui_evaluation_view_focus (self);
  g_signal_emit (self, turned_signal, 0);
}

UiPage *
ui_evaluation_view_turn_to (UiEvaluationView *self, UiPlacesPage page)
{
  g_return_val_if_fail (UI_IS_EVALUATION_VIEW (self), NULL);

  ui_evaluation_view_set_page (self, page);
  return get_page (self, page);
}

UiPlacesPage
ui_evaluation_view_get_page (UiEvaluationView *self)
{
  g_return_val_if_fail (UI_IS_EVALUATION_VIEW (self), UI_PLACES_DECISION);

  return self->page;
}

void
ui_evaluation_view_set_part (UiEvaluationView *self, UiAuditPart part)
{
  g_return_if_fail (UI_IS_EVALUATION_VIEW (self));
  g_return_if_fail (part < UI_AUDIT_N_PARTS);

  self->part = part;
  if (self->made[UI_PLACES_AUDIT] != NULL)
    ui_audit_page_set_part (UI_AUDIT_PAGE (self->made[UI_PLACES_AUDIT]), part);
}

void
ui_evaluation_view_focus_part (UiEvaluationView *self)
{
  UiAuditPage *audit;

  g_return_if_fail (UI_IS_EVALUATION_VIEW (self));

  audit = UI_AUDIT_PAGE (get_page (self, UI_PLACES_AUDIT));
  ui_page_focus (ui_audit_page_get (audit, self->part));
}

UiAuditPart
ui_evaluation_view_get_part (UiEvaluationView *self)
{
  g_return_val_if_fail (UI_IS_EVALUATION_VIEW (self), UI_AUDIT_OVERVIEW);

  return self->part;
}

void
ui_evaluation_view_add_finding (UiEvaluationView *self, const DataPlace *about)
{
  UiAuditPage *audit;

  g_return_if_fail (UI_IS_EVALUATION_VIEW (self));

  audit = UI_AUDIT_PAGE (get_page (self, UI_PLACES_AUDIT));
  ui_audit_page_set_part (audit, UI_AUDIT_FINDINGS);
  ui_evaluation_view_set_page (self, UI_PLACES_AUDIT);
  ui_findings_page_add (UI_FINDINGS_PAGE (ui_audit_page_get (audit, UI_AUDIT_FINDINGS)), about);
}

char *
ui_evaluation_view_get_place (UiEvaluationView *self)
{
  g_return_val_if_fail (UI_IS_EVALUATION_VIEW (self), NULL);

  return ui_page_get_place (get_page (self, self->page));
}

void
ui_evaluation_view_go_to (UiEvaluationView *self, const char *place)
{
  g_auto (GStrv) words = NULL;
  DataPlace parsed;

  g_return_if_fail (UI_IS_EVALUATION_VIEW (self));

  if (self->evaluation != NULL && ui_places_parse (place, &parsed, &words))
    go_to (self, &parsed);
}

/* Where the user is. Where the page has nothing that takes the missing answer that was gone to,
 * that is passed all the same. */
static gboolean
find_here (UiEvaluationView *self, DataPlace *here, GStrv *words)
{
  g_autofree char *place = ui_page_get_place (get_page (self, self->page));

  if (place != NULL)
    return ui_places_parse (place, here, words);
  return self->gone != NULL && ui_places_parse (self->gone, here, words) &&
         ui_places_find_page (here) == self->page;
}

void
ui_evaluation_view_go_to_missing (UiEvaluationView *self)
{
  g_auto (GStrv) words = NULL;
  DataPlace here;
  DataPlace next;

  g_return_if_fail (UI_IS_EVALUATION_VIEW (self));

  if (self->evaluation == NULL ||
      !ui_places_find_next (data_evaluation_get_decision (self->evaluation),
                            find_here (self, &here, &words) ? &here : NULL, &next))
    return;
  g_free (self->gone);
  self->gone = data_place_to_text (&next);
  go_to (self, &next);
}
