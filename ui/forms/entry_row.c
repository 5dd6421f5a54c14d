/* entry_row.c - An entry of a list: its essence in a line, which opens to its form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/entry_row.h"

#include "ui/forms/choice_field.h"
#include "ui/forms/entry_kind.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/forms/number_field.h"
#include "ui/forms/references_field.h"
#include "ui/parts/reveal.h"
#include "ui/forms/target_field.h"
#include "ui/parts/template.h"
#include "ui/forms/text_field.h"

#include <glib/gi18n-lib.h>

struct _UiEntryRow
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *header;
  GtkImage *arrow;
  GtkLabel *name;
  GtkLabel *essence;
  UiMark *mark;
  GtkWidget *body;
  GtkWidget *commands;

  /* in @body */
  GtkWidget *form; /* while it is open */

  /* owned */
  DataEvaluation *evaluation;
  DataEntry *entry;
};

G_DEFINE_FINAL_TYPE (UiEntryRow, ui_entry_row, GTK_TYPE_WIDGET)

static guint asked_signal;

static const RulesEdition *
get_edition (UiEntryRow *self)
{
  return data_evaluation_get_decision (self->evaluation)->evaluation->edition;
}

static void
update_line (UiEntryRow *self)
{
  gboolean missing;
  g_autofree char *essence = ui_entry_kind_describe (get_edition (self), self->entry, &missing);
  const char *name = ui_entry_kind_name (self->entry);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->essence, essence);
  ui_mark_set_kind (self->mark, missing ? UI_MARK_UNKNOWN : UI_MARK_NONE);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self->essence), "unknown");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->essence), "unknown");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, essence, -1);
}

static void
update_open (UiEntryRow *self)
{
  gboolean open = self->form != NULL;

  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (self->body, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static void
make_form (UiEntryRow *self)
{
  const UiEntryKind *kind = ui_entry_kind_find (data_entry_get_place (self->entry)->array);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (kind->form);
  RulesEdition *edition = (RulesEdition *) get_edition (self);

  self->form = GTK_WIDGET (gtk_builder_get_object (builder, "form"));
  gtk_box_prepend (GTK_BOX (self->body), self->form);
  ui_field_bind_all (self->form, self->evaluation, self->entry);
  if (kind->asked != NULL)
    ui_field_set_clause (ui_field_find (self->form, kind->asked), edition,
                         ui_entry_kind_find_gate (edition, kind->test));
}

static void
clicked_cb (UiEntryRow *self)
{
  g_signal_emit (self, asked_signal, 0, UI_ENTRY_OPEN);
}

static void
command_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const actions[] = {
    [UI_ENTRY_UP] = "entry.up",
    [UI_ENTRY_DOWN] = "entry.down",
    [UI_ENTRY_DUPLICATE] = "entry.duplicate",
    [UI_ENTRY_REMOVE] = "entry.remove",
  };
  UiEntryCommand command = UI_ENTRY_UP;

  while (!g_str_equal (actions[command], action))
    command++;
  g_signal_emit (widget, asked_signal, 0, command);
}

static void
ui_entry_row_dispose (GObject *object)
{
  UiEntryRow *self = UI_ENTRY_ROW (object);

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_clear_object (&self->entry);
  g_clear_object (&self->evaluation);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_ENTRY_ROW);
  G_OBJECT_CLASS (ui_entry_row_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "entry.up", NULL, command_cb);
  gtk_widget_class_install_action (class, "entry.down", NULL, command_cb);
  gtk_widget_class_install_action (class, "entry.duplicate", NULL, command_cb);
  gtk_widget_class_install_action (class, "entry.remove", NULL, command_cb);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Up, GDK_ALT_MASK, "entry.up", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Down, GDK_ALT_MASK, "entry.down", NULL);
}

static void
ui_entry_row_class_init (UiEntryRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_entry_row_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  g_type_ensure (UI_TYPE_CHOICE_FIELD);
  g_type_ensure (UI_TYPE_NUMBER_FIELD);
  g_type_ensure (UI_TYPE_REFERENCES_FIELD);
  g_type_ensure (UI_TYPE_TARGET_FIELD);
  g_type_ensure (UI_TYPE_TEXT_FIELD);
  install_actions (widget_class);
  asked_signal = g_signal_new ("asked", UI_TYPE_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/forms/entry_row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_bind_template_child (widget_class, UiEntryRow, header);
  gtk_widget_class_bind_template_child (widget_class, UiEntryRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, UiEntryRow, name);
  gtk_widget_class_bind_template_child (widget_class, UiEntryRow, essence);
  gtk_widget_class_bind_template_child (widget_class, UiEntryRow, mark);
  gtk_widget_class_bind_template_child (widget_class, UiEntryRow, body);
  gtk_widget_class_bind_template_child (widget_class, UiEntryRow, commands);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
ui_entry_row_init (UiEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_entry_row_new (DataEvaluation *evaluation, DataEntry *entry)
{
  UiEntryRow *self = g_object_new (UI_TYPE_ENTRY_ROW, NULL);

  self->evaluation = g_object_ref (evaluation);
  self->entry = g_object_ref (entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update_line), self);
  update_line (self);
  update_open (self);
  return GTK_WIDGET (self);
}

DataEntry *
ui_entry_row_get_entry (UiEntryRow *self)
{
  g_return_val_if_fail (UI_IS_ENTRY_ROW (self), NULL);

  return self->entry;
}

void
ui_entry_row_set_open (UiEntryRow *self, gboolean open)
{
  g_return_if_fail (UI_IS_ENTRY_ROW (self));

  if (open == (self->form != NULL))
    return;
  if (open)
    make_form (self);
  else
    {
      gtk_box_remove (GTK_BOX (self->body), self->form);
      self->form = NULL;
    }
  update_open (self);
}

gboolean
ui_entry_row_is_open (UiEntryRow *self)
{
  g_return_val_if_fail (UI_IS_ENTRY_ROW (self), FALSE);

  return self->form != NULL;
}

void
ui_entry_row_set_possible (UiEntryRow *self, gboolean edit, gboolean up, gboolean down)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (UI_IS_ENTRY_ROW (self));

  gtk_widget_action_set_enabled (widget, "entry.up", edit && up);
  gtk_widget_action_set_enabled (widget, "entry.down", edit && down);
  gtk_widget_action_set_enabled (widget, "entry.duplicate", edit);
  gtk_widget_action_set_enabled (widget, "entry.remove", edit);
}

gboolean
ui_entry_row_focus (UiEntryRow *self, const char *member)
{
  UiField *field;

  g_return_val_if_fail (UI_IS_ENTRY_ROW (self), FALSE);

  ui_entry_row_set_open (self, TRUE);
  field = ui_field_find (self->form, member != NULL ? member : "name");
  if (field == NULL)
    return FALSE;
  ui_reveal (GTK_WIDGET (field));
  return gtk_widget_grab_focus (GTK_WIDGET (field));
}
