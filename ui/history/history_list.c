/* history_list.c - The history of one evaluation as a list: the newest first, read little by
 * little.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/history_item.h"

#include "data/workspace/workspace.h"

/* How many entries are read at a time: as many as fill a screen, and then as many as do not hold up
 * a frame. */
#define FIRST_PAGE 100
#define NEXT_PAGE 400

struct _UiHistoryList
{
  GObject parent_instance;

  /* owned */
  DataEvaluation *evaluation;
  GPtrArray *all;     /* of UiHistoryItem */
  GPtrArray *listed;  /* those of them that match */
  GHashTable *steps;  /* the last item of each own step, in @all, by its number */
  GHashTable *turned; /* whether a step was undone (1) or redone (2) last */
  GPtrArray *persons; /* of utf8 */
  char *text;
  char *person;

  UiHistoryKind kind;
  gint64 newest; /* entries that were read, 0 for none */
  gint64 oldest;

  /* source ids */
  guint source;
};

static void ui_history_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UiHistoryList,
                               ui_history_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ui_history_list_model_init))

static guint read_signal;

static GType
ui_history_list_get_item_type (GListModel *model)
{
  return UI_TYPE_HISTORY_ITEM;
}

static guint
ui_history_list_get_n_items (GListModel *model)
{
  return UI_HISTORY_LIST (model)->listed->len;
}

static gpointer
ui_history_list_get_item (GListModel *model, guint position)
{
  GPtrArray *listed = UI_HISTORY_LIST (model)->listed;

  return position < listed->len ? g_object_ref (listed->pdata[position]) : NULL;
}

static void
ui_history_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = ui_history_list_get_item_type;
  interface->get_n_items = ui_history_list_get_n_items;
  interface->get_item = ui_history_list_get_item;
}

/* The items from @position on that are new, and the one behind them, may begin a day. */
static void
follow (UiHistoryList *self, guint position, guint n)
{
  for (guint i = position; i < self->listed->len && i <= position + n; i++)
    ui_history_item_follow (self->listed->pdata[i], i == 0 ? NULL : self->listed->pdata[i - 1]);
}

static gboolean
matches (UiHistoryList *self, UiHistoryItem *item)
{
  return ui_history_item_matches (item, self->text, self->person, self->kind);
}

static void
meet_person (UiHistoryList *self, const char *person)
{
  for (guint i = 0; i < self->persons->len; i++)
    {
      if (g_str_equal (self->persons->pdata[i], person))
        return;
    }
  g_ptr_array_add (self->persons, g_strdup (person));
}

/* Notes what became of a step, unless something newer is known of it. */
static void
turn (UiHistoryList *self, const DataHistoryEntry *entry, gboolean newer)
{
  UiHistoryItem *item;

  if (entry->target == 0 || entry->received)
    return;
  if (!newer && g_hash_table_contains (self->turned, &entry->target))
    return;
  g_hash_table_insert (self->turned, g_memdup2 (&entry->target, sizeof entry->target),
                       GINT_TO_POINTER (entry->action == DATA_ACTION_UNDO ? 1 : 2));
  item = g_hash_table_lookup (self->steps, &entry->target);
  if (item != NULL)
    ui_history_item_set_undone (item, entry->action == DATA_ACTION_UNDO);
}

static UiHistoryItem *
new_item (UiHistoryList *self, DataHistoryEntry *entry)
{
  const RulesEdition *edition =
      data_exchange_get_evaluation (data_evaluation_get_exchange (self->evaluation))->edition;
  UiHistoryItem *item = ui_history_item_new (entry, edition);

  meet_person (self, entry->actor);
  if (entry->received)
    return item;
  g_hash_table_insert (self->steps, g_memdup2 (&entry->step, sizeof entry->step), item);
  ui_history_item_set_undone (item, g_hash_table_lookup (self->turned, &entry->step) ==
                                        GINT_TO_POINTER (1));
  return item;
}

/* Adds entries, the newest first, behind what was read; they are taken over. */
static void
append (UiHistoryList *self, GPtrArray *entries)
{
  guint position = self->listed->len;

  g_ptr_array_set_free_func (entries, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      DataHistoryEntry *entry = entries->pdata[i];
      UiHistoryItem *last = self->all->len == 0 ? NULL : self->all->pdata[self->all->len - 1];
      UiHistoryItem *item;

      turn (self, entry, FALSE);
      if (last != NULL && ui_history_item_take_in (last, entry))
        continue;
      item = new_item (self, entry);
      g_ptr_array_add (self->all, item);
      if (matches (self, item))
        g_ptr_array_add (self->listed, item);
    }
  follow (self, position, self->listed->len - position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, self->listed->len - position);
}

/* Lists what matches anew. */
static void
list_again (UiHistoryList *self)
{
  guint before = self->listed->len;

  g_ptr_array_set_size (self->listed, 0);
  for (guint i = 0; i < self->all->len; i++)
    {
      if (matches (self, self->all->pdata[i]))
        g_ptr_array_add (self->listed, self->all->pdata[i]);
    }
  follow (self, 0, self->listed->len);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->listed->len);
}

static GPtrArray *
read_entries (UiHistoryList *self, gint64 before, guint limit)
{
  return data_workspace_list_history (data_evaluation_get_workspace (self->evaluation),
                                      data_evaluation_get_number (self->evaluation), before, limit,
                                      NULL);
}

static void
read_received (UiHistoryList *self)
{
  g_autoptr (GPtrArray) entries =
      data_workspace_list_received (data_evaluation_get_workspace (self->evaluation),
                                    data_evaluation_get_number (self->evaluation), NULL);

  if (entries != NULL && entries->len > 0)
    append (self, entries);
}

/* Returns: whether there is more. */
static gboolean
read_older (UiHistoryList *self, guint limit)
{
  g_autoptr (GPtrArray) entries = read_entries (self, self->oldest, limit);
  guint n = entries == NULL ? 0 : entries->len;

  if (n > 0)
    {
      self->oldest = ((const DataHistoryEntry *) entries->pdata[n - 1])->entry;
      if (self->newest == 0)
        self->newest = ((const DataHistoryEntry *) entries->pdata[0])->entry;
      append (self, entries);
    }
  if (n < limit)
    read_received (self);
  g_signal_emit (self, read_signal, 0);
  return n == limit;
}

static gboolean
read_rest_cb (gpointer data)
{
  UiHistoryList *self = data;

  if (read_older (self, NEXT_PAGE))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/* What was done since, the newest first. */
static GPtrArray *
read_newer (UiHistoryList *self)
{
  GPtrArray *newer = g_ptr_array_new_with_free_func ((GDestroyNotify) data_history_entry_free);
  gint64 before = 0;

  for (;;)
    {
      g_autoptr (GPtrArray) entries = read_entries (self, before, 8);
      guint n = entries == NULL ? 0 : entries->len;

      while (entries != NULL && entries->len > 0)
        {
          const DataHistoryEntry *entry = entries->pdata[0];

          if (entry->entry <= self->newest)
            return newer;
          before = entry->entry;
          g_ptr_array_add (newer, g_ptr_array_steal_index (entries, 0));
        }
      if (n < 8)
        return newer;
    }
}

/* Puts one entry before all others; where it goes on with the step of the first, in its place. */
static void
prepend (UiHistoryList *self, DataHistoryEntry *entry)
{
  UiHistoryItem *item;

  turn (self, entry, TRUE);
  if (self->all->len > 0 && ui_history_item_go_on (self->all->pdata[0], entry))
    return;
  item = new_item (self, entry);
  g_ptr_array_insert (self->all, 0, item);
  if (!matches (self, item))
    return;
  g_ptr_array_insert (self->listed, 0, item);
  follow (self, 0, 1);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, 1);
}

static void
ui_history_list_finalize (GObject *object)
{
  UiHistoryList *self = UI_HISTORY_LIST (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->evaluation);
  g_ptr_array_unref (self->listed);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->persons);
  g_hash_table_unref (self->steps);
  g_hash_table_unref (self->turned);
  g_free (self->text);
  g_free (self->person);
  G_OBJECT_CLASS (ui_history_list_parent_class)->finalize (object);
}

static void
ui_history_list_class_init (UiHistoryListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_history_list_finalize;
  read_signal = g_signal_new ("read", UI_TYPE_HISTORY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
}

static void
ui_history_list_init (UiHistoryList *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->listed = g_ptr_array_new ();
  self->persons = g_ptr_array_new_with_free_func (g_free);
  self->steps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->turned = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->text = g_strdup ("");
}

UiHistoryList *
ui_history_list_new (void)
{
  return g_object_new (UI_TYPE_HISTORY_LIST, NULL);
}

void
ui_history_list_set_evaluation (UiHistoryList *self, DataEvaluation *evaluation)
{
  guint n;

  g_return_if_fail (UI_IS_HISTORY_LIST (self));

  n = self->listed->len;
  g_clear_handle_id (&self->source, g_source_remove);
  g_set_object (&self->evaluation, evaluation);
  g_ptr_array_set_size (self->listed, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
  g_hash_table_remove_all (self->steps);
  g_hash_table_remove_all (self->turned);
  g_ptr_array_set_size (self->persons, 0);
  g_ptr_array_set_size (self->all, 0);
  self->newest = 0;
  self->oldest = 0;
}

void
ui_history_list_refresh (UiHistoryList *self)
{
  g_autoptr (GPtrArray) newer = NULL;

  g_return_if_fail (UI_IS_HISTORY_LIST (self));
  g_return_if_fail (self->evaluation != NULL);

  if (self->newest == 0)
    {
      if (read_older (self, FIRST_PAGE) && self->source == 0)
        self->source = g_idle_add_full (G_PRIORITY_LOW, read_rest_cb, self, NULL);
      return;
    }
  newer = read_newer (self);
  if (newer->len == 0)
    return;
  self->newest = ((const DataHistoryEntry *) newer->pdata[0])->entry;
  for (guint i = newer->len; i-- > 0;)
    prepend (self, g_ptr_array_steal_index (newer, i));
  g_signal_emit (self, read_signal, 0);
}

void
ui_history_list_filter (UiHistoryList *self,
                        const char *text,
                        const char *person,
                        UiHistoryKind kind)
{
  g_return_if_fail (UI_IS_HISTORY_LIST (self));

  g_free (self->text);
  self->text = g_utf8_casefold (text, -1);
  g_free (self->person);
  self->person = g_strdup (person);
  self->kind = kind;
  list_again (self);
}

GPtrArray *
ui_history_list_list_persons (UiHistoryList *self)
{
  g_return_val_if_fail (UI_IS_HISTORY_LIST (self), NULL);

  return self->persons;
}
