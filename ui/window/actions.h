/* actions.h - What can be done in the window, by kind: each installs its actions `win.*`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/fillin/fillin.h"
#include "ui/window/window.h"

G_BEGIN_DECLS

/** Make, rename, duplicate, move, undo: what is done to evaluations. */
void ui_actions_install_evaluation (GtkWidgetClass *class);

/** Review, approval, revisions, compare: what is done in the life of an evaluation. */
void ui_actions_install_life (GtkWidgetClass *class);

/** Import: what comes from files. */
void ui_actions_install_exchange (GtkWidgetClass *class);

/** Export: one or several evaluations as files or as a package. */
void ui_actions_install_export (GtkWidgetClass *class);

/** Import of details for the control catalogue. */
void ui_actions_install_details (GtkWidgetClass *class);

/** Fill-in workbooks: saving one, and taking over what comes back. */
void ui_actions_install_fillin (GtkWidgetClass *class);
/** Print, save: what is done with the worksheets of evaluations. */
void ui_actions_install_worksheets (GtkWidgetClass *class);

/** Search, go to a place, to the next evaluation: ways through what is there. */
void ui_actions_install_navigation (GtkWidgetClass *class);

/** A finding, the next year: what is begun in the internal audit of the evaluation. */
void ui_actions_install_audit (GtkWidgetClass *class);

/** Open, copy, verify: what is done to the workspace as a whole. */
void ui_actions_install_workspace (GtkWidgetClass *class);

/** ui_actions_list_numbers: Returns: (transfer full) (element-type gint64): the evaluations that
 * moving and exporting is about: those chosen in the table, or else the one that is shown. */
GArray *ui_actions_list_numbers (UiWindow *window);

/** Try, apply, discard: what is done with a trial of the evaluation that is shown. */
void ui_actions_install_trial (GtkWidgetClass *class);

/**
 * ui_actions_ask_for_trial:
 *
 * Where something was tried that is not kept, asks what to do with it, and closes the window when
 * that is done, unless the user cancels; before that, where what was entered could not be kept.
 *
 * Returns: whether it asks
 */
gboolean ui_actions_ask_for_trial (UiWindow *window);

/** ui_actions_update: enables what can be done as things are. */
void ui_actions_update (UiWindow *window);

/**
 * ui_actions_import:
 * @paths: (array zero-terminated=1): files with evaluations
 *
 * Imports them once they are read, beside the main loop; where they meet what is here, after
 * showing what that would do.
 */
void ui_actions_import (UiWindow *window, const char *const *paths);

/** ui_actions_save_fill_in: makes a fill-in workbook, which is written to @path beside the main
 * loop, and says whether it is there. */
void ui_actions_save_fill_in (UiWindow *window,
                              DataEvaluation *evaluation,
                              DataFillinParts parts,
                              RulesLanguage language,
                              const char *path);

/** ui_actions_import_answers: reads the fill-in workbook at @path beside the main loop, shows the
 * evaluation it is of, and every change, before anything is written. */
void ui_actions_import_answers (UiWindow *window, const char *path);

/**
 * ui_actions_export_into:
 * @folder: where to write a file for each evaluation of ui_actions_list_numbers()
 *
 * Goes on from the main loop; then says how many were written.
 */
void ui_actions_export_into (UiWindow *window, const char *folder);

/**
 * ui_actions_restore:
 * @copy: a copy of the workspace
 *
 * Puts it in the place of the workspace, which is set aside; while that is open, only after a
 * question.
 */
void ui_actions_restore (UiWindow *window, const char *copy);

G_END_DECLS
