/* register_follow.h - How the register follows the file. Private to data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "data/workspace/database.h"
#include "data/workspace/register.h"

G_BEGIN_DECLS

/** data_register_new: Returns: (transfer full): the register, read from the file; @database and
 * @packs must stay until data_register_close(). */
DataRegister *data_register_new (DataDatabase *database, DataPacks *packs, GError **error);

/** data_register_begin: makes decisions from the main loop from now on. */
void data_register_begin (DataRegister *self);

/** data_register_follow: evaluation @number was made, changed or removed. Returns: %FALSE where it
 * could not be read, so that its row is as it was. */
gboolean data_register_follow (DataRegister *self, gint64 number);

/** data_register_close: stores what was decided; the register stays as it is from now on. */
void data_register_close (DataRegister *self);

G_END_DECLS
