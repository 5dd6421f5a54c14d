/* archive_writer.c - Writing a ZIP file, so that it is there whole or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/archive_writer.h"

#include "data/output_file.h"

#include <errno.h>
#include <minizip/zip.h>

/* 1980-01-01 00:00, the first moment that a ZIP file can name. */
#define FIXED_DATE 0x00210000

/* Names are in UTF-8. */
#define FLAG_UTF8 0x0800

struct _DataArchiveWriter
{
  DataOutputFile *output;
  zipFile zip;
  int reason; /* why writing failed first, as errno */
};

static voidpf ZCALLBACK
open_cb (voidpf opaque, const void *path, int mode)
{
  DataArchiveWriter *self = opaque;
  FILE *file = fopen (path, "wbe");

  if (file == NULL)
    self->reason = errno;
  return file;
}

static uLong ZCALLBACK
write_cb (voidpf opaque, voidpf stream, const void *bytes, uLong length)
{
  DataArchiveWriter *self = opaque;
  uLong written = (uLong) fwrite (bytes, 1, length, stream);

  if (written != length && self->reason == 0)
    self->reason = errno;
  return written;
}

static int ZCALLBACK
close_cb (voidpf opaque, voidpf stream)
{
  DataArchiveWriter *self = opaque;
  int status = fclose (stream);

  if (status != 0 && self->reason == 0)
    self->reason = errno;
  return status;
}

/* Whether all went well so far; @status is what the library says of the last call. */
static gboolean
check (DataArchiveWriter *self, int status, GError **error)
{
  if (status == ZIP_OK && self->reason == 0)
    return TRUE;
  /* Apart from failing writes, the library only refuses what is too large for a ZIP file. */
  data_output_file_fail (error, self->output->asked,
                         g_strerror (self->reason != 0 ? self->reason : EFBIG));
  return FALSE;
}

DataArchiveWriter *
data_archive_writer_new (const char *target, GError **error)
{
  g_autoptr (DataArchiveWriter) self = g_new0 (DataArchiveWriter, 1);
  zlib_filefunc64_def functions;

  self->output = data_output_file_begin (target, error);
  if (self->output == NULL)
    return NULL;
  fill_fopen64_filefunc (&functions);
  functions.zopen64_file = open_cb;
  functions.zwrite_file = write_cb;
  functions.zclose_file = close_cb;
  functions.opaque = self;
  self->zip = zipOpen2_64 (self->output->path, APPEND_STATUS_CREATE, NULL, &functions);
  if (self->zip == NULL)
    {
      check (self, ZIP_ERRNO, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
data_archive_writer_free (DataArchiveWriter *self)
{
  if (self->zip != NULL)
    zipClose (self->zip, NULL);
  g_clear_pointer (&self->output, data_output_file_free);
  g_free (self);
}

gboolean
data_archive_writer_begin (DataArchiveWriter *self, const char *name, GError **error)
{
  const zip_fileinfo information = { .dosDate = FIXED_DATE };

  return check (self,
                zipOpenNewFileInZip4_64 (self->zip, name, &information, NULL, 0, NULL, 0, NULL,
                                         Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS,
                                         DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, NULL, 0, 0, FLAG_UTF8,
                                         0),
                error);
}

gboolean
data_archive_writer_append (DataArchiveWriter *self,
                            gconstpointer bytes,
                            gsize length,
                            GError **error)
{
  const guint8 *next = bytes;

  while (length > 0)
    {
      guint piece = (guint) MIN (length, G_MAXINT);

      if (!check (self, zipWriteInFileInZip (self->zip, next, piece), error))
        return FALSE;
      next += piece;
      length -= piece;
    }
  return TRUE;
}

gboolean
data_archive_writer_end (DataArchiveWriter *self, GError **error)
{
  return check (self, zipCloseFileInZip (self->zip), error);
}

gboolean
data_archive_writer_add (
    DataArchiveWriter *self, const char *name, gconstpointer bytes, gsize length, GError **error)
{
  return data_archive_writer_begin (self, name, error) &&
         data_archive_writer_append (self, bytes, length, error) &&
         data_archive_writer_end (self, error);
}

gboolean
data_archive_writer_commit (DataArchiveWriter *self, GError **error)
{
  zipFile zip = g_steal_pointer (&self->zip);

  return check (self, zipClose (zip, NULL), error) && data_output_file_commit (self->output, error);
}
