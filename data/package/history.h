/* history.h - Whether the history in a package is what it was. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

/**
 * data_package_history_check:
 * @history: an array of entries whose members are of the right types
 * @file: display name of the package and the file in it, for messages
 * @error: %DATA_ERROR_REFUSED
 *
 * Checks that each entry has the hashes that its members make, that it names who did it, and that
 * none is there twice.
 */
gboolean data_package_history_check (json_t *history, const char *file, GError **error);

G_END_DECLS
