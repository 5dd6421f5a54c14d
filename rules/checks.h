/* checks.h - The checks that the program makes by itself. Private to rules/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/**
 * RulesChecking:
 * @evaluation: what is checked
 * @problems: (element-type RulesProblem): what was found so far
 * @check: the check at work
 */
typedef struct
{
  const RulesEvaluation *evaluation;
  GArray *problems;
  RulesCheckId check;
} RulesChecking;

/** The check trips, as gravely as the edition says. */
void rules_checking_trip (RulesChecking *self, RulesAbout about, guint index);

/** The check trips as a warning whatever the edition says. */
void rules_checking_warn (RulesChecking *self, RulesAbout about, guint index);

/* One function per check; see the criteria pack for what each says. */
void rules_check_period_missing (RulesChecking *checking);
void rules_check_period_too_long (RulesChecking *checking);
void rules_check_period_too_short (RulesChecking *checking);
void rules_check_period_gap (RulesChecking *checking);
void rules_check_auditor_missing (RulesChecking *checking);
void rules_check_auditor_own_work (RulesChecking *checking);
void rules_check_statement_missing (RulesChecking *checking);
void rules_check_statement_tier (RulesChecking *checking);
void rules_check_statement_objective (RulesChecking *checking);
void rules_check_statement_basic (RulesChecking *checking);
void rules_check_statement_detail (RulesChecking *checking);
void rules_check_coverage_gap (RulesChecking *checking);
void rules_check_control_deficient (RulesChecking *checking);
void rules_check_finding_open_major (RulesChecking *checking);
void rules_check_finding_no_action (RulesChecking *checking);
void rules_check_finding_overdue (RulesChecking *checking);
void rules_check_finding_unverified (RulesChecking *checking);
void rules_check_base_unregistered (RulesChecking *checking);
void rules_check_base_unknown (RulesChecking *checking);

G_END_DECLS
