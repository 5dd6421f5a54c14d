/* route_header.h - The route in words, why, what is missing, and how far the audit is ready.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"
#include "ui/review/remarks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_ROUTE_HEADER (ui_route_header_get_type ())
G_DECLARE_FINAL_TYPE (UiRouteHeader, ui_route_header, UI, ROUTE_HEADER, GtkWidget)

/* Its buttons activate the actions win.next-missing, win.go-to and win.page. */

/** ui_route_header_show: shows how @evaluation stands now; only what differs is touched. */
void ui_route_header_show (UiRouteHeader *self, DataEvaluation *evaluation);

/** ui_route_header_show_remarks: shows, beside the state, that it was returned with remarks. */
void ui_route_header_show_remarks (UiRouteHeader *self, UiRemarks *remarks);

/** Keeps the header short: the reason has at most @lines, and a button to see all of it; 0: as many
 * as it needs. */
void ui_route_header_set_lines (UiRouteHeader *self, guint lines);

G_END_DECLS
