/* source.h - What kind of file it is that should hold a table, by what is in it. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** data_sheet_load: Returns: (transfer full): the bytes of the ordinary file at @path with a zero
 * added, or %NULL with %DATA_ERROR_READ, or with %DATA_ERROR_REFUSED where it is too large. */
char *data_sheet_load (const char *path, gsize *length, GError **error);

/** data_sheet_is_zip: Returns: whether the bytes begin as those of a workbook do. */
gboolean data_sheet_is_zip (const char *bytes, gsize length);

/**
 * data_sheet_check_kind:
 * @bytes: (array length=length): those of a file that is no workbook
 *
 * Returns: whether it may be a text file with a table; if not, with %DATA_ERROR_REFUSED, which says
 *   what it is instead
 */
gboolean data_sheet_check_kind (const char *bytes, gsize length, const char *file, GError **error);

/**
 * data_sheet_decode:
 *
 * Returns: (transfer full): the text in UTF-8 without a byte order mark, or %NULL with
 *   %DATA_ERROR_REFUSED where it is in none of the encodings that are read
 */
char *data_sheet_decode (
    const char *bytes, gsize length, const char *file, gsize *text_length, GError **error);

G_END_DECLS
