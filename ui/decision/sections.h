/* sections.h - The parts of the decision page, each made of a decision.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"
#include "ui/decision/section.h"

G_BEGIN_DECLS

/** What to do next, and the ladder of gates. */
UiSection *ui_sections_new_route (const RulesDecision *decision);

/** The answers that set the impact; %NULL where there are none. */
UiSection *ui_sections_new_impact (const RulesDecision *decision);

/** What has still to be answered; %NULL where nothing has. */
UiSection *ui_sections_new_missing (const RulesDecision *decision);

/** What would have to change for low-impact use; %NULL where the question does not arise. */
UiSection *ui_sections_new_change (const RulesDecision *decision);

/** How far the internal audit is ready; %NULL where the route does not ask for it. */
UiSection *ui_sections_new_readiness (const RulesDecision *decision);

/** How the scheme works in the edition. */
UiSection *ui_sections_new_procedure (const RulesDecision *decision);

G_END_DECLS
