/* register_follow.c - Showing an evaluation of the register for as long as it changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_follow.h"

void
ui_register_follow (DataRegisterItem **followed,
                    DataRegisterItem *item,
                    void (*show) (gpointer view),
                    gpointer view)
{
  /* Where one entry moves, the view shows every other one again. */
  if (item == *followed)
    return;
  if (*followed != NULL)
    g_signal_handlers_disconnect_by_func (*followed, show, view);
  g_set_object (followed, item);
  if (item == NULL)
    return;
  g_signal_connect_swapped (item, "changed", G_CALLBACK (show), view);
  show (view);
}
