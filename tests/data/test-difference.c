/* test-difference.c - What is different between two evaluations: each kind, and random pairs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/difference.h"
#include "data/wording/language.h"
#include "edit_case.h"
#include "random_edit.h"
#include "shipped.h"
#include "tests/cases.h"

/** Two evaluations without the members that are required, and the differences, a line each. */
typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *differences;
} Case;

static const Case cases[] = {
  { "none", "", "", "" },
  { "nothing-said", "", ",\"title\":null,\"service\":{\"regions\":[],\"built_on\":[]},\"audit\":{}",
    "" },
  { "title", ",\"title\":\"a\"", ",\"title\":\"\"", "set title: a -> \n" },
  { "cleared", ",\"title\":\"a\"", ",\"title\":null", "set title: a -> NULL\n" },
  { "inside-objects", ",\"service\":{\"name\":\"s\"}",
    ",\"service\":{\"regions\":[\"JP\"]},\"audit\":{\"period\":{\"from\":\"2026-04-01\"}}",
    "set service.name: s -> NULL\n"
    "set service.regions: NULL -> [\"JP\"]\n"
    "set audit.period.from: NULL -> 2026-04-01\n" },
  { "number-and-answer", ",\"information\":[{\"id\":\"i\",\"subjects\":1}]",
    ",\"information\":[{\"id\":\"i\",\"subjects\":2}],"
    "\"audit\":{\"controls\":[{\"id\":\"9.2.1\"}]}",
    "set information i subjects: 1 -> 2\n"
    "added controls 9.2.1\n" },
  { "entries", ",\"operations\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\",\"name\":\"n\"}]",
    ",\"operations\":[{\"id\":\"c\"},{\"id\":\"d\"},{\"id\":\"a\"}]",
    "removed operations b\n"
    "added operations d\n"
    "moved operations\n"
    "set operations c name: n -> NULL\n" },
  { "added-before-others", ",\"operations\":[{\"id\":\"a\"}]",
    ",\"operations\":[{\"id\":\"b\"},{\"id\":\"a\"}]", "added operations b\n" },
  { "order-of-answers", ",\"audit\":{\"controls\":[{\"id\":\"9.2.1\"},{\"id\":\"9.2.2\"}]}",
    ",\"audit\":{\"controls\":[{\"id\":\"9.2.2\"},{\"id\":\"9.2.1\",\"stated\":true}]}",
    "set controls 9.2.1 stated: NULL -> true\n" },
  { "cells",
    ",\"information\":[{\"id\":\"i\"}],\"impacts\":[{\"subject\":\"i\",\"dimension\":\"integrity\","
    "\"harm\":\"legal\",\"level\":\"low\"},{\"subject\":\"i\",\"dimension\":\"integrity\","
    "\"harm\":\"distress\"}]",
    ",\"information\":[{\"id\":\"i\"}],\"impacts\":[{\"subject\":\"i\",\"dimension\":\"integrity\","
    "\"harm\":\"legal\",\"level\":\"high\"}]",
    "removed impacts i integrity distress\n"
    "set impacts i integrity legal level: low -> high\n" },
  { "assessment",
    ",\"audit\":{\"controls\":[{\"id\":\"9.2.1\",\"internal\":{\"design\":\"effective\"}}]}",
    ",\"audit\":{\"controls\":[{\"id\":\"9.2.1\",\"internal\":{\"design\":null,\"x\":[]}}]}",
    "set controls 9.2.1 internal.design: effective -> NULL\n"
    "unknown controls 9.2.1 internal.x: NULL -> []\n" },
  { "unknown-null", "", ",\"x\":null", "unknown x: NULL -> null\n" },
  { "unknown-inside", ",\"x\":{\"a\":1,\"b\":[{\"c\":1,\"d\":2}]}",
    ",\"x\":{\"a\":1,\"b\":[{\"d\":2,\"c\":1}]}",
    "unknown x: {\"a\": 1, \"b\": [{\"c\": 1, \"d\": 2}]} -> "
    "{\"a\": 1, \"b\": [{\"d\": 2, \"c\": 1}]}\n" },
  { "unknown-order", ",\"x\":1,\"y\":2,\"z\":3", ",\"y\":2,\"x\":1,\"z\":3",
    "unknown y: 2 -> 2\n"
    "unknown x: 1 -> 1\n" },
  { "unknown-removed", ",\"x\":1,\"y\":2", ",\"y\":2", "unknown x: 1 -> NULL\n" },
  { "order-of-the-format", ",\"audit\":{\"x\":1},\"operations\":[{\"id\":\"o\"}],\"x\":1",
    ",\"title\":\"t\",\"service\":{\"built_on\":[{\"id\":\"b\"}]}",
    "set title: NULL -> t\n"
    "added built_on b\n"
    "removed operations o\n"
    "unknown audit.x: 1 -> NULL\n"
    "unknown x: 1 -> NULL\n" },
};

static void
append_word (GString *text, const char *word)
{
  if (word != NULL && word[0] != '\0')
    g_string_append_printf (text, " %s", word);
}

static char *
describe (GPtrArray *differences)
{
  static const char *const kinds[] = { "added", "removed", "moved", "set" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const DataDifference *difference = g_ptr_array_index (differences, i);
      g_autofree char *before = data_difference_text (difference, FALSE);
      g_autofree char *after = data_difference_text (difference, TRUE);
      gboolean is_set = difference->kind == DATA_DIFFERENCE_SET;

      g_string_append (text, is_set && !difference->known ? "unknown" : kinds[difference->kind]);
      append_word (text, data_array_names[difference->array]);
      append_word (text, difference->id);
      append_word (text, difference->dimension);
      append_word (text, difference->harm);
      append_word (text, difference->member);
      if (is_set)
        g_string_append_printf (text, ": %s -> %s", before != NULL ? before : "NULL",
                                after != NULL ? after : "NULL");
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) before = parse_case (one->before, packs);
  g_autoptr (DataExchange) after = parse_case (one->after, packs);
  g_autoptr (GPtrArray) differences = data_difference_list (before, after);
  g_autofree char *text = describe (differences);

  g_assert_cmpstr (text, ==, one->differences);
}

static void
shuffle (GRand *random, json_t *array)
{
  for (gsize n = json_array_size (array); n > 1; n--)
    {
      json_t *entry =
          json_incref (json_array_get (array, (gsize) g_rand_int_range (random, 0, (gint32) n)));
      gsize index = 0;

      while (json_array_get (array, index) != entry)
        index++;
      json_array_remove (array, index);
      json_array_append_new (array, entry);
    }
}

/* Writes @object with its members in another order. */
static void
turn (json_t *object)
{
  g_autoptr (json_t) copy = json_copy (object);
  const char *name = json_object_iter_key (json_object_iter (copy));

  json_object_del (object, name);
  json_object_set (object, name, json_object_get (copy, name));
}

/* Changes @model in a way that edits cannot, some of which says nothing. */
static void
disturb (GRand *random, json_t *model)
{
  static const char *const unknown[] = { "x", "y", "internal.x", "備考" };
  DataArray array = (DataArray) g_rand_int_range (random, DATA_ARRAY_BUILT_ON, DATA_N_ARRAYS);
  json_t *entries = model_entries (model, array);
  gsize n = json_array_size (entries);
  json_t *entry =
      n == 0 ? model : json_array_get (entries, (gsize) g_rand_int_range (random, 0, (gint32) n));

  switch (g_rand_int_range (random, 0, 7))
    {
    case 0:
      shuffle (random, entries);
      break;
    case 1:
      turn (entry);
      break;
    case 2:
      turn (model);
      break;
    case 3:
      if (json_object_get (entry, "name") == NULL)
        json_object_set_new (entry, "name", json_null ());
      break;
    case 4:
      if (json_object_get (entry, "internal") == NULL && array == DATA_ARRAY_CONTROLS)
        json_object_set_new (entry, "internal", json_object ());
      break;
    default:
      json_object_set_new (entry, unknown[g_rand_int_range (random, 0, 4)],
                           json_integer (g_rand_int_range (random, 0, 2)));
      break;
    }
}

/* A list is empty for two evaluations with the same canonical form, and for no others. */
static void
assert_tells (DataExchange *before, DataExchange *after)
{
  g_autofree char *text = data_exchange_to_canonical (before);
  g_autofree char *other_text = data_exchange_to_canonical (after);
  g_autoptr (GPtrArray) differences = data_difference_list (before, after);
  g_autoptr (GPtrArray) back = data_difference_list (after, before);

  g_assert_cmpint (differences->len == 0, ==, g_str_equal (text, other_text));
  g_assert_cmpint (differences->len == 0, ==, back->len == 0);
}

static void
test_random (gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) before = shipped_example (packs, data);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (json_t) model = model_of (before);
      ModelOutcome outcome;
      g_autoptr (DataEdit) edit = NULL;
      g_autoptr (DataExchange) after = NULL;

      if (g_rand_boolean (random))
        edit = random_edit (random, model, 1, &outcome);
      for (gint32 n = g_rand_int_range (random, 0, 3); n > 0; n--)
        disturb (random, model);
      after = model_check (model, "e", packs, NULL);
      if (after == NULL)
        continue;
      assert_tells (before, after);
      data_exchange_unref (before);
      before = g_steal_pointer (&after);
    }
}

/* Puts the entries of an array in the order that they have in @after. */
static void
put_in_order (json_t *model, DataArray array, json_t *after)
{
  json_t *entries = model_entries (model, array);
  json_t *ordered = model_entries (after, array);
  gsize position;
  json_t *entry;

  json_array_foreach (ordered, position, entry)
  {
    DataPlace place = { .array = array, .id = json_string_value (json_object_get (entry, "id")) };
    gsize index;
    json_t *found = json_incref (model_entry (model, &place, &index));

    json_array_remove (entries, index);
    json_array_insert_new (entries, position, found);
  }
}

static void
make_difference (json_t *model, const DataDifference *difference)
{
  DataPlace place = { difference->array, difference->id, difference->dimension, difference->harm,
                      difference->member };
  g_autoptr (json_t) nothing = json_null ();
  gsize index;

  switch (difference->kind)
    {
    case DATA_DIFFERENCE_ADDED:
      model_add (model, &place);
      json_object_update (model_entry (model, &place, &index), difference->entry_after);
      break;
    case DATA_DIFFERENCE_REMOVED:
      g_assert_nonnull (model_entry (model, &place, &index));
      json_array_remove (model_entries (model, difference->array), index);
      break;
    case DATA_DIFFERENCE_SET:
      g_assert_true (difference->known);
      model_put (difference->array == DATA_ARRAY_NONE ? model : model_entry (model, &place, &index),
                 difference->member, difference->after != NULL ? difference->after : nothing);
      break;
    case DATA_DIFFERENCE_MOVED:
    default:
      break;
    }
}

/* Making the differences, one after another, leads from @before to @after. */
static void
assert_applies (DataExchange *before, DataExchange *after, DataPacks *packs)
{
  g_autoptr (GPtrArray) differences = data_difference_list (before, after);
  g_autoptr (json_t) model = model_of (before);
  g_autoptr (json_t) target = model_of (after);
  g_autoptr (DataExchange) made = NULL;
  g_autofree char *text = data_exchange_to_canonical (after);
  g_autofree char *made_text = NULL;

  for (guint i = 0; i < differences->len; i++)
    make_difference (model, g_ptr_array_index (differences, i));
  for (guint i = 0; i < differences->len; i++)
    {
      const DataDifference *difference = g_ptr_array_index (differences, i);

      if (difference->array != DATA_ARRAY_IMPACTS && difference->kind != DATA_DIFFERENCE_SET)
        put_in_order (model, difference->array, target);
    }
  made = model_check (model, "e", packs, NULL);
  made_text = data_exchange_to_canonical (made);
  g_assert_cmpstr (made_text, ==, text);
}

/* An edit is told field by field: what is listed and nothing else is written anew. */
static void
test_complete (gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) before = shipped_example (packs, data);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (json_t) model = model_of (before);
      ModelOutcome outcome;
      g_autoptr (DataEdit) edit = random_edit (random, model, 1, &outcome);
      g_autoptr (DataExchange) after = data_exchange_edited (before, edit, packs, NULL);

      if (after == NULL)
        continue;
      assert_tells (before, after);
      assert_applies (before, after, packs);
      data_exchange_unref (before);
      before = g_steal_pointer (&after);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  CASES_ADD ("/data/difference", cases, test_case);
  shipped_add_examples ("/data/difference/random", test_random);
  shipped_add_examples ("/data/difference/complete", test_complete);
  return g_test_run ();
}
