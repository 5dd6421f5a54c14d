/* saving.h - A worksheet as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  UI_SAVING_PDF,
  UI_SAVING_XLSX,
  UI_SAVING_N_FORMATS,
} UiSavingFormat;

/** The end of a file name of each format: ".pdf", ".xlsx". */
extern const char *const ui_saving_suffixes[UI_SAVING_N_FORMATS];

/** ui_saving_name: Returns: (transfer full): a file name for @document. */
char *ui_saving_name (const DataDocument *document, UiSavingFormat format);

/** ui_saving_write: writes @document to @path; what was there before stays if anything fails. It
 * may run on any thread. */
gboolean ui_saving_write (const DataDocument *document,
                          UiSavingFormat format,
                          const char *path,
                          GError **error);

/** ui_saving_run: @document: (transfer full): is written, which may take a while; says what went
 * wrong. */
void ui_saving_run (GtkWindow *window, DataDocument *document, UiSavingFormat format, GFile *file);

G_END_DECLS
