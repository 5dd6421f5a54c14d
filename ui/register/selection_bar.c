/* selection_bar.c - What can be done with the evaluations that are chosen in the table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/selection_bar.h"

#include "ui/parts/flow.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiSelectionBar
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *count;
  GtkWidget *archive_button;
  GtkWidget *restore_button;
  GtkWidget *delete_button;
  GMenuModel *menu;

  /* owned */
  UiSession *session;
};

G_DEFINE_FINAL_TYPE (UiSelectionBar, ui_selection_bar, GTK_TYPE_WIDGET)

static UiRegisterList *
get_list (UiSelectionBar *self)
{
  return ui_session_get_list (self->session);
}

static void
update (UiSelectionBar *self)
{
  g_autoptr (GArray) numbers = ui_register_list_list_chosen (get_list (self));
  DataRegisterPlace place = ui_register_list_get_place (get_list (self));
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u evaluation is selected", "%u evaluations are selected", numbers->len),
      numbers->len);

  if (!g_str_equal (count, gtk_label_get_label (self->count)))
    gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->archive_button, place == DATA_REGISTER_PLACE_REGISTER);
  gtk_widget_set_visible (self->restore_button, place != DATA_REGISTER_PLACE_REGISTER);
  gtk_widget_set_visible (self->delete_button, place != DATA_REGISTER_PLACE_BIN);
  gtk_widget_set_visible (GTK_WIDGET (self), numbers->len > 0);
}

static void
select_none_cb (UiSelectionBar *self)
{
  gtk_selection_model_unselect_all (ui_register_list_get_choice (get_list (self)));
}

static void
ui_selection_bar_dispose (GObject *object)
{
  UiSelectionBar *self = UI_SELECTION_BAR (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (get_list (self), self);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_SELECTION_BAR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_selection_bar_parent_class)->dispose (object);
}

static void
ui_selection_bar_class_init (UiSelectionBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_selection_bar_dispose;
  g_type_ensure (UI_TYPE_FLOW);
  gtk_widget_class_set_css_name (widget_class, "selectionbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/register/selection_bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UiSelectionBar, count);
  gtk_widget_class_bind_template_child (widget_class, UiSelectionBar, archive_button);
  gtk_widget_class_bind_template_child (widget_class, UiSelectionBar, restore_button);
  gtk_widget_class_bind_template_child (widget_class, UiSelectionBar, delete_button);
  gtk_widget_class_bind_template_child (widget_class, UiSelectionBar, menu);
  gtk_widget_class_bind_template_callback (widget_class, select_none_cb);
}

static void
ui_selection_bar_init (UiSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_selection_bar_set_session (UiSelectionBar *self, UiSession *session)
{
  g_return_if_fail (UI_IS_SELECTION_BAR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (get_list (self), "chosen", G_CALLBACK (update), self);
  update (self);
}

GMenuModel *
ui_selection_bar_get_menu (UiSelectionBar *self)
{
  g_return_val_if_fail (UI_IS_SELECTION_BAR (self), NULL);

  return self->menu;
}
