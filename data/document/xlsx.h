/* xlsx.h - A document as a workbook that people can go on working with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"
#include "data/output_file.h"

G_BEGIN_DECLS

/** The most UTF-16 units that a cell of a workbook can hold. */
#define DATA_XLSX_CELL_LIMIT 32767

/**
 * data_document_write_xlsx:
 * @path: the file to write; what was there before stays if anything fails
 * @error: %DATA_ERROR_WRITE
 *
 * Writes @document on one sheet of a workbook. Every text is a string, whatever it begins with; one
 * that is too long for a cell is cut, and says so. The same document always gives the same bytes.
 *
 * Returns: whether the file was written
 */
gboolean data_document_write_xlsx (const DataDocument *document, const char *path, GError **error);

/** data_document_fill_xlsx: writes the same into @file, which the caller then puts in place. */
gboolean
data_document_fill_xlsx (const DataDocument *document, DataOutputFile *file, GError **error);

G_END_DECLS
