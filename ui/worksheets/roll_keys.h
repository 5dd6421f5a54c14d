/* roll_keys.h - Scrolling through the pages of a worksheet with the keyboard, and the wheel with
 * Ctrl.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/worksheets/roll.h"

G_BEGIN_DECLS

/** ui_roll_keys_add: arrows, Page Up and Down, Home and End move through the pages of @roll while
 * it has the focus. A screenful ends where a page begins. With Ctrl the wheel zooms. */
void ui_roll_keys_add (UiRoll *roll);

G_END_DECLS
