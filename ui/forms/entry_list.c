/* entry_list.c - The entries of an array of an evaluation, each of which opens to its form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/entry_list.h"

#include "ui/forms/entry_changes.h"
#include "ui/forms/entry_kind.h"
#include "ui/forms/entry_row.h"
#include "ui/forms/field.h"
#include "ui/parts/messages.h"
#include "ui/parts/reveal.h"
#include "ui/parts/template.h"
#include "ui/window/window.h"

#include <glib/gi18n-lib.h>

struct _UiEntryList
{
  GtkWidget parent_instance;

  /* template */
  GtkBox *rows;
  GtkLabel *nothing;
  GtkButton *add;

  /* owned */
  DataEvaluation *evaluation;
  GListModel *entries;

  const UiEntryKind *kind;
  gboolean can_edit;
};

G_DEFINE_FINAL_TYPE (UiEntryList, ui_entry_list, GTK_TYPE_WIDGET)

enum
{
  PROPERTY_ARRAY = 1,
};

static UiEntryRow *
get_row (UiEntryList *self, guint position)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  while (row != NULL && position-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return (UiEntryRow *) row;
}

static UiEntryRow *
find_row (UiEntryList *self, const char *id, guint *position)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (*position = 0; row != NULL; (*position)++, row = gtk_widget_get_next_sibling (row))
    {
      DataEntry *entry = ui_entry_row_get_entry (UI_ENTRY_ROW (row));

      if (g_strcmp0 (data_entry_get_place (entry)->id, id) == 0)
        return UI_ENTRY_ROW (row);
    }
  return NULL;
}

/* Opens one row and closes the others. */
static void
open_only (UiEntryList *self, UiEntryRow *open)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    ui_fold_row_set_open (UI_FOLD_ROW (row), UI_ENTRY_ROW (row) == open);
}

static gboolean
focus_row (UiEntryList *self, UiEntryRow *row, const char *member)
{
  open_only (self, row);
  return ui_fold_row_focus (UI_FOLD_ROW (row), member != NULL ? member : "name");
}

static void
update_possible (UiEntryList *self)
{
  gboolean edit = self->evaluation != NULL && data_evaluation_can_edit (self->evaluation);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  gboolean empty = row == NULL;

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    ui_entry_row_set_possible (UI_ENTRY_ROW (row), edit, gtk_widget_get_prev_sibling (row) != NULL,
                               gtk_widget_get_next_sibling (row) != NULL);
  self->can_edit = edit;
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), edit);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), !empty);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), empty);
}

static void
lived_cb (UiEntryList *self)
{
  if (data_evaluation_can_edit (self->evaluation) != self->can_edit)
    update_possible (self);
}

static void
say_error (UiEntryList *self, const GError *error)
{
  ui_messages_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("The list could not be changed"), error->message);
}

/* The row that takes the place of a removed one gets the focus, or the one before it. */
static void
focus_near (UiEntryList *self, guint position)
{
  UiEntryRow *row = get_row (self, position);

  if (row == NULL && position > 0)
    row = get_row (self, position - 1);
  gtk_widget_child_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->add),
                          GTK_DIR_TAB_FORWARD);
}

static void
remove_entry (UiEntryList *self, DataEntry *entry, guint position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *message = ui_entry_changes_describe_removal (self->evaluation, entry);
  g_autoptr (GError) error = NULL;

  if (!ui_entry_changes_remove (self->evaluation, entry, &error))
    {
      say_error (self, error);
      return;
    }
  focus_near (self, position);
  if (UI_IS_WINDOW (root))
    ui_window_notify (UI_WINDOW (root), GTK_MESSAGE_INFO, message, _ ("_Undo"), "win.undo", NULL);
}

static void
move_entry (UiEntryList *self, DataEntry *entry, guint position)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;
  UiEntryRow *row;

  if (!ui_entry_changes_move (self->evaluation, entry, position, &error))
    {
      say_error (self, error);
      return;
    }
  row = find_row (self, data_entry_get_place (entry)->id, &position);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (row)))
    gtk_widget_grab_focus (focus);
  ui_fold_row_reveal (UI_FOLD_ROW (row));
}

/* What was added has its row by now: its @id, or what is wrong. */
static void
show_added (UiEntryList *self, const char *id, const GError *error)
{
  guint position;

  if (id != NULL)
    focus_row (self, find_row (self, id, &position), NULL);
  else
    say_error (self, error);
}

static void
duplicate_entry (UiEntryList *self, DataEntry *entry, guint position)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
      ui_entry_changes_duplicate (self->evaluation, self->kind, entry, position + 1, &error);

  show_added (self, id, error);
}

static void
asked_cb (UiEntryRow *row, UiEntryCommand command, UiEntryList *self)
{
  g_autoptr (DataEntry) entry = g_object_ref (ui_entry_row_get_entry (row));
  guint position;

  find_row (self, data_entry_get_place (entry)->id, &position);
  switch (command)
    {
    case UI_ENTRY_UP:
      move_entry (self, entry, position - 1);
      break;
    case UI_ENTRY_DOWN:
      move_entry (self, entry, position + 1);
      break;
    case UI_ENTRY_DUPLICATE:
      duplicate_entry (self, entry, position);
      break;
    case UI_ENTRY_REMOVE:
    default:
      remove_entry (self, entry, position);
      break;
    }
}

static void
clicked_cb (UiFoldRow *row, UiEntryList *self)
{
  open_only (self, ui_fold_row_is_open (row) ? NULL : UI_ENTRY_ROW (row));
  ui_fold_row_reveal (row);
}

static GtkWidget *
make_row (UiEntryList *self, DataEntry *entry)
{
  GtkWidget *row = ui_entry_row_new (self->evaluation, entry);

  g_signal_connect (row, "asked", G_CALLBACK (asked_cb), self);
  g_signal_connect (row, "clicked", G_CALLBACK (clicked_cb), self);
  return row;
}

/* Takes the rows at @position out; those of entries that are still in the list are kept in @kept.
 */
static void
take_rows (UiEntryList *self, guint position, guint n, GHashTable *kept)
{
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = GTK_WIDGET (get_row (self, position));

      g_hash_table_insert (kept, ui_entry_row_get_entry (UI_ENTRY_ROW (row)), g_object_ref (row));
      gtk_box_remove (self->rows, row);
    }
}

/* What was moved keeps its row, open as it may be. */
static void
items_changed_cb (GListModel *entries, guint position, guint removed, guint added, gpointer data)
{
  UiEntryList *self = data;
  g_autoptr (GHashTable) kept = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  GtkWidget *before = position > 0 ? GTK_WIDGET (get_row (self, position - 1)) : NULL;

  take_rows (self, position, removed, kept);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (DataEntry) entry = g_list_model_get_item (entries, position + i);
      GtkWidget *row = g_hash_table_lookup (kept, entry);

      if (row == NULL)
        row = make_row (self, entry);
      gtk_box_insert_child_after (self->rows, row, before);
      before = row;
    }
  update_possible (self);
}

static void
forget (UiEntryList *self)
{
  GtkWidget *row;

  if (self->entries != NULL)
    g_signal_handlers_disconnect_by_data (self->entries, self);
  if (self->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (self->evaluation, self);
  g_clear_object (&self->entries);
  g_clear_object (&self->evaluation);
  while (self->rows != NULL && (row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
}

/* Everything is said in the words of the other rules. */
static void
rules_changed_cb (UiEntryList *self)
{
  g_autoptr (DataEvaluation) evaluation = g_object_ref (self->evaluation);

  ui_entry_list_show (self, evaluation);
}

static void
ui_entry_list_set_property (GObject *object, guint property, const GValue *value, GParamSpec *spec)
{
  UiEntryList *self = UI_ENTRY_LIST (object);
  DataArray array = DATA_ARRAY_NONE;

  while (g_strcmp0 (data_array_names[array], g_value_get_string (value)) != 0)
    array++;
  self->kind = ui_entry_kind_find (array);
  gtk_label_set_label (self->nothing, _ (self->kind->nothing));
  gtk_button_set_label (self->add, _ (self->kind->add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (gtk_button_get_child (self->add))),
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (self->kind->label), -1);
}

static void
ui_entry_list_dispose (GObject *object)
{
  forget (UI_ENTRY_LIST (object));
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_ENTRY_LIST);
  G_OBJECT_CLASS (ui_entry_list_parent_class)->dispose (object);
}

static void
ui_entry_list_class_init (UiEntryListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->set_property = ui_entry_list_set_property;
  G_OBJECT_CLASS (class)->dispose = ui_entry_list_dispose;
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROPERTY_ARRAY,
      g_param_spec_string ("array", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/forms/entry_list.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, UiEntryList, rows);
  gtk_widget_class_bind_template_child (widget_class, UiEntryList, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiEntryList, add);
  gtk_widget_class_bind_template_callback (widget_class, ui_entry_list_add);
}

static void
ui_entry_list_init (UiEntryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_entry_list_show (UiEntryList *self, DataEvaluation *evaluation)
{
  g_return_if_fail (UI_IS_ENTRY_LIST (self) && self->kind != NULL);

  forget (self);
  if (evaluation != NULL)
    {
      self->evaluation = g_object_ref (evaluation);
      self->entries = g_object_ref (data_evaluation_get_list (evaluation, self->kind->array));
      g_signal_connect (self->entries, "items-changed", G_CALLBACK (items_changed_cb), self);
      g_signal_connect_swapped (evaluation, "changed::rules.edition", G_CALLBACK (rules_changed_cb),
                                self);
      g_signal_connect_swapped (evaluation, "lived", G_CALLBACK (lived_cb), self);
      items_changed_cb (self->entries, 0, 0, g_list_model_get_n_items (self->entries), self);
    }
  update_possible (self);
}

void
ui_entry_list_add (UiEntryList *self)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (UI_IS_ENTRY_LIST (self) && self->evaluation != NULL);

  id = ui_entry_changes_add (self->evaluation, self->kind->array, &error);
  show_added (self, id, error);
}

gboolean
ui_entry_list_go_to (UiEntryList *self, const DataPlace *place)
{
  UiEntryRow *row;
  guint position;

  g_return_val_if_fail (UI_IS_ENTRY_LIST (self), FALSE);

  if (self->evaluation == NULL || place->array != self->kind->array)
    return FALSE;
  row = place->id != NULL ? find_row (self, place->id, &position) : NULL;
  if (row != NULL &&
      focus_row (self, row,
                 ui_entry_kind_find_member (ui_entry_row_get_entry (row), place->member)))
    return TRUE;
  ui_reveal (GTK_WIDGET (self->add));
  return gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

gboolean
ui_entry_list_focus_first (UiEntryList *self)
{
  UiEntryRow *first;

  g_return_val_if_fail (UI_IS_ENTRY_LIST (self), FALSE);

  first = get_row (self, 0);
  return first != NULL && focus_row (self, first, NULL);
}

char *
ui_entry_list_get_place (UiEntryList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  UiField *field = ui_field_find_focus (GTK_WIDGET (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, UI_TYPE_ENTRY_ROW) : NULL;

  if (field != NULL)
    return data_place_to_text (ui_field_get_place (field));
  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    return NULL;
  return data_place_to_text (data_entry_get_place (ui_entry_row_get_entry (UI_ENTRY_ROW (row))));
}
