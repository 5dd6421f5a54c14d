/* fact_words.c - A fact in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/fact_words.h"

#include "data/exchange/arrays.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/wording/fields.h"

#include <glib/gi18n-lib.h>

/** The most characters of a name or text within a sentence. */
#define SHORT_LIMIT 40

static DataArray
array_of (json_t *fact)
{
  const char *name = data_member_text (fact, "array");

  for (DataArray array = DATA_ARRAY_NONE + 1; name != NULL && array < DATA_N_ARRAYS; array++)
    {
      if (g_str_equal (data_array_names[array], name))
        return array;
    }
  return DATA_ARRAY_NONE;
}

/* The text of a member, on one line and not too long; "" where there is none. */
static char *
short_text (json_t *fact, const char *name)
{
  const char *text = data_member_text (fact, name);

  return data_fact_text (text == NULL ? "" : text, SHORT_LIMIT);
}

static gboolean
is_of_kind (json_t *fact, const char *kind)
{
  return g_strcmp0 (data_member_text (fact, "kind"), kind) == 0;
}

/* A title of the pack as it stands within a sentence: English begins with a small letter there. */
static char *
within_sentence (const char *title)
{
  const char *rest = g_utf8_next_char (title);
  GString *text;

  if (title[0] == '\0' || !g_unichar_islower (g_utf8_get_char (rest)))
    return g_strdup (title);
  text = g_string_new (NULL);
  g_string_append_unichar (text, g_unichar_tolower (g_utf8_get_char (title)));
  g_string_append (text, rest);
  return g_string_free (text, FALSE);
}

char *
data_fact_heading (const char *text)
{
  GString *heading;

  if (text[0] == '\0')
    return g_strdup (text);
  heading = g_string_new (NULL);
  g_string_append_unichar (heading, g_unichar_totitle (g_utf8_get_char (text)));
  g_string_append (heading, g_utf8_next_char (text));
  return g_string_free (heading, FALSE);
}

static char *
describe_harm (const char *id, const RulesEdition *edition)
{
  int harm = edition == NULL ? -1 : rules_edition_find_harm (edition, id);

  return harm < 0 ? data_fact_text (id, SHORT_LIMIT)
                  : within_sentence (data_text (&edition->harms[harm].clause.title));
}

static char *
describe_dimension (const char *id, const RulesEdition *edition)
{
  int dimension = edition == NULL ? -1 : rules_edition_find_dimension (edition, id);

  return dimension < 0 ? data_fact_text (id, SHORT_LIMIT)
                       : within_sentence (data_text (&edition->dimensions[dimension].clause.title));
}

static char *
describe_level (const char *id, const RulesEdition *edition)
{
  int level = edition == NULL ? -1 : rules_edition_find_level (edition, id);

  return level < 0 ? data_fact_text (id, SHORT_LIMIT)
                   : within_sentence (data_wording_level (edition, level));
}

static char *
describe_cell (json_t *fact, const RulesEdition *edition)
{
  const char *id = data_member_text (fact, "dimension");
  g_autofree char *dimension = describe_dimension (id != NULL ? id : "", edition);
  g_autofree char *subject =
      short_text (fact, data_member_text (fact, "name") != NULL ? "name" : "id");

  /* Translators: %1$s is the name of an information item or operation, %2$s a dimension such as
   * confidentiality. */
  return g_strdup_printf (_ ("“%1$s” (%2$s)"), subject, dimension);
}

/* The entry that a fact is about. Requirements and controls are called by their number. */
static char *
describe_entry (json_t *fact, const RulesEdition *edition)
{
  DataArray array = array_of (fact);
  g_autofree char *name = NULL;

  if (array == DATA_ARRAY_IMPACTS)
    return describe_cell (fact, edition);
  if (data_member_text (fact, "name") == NULL || data_array_is_answers (array) ||
      array == DATA_ARRAY_CATALOGUE)
    name = short_text (fact, "id");
  else
    name = short_text (fact, "name");
  return data_wording_entry (array, name);
}

static char *
describe_member (json_t *fact, const RulesEdition *edition)
{
  DataArray array = array_of (fact);
  const char *member = data_member_text (fact, "member");
  const char *harm = data_member_text (fact, "harm");
  const char *name = member == NULL ? NULL : data_wording_member (array, member);
  g_autofree char *unknown = NULL;
  g_autofree char *harm_title = NULL;

  if (array == DATA_ARRAY_IMPACTS && harm != NULL && g_strcmp0 (member, "level") == 0)
    return describe_harm (harm, edition);
  if (name == NULL)
    {
      unknown = short_text (fact, "member");
      return g_strdup_printf (_ ("“%s”"), unknown);
    }
  if (array != DATA_ARRAY_IMPACTS || harm == NULL)
    return g_strdup (name);
  harm_title = describe_harm (harm, edition);
  /* Translators: %1$s is "rationale", %2$s a kind of harm. */
  return g_strdup_printf (_ ("%1$s for %2$s"), name, harm_title);
}

char *
data_fact_field (json_t *fact, const RulesEdition *edition)
{
  DataArray array = array_of (fact);
  g_autofree char *member = NULL;
  g_autofree char *entry = NULL;

  if (is_of_kind (fact, "moved"))
    /* Translators: %s is "operations", "findings", ... */
    return g_strdup_printf (_ ("order of the %s"),
                            array == DATA_ARRAY_NONE ? "" : data_wording_array (array));
  if (!is_of_kind (fact, "set"))
    return describe_entry (fact, edition);
  member = describe_member (fact, edition);
  if (array == DATA_ARRAY_NONE)
    return g_steal_pointer (&member);
  entry = describe_entry (fact, edition);
  /* Translators: %1$s is a field ("name", "financial harm"), %2$s what it belongs to ("operation
   * “X”"). */
  return g_strdup_printf (_ ("%1$s of %2$s"), member, entry);
}

static char *
join_texts (json_t *array)
{
  GString *texts = g_string_new (NULL);
  gsize n = json_array_size (array);

  for (gsize i = 0; i < n; i++)
    {
      const char *text = json_string_value (json_array_get (array, i));

      g_string_append_printf (texts, "%s%s", i > 0 ? _ (", ") : "", text != NULL ? text : "");
    }
  return g_string_free (texts, FALSE);
}

/* A text that is one of a list, in words; NULL for free text. */
static char *
describe_choice (json_t *fact, const char *text, const RulesEdition *edition)
{
  DataArray array = array_of (fact);
  const char *member = data_member_text (fact, "member");
  const DataField *field = member == NULL ? NULL : data_array_find_member (array, member);
  const char *choice = field == NULL ? NULL : data_wording_choice (array, member, text);

  if (choice != NULL)
    return g_strdup (choice);
  if (field != NULL && field->type == DATA_FIELD_LEVEL)
    return describe_level (text, edition);
  if (field != NULL && field->type != DATA_FIELD_TEXT)
    return data_fact_text (text, SHORT_LIMIT);
  return NULL;
}

char *
data_fact_value (json_t *fact, gboolean after, const RulesEdition *edition)
{
  json_t *value = json_object_get (fact, after ? "after" : "before");
  char *words;

  if (json_is_array (value))
    return join_texts (value);
  if (json_is_integer (value))
    return g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (value));
  if (json_is_boolean (value))
    return g_strdup (json_is_true (value) ? _ ("yes") : _ ("no"));
  if (!json_is_string (value))
    return g_strdup (_ ("unanswered"));
  words = describe_choice (fact, json_string_value (value), edition);
  return words != NULL ? words : g_strdup_printf (_ ("“%s”"), json_string_value (value));
}

/* Whether a value is free text, which is quoted; or too long to stand in a sentence. */
static gboolean
is_free_text (json_t *fact, json_t *value, const RulesEdition *edition)
{
  g_autofree char *words = NULL;

  if (!json_is_string (value))
    return FALSE;
  words = describe_choice (fact, json_string_value (value), edition);
  return words == NULL;
}

static gboolean
is_long (json_t *value)
{
  if (json_is_array (value))
    return json_array_size (value) > 3;
  return json_is_string (value) && g_utf8_strlen (json_string_value (value), -1) > SHORT_LIMIT;
}

/* What was done to @field, a phrase. */
static char *
say_set (json_t *fact, const char *field, const RulesEdition *edition)
{
  json_t *value = json_object_get (fact, "after");
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (value == NULL || json_is_null (value))
    return g_strdup_printf (_ ("Cleared %s"), field);
  if (is_long (value) || (json_is_string (value) && json_string_length (value) == 0))
    return g_strdup_printf (_ ("Changed %s"), field);
  if (is_free_text (fact, value, edition))
    {
      text = data_fact_text (json_string_value (value), SHORT_LIMIT);
      /* Translators: %1$s is a field, %2$s the text that was written into it. */
      return g_strdup_printf (_ ("Set %1$s to “%2$s”"), field, text);
    }
  words = data_fact_value (fact, TRUE, edition);
  /* Translators: %1$s is a field, %2$s what was chosen for it, a number or a date. */
  return g_strdup_printf (_ ("Set %1$s to %2$s"), field, words);
}

char *
data_fact_sentence (json_t *fact, const RulesEdition *edition)
{
  g_autofree char *field = data_fact_field (fact, edition);

  if (is_of_kind (fact, "added"))
    return g_strdup_printf (_ ("Added %s"), field);
  if (is_of_kind (fact, "removed"))
    return g_strdup_printf (_ ("Removed %s"), field);
  if (!is_of_kind (fact, "set"))
    return g_strdup_printf (_ ("Changed %s"), field);
  return say_set (fact, field, edition);
}

char *
data_fact_batch_sentence (json_t *batch, guint n, const RulesEdition *edition)
{
  DataArray array = array_of (batch);
  g_autofree char *entries = data_wording_entries (array, n);
  g_autofree char *member = NULL;
  g_autofree char *field = NULL;

  if (is_of_kind (batch, "added"))
    return g_strdup_printf (_ ("Added %s"), entries);
  if (is_of_kind (batch, "removed"))
    return g_strdup_printf (_ ("Removed %s"), entries);
  member = describe_member (batch, edition);
  field = g_strdup_printf (_ ("%1$s of %2$s"), member, entries);
  if (json_object_get (batch, "after") == NULL)
    return g_strdup_printf (_ ("Changed %s"), field);
  return say_set (batch, field, edition);
}
