/* archive_name.h - Which names of files in a ZIP file are harmless. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * data_archive_find_name_fault:
 * @name: (array length=length): the bytes of a name, with a zero added
 *
 * Returns: (nullable): what is wrong with the name and what to do, as whole sentences in the
 * current language
 */
const char *data_archive_find_name_fault (const char *name, gsize length);

G_END_DECLS
