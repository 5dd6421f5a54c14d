/* workspace.c - What the window shows below its bar: the open evaluations and the page of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/workspace.h"

#include "ui/decision_page.h"
#include "ui/document_item.h"
#include "ui/template.h"
#include "ui/welcome_page.h"

#define MINIMUM_HEIGHT 240

struct _UiWorkspace
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *sidebar;
  GtkListView *list;
  GtkStack *pages;
  GtkWidget *welcome_page;
  UiDecisionPage *decision_page;

  /* owned */
  GtkSingleSelection *documents;

  gboolean scrolls; /* when the list has its place in the window */

  /* source ids */
  guint scroll_source;
};

G_DEFINE_FINAL_TYPE (UiWorkspace, ui_workspace, GTK_TYPE_WIDGET)

/* Brings the selected evaluation into sight. */
static gboolean
scroll_cb (gpointer data)
{
  UiWorkspace *self = data;

  self->scroll_source = 0;
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                              gtk_single_selection_get_selected (self->documents));
  return G_SOURCE_REMOVE;
}

static void
show_selected (UiWorkspace *self)
{
  UiDocument *document = gtk_single_selection_get_selected_item (self->documents);

  gtk_widget_set_visible (self->sidebar, document != NULL);
  ui_decision_page_show (self->decision_page, document);
  gtk_stack_set_visible_child (self->pages, document == NULL ? self->welcome_page
                                                             : GTK_WIDGET (self->decision_page));
  self->scrolls = document != NULL;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The list takes what it needs, the page the rest. Height is what the window gives: to ask for it
 * would mean to lay out the whole page at many widths. */
static void
ui_workspace_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  UiWorkspace *self = UI_WORKSPACE (widget);
  int sidebar_minimum = 0;
  int sidebar_natural = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MINIMUM_HEIGHT;
      *natural = MINIMUM_HEIGHT;
      return;
    }
  if (gtk_widget_get_visible (self->sidebar))
    gtk_widget_measure (self->sidebar, orientation, -1, &sidebar_minimum, &sidebar_natural, NULL,
                        NULL);
  gtk_widget_measure (GTK_WIDGET (self->pages), orientation, -1, minimum, natural, NULL, NULL);
  *minimum += sidebar_minimum;
  *natural += sidebar_minimum;
}

static void
ui_workspace_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiWorkspace *self = UI_WORKSPACE (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int sidebar = 0;

  if (gtk_widget_get_visible (self->sidebar))
    {
      gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &sidebar, NULL, NULL,
                          NULL);
      gtk_widget_size_allocate (
          self->sidebar,
          &(GtkAllocation){ right_to_left ? width - sidebar : 0, 0, sidebar, height }, -1);
    }
  gtk_widget_size_allocate (
      GTK_WIDGET (self->pages),
      &(GtkAllocation){ right_to_left ? 0 : sidebar, 0, width - sidebar, height }, -1);
  if (self->scrolls && self->scroll_source == 0)
    self->scroll_source = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
  self->scrolls = FALSE;
}

static void
ui_workspace_dispose (GObject *object)
{
  UiWorkspace *self = UI_WORKSPACE (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  if (self->documents != NULL)
    g_signal_handlers_disconnect_by_func (self->documents, show_selected, self);
  g_clear_object (&self->documents);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_WORKSPACE);
  G_OBJECT_CLASS (ui_workspace_parent_class)->dispose (object);
}

static void
ui_workspace_class_init (UiWorkspaceClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_workspace_dispose;
  widget_class->measure = ui_workspace_measure;
  widget_class->size_allocate = ui_workspace_size_allocate;
  g_type_ensure (UI_TYPE_DECISION_PAGE);
  g_type_ensure (UI_TYPE_DOCUMENT_ITEM);
  g_type_ensure (UI_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/eikyo/Eikyo/ui/workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, UiWorkspace, sidebar);
  gtk_widget_class_bind_template_child (widget_class, UiWorkspace, list);
  gtk_widget_class_bind_template_child (widget_class, UiWorkspace, pages);
  gtk_widget_class_bind_template_child (widget_class, UiWorkspace, welcome_page);
  gtk_widget_class_bind_template_child (widget_class, UiWorkspace, decision_page);
}

static void
ui_workspace_init (UiWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_workspace_new (GtkSingleSelection *documents)
{
  UiWorkspace *self = g_object_new (UI_TYPE_WORKSPACE, NULL);

  self->documents = g_object_ref (documents);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (documents));
  g_signal_connect_swapped (documents, "notify::selected-item", G_CALLBACK (show_selected), self);
  show_selected (self);
  return GTK_WIDGET (self);
}
