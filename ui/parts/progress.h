/* progress.h - Work that may take a while: beside the main loop, with a window that says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/output_file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_PROGRESS (ui_progress_get_type ())
G_DECLARE_FINAL_TYPE (UiProgress, ui_progress, UI, PROGRESS, GtkDialog)

/**
 * UiProgressWork:
 * @data: what it works with
 * @cancellable: whether its result is still wanted
 *
 * Runs on another thread: it must not touch what is shown, nor the workspace of the window.
 *
 * Returns: whether it succeeded
 */
typedef gboolean (*UiProgressWork) (gpointer data, GCancellable *cancellable, GError **error);

/**
 * UiProgressDone:
 * @error: (nullable): why it failed; %G_IO_ERROR_CANCELLED where the user cancelled it
 *
 * Called in the end, unless the window is gone.
 */
typedef void (*UiProgressDone) (GtkWindow *window, gpointer data, const GError *error);

/**
 * ui_progress_run:
 * @window: nothing else can be done in it meanwhile
 * @title: what is done, as a sentence
 * @can_cancel: whether the user may stop it
 * @data: for @work and @done
 * @free: (nullable): frees @data in the end
 *
 * Shows what is done, and a way to cancel it, when it takes longer than a moment.
 */
void ui_progress_run (GtkWindow *window,
                      const char *title,
                      gboolean can_cancel,
                      UiProgressWork work,
                      UiProgressDone done,
                      gpointer data,
                      GDestroyNotify free);

/** ui_progress_is_doing: whether @work goes on for @window, shown already or not; once the user has
 * cancelled it, it does not. */
gboolean ui_progress_is_doing (GtkWindow *window, UiProgressWork work);

/** What ui_progress_save() has done: writes into @file, on another thread. An error names what was
 * asked for. */
typedef gboolean (*UiProgressWrite) (gpointer data, DataOutputFile *file, GError **error);

/** Called when the file is there. */
typedef void (*UiProgressSaved) (GtkWindow *window, const char *target);

/**
 * ui_progress_save:
 * @title: what is done, as a sentence
 * @failure: what is said where it fails, above the reason
 * @target: the file; it is there whole, or as it was before
 * @write: writes a file
 * @saved: (nullable): called in the end, unless it failed or was cancelled
 *
 * Writes a file; where the user cancels, @target stays as it was.
 */
void ui_progress_save (GtkWindow *window,
                       const char *title,
                       const char *failure,
                       const char *target,
                       UiProgressWrite write,
                       UiProgressSaved saved,
                       gpointer data,
                       GDestroyNotify free);

G_END_DECLS
