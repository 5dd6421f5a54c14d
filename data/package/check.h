/* check.h - Whether the list of a package's contents is sound. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/package/archive.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * data_package_check:
 * @root: the JSON value in `package.json`
 * @archive: the package
 * @file: display name of the package and `package.json` in it, for messages
 * @error: %DATA_ERROR_REFUSED
 *
 * Checks values, ids and hashes, and that the files that are named are there.
 */
gboolean data_package_check (json_t *root, DataArchive *archive, const char *file, GError **error);

G_END_DECLS
