/* attachment_content.c - The bytes of attached files: into the workspace and out of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/attachment_content.h"

#include "data/error.h"
#include "data/output_file.h"
#include "data/workspace/attachments.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE (64 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_blob, sqlite3_blob_close)

void
data_attachment_file_free (DataAttachmentFile *self)
{
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_free (self->file);
  g_free (self->name);
  g_free (self->hash);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static void
fail_changed (DataAttachmentFile *self, GError **error)
{
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
               _ ("%s: The file changed while it was read. Wait until no program writes to it, and "
                  "attach it again."),
               self->file);
}

/* Whether a whole piece was read, or all up to the end of the file; errno says why not. */
static gboolean
read_piece (int descriptor, guint8 *piece, gint64 from, gsize *length)
{
  *length = 0;
  while (*length < PIECE)
    {
      gssize got = pread (descriptor, piece + *length, PIECE - *length, from + (gint64) *length);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return FALSE;
      if (got == 0)
        break;
      *length += (gsize) got;
    }
  return TRUE;
}

/* Reads the whole file, into @blob or @copy where there is one. Returns its hash. */
static char *
read_through (DataAttachmentFile *self,
              DataDatabase *database,
              sqlite3_blob *blob,
              guint8 *copy,
              GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *piece = g_malloc (PIECE);
  gint64 from = 0;
  gsize length;

  do
    {
      int code = SQLITE_OK;

      if (!read_piece (self->descriptor, piece, from, &length))
        {
          data_fail_to_read (error, self->file, errno);
          return NULL;
        }
      if (from + (gint64) length > self->size)
        break;
      g_checksum_update (checksum, piece, (gssize) length);
      if (copy != NULL)
        memcpy (copy + from, piece, length);
      if (blob != NULL && length > 0)
        code = sqlite3_blob_write (blob, piece, (int) length, (int) from);
      if (code != SQLITE_OK)
        {
          data_database_fail (database, code, error);
          return NULL;
        }
      from += (gint64) length;
    }
  while (length > 0);
  if (length > 0 || from != self->size)
    {
      fail_changed (self, error);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
check_status (DataAttachmentFile *self, GError **error)
{
  g_autofree char *size = NULL;
  g_autofree char *limit = NULL;
  struct stat status;

  if (fstat (self->descriptor, &status) != 0)
    {
      data_fail_to_read (error, self->file, errno);
      return FALSE;
    }
  if (S_ISDIR (status.st_mode))
    {
      data_fail_to_read (error, self->file, EISDIR);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                   _ ("%s: This is not an ordinary file. Only files can be attached."), self->file);
      return FALSE;
    }
  self->size = status.st_size;
  if (self->size <= DATA_ATTACHMENT_SIZE_LIMIT)
    return TRUE;
  size = g_format_size_full ((guint64) self->size,
                             G_FORMAT_SIZE_IEC_UNITS | G_FORMAT_SIZE_LONG_FORMAT);
  limit = g_format_size_full (DATA_ATTACHMENT_SIZE_LIMIT,
                              G_FORMAT_SIZE_IEC_UNITS | G_FORMAT_SIZE_LONG_FORMAT);
  /* Translators: a file, its size, and the largest size, such as "50.0 MiB (52,428,800 bytes)". */
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
               _ ("%s: The file has %s, and at most %s can be attached. Attach a part of it, or "
                  "write where it is kept."),
               self->file, size, limit);
  return FALSE;
}

static DataAttachmentFile *
open_unread (const char *path, GError **error)
{
  g_autoptr (DataAttachmentFile) self = g_new0 (DataAttachmentFile, 1);

  self->file = g_filename_display_name (path);
  self->name = g_filename_display_basename (path);
  self->descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  if (self->descriptor < 0)
    {
      data_fail_to_read (error, self->file, errno);
      return NULL;
    }
  return check_status (self, error) ? g_steal_pointer (&self) : NULL;
}

DataAttachmentFile *
data_attachment_file_open (const char *path, GError **error)
{
  g_autoptr (DataAttachmentFile) self = open_unread (path, error);

  if (self != NULL)
    self->hash = read_through (self, NULL, NULL, NULL, error);
  return self == NULL || self->hash == NULL ? NULL : g_steal_pointer (&self);
}

DataAttachmentFile *
data_attachment_file_load (const char *path, GError **error)
{
  g_autoptr (DataAttachmentFile) self = open_unread (path, error);
  guint8 *copy;

  if (self == NULL)
    return NULL;
  copy = g_malloc ((gsize) self->size + 1);
  self->bytes = g_bytes_new_take (copy, (gsize) self->size);
  self->hash = read_through (self, NULL, NULL, copy, error);
  return self->hash == NULL ? NULL : g_steal_pointer (&self);
}

/* Finds the row of a content; @row is 0 where it is not there. @size is what is said of it. */
static gboolean
find_content (DataDatabase *database, const char *hash, gint64 *row, gint64 *size, GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      database, error, "SELECT number, size FROM content WHERE hash = ?", "t", hash);
  gboolean found;

  if (statement == NULL || !data_database_step (database, statement, &found, error))
    return FALSE;
  *row = found ? sqlite3_column_int64 (statement, 0) : 0;
  *size = found ? sqlite3_column_int64 (statement, 1) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

static sqlite3_blob *
open_row (DataDatabase *database, gint64 row, gboolean to_write, GError **error)
{
  sqlite3_blob *blob = NULL;
  int code =
      sqlite3_blob_open (database->handle, "main", "content", "data", row, to_write ? 1 : 0, &blob);

  if (code != SQLITE_OK)
    data_database_fail (database, code, error);
  return blob;
}

/* Copies the content to @stream, where there is one, and gives its hash. */
static char *
copy_content (
    DataDatabase *database, sqlite3_blob *blob, FILE *stream, const char *path, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *piece = g_malloc (PIECE);
  int size = sqlite3_blob_bytes (blob);

  for (int from = 0; from < size; from += PIECE)
    {
      int length = MIN (PIECE, size - from);
      int code = sqlite3_blob_read (blob, piece, length, from);

      if (code != SQLITE_OK)
        {
          data_database_fail (database, code, error);
          return NULL;
        }
      g_checksum_update (checksum, piece, length);
      if (stream != NULL && fwrite (piece, 1, (gsize) length, stream) != (gsize) length)
        {
          data_output_file_fail (error, path, g_strerror (errno));
          return NULL;
        }
    }
  return g_strdup (g_checksum_get_string (checksum));
}

gboolean
data_attachment_content_find (DataDatabase *database,
                              const char *hash,
                              gboolean *there,
                              GError **error)
{
  g_autoptr (sqlite3_blob) blob = NULL;
  g_autofree char *found = NULL;
  gint64 row;
  gint64 size;

  if (!find_content (database, hash, &row, &size, error))
    return FALSE;
  *there = row != 0;
  if (row == 0)
    return TRUE;
  blob = open_row (database, row, FALSE, error);
  found = blob == NULL ? NULL : copy_content (database, blob, NULL, NULL, error);
  *there = g_strcmp0 (found, hash) == 0 && sqlite3_blob_bytes (blob) == size;
  return found != NULL;
}

/* Makes room for the bytes. */
static sqlite3_blob *
make_room (DataAttachmentFile *self, DataDatabase *database, GError **error)
{
  gint64 row;
  gint64 size;

  if (!data_database_change (
          database, error,
          "INSERT INTO content (hash, size, data) VALUES (?1, ?2, zeroblob (?2))"
          " ON CONFLICT (hash) DO UPDATE SET size = excluded.size, data = excluded.data",
          "ti", self->hash, self->size) ||
      !find_content (database, self->hash, &row, &size, error))
    return NULL;
  return open_row (database, row, TRUE, error);
}

gboolean
data_attachment_file_keep (DataAttachmentFile *self, DataDatabase *database, GError **error)
{
  g_autoptr (sqlite3_blob) blob = NULL;
  g_autofree char *hash = NULL;
  gboolean there;
  int code;

  if (!data_attachment_content_find (database, self->hash, &there, error))
    return FALSE;
  if (there)
    return TRUE;
  if (self->bytes != NULL)
    return data_attachment_content_keep (database, self->hash, self->bytes, error);
  blob = make_room (self, database, error);
  if (blob == NULL)
    return FALSE;
  hash = read_through (self, database, blob, NULL, error);
  if (hash == NULL)
    return FALSE;
  if (!g_str_equal (hash, self->hash))
    {
      fail_changed (self, error);
      return FALSE;
    }
  code = sqlite3_blob_close (g_steal_pointer (&blob));
  if (code != SQLITE_OK)
    data_database_fail (database, code, error);
  return code == SQLITE_OK;
}

static sqlite3_blob *
open_content (DataDatabase *database, const char *hash, GError **error)
{
  gint64 row;
  gint64 size;

  if (!find_content (database, hash, &row, &size, error))
    return NULL;
  if (row != 0)
    return open_row (database, row, FALSE, error);
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
               _ ("%s: The content of an attachment is not there (SHA-256 %s). Take the "
                  "workspace from a backup."),
               database->file, hash);
  return NULL;
}

gboolean
data_attachment_content_save (
    DataDatabase *database, const char *hash, const char *name, const char *path, GError **error)
{
  g_autoptr (sqlite3_blob) blob = open_content (database, hash, error);
  g_autoptr (DataOutputFile) output = NULL;
  g_autofree char *copied = NULL;
  FILE *stream;

  if (blob == NULL)
    return FALSE;
  output = data_output_file_begin (path, error);
  if (output == NULL)
    return FALSE;
  stream = g_fopen (output->path, "wbe");
  if (stream == NULL)
    {
      data_output_file_fail (error, path, g_strerror (errno));
      return FALSE;
    }
  copied = copy_content (database, blob, stream, path, error);
  if (fclose (stream) != 0 && copied != NULL)
    {
      data_output_file_fail (error, path, g_strerror (errno));
      return FALSE;
    }
  if (copied == NULL)
    return FALSE;
  if (!g_str_equal (copied, hash))
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                   _ ("%s: The attachment “%s” was altered: its SHA-256 is another than when it "
                      "was attached. Take the workspace from a backup."),
                   database->file, name);
      return FALSE;
    }
  return data_output_file_commit (output, error);
}
