/* field_title.c - The line above a field: its title, whether it is unanswered, and what belongs to
 * it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/field_title.h"

#include "ui/decision/clause_button.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"

struct _UiFieldTitle
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkWidget *state;
  UiMark *state_mark;
  GtkWidget *end;

  /* in @end */
  GtkWidget *clause;
};

G_DEFINE_FINAL_TYPE (UiFieldTitle, ui_field_title, GTK_TYPE_WIDGET)

static void
ui_field_title_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_FIELD_TITLE);
  G_OBJECT_CLASS (ui_field_title_parent_class)->dispose (object);
}

static void
ui_field_title_class_init (UiFieldTitleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_field_title_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/forms/field_title.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, UiFieldTitle, title);
  gtk_widget_class_bind_template_child (widget_class, UiFieldTitle, state);
  gtk_widget_class_bind_template_child (widget_class, UiFieldTitle, state_mark);
  gtk_widget_class_bind_template_child (widget_class, UiFieldTitle, end);
}

static void
ui_field_title_init (UiFieldTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ui_mark_set_kind (self->state_mark, UI_MARK_UNKNOWN);
}

void
ui_field_title_set_label (UiFieldTitle *self, const char *label, GtkWidget *widget)
{
  g_return_if_fail (UI_IS_FIELD_TITLE (self));

  gtk_label_set_label (self->title, label);
  gtk_label_set_mnemonic_widget (self->title, widget);
}

const char *
ui_field_title_get_text (UiFieldTitle *self)
{
  g_return_val_if_fail (UI_IS_FIELD_TITLE (self), NULL);

  return gtk_label_get_text (self->title);
}

void
ui_field_title_set_unanswered (UiFieldTitle *self, gboolean unanswered, gboolean asked)
{
  g_return_if_fail (UI_IS_FIELD_TITLE (self));

  gtk_widget_set_visible (self->state, unanswered);
  gtk_widget_set_visible (GTK_WIDGET (self->state_mark), asked);
  gtk_widget_add_css_class (self->state, asked ? "unknown" : "subtle");
}

void
ui_field_title_add (UiFieldTitle *self, GtkWidget *widget)
{
  g_return_if_fail (UI_IS_FIELD_TITLE (self));

  gtk_box_append (GTK_BOX (self->end), widget);
  gtk_widget_show (self->end);
}

void
ui_field_title_set_clause (UiFieldTitle *self, RulesEdition *edition, const RulesClause *clause)
{
  g_return_if_fail (UI_IS_FIELD_TITLE (self));

  if (self->clause != NULL)
    gtk_box_remove (GTK_BOX (self->end), self->clause);
  self->clause = NULL;
  if (clause == NULL)
    return;
  self->clause = ui_clause_button_new (edition, clause);
  ui_field_title_add (self, self->clause);
}
