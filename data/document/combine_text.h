/* combine_text.h - One text that says in two languages what is not the same in both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Stands between two texts on one line. */
#define DATA_COMBINE_BESIDE " / "

/** data_combine_texts: Returns: (transfer full) (nullable): @second after @first and @separator,
 * but what is the same only once, and boxes to be ticked only once; %NULL where one of them is. */
char *data_combine_texts (const char *first, const char *second, const char *separator);

/** data_combine_lines: Returns: (transfer full) (nullable): the same for lines of parts with dashes
 * or dots between them: part by part, what both end with only once. */
char *data_combine_lines (const char *first, const char *second);

/** data_combine_last_part: Returns: where the dash or dot before the last part of @line begins,
 * with its space; the end of @line if it has only one part. */
const char *data_combine_last_part (const char *line);

/** data_combine_fits: @room: how many ideographs stand on a line. Returns: whether there is room
 * for both texts side by side. */
gboolean data_combine_fits (const char *first, const char *second, double room);

G_END_DECLS
