/* finding.c - What is still to be done about the findings, and which of them is urgent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/finding.h"

RulesFindingStage
rules_finding_stage (const RulesFinding *finding, RulesDate as_of)
{
  if (finding->status == RULES_FINDING_STATUS_CLOSED)
    return finding->verified || finding->severity == RULES_FINDING_SEVERITY_OBSERVATION
               ? RULES_FINDING_SETTLED
               : RULES_FINDING_UNVERIFIED;
  if (finding->due == 0)
    return RULES_FINDING_UNPLANNED;
  return as_of != 0 && finding->due < as_of ? RULES_FINDING_OVERDUE : RULES_FINDING_DUE;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const RulesEvaluation *evaluation = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  const RulesFinding *findings = evaluation->audit.findings;
  RulesFindingStage stage = rules_finding_stage (&findings[first], evaluation->as_of);
  RulesFindingStage other = rules_finding_stage (&findings[second], evaluation->as_of);

  if (stage != other)
    return stage < other ? -1 : 1;
  if (findings[first].due != findings[second].due)
    return findings[first].due < findings[second].due ? -1 : 1;
  /* The sort leaves them as they were entered. */
  return 0;
}

guint *
rules_findings_by_urgency (const RulesEvaluation *evaluation)
{
  guint n = evaluation->audit.n_findings;
  guint *numbers = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    numbers[i] = i;
  if (n > 0)
    g_qsort_with_data (numbers, (int) n, sizeof *numbers, compare_cb, (gpointer) evaluation);
  return numbers;
}
