/* test-compare.c - Two evaluations beside each other, in words and as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/compare.h"
#include "data/json/text.h"
#include "data/wording/language.h"
#include "edit_case.h"
#include "shipped.h"
#include "tests/cases.h"

#include <string.h>

/** Two evaluations without the members that are required, and the text that compares them. */
typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *text;
} Case;

#define UNCHANGED                                                                                  \
  "Route: Undetermined – 3 answers open (unchanged)\n"                                           \
  "Overall impact: unanswered (unchanged)\n"                                                       \
  "Internal audit: Not applicable (unchanged)\n\n"

static const Case cases[] = {
  { "same", ",\"title\":null", "", UNCHANGED "Nothing is different.\n" },
  { "fields", ",\"title\":\"a\",\"agency\":{\"name\":\"x\"}", ",\"title\":\"b\"",
    UNCHANGED "Title: “a” → “b”\n"
              "Agency: “x” → unanswered\n" },
  { "entries",
    ",\"service\":{\"built_on\":[{\"id\":\"b1\",\"name\":\"B\",\"in_statement\":true},"
    "{\"id\":\"b2\"},{\"id\":\"b3\"}]}",
    ",\"service\":{\"built_on\":[{\"id\":\"b3\"},{\"id\":\"b2\",\"registration\":\"ismap-liu\"}]}",
    UNCHANGED "Base service “B”: present → absent\n"
              "Order of the base services: B, b2, b3 → b3, b2\n"
              "Registration of base service “b2”: unanswered → on the ISMAP-LIU list\n" },
  { "controls",
    ",\"audit\":{\"controls\":[{\"id\":\"10.1.1\",\"stated\":true},"
    "{\"id\":\"9.2.1\",\"stated\":true}]}",
    ",\"audit\":{\"controls\":[{\"id\":\"10.1.1\",\"stated\":false},"
    "{\"id\":\"9.2.1\",\"stated\":false}]}",
    UNCHANGED "Statement of control 9.2.1: yes → no\n"
              "Statement of control 10.1.1: yes → no\n" },
  { "removed-with-cells",
    ",\"information\":[{\"id\":\"i1\",\"name\":\"X\",\"integrity\":1}],\"impacts\":[{\"subject\":"
    "\"i1\",\"dimension\":\"confidentiality\",\"harm\":\"financial\",\"level\":\"low\"}]",
    "",
    "Route: Undetermined – 3 answers open (unchanged)\n"
    "Overall impact: Low → unanswered\n"
    "Internal audit: Not applicable (unchanged)\n\n"
    "Information item “X”: present → absent\n" },
  { "two-names", ",\"information\":[{\"id\":\"i1\",\"name\":\"X\",\"integrity\":1}]",
    ",\"information\":[{\"id\":\"i1\",\"name\":\"Y\"}]",
    "Route: Undetermined – 15 answers open (unchanged)\n"
    "Overall impact: unanswered (unchanged)\n"
    "Internal audit: Not applicable (unchanged)\n\n"
    "Name of information item “X”: “X” → “Y”\n"
    "Integrity class of information item “X / Y”: 1 → unanswered\n" },
  { "route", "", ",\"service\":{\"model\":\"other\"}",
    "Route: Undetermined – 3 answers open → Not applicable\n"
    "Overall impact: unanswered (unchanged)\n"
    "Internal audit: Not applicable (unchanged)\n\n"
    "Service model: unanswered → not a cloud service\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) before = parse_case (one->before, packs);
  g_autoptr (DataExchange) after = parse_case (one->after, packs);
  g_autoptr (DataComparison) comparison = data_compare (before, after);
  g_autofree char *text = data_comparison_to_text (comparison);

  g_assert_cmpstr (text, ==, one->text);
}

static void
test_json (void)
{
  static const char expected[] = "\"route\": {\n"
                                 "  \"before\": \"undetermined\",\n"
                                 "  \"after\": \"not-applicable\"\n"
                                 " },\n"
                                 " \"overall\": {\n"
                                 "  \"before\": null,\n"
                                 "  \"after\": null\n"
                                 " },\n"
                                 " \"readiness\": {\n"
                                 "  \"before\": \"not-applicable\",\n"
                                 "  \"after\": \"not-applicable\"\n"
                                 " },\n"
                                 " \"differences\": [\n"
                                 "  {\n"
                                 "   \"kind\": \"set\",\n"
                                 "   \"array\": null,\n"
                                 "   \"id\": null,\n"
                                 "   \"dimension\": null,\n"
                                 "   \"harm\": null,\n"
                                 "   \"member\": \"service.model\",\n"
                                 "   \"before\": null,\n"
                                 "   \"after\": \"other\"\n"
                                 "  },\n"
                                 "  {\n"
                                 "   \"kind\": \"moved\",\n"
                                 "   \"array\": \"operations\",\n"
                                 "   \"id\": null,\n"
                                 "   \"dimension\": null,\n"
                                 "   \"harm\": null,\n"
                                 "   \"member\": null,\n"
                                 "   \"before\": [\n"
                                 "    \"a\",\n"
                                 "    \"b\"\n"
                                 "   ],\n"
                                 "   \"after\": [\n"
                                 "    \"b\",\n"
                                 "    \"a\"\n"
                                 "   ]\n"
                                 "  },\n"
                                 "  {\n"
                                 "   \"kind\": \"added\",\n"
                                 "   \"array\": \"information\",\n"
                                 "   \"id\": \"i\",\n"
                                 "   \"dimension\": null,\n"
                                 "   \"harm\": null,\n"
                                 "   \"member\": null,\n"
                                 "   \"before\": null,\n"
                                 "   \"after\": {\n"
                                 "    \"id\": \"i\",\n"
                                 "    \"subjects\": 3\n"
                                 "   }\n"
                                 "  }\n"
                                 " ]\n"
                                 "}";
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) before =
      parse_case (",\"operations\":[{\"id\":\"a\"},{\"id\":\"b\"}]", packs);
  g_autoptr (DataExchange) after = parse_case (
      ",\"service\":{\"model\":\"other\"},\"operations\":[{\"id\":\"b\"},{\"id\":\"a\"}],"
      "\"information\":[{\"id\":\"i\",\"subjects\":3}]",
      packs);
  g_autoptr (DataComparison) comparison = data_compare (before, after);
  g_autofree char *json = data_comparison_to_json (comparison);
  g_autofree char *hash = data_exchange_hash (after);
  const char *route = strstr (json, "\"route\"");

  g_assert_nonnull (strstr (json, "\"format\": \"eikyo-comparison\""));
  g_assert_nonnull (strstr (json, hash));
  g_assert_cmpstr (route, ==, expected);
}

/* Any two evaluations can be compared; a line for every difference, in both languages. */
static void
test_examples (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();

  for (guint i = 0; shipped_examples[i] != NULL; i++)
    {
      for (guint k = 0; shipped_examples[k] != NULL; k++)
        {
          g_autoptr (DataExchange) before = shipped_example (packs, shipped_examples[i]);
          g_autoptr (DataExchange) after = shipped_example (packs, shipped_examples[k]);
          g_autoptr (DataComparison) comparison = NULL;
          g_autofree char *text = NULL;
          g_autofree char *json = NULL;
          g_autoptr (json_t) object = NULL;

          data_language_use (k % 2 == 0 ? RULES_LANGUAGE_JA : RULES_LANGUAGE_EN);
          comparison = data_compare (before, after);
          text = data_comparison_to_text (comparison);
          json = data_comparison_to_json (comparison);
          object = json_loads (json, 0, NULL);
          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_cmpint (comparison->lines->len == 0, ==, i == k);
          g_assert_cmpint (json_array_size (json_object_get (object, "differences")) == 0, ==,
                           i == k);
        }
    }
  data_language_use (RULES_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  CASES_ADD ("/data/compare", cases, test_case);
  g_test_add_func ("/data/compare/json", test_json);
  g_test_add_func ("/data/compare/examples", test_examples);
  return g_test_run ();
}
