/* places_audit.c - Where a problem of the internal audit is mended, and which comes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/places_audit.h"

#include "rules/coverage.h"

static RulesCheckId
find_check (const RulesEdition *edition, const RulesProblem *problem)
{
  RulesCheckId check = 0;

  while (check < RULES_N_CHECKS && problem->clause != &edition->checks[check].clause)
    check++;
  return check;
}

/* The lead auditor who has no name yet, else whoever comes first and could be made the lead. */
static DataPlace
place_of_lead (const RulesAudit *audit)
{
  DataPlace place = { .array = DATA_ARRAY_AUDITORS };

  for (guint i = 0; i < audit->n_auditors; i++)
    {
      if (audit->auditors[i].role == RULES_AUDITOR_ROLE_LEAD)
        return (DataPlace){ DATA_ARRAY_AUDITORS, audit->auditors[i].id, .member = "name" };
    }
  if (audit->n_auditors > 0)
    {
      place.id = audit->auditors[0].id;
      place.member = "role";
    }
  return place;
}

static DataPlace
place_of_audit (const RulesAudit *audit, RulesCheckId check)
{
  gboolean at_end = check == RULES_CHECK_PERIOD_TOO_LONG || check == RULES_CHECK_PERIOD_TOO_SHORT ||
                    (check == RULES_CHECK_PERIOD_MISSING && audit->period.from != 0);

  if (check == RULES_CHECK_AUDITOR_MISSING)
    return place_of_lead (audit);
  if (check == RULES_CHECK_COVERAGE_GAP)
    return (DataPlace){ .array = DATA_ARRAY_CONTROLS };
  return (DataPlace){ .member = at_end ? "audit.period.to" : "audit.period.from" };
}

static const char *
lacking_assessment (const RulesControlAnswer *answer)
{
  if (answer->design == RULES_ASSESSMENT_UNKNOWN || answer->design == RULES_ASSESSMENT_NOT_ASSESSED)
    return "internal.design";
  if (answer->operation == RULES_ASSESSMENT_UNKNOWN ||
      answer->operation == RULES_ASSESSMENT_NOT_ASSESSED)
    return "internal.operation";
  return answer->auditor == RULES_NO_AUDITOR ? "internal.auditor" : "internal.date";
}

static const char *
member_of_control (const RulesControlAnswer *answer, RulesCheckId check)
{
  if (check == RULES_CHECK_AUDITOR_OWN_WORK)
    return "internal.auditor";
  if (check == RULES_CHECK_STATEMENT_MISSING || check == RULES_CHECK_STATEMENT_BASIC)
    return "stated";
  if (check == RULES_CHECK_COVERAGE_GAP)
    return lacking_assessment (answer);
  if (check == RULES_CHECK_CONTROL_DEFICIENT)
    return answer->design == RULES_ASSESSMENT_DEFICIENT ? "internal.design" : "internal.operation";
  return "reason";
}

static const char *
member_of_finding (const RulesFinding *finding, RulesCheckId check)
{
  if (check == RULES_CHECK_FINDING_OPEN_MAJOR)
    return "status";
  if (check == RULES_CHECK_FINDING_UNVERIFIED)
    return "verified";
  if (check == RULES_CHECK_FINDING_OVERDUE)
    return "due";
  if (rules_text_is_blank (finding->action))
    return "action";
  return rules_text_is_blank (finding->owner) ? "owner" : "due";
}

DataPlace
ui_places_of_problem (const RulesDecision *decision, const RulesProblem *problem)
{
  const RulesAudit *audit = &decision->evaluation->audit;
  RulesCheckId check = find_check (decision->evaluation->edition, problem);
  DataPlace place = { .id = rules_problem_subject_id (problem, decision) };

  switch (problem->about)
    {
    case RULES_ABOUT_CONTROL:
      place.array = DATA_ARRAY_CONTROLS;
      place.member = member_of_control (&audit->controls[problem->index], check);
      return place;
    case RULES_ABOUT_FINDING:
      place.array = DATA_ARRAY_FINDINGS;
      place.member = member_of_finding (&audit->findings[problem->index], check);
      return place;
    case RULES_ABOUT_BASE_SERVICE:
      place.array = DATA_ARRAY_BUILT_ON;
      place.member = "registration";
      return place;
    case RULES_ABOUT_REQUIREMENT:
      place.array = DATA_ARRAY_REQUIREMENTS;
      place.member = problem->kind == RULES_KIND_MISSING &&
                             audit->requirements[problem->index].status != RULES_STATUS_UNANSWERED
                         ? "evidence"
                         : "status";
      return place;
    case RULES_ABOUT_NOTHING:
    default:
      return place_of_audit (audit, check);
    }
}

static gboolean
stands_in_way (const RulesProblem *problem)
{
  return problem->kind != RULES_KIND_WARNING;
}

/* How many of the answers asked have a problem that stands in the way. One problem that is of no
 * answer (such as an open finding) takes one off, so that nothing looks complete that is not. */
static guint
count_open (const RulesDecision *decision)
{
  const RulesReadiness *readiness = &decision->readiness;
  guint n_controls = decision->evaluation->audit.catalogue->n_controls;
  g_autofree gboolean *seen = g_new0 (gboolean, n_controls);
  gboolean period = FALSE;
  gboolean lead = FALSE;
  gboolean others = FALSE;
  guint n = 0;

  for (guint i = 0; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];
      DataPlace place = ui_places_of_problem (decision, problem);

      if (!stands_in_way (problem))
        continue;
      others = TRUE;
      if (problem->about == RULES_ABOUT_REQUIREMENT)
        n++;
      else if (problem->about == RULES_ABOUT_CONTROL && !seen[problem->index])
        n += (guint) (seen[problem->index] = TRUE);
      else if (problem->about == RULES_ABOUT_NOTHING)
        {
          period = period || place.array == DATA_ARRAY_NONE;
          lead = lead || place.array == DATA_ARRAY_AUDITORS;
        }
    }
  n += (period ? 1 : 0) + (lead ? 1 : 0);
  return n == 0 && others ? 1 : n;
}

UiPlacesProgress
ui_places_audit_measure (const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  guint asked = evaluation->edition->n_requirements + 2; /* the period and the lead auditor */

  if (decision->readiness.status == RULES_READINESS_NOT_APPLICABLE)
    return (UiPlacesProgress){ 0 };
  for (guint i = 0; i < evaluation->audit.catalogue->n_controls; i++)
    asked += rules_control_is_asked (evaluation, i) ? 1 : 0;
  return (UiPlacesProgress){ .answered = asked - count_open (decision), .asked = asked };
}

/* Where an entry of the audit stands in it; 0 where there is none with that id. */
static guint
find_entry (const RulesEvaluation *evaluation, const DataPlace *place)
{
  const RulesAudit *audit = &evaluation->audit;
  guint entry = 0;

  if (place->id == NULL)
    return 0;
  if (place->array == DATA_ARRAY_CONTROLS)
    return (guint) (rules_catalogue_find (audit->catalogue, place->id) + 1);
  if (place->array == DATA_ARRAY_REQUIREMENTS)
    return (guint) (rules_edition_find_requirement (evaluation->edition, place->id) + 1);
  if (place->array == DATA_ARRAY_FINDINGS)
    while (entry < audit->n_findings && !g_str_equal (audit->findings[entry].id, place->id))
      entry++;
  if (place->array == DATA_ARRAY_BUILT_ON)
    while (entry < evaluation->service.n_built_on &&
           !g_str_equal (evaluation->service.built_on[entry].id, place->id))
      entry++;
  return entry + 1;
}

/* Base services, the plan, the requirements, the controls and the findings, as they stand on the
 * pages; then the entries; then the problems of an entry as the checks find them. */
static guint64
rank (const RulesEvaluation *evaluation, const DataPlace *place, guint problem)
{
  static const guint sections[DATA_N_ARRAYS] = {
    [DATA_ARRAY_BUILT_ON] = 1,     [DATA_ARRAY_NONE] = 2,     [DATA_ARRAY_AUDITORS] = 3,
    [DATA_ARRAY_REQUIREMENTS] = 4, [DATA_ARRAY_CONTROLS] = 5, [DATA_ARRAY_FINDINGS] = 6,
  };

  if (ui_places_find_page (place) != UI_PLACES_AUDIT && place->array != DATA_ARRAY_BUILT_ON)
    return 0;
  return ((guint64) sections[place->array] << 56) |
         ((guint64) find_entry (evaluation, place) << 28) | problem;
}

static gboolean
is_same (const DataPlace *a, const DataPlace *b)
{
  return a->array == b->array && g_strcmp0 (a->id, b->id) == 0 &&
         g_strcmp0 (a->member, b->member) == 0;
}

/* Whoever is at another field of an entry comes to its first problem. */
static guint64
rank_here (const RulesDecision *decision, const DataPlace *here)
{
  guint64 rank_of_here = 0;

  if (here == NULL)
    return 0;
  rank_of_here = rank (decision->evaluation, here, 0);
  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      DataPlace place = ui_places_of_problem (decision, &decision->readiness.problems[i]);

      if (is_same (&place, here))
        rank_of_here = rank (decision->evaluation, here, i + 1);
    }
  return rank_of_here;
}

gboolean
ui_places_audit_find_next (const RulesDecision *decision, const DataPlace *here, DataPlace *next)
{
  const RulesReadiness *readiness = &decision->readiness;
  guint64 rank_of_here = rank_here (decision, here);
  guint64 least = G_MAXUINT64;
  gboolean is_found = FALSE;

  for (guint i = 0; i < readiness->n_problems; i++)
    {
      DataPlace place = ui_places_of_problem (decision, &readiness->problems[i]);
      guint64 distance = rank (decision->evaluation, &place, i + 1) - rank_of_here - 1;

      if (!stands_in_way (&readiness->problems[i]) || (is_found && distance >= least))
        continue;
      *next = place;
      least = distance;
      is_found = TRUE;
    }
  return is_found;
}
