/* fact_collect.c - From differences to facts: how they are named, and in which order they come.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/fact_words.h"

#include "data/exchange/arrays.h"
#include "data/exchange/root.h"
#include "data/workspace/fact_touched.h"

#include <string.h>

typedef struct
{
  json_t *before; /* the evaluations */
  json_t *after;
  gsize limit;
  gboolean whole;
  json_t *main;
  json_t *following;
  DataTouched touched;
} Collector;

static const char *
kind_id (DataDifferenceKind kind)
{
  static const char *const ids[] = {
    [DATA_DIFFERENCE_ADDED] = "added",
    [DATA_DIFFERENCE_REMOVED] = "removed",
    [DATA_DIFFERENCE_MOVED] = "moved",
    [DATA_DIFFERENCE_SET] = "set",
  };

  return ids[kind];
}

/* The member that holds what an entry is called. */
static const char *
naming_member (DataArray array)
{
  if (array == DATA_ARRAY_CATALOGUE)
    return "title";
  return array == DATA_ARRAY_FINDINGS ? "text" : "name";
}

/* What an entry is called, or NULL where it has only its id. */
static const char *
name_of (DataArray array, json_t *entry)
{
  const char *name = data_member_text (entry, naming_member (array));

  return rules_text_is_blank (name) ? NULL : name;
}

const char *
data_fact_name (json_t *root, DataArray array, const char *id)
{
  json_t *entries;
  gssize index;
  const char *name;

  if (array == DATA_ARRAY_IMPACTS)
    {
      name = data_fact_name (root, DATA_ARRAY_INFORMATION, id);
      return name != NULL ? name : data_fact_name (root, DATA_ARRAY_OPERATIONS, id);
    }
  entries = data_array_get (root, array);
  index = data_array_find (entries, &(DataPlace){ .array = array, .id = id });
  return index < 0 ? NULL : name_of (array, json_array_get (entries, (gsize) index));
}

/* What the subject of a cell is called. */
static const char *
name_of_subject (const Collector *self, const char *id)
{
  const char *name = data_fact_name (self->after, DATA_ARRAY_IMPACTS, id);

  return name != NULL ? name : data_fact_name (self->before, DATA_ARRAY_IMPACTS, id);
}

/* What the entry that differs is called. One that gets another name is called what it was. */
static const char *
name_of_entry (const Collector *self, const DataDifference *difference)
{
  DataArray array = difference->array;
  gboolean is_named;

  if (difference->id == NULL)
    return NULL;
  if (array == DATA_ARRAY_IMPACTS)
    return name_of_subject (self, difference->id);
  is_named = difference->entry_before != NULL &&
             g_strcmp0 (difference->member, naming_member (array)) == 0;
  if (is_named || difference->entry_after == NULL)
    return name_of (array, difference->entry_before);
  return name_of (array, difference->entry_after);
}

static json_t *
make_text (const Collector *self, const char *text)
{
  g_autofree char *cut = self->limit == 0 ? g_strdup (text) : data_fact_text (text, self->limit);

  return json_string (cut);
}

/* A text of a member, or the name of what it refers to. */
static json_t *
make_reference (const Collector *self, json_t *root, const DataField *field, const char *text)
{
  const char *name = NULL;

  if (field != NULL && field->reference == DATA_REFERENCE_OPERATION)
    name = data_fact_name (root, DATA_ARRAY_OPERATIONS, text);
  else if (field != NULL && field->reference == DATA_REFERENCE_AUDITOR)
    name = data_fact_name (root, DATA_ARRAY_AUDITORS, text);
  return make_text (self, name != NULL ? name : text);
}

static json_t *
make_value (const Collector *self, const DataDifference *difference, gboolean after)
{
  json_t *value = after ? difference->after : difference->before;
  const DataField *field =
      difference->known ? data_array_find_member (difference->array, difference->member) : NULL;
  json_t *root = after ? self->after : self->before;
  g_autofree char *text = NULL;
  json_t *array;

  if (value == NULL || (difference->known && json_is_null (value)))
    return NULL;
  if (json_is_string (value))
    return make_reference (self, root, field, json_string_value (value));
  if (json_is_integer (value) || json_is_boolean (value))
    return json_incref (value);
  if (field == NULL)
    {
      text = data_difference_text (difference, after);
      return make_text (self, text);
    }
  array = json_array ();
  for (gsize i = 0; i < json_array_size (value) && i < DATA_FACT_LIMIT; i++)
    json_array_append_new (
        array, make_reference (self, root, field, json_string_value (json_array_get (value, i))));
  return array;
}

/* What the entries of an array are called, in their order. */
static json_t *
list_names (const Collector *self, json_t *root, DataArray array)
{
  json_t *entries = data_array_get (root, array);
  json_t *list = json_array ();

  for (gsize i = 0; i < json_array_size (entries) && i < DATA_FACT_LIMIT; i++)
    {
      json_t *entry = json_array_get (entries, i);
      const char *name = name_of (array, entry);

      json_array_append_new (
          list, make_text (self, name != NULL ? name : data_member_text (entry, "id")));
    }
  return list;
}

static void
set_text (json_t *fact, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_new (fact, name, json_string (text));
}

/* Both names of an entry that is called otherwise in each of two evaluations side by side; NULL
 * where one name is enough. */
static char *
name_both (const Collector *self, const DataDifference *difference)
{
  DataArray array = difference->array;
  const char *before;
  const char *after;

  if (!self->whole || difference->kind != DATA_DIFFERENCE_SET || difference->id == NULL ||
      g_strcmp0 (difference->member, naming_member (array)) == 0)
    return NULL;
  before = data_fact_name (self->before, array, difference->id);
  after = data_fact_name (self->after, array, difference->id);
  if (before == NULL || after == NULL || g_str_equal (before, after))
    return NULL;
  return g_strdup_printf ("%s / %s", before, after);
}

static void
add_fact (Collector *self, const DataDifference *difference)
{
  json_t *fact = json_object ();
  g_autofree char *names = name_both (self, difference);
  const char *name = names != NULL ? names : name_of_entry (self, difference);
  gboolean follows = !self->whole && data_touched_leads_to (&self->touched, difference);

  set_text (fact, "kind", kind_id (difference->kind));
  set_text (fact, "array", data_array_names[difference->array]);
  set_text (fact, "id", difference->id);
  if (name != NULL)
    json_object_set_new (fact, "name", make_text (self, name));
  set_text (fact, "dimension", difference->dimension);
  set_text (fact, "harm", difference->harm);
  set_text (fact, "member", difference->member);
  if (difference->kind == DATA_DIFFERENCE_SET)
    {
      json_object_set_new (fact, "before", make_value (self, difference, FALSE));
      json_object_set_new (fact, "after", make_value (self, difference, TRUE));
    }
  else if (difference->kind == DATA_DIFFERENCE_MOVED)
    {
      json_object_set_new (fact, "before", list_names (self, self->before, difference->array));
      json_object_set_new (fact, "after", list_names (self, self->after, difference->array));
    }
  json_array_append_new (follows ? self->following : self->main, fact);
}

static void
add_difference (Collector *self, const DataDifference *difference)
{
  g_autoptr (GPtrArray) members = NULL;
  gboolean is_answer = data_array_is_answers (difference->array);

  if (self->whole && difference->kind == DATA_DIFFERENCE_REMOVED &&
      difference->array == DATA_ARRAY_IMPACTS &&
      data_touched_has_subject (&self->touched, difference->id))
    return;
  if (difference->kind == DATA_DIFFERENCE_ADDED || difference->kind == DATA_DIFFERENCE_REMOVED)
    members = data_difference_members (difference);
  if (members == NULL || members->len == 0 || !is_answer)
    add_fact (self, difference);
  if (!is_answer && (!self->whole || difference->kind == DATA_DIFFERENCE_REMOVED))
    return;
  for (guint i = 0; members != NULL && i < members->len; i++)
    add_fact (self, g_ptr_array_index (members, i));
}

/* The entry that was added in the place of one that was removed and differs only in its id. */
static const DataDifference *
find_renamed (GPtrArray *differences, const DataDifference *removed)
{
  const DataDifference *found = NULL;
  json_t *entry = json_copy (removed->entry_before);

  for (guint i = 0; found == NULL && i < differences->len; i++)
    {
      const DataDifference *added = g_ptr_array_index (differences, i);

      if (added->kind != DATA_DIFFERENCE_ADDED || added->array != removed->array)
        continue;
      json_object_set (entry, "id", json_object_get (added->entry_after, "id"));
      if (json_equal (entry, added->entry_after))
        found = added;
    }
  json_decref (entry);
  return found;
}

static void
add_renamed (Collector *self, const DataDifference *removed, const DataDifference *added)
{
  DataDifference difference = *removed;

  difference.kind = DATA_DIFFERENCE_SET;
  difference.member = (char *) "id";
  difference.known = TRUE;
  difference.entry_after = added->entry_after;
  difference.before = json_object_get (removed->entry_before, "id");
  difference.after = json_object_get (added->entry_after, "id");
  add_fact (self, &difference);
}

static void
collect (Collector *self, GPtrArray *differences)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const DataDifference *difference = g_ptr_array_index (differences, i);
      const DataDifference *renamed = NULL;

      if (g_hash_table_contains (told, difference))
        continue;
      if (difference->kind == DATA_DIFFERENCE_REMOVED && !data_array_is_answers (difference->array))
        renamed = find_renamed (differences, difference);
      if (renamed == NULL)
        {
          add_difference (self, difference);
          continue;
        }
      add_renamed (self, difference, renamed);
      g_hash_table_add (told, (gpointer) renamed);
    }
}

DataFacts
data_facts_collect (
    GPtrArray *differences, DataExchange *before, DataExchange *after, gsize limit, gboolean whole)
{
  Collector self = {
    .before = before == NULL ? NULL : data_exchange_get_root (before),
    .after = after == NULL ? NULL : data_exchange_get_root (after),
    .limit = limit,
    .whole = whole,
    .main = json_array (),
    .following = json_array (),
  };
  DataFacts facts = { .list = self.main };

  data_touched_init (&self.touched, differences);
  collect (&self, differences);
  facts.n_main = json_array_size (self.main);
  json_array_extend (self.main, self.following);
  json_decref (self.following);
  data_touched_clear (&self.touched);
  return facts;
}
