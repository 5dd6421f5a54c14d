/* decision_page.h - What the rules make of one evaluation: the page of its decision.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_DECISION_PAGE (ui_decision_page_get_type ())
G_DECLARE_FINAL_TYPE (UiDecisionPage, ui_decision_page, UI, DECISION_PAGE, UiPage)

G_END_DECLS
