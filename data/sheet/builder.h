/* builder.h - Making a table, cell by cell, within the limits. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/sheet/sheet.h"

G_BEGIN_DECLS

/** The most cells with text that a table may have, and the most merged areas. */
#define DATA_SHEET_CELL_LIMIT 1000000
#define DATA_SHEET_AREA_LIMIT 100000

/**
 * DataSheetBuilder:
 * @file: display name of the file, for messages
 *
 * A table that is being made.
 */
typedef struct _DataSheetBuilder DataSheetBuilder;

/** A merged area; numbers of rows from 1, columns from 0, both ends belong to it. */
typedef struct
{
  guint first_row;
  guint last_row;
  guint first_column;
  guint last_column;
} DataSheetArea;

DataSheetBuilder *data_sheet_builder_new (const char *file, const char *name);
void data_sheet_builder_free (DataSheetBuilder *self);

/**
 * data_sheet_builder_add:
 * @row: number of the row, from 1; not before that of the cell before
 * @column: from 0; behind that of the cell before in the same row
 * @text: (transfer none): a text, which may be shared by many cells
 * @error: %DATA_ERROR_REFUSED where there are too many rows, columns or cells, or the text is too
 *   long
 *
 * Takes in a cell; one that is blank is left out.
 */
gboolean data_sheet_builder_add (
    DataSheetBuilder *self, guint row, guint column, GRefString *text, GError **error);

/** data_sheet_builder_mark: says what the cell holds that was added last. */
void data_sheet_builder_mark (DataSheetBuilder *self, DataSheetCellKind kind);

/** data_sheet_builder_merge: takes in a merged area; where they overlap, data_sheet_builder_end()
 * fails. */
gboolean
data_sheet_builder_merge (DataSheetBuilder *self, const DataSheetArea *area, GError **error);

/** data_sheet_builder_end: Returns: (transfer full): the table; @self can only be freed then. */
DataSheet *data_sheet_builder_end (DataSheetBuilder *self, GError **error);

/** data_sheet_builder_place: Returns: (transfer full): a cell as messages call it: "Sheet1!B3". */
char *data_sheet_builder_place (DataSheetBuilder *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataSheetBuilder, data_sheet_builder_free)

G_END_DECLS
