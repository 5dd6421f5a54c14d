/* strings.h - The texts that the cells of an .xlsx workbook share. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/package.h"

G_BEGIN_DECLS

/**
 * DataSheetTextReader:
 * @text: what was read of the text so far
 * @is_wanted: whether the text that follows belongs to it
 * @n_phonetic: how many elements with the reading of characters are open
 *
 * Reads a text with its runs, leaving out how characters are read aloud.
 */
typedef struct
{
  GString *text;
  gboolean is_wanted;
  guint n_phonetic;
} DataSheetTextReader;

/* What to do where an element begins or ends and where text stands. */
void data_sheet_text_start (DataSheetTextReader *self, const char *name);
void data_sheet_text_end (DataSheetTextReader *self, const char *name);
void data_sheet_text_append (DataSheetTextReader *self, const char *text, gsize length);

/** data_sheet_text_take: Returns: (transfer full): the text, with what the file writes as
 * "_x000D_" resolved; the next begins. */
GRefString *data_sheet_text_take (DataSheetTextReader *self);

/** data_sheet_strings_read: Returns: (transfer full) (element-type GRefString): the shared texts,
 * in the order of the file. */
GPtrArray *data_sheet_strings_read (DataSheetPackage *package, const char *part, GError **error);

G_END_DECLS
