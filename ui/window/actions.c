/* actions.c - Which actions are possible as things are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

/* What an action needs. */
typedef enum
{
  NEEDS_WORKSPACE = 1 << 0,
  NEEDS_WRITING = 1 << 1,
  NEEDS_ITEM = 1 << 2,       /* an evaluation is shown, even one that cannot be opened */
  NEEDS_EVALUATION = 1 << 3, /* an evaluation is shown and open */
  NEEDS_DRAFT = 1 << 4,
  NEEDS_REGISTER = 1 << 5, /* it is in the register */
  NEEDS_ELSEWHERE = 1 << 6,
  NEEDS_NO_BIN = 1 << 7, /* it is not in the bin */
} Needs;

static const struct
{
  const char *action;
  int needs;
} table[] = {
  { "win.new", NEEDS_WRITING },
  { "win.import", NEEDS_WRITING },
  { "win.import-path", NEEDS_WRITING },
  { "win.rename", NEEDS_WRITING | NEEDS_EVALUATION | NEEDS_DRAFT | NEEDS_NO_BIN },
  { "win.duplicate", NEEDS_WRITING | NEEDS_EVALUATION },
  { "win.archive", NEEDS_WRITING | NEEDS_ITEM | NEEDS_REGISTER },
  { "win.restore", NEEDS_WRITING | NEEDS_ITEM | NEEDS_ELSEWHERE },
  { "win.delete", NEEDS_WRITING | NEEDS_ITEM | NEEDS_NO_BIN },
  { "win.move", NEEDS_WRITING },
  { "win.empty-bin", NEEDS_WRITING },
  { "win.export", NEEDS_EVALUATION },
  { "win.save-pdf", NEEDS_EVALUATION },
  { "win.save-xlsx", NEEDS_EVALUATION },
  { "win.back-up", NEEDS_WORKSPACE },
  { "win.verify", NEEDS_WORKSPACE },
  { "win.search", NEEDS_WORKSPACE },
};

static int
list_what_is_there (UiSession *session)
{
  DataRegisterItem *item = ui_session_get_item (session);
  int there = 0;

  if (ui_session_get_workspace (session) != NULL)
    there |= NEEDS_WORKSPACE;
  if (ui_session_can_write (session))
    there |= NEEDS_WRITING;
  if (ui_session_get_evaluation (session) != NULL)
    there |= NEEDS_EVALUATION;
  if (item != NULL)
    {
      const DataRegisterRow *row = data_register_item_get_row (item);

      there |= NEEDS_ITEM;
      there |= row->place == DATA_REGISTER_PLACE_REGISTER ? NEEDS_REGISTER : NEEDS_ELSEWHERE;
      there |= row->place != DATA_REGISTER_PLACE_BIN ? NEEDS_NO_BIN : 0;
      there |= row->state == DATA_STATE_DRAFT ? NEEDS_DRAFT : 0;
    }
  return there;
}

void
ui_actions_update (UiWindow *window)
{
  int there = list_what_is_there (ui_window_get_session (window));

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (window), table[i].action,
                                   (table[i].needs & ~there) == 0);
}
