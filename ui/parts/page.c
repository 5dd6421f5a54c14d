/* page.c - A page of an evaluation: what all pages have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/page.h"

#include "ui/parts/template.h"

typedef struct
{
  /* owned */
  DataEvaluation *evaluation;

  gboolean outdated; /* what it shows, while nobody sees it */
} UiPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UiPage, ui_page, GTK_TYPE_WIDGET)

static UiPagePrivate *
get_private (UiPage *self)
{
  return ui_page_get_instance_private (self);
}

static void
update (UiPage *self)
{
  get_private (self)->outdated = FALSE;
  if (get_private (self)->evaluation != NULL && UI_PAGE_GET_CLASS (self)->update != NULL)
    UI_PAGE_GET_CLASS (self)->update (self);
}

static void
changed_cb (UiPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    get_private (self)->outdated = TRUE;
}

static void
ui_page_map (GtkWidget *widget)
{
  if (get_private (UI_PAGE (widget))->outdated)
    update (UI_PAGE (widget));
  GTK_WIDGET_CLASS (ui_page_parent_class)->map (widget);
}

static void
ui_page_dispose (GObject *object)
{
  UiPagePrivate *own = get_private (UI_PAGE (object));

  if (own->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (own->evaluation, object);
  g_clear_object (&own->evaluation);
  ui_template_dispose (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  G_OBJECT_CLASS (ui_page_parent_class)->dispose (object);
}

static void
ui_page_class_init (UiPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_page_dispose;
  widget_class->map = ui_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ui_page_init (UiPage *self)
{
}

void
ui_page_show (UiPage *self, DataEvaluation *evaluation)
{
  UiPagePrivate *own = get_private (self);

  g_return_if_fail (UI_IS_PAGE (self));

  if (evaluation == own->evaluation)
    return;
  if (own->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (own->evaluation, self);
  g_set_object (&own->evaluation, evaluation);
  if (evaluation != NULL)
    {
      g_signal_connect_swapped (evaluation, "decided", G_CALLBACK (changed_cb), self);
      g_signal_connect_swapped (evaluation, "lived", G_CALLBACK (changed_cb), self);
    }
  UI_PAGE_GET_CLASS (self)->show (self);
  changed_cb (self);
}

DataEvaluation *
ui_page_get_evaluation (UiPage *self)
{
  g_return_val_if_fail (UI_IS_PAGE (self), NULL);

  return get_private (self)->evaluation;
}

gboolean
ui_page_go_to (UiPage *self, const DataPlace *place)
{
  UiPageClass *class = UI_PAGE_GET_CLASS (self);

  g_return_val_if_fail (UI_IS_PAGE (self), FALSE);

  return class->go_to != NULL && class->go_to (self, place);
}

char *
ui_page_get_place (UiPage *self)
{
  UiPageClass *class = UI_PAGE_GET_CLASS (self);

  g_return_val_if_fail (UI_IS_PAGE (self), NULL);

  return class->get_place != NULL ? class->get_place (self) : NULL;
}

void
ui_page_focus (UiPage *self)
{
  GtkWidget *page = GTK_WIDGET (self);
  GtkRoot *root;
  GtkWidget *focus;
  GtkWidget *last = NULL;

  g_return_if_fail (UI_IS_PAGE (self));

  root = gtk_widget_get_root (page);
  /* In a window that is closing there is nothing to have the focus. */
  if (root == NULL)
    return;
  focus = gtk_root_get_focus (root);
  /* GTK puts it back where it was, even into a popover that is closed: there no key does anything.
   */
  if (focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, page))
    return;
  for (GtkWidget *part = gtk_widget_get_focus_child (page); part != NULL;
       part = gtk_widget_get_focus_child (part))
    last = part;
  if ((last == NULL || !gtk_widget_get_mapped (last) || !gtk_widget_grab_focus (last)) &&
      !gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}
