/* rationales.c - What was given as the reason of answers in other evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/rationales.h"

#include "data/workspace/workspace_change.h"
#include "rules/text.h"

void
data_rationale_free (DataRationale *self)
{
  g_free (self->text);
  g_free (self->title);
  g_free (self);
}

static gboolean
has_text (gconstpointer rationale, gconstpointer text)
{
  return g_str_equal (((const DataRationale *) rationale)->text, text);
}

static void
take_row (GPtrArray *found, sqlite3_stmt *statement)
{
  g_autofree char *text = data_sql_text (statement, 0);
  DataRationale *rationale;

  if (rules_text_is_blank (text) || g_ptr_array_find_with_equal_func (found, text, has_text, NULL))
    return;
  rationale = g_new (DataRationale, 1);
  rationale->text = g_steal_pointer (&text);
  rationale->title = data_sql_text (statement, 1);
  g_ptr_array_add (found, rationale);
}

GPtrArray *
data_workspace_list_rationales (DataWorkspace *self,
                                gint64 except,
                                const char *dimension,
                                const char *harm,
                                guint most,
                                GError **error)
{
  g_autoptr (GPtrArray) found =
      g_ptr_array_new_with_free_func ((GDestroyNotify) data_rationale_free);
  DataDatabase *database;
  sqlite3_stmt *statement;
  gboolean row = TRUE;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self) && dimension != NULL && harm != NULL, NULL);

  database = data_workspace_get_database (self);
  statement = data_database_query (
      database, error,
      "SELECT impact.rationale, evaluation.title FROM evaluation"
      " CROSS JOIN life ON life.evaluation = evaluation.number AND life.place <> 'bin'"
      " CROSS JOIN impact ON impact.evaluation = evaluation.number"
      " WHERE evaluation.number <> ?1 AND impact.dimension = ?2 AND impact.harm = ?3"
      " AND impact.rationale IS NOT NULL ORDER BY evaluation.number DESC",
      "itt", except, dimension, harm);
  if (statement == NULL)
    return NULL;
  while (row && found->len < most)
    {
      if (!data_database_step (database, statement, &row, error))
        return NULL;
      if (row)
        take_row (found, statement);
    }
  sqlite3_reset (statement);
  return g_steal_pointer (&found);
}
