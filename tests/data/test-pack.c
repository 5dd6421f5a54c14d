/* test-pack.c - The shipped criteria packs say what the reference says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/text.h"
#include "data/wording/language.h"
#include "shipped.h"

static void
test_impact (gconstpointer edition)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  const RulesEdition *rules = shipped_edition (packs, edition);
  const RulesHarm *disclosure;
  int availability;

  g_assert_cmpstr (rules->id, ==, "ismap-liu");
  g_assert_cmpstr (rules->edition, ==, edition);
  g_assert_cmpuint (rules->n_levels, ==, 4);
  g_assert_cmpstr (rules->levels[0].clause.id, ==, "none");
  g_assert_cmpstr (rules->levels[1].clause.title.in[RULES_LANGUAGE_JA], ==, "低位");
  g_assert_cmpint (rules_edition_find_level (rules, "high"), ==, 3);

  g_assert_cmpuint (rules->n_dimensions, ==, 3);
  g_assert_cmpint (rules->dimensions[0].asked_of, ==, RULES_ASKED_OF_INFORMATION);
  availability = rules_edition_find_dimension (rules, "availability");
  g_assert_cmpint (availability, ==, 2);
  g_assert_cmpint (rules->dimensions[availability].asked_of, ==, RULES_ASKED_OF_OPERATION);

  g_assert_cmpuint (rules->n_harms, ==, 6);
  for (guint i = 0; i < rules->n_harms; i++)
    {
      const RulesHarm *harm = &rules->harms[i];

      g_assert_true (harm->asked[0] && harm->asked[1]);
      g_assert_cmpint (harm->asked[availability], ==, !g_str_equal (harm->clause.id, "disclosure"));
    }
  disclosure = &rules->harms[rules_edition_find_harm (rules, "disclosure")];
  g_assert_nonnull (disclosure->meanings[3].in[RULES_LANGUAGE_EN]);

  g_assert_cmpuint (rules->n_classes, ==, 7);
  g_assert_cmpstr (rules->classes[0].of, ==, "confidentiality");
  g_assert_cmpuint (rules->classes[0].number, ==, 3);
}

/* The gates of the reference: what each looks at, and where a failure leads. */
typedef struct
{
  const char *id;
  RulesTestKind test;
  RulesRoute failure;
  RulesRoute failure_below;
} Gate;

static const Gate gates[] = {
  { "cloud-service", RULES_TEST_SERVICE_MODEL, RULES_ROUTE_NOT_APPLICABLE, 0 },
  { "class-2", RULES_TEST_INFORMATION_CLASS, RULES_ROUTE_OUTSIDE_SCHEME, RULES_ROUTE_NOT_REQUIRED },
  { "saas", RULES_TEST_SERVICE_MODEL, RULES_ROUTE_ISMAP, 0 },
  { "target-operation", RULES_TEST_LISTED_OPERATIONS, RULES_ROUTE_ISMAP, 0 },
  { "impact-low", RULES_TEST_IMPACT, RULES_ROUTE_ISMAP, 0 },
};

static void
test_gates (gconstpointer edition)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  const RulesEdition *rules = shipped_edition (packs, edition);

  g_assert_cmpint (rules->pass_route, ==, RULES_ROUTE_LIU);
  g_assert_cmpuint (rules->n_gates, ==, G_N_ELEMENTS (gates));
  for (guint i = 0; i < G_N_ELEMENTS (gates); i++)
    {
      g_assert_cmpstr (rules->gates[i].clause.id, ==, gates[i].id);
      g_assert_cmpint (rules->gates[i].test, ==, gates[i].test);
      g_assert_cmpint (rules->gates[i].failure.route, ==, gates[i].failure);
      g_assert_cmpint (rules->gates[i].failure_below.route, ==, gates[i].failure_below);
    }
  g_assert_cmpuint (rules->gates[0].models, ==,
                    1u << RULES_MODEL_SAAS | 1u << RULES_MODEL_PAAS | 1u << RULES_MODEL_IAAS);
  g_assert_cmpuint (rules->gates[1].number, ==, 2);
  g_assert_cmpuint (rules->gates[2].models, ==, 1u << RULES_MODEL_SAAS);
  g_assert_cmpint (rules->gates[4].at_most, ==, 1);

  for (RulesRoute route = RULES_ROUTE_LIU; route < RULES_N_ROUTES; route++)
    g_assert_cmpstr (rules->routes[route].clause.id, ==,
                     rules_vocabulary_id (rules_route_ids, route));
}

static void
test_audit (gconstpointer edition)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  const RulesEdition *rules = shipped_edition (packs, edition);
  const RulesRequirement *plan =
      &rules->requirements[rules_edition_find_requirement (rules, "PLAN-4")];
  guint n_warnings = 0;

  g_assert_cmpuint (rules->n_requirements, ==, 26);
  g_assert_cmpint (plan->severity, ==, RULES_KIND_WARNING);
  g_assert_cmpstr (rules->requirement_groups[plan->group].id, ==, "PLAN");
  g_assert_cmpstr (plan->clause.citations[0].source->id, ==, "CC");
  g_assert_cmpstr (plan->clause.citations[0].clause, ==, "4.6.2.3");
  g_assert_cmpint (plan->clause.grade, ==, RULES_GRADE_OFFICIAL);
  for (guint i = 0; i < rules->n_requirements; i++)
    {
      n_warnings += rules->requirements[i].severity == RULES_KIND_WARNING ? 1 : 0;
      g_assert_cmpuint (rules->requirements[i].n_evidence, >=, 2);
    }
  g_assert_cmpuint (n_warnings, ==, 3);

  for (RulesCheckId check = 0; check < RULES_N_CHECKS; check++)
    {
      RulesKind severity = rules_check_finds_missing (check)      ? RULES_KIND_MISSING
                           : check == RULES_CHECK_FINDING_OVERDUE ? RULES_KIND_WARNING
                                                                  : RULES_KIND_BLOCKER;

      g_assert_cmpstr (rules->checks[check].clause.id, ==, rules_check_ids[check]);
      g_assert_cmpint (rules->checks[check].severity, ==, severity);
    }
}

static void
test_catalogue (gconstpointer edition)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  const RulesEdition *rules = shipped_edition (packs, edition);
  const RulesCatalogue *catalogue = rules->catalogue;
  const RulesControl *detail;
  guint n[RULES_N_CRITERIA] = { 0 };
  guint n_reference_only = 0;

  g_assert_cmpuint (catalogue->n_controls, ==, 261);
  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      n[catalogue->controls[i].criteria]++;
      n_reference_only += catalogue->controls[i].reference_only ? 1 : 0;
    }
  g_assert_cmpuint (n[RULES_CRITERIA_GOVERNANCE], ==, 24);
  g_assert_cmpuint (n[RULES_CRITERIA_MANAGEMENT], ==, 85);
  g_assert_cmpuint (n[RULES_CRITERIA_CONTROLS], ==, 152);
  g_assert_cmpuint (n_reference_only, ==, 1);
  g_assert_true (catalogue->controls[0].reference_only);
  g_assert_cmpstr (catalogue->controls[0].id, ==, "3.1.1");
  g_assert_cmpint (catalogue->controls[0].area, ==, -1);

  /* A detail that comes before its objective. */
  detail = &catalogue->controls[rules_catalogue_find (catalogue, "9.5.2.1.PB")];
  g_assert_cmpint (detail->objective, ==, rules_catalogue_find (catalogue, "9.5.2.P"));
  g_assert_true (detail->basic && detail->cloud_specific);
  g_assert_cmpstr (detail->category, ==, "9.5");
  g_assert_cmpstr (detail->iso_reference, ==, "27017:2015");
  g_assert_cmpstr (rules->areas[detail->area].id, ==, "access");
}

/* The editions differ in name, description, procedure, and in what to do next on a route. */
static void
test_editions_differ_in_procedure_only (void)
{
  json_t *packs[2];
  const char *const editions[] = { OLDER, NEWER };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = shipped_path (editions[i]);
      json_t *route;
      gsize index;

      packs[i] = json_load_file (path, 0, NULL);
      g_assert_nonnull (packs[i]);
      json_array_foreach (json_object_get (packs[i], "routes"), index, route)
      {
        json_object_del (route, "text");
        json_object_del (route, "next");
      }
    }
  for (guint i = 0; i < 2; i++)
    {
      static const char *const differing[] = { "edition", "title", "description", "procedure" };

      for (guint j = 0; j < G_N_ELEMENTS (differing); j++)
        g_assert_cmpint (json_object_del (packs[i], differing[j]), ==, 0);
    }
  g_assert_true (json_equal (packs[0], packs[1]));
  json_decref (packs[0]);
  json_decref (packs[1]);
}

static void
test_hash (void)
{
  g_autofree char *path = shipped_path (NEWER);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataPack) pack = data_pack_load (path, NULL, &error);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *hash = NULL;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, (gssize) length);
  hash = data_pack_hash (pack);
  g_assert_cmpstr (hash, ==, expected);
  g_assert_cmpstr (pack->path, ==, path);
}

typedef struct
{
  const char *name;
  void (*test) (gconstpointer edition);
} EditionTest;

static const EditionTest edition_tests[] = {
  { "impact", test_impact },
  { "gates", test_gates },
  { "audit", test_audit },
  { "catalogue", test_catalogue },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();

  for (guint i = 0; i < G_N_ELEMENTS (edition_tests); i++)
    {
      g_autofree char *older = g_strdup_printf ("/data/pack/" OLDER "/%s", edition_tests[i].name);
      g_autofree char *newer = g_strdup_printf ("/data/pack/" NEWER "/%s", edition_tests[i].name);

      g_test_add_data_func (older, OLDER, edition_tests[i].test);
      g_test_add_data_func (newer, NEWER, edition_tests[i].test);
    }
  g_test_add_func ("/data/pack/editions", test_editions_differ_in_procedure_only);
  g_test_add_func ("/data/pack/hash", test_hash);
  return g_test_run ();
}
