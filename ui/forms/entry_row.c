/* entry_row.c - An entry of a list: its essence in a line, which opens to its form and to what can
 * be done with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/entry_row.h"

#include "ui/forms/choice_field.h"
#include "ui/forms/entry_kind.h"
#include "ui/forms/number_field.h"
#include "ui/forms/references_field.h"
#include "ui/forms/target_field.h"
#include "ui/forms/text_field.h"
#include "ui/forms/texts_field.h"
#include "ui/parts/line.h"

struct _UiEntryRow
{
  UiFoldRow parent_instance;

  /* owned */
  DataEvaluation *evaluation;
  DataEntry *entry;
};

G_DEFINE_FINAL_TYPE (UiEntryRow, ui_entry_row, UI_TYPE_FOLD_ROW)

static guint asked_signal;

static const RulesDecision *
get_decision (UiEntryRow *self)
{
  return data_evaluation_get_decision (self->evaluation);
}

static void
update_line (UiEntryRow *self)
{
  gboolean missing;
  g_autofree char *essence = ui_entry_kind_describe (get_decision (self), self->entry, &missing);

  ui_fold_row_say (UI_FOLD_ROW (self), missing ? UI_MARK_UNKNOWN : UI_MARK_NONE,
                   ui_entry_kind_name (self->entry), essence);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lacking");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lacking");
}

/* The fields of its kind, and below them the commands. */
static GtkWidget *
ui_entry_row_make_form (UiFoldRow *row)
{
  UiEntryRow *self = UI_ENTRY_ROW (row);
  const UiEntryKind *kind = ui_entry_kind_find (data_entry_get_place (self->entry)->array);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (kind->form);
  g_autoptr (GtkBuilder) commands =
      gtk_builder_new_from_resource ("/org/eikyo/Eikyo/ui/forms/entry_commands.ui");
  GtkWidget *form = GTK_WIDGET (gtk_builder_get_object (builder, "form"));
  RulesEdition *edition = get_decision (self)->evaluation->edition;

  gtk_box_append (GTK_BOX (form), GTK_WIDGET (gtk_builder_get_object (commands, "commands")));
  ui_field_bind_all (form, self->evaluation, self->entry);
  if (kind->asked != NULL)
    ui_field_set_clause (ui_field_find (form, kind->asked), edition,
                         ui_entry_kind_find_gate (edition, kind->test));
  return g_object_ref (form);
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
    {
      g_signal_handlers_disconnect_by_data (self->entry, self);
      g_signal_handlers_disconnect_by_data (self->evaluation, self);
    }
  g_clear_object (&self->entry);
  g_clear_object (&self->evaluation);
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
  G_OBJECT_CLASS (class)->dispose = ui_entry_row_dispose;
  UI_FOLD_ROW_CLASS (class)->make_form = ui_entry_row_make_form;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_CHOICE_FIELD);
  g_type_ensure (UI_TYPE_NUMBER_FIELD);
  g_type_ensure (UI_TYPE_REFERENCES_FIELD);
  g_type_ensure (UI_TYPE_TARGET_FIELD);
  g_type_ensure (UI_TYPE_TEXT_FIELD);
  g_type_ensure (UI_TYPE_TEXTS_FIELD);
  install_actions (GTK_WIDGET_CLASS (class));
  asked_signal = g_signal_new ("asked", UI_TYPE_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ui_entry_row_init (UiEntryRow *self)
{
  ui_fold_row_put_mark_last (UI_FOLD_ROW (self));
}

GtkWidget *
ui_entry_row_new (DataEvaluation *evaluation, DataEntry *entry)
{
  UiEntryRow *self = g_object_new (UI_TYPE_ENTRY_ROW, NULL);

  self->evaluation = g_object_ref (evaluation);
  self->entry = g_object_ref (entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update_line), self);
  if (ui_entry_kind_find (data_entry_get_place (entry)->array)->follows_decision)
    g_signal_connect_swapped (evaluation, "decided", G_CALLBACK (update_line), self);
  update_line (self);
  return GTK_WIDGET (self);
}

DataEntry *
ui_entry_row_get_entry (UiEntryRow *self)
{
  g_return_val_if_fail (UI_IS_ENTRY_ROW (self), NULL);

  return self->entry;
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
