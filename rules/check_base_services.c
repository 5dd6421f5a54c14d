/* check_base_services.c - The cloud services that the service rests on.
 *
 * Source: Control Criteria 2.2.2. A service whose place in the statement is unknown counts as
 * outside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/checks.h"

static void
check_registration (RulesChecking *checking, RulesRegistration registration)
{
  const RulesService *service = &checking->evaluation->service;

  for (guint i = 0; i < service->n_built_on; i++)
    {
      if (service->built_on[i].in_statement != RULES_ANSWER_YES &&
          service->built_on[i].registration == registration)
        rules_checking_trip (checking, RULES_ABOUT_BASE_SERVICE, i);
    }
}

void
rules_check_base_unregistered (RulesChecking *checking)
{
  check_registration (checking, RULES_REGISTRATION_NONE);
}

void
rules_check_base_unknown (RulesChecking *checking)
{
  check_registration (checking, RULES_REGISTRATION_UNKNOWN);
}
