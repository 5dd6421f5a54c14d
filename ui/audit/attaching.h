/* attaching.h - Attaching files to an evaluation as evidence, without making the user wait for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/attachments.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ui_attaching_run:
 * @window: where it is shown what is done, where that takes longer than a moment
 * @evidence: what the files are evidence of
 * @files: (element-type GFile): is not changed by others from now on
 *
 * Reads the files beside the main loop and attaches them, each as a step of its own, until the user
 * cancels it. In the end, also then, it says what could not be attached.
 */
void ui_attaching_run (GtkWindow *window,
                       DataEvaluation *evaluation,
                       const DataEvidence *evidence,
                       GListModel *files);

G_END_DECLS
