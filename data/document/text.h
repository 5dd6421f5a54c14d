/* text.h - A document as plain text, for a terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

G_BEGIN_DECLS

/** data_document_to_text: Returns: (transfer full): what @document says, in lines of UTF-8; a
 * table is a list of items. */
char *data_document_to_text (const DataDocument *document);

/** data_document_to_columns: Returns: (transfer full): the tables of @document, a line for each
 * row, with cells below each other and the last one of any width; no line ends in blanks. */
char *data_document_to_columns (const DataDocument *document);

/** How many columns of a terminal @text is wide; an East Asian wide character takes two. */
guint data_text_width (const char *text);

/** data_text_width_of: Returns: the same of the first @length bytes of @text. */
guint data_text_width_of (const char *text, gsize length);

G_END_DECLS
