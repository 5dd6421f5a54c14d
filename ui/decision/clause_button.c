/* clause_button.c - A small button that opens a clause of the criteria.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/clause_button.h"

#include "data/wording/language.h"
#include "ui/decision/clause_popover.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiClauseButton
{
  GtkWidget parent_instance;

  /* children */
  GtkMenuButton *button;

  /* owned */
  RulesEdition *edition;

  /* in @edition */
  const RulesClause *clause;
};

G_DEFINE_FINAL_TYPE (UiClauseButton, ui_clause_button, GTK_TYPE_WIDGET)

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  UiClauseButton *self = data;

  gtk_menu_button_set_popover (button, ui_clause_popover_new (self->edition, self->clause, NULL));
}

static void
ui_clause_button_dispose (GObject *object)
{
  ui_template_dispose_children (GTK_WIDGET (object));
  g_clear_pointer (&UI_CLAUSE_BUTTON (object)->edition, rules_edition_unref);
  G_OBJECT_CLASS (ui_clause_button_parent_class)->dispose (object);
}

static void
ui_clause_button_class_init (UiClauseButtonClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_clause_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ui_clause_button_init (UiClauseButton *self)
{
  GtkWidget *mark = g_object_new (UI_TYPE_MARK, NULL);

  ui_mark_set_kind (UI_MARK (mark), UI_MARK_INFORMATION);
  gtk_widget_add_css_class (mark, "small");
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, mark);
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "clause-button");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

GtkWidget *
ui_clause_button_new (RulesEdition *edition, const RulesClause *clause)
{
  UiClauseButton *self = g_object_new (UI_TYPE_CLAUSE_BUTTON, NULL);
  g_autofree char *name = NULL;

  self->edition = rules_edition_ref (edition);
  self->clause = clause;
  /* Translators: names a button that opens a clause; %s is the title of the clause. */
  name = g_strdup_printf (_ ("Clause and sources: %s"), data_text (&clause->title));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Show the clause and its sources"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return GTK_WIDGET (self);
}
