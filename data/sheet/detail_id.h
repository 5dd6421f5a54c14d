/* detail_id.h - Ids of controls as people write them in tables. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DATA_DETAIL_ID_DEPTH 4

/**
 * DataDetailId:
 * @n_numbers: how many numbers it has; of a detail %DATA_DETAIL_ID_DEPTH
 * @numbers: the numbers
 * @mark: "", "B", "P" or "PB"
 * @rest: (nullable): where in the text begins what follows it
 */
typedef struct
{
  guint n_numbers;
  guint numbers[DATA_DETAIL_ID_DEPTH];
  const char *mark;
  const char *rest;
} DataDetailId;

/**
 * data_detail_id_parse:
 * @text: what stands in a cell
 * @id: (out): the id, as long as @text is there
 *
 * Reads an id in any form that tables have: "9.2.1.1", "９．２．１．１", "A.9.2.1.1", "9-2-1-1",
 * "9.2.1.6 (PB)", "9.2.1.1　利用者登録". What follows the id must be apart from it. It has to begin
 * within the first %DATA_LINE_BEGINNING characters, which are all that is looked at.
 *
 * Returns: whether @text begins with 1 to 4 numbers that can be an id
 */
gboolean data_detail_id_parse (const char *text, DataDetailId *id);

/** data_detail_id_to_text: Returns: (transfer full): the id as the catalogue writes it. */
char *data_detail_id_to_text (const DataDetailId *self);

/** data_detail_id_numbers: Returns: (transfer full): its first @n numbers alone: "9.2.1". */
char *data_detail_id_numbers (const DataDetailId *self, guint n);

/** data_detail_id_is_basic: whether its mark says that it is a basic statement requirement. */
gboolean data_detail_id_is_basic (const DataDetailId *self);

G_END_DECLS
