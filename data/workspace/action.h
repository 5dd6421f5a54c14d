/* action.h - What can be done to an evaluation in a workspace, as the history names it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DATA_ACTION_CREATE,
  DATA_ACTION_EDIT,
  DATA_ACTION_DUPLICATE, /* made as a copy of another */
  DATA_ACTION_IMPORT,    /* made from a file, or brought from one with its history */
  DATA_ACTION_REPLACE,   /* its contents replaced by those of a file without history */
  DATA_ACTION_SUBMIT,    /* sent to review */
  DATA_ACTION_WITHDRAW,  /* taken back from review by the evaluator */
  DATA_ACTION_RETURN,    /* returned from review by the reviewer */
  DATA_ACTION_APPROVE,
  DATA_ACTION_REVISE, /* the next revision started */
  DATA_ACTION_ARCHIVE,
  DATA_ACTION_UNARCHIVE,
  DATA_ACTION_DELETE,  /* moved to the bin */
  DATA_ACTION_RESTORE, /* taken out of the bin */
  DATA_ACTION_ERASE,   /* removed from the bin for good */
  DATA_ACTION_ATTACH,
  DATA_ACTION_DETACH,
  DATA_ACTION_REMARK,
  DATA_ACTION_SETTLE, /* noted that a remark was dealt with */
  DATA_ACTION_UNDO,
  DATA_ACTION_REDO,
} DataAction;

/** The ids of the actions, as the history writes them, ending with %NULL. */
extern const char *const data_action_ids[];

/** data_action_parse: Returns: the action that @id stands for; one of a newer version counts as an
 * edit. */
DataAction data_action_parse (const char *id);

/** Whether a step with this action can be undone: all but an approval and emptying the bin. */
gboolean data_action_can_be_undone (DataAction action);

G_END_DECLS
