/* pack.h - Reading a criteria pack that is in memory. Private to data/ and its tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"

G_BEGIN_DECLS

/**
 * data_pack_parse:
 * @bytes: the pack
 * @file: display name of the pack, for messages
 * @catalogue_directory: where its catalogue is
 * @error: %DATA_ERROR_READ or %DATA_ERROR_REFUSED
 *
 * Returns: (transfer full): the pack with @file for its path, or %NULL
 */
DataPack *
data_pack_parse (GBytes *bytes, const char *file, const char *catalogue_directory, GError **error);

G_END_DECLS
