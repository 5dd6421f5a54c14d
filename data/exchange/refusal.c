/* refusal.c - What is wrong with a value of an evaluation file, in words.
 *
 * Every message says what is wrong and what to do, in whole sentences.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/refusal.h"

#include "data/error.h"
#include "data/json/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
data_describe_value (json_t *value)
{
  switch (json_typeof (value))
    {
    case JSON_STRING:
      {
        g_autofree char *excerpt =
            data_json_excerpt (json_string_value (value), json_string_length (value));

        /* Translators: a text that stands in the file, in your quotation marks. */
        return g_strdup_printf (_ ("“%s”"), excerpt);
      }
    case JSON_INTEGER:
      return g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (value));
    case JSON_TRUE:
      return g_strdup ("true");
    case JSON_FALSE:
      return g_strdup ("false");
    case JSON_NULL:
      return g_strdup ("null");
    case JSON_OBJECT:
      return g_strdup (json_object_size (value) == 0 ? "{}" : "{…}");
    case JSON_ARRAY:
      return g_strdup (json_array_size (value) == 0 ? "[]" : "[…]");
    case JSON_REAL:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
excerpt_of (const char *text)
{
  return data_json_excerpt (text, strlen (text));
}

static void
append_choice (GString *choices, const char *id)
{
  if (choices->len > 0)
    /* Translators: stands between the items of a list. */
    g_string_append (choices, _ (", "));
  g_string_append (choices, id);
}

/* The ids that @field may hold. */
static char *
list_choices (const DataField *field, const RulesEdition *edition)
{
  GString *choices = g_string_new (NULL);

  if (field->type == DATA_FIELD_CHOICE)
    {
      for (guint i = 0; field->choices[i] != NULL; i++)
        append_choice (choices, field->choices[i]);
    }
  else if (field->type == DATA_FIELD_DIMENSION)
    {
      for (guint i = 0; i < edition->n_dimensions; i++)
        append_choice (choices, edition->dimensions[i].clause.id);
    }
  else if (field->type == DATA_FIELD_HARM)
    {
      for (guint i = 0; i < edition->n_harms; i++)
        append_choice (choices, edition->harms[i].clause.id);
    }
  else
    {
      for (guint i = 0; i < edition->n_levels; i++)
        append_choice (choices, edition->levels[i].clause.id);
    }
  return g_string_free (choices, FALSE);
}

static void
refuse_entry (const DataRefusal *self, const DataField *field, const char *found)
{
  if (field->type == DATA_FIELD_TEXTS)
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" holds %s, which is not a text. Write a text in quotes, or remove it."),
                 field->name, found);
  else
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" holds %s, which is not an object. Write an object in braces, or remove "
                    "it."),
                 field->name, found);
}

static void
refuse_text (const DataRefusal *self, const DataField *field, const char *found)
{
  if (field->required)
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not a text. Write a text in quotes."), field->name,
                 found);
  else
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not a text. Write a text in quotes, or leave it out if "
                    "it is not answered yet."),
                 field->name, found);
}

static void
refuse_choice (const DataRefusal *self,
               const DataField *field,
               const char *found,
               const RulesEdition *edition)
{
  g_autofree char *choices = list_choices (field, edition);

  if (field->required)
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not one of: %s. Use one of these."), field->name, found,
                 choices);
  else
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not one of: %s. Use one of these, or leave it out if "
                    "it is not answered yet."),
                 field->name, found, choices);
}

static void
refuse_integer (const DataRefusal *self, const DataField *field, const char *found)
{
  if (field->required && field->maximum > G_MAXINT)
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not a whole number of at least %d. Write such a number "
                    "without quotes."),
                 field->name, found, (int) field->minimum);
  else if (field->required)
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not a whole number from %d to %d. Write such a number "
                    "without quotes."),
                 field->name, found, (int) field->minimum, (int) field->maximum);
  else if (field->maximum > G_MAXINT)
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not a whole number of at least %d. Write such a number "
                    "without quotes, or leave it out if it is not answered yet."),
                 field->name, found, (int) field->minimum);
  else
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not a whole number from %d to %d. Write such a number "
                    "without quotes, or leave it out if it is not answered yet."),
                 field->name, found, (int) field->minimum, (int) field->maximum);
}

static void
refuse_container (const DataRefusal *self, const DataField *field, const char *found)
{
  if (field->type == DATA_FIELD_OBJECT)
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not an object. Write an object in braces, or leave it "
                    "out."),
                 field->name, found);
  else
    data_refuse (self->error, self->file, self->pointer,
                 _ ("\"%s\" is %s, which is not an array. Write an array in square brackets, or "
                    "leave it out."),
                 field->name, found);
}

static void
refuse_member (const DataRefusal *self,
               const DataField *field,
               const char *found,
               const RulesEdition *edition)
{
  switch (field->type)
    {
    case DATA_FIELD_TEXT:
      refuse_text (self, field, found);
      break;
    case DATA_FIELD_BOOLEAN:
      data_refuse (self->error, self->file, self->pointer,
                   _ ("\"%s\" is %s, which is neither true nor false. Write one of these without "
                      "quotes, or leave it out if it is not answered yet."),
                   field->name, found);
      break;
    case DATA_FIELD_INTEGER:
      refuse_integer (self, field, found);
      break;
    case DATA_FIELD_DATE:
      data_refuse (self->error, self->file, self->pointer,
                   _ ("\"%s\" is %s, which is not a date. Write a day that exists as YYYY-MM-DD, "
                      "in the years 1900 to 9998, or leave it out if it is not answered yet."),
                   field->name, found);
      break;
    case DATA_FIELD_CHOICE:
    case DATA_FIELD_DIMENSION:
    case DATA_FIELD_HARM:
    case DATA_FIELD_LEVEL:
      refuse_choice (self, field, found, edition);
      break;
    case DATA_FIELD_OBJECT:
    case DATA_FIELD_TEXTS:
    case DATA_FIELD_ENTRIES:
    default:
      refuse_container (self, field, found);
      break;
    }
}

void
data_refuse_value (const DataRefusal *self,
                   const DataField *field,
                   gboolean is_entry,
                   json_t *value,
                   const RulesEdition *edition)
{
  g_autofree char *found = data_describe_value (value);

  if (is_entry)
    refuse_entry (self, field, found);
  else
    refuse_member (self, field, found, edition);
}

void
data_refuse_missing (const DataRefusal *self, const DataField *field)
{
  data_refuse (self->error, self->file, self->pointer,
               _ ("\"%s\" is required, but it is not there. Add it."), field->name);
}

void
data_refuse_reversed_period (const DataRefusal *self, const char *from, const char *to)
{
  data_refuse (self->error, self->file, self->pointer,
               _ ("The period ends on %s, before it starts on %s. Correct \"from\" or \"to\"."), to,
               from);
}

void
data_refuse_empty_id (const DataRefusal *self)
{
  data_refuse (self->error, self->file, self->pointer,
               _ ("The id is empty. Write an id of at least one character."));
}

void
data_refuse_duplicate_id (const DataRefusal *self, DataSpace space, const char *id)
{
  g_autofree char *excerpt = excerpt_of (id);

  if (space == DATA_SPACE_SUBJECTS)
    data_refuse (self->error, self->file, self->pointer,
                 _ ("An earlier operation or information item has the id “%s” already. Give one of "
                    "the two another id."),
                 excerpt);
  else if (space == DATA_SPACE_REQUIREMENTS || space == DATA_SPACE_CONTROLS)
    data_refuse (self->error, self->file, self->pointer,
                 _ ("“%s” is answered twice. Remove one of the two entries."), excerpt);
  else
    data_refuse (self->error, self->file, self->pointer,
                 _ ("An earlier entry has the id “%s” already. Give one of the two another id."),
                 excerpt);
}

void
data_refuse_shipped_id (const DataRefusal *self, const char *id)
{
  g_autofree char *excerpt = excerpt_of (id);

  data_refuse (self->error, self->file, self->pointer,
               _ ("The catalogue that comes with the rules has a control “%s” already. Remove this "
                  "entry, or give it another id."),
               excerpt);
}

/* What refers to nothing, and what to do about it. */
static char *
describe_dangling (DataReference reference, const char *id)
{
  switch (reference)
    {
    case DATA_REFERENCE_OPERATION:
      return g_strdup_printf (_ ("There is no operation with the id “%s”. Name an operation of "
                                 "this file, or remove the id."),
                              id);
    case DATA_REFERENCE_SUBJECT:
      return g_strdup_printf (_ ("There is no information item or operation with the id “%s”. Name "
                                 "one of this file, or remove the entry."),
                              id);
    case DATA_REFERENCE_OBJECTIVE:
      return g_strdup_printf (_ ("“%s” is not a control objective to which details can be added. "
                                 "Name an objective of the catalogue that comes with the rules, or "
                                 "remove the entry."),
                              id);
    case DATA_REFERENCE_REQUIREMENT:
      return g_strdup_printf (_ ("The rules have no requirement with the id “%s”. Correct or "
                                 "remove it."),
                              id);
    case DATA_REFERENCE_CONTROL:
      return g_strdup_printf (_ ("The catalogue has no control with the id “%s”. Correct or remove "
                                 "it, or add the control to \"catalogue\"."),
                              id);
    case DATA_REFERENCE_AUDITOR:
      return g_strdup_printf (_ ("There is no auditor with the id “%s”. Name an entry of "
                                 "\"auditors\", or leave it out if it is not answered yet."),
                              id);
    case DATA_REFERENCE_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

void
data_refuse_dangling (const DataRefusal *self, DataReference reference, const char *id)
{
  g_autofree char *excerpt = excerpt_of (id);
  g_autofree char *message = describe_dangling (reference, excerpt);

  data_refuse (self->error, self->file, self->pointer, "%s", message);
}

static char *
describe_member (json_t *object, const char *name)
{
  return data_describe_value (json_object_get (object, name));
}

void
data_refuse_cell_not_asked (const DataRefusal *self, json_t *impact)
{
  g_autofree char *subject = describe_member (impact, "subject");
  g_autofree char *dimension = describe_member (impact, "dimension");
  g_autofree char *harm = describe_member (impact, "harm");

  /* Translators: three ids in quotation marks. */
  data_refuse (self->error, self->file, self->pointer,
               _ ("The rules do not ask for subject %s, dimension %s, harm %s. Correct or remove "
                  "the entry."),
               subject, dimension, harm);
}

void
data_refuse_duplicate_cell (const DataRefusal *self, json_t *impact)
{
  g_autofree char *subject = describe_member (impact, "subject");
  g_autofree char *dimension = describe_member (impact, "dimension");
  g_autofree char *harm = describe_member (impact, "harm");

  /* Translators: three ids in quotation marks. */
  data_refuse (self->error, self->file, self->pointer,
               _ ("An earlier entry answers subject %s, dimension %s, harm %s already. Remove one "
                  "of the two."),
               subject, dimension, harm);
}
