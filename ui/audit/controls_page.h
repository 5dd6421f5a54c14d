/* controls_page.h - The control catalogue: what is stated, how it is covered, and what was found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_table.h"
#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_CONTROLS_PAGE (ui_controls_page_get_type ())
G_DECLARE_FINAL_TYPE (UiControlsPage, ui_controls_page, UI, CONTROLS_PAGE, UiPage)

/** ui_controls_page_filter_text: shows only the controls that a text says, as the action
 * `win.show-controls` takes it; see ui_control_filter_parse(). */
void ui_controls_page_filter_text (UiControlsPage *self, const char *filter);

/** ui_controls_page_get_table: Returns: (transfer none): its table. */
UiControlTable *ui_controls_page_get_table (UiControlsPage *self);

/** ui_controls_page_enter: @member: (nullable): puts the focus into a field of what is selected, or
 * into the first. */
void ui_controls_page_enter (UiControlsPage *self, const char *member);

G_END_DECLS
