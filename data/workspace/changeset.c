/* changeset.c - Reading the changes that SQLite's session extension recorded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/changeset.h"

#include <string.h>

enum
{
  TABLE = 'T',
  NUMBER_SIZE = 8,
  LENGTH_SIZE = 5, /* the longest that is needed for 32 bits */
};

void
data_changeset_start (DataChangeset *self, const void *changes, gsize size)
{
  self->table = NULL;
  self->position = changes;
  self->end = self->position + size;
}

static gsize
left (DataChangeset *self)
{
  return (gsize) (self->end - self->position);
}

/* A count or length, which cannot be larger than what is left. */
static gboolean
read_length (DataChangeset *self, gsize *length)
{
  gsize value = 0;

  for (guint i = 0; i < LENGTH_SIZE && left (self) > 0; i++)
    {
      guint8 byte = *self->position++;

      value = value << 7 | (byte & 0x7f);
      if ((byte & 0x80) == 0)
        {
          *length = value;
          return value <= left (self);
        }
    }
  return FALSE;
}

static gboolean
read_bytes (DataChangeset *self, DataValue *value, gsize size)
{
  if (size > left (self))
    return FALSE;
  value->bytes = self->position;
  value->size = size;
  self->position += size;
  return TRUE;
}

static gboolean
read_integer (DataChangeset *self, DataValue *value)
{
  guint64 number;

  if (left (self) < NUMBER_SIZE)
    return FALSE;
  memcpy (&number, self->position, NUMBER_SIZE);
  self->position += NUMBER_SIZE;
  value->integer = (gint64) GUINT64_FROM_BE (number);
  return TRUE;
}

static gboolean
read_value (DataChangeset *self, DataValue *value)
{
  gsize length;

  if (left (self) == 0)
    return FALSE;
  *value = (DataValue){ .type = *self->position++ };
  switch (value->type)
    {
    case 0:
    case SQLITE_NULL:
      return TRUE;
    case SQLITE_INTEGER:
      return read_integer (self, value);
    case SQLITE_FLOAT:
      return read_bytes (self, value, NUMBER_SIZE);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return read_length (self, &length) && read_bytes (self, value, length);
    default:
      return FALSE;
    }
}

/* Reads a row, or where it is not @wanted, leaves it empty. */
static gboolean
read_values (DataChangeset *self, gboolean wanted, DataValue *values)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      values[i].type = 0;
      if (!wanted)
        continue;
      if (!read_value (self, &values[i]))
        return FALSE;
      if (values[i].type == 0 && self->operation != SQLITE_UPDATE)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_table (DataChangeset *self)
{
  const guint8 *name_end;
  gsize n_columns;

  if (!read_length (self, &n_columns) || n_columns == 0 || n_columns > DATA_CHANGESET_COLUMNS)
    return FALSE;
  self->n_columns = (guint) n_columns;
  self->key = self->position;
  self->position += n_columns;
  name_end = memchr (self->position, '\0', left (self));
  if (name_end == NULL)
    return FALSE;
  self->table = (const char *) self->position;
  self->position = name_end + 1;
  return TRUE;
}

/* Whether an update tells which row it is of, and what it changed from what. */
static gboolean
check_update (DataChangeset *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->key[i] != 0 ? self->before[i].type == 0 || self->after[i].type != 0
                            : (self->before[i].type == 0) != (self->after[i].type == 0))
        return FALSE;
    }
  return TRUE;
}

gboolean
data_changeset_next (DataChangeset *self, gboolean *row)
{
  *row = FALSE;
  while (left (self) > 0 && *self->position == TABLE)
    {
      self->position++;
      if (!read_table (self))
        return FALSE;
    }
  if (left (self) == 0)
    return TRUE;
  if (self->table == NULL || left (self) < 2 || self->position[1] > 1)
    return FALSE;
  self->operation = self->position[0];
  self->position += 2;
  if (self->operation != SQLITE_INSERT && self->operation != SQLITE_DELETE &&
      self->operation != SQLITE_UPDATE)
    return FALSE;
  *row = TRUE;
  return read_values (self, self->operation != SQLITE_INSERT, self->before) &&
         read_values (self, self->operation != SQLITE_DELETE, self->after) &&
         (self->operation != SQLITE_UPDATE || check_update (self));
}
