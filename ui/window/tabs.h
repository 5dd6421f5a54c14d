/* tabs.h - The names of an evaluation's pages, each with how far it is answered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/places.h"
#include "ui/parts/tab_row.h"

G_BEGIN_DECLS

#define UI_TYPE_TABS (ui_tabs_get_type ())
G_DECLARE_FINAL_TYPE (UiTabs, ui_tabs, UI, TABS, UiTabRow)

/* Its buttons activate the action win.page, whose state says which is pressed. */

/** ui_tabs_show: @decision: what tells how far each page is answered. */
void ui_tabs_show (UiTabs *self, const RulesDecision *decision);

/** ui_tabs_show_remarks: shows how many remarks are to be settled on the review page. */
void ui_tabs_show_remarks (UiTabs *self, guint n_open);

G_END_DECLS
