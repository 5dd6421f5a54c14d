/* impact_page.h - The impact grid: how severe it would be if something happened to each subject.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_IMPACT_PAGE (ui_impact_page_get_type ())
G_DECLARE_FINAL_TYPE (UiImpactPage, ui_impact_page, UI, IMPACT_PAGE, UiPage)

G_END_DECLS
