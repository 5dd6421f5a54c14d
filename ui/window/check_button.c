/* check_button.c - A check box or radio button that assistive technology can press.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/check_button.h"

struct _UiCheckButton
{
  GtkCheckButton parent_instance;
};

G_DEFINE_FINAL_TYPE (UiCheckButton, ui_check_button, GTK_TYPE_CHECK_BUTTON)

static void
press_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate (widget);
}

static void
ui_check_button_class_init (UiCheckButtonClass *class)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "check.press", NULL, press_cb);
}

static void
ui_check_button_init (UiCheckButton *self)
{
}

GtkWidget *
ui_check_button_new (GtkAccessibleRole role)
{
  return g_object_new (UI_TYPE_CHECK_BUTTON, "accessible-role", role, NULL);
}
