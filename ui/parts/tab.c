/* tab.c - The name of a page, with a symbol and a count of what is open on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/tab.h"

#include "ui/parts/label.h"

struct _UiTab
{
  GtkToggleButton parent_instance;

  /* in the button */
  GtkLabel *name;
  UiMark *mark;
  GtkLabel *count;

  /* owned */
  char *description;
};

G_DEFINE_FINAL_TYPE (UiTab, ui_tab, GTK_TYPE_TOGGLE_BUTTON)

static void
active_cb (UiTab *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)), -1);
}

static void
ui_tab_finalize (GObject *object)
{
  g_free (UI_TAB (object)->description);
  G_OBJECT_CLASS (ui_tab_parent_class)->finalize (object);
}

static void
ui_tab_class_init (UiTabClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_tab_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_TAB);
}

static void
ui_tab_init (UiTab *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->mark = g_object_new (UI_TYPE_MARK, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->mark), "small");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->count), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "tab-count");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_label_set_mnemonic_widget (self->name, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tab");
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  g_signal_connect (self, "notify::active", G_CALLBACK (active_cb), NULL);
  active_cb (self);
}

GtkWidget *
ui_tab_new (const char *name, const char *action, const char *id)
{
  UiTab *self = g_object_new (UI_TYPE_TAB, NULL);
  g_auto (GStrv) parts = g_strsplit (name, "_", 2);
  g_autofree char *plain = g_strjoinv ("", parts);

  gtk_label_set_text_with_mnemonic (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, plain, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
  return GTK_WIDGET (self);
}

void
ui_tab_show (UiTab *self, UiMarkKind kind, const char *count, const char *description)
{
  g_return_if_fail (UI_IS_TAB (self));

  ui_mark_set_kind (self->mark, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), kind != UI_MARK_NONE);
  ui_label_show (self->count, count);
  if (g_strcmp0 (self->description, description) == 0)
    return;
  g_free (self->description);
  self->description = g_strdup (description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}
