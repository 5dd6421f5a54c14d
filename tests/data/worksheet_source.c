/* worksheet_source.c - What worksheets are made of in the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "worksheet_source.h"

#include "full_evaluation.h"
#include "shipped.h"

#include "data/exchange/root.h"

#include <string.h>

enum
{
  N_STRESS = 15, /* information items, and as many operations */
  LONG = 200,    /* characters */
};

const char *const worksheet_sources[] = {
  "01-web-conference-ready",
  "02-file-sharing-full-ismap",
  "03-class-3-outside-scheme",
  "04-class-1-not-required",
  "05-paas-full-ismap",
  "06-half-filled-undetermined",
  "07-liu-not-ready",
  "empty",
  "stress",
  "full",
  NULL,
};

DataWorksheetSource *
worksheet_source_of_json (DataPacks *packs, json_t *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange = data_exchange_new (root, "test", packs, &error);

  g_assert_no_error (error);
  return data_worksheet_source_new (exchange);
}

static json_t *
make_empty (void)
{
  return json_pack ("{sssisss{ssss}}", "format", "eikyo-evaluation", "version", 1, "id", "empty-1",
                    "rules", "id", "ismap-liu", "edition", NEWER);
}

/* A text of 200 characters that is unlike all others of another name. */
static json_t *
make_long (const char *name, guint number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%s%u", name, number);
  for (glong n = g_utf8_strlen (text->str, -1); n < LONG; n++)
    g_string_append (text, n % 50 == 49 ? "、" : "長");
  return json_string (text->str);
}

static void
append_subjects (json_t *root, const char *array, const char *prefix)
{
  json_t *subjects = json_array ();

  for (guint i = 1; i <= N_STRESS; i++)
    json_array_append_new (subjects, json_pack ("{sososo}", "id", json_sprintf ("%s%u", prefix, i),
                                                "name", make_long (array, i), "description",
                                                make_long ("description", i)));
  json_object_set_new (root, array, subjects);
}

static json_t *
make_stress (const RulesEdition *edition)
{
  json_t *root = make_empty ();
  json_t *impacts = json_array ();

  json_object_set_new (root, "title", make_long ("title", 1));
  json_object_set_new (root, "service", json_pack ("{so}", "name", make_long ("service", 1)));
  append_subjects (root, "operations", "o");
  append_subjects (root, "information", "i");
  for (guint i = 0; i < 2 * N_STRESS * edition->n_dimensions * edition->n_harms; i++)
    {
      guint harm = i % edition->n_harms;
      guint dimension = i / edition->n_harms % edition->n_dimensions;
      guint subject = i / edition->n_harms / edition->n_dimensions;
      gboolean is_operation = subject >= N_STRESS;

      if (edition->harms[harm].asked[dimension] &&
          (edition->dimensions[dimension].asked_of == RULES_ASKED_OF_OPERATION) == is_operation)
        json_array_append_new (
            impacts,
            json_pack ("{sosssssssoss}", "subject",
                       json_sprintf ("%s%u", is_operation ? "o" : "i", subject % N_STRESS + 1),
                       "dimension", edition->dimensions[dimension].clause.id, "harm",
                       edition->harms[harm].clause.id, "level",
                       edition->levels[i % edition->n_levels].clause.id, "rationale",
                       make_long ("rationale", i), "unknown", "x"));
    }
  json_object_set_new (root, "impacts", impacts);
  return root;
}

DataWorksheetSource *
worksheet_source_new (DataPacks *packs, const char *name)
{
  const RulesEdition *edition = shipped_edition (packs, NEWER);
  g_autoptr (DataExchange) exchange = NULL;
  DataWorksheetSource *source;
  json_t *root = NULL;

  if (g_str_equal (name, "empty"))
    root = make_empty ();
  else if (g_str_equal (name, "stress"))
    root = make_stress (edition);
  else if (g_str_equal (name, "full"))
    root = full_evaluation_new (edition);
  if (root != NULL)
    {
      source = worksheet_source_of_json (packs, root);
      json_decref (root);
      return source;
    }
  exchange = shipped_example (packs, name);
  return data_worksheet_source_new (exchange);
}
