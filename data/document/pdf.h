/* pdf.h - A document as PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"
#include "data/output_file.h"

G_BEGIN_DECLS

/**
 * data_document_write_pdf:
 * @path: the file to write; what was there before stays if anything fails
 * @error: %DATA_ERROR_WRITE
 *
 * Writes the pages of @document (data/document/layout.h) with its title, author, outline and page
 * labels. The same document always gives the same bytes.
 *
 * Returns: whether the file was written
 */
gboolean data_document_write_pdf (const DataDocument *document, const char *path, GError **error);

/** data_document_fill_pdf: writes the same into @file, which the caller then puts in place. */
gboolean
data_document_fill_pdf (const DataDocument *document, DataOutputFile *file, GError **error);

G_END_DECLS
