/* independence.c - Whether an auditor would assess their own work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/independence.h"

#include "rules/scopes.h"

gboolean
rules_auditor_operates (const RulesAuditor *auditor, const RulesControl *control)
{
  g_autoptr (GPtrArray) scopes = rules_scopes_new (auditor->operates, auditor->n_operates);

  return rules_scopes_cover (scopes, control);
}
