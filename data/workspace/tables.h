/* tables.h - Which table, and which of its columns, holds which part of an evaluation file.
 *
 * Private to data/. Columns follow from the members of the exchange format: a member of an object
 * is written with the object's name before it, and each object has a column "extra" for the members
 * that this version does not know, as a JSON object, and for those that the format grew by later.
 * An array of texts has a table of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/arrays.h"

G_BEGIN_DECLS

/** The deepest member of an entry: "audit.period.from". */
#define DATA_COLUMN_DEPTH 3

/** The parameters of every statement below: ?1 is the evaluation's number, ?2 a position, ?3 the
 * first column, and so on. In a table of texts ?3 is the owner's id, which is its first column. */
#define DATA_PARAMETER_EVALUATION 1
#define DATA_PARAMETER_POSITION 2
#define DATA_PARAMETER_COLUMN 3
#define DATA_PARAMETER_OWNER 3
#define DATA_PARAMETER_VALUE 4

/**
 * DataColumn:
 * @name: "internal_design"
 * @member: "internal.design"; for unknown members, the object: "internal", "" for the entry itself
 * @path: the names on the way from the entry to the member or the object, ending with %NULL
 * @field: what it holds; %NULL for unknown and later members
 * @members: the members around it that are known
 * @update: sets this column of one row
 */
typedef struct
{
  const char *name;
  const char *member;
  const char *path[DATA_COLUMN_DEPTH + 1];
  const DataField *field;
  const DataField *members;
  const char *update;
} DataColumn;

/**
 * DataTextsTable:
 * @name: "auditor_operates", or %NULL where an entry has no array of texts
 * @owner: the column with the id of the entry; %NULL for texts of the evaluation itself
 * @member: the array: "operates"
 * @field: the same
 * @select: owner's id ("" for the evaluation), position and value, ordered
 * @write: puts a text at a position, in the place of another that may be there
 * @cut: takes away the texts of one owner from a position on
 *
 * The texts of an owner have the positions 0, 1, 2, ...
 */
typedef struct
{
  const char *name;
  const char *owner;
  const char *member;
  const DataField *field;
  const char *select;
  const char *write;
  const char *cut;
} DataTextsTable;

/**
 * DataTable:
 * @name: "auditor"
 * @n_keys: how many of its first columns tell the rows of one evaluation apart
 * @has_position: whether a column "position" keeps the order of the array
 * @texts: its table of texts
 * @field: the array whose entries are its rows; %NULL for the evaluation itself
 * @fields: the members that have columns or tables; what has none is the same in all evaluations
 * @columns: (array length=n_columns): in the order of @fields, unknown members behind the known
 * @select: all columns of all rows of an evaluation, in order
 * @insert: adds a row
 * @update: sets all columns but the keys of one row
 * @remove: takes one row away
 * @positions: key and position of all rows of an evaluation
 * @place: sets the position of one row
 */
typedef struct
{
  const char *name;
  guint n_keys;
  gboolean has_position;
  DataTextsTable texts;
  const DataField *field;
  const DataField *fields;
  const DataColumn *columns;
  guint n_columns;
  const char *select;
  const char *insert;
  const char *update;
  const char *remove;
  const char *positions;
  const char *place;
} DataTable;

/** data_table_word: Returns: (transfer none): what the column @column of the table @table is called
 * in the current language, or @column itself where there is no word for it. */
const char *data_table_word (const char *table, const char *column);

/** data_table_get: Returns: (transfer none): the table of the entries of @array. */
const DataTable *data_table_get (DataArray array);

/** data_column_value: Returns: (nullable) (transfer none): the value of a known member in @entry,
 * or the object whose unknown members the column keeps. */
json_t *data_column_value (const DataColumn *self, json_t *entry);

G_END_DECLS
