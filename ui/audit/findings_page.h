/* findings_page.h - Findings and corrective actions, what is urgent first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_FINDINGS_PAGE (ui_findings_page_get_type ())
G_DECLARE_FINAL_TYPE (UiFindingsPage, ui_findings_page, UI, FINDINGS_PAGE, UiPage)

/** ui_findings_page_add: adds a finding and puts the focus into it. @about: (nullable): a control
 * or a requirement that it is about. */
void ui_findings_page_add (UiFindingsPage *self, const DataPlace *about);

G_END_DECLS
