/* random_evaluation.c - Seeded random evaluations in the exchange format, and random changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random_evaluation.h"

#include "asked_cells.h"

#include "data/exchange/schema.h"
#include "random_json.h"

/** What a random evaluation is made from. */
typedef struct
{
  GRand *random;
  const RulesEdition *edition;
  json_t *ids[DATA_N_SPACES]; /* arrays of texts; of subjects, the information items */
  json_t *operations;         /* the ids of the operations */
  json_t *references[DATA_REFERENCE_AUDITOR + 1]; /* what may be named, once it was asked for */
  int share;                                      /* how much of everything is there, in percent */
  int unknown;         /* how many objects have an unknown member, in percent */
  gboolean is_audited; /* whether there is an audit */
} Maker;

static json_t *make_object (Maker *self, const DataField *members, json_t *head);

/* Whether @field holds what others may refer to. */
static gboolean
is_needed (const DataField *field)
{
  gboolean holds_entries = field->type == DATA_FIELD_ENTRIES;

  for (guint i = 0; field->type == DATA_FIELD_OBJECT && field->members[i].name != NULL; i++)
    holds_entries = holds_entries || field->members[i].type == DATA_FIELD_ENTRIES;
  return field->required || holds_entries;
}

/* Ids from a small set, so that two evaluations often have the same; none of @taken. */
static json_t *
make_ids (Maker *self, const char *prefix, guint n, json_t *taken)
{
  json_t *all = json_array ();
  json_t *sample;
  json_t *id;
  gsize i;

  for (guint number = 1; number <= 12; number++)
    json_array_append_new (all, json_sprintf ("%s%u", prefix, number));
  json_array_append_new (all, json_string ("業務 😀"));
  json_array_append_new (all, json_string ("'\n\""));
  json_array_foreach (taken, i, id)
  {
    for (gsize j = json_array_size (all); j > 0; j--)
      {
        if (json_equal (json_array_get (all, j - 1), id))
          json_array_remove (all, j - 1);
      }
  }
  sample = random_sample (self->random, all, n);
  json_decref (all);
  return sample;
}

static void
maker_init (Maker *self, GRand *random, const RulesEdition *edition)
{
  static const int shares[] = { 0, 0, 1, 1, 1, 2, 2, 5, 5, 30 };
  guint most = random_chance (random, 10) ? 14 : 5;

  *self = (Maker){ .random = random, .edition = edition };
  self->share =
      random_chance (random, 2) ? 100 : shares[random_below (random, G_N_ELEMENTS (shares))];
  self->unknown = random_chance (random, 50) ? 0 : 20;
  self->is_audited = random_chance (random, 85);
  self->operations = make_ids (self, "o", random_below (random, most), NULL);
  for (guint i = 0; i < DATA_N_SPACES; i++)
    self->ids[i] =
        make_ids (self, i == DATA_SPACE_DETAILS ? "9.2.1." : "x", random_below (random, most),
                  i == DATA_SPACE_SUBJECTS ? self->operations : NULL);
  for (gsize i = json_array_size (self->ids[DATA_SPACE_DETAILS]); i > 0; i--)
    {
      json_t *id = json_array_get (self->ids[DATA_SPACE_DETAILS], i - 1);

      if (rules_catalogue_find (edition->catalogue, json_string_value (id)) >= 0)
        json_array_remove (self->ids[DATA_SPACE_DETAILS], i - 1);
    }
}

static void
maker_clear (Maker *self)
{
  for (guint i = 0; i < DATA_N_SPACES; i++)
    json_decref (self->ids[i]);
  json_decref (self->operations);
  for (guint i = 0; i < G_N_ELEMENTS (self->references); i++)
    json_decref (self->references[i]);
}

/* The ids that may stand for @reference. */
static json_t *
make_references (const Maker *self, DataReference reference)
{
  const RulesCatalogue *catalogue = self->edition->catalogue;
  json_t *ids = json_array ();

  if (reference == DATA_REFERENCE_OPERATION || reference == DATA_REFERENCE_SUBJECT)
    json_array_extend (ids, self->operations);
  if (reference == DATA_REFERENCE_SUBJECT)
    json_array_extend (ids, self->ids[DATA_SPACE_SUBJECTS]);
  if (reference == DATA_REFERENCE_AUDITOR)
    json_array_extend (ids, self->ids[DATA_SPACE_AUDITORS]);
  if (reference == DATA_REFERENCE_CONTROL)
    json_array_extend (ids, self->ids[DATA_SPACE_DETAILS]);
  for (guint i = 0; reference == DATA_REFERENCE_REQUIREMENT && i < self->edition->n_requirements;
       i++)
    json_array_append_new (ids, json_string (self->edition->requirements[i].clause.id));
  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const RulesControl *control = &catalogue->controls[i];
      gboolean is_objective = control->objective == RULES_NO_CONTROL && !control->reference_only;

      if (reference == DATA_REFERENCE_CONTROL ||
          (reference == DATA_REFERENCE_OBJECTIVE && is_objective))
        json_array_append_new (ids, json_string (control->id));
    }
  return ids;
}

static json_t *
list_references (Maker *self, DataReference reference)
{
  if (self->references[reference] == NULL)
    self->references[reference] = make_references (self, reference);
  return self->references[reference];
}

/* (transfer full): one of the entries of @array, or null where there is none. */
static json_t *
pick (const Maker *self, json_t *array)
{
  gsize n = json_array_size (array);

  return n > 0 ? json_incref (json_array_get (array, random_below (self->random, n)))
               : json_null ();
}

static json_t *
make_text (Maker *self, const DataField *field)
{
  g_autofree char *text = NULL;

  if (field->reference != DATA_REFERENCE_NONE)
    return pick (self, list_references (self, field->reference));
  text = random_text (self->random);
  return json_string (text);
}

/* Periods begin before the year 5000 and end after. */
static json_t *
make_date (const Maker *self, const DataField *field)
{
  gboolean begins = g_str_equal (field->name, "from");
  gint32 year =
      g_rand_int_range (self->random, field->ends_period ? 5000 : 1900, begins ? 5000 : 9999);

  return json_sprintf ("%d-%02d-%02d", year, g_rand_int_range (self->random, 1, 13),
                       g_rand_int_range (self->random, 1, 29));
}

static json_t *
make_texts (Maker *self, const DataField *field)
{
  json_t *texts = json_array ();

  for (guint n = random_below (self->random, 5); n > 0; n--)
    {
      json_t *text = make_text (self, field);

      if (json_is_string (text))
        json_array_append (texts, text);
      json_decref (text);
    }
  return texts;
}

/* The cells that are asked, as entries without answers. */
static json_t *
list_cells (Maker *self)
{
  json_t *subjects = list_references (self, DATA_REFERENCE_SUBJECT);
  gsize n_operations = json_array_size (self->operations);
  json_t *cells = json_array ();
  json_t *subject;
  gsize i;

  json_array_foreach (subjects, i, subject)
  {
    RulesAskedOf kind = i < n_operations ? RULES_ASKED_OF_OPERATION : RULES_ASKED_OF_INFORMATION;

    asked_cells_append (cells, self->edition, subject, kind);
  }
  return cells;
}

/* The ids of the entries that the array may have. */
static json_t *
list_ids (Maker *self, const DataField *field)
{
  if (field->order == DATA_ORDER_REQUIREMENTS)
    return list_references (self, DATA_REFERENCE_REQUIREMENT);
  if (field->order == DATA_ORDER_CONTROLS)
    return list_references (self, DATA_REFERENCE_CONTROL);
  if (g_str_equal (field->name, "operations"))
    return self->operations;
  return self->ids[field->members[0].space];
}

/* The entries that the array may have, as far as tells them apart. */
static json_t *
list_heads (Maker *self, const DataField *field)
{
  json_t *heads;
  json_t *ids;
  json_t *id;
  gsize i;

  if (field->order == DATA_ORDER_CELLS)
    return list_cells (self);
  heads = json_array ();
  ids = list_ids (self, field);
  json_array_foreach (ids, i, id)
  {
    json_array_append_new (heads, json_pack ("{sO}", "id", id));
  }
  return heads;
}

static json_t *
make_entries (Maker *self, const DataField *field)
{
  json_t *entries = json_array ();
  json_t *heads = list_heads (self, field);
  gsize n = json_array_size (heads);
  json_t *sample;
  json_t *head;
  gsize i;

  /* What others refer to is all there. */
  sample =
      random_sample (self->random, heads,
                     field->order == DATA_ORDER_AS_READ ? n : (n * (gsize) self->share + 99) / 100);
  json_array_foreach (sample, i, head)
  {
    json_array_append_new (entries, make_object (self, field->members, head));
  }
  json_decref (heads);
  json_decref (sample);
  return entries;
}

static json_t *
make_value (Maker *self, const DataField *field)
{
  const RulesEdition *edition = self->edition;

  switch (field->type)
    {
    case DATA_FIELD_BOOLEAN:
      return json_boolean (random_chance (self->random, 50));
    case DATA_FIELD_INTEGER:
      return random_chance (self->random, 20)
                 ? json_integer (field->maximum)
                 : json_integer (g_rand_int_range (self->random, (gint32) field->minimum,
                                                   (gint32) MIN (field->maximum, 2000) + 1));
    case DATA_FIELD_DATE:
      return make_date (self, field);
    case DATA_FIELD_CHOICE:
      return json_string (
          field->choices[random_below (self->random, g_strv_length ((char **) field->choices))]);
    case DATA_FIELD_LEVEL:
      return json_string (
          edition->levels[random_below (self->random, edition->n_levels)].clause.id);
    case DATA_FIELD_OBJECT:
      return !is_needed (field) && random_chance (self->random, 15)
                 ? json_object ()
                 : make_object (self, field->members, NULL);
    case DATA_FIELD_TEXTS:
      return make_texts (self, field);
    case DATA_FIELD_ENTRIES:
      return make_entries (self, field);
    case DATA_FIELD_TEXT:
    case DATA_FIELD_DIMENSION:
    case DATA_FIELD_HARM:
    default:
      return make_text (self, field);
    }
}

static void
add_unknown (Maker *self, const DataField *members, json_t *object)
{
  const char *name = random_name (self->random);

  if (data_exchange_find_field (members, name) == NULL)
    json_object_set_new (object, name, random_json (self->random, 3));
}

static void
add_member (Maker *self, const DataField *field, json_t *object)
{
  if (g_str_equal (field->name, "audit") && !self->is_audited)
    return;
  if (is_needed (field) || random_chance (self->random, 70))
    json_object_set_new (object, field->name, make_value (self, field));
  else if (random_chance (self->random, 50))
    json_object_set_new (object, field->name, json_null ());
}

/* An object that begins with the members of @head. */
static json_t *
make_object (Maker *self, const DataField *members, json_t *head)
{
  json_t *object = json_object ();
  json_t *other;

  if (head != NULL)
    json_object_update (object, head);
  for (const DataField *field = members; field->name != NULL; field++)
    {
      if (json_object_get (object, field->name) == NULL)
        add_member (self, field, object);
    }
  while (random_chance (self->random, self->unknown))
    add_unknown (self, members, object);
  if (random_chance (self->random, 70))
    return object;
  other = random_order (self->random, object);
  json_decref (object);
  return other;
}

json_t *
random_evaluation_new (GRand *random, const RulesEdition *edition, const char *id)
{
  const DataField *rules = data_exchange_find_field (data_exchange_fields, "rules");
  json_t *named = json_pack ("{ssss}", "id", edition->id, "edition", edition->edition);
  json_t *head;
  json_t *root;
  Maker self;

  maker_init (&self, random, edition);
  head = json_pack ("{sssissso}", "format", DATA_EXCHANGE_FORMAT, "version", DATA_EXCHANGE_VERSION,
                    "id", id, "rules", make_object (&self, rules->members, named));
  root = make_object (&self, data_exchange_fields, head);
  json_decref (head);
  json_decref (named);
  maker_clear (&self);
  return root;
}
