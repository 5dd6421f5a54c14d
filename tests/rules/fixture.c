/* fixture.c - A small edition of the rules, and how the tests are added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

static const char *const level_ids[] = { "none", "low", "moderate", "high" };
static const char *const dimension_ids[] = { "confidentiality", "integrity", "availability" };
static const char *const harm_ids[] = { "distress",   "financial", "public-interest",
                                        "disclosure", "safety",    "legal" };

static const struct
{
  const char *id;
  RulesKind severity;
} requirements[] = {
  { "ORG-1", RULES_KIND_BLOCKER },
  { "PLAN-4", RULES_KIND_WARNING },
  { "REPORT-4", RULES_KIND_BLOCKER },
  { "FOLLOW-3", RULES_KIND_WARNING },
};

static const struct
{
  const char *id;
  const char *parent;
  const char *domain;
  RulesCriteria criteria;
  gboolean basic;
} controls[] = {
  { "3.1.1", "3.1", "3", RULES_CRITERIA_GOVERNANCE, FALSE },
  { "3.1.2", "3.1", "3", RULES_CRITERIA_GOVERNANCE, FALSE },
  { "3.1.2.1", "3.1.2", "3", RULES_CRITERIA_GOVERNANCE, FALSE },
  { "3.1.2.2", "3.1.2", "3", RULES_CRITERIA_GOVERNANCE, FALSE },
  { "4.6.2", "4.6", "4", RULES_CRITERIA_MANAGEMENT, FALSE },
  { "4.6.2.1", "4.6.2", "4", RULES_CRITERIA_MANAGEMENT, FALSE },
  { "4.6.2.2", "4.6.2", "4", RULES_CRITERIA_MANAGEMENT, FALSE },
  { "4.7.1", "4.7", "4", RULES_CRITERIA_MANAGEMENT, FALSE },
  { "4.7.1.1", "4.7.1", "4", RULES_CRITERIA_MANAGEMENT, FALSE },
  { "5.1.1", "5.1", "5", RULES_CRITERIA_CONTROLS, FALSE },
  { "6.3.1.1.PB", "6.3.1.P", "6", RULES_CRITERIA_CONTROLS, TRUE },
  { "6.3.1.P", "6.3", "6", RULES_CRITERIA_CONTROLS, FALSE },
  { "9.2.1", "9.2", "9", RULES_CRITERIA_CONTROLS, FALSE },
  { "9.2.1.6.PB", "9.2.1", "9", RULES_CRITERIA_CONTROLS, TRUE },
  { "9.2.2", "9.2", "9", RULES_CRITERIA_CONTROLS, FALSE },
  { "9.2.2.1", "9.2.2", "9", RULES_CRITERIA_CONTROLS, FALSE },
  { "9.2.2.8.PB", "9.2.2", "9", RULES_CRITERIA_CONTROLS, TRUE },
  { "12.1.1", "12.1", "12", RULES_CRITERIA_CONTROLS, FALSE },
  { "14.2.1", "14.2", "14", RULES_CRITERIA_CONTROLS, FALSE },
  { "14.2.1.13.PB", "14.2.1", "14", RULES_CRITERIA_CONTROLS, TRUE },
};

RulesText
fixture_text (RulesEdition *edition, const char *english)
{
  g_autofree char *japanese = g_strconcat ("日本語 ", english, NULL);

  return (RulesText){
    .in = { [RULES_LANGUAGE_JA] = rules_edition_keep (edition, japanese),
            [RULES_LANGUAGE_EN] = rules_edition_keep (edition, english) },
  };
}

RulesClause
fixture_clause (RulesEdition *edition, const char *id)
{
  RulesCitation *citations = g_new (RulesCitation, 1);

  citations[0] = (RulesCitation){ edition->sources, "1.2.3" };
  return (RulesClause){
    .id = rules_edition_keep (edition, id),
    .title = fixture_text (edition, id),
    .text = fixture_text (edition, id),
    .citations = citations,
    .n_citations = 1,
    .grade = RULES_GRADE_INTERPRETATION,
  };
}

static void
add_impact_scheme (RulesEdition *edition)
{
  edition->n_levels = FIXTURE_N_LEVELS;
  edition->levels = g_new0 (RulesLevel, FIXTURE_N_LEVELS);
  for (guint i = 0; i < FIXTURE_N_LEVELS; i++)
    edition->levels[i].clause = fixture_clause (edition, level_ids[i]);

  edition->n_dimensions = FIXTURE_N_DIMENSIONS;
  edition->dimensions = g_new0 (RulesDimension, FIXTURE_N_DIMENSIONS);
  for (guint i = 0; i < FIXTURE_N_DIMENSIONS; i++)
    edition->dimensions[i] = (RulesDimension){
      .clause = fixture_clause (edition, dimension_ids[i]),
      .asked_of = i == FIXTURE_AVAILABILITY ? RULES_ASKED_OF_OPERATION : RULES_ASKED_OF_INFORMATION,
      .condition = fixture_text (edition, "{subject}"),
    };

  edition->n_harms = FIXTURE_N_HARMS;
  edition->harms = g_new0 (RulesHarm, FIXTURE_N_HARMS);
  for (guint i = 0; i < FIXTURE_N_HARMS; i++)
    {
      RulesHarm *harm = &edition->harms[i];

      harm->clause = fixture_clause (edition, harm_ids[i]);
      harm->head = fixture_text (edition, harm_ids[i]);
      harm->asked = g_new (gboolean, FIXTURE_N_DIMENSIONS);
      for (guint dimension = 0; dimension < FIXTURE_N_DIMENSIONS; dimension++)
        harm->asked[dimension] = i != FIXTURE_DISCLOSURE || dimension != FIXTURE_AVAILABILITY;
      harm->meanings = g_new (RulesText, FIXTURE_N_LEVELS);
      for (guint level = 0; level < FIXTURE_N_LEVELS; level++)
        harm->meanings[level] = fixture_text (edition, level_ids[level]);
    }
}

static RulesGate
gate_of (RulesEdition *edition, const char *id, RulesTestKind test, RulesRoute route)
{
  return (RulesGate){
    .clause = fixture_clause (edition, id),
    .test = test,
    .pass_reason = fixture_text (edition, "passes"),
    .unknown_reason = fixture_text (edition, "unknown"),
    .failure = { route, fixture_text (edition, "fails") },
  };
}

static void
add_gates (RulesEdition *edition)
{
  RulesGate *gates = g_new (RulesGate, FIXTURE_N_GATES);

  gates[FIXTURE_CLOUD_SERVICE] =
      gate_of (edition, "cloud-service", RULES_TEST_SERVICE_MODEL, RULES_ROUTE_NOT_APPLICABLE);
  gates[FIXTURE_CLOUD_SERVICE].models =
      1u << RULES_MODEL_SAAS | 1u << RULES_MODEL_PAAS | 1u << RULES_MODEL_IAAS;
  gates[FIXTURE_CLASS_2] =
      gate_of (edition, "class-2", RULES_TEST_INFORMATION_CLASS, RULES_ROUTE_OUTSIDE_SCHEME);
  gates[FIXTURE_CLASS_2].number = 2;
  gates[FIXTURE_CLASS_2].failure_below.route = RULES_ROUTE_NOT_REQUIRED;
  gates[FIXTURE_CLASS_2].failure_below.reason = fixture_text (edition, "fails below");
  gates[FIXTURE_SAAS] = gate_of (edition, "saas", RULES_TEST_SERVICE_MODEL, RULES_ROUTE_ISMAP);
  gates[FIXTURE_SAAS].models = 1u << RULES_MODEL_SAAS;
  gates[FIXTURE_TARGET_OPERATION] =
      gate_of (edition, "target-operation", RULES_TEST_LISTED_OPERATIONS, RULES_ROUTE_ISMAP);
  gates[FIXTURE_IMPACT_LOW] = gate_of (edition, "impact-low", RULES_TEST_IMPACT, RULES_ROUTE_ISMAP);
  gates[FIXTURE_IMPACT_LOW].at_most = FIXTURE_LOW;

  edition->gates = gates;
  edition->n_gates = FIXTURE_N_GATES;
  edition->pass_route = RULES_ROUTE_LIU;
  for (guint route = RULES_ROUTE_LIU; route < RULES_N_ROUTES; route++)
    edition->routes[route] = (RulesRouteClause){
      .clause = fixture_clause (edition, rules_vocabulary_id (rules_route_ids, route)),
      .next = fixture_text (edition, "next"),
    };
}

static void
add_audit_scheme (RulesEdition *edition)
{
  edition->n_requirement_groups = 1;
  edition->requirement_groups = g_new (RulesRequirementGroup, 1);
  edition->requirement_groups[0] = (RulesRequirementGroup){ "ALL", fixture_text (edition, "All") };
  edition->n_requirements = FIXTURE_N_REQUIREMENTS;
  edition->requirements = g_new0 (RulesRequirement, FIXTURE_N_REQUIREMENTS);
  for (guint i = 0; i < FIXTURE_N_REQUIREMENTS; i++)
    {
      RulesRequirement *requirement = &edition->requirements[i];

      requirement->clause = fixture_clause (edition, requirements[i].id);
      requirement->severity = requirements[i].severity;
      requirement->n_evidence = 1;
      requirement->evidence = g_new (RulesText, 1);
      requirement->evidence[0] = fixture_text (edition, "a record");
    }

  for (guint i = 0; i < RULES_N_CHECKS; i++)
    {
      RulesKind severity =
          rules_check_finds_missing ((RulesCheckId) i) ? RULES_KIND_MISSING : RULES_KIND_BLOCKER;

      if (i == RULES_CHECK_FINDING_OVERDUE)
        severity = RULES_KIND_WARNING;
      edition->checks[i] = (RulesCheck){ fixture_clause (edition, rules_check_ids[i]), severity,
                                         fixture_text (edition, "do it") };
    }
}

static void
add_catalogue (RulesEdition *edition)
{
  RulesControl rows[G_N_ELEMENTS (controls)];

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    rows[i] = (RulesControl){
      .id = controls[i].id,
      .parent = controls[i].parent,
      .criteria = controls[i].criteria,
      .basic = controls[i].basic,
      .reference_only = i == 0,
      .domain = controls[i].domain,
      .category = controls[i].parent,
      .iso_reference = "",
      .title = fixture_text (edition, controls[i].id),
      .area = -1,
    };
  edition->catalogue = rules_catalogue_new (rows, G_N_ELEMENTS (rows));
  for (guint i = RULES_CRITERIA_GOVERNANCE; i < RULES_N_CRITERIA; i++)
    edition->criteria[i] = fixture_clause (edition, rules_vocabulary_id (rules_criteria_ids, i));
}

RulesEdition *
fixture_edition_new (void)
{
  RulesEdition *edition = rules_edition_new ();

  edition->id = rules_edition_keep (edition, "fixture");
  edition->edition = rules_edition_keep (edition, "2025-04-01");
  edition->n_sources = 1;
  edition->sources = g_new (RulesSource, 1);
  edition->sources[0] =
      (RulesSource){ "OWN", fixture_text (edition, "Own"), fixture_text (edition, "Own") };
  add_impact_scheme (edition);
  add_gates (edition);
  add_audit_scheme (edition);
  add_catalogue (edition);
  return edition;
}
