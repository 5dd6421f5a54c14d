/* register_filter.h - What the register is filtered and sorted by: two buttons that say and change
 * it, how many are found, and each filter to be taken away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_REGISTER_FILTER (ui_register_filter_get_type ())
G_DECLARE_FINAL_TYPE (UiRegisterFilter, ui_register_filter, UI, REGISTER_FILTER, GtkWidget)

/** ui_register_filter_set_session: what it shows; to be called once. It works by the actions
 * win.filter-FACET, win.sort and win.sort-descending. */
void ui_register_filter_set_session (UiRegisterFilter *self, UiSession *session);

G_END_DECLS
