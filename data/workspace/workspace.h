/* workspace.h - A workspace: the evaluations that are kept in one file, and what is done to them.
 *
 * Every function that changes something makes one transaction, which is durable when it returns,
 * and one step of the history. Where it fails, nothing has changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "data/workspace/evaluation.h"
#include "data/workspace/history.h"
#include "data/workspace/register.h"

G_BEGIN_DECLS

#define DATA_TYPE_WORKSPACE (data_workspace_get_type ())
G_DECLARE_FINAL_TYPE (DataWorkspace, data_workspace, DATA, WORKSPACE, GObject)

/** data_workspace_default_path: Returns: (transfer full): the workspace in the user's data folder.
 */
char *data_workspace_default_path (void);

/** data_workspace_create: makes an empty workspace at @path, where no file is. */
gboolean data_workspace_create (const char *path, GError **error);

/**
 * data_workspace_open:
 * @path: a workspace
 * @read_only: whether nothing shall be written; where the file cannot be written, or was made by a
 *   newer version, it is only read in any case
 * @packs: (transfer none): what decides; must outlive the workspace
 * @error: see data_database_open()
 *
 * Returns: (transfer full): the workspace
 */
DataWorkspace *
data_workspace_open (const char *path, gboolean read_only, DataPacks *packs, GError **error);

gboolean data_workspace_is_read_only (DataWorkspace *self);

/** Whether a newer version made it, so that it can only be read. */
gboolean data_workspace_is_newer (DataWorkspace *self);

/**
 * data_workspace_set_actor:
 * @actor: who works with it from now on, as the history shall name them
 * @error: %DATA_ERROR_REFUSED where nothing can be seen of the name; then nothing changes
 *
 * In the beginning it is the user's name on this computer.
 */
gboolean data_workspace_set_actor (DataWorkspace *self, const char *actor, GError **error);
const char *data_workspace_get_actor (DataWorkspace *self);

/** data_workspace_get_packs: Returns: (transfer none): what decides. */
DataPacks *data_workspace_get_packs (DataWorkspace *self);

/** data_workspace_get_register: Returns: (transfer none): all evaluations, those in the archive and
 * the bin too. Read when first asked for; then it follows every change. */
DataRegister *data_workspace_get_register (DataWorkspace *self, GError **error);

/** data_workspace_find: Returns: the number of the evaluation with the exchange id @id, or 0. */
gint64 data_workspace_find (DataWorkspace *self, const char *id, GError **error);

/** data_workspace_list_with_details: Returns: (transfer full) (element-type gint64): the numbers of
 * the evaluations that add details to the catalogue, the last made first. */
GArray *data_workspace_list_with_details (DataWorkspace *self, GError **error);

/**
 * data_workspace_get_evaluation:
 * @number: number of an evaluation
 * @error: %DATA_ERROR_REFUSED where its rules are not known to this program, also since another
 *   program changed it, or it is not there
 *
 * Returns: (transfer full): the open evaluation, the same object for all who ask while it is alive
 */
DataEvaluation *data_workspace_get_evaluation (DataWorkspace *self, gint64 number, GError **error);

/**
 * data_workspace_refresh:
 *
 * Sees what another program did to the file: the register and the open evaluations follow.
 *
 * Returns: whether anything was changed
 */
gboolean data_workspace_refresh (DataWorkspace *self);

/** data_workspace_watch: refreshes about twice a second and makes the decisions of the register
 * from the main loop, until it is disposed of; as that stands still meanwhile, another program that
 * writes is not waited for as long as usual. Before, one thread may open it and read its
 * register, and another go on with it. */
void data_workspace_watch (DataWorkspace *self);

/**
 * data_workspace_add:
 * @exchange: what it shall hold; its id must be new here
 * @action: %DATA_ACTION_CREATE or %DATA_ACTION_IMPORT
 *
 * Returns: the number of the new evaluation, or 0
 */
gint64
data_workspace_add (DataWorkspace *self, DataExchange *exchange, DataAction action, GError **error);

/**
 * data_workspace_new_evaluation:
 * @title: (nullable): its title
 * @pack: the rules it is to be decided by
 *
 * Makes an evaluation in which nothing is answered, as of today.
 *
 * Returns: its number, or 0
 */
gint64 data_workspace_new_evaluation (DataWorkspace *self,
                                      const char *title,
                                      DataPack *pack,
                                      GError **error);

/** data_workspace_duplicate: Returns: the number of a copy with an id of its own, in draft, with
 * the attachments and, as what it brought along, the history; or 0. */
gint64 data_workspace_duplicate (DataWorkspace *self, gint64 number, GError **error);

/**
 * data_workspace_move:
 * @numbers: (array length=n): evaluations
 * @place: where to put them: register, archive or bin
 *
 * One step for all. Those that are there already stay.
 */
gboolean data_workspace_move (
    DataWorkspace *self, const gint64 *numbers, guint n, DataRegisterPlace place, GError **error);

/**
 * data_workspace_erase:
 * @numbers: (array length=n): evaluations that are in the bin
 *
 * Removes them for good, with their attachments and with what the history says of them. Hashes
 * stay, so the history can still be verified. This cannot be undone; backups still have them, and
 * the file may, see data_workspace_has_traces().
 */
gboolean data_workspace_erase (DataWorkspace *self, const gint64 *numbers, guint n, GError **error);

/**
 * data_workspace_has_traces:
 *
 * Whether what was erased here may still be found in the bytes of the file, because it could not be
 * written anew: another program had it open. That is tried again when the workspace is closed.
 */
gboolean data_workspace_has_traces (DataWorkspace *self);

/** data_workspace_undo: undoes the last thing done in the whole workspace that can be undone; fails
 * with %DATA_ERROR_STATE where another program did something that was not seen yet.
 * Returns: the number of an evaluation that changed, or 0. */
gint64 data_workspace_undo (DataWorkspace *self, GError **error);
gint64 data_workspace_redo (DataWorkspace *self, GError **error);

/**
 * data_workspace_check_turn:
 * @evaluation: (nullable): an evaluation, or %NULL for the whole workspace
 * @redo: whether it is about a redo
 *
 * Whether what would be undone or redone is for the actor to take back: what somebody did to the
 * life of an evaluation is theirs.
 */
gboolean data_workspace_check_turn (DataWorkspace *self,
                                    DataEvaluation *evaluation,
                                    gboolean redo,
                                    GError **error);

/** data_workspace_describe_undo: Returns: (transfer full) (nullable): what that would undo. */
char *data_workspace_describe_undo (DataWorkspace *self);
char *data_workspace_describe_redo (DataWorkspace *self);

/**
 * data_workspace_list_history:
 * @number: an evaluation, or 0 for all
 * @before: entries before this one, or 0 to begin with the newest
 * @limit: at most so many, or 0 for all
 *
 * Returns: (transfer full) (element-type DataHistoryEntry): the newest first
 */
GPtrArray *data_workspace_list_history (
    DataWorkspace *self, gint64 number, gint64 before, guint limit, GError **error);

/** data_workspace_list_received: Returns: (transfer full) (element-type DataHistoryEntry): the
 * entries that evaluation @number brought along when it was imported, the newest first. */
GPtrArray *data_workspace_list_received (DataWorkspace *self, gint64 number, GError **error);

/** data_workspace_get_anchor: Returns: (transfer full): what tells this history from any other, to
 * be noted or printed; see data_verify(). */
char *data_workspace_get_anchor (DataWorkspace *self, GError **error);

G_END_DECLS
