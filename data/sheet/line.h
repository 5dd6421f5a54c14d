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

/** data_line_end: Returns: where the first @n characters of @text end, or @text itself does. What
 * stands behind is not looked at, as a text from a file may be long and be there many times. */
const char *data_line_end (const char *text, guint n);

/** data_line_cut: Returns: (transfer full): the same of no more than the first @n characters; “…”
 * behind them where there are more. */
char *data_line_cut (const char *text, guint n);

/** data_line_is_date: Returns: whether @text is a date as tables show it: "2009-02-01". */
gboolean data_line_is_date (const char *text);

/** How much of a text is looked at to know what it is, in characters. */
#define DATA_LINE_BEGINNING 64

/** data_line_fold: Returns: (transfer full): the first %DATA_LINE_BEGINNING characters of @text for
 * comparing: with plain letters and digits, in lower case, without blanks. */
char *data_line_fold (const char *text);

/** What a mark in a table says. */
typedef enum
{
  DATA_MARK_NONE, /* there is none */
  DATA_MARK_YES,
  DATA_MARK_NO,
  DATA_MARK_UNKNOWN,
} DataMark;

/** data_mark_parse: Returns: what @text says of whether a control is a basic one; a mark is no
 * longer than %DATA_LINE_BEGINNING characters. */
DataMark data_mark_parse (const char *text);

G_END_DECLS
