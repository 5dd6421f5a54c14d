/* support_names.h - GLib's first table of names, which it leaves behind for a larger one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** support_keep_names: keeps what GLib has made by now from being told as a leak; called first of
 * all. */
void support_keep_names (void);

G_END_DECLS
