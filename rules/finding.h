/* finding.h - What is still to be done about the findings, and which of them is urgent.
 *
 * Sources: Control Criteria 4.7.1; that an observation needs no verification is as the checks of
 * findings have it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

/** What is to be done about a finding, in the order in which it is urgent. */
typedef enum
{
  RULES_FINDING_OVERDUE,    /* open, and due before the day the evaluation speaks of */
  RULES_FINDING_DUE,        /* open, with a day */
  RULES_FINDING_UNPLANNED,  /* open, without one */
  RULES_FINDING_UNVERIFIED, /* closed, and its effect not checked though it has to be */
  RULES_FINDING_SETTLED,
  RULES_FINDING_N_STAGES,
} RulesFindingStage;

/** @as_of: the day the evaluation speaks of, or 0, when nothing is known to be overdue. */
RulesFindingStage rules_finding_stage (const RulesFinding *finding, RulesDate as_of);

/**
 * rules_findings_by_urgency:
 *
 * Returns: (transfer full): the numbers of all findings of @evaluation by stage, then by due day,
 *   then as they were entered; free it with g_free()
 */
guint *rules_findings_by_urgency (const RulesEvaluation *evaluation);

G_END_DECLS
