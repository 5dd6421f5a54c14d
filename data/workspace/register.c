/* register.c - The register: every evaluation of a workspace in short, as a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/register.h"

#include "data/workspace/register_follow.h"
#include "data/workspace/register_row.h"

/* How long decisions may be made before the main loop goes on, in microseconds. */
#define SLICE 6000

struct _DataRegister
{
  GObject parent_instance;

  /* owned */
  GPtrArray *items;    /* by number */
  GPtrArray *waiting;  /* items that are not decided */
  GHashTable *decided; /* set of items whose decision is not stored yet */
  guint idle;
  gboolean decides; /* from the main loop */

  /* borrowed, NULL when closed */
  DataDatabase *database;
  DataPacks *packs;
};

static guint settled_signal;

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DataRegister,
                               data_register,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return DATA_TYPE_REGISTER_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return DATA_REGISTER (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  DataRegister *self = DATA_REGISTER (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/* The position of evaluation @number, or where it would be. */
static guint
find_position (DataRegister *self, gint64 number)
{
  guint low = 0;
  guint high = self->items->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (data_register_item_get_row (self->items->pdata[middle])->number < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

DataRegisterItem *
data_register_find (DataRegister *self, gint64 number)
{
  guint position;

  g_return_val_if_fail (DATA_IS_REGISTER (self), NULL);

  position = find_position (self, number);
  if (position == self->items->len ||
      data_register_item_get_row (self->items->pdata[position])->number != number)
    return NULL;
  return self->items->pdata[position];
}

static DataRegisterRow *
copy_row (const DataRegisterRow *row)
{
  DataRegisterRow *copy = g_memdup2 (row, sizeof *row);

  copy->id = g_strdup (row->id);
  copy->title = g_strdup (row->title);
  copy->service = g_strdup (row->service);
  copy->provider = g_strdup (row->provider);
  copy->agency = g_strdup (row->agency);
  copy->rules = g_strdup (row->rules);
  copy->edition = g_strdup (row->edition);
  copy->as_of = g_strdup (row->as_of);
  copy->created = g_strdup (row->created);
  copy->changed = g_strdup (row->changed);
  copy->overall = g_strdup (row->overall);
  return copy;
}

/* Decides the evaluation that has waited longest. */
static void
decide_next (DataRegister *self)
{
  g_autoptr (DataRegisterItem) item = g_ptr_array_steal_index (self->waiting, 0);
  g_autoptr (DataRegisterRow) row = copy_row (data_register_item_get_row (item));

  if (row->decided || !data_register_decide (self->database, self->packs, row))
    return;
  g_hash_table_add (self->decided, g_object_ref (item));
  data_register_item_take_row (item, g_steal_pointer (&row));
}

static gboolean
decide_cb (gpointer data)
{
  DataRegister *self = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (self->waiting->len > 0 && g_get_monotonic_time () < end)
    decide_next (self);
  if (self->waiting->len > 0)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  g_signal_emit (self, settled_signal, 0);
  return G_SOURCE_REMOVE;
}

static void
go_on (DataRegister *self)
{
  if (self->decides && self->waiting->len > 0 && self->idle == 0)
    self->idle = g_idle_add (decide_cb, self);
}

static void
let_wait (DataRegister *self, DataRegisterItem *item)
{
  if (data_register_item_get_row (item)->decided)
    return;
  /* What was decided before is out of date. */
  g_hash_table_remove (self->decided, item);
  g_ptr_array_add (self->waiting, g_object_ref (item));
  go_on (self);
}

void
data_register_begin (DataRegister *self)
{
  self->decides = TRUE;
  go_on (self);
}

/* Stores the decisions made since; that they are lost where this fails costs only time. */
static void
store_decisions (DataRegister *self)
{
  GHashTableIter iter;
  gpointer item;

  if (g_hash_table_size (self->decided) == 0 || self->database->read_only ||
      !data_database_begin (self->database, NULL))
    return;
  g_hash_table_iter_init (&iter, self->decided);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      if (!data_register_store (self->database, self->packs, data_register_item_get_row (item),
                                NULL))
        {
          data_database_rollback (self->database);
          return;
        }
    }
  if (data_database_commit (self->database, NULL))
    g_hash_table_remove_all (self->decided);
}

void
data_register_settle (DataRegister *self)
{
  g_return_if_fail (DATA_IS_REGISTER (self));

  if (self->database == NULL)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  while (self->waiting->len > 0)
    decide_next (self);
  store_decisions (self);
}

void
data_register_close (DataRegister *self)
{
  if (self->database == NULL)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_set_size (self->waiting, 0);
  store_decisions (self);
  g_hash_table_remove_all (self->decided);
  self->database = NULL;
}

static void
remove_item (DataRegister *self, guint position)
{
  g_hash_table_remove (self->decided, self->items->pdata[position]);
  g_ptr_array_remove (self->waiting, self->items->pdata[position]);
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

gboolean
data_register_follow (DataRegister *self, gint64 number)
{
  g_autoptr (GPtrArray) rows = data_register_read (self->database, self->packs, number, NULL);
  guint position = find_position (self, number);
  DataRegisterItem *item = data_register_find (self, number);

  if (rows == NULL)
    return FALSE;
  if (rows->len == 0)
    {
      if (item != NULL)
        remove_item (self, position);
      return TRUE;
    }
  if (item != NULL)
    {
      data_register_item_take_row (item, g_ptr_array_steal_index (rows, 0));
      let_wait (self, item);
      /* So that filters and sorters look at it again. */
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
      return TRUE;
    }
  item = data_register_item_new ();
  data_register_item_take_row (item, g_ptr_array_steal_index (rows, 0));
  g_ptr_array_insert (self->items, (int) position, item);
  let_wait (self, item);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  return TRUE;
}

DataRegister *
data_register_new (DataDatabase *database, DataPacks *packs, GError **error)
{
  g_autoptr (GPtrArray) rows = data_register_read (database, packs, 0, error);
  DataRegister *self;

  if (rows == NULL)
    return NULL;
  /* The pages of every evaluation that were read for that are not asked for again. */
  sqlite3_db_release_memory (database->handle);
  self = g_object_new (DATA_TYPE_REGISTER, NULL);
  self->database = database;
  self->packs = packs;
  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      DataRegisterItem *item = data_register_item_new ();

      data_register_item_take_row (item, rows->pdata[i]);
      g_ptr_array_add (self->items, item);
      let_wait (self, item);
    }
  return self;
}

static void
data_register_finalize (GObject *object)
{
  DataRegister *self = DATA_REGISTER (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_unref (self->waiting);
  g_hash_table_unref (self->decided);
  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (data_register_parent_class)->finalize (object);
}

static void
data_register_class_init (DataRegisterClass *class)
{
  G_OBJECT_CLASS (class)->finalize = data_register_finalize;
  settled_signal = g_signal_new ("settled", DATA_TYPE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
data_register_init (DataRegister *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->decided = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}
