/* walk.h - Going through an evaluation file in the order of its table. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/schema.h"

#include <jansson.h>

G_BEGIN_DECLS

/** More than the levels of the table. */
#define DATA_WALK_DEPTH_LIMIT 8

/** A step of the way down: into a member (@name) or an entry of an array (@index). */
typedef struct
{
  const char *name; /* NULL for an entry */
  gsize index;
} DataWalkStep;

typedef struct _DataWalk DataWalk;

/**
 * DataVisit:
 * @walk: where the walk is
 * @field: the field of @value; for an entry of an array, that of the array
 * @value: (nullable): the value, %NULL where a member is absent or `null`
 *
 * Called for each value before what is inside it, for every member in the order of the table. The
 * walk goes on only into values of the type that the table names.
 *
 * Returns: whether to go on
 */
typedef gboolean (*DataVisit) (const DataWalk *walk, const DataField *field, json_t *value);

/**
 * DataWalk:
 * @visit: what to call
 * @data: for @visit
 * @container: the object or array that holds the value
 * @steps: (array length=n_steps): the way from the top to the value
 */
struct _DataWalk
{
  DataVisit visit;
  gpointer data;
  json_t *container;
  DataWalkStep steps[DATA_WALK_DEPTH_LIMIT];
  guint n_steps;
};

/** data_walk: Returns: whether every visit of @root, an object, said to go on. */
gboolean data_walk (DataWalk *self, json_t *root);

/** data_walk_table: the same for @root and all that is in it, of another file; @field is what @root
 * must be. */
gboolean data_walk_table (DataWalk *self, const DataField *field, json_t *root);

/** Whether the walk is at an entry of an array. */
gboolean data_walk_is_at_entry (const DataWalk *self);

/** data_walk_pointer: Returns: (transfer full): the pointer to the value where the walk is. */
char *data_walk_pointer (const DataWalk *self);

/** data_walk_container_pointer: Returns: (transfer full): the pointer to what holds the value. */
char *data_walk_container_pointer (const DataWalk *self);

G_END_DECLS
