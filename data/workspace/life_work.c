/* life_work.c - Who worked on what an evaluation holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/text.h"
#include "data/history/person.h"
#include "data/workspace/import_history.h"
#include "data/workspace/life_change.h"

static gboolean
is_action (json_t *entry, DataAction action)
{
  return g_strcmp0 (data_import_history_action (entry), data_action_ids[action]) == 0;
}

/* Whether an entry of the history changed what the evaluation holds. */
static gboolean
is_edit (json_t *entry)
{
  static const DataAction edits[] = { DATA_ACTION_CREATE,    DATA_ACTION_EDIT,
                                      DATA_ACTION_DUPLICATE, DATA_ACTION_IMPORT,
                                      DATA_ACTION_REPLACE,   DATA_ACTION_ATTACH,
                                      DATA_ACTION_DETACH };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      if (is_action (entry, edits[i]))
        return TRUE;
    }
  return FALSE;
}

/** @own: (element-type utf8): set of the hashes of the entries made here; @person: whose work is
 * looked for; @own_submit, @submit: whether such an entry was met, going back from the newest. */
typedef struct
{
  GHashTable *own;
  const char *person;
  gboolean own_submit;
  gboolean submit;
} Search;

/* Whether @entry is work of the person. Entry @i, counted from the oldest, is met after those that
 * are newer. */
static gboolean
meet (Search *self, json_t *entry, gsize i)
{
  const char *hash = json_string_value (json_object_get (entry, "hash"));
  gboolean is_own = g_hash_table_contains (self->own, hash);
  gboolean took_over = i > 0 && g_strcmp0 (json_string_value (json_object_get (entry, "action")),
                                           data_action_ids[DATA_ACTION_IMPORT]) == 0;

  if (is_action (entry, DATA_ACTION_SUBMIT))
    {
      self->submit = TRUE;
      self->own_submit = self->own_submit || is_own;
    }
  /* It came in review, and nobody here sent it again. */
  if (took_over && !(is_own ? self->own_submit : self->submit))
    return FALSE;
  return is_edit (entry) &&
         data_person_same (self->person, json_string_value (json_object_get (entry, "actor")));
}

gboolean
data_life_find_work (DataEvaluation *evaluation,
                     const char *person,
                     gboolean *found,
                     GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);
  gint64 number = data_evaluation_get_number (evaluation);
  g_autoptr (json_t) history = data_import_history_read (database, number, error);
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { .own = own, .person = person };

  *found = FALSE;
  if (history == NULL || !data_import_history_collect_own (database, number, own, error))
    return FALSE;
  for (gsize i = json_array_size (history); i-- > 0 && !*found;)
    {
      json_t *entry = json_array_get (history, i);

      /* In the first revision, an earlier one is that of an evaluation which this is a copy of: it
       * was not approved as this one. */
      if (g_strcmp0 (json_string_value (json_object_get (entry, "action")),
                     data_action_ids[DATA_ACTION_REVISE]) == 0 &&
          data_evaluation_get_life (evaluation)->revision > 1)
        break;
      *found = meet (&search, entry, i);
    }
  return TRUE;
}
