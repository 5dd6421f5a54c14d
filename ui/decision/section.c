/* section.c - A titled part of a page: rows in cards, in the order they are added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/section.h"

#include "ui/parts/template.h"

struct _UiSection
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *introduction;
  GtkBox *content;

  /* in @content */
  GtkListBox *card;
};

G_DEFINE_FINAL_TYPE (UiSection, ui_section, GTK_TYPE_WIDGET)

static void
row_activated_cb (GtkListBox *card, UiRow *row, gpointer data)
{
  ui_row_open_clause (row);
}

static void
ui_section_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_SECTION);
  G_OBJECT_CLASS (ui_section_parent_class)->dispose (object);
}

static void
ui_section_class_init (UiSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_section_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/decision/section.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_bind_template_child (widget_class, UiSection, title);
  gtk_widget_class_bind_template_child (widget_class, UiSection, introduction);
  gtk_widget_class_bind_template_child (widget_class, UiSection, content);
}

static void
ui_section_init (UiSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

UiSection *
ui_section_new (const char *title, const char *introduction)
{
  UiSection *self = g_object_new (UI_TYPE_SECTION, NULL);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->introduction, introduction != NULL ? introduction : "");
  gtk_widget_set_visible (GTK_WIDGET (self->introduction), introduction != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return self;
}

void
ui_section_add_heading (UiSection *self, const char *heading)
{
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "card-heading");
  ui_section_add (self, label);
}

void
ui_section_add_row (UiSection *self, UiRow *row)
{
  g_return_if_fail (UI_IS_SECTION (self));

  if (self->card == NULL)
    {
      self->card = GTK_LIST_BOX (gtk_list_box_new ());
      gtk_list_box_set_selection_mode (self->card, GTK_SELECTION_NONE);
      gtk_widget_add_css_class (GTK_WIDGET (self->card), "card");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_label (self->title), -1);
      g_signal_connect (self->card, "row-activated", G_CALLBACK (row_activated_cb), NULL);
      gtk_box_append (self->content, GTK_WIDGET (self->card));
    }
  gtk_list_box_append (self->card, GTK_WIDGET (row));
}

void
ui_section_add (UiSection *self, GtkWidget *widget)
{
  g_return_if_fail (UI_IS_SECTION (self));

  self->card = NULL;
  gtk_box_append (self->content, widget);
}
