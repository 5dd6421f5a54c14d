/* route_header.h - The route in words, why, what is missing, and how far the audit is ready.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "rules/decision.h"

G_BEGIN_DECLS

#define UI_TYPE_ROUTE_HEADER (ui_route_header_get_type ())
G_DECLARE_FINAL_TYPE (UiRouteHeader, ui_route_header, UI, ROUTE_HEADER, GtkWidget)

/* Its buttons activate the actions page.show-missing and page.show-readiness. */

void ui_route_header_show (UiRouteHeader *self, const RulesDecision *decision);

G_END_DECLS
