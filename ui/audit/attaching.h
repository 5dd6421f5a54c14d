/* attaching.h - Attaching files to an evaluation as evidence, without making the user wait for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/attachments.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UiAttaching:
 *
 * What files are to be evidence of, whatever is shown by the time that they are chosen. Immutable
 * and reference-counted.
 */
typedef struct _UiAttaching UiAttaching;

UiAttaching *ui_attaching_new (DataEvaluation *evaluation, const DataEvidence *evidence);
void ui_attaching_unref (UiAttaching *self);

/**
 * ui_attaching_run:
 * @window: where it is shown what is done, where that takes longer than a moment
 * @files: (element-type GFile): is not changed by others from now on
 *
 * Reads the files beside the main loop and attaches them, each as a step of its own, until the user
 * cancels it. In the end, also then, it says what could not be attached.
 */
void ui_attaching_run (UiAttaching *self, GtkWindow *window, GListModel *files);

/** ui_attaching_choose: the same with files that the user is asked for. */
void ui_attaching_choose (UiAttaching *self, GtkWindow *window);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiAttaching, ui_attaching_unref)

G_END_DECLS
