/* decision.h - What the rules make of an evaluation: the route, why, what is missing, what would
 * have to change, and how far the internal audit is ready.
 *
 * Sources: ISMAP-LIU Appendix 1 and Appendix 2 as the criteria pack models them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

/** A cell of the impact grid: indexes of the subject and, in the edition, dimension and harm. */
typedef struct
{
  guint subject;
  guint dimension;
  guint harm;
  int level; /* rank, or RULES_NO_LEVEL */
} RulesCell;

/** What an Appendix 1 answer can be missing of. */
typedef enum
{
  RULES_MISSING_SERVICE_MODEL = 1,
  RULES_MISSING_INFORMATION, /* there is no information item */
  RULES_MISSING_CLASS,       /* an item without a confidentiality class */
  RULES_MISSING_OPERATION,   /* there is no operation */
  RULES_MISSING_LISTED,      /* an operation whose listing is not known or not cited */
  RULES_MISSING_IMPACT,      /* a cell */
} RulesMissingKind;

/**
 * RulesMissing:
 * @kind: what is missing
 * @cell: for %RULES_MISSING_CLASS and %RULES_MISSING_LISTED its @subject counts, for
 *   %RULES_MISSING_IMPACT all of it
 */
typedef struct
{
  RulesMissingKind kind;
  RulesCell cell;
} RulesMissing;

/**
 * RulesGateResult:
 * @outcome: whether the gate passes
 * @failure: (nullable): when it fails, which of the gate's failures it is
 * @reason: why, from the pack
 */
typedef struct
{
  RulesOutcome outcome;
  const RulesGateFailure *failure;
  const RulesText *reason;
} RulesGateResult;

/**
 * RulesImpactResult:
 * @complete: there is an information item and an operation, and every cell asked is answered
 * @overall: the highest level answered so far, or %RULES_NO_LEVEL
 * @by_dimension: (array): the same for each dimension of the edition
 */
typedef struct
{
  gboolean complete;
  int overall;
  int *by_dimension;
} RulesImpactResult;

/**
 * RulesChange:
 * @possible: whether removing @remove leaves a use that could be low impact
 * @lower: (array length=n_lower): the cells above what the rules allow
 * @remove: (array length=n_remove): the subjects to take out of the use, by number
 * @list: (array length=n_list): the operations that are not on the list, by subject number
 *
 * What would have to change before the route can become low-impact use. It speaks only of what is
 * answered.
 */
typedef struct
{
  gboolean possible;
  RulesCell *lower;
  guint n_lower;
  guint *remove;
  guint n_remove;
  guint *list;
  guint n_list;
} RulesChange;

/** What the subject of a problem is. */
typedef enum
{
  RULES_ABOUT_NOTHING,
  RULES_ABOUT_CONTROL,
  RULES_ABOUT_FINDING,
  RULES_ABOUT_BASE_SERVICE,
  RULES_ABOUT_REQUIREMENT,
} RulesAbout;

/**
 * RulesProblem:
 * @kind: how grave it is
 * @clause: (transfer none): the check or the requirement
 * @action: (nullable) (transfer none): what to do, where @clause is a check
 * @about: what @index counts: controls of the audit's catalogue, findings, base services, or
 *   requirements of the edition
 * @index: which of them
 */
typedef struct
{
  RulesKind kind;
  const RulesClause *clause;
  const RulesText *action;
  RulesAbout about;
  guint index;
} RulesProblem;

/** How many controls of the assessed level are stated, and how they are covered. */
typedef struct
{
  guint stated;
  guint external;
  guint internal; /* assessed in design and in operation */
  guint gap;      /* neither */
} RulesCoverage;

/** Readiness is %RULES_READINESS_NOT_APPLICABLE, and all else empty, unless the route is LIU. */
typedef struct
{
  RulesReadinessStatus status;
  RulesProblem *problems;
  guint n_problems;
  RulesCoverage coverage;
} RulesReadiness;

/**
 * RulesDecision:
 *
 * Immutable and reference-counted; holds the evaluation (and by it the edition) it was made of.
 */
typedef struct
{
  RulesEvaluation *evaluation;
  RulesRoute route;
  RulesGateResult *gates; /* one for each gate of the edition */
  int deciding_gate;      /* index of the gate that fixes the route, or -1 */
  RulesImpactResult impact;
  RulesCell *drivers; /* the cells at the overall level, when that is above the lowest */
  guint n_drivers;
  RulesMissing *missing;
  guint n_missing;
  RulesChange *to_liu; /* NULL unless the route could become low-impact use */
  RulesReadiness readiness;
} RulesDecision;

/**
 * rules_decide:
 * @evaluation: what was answered
 *
 * Applies the edition of @evaluation to it. The same evaluation always gives the same decision.
 *
 * Returns: (transfer full): the decision
 */
RulesDecision *rules_decide (RulesEvaluation *evaluation);
/**
 * rules_requirement_trips:
 * @kind: (out): where it does, how grave that is
 *
 * A requirement of Appendix 2 that is partly met or not met trips as gravely as the edition says;
 * one that is unanswered, or met or not applicable without evidence, is missing.
 *
 * Returns: whether @answer leaves a problem
 */
gboolean rules_requirement_trips (const RulesRequirement *requirement,
                                  const RulesRequirementAnswer *answer,
                                  RulesKind *kind);

RulesDecision *rules_decision_ref (RulesDecision *self);
void rules_decision_unref (RulesDecision *self);

/**
 * rules_problem_subject_id:
 * @decision: the decision that lists @self
 *
 * Returns: (nullable) (transfer none): the id of what @self is about
 */
const char *rules_problem_subject_id (const RulesProblem *self, const RulesDecision *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RulesDecision, rules_decision_unref)

G_END_DECLS
