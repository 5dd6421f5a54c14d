/* finding_section.c - The findings that are at the same stage, below what that is called.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/finding_section.h"

#include "ui/forms/field.h"
#include "ui/parts/reveal.h"
#include "ui/parts/template.h"

struct _UiFindingSection
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (UiFindingSection, ui_finding_section, GTK_TYPE_WIDGET)

enum
{
  PROPERTY_TITLE = 1,
};

/* Takes the row out of where it stands; what has the focus in it gets it again. */
static void
move (UiFindingSection *self, GtkWidget *row, GtkWidget *before)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  UiField *field = ui_field_find_focus (row);

  if (focus != NULL && !gtk_widget_is_ancestor (focus, row))
    focus = NULL;
  if (gtk_widget_get_parent (row) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (row)), row);
  gtk_box_insert_child_after (self->rows, row, before);
  if (focus == NULL)
    return;
  if (field != NULL && !gtk_widget_get_mapped (focus))
    focus = GTK_WIDGET (field);
  gtk_widget_grab_focus (focus);
  ui_reveal (field != NULL ? GTK_WIDGET (field) : row);
}

static void
ui_finding_section_set_property (GObject *object,
                                 guint property,
                                 const GValue *value,
                                 GParamSpec *spec)
{
  UiFindingSection *self = UI_FINDING_SECTION (object);
  const char *title = g_value_get_string (value);

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
ui_finding_section_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_FINDING_SECTION);
  G_OBJECT_CLASS (ui_finding_section_parent_class)->dispose (object);
}

static void
ui_finding_section_class_init (UiFindingSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->set_property = ui_finding_section_set_property;
  G_OBJECT_CLASS (class)->dispose = ui_finding_section_dispose;
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROPERTY_TITLE,
      g_param_spec_string ("title", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/finding_section.ui");
  gtk_widget_class_bind_template_child (widget_class, UiFindingSection, title);
  gtk_widget_class_bind_template_child (widget_class, UiFindingSection, rows);
}

static void
ui_finding_section_init (UiFindingSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_finding_section_place (UiFindingSection *self, GtkWidget *row, GtkWidget *before)
{
  g_return_if_fail (UI_IS_FINDING_SECTION (self));

  if (gtk_widget_get_parent (row) == GTK_WIDGET (self->rows))
    gtk_box_reorder_child_after (self->rows, row, before);
  else
    move (self, row, before);
}
