/* recent.h - The evaluations that were opened last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_recent_add: remembers that @file was opened. */
void ui_recent_add (GFile *file);

/** ui_recent_fill: fills @menu with the files opened last, each opened by win.open-uri. */
void ui_recent_fill (GMenu *menu);

G_END_DECLS
