/* action.c - What can be done to an evaluation in a workspace, as the history names it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/action.h"

const char *const data_action_ids[] = {
  "create",  "edit",   "duplicate", "import",    "replace", "submit",  "withdraw", "return",
  "approve", "revise", "archive",   "unarchive", "delete",  "restore", "erase",    "attach",
  "detach",  "remark", "settle",    "undo",      "redo",    NULL,
};

DataAction
data_action_parse (const char *id)
{
  for (guint i = 0; data_action_ids[i] != NULL; i++)
    {
      if (g_strcmp0 (id, data_action_ids[i]) == 0)
        return i;
    }
  return DATA_ACTION_EDIT;
}

gboolean
data_action_can_be_undone (DataAction action)
{
  return action != DATA_ACTION_APPROVE && action != DATA_ACTION_ERASE;
}
