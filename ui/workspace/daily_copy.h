/* daily_copy.h - Has the copy of the day made of the workspace that is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_DAILY_COPY (ui_daily_copy_get_type ())
G_DECLARE_FINAL_TYPE (UiDailyCopy, ui_daily_copy, UI, DAILY_COPY, GObject)

/**
 * UiDailyCopy::failed:
 * @message: why there is no copy of today, and what to do
 */

/** ui_daily_copy_new: begins to watch over @session; a copy is made beside the main loop. */
UiDailyCopy *ui_daily_copy_new (UiSession *session);

G_END_DECLS
