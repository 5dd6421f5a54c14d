/* shown.c - The evaluation that is shown, with its entry in the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/shown.h"

void
ui_shown_take_up (UiShown *self,
                  DataRegisterItem *item,
                  DataWorkspace *workspace,
                  GCallback changed,
                  gpointer listener)
{
  gint64 number = data_register_item_get_row (item)->number;

  self->item = g_object_ref (item);
  g_signal_connect_swapped (item, "changed", changed, listener);
  self->evaluation = data_workspace_get_evaluation (workspace, number, &self->refusal);
  if (self->evaluation == NULL)
    return;
  g_signal_connect_swapped (self->evaluation, "lived", changed, listener);
  g_signal_connect_swapped (self->evaluation, "changed", changed, listener);
}

void
ui_shown_clear (UiShown *self, gpointer listener)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, listener);
  if (self->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (self->evaluation, listener);
  g_clear_object (&self->evaluation);
  g_clear_object (&self->item);
  g_clear_error (&self->refusal);
}

gint64
ui_shown_get_number (const UiShown *self)
{
  return self->item != NULL ? data_register_item_get_row (self->item)->number : 0;
}

gboolean
ui_shown_is_current (const UiShown *self, DataWorkspace *workspace)
{
  g_autoptr (DataEvaluation) now =
      data_workspace_get_evaluation (workspace, ui_shown_get_number (self), NULL);

  return now == self->evaluation;
}
