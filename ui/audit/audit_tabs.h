/* audit_tabs.h - The names of the parts of the internal audit, each with how much is open in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"
#include "ui/parts/tab_row.h"

G_BEGIN_DECLS

#define UI_TYPE_AUDIT_TABS (ui_audit_tabs_get_type ())
G_DECLARE_FINAL_TYPE (UiAuditTabs, ui_audit_tabs, UI, AUDIT_TABS, UiTabRow)

/* Its buttons activate the action win.audit-part, whose state says which is pressed. */

/** ui_audit_tabs_show: counts the blockers and what is missing by the part in which it is mended;
 * the overview tells of all. Where no audit is asked for, nothing is counted. */
void ui_audit_tabs_show (UiAuditTabs *self, const RulesDecision *decision);

G_END_DECLS
