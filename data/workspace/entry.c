/* entry.c - An entry of an array of an open evaluation, to be shown in lists and forms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/entry.h"

#include "data/json/text.h"
#include "data/workspace/entry_value.h"

struct _DataEntry
{
  GObject parent_instance;

  /* owned */
  DataPlace place;
  json_t *value; /* NULL where unanswered */
  json_t *told;  /* what those who watch know of */
  gboolean seen; /* whether anyone was told of it at all */
};

G_DEFINE_FINAL_TYPE (DataEntry, data_entry, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

json_t *
data_json_member (json_t *object, const char *path)
{
  const char *dot;
  json_t *value = object;

  while ((dot = strchr (path, '.')) != NULL)
    {
      value = json_object_getn (value, path, (gsize) (dot - path));
      path = dot + 1;
    }
  value = json_object_get (value, path);
  return json_is_null (value) ? NULL : value;
}

GStrv
data_json_texts (json_t *object, const char *path)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  json_t *array = data_json_member (object, path);
  json_t *text;
  gsize i;

  json_array_foreach (array, i, text) g_strv_builder_add (texts, json_string_value (text));
  return g_strv_builder_end (texts);
}

/* Whether two values are the same to who looks at them. */
static gboolean
is_same (json_t *one, json_t *other)
{
  return one == other || (one != NULL && other != NULL && json_equal (one, other));
}

static void
tell_member (DataEntry *self, const char *path)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], g_quark_from_string (path), path);
}

/* Tells of the members of @now that are another than in @before, and of those inside of objects;
 * with @only_gone, of those that are in @now and not in @before. */
static void
tell_members (DataEntry *self, const char *prefix, json_t *before, json_t *now, gboolean only_gone)
{
  const char *name;
  json_t *value;

  json_object_foreach (now, name, value)
  {
    g_autofree char *path =
        prefix == NULL ? g_strdup (name) : g_strconcat (prefix, ".", name, NULL);
    json_t *old = json_object_get (before, name);

    if (is_same (old, value))
      continue;
    if (json_is_object (value))
      tell_members (self, path, old, value, only_gone);
    else if (!only_gone || old == NULL)
      tell_member (self, path);
  }
}

void
data_entry_tell (DataEntry *self)
{
  g_autoptr (json_t) before = self->told;
  gboolean seen = self->seen;

  self->told = json_incref (self->value);
  self->seen = TRUE;
  if (!seen || is_same (before, self->value))
    return;
  tell_members (self, NULL, before, self->told, FALSE);
  tell_members (self, NULL, self->told, before, TRUE);
}

void
data_entry_set_value (DataEntry *self, json_t *value)
{
  json_t *before = self->value;

  self->value = json_incref (value);
  json_decref (before);
}

DataEntry *
data_entry_new (const DataPlace *place)
{
  DataEntry *self = g_object_new (DATA_TYPE_ENTRY, NULL);

  self->place = (DataPlace){
    .array = place->array,
    .id = g_strdup (place->id),
    .dimension = g_strdup (place->dimension),
    .harm = g_strdup (place->harm),
  };
  return self;
}

static void
data_entry_finalize (GObject *object)
{
  DataEntry *self = DATA_ENTRY (object);

  g_free ((char *) self->place.id);
  g_free ((char *) self->place.dimension);
  g_free ((char *) self->place.harm);
  json_decref (self->value);
  json_decref (self->told);
  G_OBJECT_CLASS (data_entry_parent_class)->finalize (object);
}

static void
data_entry_class_init (DataEntryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = data_entry_finalize;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", DATA_TYPE_ENTRY, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
data_entry_init (DataEntry *self)
{
}

const DataPlace *
data_entry_get_place (DataEntry *self)
{
  g_return_val_if_fail (DATA_IS_ENTRY (self), NULL);

  return &self->place;
}

const char *
data_entry_get_text (DataEntry *self, const char *member)
{
  g_return_val_if_fail (DATA_IS_ENTRY (self), NULL);

  return json_string_value (data_json_member (self->value, member));
}

gboolean
data_entry_get_integer (DataEntry *self, const char *member, gint64 *number)
{
  json_t *value;

  g_return_val_if_fail (DATA_IS_ENTRY (self), FALSE);

  value = data_json_member (self->value, member);
  if (!json_is_integer (value))
    return FALSE;
  *number = json_integer_value (value);
  return TRUE;
}

RulesAnswer
data_entry_get_answer (DataEntry *self, const char *member)
{
  json_t *value;

  g_return_val_if_fail (DATA_IS_ENTRY (self), RULES_ANSWER_UNKNOWN);

  value = data_json_member (self->value, member);
  if (!json_is_boolean (value))
    return RULES_ANSWER_UNKNOWN;
  return json_is_true (value) ? RULES_ANSWER_YES : RULES_ANSWER_NO;
}

GStrv
data_entry_get_texts (DataEntry *self, const char *member)
{
  g_return_val_if_fail (DATA_IS_ENTRY (self), NULL);

  return data_json_texts (self->value, member);
}
