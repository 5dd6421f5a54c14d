/* references.c - What an evaluation file refers to, and the cells it answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/check.h"
#include "data/exchange/refusal.h"
#include "data/exchange/walk.h"

typedef struct
{
  const char *file;
  const RulesEdition *edition;
  const DataExchangeIds *ids;
  guint n_operations;
  GError **error;
} References;

static gboolean
is_objective (const RulesCatalogue *catalogue, const char *id)
{
  int control = rules_catalogue_find (catalogue, id);

  return control != RULES_NO_CONTROL && !catalogue->controls[control].reference_only &&
         catalogue->controls[control].objective == RULES_NO_CONTROL;
}

static gboolean
exists (const References *self, DataReference reference, const char *id)
{
  int position;

  switch (reference)
    {
    case DATA_REFERENCE_OPERATION:
      position = data_exchange_ids_find (self->ids, DATA_SPACE_SUBJECTS, id);
      return position >= 0 && (guint) position < self->n_operations;
    case DATA_REFERENCE_SUBJECT:
      return data_exchange_ids_find (self->ids, DATA_SPACE_SUBJECTS, id) >= 0;
    case DATA_REFERENCE_OBJECTIVE:
      return is_objective (self->edition->catalogue, id);
    case DATA_REFERENCE_REQUIREMENT:
      return rules_edition_find_requirement (self->edition, id) >= 0;
    case DATA_REFERENCE_CONTROL:
      return rules_catalogue_find (self->edition->catalogue, id) != RULES_NO_CONTROL ||
             data_exchange_ids_find (self->ids, DATA_SPACE_DETAILS, id) >= 0;
    case DATA_REFERENCE_AUDITOR:
      return data_exchange_ids_find (self->ids, DATA_SPACE_AUDITORS, id) >= 0;
    case DATA_REFERENCE_NONE:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* An array of references is looked at entry by entry, not itself. */
static gboolean
check_reference (const DataWalk *walk, const DataField *field, json_t *value)
{
  const References *self = walk->data;
  g_autofree char *pointer = NULL;
  DataRefusal refusal;

  if (field->reference == DATA_REFERENCE_NONE || !json_is_string (value) ||
      exists (self, field->reference, json_string_value (value)))
    return TRUE;

  pointer = data_walk_pointer (walk);
  refusal = (DataRefusal){ .file = self->file, .pointer = pointer, .error = self->error };
  data_refuse_dangling (&refusal, field->reference, json_string_value (value));
  return FALSE;
}

/** A cell that an entry of `impacts` answers. */
typedef struct
{
  guint subject; /* position among the ids */
  guint dimension;
  guint harm;
} Cell;

static Cell
cell_of (const References *self, json_t *impact)
{
  const char *subject = json_string_value (json_object_get (impact, "subject"));
  const char *dimension = json_string_value (json_object_get (impact, "dimension"));
  const char *harm = json_string_value (json_object_get (impact, "harm"));

  return (Cell){
    .subject = (guint) data_exchange_ids_find (self->ids, DATA_SPACE_SUBJECTS, subject),
    .dimension = (guint) rules_edition_find_dimension (self->edition, dimension),
    .harm = (guint) rules_edition_find_harm (self->edition, harm),
  };
}

static gboolean
is_asked (const References *self, const Cell *cell)
{
  RulesAskedOf kind =
      cell->subject < self->n_operations ? RULES_ASKED_OF_OPERATION : RULES_ASKED_OF_INFORMATION;

  return self->edition->dimensions[cell->dimension].asked_of == kind &&
         self->edition->harms[cell->harm].asked[cell->dimension];
}

static guint
cell_hash (gconstpointer data)
{
  const Cell *cell = data;

  return (cell->subject * 31 + cell->dimension) * 31 + cell->harm;
}

static gboolean
cell_equal (gconstpointer a, gconstpointer b)
{
  const Cell *one = a;
  const Cell *other = b;

  return one->subject == other->subject && one->dimension == other->dimension &&
         one->harm == other->harm;
}

static gboolean
check_cells (const References *self, json_t *impacts)
{
  gsize n = json_array_size (impacts);
  g_autofree Cell *cells = g_new (Cell, n);
  g_autoptr (GHashTable) answered = g_hash_table_new (cell_hash, cell_equal);
  gsize fault = n;
  gboolean is_duplicate = FALSE;
  g_autofree char *pointer = NULL;
  DataRefusal refusal;

  for (gsize i = 0; i < n && fault == n; i++)
    {
      cells[i] = cell_of (self, json_array_get (impacts, i));
      if (!is_asked (self, &cells[i]))
        fault = i;
    }
  for (gsize i = 0; i < n && fault == n; i++)
    {
      is_duplicate = !g_hash_table_add (answered, &cells[i]);
      if (is_duplicate)
        fault = i;
    }
  if (fault == n)
    return TRUE;

  pointer = g_strdup_printf ("/impacts/%" G_GSIZE_FORMAT, fault);
  refusal = (DataRefusal){ .file = self->file, .pointer = pointer, .error = self->error };
  if (is_duplicate)
    data_refuse_duplicate_cell (&refusal, json_array_get (impacts, fault));
  else
    data_refuse_cell_not_asked (&refusal, json_array_get (impacts, fault));
  return FALSE;
}

gboolean
data_exchange_check_references (json_t *root,
                                const char *file,
                                const RulesEdition *edition,
                                const DataExchangeIds *ids,
                                GError **error)
{
  References self = {
    .file = file,
    .edition = edition,
    .ids = ids,
    .n_operations = (guint) json_array_size (json_object_get (root, "operations")),
    .error = error,
  };
  DataWalk walk = { .visit = check_reference, .data = &self };

  return data_walk (&walk, root) && check_cells (&self, json_object_get (root, "impacts"));
}
