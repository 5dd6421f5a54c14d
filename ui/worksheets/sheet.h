/* sheet.h - A worksheet with its pages laid out, shared by all that show it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/layout.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** It is only read, and drawn on one thread at a time. */
typedef struct
{
  DataDocument *document;
  DataPages *pages;
} UiSheet;

/** ui_sheet_new: @document: (transfer full): is laid out at once. Returns: (transfer full). */
UiSheet *ui_sheet_new (DataDocument *document);
UiSheet *ui_sheet_ref (UiSheet *self);
void ui_sheet_unref (UiSheet *self);

/**
 * ui_sheet_new_async:
 * @document: (transfer full): is laid out beside the main loop
 * @cancellable: once it is cancelled, what comes of it is dropped
 * @done: always called, from the main loop
 */
void ui_sheet_new_async (DataDocument *document,
                         GCancellable *cancellable,
                         GAsyncReadyCallback done,
                         gpointer data);

/** ui_sheet_new_finish: Returns: (transfer full) (nullable): the sheet, or %NULL if it was
 * cancelled. */
UiSheet *ui_sheet_new_finish (GAsyncResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiSheet, ui_sheet_unref)

G_END_DECLS
