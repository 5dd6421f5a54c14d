/* entry_list.c - The entries of an array of an open evaluation, as a list.
 *
 * The cells, requirements and controls of the list are those that the rules ask for, the other
 * arrays are as the evaluation holds them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/entry_list.h"

#include "data/exchange/root.h"
#include "data/workspace/entry_value.h"

struct _DataEntryList
{
  GObject parent_instance;

  DataArray array;

  /* owned */
  GPtrArray *entries;
  GHashTable *by_place; /* text of the place to the entry, which @entries owns */
  json_t *values;       /* the array in the evaluation */
  json_t *basis[2];     /* the arrays that, with the rules, say which entries there are */
  GPtrArray *told;      /* the entries that those who watch know of */

  const RulesEdition *edition; /* the evaluation's, only to be compared */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DataEntryList,
                               data_entry_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return DATA_TYPE_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return DATA_ENTRY_LIST (model)->entries->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  DataEntryList *self = DATA_ENTRY_LIST (model);

  return position < self->entries->len ? g_object_ref (self->entries->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static json_t *
find_array (DataArray array, json_t *root)
{
  static const char *const holders[DATA_N_ARRAYS] = {
    [DATA_ARRAY_BUILT_ON] = "service", [DATA_ARRAY_AUDITORS] = "audit",
    [DATA_ARRAY_CATALOGUE] = "audit",  [DATA_ARRAY_REQUIREMENTS] = "audit",
    [DATA_ARRAY_CONTROLS] = "audit",   [DATA_ARRAY_FINDINGS] = "audit",
  };
  json_t *holder = holders[array] == NULL ? root : json_object_get (root, holders[array]);

  return json_object_get (holder, data_array_names[array]);
}

/* Appends the entry at @place, which is the same object as before if there was one. */
static void
append (DataEntryList *self, GHashTable *by_place, const DataPlace *place)
{
  g_autofree char *key = data_place_to_text (place);
  DataEntry *entry = g_hash_table_lookup (self->by_place, key);

  entry = entry != NULL ? g_object_ref (entry) : data_entry_new (place);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (by_place, g_steal_pointer (&key), entry);
}

static void
append_cells (DataEntryList *self, GHashTable *by_place, const RulesEvaluation *evaluation)
{
  const RulesEdition *edition = evaluation->edition;

  for (guint s = 0; s < rules_evaluation_n_subjects (evaluation); s++)
    for (guint d = 0; d < edition->n_dimensions; d++)
      for (guint h = 0; h < edition->n_harms; h++)
        {
          const DataPlace place = { .array = self->array,
                                    .id = rules_evaluation_subject_id (evaluation, s),
                                    .dimension = edition->dimensions[d].clause.id,
                                    .harm = edition->harms[h].clause.id };

          if (rules_evaluation_asks (evaluation, s, d, h))
            append (self, by_place, &place);
        }
}

static void
append_controls (DataEntryList *self, GHashTable *by_place, const RulesCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const DataPlace place = { .array = self->array, .id = catalogue->controls[i].id };

      if (!catalogue->controls[i].reference_only)
        append (self, by_place, &place);
    }
}

static void
append_requirements (DataEntryList *self, GHashTable *by_place, const RulesEdition *edition)
{
  for (guint i = 0; i < edition->n_requirements; i++)
    {
      const DataPlace place = { .array = self->array, .id = edition->requirements[i].clause.id };

      append (self, by_place, &place);
    }
}

static void
append_as_read (DataEntryList *self, GHashTable *by_place)
{
  json_t *value;
  gsize i;

  json_array_foreach (self->values, i, value)
  {
    const DataPlace place = { .array = self->array,
                              .id = json_string_value (json_object_get (value, "id")) };

    append (self, by_place, &place);
  }
}

static GHashTable *
append_entries (DataEntryList *self, DataExchange *exchange)
{
  GHashTable *by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (self->array == DATA_ARRAY_IMPACTS)
    append_cells (self, by_place, data_exchange_get_evaluation (exchange));
  else if (self->array == DATA_ARRAY_CONTROLS)
    append_controls (self, by_place, data_exchange_get_evaluation (exchange)->audit.catalogue);
  else if (self->array == DATA_ARRAY_REQUIREMENTS)
    append_requirements (self, by_place, self->edition);
  else
    append_as_read (self, by_place);
  return by_place;
}

/* Gives each entry what the evaluation holds for it. */
static void
set_values (DataEntryList *self)
{
  g_autoptr (GHashTable) answered = g_hash_table_new (NULL, NULL);
  gboolean cells = self->array == DATA_ARRAY_IMPACTS;
  json_t *value;
  gsize i;

  json_array_foreach (self->values, i, value)
  {
    const DataPlace place = {
      .array = self->array,
      .id = json_string_value (json_object_get (value, cells ? "subject" : "id")),
      .dimension = json_string_value (json_object_get (value, "dimension")),
      .harm = json_string_value (json_object_get (value, "harm")),
    };
    g_autofree char *key = data_place_to_text (&place);
    DataEntry *entry = g_hash_table_lookup (self->by_place, key);

    if (entry == NULL)
      continue;
    data_entry_set_value (entry, value);
    g_hash_table_add (answered, entry);
  }
  for (i = 0; i < self->entries->len; i++)
    {
      if (!g_hash_table_contains (answered, self->entries->pdata[i]))
        data_entry_set_value (self->entries->pdata[i], NULL);
    }
}

static void
take_json (json_t **place, json_t *value)
{
  json_t *before = *place;

  *place = json_incref (value);
  json_decref (before);
}

/* Takes the arrays that the entries come from; returns whether any of them is another. */
static gboolean
take_arrays (DataEntryList *self, DataExchange *exchange)
{
  json_t *root = data_exchange_get_root (exchange);
  json_t *values = find_array (self->array, root);
  json_t *basis[2] = { values, NULL };
  const RulesEdition *edition = data_exchange_get_pack (exchange)->edition;
  gboolean changed;

  if (self->array == DATA_ARRAY_IMPACTS)
    {
      basis[0] = find_array (DATA_ARRAY_INFORMATION, root);
      basis[1] = find_array (DATA_ARRAY_OPERATIONS, root);
    }
  else if (self->array == DATA_ARRAY_CONTROLS)
    basis[0] = find_array (DATA_ARRAY_CATALOGUE, root);
  changed = self->edition != edition || self->values != values || self->basis[0] != basis[0] ||
            self->basis[1] != basis[1];

  self->edition = edition;
  take_json (&self->values, values);
  take_json (&self->basis[0], basis[0]);
  take_json (&self->basis[1], basis[1]);
  return changed;
}

void
data_entry_list_follow (DataEntryList *self, DataExchange *exchange)
{
  g_autoptr (GPtrArray) before = NULL;
  GHashTable *by_place;

  if (!take_arrays (self, exchange))
    return;

  before = self->entries;
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  by_place = append_entries (self, exchange);
  g_hash_table_unref (self->by_place);
  self->by_place = by_place;
  set_values (self);
}

static GPtrArray *
copy_entries (GPtrArray *entries)
{
  GPtrArray *copy = g_ptr_array_new_full (entries->len, g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (copy, g_object_ref (entries->pdata[i]));
  return copy;
}

void
data_entry_list_tell (DataEntryList *self)
{
  g_autoptr (GPtrArray) before = self->told;
  g_autoptr (GPtrArray) now = copy_entries (self->entries);
  guint start = 0;
  guint end = 0;

  self->told = g_ptr_array_ref (now);
  while (start < MIN (before->len, now->len) && before->pdata[start] == now->pdata[start])
    start++;
  while (end < MIN (before->len, now->len) - start &&
         before->pdata[before->len - 1 - end] == now->pdata[now->len - 1 - end])
    end++;
  if (start + end < MAX (before->len, now->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                now->len - start - end);
  for (guint i = 0; i < now->len; i++)
    data_entry_tell (now->pdata[i]);
}

DataEntryList *
data_entry_list_new (DataArray array, DataExchange *exchange)
{
  DataEntryList *self = g_object_new (DATA_TYPE_ENTRY_LIST, NULL);

  self->array = array;
  data_entry_list_follow (self, exchange);
  data_entry_list_tell (self);
  return self;
}

static void
data_entry_list_finalize (GObject *object)
{
  DataEntryList *self = DATA_ENTRY_LIST (object);

  g_hash_table_unref (self->by_place);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->told);
  json_decref (self->values);
  json_decref (self->basis[0]);
  json_decref (self->basis[1]);
  G_OBJECT_CLASS (data_entry_list_parent_class)->finalize (object);
}

static void
data_entry_list_class_init (DataEntryListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = data_entry_list_finalize;
}

static void
data_entry_list_init (DataEntryList *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->told = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
