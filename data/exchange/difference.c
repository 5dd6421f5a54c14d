/* difference.c - What is different between two evaluations, field by field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/difference.h"

#include "data/exchange/arrays.h"
#include "data/exchange/canonical.h"
#include "data/exchange/root.h"
#include "data/json/compare.h"

#include <string.h>

/** What is compared: two entries, or the two evaluations. */
typedef struct
{
  GPtrArray *list;
  DataArray array;
  json_t *before;
  json_t *after;
} Comparison;

static void compare_members (const Comparison *self,
                             const DataField *members,
                             const char *inside,
                             json_t *before,
                             json_t *after);

void
data_difference_free (DataDifference *self)
{
  json_decref (self->entry_before);
  json_decref (self->entry_after);
  json_decref (self->before);
  json_decref (self->after);
  g_free (self->id);
  g_free (self->dimension);
  g_free (self->harm);
  g_free (self->member);
  g_free (self);
}

static DataDifference *
add (const Comparison *self, DataDifferenceKind kind)
{
  DataDifference *difference = g_new0 (DataDifference, 1);
  json_t *entry = self->after != NULL ? self->after : self->before;
  gboolean is_cell = self->array == DATA_ARRAY_IMPACTS;

  difference->kind = kind;
  difference->array = self->array;
  difference->entry_before = json_incref (self->before);
  difference->entry_after = json_incref (self->after);
  if (self->array != DATA_ARRAY_NONE && kind != DATA_DIFFERENCE_MOVED)
    difference->id = g_strdup (data_member_text (entry, is_cell ? "subject" : "id"));
  if (is_cell)
    {
      difference->dimension = g_strdup (data_member_text (entry, "dimension"));
      difference->harm = g_strdup (data_member_text (entry, "harm"));
    }
  g_ptr_array_add (self->list, difference);
  return difference;
}

static void
add_set (const Comparison *self,
         const char *inside,
         const char *name,
         gboolean known,
         json_t *before,
         json_t *after)
{
  DataDifference *difference = add (self, DATA_DIFFERENCE_SET);

  difference->member = g_strconcat (inside, name, NULL);
  difference->inside = strlen (inside);
  difference->known = known;
  difference->before = json_incref (before);
  difference->after = json_incref (after);
}

/* The names of the unknown members of @object that @other has too, in order. */
static GPtrArray *
list_common_unknown (const DataField *members, json_t *object, json_t *other)
{
  GPtrArray *names = g_ptr_array_new ();
  const char *name;
  json_t *value;

  json_object_foreach (object, name, value)
  {
    if (data_exchange_find_field (members, name) == NULL && json_object_get (other, name) != NULL)
      g_ptr_array_add (names, (gpointer) name);
  }
  return names;
}

/* Unknown members keep their order, so one that stands elsewhere differs. */
static void
compare_unknown (const Comparison *self,
                 const DataField *members,
                 const char *inside,
                 json_t *before,
                 json_t *after)
{
  g_autoptr (GPtrArray) common_before = list_common_unknown (members, before, after);
  g_autoptr (GPtrArray) common_after = list_common_unknown (members, after, before);
  guint n_common = 0;
  const char *name;
  json_t *value;

  json_object_foreach (before, name, value)
  {
    if (data_exchange_find_field (members, name) == NULL && json_object_get (after, name) == NULL)
      add_set (self, inside, name, FALSE, value, NULL);
  }
  json_object_foreach (after, name, value)
  {
    json_t *old = json_object_get (before, name);
    gboolean in_place;

    if (data_exchange_find_field (members, name) != NULL)
      continue;
    in_place = old != NULL && g_str_equal (g_ptr_array_index (common_before, n_common), name);
    n_common += old != NULL ? 1 : 0;
    if (!in_place || !data_json_is_written_alike (old, value))
      add_set (self, inside, name, FALSE, old, value);
  }
}

static guint
hash_id (gconstpointer entry)
{
  return g_str_hash (data_member_text ((json_t *) entry, "id"));
}

static gboolean
equal_ids (gconstpointer a, gconstpointer b)
{
  return g_str_equal (data_member_text ((json_t *) a, "id"), data_member_text ((json_t *) b, "id"));
}

static const char *const cell_keys[] = { "subject", "dimension", "harm" };

static guint
hash_cell (gconstpointer entry)
{
  guint hash = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cell_keys); i++)
    hash = hash * 31 + g_str_hash (data_member_text ((json_t *) entry, cell_keys[i]));
  return hash;
}

static gboolean
equal_cells (gconstpointer a, gconstpointer b)
{
  for (guint i = 0; i < G_N_ELEMENTS (cell_keys); i++)
    {
      if (!g_str_equal (data_member_text ((json_t *) a, cell_keys[i]),
                        data_member_text ((json_t *) b, cell_keys[i])))
        return FALSE;
    }
  return TRUE;
}

static gboolean
are_one (DataArray array, json_t *before, json_t *after)
{
  return before == after ||
         (array == DATA_ARRAY_IMPACTS ? equal_cells (before, after) : equal_ids (before, after));
}

/* The entries as a set, in which one that is about the same can be looked up. */
static GHashTable *
collect_entries (DataArray array, json_t *entries)
{
  gboolean is_cells = array == DATA_ARRAY_IMPACTS;
  GHashTable *set =
      g_hash_table_new (is_cells ? hash_cell : hash_id, is_cells ? equal_cells : equal_ids);
  gsize n = json_array_size (entries);

  for (gsize i = 0; i < n; i++)
    g_hash_table_add (set, json_array_get (entries, i));
  return set;
}

/* Whether both hold the same entries in the same order. */
static gboolean
is_aligned (DataArray array, json_t *before, json_t *after)
{
  gsize n = json_array_size (before);

  if (n != json_array_size (after))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      if (!are_one (array, json_array_get (before, i), json_array_get (after, i)))
        return FALSE;
    }
  return TRUE;
}

static void
compare_entry (const Comparison *parent, DataArray array, json_t *before, json_t *after)
{
  Comparison self = { .list = parent->list, .array = array, .before = before, .after = after };

  if (before != after)
    compare_members (&self, data_array_members (array), "", before, after);
}

/* Adds the entries of @entries that are not among @others; returns the rest, in order. */
static GPtrArray *
add_lone (const Comparison *parent,
          DataArray array,
          DataDifferenceKind kind,
          json_t *entries,
          GHashTable *others)
{
  Comparison self = { .list = parent->list, .array = array };
  GPtrArray *rest = g_ptr_array_new ();
  gsize n = json_array_size (entries);

  for (gsize i = 0; i < n; i++)
    {
      json_t *entry = json_array_get (entries, i);

      if (g_hash_table_contains (others, entry))
        {
          g_ptr_array_add (rest, entry);
          continue;
        }
      self.before = kind == DATA_DIFFERENCE_REMOVED ? entry : NULL;
      self.after = kind == DATA_DIFFERENCE_ADDED ? entry : NULL;
      add (&self, kind);
    }
  return rest;
}

static void
compare_entries (const Comparison *parent, DataArray array, json_t *before, json_t *after)
{
  Comparison whole = { parent->list, array, parent->before, parent->after };
  g_autoptr (GHashTable) entries_before = NULL;
  g_autoptr (GHashTable) entries_after = NULL;
  g_autoptr (GPtrArray) common_before = NULL;
  g_autoptr (GPtrArray) common_after = NULL;
  gboolean moved = FALSE;

  if (is_aligned (array, before, after))
    {
      for (gsize i = 0; i < json_array_size (after); i++)
        compare_entry (parent, array, json_array_get (before, i), json_array_get (after, i));
      return;
    }

  entries_before = collect_entries (array, before);
  entries_after = collect_entries (array, after);
  common_before = add_lone (parent, array, DATA_DIFFERENCE_REMOVED, before, entries_after);
  common_after = add_lone (parent, array, DATA_DIFFERENCE_ADDED, after, entries_before);
  for (guint i = 0; i < common_after->len; i++)
    moved = moved || !are_one (array, common_before->pdata[i], common_after->pdata[i]);
  if (moved && !data_array_is_answers (array))
    add (&whole, DATA_DIFFERENCE_MOVED);
  for (guint i = 0; i < common_after->len; i++)
    compare_entry (parent, array, g_hash_table_lookup (entries_before, common_after->pdata[i]),
                   common_after->pdata[i]);
}

static DataArray
array_of (const DataField *field)
{
  DataArray array = DATA_ARRAY_NONE + 1;

  while (data_array_field (array) != field)
    array++;
  return array;
}

static void
compare_member (const Comparison *self,
                const DataField *field,
                const char *inside,
                json_t *before,
                json_t *after)
{
  g_autofree char *deeper = NULL;

  if (field->type == DATA_FIELD_OBJECT)
    {
      deeper = g_strconcat (inside, field->name, ".", NULL);
      compare_members (self, field->members, deeper, before, after);
    }
  else if (field->type == DATA_FIELD_ENTRIES)
    compare_entries (self, array_of (field), before, after);
  else if (data_exchange_says_nothing (field, before) ? !data_exchange_says_nothing (field, after)
                                                      : !json_equal (before, after))
    add_set (self, inside, field->name, TRUE, before, after);
}

/* Compares two objects, either of which may be NULL or null where it is not there. */
static void
compare_members (const Comparison *self,
                 const DataField *members,
                 const char *inside,
                 json_t *before,
                 json_t *after)
{
  if (before == after)
    return;
  for (const DataField *field = members; field->name != NULL; field++)
    {
      json_t *old = json_object_get (before, field->name);
      json_t *new = json_object_get (after, field->name);

      if (old != new)
        compare_member (self, field, inside, old, new);
    }
  compare_unknown (self, members, inside, before, after);
}

GPtrArray *
data_difference_list (DataExchange *before, DataExchange *after)
{
  Comparison self = {
    .list = g_ptr_array_new_with_free_func ((GDestroyNotify) data_difference_free),
    .array = DATA_ARRAY_NONE,
    .before = data_exchange_get_root (before),
    .after = data_exchange_get_root (after),
  };

  compare_members (&self, data_exchange_fields, "", self.before, self.after);
  return self.list;
}

/* Whether a member says what an entry is about. */
static gboolean
is_key (DataArray array, const char *member)
{
  if (array != DATA_ARRAY_IMPACTS)
    return g_str_equal (member, "id");
  for (guint i = 0; i < G_N_ELEMENTS (cell_keys); i++)
    {
      if (g_str_equal (cell_keys[i], member))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
data_difference_members (const DataDifference *self)
{
  Comparison comparison = {
    .list = g_ptr_array_new_with_free_func ((GDestroyNotify) data_difference_free),
    .array = self->array,
    .before = self->entry_before,
    .after = self->entry_after,
  };

  compare_members (&comparison, data_array_members (self->array), "", self->entry_before,
                   self->entry_after);
  for (guint i = comparison.list->len; i-- > 0;)
    {
      const DataDifference *difference = g_ptr_array_index (comparison.list, i);

      if (difference->known && is_key (self->array, difference->member))
        g_ptr_array_remove_index (comparison.list, i);
    }
  return comparison.list;
}

char *
data_difference_text (const DataDifference *self, gboolean after)
{
  json_t *value = after ? self->after : self->before;
  char *written;
  char *text;

  if (value == NULL || (self->known && json_is_null (value)))
    return NULL;
  if (json_is_string (value))
    return g_strdup (json_string_value (value));
  written = json_dumps (value, JSON_ENCODE_ANY);
  text = g_strdup (written);
  free (written);
  return text;
}
