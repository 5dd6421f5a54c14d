/* check_auditors.c - The auditors: a named lead, and nobody assesses their own work.
 *
 * Source: Control Criteria 4.6.2.2, 4.6.2.5.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/checks.h"
#include "rules/coverage.h"
#include "rules/scopes.h"

void
rules_check_auditor_missing (RulesChecking *checking)
{
  const RulesAudit *audit = &checking->evaluation->audit;

  for (guint i = 0; i < audit->n_auditors; i++)
    {
      if (audit->auditors[i].role == RULES_AUDITOR_ROLE_LEAD &&
          !rules_text_is_blank (audit->auditors[i].name))
        return;
    }
  rules_checking_trip (checking, RULES_ABOUT_NOTHING, 0);
}

static void
scopes_free (gpointer scopes)
{
  if (scopes != NULL)
    g_ptr_array_unref (scopes);
}

void
rules_check_auditor_own_work (RulesChecking *checking)
{
  const RulesAudit *audit = &checking->evaluation->audit;
  g_autoptr (GPtrArray) scopes = g_ptr_array_new_with_free_func (scopes_free);

  g_ptr_array_set_size (scopes, (int) audit->n_auditors);
  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      int number = audit->controls[i].auditor;
      const RulesAuditor *auditor;

      if (number == RULES_NO_AUDITOR || !rules_control_is_asked (checking->evaluation, i))
        continue;
      auditor = &audit->auditors[number];
      if (scopes->pdata[number] == NULL)
        scopes->pdata[number] = rules_scopes_new (auditor->operates, auditor->n_operates);
      if (rules_scopes_cover (scopes->pdata[number], &audit->catalogue->controls[i]))
        rules_checking_trip (checking, RULES_ABOUT_CONTROL, i);
    }
}
