/* evaluation.h - An evaluation that is open in a workspace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"
#include "data/workspace/entry.h"
#include "data/workspace/life.h"
#include "rules/decision.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _DataWorkspace DataWorkspace;

#define DATA_TYPE_EVALUATION (data_evaluation_get_type ())
G_DECLARE_FINAL_TYPE (DataEvaluation, data_evaluation, DATA, EVALUATION, GObject)

/**
 * DataEvaluation::changed:
 * @member: a member of the evaluation itself that changed: "title", "service.name"; also the detail
 *   of the signal
 *
 * Emitted once for each, after everything has changed. Entries of arrays tell of themselves, see
 * data/workspace/entry.h and the lists.
 *
 * DataEvaluation::decided: after anything changed on which the decision may depend
 *
 * DataEvaluation::lived: state, revision, place, remarks or attachments changed, or what can be
 *   undone did, or it is no longer there, or there again, or what another program made of it cannot
 *   be read (see data_evaluation_check())
 */

/** data_evaluation_get_exchange: Returns: (transfer none): what it holds now. */
DataExchange *data_evaluation_get_exchange (DataEvaluation *self);

/** data_evaluation_get_decision: Returns: (transfer none): the decision on what it holds now. */
RulesDecision *data_evaluation_get_decision (DataEvaluation *self);

/**
 * data_evaluation_is_there:
 *
 * Whether it is still in the workspace. When it was removed for good it stays as it was last, and
 * whatever would change it fails with %DATA_ERROR_STATE.
 */
gboolean data_evaluation_is_there (DataEvaluation *self);

/**
 * data_evaluation_check:
 * @error: why it cannot be read, such as %DATA_ERROR_REFUSED where another program gave it rules
 *   that are not known here
 *
 * Returns: whether what it holds is what was last seen in the file; if not it stays as it was
 *   before, and whatever would change it or hand it out fails with the same error
 */
gboolean data_evaluation_check (DataEvaluation *self, GError **error);

/** data_evaluation_get_workspace: Returns: (transfer none): the workspace it is kept in. */
DataWorkspace *data_evaluation_get_workspace (DataEvaluation *self);

gint64 data_evaluation_get_number (DataEvaluation *self);

/** data_evaluation_get_title: Returns: (transfer none): its title, or its id where that is blank.
 */
const char *data_evaluation_get_title (DataEvaluation *self);

/** data_evaluation_get_life: Returns: (transfer none): state, place, revision. */
const DataLife *data_evaluation_get_life (DataEvaluation *self);

/** data_evaluation_can_edit: whether its answers can be changed: a draft, in the register, in a
 * workspace that can be written. */
gboolean data_evaluation_can_edit (DataEvaluation *self);

/** data_evaluation_get_text: Returns: (transfer none) (nullable): the text, choice or date of
 * @member of the evaluation itself. */
const char *data_evaluation_get_text (DataEvaluation *self, const char *member);

/** data_evaluation_get_texts: Returns: (transfer full): the texts of an array of the evaluation
 * itself, empty where there are none. */
GStrv data_evaluation_get_texts (DataEvaluation *self, const char *member);

/**
 * data_evaluation_get_list:
 * @array: any but %DATA_ARRAY_NONE
 *
 * The entries of an array as #DataEntry. %DATA_ARRAY_IMPACTS lists every cell that the rules ask
 * for, %DATA_ARRAY_REQUIREMENTS and %DATA_ARRAY_CONTROLS every requirement and control of the
 * rules, answered or not. A list changes at most once for each edit.
 *
 * Returns: (transfer none): the list, which lives as long as @self
 */
GListModel *data_evaluation_get_list (DataEvaluation *self, DataArray array);

/**
 * data_evaluation_edit:
 * @edit: what to change
 * @error: %DATA_ERROR_REFUSED (the value is not possible), %DATA_ERROR_STATE (in review,
 *   approved, in the archive or the bin, or no longer there), %DATA_ERROR_BUSY, %DATA_ERROR_WRITE
 *
 * Makes the change, one step of the history, on what the evaluation is at this moment in the file.
 * An edit that changes nothing leaves no trace.
 *
 * Returns: whether it is made and durable; if not, nothing has changed
 */
gboolean data_evaluation_edit (DataEvaluation *self, const DataEdit *edit, GError **error);

/** The same for one member. */
gboolean data_evaluation_set_text (DataEvaluation *self,
                                   const DataPlace *place,
                                   const char *text,
                                   GError **error);

/** data_evaluation_undo: undoes the last step of this evaluation.
 *
 * What made it is undone by moving it to the bin. The error is %DATA_ERROR_STATE where there is
 * nothing to undo, and where another program did something in it that was not seen yet; then it is
 * seen, and the next call undoes that. */
gboolean data_evaluation_undo (DataEvaluation *self, GError **error);
gboolean data_evaluation_redo (DataEvaluation *self, GError **error);

/** data_evaluation_describe_undo: Returns: (transfer full) (nullable): what that would undo, as a
 * line in the current language; %NULL where there is nothing. */
char *data_evaluation_describe_undo (DataEvaluation *self);
char *data_evaluation_describe_redo (DataEvaluation *self);

G_END_DECLS
