/* walk.c - Going through an evaluation file in the order of its table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/walk.h"

#include "data/json/text.h"

static gboolean walk_value (DataWalk *self, const DataField *field, json_t *value);

/* Visits @value, one step below @container. */
static gboolean
step_into (
    DataWalk *self, json_t *container, DataWalkStep step, const DataField *field, json_t *value)
{
  gboolean go_on;

  g_assert (self->n_steps < DATA_WALK_DEPTH_LIMIT);
  self->container = container;
  self->steps[self->n_steps++] = step;
  go_on = self->visit (self, field, value) && walk_value (self, field, value);
  self->n_steps--;
  return go_on;
}

static gboolean
walk_members (DataWalk *self, const DataField *members, json_t *object)
{
  for (const DataField *field = members; field->name != NULL; field++)
    {
      json_t *value = json_object_get (object, field->name);

      if (json_is_null (value))
        value = NULL;
      if (!step_into (self, object, (DataWalkStep){ .name = field->name }, field, value))
        return FALSE;
    }
  return TRUE;
}

static gboolean
walk_entries (DataWalk *self, const DataField *field, json_t *array)
{
  gsize n = json_array_size (array);

  for (gsize i = 0; i < n; i++)
    {
      if (!step_into (self, array, (DataWalkStep){ .index = i }, field, json_array_get (array, i)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
walk_value (DataWalk *self, const DataField *field, json_t *value)
{
  gboolean is_array = field->type == DATA_FIELD_TEXTS || field->type == DATA_FIELD_ENTRIES;

  if (is_array && json_is_array (value) && !data_walk_is_at_entry (self))
    return walk_entries (self, field, value);
  if (field->members != NULL && json_is_object (value))
    return walk_members (self, field->members, value);
  return TRUE;
}

gboolean
data_walk (DataWalk *self, json_t *root)
{
  self->n_steps = 0;
  return walk_members (self, data_exchange_fields, root);
}

gboolean
data_walk_table (DataWalk *self, const DataField *field, json_t *root)
{
  self->n_steps = 0;
  return self->visit (self, field, root) && walk_value (self, field, root);
}

gboolean
data_walk_is_at_entry (const DataWalk *self)
{
  return self->n_steps > 0 && self->steps[self->n_steps - 1].name == NULL;
}

static char *
pointer_of_steps (const DataWalk *self, guint n_steps)
{
  char *pointer = g_strdup ("");

  for (guint i = 0; i < n_steps; i++)
    {
      const DataWalkStep *step = &self->steps[i];
      char *longer = step->name != NULL ? data_json_pointer (pointer, step->name)
                                        : data_json_pointer_at (pointer, step->index);

      g_free (pointer);
      pointer = longer;
    }
  return pointer;
}

char *
data_walk_pointer (const DataWalk *self)
{
  return pointer_of_steps (self, self->n_steps);
}

char *
data_walk_container_pointer (const DataWalk *self)
{
  return pointer_of_steps (self, self->n_steps - 1);
}
