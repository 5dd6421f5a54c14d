/* service_page.h - The service, who uses and who provides it: the page that begins an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/page.h"

G_BEGIN_DECLS

#define UI_TYPE_SERVICE_PAGE (ui_service_page_get_type ())
G_DECLARE_FINAL_TYPE (UiServicePage, ui_service_page, UI, SERVICE_PAGE, UiPage)

G_END_DECLS
