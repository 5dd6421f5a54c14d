/* flow.h - Children beside each other, in as many lines as they need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_FLOW (ui_flow_get_type ())
G_DECLARE_FINAL_TYPE (UiFlow, ui_flow, UI, FLOW, GtkLayoutManager)

/* A layout for any widget. Children keep their natural width where there is room for it. Unlike in
 * a GtkFlowBox they are not in columns, and nothing but they takes the focus. */

G_END_DECLS
