/* reader.h - Reading a PDF file, which may come from anyone, in a process of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/reader/reading.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * data_reader_read:
 * @bytes: the whole file
 * @mark: what the keywords of the file must hold; otherwise nothing is told but them
 * @file: its display name, for messages
 * @cancellable: (nullable): ends the process, with %G_IO_ERROR_CANCELLED
 * @error: %DATA_ERROR_REFUSED where the file is damaged, protected or too large, or where reading
 * it takes too long, needs too much memory or crashes; %DATA_ERROR_READ where the process could not
 *   be started
 *
 * Waits for the process, up to a minute of its work. May be called on any thread.
 *
 * Returns: (transfer full): what is in the file, as %DATA_READER_FORMAT says; or %NULL
 */
GVariant *data_reader_read (
    GBytes *bytes, const char *mark, const char *file, GCancellable *cancellable, GError **error);

G_END_DECLS
