/* full_evaluation.c - Evaluations in which every member of the format is filled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "full_evaluation.h"

#include "asked_cells.h"

#include "data/exchange/schema.h"
#include "rules/date.h"

enum
{
  N_ENTRIES = 2,
  FIRST_NUMBER = 100000,
  FIRST_DAY = 730000, /* in 1999 */
};

typedef struct
{
  const RulesEdition *edition;
  json_t *ids[DATA_N_SPACES]; /* arrays of the ids made so far */
  json_t *operations;         /* ids of those subjects that are operations */
  guint n;                    /* how many values were made */
} Maker;

static json_t *make_object (Maker *self, const DataField *members, json_t *head);

static json_t *
make_text (Maker *self, const char *name)
{
  return json_sprintf ("%s-%05u", name, ++self->n);
}

static json_t *
make_date (Maker *self)
{
  char text[RULES_DATE_TEXT_SIZE];

  rules_date_format ((RulesDate) (FIRST_DAY + ++self->n), text);
  return json_string (text);
}

/* Something that @reference may name. */
static json_t *
refer (Maker *self, DataReference reference)
{
  switch (reference)
    {
    case DATA_REFERENCE_OPERATION:
      return json_incref (json_array_get (self->operations, ++self->n % N_ENTRIES));
    case DATA_REFERENCE_AUDITOR:
      return json_incref (json_array_get (self->ids[DATA_SPACE_AUDITORS], ++self->n % N_ENTRIES));
    case DATA_REFERENCE_OBJECTIVE:
      return json_string ("9.2.1");
    case DATA_REFERENCE_CONTROL:
      return json_string ("9.2.1");
    case DATA_REFERENCE_REQUIREMENT:
      return json_string (self->edition->requirements[0].clause.id);
    case DATA_REFERENCE_SUBJECT:
    case DATA_REFERENCE_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

static json_t *
make_texts (Maker *self, const DataField *field)
{
  json_t *texts = json_array ();

  for (guint i = 0; i < N_ENTRIES; i++)
    json_array_append_new (texts, field->reference == DATA_REFERENCE_NONE
                                      ? make_text (self, field->name)
                                      : refer (self, field->reference));
  return texts;
}

/* What tells the entries of an array of answers apart. */
static json_t *
list_heads (Maker *self, const DataField *field)
{
  const RulesCatalogue *catalogue = self->edition->catalogue;
  json_t *heads = json_array ();
  json_t *id;
  gsize i;

  for (i = 0; field->order == DATA_ORDER_CELLS && i < 2 * N_ENTRIES; i++)
    asked_cells_append (heads, self->edition, json_array_get (self->ids[DATA_SPACE_SUBJECTS], i),
                        i < N_ENTRIES ? RULES_ASKED_OF_OPERATION : RULES_ASKED_OF_INFORMATION);
  for (i = 0; field->order == DATA_ORDER_REQUIREMENTS && i < self->edition->n_requirements; i++)
    json_array_append_new (heads,
                           json_pack ("{ss}", "id", self->edition->requirements[i].clause.id));
  for (i = 0; field->order == DATA_ORDER_CONTROLS && i < catalogue->n_controls; i++)
    if (!catalogue->controls[i].reference_only)
      json_array_append_new (heads, json_pack ("{ss}", "id", catalogue->controls[i].id));
  if (field->order == DATA_ORDER_CONTROLS)
    {
      json_array_foreach (self->ids[DATA_SPACE_DETAILS], i, id)
      {
        json_array_append_new (heads, json_pack ("{sO}", "id", id));
      }
    }
  for (i = 0; field->order == DATA_ORDER_AS_READ && i < N_ENTRIES; i++)
    json_array_append_new (heads, json_object ());
  return heads;
}

static json_t *
make_entries (Maker *self, const DataField *field)
{
  json_t *heads = list_heads (self, field);
  json_t *entries = json_array ();
  json_t *head;
  gsize i;

  json_array_foreach (heads, i, head)
  {
    json_t *entry = make_object (self, field->members, head);

    json_array_append_new (entries, entry);
    if (g_str_equal (field->name, "operations"))
      json_array_append (self->operations, json_object_get (entry, "id"));
  }
  json_decref (heads);
  return entries;
}

static json_t *
make_value (Maker *self, const DataField *field)
{
  const RulesEdition *edition = self->edition;
  json_t *id;

  switch (field->type)
    {
    case DATA_FIELD_BOOLEAN:
      return json_boolean (++self->n % 2 == 0);
    case DATA_FIELD_INTEGER:
      return field->minimum == 0
                 ? json_integer (FIRST_NUMBER + ++self->n)
                 : json_integer (field->minimum +
                                 ++self->n % (guint) (field->maximum - field->minimum + 1));
    case DATA_FIELD_DATE:
      return make_date (self);
    case DATA_FIELD_CHOICE:
      return json_string (field->choices[++self->n % g_strv_length ((char **) field->choices)]);
    case DATA_FIELD_LEVEL:
      return json_string (edition->levels[++self->n % edition->n_levels].clause.id);
    case DATA_FIELD_OBJECT:
      return make_object (self, field->members, NULL);
    case DATA_FIELD_TEXTS:
      return make_texts (self, field);
    case DATA_FIELD_ENTRIES:
      return make_entries (self, field);
    case DATA_FIELD_TEXT:
    case DATA_FIELD_DIMENSION:
    case DATA_FIELD_HARM:
    default:
      if (field->reference != DATA_REFERENCE_NONE)
        return refer (self, field->reference);
      id = make_text (self, field->name);
      if (field->space != DATA_SPACE_NONE)
        json_array_append (self->ids[field->space], id);
      return id;
    }
}

/* An object that begins with the members of @head. */
static json_t *
make_object (Maker *self, const DataField *members, json_t *head)
{
  json_t *object = json_object ();

  json_object_update (object, head);
  for (const DataField *field = members; field->name != NULL; field++)
    {
      if (json_object_get (object, field->name) == NULL)
        json_object_set_new (object, field->name, make_value (self, field));
    }
  json_object_set_new (object, "unknown/member",
                       json_pack ("{s:[o,o]}", "what", make_text (self, "value"),
                                  json_integer (FIRST_NUMBER + ++self->n)));
  return object;
}

json_t *
full_evaluation_new (const RulesEdition *edition)
{
  const DataField *rules = data_exchange_find_field (data_exchange_fields, "rules");
  Maker self = { .edition = edition, .operations = json_array () };
  json_t *named = json_pack ("{ssss}", "id", edition->id, "edition", edition->edition);
  json_t *head =
      json_pack ("{sssiso}", "format", DATA_EXCHANGE_FORMAT, "version", DATA_EXCHANGE_VERSION,
                 "rules", make_object (&self, rules->members, named));
  json_t *root;

  for (guint i = 0; i < DATA_N_SPACES; i++)
    self.ids[i] = json_array ();
  root = make_object (&self, data_exchange_fields, head);
  for (guint i = 0; i < DATA_N_SPACES; i++)
    json_decref (self.ids[i]);
  json_decref (self.operations);
  json_decref (head);
  json_decref (named);
  return root;
}
