/* plan_page.h - The period that is audited, who audits, and the documents of the plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_PLAN_PAGE (ui_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (UiPlanPage, ui_plan_page, UI, PLAN_PAGE, UiPage)

G_END_DECLS
