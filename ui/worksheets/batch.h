/* batch.h - Several worksheets, of one or several evaluations, written into a folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/worksheet.h"
#include "ui/worksheets/saving.h"

G_BEGIN_DECLS

#define UI_TYPE_BATCH (ui_batch_get_type ())
G_DECLARE_FINAL_TYPE (UiBatch, ui_batch, UI, BATCH, GObject)

/**
 * UiBatch::progressed: one more file was written, or could not be
 *
 * UiBatch::finished: nothing more will be written
 */

/** What is written of each evaluation: every worksheet chosen, in every language and format. */
typedef struct
{
  gboolean kinds[DATA_WORKSHEET_REGISTER];
  gboolean languages[DATA_WORKSHEET_BOTH + 1];
  gboolean formats[UI_SAVING_N_FORMATS];
} UiBatchChoice;

/** ui_batch_count: Returns: how many files @choice makes of each evaluation. */
guint ui_batch_count (const UiBatchChoice *choice);

/**
 * ui_batch_new:
 * @numbers: (element-type gint64): the evaluations of @workspace
 * @folder: where to write; a file that is there already is left alone, the next gets a number
 */
UiBatch *ui_batch_new (DataWorkspace *workspace,
                       GArray *numbers,
                       const UiBatchChoice *choice,
                       const char *folder);

/** ui_batch_start: goes on from the main loop until it is finished. */
void ui_batch_start (UiBatch *self);

/** ui_batch_cancel: the file that is being written is the last. */
void ui_batch_cancel (UiBatch *self);

guint ui_batch_get_n_files (UiBatch *self);
guint ui_batch_get_n_written (UiBatch *self);
guint ui_batch_get_n_failed (UiBatch *self);

/**
 * UiBatchProblem:
 * @reason: why something could not be written, and what to do
 * @n_files: how many files could not be written for it
 * @files: (element-type utf8): their names, where it is known what they would have been
 */
typedef struct
{
  char *reason;
  guint n_files;
  GPtrArray *files;
} UiBatchProblem;

/** ui_batch_list_problems: Returns: (transfer none) (element-type UiBatchProblem): what could not
 * be written, each reason once. */
GPtrArray *ui_batch_list_problems (UiBatch *self);

G_END_DECLS
