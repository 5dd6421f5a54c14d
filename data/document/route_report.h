/* route_report.h - The route decision report: which route a use takes, and everything behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"
#include "data/packs/packs.h"
#include "rules/decision.h"

G_BEGIN_DECLS

/**
 * data_route_report_new:
 * @pack: the pack that the decision was made by
 * @evaluation_hash: SHA-256 of the evaluation's canonical form, in hexadecimal
 *
 * Returns: (transfer full): the report, in the current language
 */
DataDocument *data_route_report_new (const RulesDecision *decision,
                                     const DataPack *pack,
                                     const char *evaluation_hash);

/** data_route_report_new_summary: Returns: (transfer full): what a person at a terminal wants to
 * know first, in the current language. */
DataDocument *data_route_report_new_summary (const RulesDecision *decision);

G_END_DECLS
