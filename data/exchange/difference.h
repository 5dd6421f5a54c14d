/* difference.h - What is different between two evaluations, field by field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"

G_BEGIN_DECLS

struct json_t;

typedef enum
{
  DATA_DIFFERENCE_ADDED,   /* an entry that was not there */
  DATA_DIFFERENCE_REMOVED, /* an entry that is no longer there */
  DATA_DIFFERENCE_MOVED,   /* the entries of an array are in another order (of those in both) */
  DATA_DIFFERENCE_SET,     /* a member */
} DataDifferenceKind;

/**
 * DataDifference:
 * @kind: what is different
 * @array: the array concerned
 * @id: id of the entry (of a cell, the subject's); %NULL in the evaluation itself and for an order
 * @dimension: of a cell
 * @harm: of a cell
 * @member: for %DATA_DIFFERENCE_SET the member as in #DataPlace; a member unknown to this version
 *   carries the name of its object: "internal.x-note"
 *
 * The members of an entry that was added or removed are not listed. Values are compared in
 * canonical form: absent and null are the same, and the order of cells, requirements and controls
 * does not matter.
 */
typedef struct
{
  DataDifferenceKind kind;
  DataArray array;
  char *id;
  char *dimension;
  char *harm;
  char *member;
  /*< private >*/
  struct json_t *entry_before; /* the entries that differ, or the whole evaluation */
  struct json_t *entry_after;
  struct json_t *before; /* the values of a member; NULL where there is none */
  struct json_t *after;
  gboolean known; /* the member is one of the format */
  gsize inside;   /* how much of @member names the objects it is inside of, with the last dot */
} DataDifference;

/**
 * data_difference_list:
 *
 * Evaluations share what an edit leaves alone, so the list costs little after one.
 *
 * Returns: (transfer full) (element-type DataDifference): in the order of the exchange format;
 *   within an array what was removed, then added, then moved, then set. It keeps what it points to.
 */
GPtrArray *data_difference_list (DataExchange *before, DataExchange *after);

/** data_difference_members: Returns: (transfer full) (element-type DataDifference): what an entry
 * that was added or removed says beyond what it is about, each member as %DATA_DIFFERENCE_SET. */
GPtrArray *data_difference_members (const DataDifference *self);
void data_difference_free (DataDifference *self);

/** data_difference_text: Returns: (transfer full) (nullable): a value as the exchange format writes
 * it, texts without quotes; %NULL where there is none. */
char *data_difference_text (const DataDifference *self, gboolean after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataDifference, data_difference_free)

G_END_DECLS
