/* control_columns.c - The columns of the tree of controls: as many as there is room for, or as the
 * user wants them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_columns.h"

#include "ui/audit/control_cell.h"
#include "ui/parts/clamp.h"

/* What the cells of a column need. */
typedef struct
{
  UiControlTree *tree;         /* owned by the columns */
  GtkColumnViewColumn *column; /* of the view */
  UiControlColumn number;
  gboolean chosen; /* whether it is seen is the user's choice */
} Column;

struct _UiControlColumns
{
  GObject parent_instance;

  /* owned */
  UiControlTree *tree;
  GSimpleActionGroup *actions;

  /* borrowed */
  GtkColumnView *view;

  Column columns[UI_CONTROL_N_COLUMNS];
  int measured[UI_CONTROL_N_COLUMNS]; /* in pixels, or 0 */
  gboolean fits;                      /* while they are fitted into the room there is */
};

G_DEFINE_FINAL_TYPE (UiControlColumns, ui_control_columns, G_TYPE_OBJECT)

/* Pixels at the usual text size; of the first the least. Columns without one are as wide as what
 * they say. */
static const int widths[UI_CONTROL_N_COLUMNS] = {
  [UI_CONTROL_COLUMN_CONTROL] = 220, [UI_CONTROL_COLUMN_AUDITOR] = 110,
  [UI_CONTROL_COLUMN_AREA] = 140,    [UI_CONTROL_COLUMN_DATE] = 120,
  [UI_CONTROL_COLUMN_REASON] = 180,  [UI_CONTROL_COLUMN_EVIDENCE] = 180,
};

/* What is around the words of a cell, in pixels. */
#define AROUND 16

/* The columns that are shown where there is room, the most wanted first. The first two always are,
 * and how a control is covered tells whether it is in the external audit. */
static const UiControlColumn wanted[] = {
  UI_CONTROL_COLUMN_STATED,    UI_CONTROL_COLUMN_COVER,   UI_CONTROL_COLUMN_DESIGN,
  UI_CONTROL_COLUMN_OPERATION, UI_CONTROL_COLUMN_AUDITOR, UI_CONTROL_COLUMN_EXTERNAL,
  UI_CONTROL_COLUMN_AREA,      UI_CONTROL_COLUMN_DATE,    UI_CONTROL_COLUMN_REASON,
  UI_CONTROL_COLUMN_EVIDENCE,
};
#define N_ALWAYS 2

/* How wide the title of a control is at most before another column is shown. */
#define READABLE 400

static void
setup_cb (const Column *column, GtkListItem *item)
{
  gtk_list_item_set_child (item, ui_control_cell_new (column->tree, column->number));
}

static void
bind_cb (const Column *column, GtkListItem *item)
{
  ui_control_cell_show (UI_CONTROL_CELL (gtk_list_item_get_child (item)),
                        gtk_list_item_get_item (item));
}

static int
get_width (UiControlColumns *self, UiControlColumn column)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  if (widths[column] > 0)
    return ui_clamp_scale (view, widths[column]);
  if (self->measured[column] == 0)
    self->measured[column] = ui_control_words_measure (view, column) + AROUND;
  return self->measured[column];
}

/* Whoever else shows or hides a column is the user. */
static void
seen_cb (UiControlColumns *self, GParamSpec *spec, GtkColumnViewColumn *made)
{
  for (UiControlColumn i = 0; !self->fits && i < UI_CONTROL_N_COLUMNS; i++)
    self->columns[i].chosen = self->columns[i].chosen || self->columns[i].column == made;
}

static void
add_action (UiControlColumns *self, UiControlColumn number)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (
      ui_control_column_ids[number], self->columns[number].column, "visible");

  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
add_column (UiControlColumns *self, UiControlColumn number)
{
  Column *column = &self->columns[number];
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  column->tree = self->tree;
  column->number = number;
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), column);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), column);
  column->column = gtk_column_view_column_new (ui_control_words_column (number), factory);
  gtk_column_view_column_set_resizable (column->column, TRUE);
  gtk_column_view_column_set_fixed_width (column->column, get_width (self, number));
  gtk_column_view_column_set_visible (column->column, number <= UI_CONTROL_COLUMN_COVER);
  gtk_column_view_append_column (self->view, column->column);
  g_signal_connect_object (column->column, "notify::visible", G_CALLBACK (seen_cb), self,
                           G_CONNECT_SWAPPED);
  if (number != UI_CONTROL_COLUMN_CONTROL)
    add_action (self, number);
}

static void
ui_control_columns_dispose (GObject *object)
{
  UiControlColumns *self = UI_CONTROL_COLUMNS (object);

  for (UiControlColumn i = 0; i < UI_CONTROL_N_COLUMNS; i++)
    {
      if (self->columns[i].column != NULL)
        gtk_column_view_remove_column (self->view, self->columns[i].column);
      g_clear_object (&self->columns[i].column);
    }
  g_clear_object (&self->actions);
  g_clear_object (&self->tree);
  G_OBJECT_CLASS (ui_control_columns_parent_class)->dispose (object);
}

static void
ui_control_columns_class_init (UiControlColumnsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_control_columns_dispose;
}

static void
ui_control_columns_init (UiControlColumns *self)
{
  self->actions = g_simple_action_group_new ();
}

UiControlColumns *
ui_control_columns_new (GtkColumnView *view, UiControlTree *tree)
{
  UiControlColumns *self = g_object_new (UI_TYPE_CONTROL_COLUMNS, NULL);

  self->tree = g_object_ref (tree);
  self->view = view;
  for (UiControlColumn i = 0; i < UI_CONTROL_N_COLUMNS; i++)
    add_column (self, i);
  return self;
}

static gboolean
shows (UiControlColumns *self, UiControlColumn column)
{
  return gtk_column_view_column_get_visible (self->columns[column].column);
}

void
ui_control_columns_fit (UiControlColumns *self, int width)
{
  int least = get_width (self, UI_CONTROL_COLUMN_CONTROL);
  int room = width - least;
  gboolean full = FALSE;

  g_return_if_fail (UI_IS_CONTROL_COLUMNS (self));

  self->fits = TRUE;
  for (UiControlColumn i = UI_CONTROL_COLUMN_STATED; i < UI_CONTROL_N_COLUMNS; i++)
    room -= self->columns[i].chosen && shows (self, i) ? get_width (self, i) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      int wide = get_width (self, wanted[i]);
      /* Once the audits are seen, long titles go before what else there is to be seen. */
      int kept = i < 4 ? 0 : ui_clamp_scale (GTK_WIDGET (self->view), READABLE) - least;

      if (self->columns[wanted[i]].chosen)
        continue;
      full = full || (i >= N_ALWAYS && room - wide < kept);
      room -= full ? 0 : wide;
      if (shows (self, wanted[i]) == full)
        gtk_column_view_column_set_visible (self->columns[wanted[i]].column, !full);
    }
  gtk_column_view_column_set_fixed_width (self->columns[UI_CONTROL_COLUMN_CONTROL].column,
                                          least + MAX (room, 0));
  self->fits = FALSE;
}

GActionGroup *
ui_control_columns_get_actions (UiControlColumns *self)
{
  g_return_val_if_fail (UI_IS_CONTROL_COLUMNS (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

GMenuModel *
ui_control_columns_new_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (UiControlColumn i = UI_CONTROL_COLUMN_STATED; i < UI_CONTROL_N_COLUMNS; i++)
    {
      g_autofree char *action = g_strconcat ("columns.", ui_control_column_ids[i], NULL);

      g_menu_append (menu, ui_control_words_column (i), action);
    }
  return G_MENU_MODEL (menu);
}
