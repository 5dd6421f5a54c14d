/* verify_contents.c - Whether attachments and approved revisions are what their hashes say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/verify_parts.h"

#include "data/exchange/frozen.h"

#include <glib/gi18n-lib.h>

enum
{
  CHUNK = 1024 * 1024,
};

/* Adds the bytes of a content to @sum. */
static gboolean
sum_content (DataVerify *self, gint64 number, GChecksum *sum, GError **error)
{
  g_autofree guint8 *bytes = g_malloc (CHUNK);
  sqlite3_blob *blob = NULL;
  int code =
      sqlite3_blob_open (self->database->handle, "main", "content", "data", number, 0, &blob);
  int size = code == SQLITE_OK ? sqlite3_blob_bytes (blob) : 0;

  for (int offset = 0; code == SQLITE_OK && offset < size; offset += CHUNK)
    {
      int length = MIN (CHUNK, size - offset);

      code = sqlite3_blob_read (blob, bytes, length, offset);
      if (code == SQLITE_OK)
        g_checksum_update (sum, bytes, length);
      if (code == SQLITE_OK && g_cancellable_is_cancelled (self->cancellable))
        code = SQLITE_INTERRUPT;
    }
  if (code != SQLITE_OK)
    data_database_fail (self->database, code, error);
  sqlite3_blob_close (blob);
  return code == SQLITE_OK;
}

/* What is wrong with a content; @told: of an attachment that has it. */
typedef struct
{
  DataVerify *verify;
  const char *sentence;
  gboolean told;
} ContentFault;

static gboolean
tell_attachment (gpointer data, sqlite3_stmt *row, GError **error)
{
  ContentFault *fault = data;
  gint64 evaluation = sqlite3_column_int64 (row, 0);
  g_autofree char *name = data_verify_name (fault->verify, evaluation);

  data_verify_fault (fault->verify, DATA_FAULT_ATTACHMENT, evaluation, 0,
                     /* Translators: an evaluation, the name of a file, and a sentence. */
                     g_strdup_printf (_ ("%s, attachment “%s”: %s"), name,
                                      (const char *) sqlite3_column_text (row, 1),
                                      fault->sentence));
  fault->told = TRUE;
  return TRUE;
}

/* Faults in the attachments that have the content @hash; where there are none, in the content. */
static gboolean
fault_content (DataVerify *self, const char *hash, const char *sentence, GError **error)
{
  ContentFault fault = { self, sentence, FALSE };
  sqlite3_stmt *statement =
      data_database_query (self->database, error,
                           "SELECT evaluation, name FROM attachment WHERE content = ?"
                           " ORDER BY evaluation, id",
                           "t", hash);

  if (!data_database_each (self->database, statement, tell_attachment, &fault, error))
    return FALSE;
  if (!fault.told)
    data_verify_fault (
        self, DATA_FAULT_ATTACHMENT, 0, 0,
        /* Translators: a hash, and a sentence. */
        g_strdup_printf (_ ("A file with SHA-256 %s that was attached once: %s"), hash, sentence));
  return TRUE;
}

static gboolean
check_content (gpointer data, sqlite3_stmt *row, GError **error)
{
  DataVerify *self = data;
  g_autofree char *hash = data_sql_text (row, 1);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  if (!sum_content (self, sqlite3_column_int64 (row, 0), sum, error))
    return FALSE;
  /* What is left in the end is missing. */
  g_hash_table_remove (self->contents, hash);
  if (!g_str_equal (g_checksum_get_string (sum), hash) &&
      !fault_content (self, hash, _ ("The content was altered."), error))
    return FALSE;
  self->result->n_attachments++;
  return data_verify_tick (self, error);
}

/* Adds the content that an attachment has to those that must be there. */
static gboolean
collect_attached (gpointer data, sqlite3_stmt *row, GError **error)
{
  DataVerify *self = data;

  g_hash_table_add (self->contents, data_sql_text (row, 0));
  return TRUE;
}

gboolean
data_verify_contents (DataVerify *self, GError **error)
{
  g_autoptr (GList) missing = NULL;

  if (!data_verify_each (self, "SELECT content FROM attachment", collect_attached, error) ||
      !data_verify_each (self, "SELECT number, hash FROM content", check_content, error))
    return FALSE;
  missing = g_list_sort (g_hash_table_get_keys (self->contents), (GCompareFunc) g_strcmp0);
  for (GList *hash = missing; hash != NULL; hash = hash->next)
    {
      if (!fault_content (self, hash->data, _ ("The content is missing."), error))
        return FALSE;
    }
  return TRUE;
}

/* Returns: whether the text has the SHA-256 in the column behind it. */
static gboolean
check_text (DataVerify *self, sqlite3_stmt *row, int column, const char *sentence)
{
  g_autofree char *sum = g_compute_checksum_for_data (
      G_CHECKSUM_SHA256, sqlite3_column_text (row, column), sqlite3_column_bytes (row, column));
  gint64 evaluation = sqlite3_column_int64 (row, 0);
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;

  if (g_strcmp0 (sum, (const char *) sqlite3_column_text (row, column + 1)) == 0)
    return TRUE;
  name = data_verify_name (self, evaluation);
  number = data_verify_number (sqlite3_column_int64 (row, 1));
  data_verify_fault (self, DATA_FAULT_REVISION, evaluation, 0,
                     /* Translators: an evaluation, a number, and what is wrong as a sentence. */
                     g_strdup_printf (_ ("%s, revision %s: %s"), name, number, sentence));
  return FALSE;
}

/* Whether what was approved is an evaluation, and the decision the one that it gives. */
static void
check_frozen (DataVerify *self, sqlite3_stmt *row)
{
  gint64 evaluation = sqlite3_column_int64 (row, 0);
  const DataFrozen frozen = { (const char *) sqlite3_column_text (row, 7),
                              (const char *) sqlite3_column_text (row, 2),
                              (const char *) sqlite3_column_text (row, 4),
                              (const char *) sqlite3_column_text (row, 6) };
  g_autofree char *name = data_verify_name (self, evaluation);
  g_autofree char *number = data_verify_number (sqlite3_column_int64 (row, 1));
  /* Translators: an evaluation, and a number; named in messages as a file is. */
  g_autofree char *file = g_strdup_printf (_ ("%s, revision %s"), name, number);
  g_autoptr (GError) error = NULL;
  gboolean is_decided;

  if (!data_frozen_check (&frozen, file, self->packs, &is_decided, &error))
    data_verify_fault (self, DATA_FAULT_REVISION, evaluation, 0, g_strdup (error->message));
}

static gboolean
check_revision (gpointer data, sqlite3_stmt *row, GError **error)
{
  DataVerify *self = data;
  gboolean is_sound = check_text (
      self, row, 2, _ ("The evaluation does not have the SHA-256 that it was approved with."));

  is_sound &= check_text (self, row, 4,
                          _ ("The decision does not have the SHA-256 that it was approved with."));
  if (is_sound && self->packs != NULL)
    check_frozen (self, row);
  return TRUE;
}

gboolean
data_verify_revisions (DataVerify *self, GError **error)
{
  return data_verify_each (self,
                           "SELECT r.evaluation, r.number, content, content_hash, decision,"
                           " decision_hash, pack_hash, e.id FROM revision AS r"
                           " LEFT JOIN evaluation AS e ON e.number = r.evaluation",
                           check_revision, error);
}
