/* session.h - What a window is about: the workspace that is open, and the evaluation that is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"
#include "ui/register/register_list.h"
#include "ui/history/verification.h"

G_BEGIN_DECLS

#define UI_TYPE_SESSION (ui_session_get_type ())
G_DECLARE_FINAL_TYPE (UiSession, ui_session, UI, SESSION, GObject)

/**
 * UiSession::opened: another workspace is open, or none
 *
 * UiSession::shown: another evaluation is shown, or none
 *
 * UiSession::changed: what is shown has changed, or what can be done with it or undone may have
 */

/** ui_session_new: @settings: (nullable): where the workspace and the evaluation are remembered. */
UiSession *ui_session_new (GSettings *settings);

/**
 * ui_session_prepare:
 * @path: (nullable): a workspace
 *
 * Does on a thread what ui_session_start() does, so that nobody waits for it. Meanwhile nothing may
 * be opened, and the packs not be used.
 */
void ui_session_prepare (UiSession *self, const char *path);

/**
 * ui_session_start:
 * @path: (nullable): a workspace, unless it is prepared
 *
 * Opens it, or else the workspace of the last run, or else the usual one, which is made where it is
 * missing. See ui_session_get_problem() where that fails.
 */
void ui_session_start (UiSession *self, const char *path);

/** ui_session_has_started: Returns: whether it is known what is open, or that nothing can be. */
gboolean ui_session_has_started (UiSession *self);

/** ui_session_retry: tries once more what failed. */
void ui_session_retry (UiSession *self);

/**
 * ui_session_open:
 * @path: a workspace
 *
 * Where it fails, what was open stays open.
 */
gboolean ui_session_open (UiSession *self, const char *path, GError **error);

/**
 * ui_session_suspend:
 *
 * Closes the workspace, so that its file can be replaced; ui_session_retry() opens it again.
 */
void ui_session_suspend (UiSession *self);

/** ui_session_remember: notes what is open and shown for the next run. */
void ui_session_remember (UiSession *self);

/** ui_session_get_settings: Returns: (transfer none) (nullable): where things are remembered. */
GSettings *ui_session_get_settings (UiSession *self);

/** ui_session_get_workspace: Returns: (transfer none) (nullable): what is open. */
DataWorkspace *ui_session_get_workspace (UiSession *self);

/** ui_session_get_path: Returns: (transfer none): where the workspace is, or is not. */
const char *ui_session_get_path (UiSession *self);

/** ui_session_get_problem: Returns: (transfer none) (nullable): why no workspace is open. */
const GError *ui_session_get_problem (UiSession *self);

/** ui_session_get_packs: Returns: (transfer none): what decides. */
DataPacks *ui_session_get_packs (UiSession *self);

/** ui_session_get_register: Returns: (transfer none) (nullable): all evaluations of the workspace.
 */
DataRegister *ui_session_get_register (UiSession *self);

/** ui_session_get_list: Returns: (transfer none): the part of the register that is looked at. */
UiRegisterList *ui_session_get_list (UiSession *self);

/** ui_session_show: @number: the evaluation to show from now on, or 0 for none. */
void ui_session_show (UiSession *self, gint64 number);

/** ui_session_reveal: the same, and brings its entry into the list. */
void ui_session_reveal (UiSession *self, gint64 number);

/** ui_session_get_item: Returns: (transfer none) (nullable): the entry of what is shown. */
DataRegisterItem *ui_session_get_item (UiSession *self);

/** ui_session_get_evaluation: Returns: (transfer none) (nullable): what is shown; %NULL for none,
 * or one that cannot be opened. */
DataEvaluation *ui_session_get_evaluation (UiSession *self);

/** ui_session_is_on_trial: whether something is tried out in what is shown. */
gboolean ui_session_is_on_trial (UiSession *self);

/** ui_session_get_refusal: Returns: (transfer none) (nullable): why it cannot be opened. */
const GError *ui_session_get_refusal (UiSession *self);

/** ui_session_get_verification: Returns: (transfer none): the verification of the workspace that is
 * open, which has not run since it was opened unless somebody started it. */
UiVerification *ui_session_get_verification (UiSession *self);

/** ui_session_can_write: whether a workspace is open that can be changed. */
gboolean ui_session_can_write (UiSession *self);

G_END_DECLS
