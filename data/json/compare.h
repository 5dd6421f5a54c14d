/* compare.h - Whether two JSON values are written alike. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

/** data_json_is_written_alike: Returns: whether two values are the same, members in the same order
 * included. */
gboolean data_json_is_written_alike (json_t *one, json_t *other);

G_END_DECLS
