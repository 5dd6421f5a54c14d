/* audit_page.h - The internal audit of an evaluation, in parts: overview, plan, requirements,
 * controls, findings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/audit_parts.h"
#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_AUDIT_PAGE (ui_audit_page_get_type ())
G_DECLARE_FINAL_TYPE (UiAuditPage, ui_audit_page, UI, AUDIT_PAGE, UiPage)

/** UiAuditPage::turned: another part is shown. */

/** ui_audit_page_set_part: turns to a part, which is made when it is first shown. */
void ui_audit_page_set_part (UiAuditPage *self, UiAuditPart part);
UiAuditPart ui_audit_page_get_part (UiAuditPage *self);

/** ui_audit_page_get: Returns: (transfer none): what shows a part. */
UiPage *ui_audit_page_get (UiAuditPage *self, UiAuditPart part);

G_END_DECLS
