/* header.c - The bar on top of the window: open, the title, and the menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/header.h"

#include "ui/recent.h"
#include "ui/template.h"

#include <glib/gi18n-lib.h>

struct _UiHeader
{
  GtkWidget parent_instance;

  /* template */
  GtkMenuButton *recent_button;
  GtkMenuButton *menu_button;
  GMenu *recent;
  GMenu *menu;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (UiHeader, ui_header, GTK_TYPE_WIDGET)

/* Menus are made when they are first opened: at the start they would cost as much as the rest. */
static void
open_recent_cb (GtkMenuButton *button, gpointer data)
{
  UiHeader *self = UI_HEADER (data);

  ui_recent_fill (self->recent);
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (self->recent));
}

static void
open_menu_cb (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (UI_HEADER (data)->menu));
}

static void
ui_header_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_HEADER);
  G_OBJECT_CLASS (ui_header_parent_class)->dispose (object);
}

static void
ui_header_class_init (UiHeaderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_header_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/eikyo/Eikyo/ui/header.ui");
  gtk_widget_class_bind_template_child (widget_class, UiHeader, recent_button);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, menu_button);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, recent);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, menu);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, title);
}

static void
ui_header_init (UiHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->recent_button, open_recent_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, open_menu_cb, self, NULL);
}

GtkWidget *
ui_header_new (void)
{
  return g_object_new (UI_TYPE_HEADER, NULL);
}

void
ui_header_set_title (UiHeader *self, const char *title)
{
  g_return_if_fail (UI_IS_HEADER (self));

  gtk_label_set_label (self->title, title != NULL ? title : "Eikyo");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
}
