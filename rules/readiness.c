/* readiness.c - How far the internal audit is ready: all checks, then all requirements.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/readiness.h"

#include "rules/checks.h"
#include "rules/coverage.h"

static void (*const checks[RULES_N_CHECKS]) (RulesChecking *checking) = {
  [RULES_CHECK_PERIOD_MISSING] = rules_check_period_missing,
  [RULES_CHECK_PERIOD_TOO_LONG] = rules_check_period_too_long,
  [RULES_CHECK_PERIOD_TOO_SHORT] = rules_check_period_too_short,
  [RULES_CHECK_PERIOD_GAP] = rules_check_period_gap,
  [RULES_CHECK_AUDITOR_MISSING] = rules_check_auditor_missing,
  [RULES_CHECK_AUDITOR_OWN_WORK] = rules_check_auditor_own_work,
  [RULES_CHECK_STATEMENT_MISSING] = rules_check_statement_missing,
  [RULES_CHECK_STATEMENT_TIER] = rules_check_statement_tier,
  [RULES_CHECK_STATEMENT_OBJECTIVE] = rules_check_statement_objective,
  [RULES_CHECK_STATEMENT_BASIC] = rules_check_statement_basic,
  [RULES_CHECK_STATEMENT_DETAIL] = rules_check_statement_detail,
  [RULES_CHECK_COVERAGE_GAP] = rules_check_coverage_gap,
  [RULES_CHECK_CONTROL_DEFICIENT] = rules_check_control_deficient,
  [RULES_CHECK_FINDING_OPEN_MAJOR] = rules_check_finding_open_major,
  [RULES_CHECK_FINDING_NO_ACTION] = rules_check_finding_no_action,
  [RULES_CHECK_FINDING_OVERDUE] = rules_check_finding_overdue,
  [RULES_CHECK_FINDING_UNVERIFIED] = rules_check_finding_unverified,
  [RULES_CHECK_BASE_UNREGISTERED] = rules_check_base_unregistered,
  [RULES_CHECK_BASE_UNKNOWN] = rules_check_base_unknown,
};

static void
add_problem (RulesChecking *self, RulesKind kind, RulesAbout about, guint index)
{
  const RulesCheck *check = &self->evaluation->edition->checks[self->check];
  RulesProblem problem = { kind, &check->clause, &check->action, about, index };

  g_array_append_val (self->problems, problem);
}

void
rules_checking_trip (RulesChecking *self, RulesAbout about, guint index)
{
  add_problem (self, self->evaluation->edition->checks[self->check].severity, about, index);
}

void
rules_checking_warn (RulesChecking *self, RulesAbout about, guint index)
{
  add_problem (self, RULES_KIND_WARNING, about, index);
}

gboolean
rules_requirement_trips (const RulesRequirement *requirement,
                         const RulesRequirementAnswer *answer,
                         RulesKind *kind)
{
  switch (answer->status)
    {
    case RULES_STATUS_PARTLY_MET:
    case RULES_STATUS_NOT_MET:
      *kind = requirement->severity;
      return TRUE;
    case RULES_STATUS_MET:
    case RULES_STATUS_NOT_APPLICABLE:
      *kind = RULES_KIND_MISSING;
      return rules_text_is_blank (answer->evidence);
    case RULES_STATUS_UNANSWERED:
    default:
      *kind = RULES_KIND_MISSING;
      return TRUE;
    }
}

static void
check_requirements (const RulesEvaluation *evaluation, GArray *problems)
{
  const RulesEdition *edition = evaluation->edition;

  for (guint i = 0; i < edition->n_requirements; i++)
    {
      RulesProblem problem = { .clause = &edition->requirements[i].clause,
                               .about = RULES_ABOUT_REQUIREMENT,
                               .index = i };

      if (rules_requirement_trips (&edition->requirements[i], &evaluation->audit.requirements[i],
                                   &problem.kind))
        g_array_append_val (problems, problem);
    }
}

static RulesCoverage
find_coverage (const RulesEvaluation *evaluation)
{
  const RulesCatalogue *catalogue = evaluation->audit.catalogue;
  guint n[RULES_N_COVERS] = { 0 };

  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      if (rules_control_is_assessed_level (&catalogue->controls[i]))
        n[rules_coverage_of (evaluation, i)]++;
    }
  return (RulesCoverage){
    .stated = n[RULES_COVER_NONE] + n[RULES_COVER_EXTERNAL] + n[RULES_COVER_INTERNAL] +
              n[RULES_COVER_BOTH],
    .external = n[RULES_COVER_EXTERNAL] + n[RULES_COVER_BOTH],
    .internal = n[RULES_COVER_INTERNAL] + n[RULES_COVER_BOTH],
    .gap = n[RULES_COVER_NONE],
  };
}

static RulesReadinessStatus
status_of (const GArray *problems)
{
  RulesReadinessStatus status = RULES_READINESS_READY;

  for (guint i = 0; i < problems->len; i++)
    {
      RulesKind kind = g_array_index (problems, RulesProblem, i).kind;

      if (kind == RULES_KIND_BLOCKER)
        return RULES_READINESS_NOT_READY;
      if (kind == RULES_KIND_MISSING)
        status = RULES_READINESS_UNDETERMINED;
    }
  return status;
}

RulesReadiness
rules_readiness_find (const RulesEvaluation *evaluation, RulesRoute route)
{
  RulesReadiness self = { .status = RULES_READINESS_NOT_APPLICABLE };
  RulesChecking checking = { .evaluation = evaluation };

  if (route != RULES_ROUTE_LIU)
    return self;

  checking.problems = g_array_new (FALSE, FALSE, sizeof (RulesProblem));
  for (guint i = 0; i < RULES_N_CHECKS; i++)
    {
      checking.check = (RulesCheckId) i;
      checks[i](&checking);
    }
  check_requirements (evaluation, checking.problems);

  self.status = status_of (checking.problems);
  self.coverage = find_coverage (evaluation);
  self.n_problems = checking.problems->len;
  self.problems = (gpointer) g_array_free (checking.problems, FALSE);
  return self;
}
