/* register_columns.c - The columns of the table of the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_columns.h"

#include "ui/parts/clamp.h"
#include "ui/register/register_cell.h"
#include "ui/register/register_words.h"

/* What the cells and the heading of a column need. */
typedef struct
{
  UiRegisterColumns *columns;
  GtkColumnViewColumn *column; /* of the view */
  UiRegisterKey key;
} Column;

struct _UiRegisterColumns
{
  GObject parent_instance;

  /* owned */
  UiSession *session;

  /* borrowed */
  GtkColumnView *view;

  Column columns[UI_REGISTER_N_KEYS];
  const Column *asked; /* what was compared last */
  gboolean asks;       /* while it is found out which heading sorts */
  gboolean follows;    /* while the headings are given the order of the list */
};

G_DEFINE_FINAL_TYPE (UiRegisterColumns, ui_register_columns, G_TYPE_OBJECT)

/* Pixels at the usual text size, as wide as what either language says there; 0 for no column. */
static const int widths[UI_REGISTER_N_KEYS] = {
  [UI_REGISTER_KEY_TITLE] = 275,    [UI_REGISTER_KEY_SERVICE] = 150,
  [UI_REGISTER_KEY_ROUTE] = 260,    [UI_REGISTER_KEY_OVERALL] = 100,
  [UI_REGISTER_KEY_MISSING] = 75,   [UI_REGISTER_KEY_READINESS] = 155,
  [UI_REGISTER_KEY_STATE] = 155,    [UI_REGISTER_KEY_EDITION] = 100,
  [UI_REGISTER_KEY_AS_OF] = 130,    [UI_REGISTER_KEY_CHANGED] = 165,
  [UI_REGISTER_KEY_PROVIDER] = 150, [UI_REGISTER_KEY_AGENCY] = 150,
};

static UiRegisterList *
get_list (UiRegisterColumns *self)
{
  return ui_session_get_list (self->session);
}

static void
setup_cb (const Column *column, GtkListItem *item)
{
  gtk_list_item_set_child (
      item, ui_register_cell_new (column->key, ui_session_get_packs (column->columns->session)));
}

static void
bind_cb (const Column *column, GtkListItem *item)
{
  ui_register_cell_show (UI_REGISTER_CELL (gtk_list_item_get_child (item)),
                         gtk_list_item_get_item (item));
}

/* The list sorts itself; the sorter of a column only tells which one the view asks first. */
static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Column *column = data;

  if (column->columns->asks && column->columns->asked == NULL)
    column->columns->asked = column;
  return a < b ? -1 : a > b ? 1 : 0;
}

/* GTK 4.8 does not say by which heading its user sorts, nor in which direction. But it asks the
 * sorter of that column first, and turns its answer round when it sorts downwards. */
static void
sorted_cb (UiRegisterColumns *self)
{
  static const int two[2];
  GtkOrdering order;

  if (self->follows)
    return;
  self->asked = NULL;
  self->asks = TRUE;
  order = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), (gpointer) &two[0],
                              (gpointer) &two[1]);
  self->asks = FALSE;
  if (self->asked != NULL)
    ui_register_list_sort (get_list (self), self->asked->key, order == GTK_ORDERING_LARGER);
}

/* The headings say how the list is sorted, whoever sorted it. */
static void
follow_list (UiRegisterColumns *self)
{
  UiRegisterKey key = ui_register_list_get_key (get_list (self));

  self->follows = TRUE;
  gtk_column_view_sort_by_column (
      self->view, self->columns[key].column,
      ui_register_list_is_descending (get_list (self)) ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->follows = FALSE;
}

static GtkListItemFactory *
make_factory (const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), (gpointer) column);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), (gpointer) column);
  return factory;
}

static void
add_column (UiRegisterColumns *self, UiRegisterKey key)
{
  Column *column = &self->columns[key];
  g_autoptr (GtkColumnViewColumn) made = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  column->columns = self;
  column->key = key;
  made = gtk_column_view_column_new (ui_register_words_key (key), make_factory (column));
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, column, NULL));
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_expand (made, key == UI_REGISTER_KEY_TITLE);
  gtk_column_view_column_set_fixed_width (made,
                                          ui_clamp_scale (GTK_WIDGET (self->view), widths[key]));
  gtk_column_view_append_column (self->view, made);
  column->column = made;
}

static void
ui_register_columns_dispose (GObject *object)
{
  UiRegisterColumns *self = UI_REGISTER_COLUMNS (object);

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_list (self), self);
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
    }
  for (UiRegisterKey key = 0; key < UI_REGISTER_N_KEYS; key++)
    {
      if (self->columns[key].column != NULL)
        gtk_column_view_remove_column (self->view, self->columns[key].column);
      self->columns[key].column = NULL;
    }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_register_columns_parent_class)->dispose (object);
}

static void
ui_register_columns_class_init (UiRegisterColumnsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_register_columns_dispose;
}

static void
ui_register_columns_init (UiRegisterColumns *self)
{
}

UiRegisterColumns *
ui_register_columns_new (GtkColumnView *view, UiSession *session)
{
  UiRegisterColumns *self = g_object_new (UI_TYPE_REGISTER_COLUMNS, NULL);

  self->session = g_object_ref (session);
  self->view = view;
  for (UiRegisterKey key = 0; key < UI_REGISTER_N_KEYS; key++)
    {
      if (widths[key] > 0)
        add_column (self, key);
    }
  follow_list (self);
  g_signal_connect_swapped (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (sorted_cb),
                            self);
  g_signal_connect_swapped (get_list (self), "changed", G_CALLBACK (follow_list), self);
  return self;
}
