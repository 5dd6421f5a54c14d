/* requirements_page.h - What Appendix 2 asks of the internal audit, with evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_REQUIREMENTS_PAGE (ui_requirements_page_get_type ())
G_DECLARE_FINAL_TYPE (UiRequirementsPage, ui_requirements_page, UI, REQUIREMENTS_PAGE, UiPage)

G_END_DECLS
