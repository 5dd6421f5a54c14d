/* test-exchange.c - Reading evaluations: every refusal, and what a good file becomes.
 *
 * The broken evaluations are in refusals.json: each is a list of edits of the base evaluation,
 * applied in order. An edit is a pointer and a value, or a pointer alone to remove what is there;
 * `-` stands for the end of an array.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/decision_json.h"
#include "data/directories.h"
#include "data/error.h"
#include "data/exchange/exchange.h"
#include "data/json/text.h"
#include "data/wording/language.h"
#include "shipped.h"

#include <glib/gstdio.h>
#include <string.h>

#define FILE_NAME "broken.eikyo.json"

typedef struct
{
  json_t *base;
  json_t *test;
  RulesLanguage language;
} Refusal;

static void
edit_member (json_t *container, const char *name, json_t *value)
{
  gsize index = (gsize) g_ascii_strtoull (name, NULL, 10);

  if (json_is_array (container) && g_str_equal (name, "-"))
    g_assert_cmpint (json_array_append (container, value), ==, 0);
  else if (json_is_array (container))
    g_assert_cmpint (json_array_set (container, index, value), ==, 0);
  else if (value != NULL)
    g_assert_cmpint (json_object_set (container, name, value), ==, 0);
  else
    g_assert_cmpint (json_object_del (container, name), ==, 0);
}

/* (transfer full): @root after one edit. */
static json_t *
apply_edit (json_t *root, json_t *edit)
{
  g_auto (GStrv) steps = g_strsplit (json_string_value (json_array_get (edit, 0)), "/", -1);
  guint last = g_strv_length (steps);
  json_t *value = json_array_get (edit, 1);
  json_t *container = root;

  if (last == 0)
    {
      json_decref (root);
      return json_incref (value);
    }
  for (guint i = 1; i < last - 1; i++)
    container = json_is_array (container)
                    ? json_array_get (container, (gsize) g_ascii_strtoull (steps[i], NULL, 10))
                    : json_object_get (container, steps[i]);
  edit_member (container, steps[last - 1], value);
  return root;
}

static void
assert_refused (json_t *root, DataPacks *packs, const char *message)
{
  g_autoptr (GError) error = NULL;
  char *text = json_dumps (root, JSON_ENCODE_ANY);

  g_assert_null (data_exchange_parse (text, strlen (text), FILE_NAME, packs, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, message);
  free (text);
}

static void
test_refusal (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (DataPacks) packs = shipped_packs ();
  const char *place = json_string_value (json_object_get (refusal->test, "place"));
  const char *words =
      json_string_value (json_object_get (refusal->test, data_language_code (refusal->language)));
  g_autofree char *message =
      g_strdup_printf ("%s: %s: %s", FILE_NAME, place[0] == '\0' ? "\"\"" : place, words);
  json_t *root = json_deep_copy (refusal->base);
  json_t *edits = json_object_get (refusal->test, "edits");
  gsize i;
  json_t *edit;

  json_array_foreach (edits, i, edit)
  {
    root = apply_edit (root, edit);
  }
  data_language_use (refusal->language);
  assert_refused (root, packs, message);
  json_decref (root);
}

static DataExchange *
parse (json_t *root, DataPacks *packs)
{
  g_autoptr (GError) error = NULL;
  char *text = json_dumps (root, 0);
  DataExchange *exchange = data_exchange_parse (text, strlen (text), FILE_NAME, packs, &error);

  g_assert_no_error (error);
  free (text);
  return exchange;
}

/* The base evaluation answers every member. */
static void
test_values (gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) exchange = parse ((json_t *) data, packs);
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (exchange);

  g_assert_cmpstr (evaluation->id, ==, "evaluation-1");
  g_assert_cmpstr (evaluation->rules_edition, ==, "2025-04-01");
  g_assert_true (evaluation->edition == data_exchange_get_pack (exchange)->edition);
  g_assert_cmpint (evaluation->perspective, ==, RULES_PERSPECTIVE_VENDOR);
  g_assert_cmpuint (evaluation->as_of, ==, rules_date_parse ("2026-11-22"));
  g_assert_cmpstr (evaluation->marking, ==, "機密性2");
  g_assert_cmpint (evaluation->service.model, ==, RULES_MODEL_SAAS);
  g_assert_cmpuint (evaluation->service.n_regions, ==, 2);
  g_assert_cmpstr (evaluation->service.regions[1], ==, "US");
  g_assert_cmpint (evaluation->service.built_on[0].in_statement, ==, RULES_ANSWER_NO);
  g_assert_cmpint (evaluation->service.built_on[1].registration, ==, RULES_REGISTRATION_NONE);
  g_assert_cmpstr (evaluation->agency.reviewer, ==, "D");
  g_assert_cmpint (evaluation->operations[1].listed, ==, RULES_LISTED_NO);
  g_assert_cmpuint (evaluation->information[0].operations[1], ==, 1);
  g_assert_cmpint (evaluation->information[0].subjects, ==, 120);
  g_assert_cmpint (evaluation->information[1].subjects, ==, -1);
  g_assert_cmpuint (evaluation->information[1].confidentiality, ==, 0);
  g_assert_cmpint (rules_evaluation_impact (evaluation, 0, 0, 0)->level, ==, 1);
  g_assert_cmpint (rules_evaluation_impact (evaluation, 2, 2, 5)->level, ==, 0);
  g_assert_cmpint (rules_evaluation_impact (evaluation, 1, 1, 3)->level, ==, RULES_NO_LEVEL);
}

static void
test_audit (gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) exchange = parse ((json_t *) data, packs);
  const RulesAudit *audit = &data_exchange_get_evaluation (exchange)->audit;
  const RulesControlAnswer *control;
  int index;

  g_assert_cmpuint (audit->period.to, ==, rules_date_parse ("2027-03-31"));
  g_assert_cmpstr (audit->auditors[0].operates[0], ==, "14");
  g_assert_cmpint (audit->requirements[1].status, ==, RULES_STATUS_NOT_MET);
  index = rules_catalogue_find (audit->catalogue, "9.2.1.1");
  g_assert_true (audit->catalogue->controls[index].added);
  control = &audit->controls[index];
  g_assert_cmpint (control->stated, ==, RULES_ANSWER_YES);
  g_assert_false (control->external);
  g_assert_cmpint (control->operation, ==, RULES_ASSESSMENT_DEFICIENT);
  g_assert_cmpint (control->auditor, ==, 0);
  g_assert_cmpint (audit->findings[0].control, ==, index);
  g_assert_cmpint (audit->findings[0].requirement, ==, 0);
  g_assert_cmpuint (audit->findings[0].due, ==, rules_date_parse ("2026-12-01"));
  g_assert_cmpint (audit->findings[1].control, ==, RULES_NO_CONTROL);
  g_assert_cmpint (audit->findings[1].requirement, ==, -1);
}

/* The least that a file can hold. */
static void
test_least (void)
{
  static const char text[] = "{\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\","
                             "\"rules\":{\"id\":\"ismap-liu\",\"edition\":\"2022-11-01\"}}";
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange =
      data_exchange_parse (text, strlen (text), FILE_NAME, packs, &error);
  g_autoptr (DataExchange) other = NULL;

  g_assert_no_error (error);
  g_assert_null (data_exchange_get_evaluation (exchange)->title);
  g_assert_cmpuint (rules_evaluation_n_subjects (data_exchange_get_evaluation (exchange)), ==, 0);
  other = data_exchange_ref (exchange);
  g_assert_true (other == exchange);
}

/* A set of packs in which the shipped pack of @edition, called @name instead, decides everything.
 */
static DataPacks *
make_packs_decided_by (const char *edition, const char *name)
{
  DataPacks *packs = shipped_packs ();
  g_autofree char *path = shipped_path (edition);
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *given = g_build_filename (folder, "given.rules.json", NULL);
  g_autoptr (json_t) pack = json_load_file (path, 0, NULL);
  g_autoptr (GError) error = NULL;

  json_object_set_new (pack, "edition", json_string (name));
  g_assert_cmpint (json_dump_file (pack, given, 0), ==, 0);
  data_packs_decide_by (packs, given, &error);
  g_assert_no_error (error);
  g_unlink (given);
  g_rmdir (folder);
  return packs;
}

/* An evaluation that names a shipped edition is decided by the given pack. */
static void
test_given_pack (gconstpointer data)
{
  g_autoptr (DataPacks) packs = make_packs_decided_by ("2022-11-01", "2026-01-01");
  g_autoptr (DataExchange) exchange = parse ((json_t *) data, packs);

  g_assert_cmpstr (data_exchange_get_pack (exchange)->edition->edition, ==, "2026-01-01");
  g_assert_cmpstr (data_exchange_get_evaluation (exchange)->rules_edition, ==, "2025-04-01");
}

/* So is one that names the given pack, which is in no folder of the program. */
static void
test_given_pack_named (gconstpointer data)
{
  g_autoptr (DataPacks) packs = make_packs_decided_by ("2022-11-01", "2026-01-01");
  g_autoptr (json_t) root = json_deep_copy ((json_t *) data);
  g_autoptr (DataExchange) exchange = NULL;

  json_object_set_new (json_object_get (root, "rules"), "edition", json_string ("2026-01-01"));
  exchange = parse (root, packs);
  g_assert_cmpstr (data_exchange_get_pack (exchange)->edition->edition, ==, "2026-01-01");
}

/* An edition that nobody knows is refused all the same. */
static void
test_given_pack_unknown (gconstpointer data)
{
  g_autoptr (DataPacks) packs = make_packs_decided_by ("2022-11-01", "2026-01-01");
  g_autoptr (json_t) root = json_deep_copy ((json_t *) data);

  data_language_use (RULES_LANGUAGE_EN);
  json_object_set_new (json_object_get (root, "rules"), "edition", json_string ("2027-03-01"));
  assert_refused (root, packs,
                  FILE_NAME ": /rules/edition: The edition “2027-03-01” of the rules is not known. "
                            "Name one of the known editions: ismap-liu 2026-01-01, "
                            "ismap-liu 2025-04-01, ismap-liu 2022-11-01.");
}

static void
test_load (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "評価.eikyo.json", NULL);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  data_language_use (RULES_LANGUAGE_EN);
  g_assert_null (data_exchange_load (path, packs, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_READ);
  message = g_strdup_printf ("%s: There is no such file. Check its name and folder.", path);
  g_assert_cmpstr (error->message, ==, message);
  g_rmdir (folder);
}

static void
test_decision (gconstpointer data)
{
  g_autofree char *path = shipped_example_path (data, ".eikyo.json");
  g_autofree char *expected_path = shipped_example_path (data, ".decision.json");
  g_autoptr (json_t) expected = json_load_file (expected_path, 0, NULL);
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange = data_exchange_load (path, packs, &error);
  g_autoptr (RulesDecision) decision = NULL;
  g_autofree char *found_text = NULL;
  g_autoptr (json_t) found = NULL;

  g_assert_no_error (error);
  decision = rules_decide (data_exchange_get_evaluation (exchange));
  found_text = data_decision_to_json (decision, 0);
  found = json_loads (found_text, 0, NULL);
  g_assert_true (json_equal (expected, found));
}

static void
test_decision_in_array (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autofree char *path = shipped_example_path ("03-class-3-outside-scheme", ".eikyo.json");
  g_autoptr (DataExchange) exchange = data_exchange_load (path, packs, NULL);
  g_autoptr (RulesDecision) decision = rules_decide (data_exchange_get_evaluation (exchange));
  g_autofree char *text = data_decision_to_json (decision, 1);
  g_autofree char *nothing = data_decision_to_json (NULL, 1);

  g_assert_true (g_str_has_prefix (text, "{\n  \"format\": \"eikyo-decision\",\n"));
  g_assert_true (g_str_has_suffix (text, "\n  }\n }"));
  g_assert_cmpstr (nothing, ==, "null");
}

static void
add_refusals (json_t *fixture)
{
  json_t *base = json_object_get (fixture, "base");
  json_t *tests = json_object_get (fixture, "cases");
  gsize i;
  json_t *test;

  json_array_foreach (tests, i, test)
  {
    const char *name = json_string_value (json_object_get (test, "name"));

    for (guint language = 0; language < RULES_N_LANGUAGES; language++)
      {
        g_autofree char *path =
            g_strdup_printf ("/data/exchange/refusal/%s/%s", name, data_language_code (language));
        Refusal *refusal = g_new (Refusal, 1);

        *refusal = (Refusal){ .base = base, .test = test, .language = language };
        g_test_add_data_func_full (path, refusal, test_refusal, g_free);
      }
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (json_t) fixture = NULL;
  const json_t *base;

  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  path = g_build_filename (g_getenv ("EIKYO_TEST_SOURCES"), "data", "refusals.json", NULL);
  fixture = json_load_file (path, 0, NULL);
  g_assert_nonnull (fixture);
  add_refusals (fixture);
  base = json_object_get (fixture, "base");
  g_test_add_data_func ("/data/exchange/values", base, test_values);
  g_test_add_data_func ("/data/exchange/audit", base, test_audit);
  g_test_add_func ("/data/exchange/least", test_least);
  g_test_add_data_func ("/data/exchange/given-pack", base, test_given_pack);
  g_test_add_data_func ("/data/exchange/given-pack-named", base, test_given_pack_named);
  g_test_add_data_func ("/data/exchange/given-pack-unknown", base, test_given_pack_unknown);
  g_test_add_func ("/data/exchange/load", test_load);
  g_test_add_func ("/data/exchange/decision-in-array", test_decision_in_array);
  shipped_add_examples ("/data/exchange/decision", test_decision);
  return g_test_run ();
}
