/* csv.h - Reading a table from text. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/sheet.h"

G_BEGIN_DECLS

/**
 * data_csv_read:
 * @text: (array length=length): UTF-8
 * @error: %DATA_ERROR_REFUSED with the line, where a quote is not closed or something follows it
 *
 * Reads rows as RFC 4180 has them, with columns separated by whichever of comma, tab and semicolon
 * separates them most evenly, and lines that end in any of the usual ways. Rows are numbered as a
 * spreadsheet program numbers them.
 *
 * Returns: (transfer full): the table, without a name
 */
DataSheet *data_csv_read (const char *text, gsize length, const char *file, GError **error);

G_END_DECLS
