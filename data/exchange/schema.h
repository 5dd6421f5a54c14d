/* schema.h - The members of an evaluation file, as a table. Private to data/.
 *
 * Checking, reading and writing all follow this one table. It holds version 1 of the format; a
 * member that is not in it is kept and written back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DATA_EXCHANGE_FORMAT "eikyo-evaluation"
#define DATA_EXCHANGE_VERSION 1

/** What a member holds. */
typedef enum
{
  DATA_FIELD_TEXT,
  DATA_FIELD_BOOLEAN,
  DATA_FIELD_INTEGER,
  DATA_FIELD_DATE,
  DATA_FIELD_CHOICE,    /* one of a list of ids */
  DATA_FIELD_DIMENSION, /* an id of the rules edition */
  DATA_FIELD_HARM,
  DATA_FIELD_LEVEL,
  DATA_FIELD_OBJECT,
  DATA_FIELD_TEXTS,   /* an array of texts */
  DATA_FIELD_ENTRIES, /* an array of objects */
} DataFieldType;

/** The sets in which an id must be unique. */
typedef enum
{
  DATA_SPACE_NONE, /* no id */
  DATA_SPACE_EVALUATION,
  DATA_SPACE_BASE_SERVICES,
  DATA_SPACE_SUBJECTS, /* operations, then information items */
  DATA_SPACE_AUDITORS,
  DATA_SPACE_DETAILS, /* and the controls of the shipped catalogue */
  DATA_SPACE_REQUIREMENTS,
  DATA_SPACE_CONTROLS,
  DATA_SPACE_FINDINGS,
  DATA_N_SPACES,
} DataSpace;

/** What a text must name, if it is there. */
typedef enum
{
  DATA_REFERENCE_NONE,
  DATA_REFERENCE_OPERATION,
  DATA_REFERENCE_SUBJECT,
  DATA_REFERENCE_OBJECTIVE,
  DATA_REFERENCE_REQUIREMENT,
  DATA_REFERENCE_CONTROL,
  DATA_REFERENCE_AUDITOR,
} DataReference;

/** The order in which an array is written. */
typedef enum
{
  DATA_ORDER_AS_READ,
  DATA_ORDER_CELLS,
  DATA_ORDER_REQUIREMENTS,
  DATA_ORDER_CONTROLS,
} DataOrder;

/**
 * DataField:
 * @name: the member's name, %NULL at the end of a list
 * @type: what it holds
 * @required: whether it must be there
 * @ends_period: for a date, whether it must not come before its sibling `from`
 * @space: for an id, where it must be unique
 * @reference: what it refers to; for an array of texts, what each of them refers to
 * @choices: for a choice, the ids, ending with %NULL
 * @minimum: for an integer, the least
 * @maximum: for an integer, the greatest
 * @members: for an object or an array of objects, their members, ending with a %NULL name
 * @order: for an array, how it is written
 * @is_later: whether version 1 grew by it after the tables of a workspace were made: there it stays
 *   among the unknown members, as programs that do not know it keep it
 */
typedef struct _DataField DataField;
struct _DataField
{
  const char *name;
  DataFieldType type;
  gboolean required;
  gboolean ends_period;
  DataSpace space;
  DataReference reference;
  const char *const *choices;
  gint64 minimum;
  gint64 maximum;
  const DataField *members;
  DataOrder order;
  gboolean is_later;
};

/** The members of the whole file. */
extern const DataField data_exchange_fields[];

/** data_exchange_find_field: Returns: (nullable): the field called @name among @members. */
const DataField *data_exchange_find_field (const DataField *members, const char *name);

G_END_DECLS
