/* fact_touched.h - What only follows from an entry that was added or removed. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/difference.h"

G_BEGIN_DECLS

/**
 * DataTouched:
 * @ids: (owned): of each array, the ids of the entries that were added or removed; they belong to
 *   the differences
 */
typedef struct
{
  GHashTable *ids[DATA_N_ARRAYS];
} DataTouched;

/** data_touched_init: finds them in @differences (element-type DataDifference), which must stay;
 * to be given to data_touched_clear(). */
void data_touched_init (DataTouched *self, GPtrArray *differences);
void data_touched_clear (DataTouched *self);

/** data_touched_has_subject: whether the operation or information item @id was added or removed. */
gboolean data_touched_has_subject (const DataTouched *self, const char *id);

/** data_touched_leads_to: whether @difference, of any kind, only follows from such an entry, as a
 * reference to one that was removed does. */
gboolean data_touched_leads_to (const DataTouched *self, const DataDifference *difference);

G_END_DECLS
