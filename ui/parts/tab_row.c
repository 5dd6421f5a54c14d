/* tab_row.c - The names of pages beside each other, as many lines as they need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/tab_row.h"

#include "ui/parts/flow.h"
#include "ui/parts/template.h"

G_DEFINE_ABSTRACT_TYPE (UiTabRow, ui_tab_row, GTK_TYPE_WIDGET)

static GtkWidget *
get_pressed (GtkWidget *row)
{
  GtkWidget *tab = gtk_widget_get_first_child (row);

  while (tab != NULL && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)))
    tab = gtk_widget_get_next_sibling (tab);
  return tab != NULL ? tab : gtk_widget_get_first_child (row);
}

static gboolean
ui_tab_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *focused = gtk_widget_get_focus_child (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *next;

  if (focused == NULL)
    return gtk_widget_grab_focus (get_pressed (widget));
  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;
  if ((direction == GTK_DIR_RIGHT) != right_to_left)
    next = gtk_widget_get_next_sibling (focused);
  else
    next = gtk_widget_get_prev_sibling (focused);
  if (next != NULL)
    gtk_widget_grab_focus (next);
  return TRUE;
}

static void
ui_tab_row_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  G_OBJECT_CLASS (ui_tab_row_parent_class)->dispose (object);
}

static void
ui_tab_row_class_init (UiTabRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_tab_row_dispose;
  widget_class->focus = ui_tab_row_focus;
  gtk_widget_class_set_css_name (widget_class, "tabs");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, UI_TYPE_FLOW);
}

static void
ui_tab_row_init (UiTabRow *self)
{
}

UiTab *
ui_tab_row_add (UiTabRow *self, const char *name, const char *action, const char *id)
{
  GtkWidget *tab;

  g_return_val_if_fail (UI_IS_TAB_ROW (self), NULL);

  tab = ui_tab_new (name, action, id);
  gtk_widget_set_parent (tab, GTK_WIDGET (self));
  return UI_TAB (tab);
}
