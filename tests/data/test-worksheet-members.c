/* test-worksheet-members.c - Every member that an evaluation can hold stands on some worksheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "full_evaluation.h"
#include "shipped.h"
#include "worksheet_source.h"

#include "data/document/text.h"
#include "data/exchange/walk.h"
#include "data/json/text.h"
#include "data/wording/language.h"

#include <string.h>

/* What the worksheets say, apart from that on the route: it holds the SHA-256 of everything, and
 * nothing of the answers that is not on the others. */
static char *
write_worksheets (const DataWorksheetSource *source)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint kind = DATA_WORKSHEET_EVALUATION; kind < DATA_WORKSHEET_REGISTER; kind++)
    {
      g_autoptr (DataDocument) document = NULL;
      g_autofree char *text = NULL;

      if (kind == DATA_WORKSHEET_ROUTE)
        continue;
      document = data_worksheet_new ((DataWorksheetKind) kind, DATA_WORKSHEET_JA, FALSE, source);
      text = data_document_to_text (document);

      g_string_append (all, text);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

typedef struct
{
  char *text; /* of all worksheets */
  guint n_found;
  guint n_absent;
} Search;

static void
expect (Search *self, const DataWalk *walk, const char *part)
{
  g_autofree char *pointer = data_walk_pointer (walk);

  if (strstr (self->text, part) != NULL)
    self->n_found++;
  else if (self->n_absent++ < 50)
    g_test_message ("%s “%s” is on no worksheet", pointer, part);
}

/* Whether the value is an id of the rules, which worksheets show by its title, or tells the format.
 */
static gboolean
is_of_rules (const DataField *field)
{
  return field->type == DATA_FIELD_CHOICE || field->type == DATA_FIELD_LEVEL ||
         field->type == DATA_FIELD_DIMENSION || field->type == DATA_FIELD_HARM ||
         g_str_equal (field->name, "format") || g_str_equal (field->name, "version");
}

static gboolean
visit (const DataWalk *walk, const DataField *field, json_t *value)
{
  if (json_is_object (value))
    {
      g_autofree char *pointer = data_walk_pointer (walk);
      g_autofree char *place = g_strconcat (pointer, "/unknown~1member", NULL);

      expect (walk->data, walk, place);
    }
  else if (json_is_string (value) && !is_of_rules (field))
    expect (walk->data, walk, json_string_value (value));
  else if (json_is_integer (value) && !is_of_rules (field))
    {
      g_autofree char *number =
          g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (value));

      expect (walk->data, walk, number);
    }
  return TRUE;
}

static void
test_values (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataWorksheetSource) source = worksheet_source_new (packs, "full");
  g_autofree char *canonical = data_exchange_to_canonical (source->exchange);
  g_autoptr (json_t) root = data_json_parse (canonical, strlen (canonical), "", NULL);
  Search found = { .text = write_worksheets (source) };
  DataWalk walk = { .visit = visit, .data = &found };

  g_assert_true (data_walk (&walk, root));
  g_assert_cmpuint (found.n_absent, ==, 0);
  g_assert_cmpuint (found.n_found, >, 2000);
  g_free (found.text);
}

/* What unknown members hold is told as it is. */
static void
test_unknown (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataWorksheetSource) source = worksheet_source_new (packs, "full");
  g_autofree char *text = write_worksheets (source);
  g_autofree char *canonical = data_exchange_to_canonical (source->exchange);
  guint n = 0;

  for (const char *at = strstr (canonical, "\"value-"); at != NULL;
       at = strstr (at + 1, "\"value-"))
    {
      g_autofree char *value = g_strndup (at, strlen ("\"value-00000\""));

      g_assert_nonnull (strstr (text, value));
      n++;
    }
  g_assert_cmpuint (n, >, 300);
}

/* Another value for an answer that is not a text of its own; NULL where it is none. */
static json_t *
other_value (const RulesEdition *edition, const DataField *field, json_t *value)
{
  guint n;

  switch (field->type)
    {
    case DATA_FIELD_BOOLEAN:
      return json_boolean (!json_is_true (value));
    case DATA_FIELD_INTEGER:
      return json_integer (json_integer_value (value) == field->minimum ? field->minimum + 1
                                                                        : field->minimum);
    case DATA_FIELD_CHOICE:
      n = g_strv_length ((char **) field->choices);
      for (guint i = 0; i < n; i++)
        if (g_str_equal (field->choices[i], json_string_value (value)))
          return json_string (field->choices[(i + 1) % n]);
      return NULL;
    case DATA_FIELD_LEVEL:
      n = (guint) rules_edition_find_level (edition, json_string_value (value));
      return json_string (edition->levels[(n + 1) % edition->n_levels].clause.id);
    case DATA_FIELD_TEXT:
    case DATA_FIELD_DATE:
    case DATA_FIELD_DIMENSION:
    case DATA_FIELD_HARM:
    case DATA_FIELD_OBJECT:
    case DATA_FIELD_TEXTS:
    case DATA_FIELD_ENTRIES:
    default:
      return NULL;
    }
}

enum
{
  N_TRIED = 3, /* entries of an array */
};

typedef struct
{
  DataPacks *packs;
  json_t *root;
  const char *text; /* of its worksheets */
  guint n_shown;
  guint n_hidden;
} Change;

/* Whether the worksheets of the evaluation as it is changed say something else than those before.
 */
static gboolean
shows (const Change *self)
{
  g_autoptr (DataWorksheetSource) source = NULL;
  g_autofree char *text = NULL;
  json_t *copy = json_deep_copy (self->root);

  source = worksheet_source_of_json (self->packs, copy);
  json_decref (copy);
  text = write_worksheets (source);
  return !g_str_equal (text, self->text);
}

static gboolean
change (const DataWalk *walk, const DataField *field, json_t *value)
{
  Change *self = walk->data;
  const RulesEdition *edition = shipped_edition (self->packs, NEWER);
  g_autofree char *pointer = data_walk_pointer (walk);
  json_t *other;

  for (guint i = 0; i < walk->n_steps; i++)
    if (walk->steps[i].name == NULL && walk->steps[i].index >= N_TRIED)
      return TRUE;
  other = g_str_equal (field->name, "version") ? NULL : other_value (edition, field, value);
  if (other == NULL)
    return TRUE;
  json_incref (value);
  json_object_set_new (walk->container, field->name, other);
  if (!shows (self))
    {
      g_test_message ("%s makes no difference", pointer);
      self->n_hidden++;
    }
  json_object_set_new (walk->container, field->name, value);
  self->n_shown++;
  return TRUE;
}

/* Answers that are no texts of their own are shown: with another one, a worksheet says something
 * else. */
static void
test_choices (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataWorksheetSource) source = worksheet_source_new (packs, "full");
  g_autofree char *text = write_worksheets (source);
  g_autoptr (json_t) root = full_evaluation_new (shipped_edition (packs, NEWER));
  Change changes = { .packs = packs, .root = root, .text = text };
  DataWalk walk = { .visit = change, .data = &changes };

  g_assert_true (data_walk (&walk, root));
  g_assert_cmpuint (changes.n_hidden, ==, 0);
  g_assert_cmpuint (changes.n_shown, >, 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();

  g_test_add_func ("/worksheet-members/values", test_values);
  g_test_add_func ("/worksheet-members/unknown", test_unknown);
  g_test_add_func ("/worksheet-members/choices", test_choices);
  return g_test_run ();
}
