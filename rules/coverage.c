/* coverage.c - Which controls are asked and stated, and by whom each of them is assessed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/coverage.h"

gboolean
rules_control_is_asked (const RulesEvaluation *evaluation, guint control)
{
  const RulesAudit *audit = &evaluation->audit;
  const RulesControl *row = &audit->catalogue->controls[control];

  return !row->reference_only && (row->objective == RULES_NO_CONTROL ||
                                  audit->controls[row->objective].stated != RULES_ANSWER_NO);
}

static gboolean
has_result (RulesAssessment assessment)
{
  return assessment == RULES_ASSESSMENT_EFFECTIVE || assessment == RULES_ASSESSMENT_DEFICIENT;
}

gboolean
rules_control_is_assessed (const RulesControlAnswer *answer)
{
  return has_result (answer->design) && has_result (answer->operation) &&
         answer->auditor != RULES_NO_AUDITOR && answer->date != 0;
}

RulesCover
rules_coverage_of (const RulesEvaluation *evaluation, guint control)
{
  const RulesControlAnswer *answer = &evaluation->audit.controls[control];

  if (!rules_control_is_asked (evaluation, control))
    return RULES_COVER_NOT_ASKED;
  if (answer->stated == RULES_ANSWER_UNKNOWN)
    return RULES_COVER_UNANSWERED;
  if (answer->stated == RULES_ANSWER_NO)
    return RULES_COVER_EXCLUDED;
  if (rules_control_is_assessed (answer))
    return answer->external ? RULES_COVER_BOTH : RULES_COVER_INTERNAL;
  return answer->external ? RULES_COVER_EXTERNAL : RULES_COVER_NONE;
}

gboolean
rules_control_is_stated (const RulesEvaluation *evaluation, guint control)
{
  return rules_coverage_of (evaluation, control) >= RULES_COVER_NONE;
}
