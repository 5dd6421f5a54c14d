/* archive_file.h - Whether a file is a ZIP file at all: how it begins and ends. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/**
 * data_archive_file_open:
 * @file: display name, for messages
 * @error: %DATA_ERROR_READ, or %DATA_ERROR_REFUSED where it does not begin as ZIP files with
 * members do
 *
 * Opens an ordinary file, and nothing that could keep us waiting.
 *
 * Returns: (transfer full): the file, read up to behind its beginning
 */
FILE *data_archive_file_open (const char *path, const char *file, GError **error);

/** data_archive_file_ends: Returns: whether the file ends with the end of its list and a comment of
 * @comment bytes, so that nothing was lost or added. */
gboolean data_archive_file_ends (FILE *stream, gsize comment);

G_END_DECLS
