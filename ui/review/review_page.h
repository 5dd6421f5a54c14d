/* review_page.h - Review: who sends, returns and approves an evaluation, remarks, and revisions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_REVIEW_PAGE (ui_review_page_get_type ())
G_DECLARE_FINAL_TYPE (UiReviewPage, ui_review_page, UI, REVIEW_PAGE, UiPage)

G_END_DECLS
