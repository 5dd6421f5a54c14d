/* contents.h - Which attached contents the changes of an entry name. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * data_contents_collect:
 * @changes: (array length=size): a changeset
 * @hashes: (element-type utf8 utf8): a set that the hashes of the contents are added to
 *
 * Returns: whether the changes keep their form
 */
gboolean data_contents_collect (const void *changes, gsize size, GHashTable *hashes);

G_END_DECLS
