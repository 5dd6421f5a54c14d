/* worksheet_words.h - What a worksheet says, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

G_BEGIN_DECLS

/** (transfer full): everything that a worksheet says, one text in a line. */
char *worksheet_words (const DataDocument *document);

/** Asserts that every line of @part stands in @text; a blank one is not looked for. The second
 * frees
 * @part. */
void worksheet_says (const char *text, const char *part);
void worksheet_says_take (const char *text, char *part);

/** How often @part stands in @text. */
guint worksheet_count (const char *text, const char *part);

/** Asserts that both documents have the same blocks, rows, boxes and cells, as
 * data_document_combine() asks for. */
void worksheet_assert_same_structure (const DataDocument *one, const DataDocument *other);

G_END_DECLS
