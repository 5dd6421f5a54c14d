/* impact_levels.c - The levels of a cell, to be chosen, with what each means for its harm.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_levels.h"

#include "data/wording/language.h"
#include "ui/window/check_button.h"
#include "ui/parts/template.h"
#include "ui/parts/wrap.h"

#include <glib/gi18n-lib.h>

struct _UiImpactLevels
{
  GtkWidget parent_instance;

  /* children, one for each level */
  GPtrArray *buttons;

  /* owned */
  RulesEdition *edition;

  guint harm;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (UiImpactLevels, ui_impact_levels, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkCheckButton *button, UiImpactLevels *self)
{
  guint level;

  if (!self->showing && gtk_check_button_get_active (button) &&
      g_ptr_array_find (self->buttons, button, &level))
    gtk_widget_activate_action (GTK_WIDGET (self), "impact.set", "i", (int) level);
}

static void
add_button (UiImpactLevels *self)
{
  GtkWidget *button = ui_check_button_new (GTK_ACCESSIBLE_ROLE_RADIO);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_layout_manager (label, g_object_new (UI_TYPE_WRAP, NULL));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

/* The key that sets the level, its name, and what it means. */
static void
show_meaning (UiImpactLevels *self, guint level)
{
  const RulesHarm *harm = &self->edition->harms[self->harm];
  const char *title = data_text (&self->edition->levels[level].clause.title);
  const char *meaning = data_text (&harm->meanings[level]);
  GtkWidget *button = self->buttons->pdata[level];
  g_autofree char *markup = g_markup_printf_escaped (
      "<span alpha=\"75%%\">%u</span>  <b>%s</b>  %s", level, title, meaning);
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), title, meaning);

  gtk_label_set_markup (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (button))), markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_meanings (UiImpactLevels *self, RulesEdition *edition, guint harm)
{
  if (edition == self->edition && harm == self->harm)
    return;
  if (edition != self->edition)
    {
      g_ptr_array_set_size (self->buttons, 0);
      ui_template_dispose_children (GTK_WIDGET (self));
      g_clear_pointer (&self->edition, rules_edition_unref);
      self->edition = rules_edition_ref (edition);
      for (guint level = 0; level < edition->n_levels; level++)
        add_button (self);
    }
  self->harm = harm;
  for (guint level = 0; level < edition->n_levels; level++)
    show_meaning (self, level);
}

static void
ui_impact_levels_dispose (GObject *object)
{
  UiImpactLevels *self = UI_IMPACT_LEVELS (object);

  g_ptr_array_set_size (self->buttons, 0);
  ui_template_dispose_children (GTK_WIDGET (object));
  g_clear_pointer (&self->edition, rules_edition_unref);
  G_OBJECT_CLASS (ui_impact_levels_parent_class)->dispose (object);
}

static void
ui_impact_levels_finalize (GObject *object)
{
  g_ptr_array_unref (UI_IMPACT_LEVELS (object)->buttons);
  G_OBJECT_CLASS (ui_impact_levels_parent_class)->finalize (object);
}

static void
ui_impact_levels_class_init (UiImpactLevelsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_impact_levels_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_impact_levels_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "impactlevels");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
ui_impact_levels_init (UiImpactLevels *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->buttons = g_ptr_array_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Level of impact"), -1);
}

void
ui_impact_levels_show (
    UiImpactLevels *self, RulesEdition *edition, guint harm, int level, gboolean editable)
{
  g_return_if_fail (UI_IS_IMPACT_LEVELS (self));

  self->showing = TRUE;
  show_meanings (self, edition, harm);
  for (int i = 0; i < (int) self->buttons->len; i++)
    {
      gtk_check_button_set_active (self->buttons->pdata[i], i == level);
      gtk_widget_set_sensitive (self->buttons->pdata[i], editable);
    }
  self->showing = FALSE;
}
