/* edition.h - One edition of the rules: what a criteria pack says, as a value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/catalogue.h"
#include "rules/clause.h"

G_BEGIN_DECLS

/** A level of impact; its rank is its position, and rank 0 is "no impact". */
typedef struct
{
  RulesClause clause;
} RulesLevel;

/** No level: the cell is unanswered. */
#define RULES_NO_LEVEL (-1)

/**
 * RulesDimension:
 * @asked_of: whether information items or operations are asked
 * @condition: what is imagined to happen; holds `{subject}` once
 */
typedef struct
{
  RulesClause clause;
  RulesAskedOf asked_of;
  RulesText condition;
} RulesDimension;

/**
 * RulesHarm:
 * @head: a very short name, for the head of a table
 * @asked: (array): for each dimension, whether this harm is asked
 * @meanings: (array): for each level, what it means for this harm
 */
typedef struct
{
  RulesClause clause;
  RulesText head;
  gboolean *asked;
  RulesText *meanings;
} RulesHarm;

/**
 * RulesInformationClass:
 * @of: `confidentiality`, `integrity` or `availability`
 * @number: the class
 */
typedef struct
{
  RulesClause clause;
  const char *of;
  guint number;
} RulesInformationClass;

/**
 * RulesRouteClause:
 * @next: what to do next on this route
 */
typedef struct
{
  RulesClause clause;
  RulesText next;
} RulesRouteClause;

/** What a gate looks at. */
typedef enum
{
  RULES_TEST_SERVICE_MODEL = 1,
  RULES_TEST_INFORMATION_CLASS,
  RULES_TEST_LISTED_OPERATIONS,
  RULES_TEST_IMPACT,
} RulesTestKind;

/**
 * RulesGateFailure:
 * @route: the route that the failure leads to
 * @reason: why, as a short sentence
 */
typedef struct
{
  RulesRoute route;
  RulesText reason;
} RulesGateFailure;

/**
 * RulesGate:
 * @test: what it looks at
 * @models: for a service-model gate, the models that pass, as bits `1 << RulesModel`
 * @number: for an information-class gate, the class that passes
 * @at_most: for an impact gate, the highest level that passes
 * @pass_reason: why it passes
 * @unknown_reason: why it is not known
 * @failure: what failing means; for an information-class gate, when the class is above @number
 * @failure_below: for an information-class gate, what failing means when the class is below
 */
typedef struct
{
  RulesClause clause;
  RulesTestKind test;
  guint models;
  guint number;
  int at_most;
  RulesText pass_reason;
  RulesText unknown_reason;
  RulesGateFailure failure;
  RulesGateFailure failure_below;
} RulesGate;

/** A group of requirements. */
typedef struct
{
  const char *id;
  RulesText title;
} RulesRequirementGroup;

/**
 * RulesRequirement:
 * @group: index of its group
 * @severity: blocker or warning
 * @evidence: (array length=n_evidence): what counts as evidence
 */
typedef struct
{
  RulesClause clause;
  guint group;
  RulesKind severity;
  RulesText *evidence;
  guint n_evidence;
} RulesRequirement;

/** The checks that the program makes by itself: the vocabulary that every pack must fill. */
typedef enum
{
  RULES_CHECK_PERIOD_MISSING,
  RULES_CHECK_PERIOD_TOO_LONG,
  RULES_CHECK_PERIOD_TOO_SHORT,
  RULES_CHECK_PERIOD_GAP,
  RULES_CHECK_AUDITOR_MISSING,
  RULES_CHECK_AUDITOR_OWN_WORK,
  RULES_CHECK_STATEMENT_MISSING,
  RULES_CHECK_STATEMENT_TIER,
  RULES_CHECK_STATEMENT_OBJECTIVE,
  RULES_CHECK_STATEMENT_BASIC,
  RULES_CHECK_STATEMENT_DETAIL,
  RULES_CHECK_COVERAGE_GAP,
  RULES_CHECK_CONTROL_DEFICIENT,
  RULES_CHECK_FINDING_OPEN_MAJOR,
  RULES_CHECK_FINDING_NO_ACTION,
  RULES_CHECK_FINDING_OVERDUE,
  RULES_CHECK_FINDING_UNVERIFIED,
  RULES_CHECK_BASE_UNREGISTERED,
  RULES_CHECK_BASE_UNKNOWN,
  RULES_N_CHECKS,
} RulesCheckId;

/** The ids of the checks, indexed by #RulesCheckId, and %NULL. */
extern const char *const rules_check_ids[RULES_N_CHECKS + 1];

/** Whether a check finds something missing; its severity is then always "missing". */
gboolean rules_check_finds_missing (RulesCheckId check);

/**
 * RulesCheck:
 * @severity: what a trip counts as
 * @action: what to do about it
 */
typedef struct
{
  RulesClause clause;
  RulesKind severity;
  RulesText action;
} RulesCheck;

/**
 * RulesEdition:
 *
 * Everything a criteria pack says. Filled by its maker, then never changed, and shared by
 * reference count. All arrays and strings belong to it: arrays are freed with g_free(), strings
 * are kept with rules_edition_keep().
 */
typedef struct
{
  const char *id;      /* of the rules: `ismap-liu` */
  const char *edition; /* such as `2025-04-01` */
  RulesText title;
  RulesText description;

  RulesSource *sources;
  guint n_sources;
  RulesText grade_titles[RULES_N_GRADES]; /* indexed by RulesGrade; 0 unused */
  RulesText grade_texts[RULES_N_GRADES];
  RulesClause *procedure; /* how the scheme works in this edition */
  guint n_procedure;

  RulesLevel *levels;
  guint n_levels;
  RulesDimension *dimensions;
  guint n_dimensions;
  RulesHarm *harms;
  guint n_harms;
  RulesInformationClass *classes;
  guint n_classes;
  RulesRouteClause routes[RULES_N_ROUTES]; /* indexed by RulesRoute; 0 unused */
  RulesRoute pass_route;                   /* when every gate passes */
  RulesGate *gates;
  guint n_gates;
  RulesClause *target_operations;
  guint n_target_operations;
  RulesRequirementGroup *requirement_groups;
  guint n_requirement_groups;
  RulesRequirement *requirements;
  guint n_requirements;
  RulesCheck
      checks[RULES_N_CHECKS]; /* indexed by RulesCheckId, which is the order of the reference */

  RulesClause criteria[RULES_N_CRITERIA]; /* indexed by RulesCriteria; 0 unused */
  RulesClause *areas;                     /* critical areas */
  guint n_areas;
  RulesCatalogue *catalogue;

  /*< private >*/
  GStringChunk *strings;
} RulesEdition;

/**
 * rules_edition_new:
 *
 * Returns: (transfer full): an empty edition, to be filled before it is shared
 */
RulesEdition *rules_edition_new (void);
RulesEdition *rules_edition_ref (RulesEdition *self);
void rules_edition_unref (RulesEdition *self);

/** rules_edition_keep: Returns: (transfer none): a copy of @text that lives as long as @self. */
const char *rules_edition_keep (RulesEdition *self, const char *text);

/** The index of what has this id, or -1. */
int rules_edition_find_level (const RulesEdition *self, const char *id);
int rules_edition_find_dimension (const RulesEdition *self, const char *id);
int rules_edition_find_harm (const RulesEdition *self, const char *id);
int rules_edition_find_requirement (const RulesEdition *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RulesEdition, rules_edition_unref)

G_END_DECLS
