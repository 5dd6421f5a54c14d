/* sections.h - The parts of the decision page, each filled from a decision.
 *
 * Each function hides its section where it has nothing to say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"
#include "ui/decision/section.h"

G_BEGIN_DECLS

/** How many rows long lists show until the user opens the rest. */
#define UI_SECTIONS_LIMIT 8

/** What to do next, and the ladder of gates. */
void ui_sections_show_route (UiSection *section, const RulesDecision *decision);

/** The answers that set the impact. */
void ui_sections_show_impact (UiSection *section, const RulesDecision *decision);

/** What has still to be answered. */
void ui_sections_show_missing (UiSection *section, const RulesDecision *decision);

/** What would have to change for low-impact use. */
void ui_sections_show_change (UiSection *section, const RulesDecision *decision);

/** How far the internal audit is ready. */
void ui_sections_show_readiness (UiSection *section, const RulesDecision *decision);

/** What stands in the way of it, and nothing else. */
void ui_sections_show_problems (UiSection *section, const RulesDecision *decision);

/** How the scheme works in the edition. */
void ui_sections_show_procedure (UiSection *section, const RulesDecision *decision);

G_END_DECLS
