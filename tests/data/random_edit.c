/* random_edit.c - Random edits of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random_edit.h"

/** A member, and values for it; the last ones are refused. */
typedef struct
{
  DataArray array;
  const char *member;
  const char *values;
} Member;

static const Member members[] = {
  { DATA_ARRAY_NONE, "title", "[\"会議\", \"\", \"a\\nb\", null, 1]" },
  { DATA_ARRAY_NONE, "perspective", "[\"vendor\", \"agency\", null, \"x\"]" },
  { DATA_ARRAY_NONE, "as_of", "[\"2026-11-22\", null, \"2026-02-30\"]" },
  { DATA_ARRAY_NONE, "id", "[\"e2\", \"\"]" },
  { DATA_ARRAY_NONE, "rules.edition", "[\"2022-11-01\", \"2025-04-01\", \"x\"]" },
  { DATA_ARRAY_NONE, "service.name", "[\"s\", null, false]" },
  { DATA_ARRAY_NONE, "service.model", "[\"saas\", \"paas\", null, \"x\"]" },
  { DATA_ARRAY_NONE, "service.regions", "[[\"JP\"], [\"JP\", \"\"], [], null, \"JP\"]" },
  { DATA_ARRAY_NONE, "agency.reviewer", "[\"r\", null]" },
  { DATA_ARRAY_NONE, "audit.period.from", "[\"2026-04-01\", \"2027-04-01\", null]" },
  { DATA_ARRAY_NONE, "audit.period.to", "[\"2027-03-31\", \"2025-04-01\", null, \"x\"]" },
  { DATA_ARRAY_NONE, "audit", "[null, \"x\"]" },
  { DATA_ARRAY_NONE, "x-unknown", "[\"x\"]" },
  { DATA_ARRAY_BUILT_ON, "in_statement", "[true, false, null, \"x\"]" },
  { DATA_ARRAY_BUILT_ON, "registration", "[\"ismap\", null, \"x\"]" },
  { DATA_ARRAY_BUILT_ON, "id", "[\"b7\", \"b1\"]" },
  { DATA_ARRAY_OPERATIONS, "name", "[\"n\", null]" },
  { DATA_ARRAY_OPERATIONS, "listed", "[\"yes\", \"no\", null, \"x\"]" },
  { DATA_ARRAY_OPERATIONS, "id", "[\"o7\", \"o/~\", \"o1\", \"i1\", null]" },
  { DATA_ARRAY_INFORMATION, "description", "[\"n\", null]" },
  { DATA_ARRAY_INFORMATION, "confidentiality", "[1, 2, 3, null, 4]" },
  { DATA_ARRAY_INFORMATION, "subjects", "[0, 120, null, -1]" },
  { DATA_ARRAY_INFORMATION, "operations", "[[\"o1\"], [], [\"o1\", \"o1\"], [\"i1\"]]" },
  { DATA_ARRAY_INFORMATION, "id", "[\"i7\", \"i1\", \"o1\"]" },
  { DATA_ARRAY_IMPACTS, "level", "[\"none\", \"low\", \"high\", null, \"x\"]" },
  { DATA_ARRAY_IMPACTS, "rationale", "[\"why\", \"\", null, 1]" },
  { DATA_ARRAY_IMPACTS, "harm", "[\"legal\"]" },
  { DATA_ARRAY_AUDITORS, "role", "[\"lead\", null, \"x\"]" },
  { DATA_ARRAY_AUDITORS, "operates", "[[\"9.2\", \"d7\"], [], null]" },
  { DATA_ARRAY_AUDITORS, "id", "[\"a7\", \"a1\", 1]" },
  { DATA_ARRAY_CATALOGUE, "title", "[\"t\", null]" },
  { DATA_ARRAY_CATALOGUE, "parent", "[\"9.2.1\", \"9.2.2\", \"x\", null]" },
  { DATA_ARRAY_CATALOGUE, "id", "[\"d7\", \"d8\", \"9.2.1\"]" },
  { DATA_ARRAY_REQUIREMENTS, "status", "[\"met\", \"not-met\", null, \"x\"]" },
  { DATA_ARRAY_REQUIREMENTS, "evidence", "[\"e\", \"\", null]" },
  { DATA_ARRAY_REQUIREMENTS, "id", "[\"ORG-2\"]" },
  { DATA_ARRAY_CONTROLS, "stated", "[true, false, null, \"x\"]" },
  { DATA_ARRAY_CONTROLS, "reason", "[\"r\", null]" },
  { DATA_ARRAY_CONTROLS, "internal.design", "[\"effective\", null, \"x\"]" },
  { DATA_ARRAY_CONTROLS, "internal.auditor", "[\"a1\", \"a7\", null, \"nobody\"]" },
  { DATA_ARRAY_CONTROLS, "internal.date", "[\"2026-10-01\", null, \"2026-10\"]" },
  { DATA_ARRAY_FINDINGS, "control", "[\"9.2.1\", \"d7\", null, \"x\"]" },
  { DATA_ARRAY_FINDINGS, "status", "[\"open\", \"closed\", null]" },
  { DATA_ARRAY_FINDINGS, "id", "[\"f7\", \"f1\"]" },
};

static void
edit_set (DataEdit *edit, const DataPlace *place, json_t *value)
{
  g_autofree const char **texts = g_new0 (const char *, json_array_size (value) + 1);

  for (gsize i = 0; i < json_array_size (value); i++)
    texts[i] = json_string_value (json_array_get (value, i));
  if (json_is_null (value))
    data_edit_clear (edit, place);
  else if (json_is_string (value))
    data_edit_set_text (edit, place, json_string_value (value));
  else if (json_is_boolean (value))
    data_edit_set_boolean (edit, place, json_is_true (value));
  else if (json_is_integer (value))
    data_edit_set_integer (edit, place, json_integer_value (value));
  else
    data_edit_set_texts (edit, place, texts);
}

static const char *
choose (GRand *random, const char *const *texts)
{
  return texts[g_rand_int_range (random, 0, (gint32) g_strv_length ((char **) texts))];
}

/* The id of an entry that is there, or now and then of none. */
static const char *
choose_id (GRand *random, json_t *model, DataArray array)
{
  static const char *const requirements[] = { "ORG-1", "PLAN-2", "RECORD-2", "NO-1", NULL };
  static const char *const controls[] = { "9.2.1", "9.2.1.1.PB", "d7", "x", "3.1.1", NULL };
  json_t *entries;
  json_t *entry;
  const char *id;

  if (array == DATA_ARRAY_IMPACTS)
    array = g_rand_boolean (random) ? DATA_ARRAY_OPERATIONS : DATA_ARRAY_INFORMATION;
  entries = model_entries (model, array);
  if (array == DATA_ARRAY_REQUIREMENTS && g_rand_boolean (random))
    return choose (random, requirements);
  if (array == DATA_ARRAY_CONTROLS && g_rand_boolean (random))
    return choose (random, controls);
  if (json_array_size (entries) == 0 || g_rand_int_range (random, 0, 12) == 0)
    return "nobody";
  entry = json_array_get (entries,
                          (gsize) g_rand_int_range (random, 0, (gint32) json_array_size (entries)));
  id = json_string_value (json_object_get (entry, "id"));
  return id == NULL ? "nobody" : id;
}

static DataPlace
choose_place (GRand *random, json_t *model, DataArray array)
{
  static const char *const dimensions[] = { "confidentiality", "integrity", "availability", NULL };
  static const char *const harms[] = { "distress", "financial", "disclosure", "legal", NULL };
  DataPlace place = { .array = array };

  if (array != DATA_ARRAY_NONE)
    place.id = choose_id (random, model, array);
  if (array == DATA_ARRAY_IMPACTS)
    {
      place.dimension = choose (random, dimensions);
      place.harm = choose (random, harms);
    }
  return place;
}

static ModelOutcome
random_set (GRand *random, json_t *model, DataEdit *edit)
{
  const Member *member = &members[g_rand_int_range (random, 0, G_N_ELEMENTS (members))];
  g_autoptr (json_t) values = json_loads (member->values, 0, NULL);
  json_t *value = json_array_get (
      values, (gsize) g_rand_int_range (random, 0, (gint32) json_array_size (values)));
  DataPlace place = choose_place (random, model, member->array);
  g_autofree char *id = g_strdup (place.id);

  place.id = id;
  place.member = member->member;
  edit_set (edit, &place, value);
  return model_set (model, &place, value);
}

static ModelOutcome
random_add (GRand *random, json_t *model, DataEdit *edit, DataArray array)
{
  static const char *const ids[] = { "d7", "d8", "n1", "n2", "o1", "", NULL };
  DataPlace place = { .array = array, .id = choose (random, ids) };
  g_autoptr (json_t) parent = json_string ("9.2.1");

  data_edit_add (edit, array, place.id);
  model_add (model, &place);
  if (array != DATA_ARRAY_CATALOGUE || g_rand_int_range (random, 0, 4) == 0)
    return MODEL_DONE;
  place.member = "parent";
  data_edit_set_text (edit, &place, "9.2.1");
  return model_set (model, &place, parent);
}

static ModelOutcome
random_change (GRand *random, json_t *model, DataEdit *edit)
{
  DataArray array = (DataArray) g_rand_int_range (random, DATA_ARRAY_BUILT_ON, DATA_N_ARRAYS);
  gboolean is_answers = array == DATA_ARRAY_IMPACTS || array == DATA_ARRAY_REQUIREMENTS ||
                        array == DATA_ARRAY_CONTROLS;
  DataPlace place = choose_place (random, model, array);
  g_autofree char *id = g_strdup (place.id);
  guint position = (guint) g_rand_int_range (random, 0, 4);

  place.id = id;
  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      return is_answers ? random_set (random, model, edit)
                        : random_add (random, model, edit, array);
    case 1:
      data_edit_remove (edit, &place);
      return model_remove (model, &place);
    case 2:
      if (is_answers)
        return random_set (random, model, edit);
      data_edit_move (edit, &place, position);
      return model_move (model, &place, position);
    default:
      return random_set (random, model, edit);
    }
}

DataEdit *
random_edit (GRand *random, json_t *model, guint n, ModelOutcome *outcome)
{
  DataEdit *edit = data_edit_new ();

  *outcome = MODEL_DONE;
  for (guint i = 0; i < n && *outcome != MODEL_REFUSED; i++)
    {
      ModelOutcome last = random_change (random, model, edit);

      *outcome = MAX (*outcome, last);
    }
  return edit;
}
