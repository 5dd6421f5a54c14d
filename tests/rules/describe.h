/* describe.h - Decisions as short strings, so that a test states what it expects in one line.
 *
 * Every function returns a new string; an empty list is "".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/** Such as "pass pass fail unknown pass". */
char *describe_gates (const RulesDecision *decision);

/** Such as "low complete: low none none"; "-" is no level. */
char *describe_impact (const RulesDecision *decision);

/** Such as "i1/integrity/legal=low, o1/availability/safety=low". */
char *describe_drivers (const RulesDecision *decision);

/** Such as "model, class i1, impact o1/availability/safety". */
char *describe_missing (const RulesDecision *decision);

/** Such as "possible; lower i1/integrity/legal=high; remove i1, o1; list o1", or "-". */
char *describe_change (const RulesDecision *decision);

/** Such as "not-ready: FINDING-OPEN-MAJOR blocker f1, PERIOD-MISSING missing -". */
char *describe_readiness (const RulesDecision *decision);

/** How many controls are stated, external, internal and gap, such as "12 4 9 0". */
char *describe_coverage (const RulesDecision *decision);

/** All of the above with the route and the gate that decides, a line each. */
char *describe_decision (const RulesDecision *decision);

G_END_DECLS
