/* overview_page.h - How far the internal audit is ready, what stands in the way, and how the
 * controls are covered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_OVERVIEW_PAGE (ui_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (UiOverviewPage, ui_overview_page, UI, OVERVIEW_PAGE, UiPage)

G_END_DECLS
