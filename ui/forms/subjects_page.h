/* subjects_page.h - The operations and the information of a use: the page of what is evaluated.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_SUBJECTS_PAGE (ui_subjects_page_get_type ())
G_DECLARE_FINAL_TYPE (UiSubjectsPage, ui_subjects_page, UI, SUBJECTS_PAGE, UiPage)

G_END_DECLS
