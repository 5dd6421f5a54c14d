/* labels.h - What stands around the answers of a fill-in workbook. Private to data/.
 *
 * Everything is in the current language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/fillin/origin.h"

G_BEGIN_DECLS

/** data_fillin_label_head: Returns: (transfer full): the head of a column. */
char *data_fillin_label_head (DataFillinSheetKind sheet, guint column);

/** data_fillin_label_width: Returns: the width of a column in characters; one of Japanese takes
 * two. */
double data_fillin_label_width (DataFillinSheetKind sheet, guint column);

/** data_fillin_label_n_frozen: Returns: how many columns stay in sight. */
guint data_fillin_label_n_frozen (DataFillinSheetKind sheet);

/** data_fillin_label_text: Returns: (transfer full): what stands in @column, before the answers, of
 * a row that was made of the evaluation. */
char *
data_fillin_label_text (const RulesEvaluation *evaluation, const DataFillinRow *row, guint column);

/** data_fillin_label_row: Returns: (transfer full): what of that tells which row it is, to be
 * compared with data_fillin_label_read(); "" where a cell cannot give it back as it is. */
char *data_fillin_label_row (const RulesEvaluation *evaluation, const DataFillinRow *row);

/** data_fillin_label_read: Returns: (transfer full): the same as it stands in row @number of
 * @sheet. */
char *data_fillin_label_read (DataFillinSheetKind kind, const DataSheet *sheet, guint number);

/** data_fillin_label_hint: Returns: what is said of an answer while it is given. */
const char *data_fillin_label_hint (DataArray array, const char *member);

G_END_DECLS
