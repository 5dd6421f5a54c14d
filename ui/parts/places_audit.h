/* places_audit.h - What is answered of the internal audit, and what to mend next. Private to
 * ui/parts/places.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/places.h"

G_BEGIN_DECLS

/** ui_places_measure() for %UI_PLACES_AUDIT. */
UiPlacesProgress ui_places_audit_measure (const RulesDecision *decision);

/**
 * ui_places_audit_find_next:
 * @here: (nullable): where the user is
 * @next: (out): where the first problem behind @here, or the first of all, is mended
 *
 * Returns: whether something is missing or a blocker
 */
gboolean
ui_places_audit_find_next (const RulesDecision *decision, const DataPlace *here, DataPlace *next);

G_END_DECLS
