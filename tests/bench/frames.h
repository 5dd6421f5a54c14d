/* frames.h - When the frames of a window were drawn, and what memory that took.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** frames_print: prints @name and the monotonic time in microseconds. */
void frames_print (const char *name);

/** frames_print_memory: prints the most memory that was resident, and what is used in proportion,
 * in KiB. */
void frames_print_memory (void);

G_END_DECLS
