/* history.c - An entry of the history as those who read it see it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/history.h"

void
data_history_entry_free (DataHistoryEntry *self)
{
  g_free (self->time);
  g_free (self->actor);
  g_free (self->what);
  g_free (self->hash);
  g_free (self);
}
