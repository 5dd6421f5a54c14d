/* history_page.h - The history of one evaluation: who did what and when, and the way back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_HISTORY_PAGE (ui_history_page_get_type ())
G_DECLARE_FINAL_TYPE (UiHistoryPage, ui_history_page, UI, HISTORY_PAGE, UiPage)

G_END_DECLS
