/* type_plain.h - Breaking plain text into lines without setting it, for tables of thousands of
 * cells of which few are looked at.
 *
 * Part of the page layout (data/document/layout.h). Lengths are points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/type.h"

G_BEGIN_DECLS

/**
 * data_typesetter_break_plain:
 * @width: how wide the lines may be
 * @lines: (element-type DataLine): where they are added, at the left, pointing into @text
 *
 * The lines are as wide as their characters are by themselves; kerning makes them narrower or wider
 * by less than a cell leaves free at its sides.
 *
 * Returns: whether @text is plain: of characters that stand side by side, one glyph for each, all
 *   in the first font; nothing is added otherwise
 */
gboolean data_typesetter_break_plain (
    DataTypesetter *self, const char *text, DataType type, double width, GArray *lines);

/** data_typesetter_width: Returns: how wide @text is if no line of it is broken; where it is not
 * plain, about. */
double data_typesetter_width (DataTypesetter *self, const char *text, DataType type);

G_END_DECLS
