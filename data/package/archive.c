/* archive.c - Reading a ZIP file that may come from anyone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/archive.h"

#include "data/package/archive_file.h"
#include "data/package/archive_name.h"
#include "data/package/archive_refusal.h"
#include "data/error.h"
#include "data/json/text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <minizip/unzip.h>
#include <string.h>
#include <sys/stat.h>

#define NAME_SIZE_LIMIT 65535
#define PIECE_SIZE (64 * 1024)

#define FLAG_ENCRYPTED 0x0001
#define ATTRIBUTE_FOLDER 0x10

/** A member, and where the list in the file tells of it. */
typedef struct
{
  DataArchiveMember member;
  unz64_file_pos position;
} Entry;

struct _DataArchive
{
  char *file; /* display name */
  DataArchiveLimits limits;
  unzFile zip;
  FILE *stream; /* belongs to zip */
  GPtrArray *entries;
  GTree *by_name;
  guint64 total_size;
};

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->member.name);
  g_free (self);
}

static void
refuse_damaged_file (DataArchive *self, GError **error)
{
  if (ferror (self->stream))
    data_fail_to_read (error, self->file, EIO);
  else
    data_archive_refuse_damaged (error, self->file);
}

static void
refuse_damaged_member (DataArchive *self, const char *name, GError **error)
{
  if (ferror (self->stream))
    data_fail_to_read (error, self->file, EIO);
  else
    data_archive_refuse_member (error, self->file, name,
                                _ ("The file is damaged: it is not what was packed. Get a whole "
                                   "copy of the ZIP file."));
}

static voidpf ZCALLBACK
open_cb (voidpf opaque, const void *path, int mode)
{
  DataArchive *self = opaque;

  return self->stream;
}

/* Whether the member is a plain file, packed as we can unpack it; if not, why and what to do. */
static const char *
find_kind_fault (const unz_file_info64 *information)
{
  mode_t mode = (mode_t) (information->external_fa >> 16);

  if (S_ISLNK (mode))
    return _ ("This is a link, not a file. Make the ZIP file again without it.");
  if (S_ISDIR (mode) || (information->external_fa & ATTRIBUTE_FOLDER) != 0)
    return _ ("This is a folder, not a file. Make the ZIP file again without it.");
  if ((information->flag & FLAG_ENCRYPTED) != 0)
    return _ ("This file is encrypted. Make the ZIP file again without a password.");
  if (information->compression_method != 0 && information->compression_method != Z_DEFLATED)
    return _ ("This file is packed by a method that cannot be unpacked here. Make the ZIP file "
              "again with the method “deflate”.");
  return NULL;
}

static gboolean
check_sizes (DataArchive *self, const char *name, guint64 size, GError **error)
{
  if (size > self->limits.member_size)
    {
      data_archive_refuse_size (error, self->file, name, self->limits.member_size);
      return FALSE;
    }
  if (size > self->limits.total_size - self->total_size)
    {
      data_archive_refuse_total (error, self->file, self->limits.total_size);
      return FALSE;
    }
  return TRUE;
}

/* Takes in the member at which the library is. */
static gboolean
add_entry (DataArchive *self, GError **error)
{
  g_autofree char *name = g_malloc0 (NAME_SIZE_LIMIT + 1);
  g_autofree Entry *entry = g_new0 (Entry, 1);
  unz_file_info64 information;
  const char *fault;

  if (unzGetCurrentFileInfo64 (self->zip, &information, name, NAME_SIZE_LIMIT + 1, NULL, 0, NULL,
                               0) != UNZ_OK ||
      unzGetFilePos64 (self->zip, &entry->position) != UNZ_OK)
    {
      refuse_damaged_file (self, error);
      return FALSE;
    }
  fault = data_archive_find_name_fault (name, information.size_filename);
  if (fault == NULL && g_tree_lookup (self->by_name, name) != NULL)
    fault = _ ("The ZIP file holds two files of this name. Make it again with one of them.");
  if (fault == NULL)
    fault = find_kind_fault (&information);
  if (fault != NULL)
    {
      data_archive_refuse_member (error, self->file, name, fault);
      return FALSE;
    }
  if (!check_sizes (self, name, information.uncompressed_size, error))
    return FALSE;

  entry->member.name = g_strdup (name);
  entry->member.size = information.uncompressed_size;
  self->total_size += information.uncompressed_size;
  g_tree_insert (self->by_name, entry->member.name, entry);
  g_ptr_array_add (self->entries, g_steal_pointer (&entry));
  return TRUE;
}

static gboolean
list_entries (DataArchive *self, GError **error)
{
  unz_global_info64 information;

  if (unzGetGlobalInfo64 (self->zip, &information) != UNZ_OK ||
      !data_archive_file_ends (self->stream, information.size_comment))
    {
      refuse_damaged_file (self, error);
      return FALSE;
    }
  if (information.number_entry > self->limits.members)
    {
      data_archive_refuse_number (error, self->file, self->limits.members);
      return FALSE;
    }
  for (guint i = 0; i < information.number_entry; i++)
    {
      int status = i == 0 ? unzGoToFirstFile (self->zip) : unzGoToNextFile (self->zip);

      if (status != UNZ_OK)
        {
          refuse_damaged_file (self, error);
          return FALSE;
        }
      if (!add_entry (self, error))
        return FALSE;
    }
  return TRUE;
}

DataArchive *
data_archive_open (const char *path, const DataArchiveLimits *limits, GError **error)
{
  g_autoptr (DataArchive) self = g_new0 (DataArchive, 1);
  zlib_filefunc64_def functions;

  self->file = g_filename_display_name (path);
  self->limits = *limits;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_name = g_tree_new ((GCompareFunc) strcmp);
  self->stream = data_archive_file_open (path, self->file, error);
  if (self->stream == NULL)
    return NULL;

  fill_fopen64_filefunc (&functions);
  functions.zopen64_file = open_cb;
  functions.opaque = self;
  self->zip = unzOpen2_64 (path, &functions);
  if (self->zip == NULL)
    {
      /* The library has closed the stream. */
      self->stream = NULL;
      data_archive_refuse_damaged (error, self->file);
      return NULL;
    }
  return list_entries (self, error) ? g_steal_pointer (&self) : NULL;
}

void
data_archive_free (DataArchive *self)
{
  if (self->zip != NULL)
    unzClose (self->zip);
  else if (self->stream != NULL)
    fclose (self->stream);
  g_clear_pointer (&self->by_name, g_tree_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self->file);
  g_free (self);
}

GPtrArray *
data_archive_get_members (DataArchive *self)
{
  return self->entries;
}

const DataArchiveMember *
data_archive_find (DataArchive *self, const char *name)
{
  Entry *entry = g_tree_lookup (self->by_name, name);

  return entry == NULL ? NULL : &entry->member;
}

char *
data_archive_place (DataArchive *self, const char *name)
{
  g_autofree char *excerpt = data_json_excerpt (name, strlen (name));

  return g_strdup_printf ("%s: %s", self->file, excerpt);
}

static Entry *
find_entry (DataArchive *self, const char *name, gsize size_limit, GError **error)
{
  Entry *entry = g_tree_lookup (self->by_name, name);

  if (entry == NULL)
    data_archive_refuse_member (
        error, self->file, name,
        _ ("There is no such file in the ZIP file. Get a whole copy of it."));
  else if (entry->member.size > size_limit)
    data_archive_refuse_size (error, self->file, name, size_limit);
  else
    return entry;
  return NULL;
}

/* Hands out the bytes of the member that is open, as many as the list says and no more. */
static gboolean
stream_pieces (
    DataArchive *self, Entry *entry, DataArchiveReceive receive, gpointer data, GError **error)
{
  g_autofree guint8 *piece = g_malloc (PIECE_SIZE);
  guint64 n = 0;
  int length;

  while ((length = unzReadCurrentFile (self->zip, piece, PIECE_SIZE)) > 0)
    {
      n += (guint64) length;
      if (n > entry->member.size)
        break;
      if (!receive (piece, (gsize) length, data, error))
        return FALSE;
    }
  /* The library compares the checksum where it has read everything. */
  if (length == 0 && n == entry->member.size && unzCloseCurrentFile (self->zip) == UNZ_OK)
    return TRUE;
  refuse_damaged_member (self, entry->member.name, error);
  return FALSE;
}

gboolean
data_archive_stream (DataArchive *self,
                     const char *name,
                     gsize size_limit,
                     DataArchiveReceive receive,
                     gpointer data,
                     GError **error)
{
  Entry *entry = find_entry (self, name, size_limit, error);
  gboolean done;

  if (entry == NULL)
    return FALSE;
  if (unzGoToFilePos64 (self->zip, &entry->position) != UNZ_OK ||
      unzOpenCurrentFile (self->zip) != UNZ_OK)
    {
      refuse_damaged_member (self, name, error);
      return FALSE;
    }
  done = stream_pieces (self, entry, receive, data, error);
  if (!done)
    unzCloseCurrentFile (self->zip);
  return done;
}

static gboolean
append_cb (const guint8 *bytes, gsize length, gpointer data, GError **error)
{
  g_byte_array_append (data, bytes, (guint) length);
  return TRUE;
}

GBytes *
data_archive_read (DataArchive *self, const char *name, gsize size_limit, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (size_limit <= G_MAXINT, NULL);

  if (!data_archive_stream (self, name, size_limit, append_cb, bytes, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
