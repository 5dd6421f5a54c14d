/* positions.h - Numbers that keep the rows of an array in order. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How far apart the positions of entries are at first, so that others fit in between. */
#define DATA_POSITION_STEP 1024

/** The position of an entry that has none yet. */
#define DATA_POSITION_NONE G_MININT64

/**
 * data_positions_assign:
 * @positions: (array length=n) (inout): the positions of entries in the order that they shall have;
 *   then positions that give this order, of which as few as possible are others than before
 */
void data_positions_assign (gint64 *positions, gsize n);

G_END_DECLS
