/* message_page.c - A page that says something, and what can be done about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/message_page.h"

#include "ui/parts/clamp.h"
#include "ui/parts/line.h"
#include "ui/parts/template.h"

struct _UiMessagePage
{
  GtkWidget parent_instance;

  /* template */
  UiMark *mark;
  GtkLabel *title;
  GtkLabel *text;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (UiMessagePage, ui_message_page, GTK_TYPE_WIDGET)

static void
add_button (UiMessagePage *self, const UiMessageButton *each, gboolean usual)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (each->label);

  if (each->target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", each->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), each->action);
  if (usual)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (self->buttons, button);
}

static void
ui_message_page_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_MESSAGE_PAGE);
  G_OBJECT_CLASS (ui_message_page_parent_class)->dispose (object);
}

static void
ui_message_page_class_init (UiMessagePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_message_page_dispose;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/parts/message_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiMessagePage, mark);
  gtk_widget_class_bind_template_child (widget_class, UiMessagePage, title);
  gtk_widget_class_bind_template_child (widget_class, UiMessagePage, text);
  gtk_widget_class_bind_template_child (widget_class, UiMessagePage, buttons);
}

static void
ui_message_page_init (UiMessagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_message_page_show (UiMessagePage *self,
                      UiMarkKind kind,
                      const char *title,
                      const char *text,
                      const UiMessageButton *buttons,
                      guint n_buttons)
{
  GtkWidget *child;

  g_return_if_fail (UI_IS_MESSAGE_PAGE (self));

  ui_mark_set_kind (self->mark, kind);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);
  for (guint i = 0; i < n_buttons; i++)
    add_button (self, &buttons[i], i == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), n_buttons > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
