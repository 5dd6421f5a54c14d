/* canonical.c - The one form in which an evaluation file is written.
 *
 * Known members come in the order of the table, without those that say nothing; unknown ones come
 * behind them, as they were read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/canonical.h"

#include "data/exchange/arrays.h"
#include "data/json/writer.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY (64 * 1024)

typedef struct
{
  DataJsonWriter *writer;
  const RulesEvaluation *evaluation; /* NULL where no order is that of the rules */
  GTree *subjects;                   /* id to number, in the order of the rules' cells */
} Canonical;

/** An entry of an array that is written in the order of the rules. */
typedef struct
{
  json_t *entry;
  guint64 rank;
} RankedEntry;

static gboolean
object_says_nothing (const DataField *members, json_t *object)
{
  const char *name;
  json_t *value;

  json_object_foreach (object, name, value)
  {
    const DataField *field = data_exchange_find_field (members, name);

    if (field == NULL || !data_exchange_says_nothing (field, value))
      return FALSE;
  }
  return TRUE;
}

gboolean
data_exchange_says_nothing (const DataField *field, json_t *value)
{
  if (value == NULL || json_is_null (value))
    return TRUE;
  if (json_is_array (value))
    return json_array_size (value) == 0;
  return json_is_object (value) && object_says_nothing (field->members, value);
}

static guint64
rank_of_cell (const Canonical *self, json_t *impact)
{
  const RulesEdition *edition = self->evaluation->edition;
  guint64 subject =
      GPOINTER_TO_UINT (g_tree_lookup (self->subjects, data_member_text (impact, "subject")));
  int dimension = rules_edition_find_dimension (edition, data_member_text (impact, "dimension"));
  int harm = rules_edition_find_harm (edition, data_member_text (impact, "harm"));

  return (subject * edition->n_dimensions + (guint) dimension) * edition->n_harms + (guint) harm;
}

static guint64
rank_of_entry (const Canonical *self, DataOrder order, json_t *entry)
{
  switch (order)
    {
    case DATA_ORDER_CELLS:
      return rank_of_cell (self, entry);
    case DATA_ORDER_REQUIREMENTS:
      return (guint64) rules_edition_find_requirement (self->evaluation->edition,
                                                       data_member_text (entry, "id"));
    case DATA_ORDER_CONTROLS:
      return (guint64) rules_catalogue_find (self->evaluation->audit.catalogue,
                                             data_member_text (entry, "id"));
    case DATA_ORDER_AS_READ:
    default:
      g_return_val_if_reached (0);
    }
}

/* No two entries of one array have the same rank. */
static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const RankedEntry *one = a;
  const RankedEntry *other = b;

  return one->rank < other->rank ? -1 : 1;
}

/* The entries of @array in the order in which they are written. */
static RankedEntry *
rank_entries (const Canonical *self, DataOrder order, json_t *array)
{
  gsize n = json_array_size (array);
  RankedEntry *entries = g_new (RankedEntry, n);

  for (gsize i = 0; i < n; i++)
    {
      entries[i].entry = json_array_get (array, i);
      entries[i].rank =
          order == DATA_ORDER_AS_READ ? i : rank_of_entry (self, order, entries[i].entry);
    }
  if (order != DATA_ORDER_AS_READ)
    qsort (entries, n, sizeof *entries, compare_ranks);
  return entries;
}

static void
write_object (Canonical *self, const char *name, const DataField *members, json_t *object);

static void
write_entries (Canonical *self, const DataField *field, json_t *array)
{
  g_autofree RankedEntry *entries = rank_entries (self, field->order, array);
  gsize n = json_array_size (array);

  data_json_writer_open (self->writer, field->name, '[');
  for (gsize i = 0; i < n; i++)
    write_object (self, NULL, field->members, entries[i].entry);
  data_json_writer_close (self->writer, ']');
}

static void
write_member (Canonical *self, const DataField *field, json_t *value)
{
  if (data_exchange_says_nothing (field, value))
    return;
  if (field->type == DATA_FIELD_ENTRIES)
    write_entries (self, field, value);
  else if (field->type == DATA_FIELD_OBJECT)
    write_object (self, field->name, field->members, value);
  else
    data_json_writer_value (self->writer, field->name, value);
}

static void
write_object (Canonical *self, const char *name, const DataField *members, json_t *object)
{
  const char *member;
  json_t *value;

  data_json_writer_open (self->writer, name, '{');
  for (const DataField *field = members; field->name != NULL; field++)
    write_member (self, field, json_object_get (object, field->name));
  json_object_foreach (object, member, value)
  {
    if (data_exchange_find_field (members, member) == NULL)
      data_json_writer_value (self->writer, member, value);
  }
  data_json_writer_close (self->writer, '}');
}

char *
data_exchange_canonical (json_t *root, const RulesEvaluation *evaluation)
{
  g_autoptr (GTree) subjects = g_tree_new ((GCompareFunc) strcmp);
  DataJsonWriter writer = { .text = g_string_sized_new (FIRST_CAPACITY) };
  Canonical self = { .writer = &writer, .evaluation = evaluation, .subjects = subjects };

  for (guint i = 0; i < rules_evaluation_n_subjects (evaluation); i++)
    g_tree_insert (subjects, (gpointer) rules_evaluation_subject_id (evaluation, i),
                   GUINT_TO_POINTER (i));
  write_object (&self, NULL, data_exchange_fields, root);
  g_string_append_c (writer.text, '\n');
  return g_string_free (writer.text, FALSE);
}

void
data_exchange_canonical_object (DataJsonWriter *writer, const DataField *members, json_t *object)
{
  Canonical self = { .writer = writer };

  write_object (&self, NULL, members, object);
}
