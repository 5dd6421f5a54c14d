/* recorded.h - The tables of which every change is recorded in the history. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DataRecordedTable:
 * @name: its name. The first column of each table is the number of the evaluation.
 * @select: reads all of it
 * @words: what one row is, to be translated in the context "row"
 */
typedef struct
{
  const char *name;
  const char *select;
  const char *words;
} DataRecordedTable;

/** All of them, in the order in which they were created, ending with a name of %NULL. */
extern const DataRecordedTable data_recorded_tables[];

/** data_recorded_find: Returns: (transfer none) (nullable): the table called @name. */
const DataRecordedTable *data_recorded_find (const char *name);

/** data_recorded_filter_cb: whether a session shall record the table @name, or a changeset touch
 * it. */
int data_recorded_filter_cb (void *data, const char *name);

G_END_DECLS
