/* route_bar.h - How many of the listed evaluations fall on which route, as a bar and in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_ROUTE_BAR (ui_route_bar_get_type ())
G_DECLARE_FINAL_TYPE (UiRouteBar, ui_route_bar, UI, ROUTE_BAR, GtkWidget)

/** ui_route_bar_set_session: what it follows; to be called once. Each part is a button that filters
 * the list to its route by win.filter-route. */
void ui_route_bar_set_session (UiRouteBar *self, UiSession *session);

G_END_DECLS
