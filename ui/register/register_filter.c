/* register_filter.c - What the register is filtered and sorted by: two buttons that say and change
 * it, how many are found, and each filter to be taken away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_filter.h"

#include "ui/parts/flow.h"
#include "ui/register/register_panel.h"
#include "ui/register/register_words.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiRegisterFilter
{
  GtkWidget parent_instance;

  /* template */
  GtkMenuButton *filter_button;
  GtkMenuButton *sort_button;
  GtkLabel *count;
  GtkWidget *chips;

  /* in @chips, each made when it is first needed */
  GtkWidget *chip[UI_REGISTER_N_FACETS];

  /* owned */
  UiSession *session;
};

G_DEFINE_FINAL_TYPE (UiRegisterFilter, ui_register_filter, GTK_TYPE_WIDGET)

static UiRegisterList *
get_list (UiRegisterFilter *self)
{
  return ui_session_get_list (self->session);
}

static GtkWidget *
make_chip (UiRegisterFacet facet)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *action = g_strconcat ("win.filter-", ui_register_facet_ids[facet], NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "window-close-symbolic",
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_button_set_child (GTK_BUTTON (chip), line);
  gtk_widget_add_css_class (chip, "chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), action);
  return chip;
}

static void
show_chip (UiRegisterFilter *self, UiRegisterFacet facet)
{
  gboolean filtered = ui_register_list_get_filter (get_list (self), facet)[0] != '\0';
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  GtkWidget *label;

  if (self->chip[facet] == NULL && filtered)
    {
      self->chip[facet] = make_chip (facet);
      gtk_widget_set_parent (self->chip[facet], self->chips);
    }
  if (self->chip[facet] != NULL)
    gtk_widget_set_visible (self->chip[facet], filtered);
  if (!filtered)
    return;
  words = ui_register_words_filter (get_list (self), facet, ui_session_get_packs (self->session));
  /* Translators: %s is a filter, such as “Route: Full ISMAP”; the button takes it away. */
  name = g_strdup_printf (_ ("Remove the filter “%s”"), words);
  label = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (self->chip[facet])));
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_tooltip_text (self->chip[facet], name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chip[facet]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* A chip that goes away leaves the focus to the button that brings it back. */
static void
keep_focus (UiRegisterFilter *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *focus = root != NULL ? gtk_window_get_focus (GTK_WINDOW (root)) : NULL;

  for (UiRegisterFacet i = 0; focus != NULL && i < UI_REGISTER_N_FACETS; i++)
    {
      if (focus == self->chip[i] && ui_register_list_get_filter (get_list (self), i)[0] == '\0')
        gtk_widget_grab_focus (GTK_WIDGET (self->filter_button));
    }
}

static void
update (UiRegisterFilter *self)
{
  g_autofree char *count = ui_register_words_count (get_list (self));
  gboolean filtered = ui_register_list_count_filters (get_list (self)) > 0;

  if (!g_str_equal (count, gtk_label_get_label (self->count)))
    gtk_label_set_label (self->count, count);
  keep_focus (self);
  for (UiRegisterFacet i = 0; i < UI_REGISTER_N_FACETS; i++)
    show_chip (self, i);
  gtk_widget_set_visible (self->chips, filtered);
  if (filtered)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "filtering");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "filtering");
}

/* Made anew each time: the editions may be others. */
static void
open_filter_cb (GtkMenuButton *button, gpointer data)
{
  UiRegisterFilter *self = data;

  gtk_menu_button_set_popover (button, ui_register_panel_new (self->session));
}

static void
open_sort_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  menu = ui_register_panel_new_order (ui_register_list_is_choosing (get_list (data)));
  gtk_menu_button_set_menu_model (button, menu);
}

static void
ui_register_filter_dispose (GObject *object)
{
  UiRegisterFilter *self = UI_REGISTER_FILTER (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (get_list (self), self);
  if (self->chips != NULL)
    ui_template_dispose_children (self->chips);
  memset (self->chip, 0, sizeof self->chip);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_REGISTER_FILTER);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_register_filter_parent_class)->dispose (object);
}

static void
ui_register_filter_class_init (UiRegisterFilterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_register_filter_dispose;
  g_type_ensure (UI_TYPE_FLOW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/register/register_filter.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRegisterFilter, filter_button);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterFilter, sort_button);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterFilter, count);
  gtk_widget_class_bind_template_child (widget_class, UiRegisterFilter, chips);
}

static void
ui_register_filter_init (UiRegisterFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->filter_button, open_filter_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->sort_button, open_sort_cb, self, NULL);
}

void
ui_register_filter_set_session (UiRegisterFilter *self, UiSession *session)
{
  g_return_if_fail (UI_IS_REGISTER_FILTER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (get_list (self), "changed", G_CALLBACK (update), self);
  update (self);
}
