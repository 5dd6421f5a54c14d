/* route_summary.h - The decision on the route in short, for a terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"
#include "rules/decision.h"

G_BEGIN_DECLS

/** data_route_summary_new: Returns: (transfer full): what a person at a terminal wants to know
 * first, in the current language. */
DataDocument *data_route_summary_new (const RulesDecision *decision);

G_END_DECLS
