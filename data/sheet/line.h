/* line.h - Texts of cells, as titles and as marks. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** data_line_of_text: Returns: (transfer full): @text on one line, without blanks around it and
 * without control characters; where a line of Japanese goes on in the next, nothing is put between
 * them. */
char *data_line_of_text (const char *text);

/** data_line_is_date: Returns: whether @text is a date as tables show it: "2009-02-01". */
gboolean data_line_is_date (const char *text);

/** data_line_fold: Returns: (transfer full): @text for comparing: with plain letters and digits, in
 * lower case, without blanks. */
char *data_line_fold (const char *text);

/** What a mark in a table says. */
typedef enum
{
  DATA_MARK_NONE, /* there is none */
  DATA_MARK_YES,
  DATA_MARK_NO,
  DATA_MARK_UNKNOWN,
} DataMark;

/** data_mark_parse: Returns: what @text says of whether a control is a basic one. */
DataMark data_mark_parse (const char *text);

G_END_DECLS
