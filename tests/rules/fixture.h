/* fixture.h - A small edition of the rules, and evaluations to try it with.
 *
 * The edition is modelled on the shipped one: the same levels, dimensions, harms, gates and checks,
 * a few requirements, and a catalogue with every kind of row. It is new each time, so that a test
 * may edit it before it makes an evaluation of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

enum
{
  FIXTURE_NONE,
  FIXTURE_LOW,
  FIXTURE_MODERATE,
  FIXTURE_HIGH,
  FIXTURE_N_LEVELS,
};

enum
{
  FIXTURE_CONFIDENTIALITY,
  FIXTURE_INTEGRITY,
  FIXTURE_AVAILABILITY,
  FIXTURE_N_DIMENSIONS,
};

enum
{
  FIXTURE_DISTRESS,
  FIXTURE_FINANCIAL,
  FIXTURE_PUBLIC_INTEREST,
  FIXTURE_DISCLOSURE, /* not asked of availability */
  FIXTURE_SAFETY,
  FIXTURE_LEGAL,
  FIXTURE_N_HARMS,
};

enum
{
  FIXTURE_CLOUD_SERVICE,
  FIXTURE_CLASS_2,
  FIXTURE_SAAS,
  FIXTURE_TARGET_OPERATION,
  FIXTURE_IMPACT_LOW,
  FIXTURE_N_GATES,
};

enum
{
  FIXTURE_ORG_1,    /* blocker */
  FIXTURE_PLAN_4,   /* warning */
  FIXTURE_REPORT_4, /* blocker */
  FIXTURE_FOLLOW_3, /* warning */
  FIXTURE_N_REQUIREMENTS,
};

/** fixture_edition_new: Returns: (transfer full): an edition that is not shared yet. */
RulesEdition *fixture_edition_new (void);

/** fixture_text: Returns: a text in both languages, kept by @edition. */
RulesText fixture_text (RulesEdition *edition, const char *english);

/** fixture_clause: Returns: a clause with one citation, kept by @edition. */
RulesClause fixture_clause (RulesEdition *edition, const char *id);

/**
 * fixture_use_new:
 * @edition: (nullable): the edition, or %NULL for that of the fixture
 *
 * Returns: (transfer full): an evaluation in which only the ids i1, i2, … o1, o2, … are given
 */
RulesEvaluation *fixture_use_new (RulesEdition *edition, guint n_information, guint n_operations);

/**
 * fixture_ready_new:
 * @edition: (nullable): the edition, or %NULL for that of the fixture
 * @details: (array length=n_details): details added to the catalogue
 *
 * Two information items and two operations on the low-impact route, with an internal audit that is
 * ready: i1/confidentiality/distress and o1/availability/financial are low, all other cells none.
 *
 * Returns: (transfer full): an evaluation without any problem
 */
RulesEvaluation *
fixture_ready_new (RulesEdition *edition, const RulesAddedDetail *details, guint n_details);

/** The answer for the control @id. */
RulesControlAnswer *fixture_control (RulesEvaluation *evaluation, const char *id);

/** Gives @level to every cell that is asked. */
void fixture_fill_impacts (RulesEvaluation *evaluation, int level);

/** Gives the cells of @cells their levels. */
void fixture_set_cells (RulesEvaluation *evaluation, const RulesCell *cells, guint n_cells);

/** Replaces the findings by copies of @findings; their strings must be static. */
void
fixture_set_findings (RulesEvaluation *evaluation, const RulesFinding *findings, guint n_findings);

/** Replaces what auditor number @auditor operates by the static string @scope. */
void fixture_set_operates (RulesEvaluation *evaluation, guint auditor, const char *scope);

/** fixture_decide: Returns: (transfer full): the decision on @evaluation, which it takes over. */
RulesDecision *fixture_decide (RulesEvaluation *evaluation);

/** Asserts what describe_readiness() says of the decision on @evaluation, which it takes over. */
void fixture_assert_readiness (RulesEvaluation *evaluation, const char *expected);

G_END_DECLS
