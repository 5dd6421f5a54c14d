/* revisions.c - What was approved, kept as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/decision_json.h"
#include "data/error.h"
#include "data/workspace/life_change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
data_revision_free (DataRevision *self)
{
  g_free (self->evaluator);
  g_free (self->reviewer);
  g_free (self->submitted);
  g_free (self->approved);
  g_free (self->content);
  g_free (self->content_hash);
  g_free (self->decision);
  g_free (self->decision_hash);
  g_free (self->pack_hash);
  g_free (self);
}

/* What is approved, as it is now. */
static DataRevision *
freeze (DataEvaluation *evaluation, DataStep *step)
{
  DataExchange *exchange = data_evaluation_get_exchange (evaluation);
  const DataLife *life = data_evaluation_get_life (evaluation);
  DataRevision *self = g_new0 (DataRevision, 1);
  g_autofree char *decision = data_decision_to_json (data_evaluation_get_decision (evaluation), 0);

  self->number = life->revision;
  self->evaluator = g_strdup (life->evaluator);
  self->reviewer = g_strdup (data_life_get_actor (evaluation));
  self->submitted = g_strdup (life->submitted);
  self->approved = g_strdup (data_step_get_time (step));
  self->content = data_exchange_to_canonical (exchange);
  self->content_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->content, -1);
  self->decision = g_strconcat (decision, "\n", NULL);
  self->decision_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->decision, -1);
  self->pack_hash = data_pack_hash (data_exchange_get_pack (exchange));
  return self;
}

gboolean
data_revisions_insert (DataEvaluation *evaluation, DataStep *step, GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);
  g_autoptr (DataRevision) revision = freeze (evaluation, step);

  return data_database_change (
      database, error,
      "INSERT INTO revision (evaluation, number, evaluator, reviewer, submitted, approved,"
      " content, content_hash, decision, decision_hash, pack_hash)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
      "iittttttttt", data_evaluation_get_number (evaluation), (gint64) revision->number,
      revision->evaluator, revision->reviewer, revision->submitted, revision->approved,
      revision->content, revision->content_hash, revision->decision, revision->decision_hash,
      revision->pack_hash);
}

static gpointer
read_revision (sqlite3_stmt *statement)
{
  DataRevision *self = g_new0 (DataRevision, 1);

  self->number = (guint) sqlite3_column_int64 (statement, 0);
  self->evaluator = data_sql_text (statement, 1);
  self->reviewer = data_sql_text (statement, 2);
  self->submitted = data_sql_text (statement, 3);
  self->approved = data_sql_text (statement, 4);
  self->content = data_sql_text (statement, 5);
  self->content_hash = data_sql_text (statement, 6);
  self->decision = data_sql_text (statement, 7);
  self->decision_hash = data_sql_text (statement, 8);
  self->pack_hash = data_sql_text (statement, 9);
  return self;
}

GPtrArray *
data_evaluation_list_revisions (DataEvaluation *self, GError **error)
{
  DataDatabase *database = data_life_get_database (self);
  sqlite3_stmt *statement = data_database_query (
      database, error,
      "SELECT number, evaluator, reviewer, submitted, approved, content, content_hash, decision,"
      " decision_hash, pack_hash FROM revision WHERE evaluation = ?1 ORDER BY number",
      "i", data_evaluation_get_number (self));

  return data_database_list (database, statement, read_revision,
                             (GDestroyNotify) data_revision_free, error);
}

DataExchange *
data_revision_open (const DataRevision *self, DataPacks *packs, GError **error)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->content, -1);
  /* Translators: an approved revision, named in messages as a file is. */
  g_autofree char *file = g_strdup_printf (_ ("Revision %u"), self->number);

  if (!g_str_equal (hash, self->content_hash))
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                   _ ("%s: Its content is not what was approved: its SHA-256 is another. Do not "
                      "rely on it; take it from a backup."),
                   file);
      return NULL;
    }
  return data_exchange_parse (self->content, strlen (self->content), file, packs, error);
}
