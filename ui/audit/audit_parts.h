/* audit_parts.h - The parts of the internal audit, and which of them answers what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/place.h"

G_BEGIN_DECLS

/** The parts of the page of the internal audit, in the order in which they stand. */
typedef enum
{
  UI_AUDIT_OVERVIEW,
  UI_AUDIT_PLAN,
  UI_AUDIT_REQUIREMENTS,
  UI_AUDIT_CONTROLS,
  UI_AUDIT_FINDINGS,
  UI_AUDIT_N_PARTS,
} UiAuditPart;

/** The id of each part, for actions: "overview", "plan", ... */
extern const char *const ui_audit_part_ids[UI_AUDIT_N_PARTS];

/** Returns: the part with that id, or %UI_AUDIT_N_PARTS. */
UiAuditPart ui_audit_part_parse (const char *id);

/** ui_audit_part_of: Returns: the part in which @place is answered; the overview where it is not of
 * the internal audit. */
UiAuditPart ui_audit_part_of (const DataPlace *place);

G_END_DECLS
