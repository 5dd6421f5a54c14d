/* archive.c - Reading a ZIP file that may come from anyone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/archive.h"

#include "data/package/archive_name.h"
#include "data/package/archive_refusal.h"
#include "data/error.h"
#include "data/json/text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <minizip/unzip.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME_SIZE_LIMIT 65535
#define PIECE_SIZE (64 * 1024)

#define FLAG_ENCRYPTED 0x0001
#define ATTRIBUTE_FOLDER 0x10

/* How a ZIP file begins: with a member, or with the end of its list where it has none. */
static const char first_member[] = "PK\003\004";
static const char end_of_list[] = "PK\005\006";

/* How long the end of the list is without its comment. */
#define END_SIZE 22

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

/* Opens the file, but nothing that could keep us waiting. */
static gboolean
open_stream (DataArchive *self, const char *path, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;

  if (descriptor < 0 || fstat (descriptor, &status) != 0 || S_ISDIR (status.st_mode))
    {
      data_fail_to_read (error, self->file, descriptor >= 0 ? EISDIR : errno);
      if (descriptor >= 0)
        close (descriptor);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      close (descriptor);
      g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                   _ ("%s: This is not an ordinary file. Choose another file."), self->file);
      return FALSE;
    }
  self->stream = fdopen (descriptor, "rb");
  g_assert (self->stream != NULL);
  return TRUE;
}

gboolean
data_archive_is_one (const char *path)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;
  char beginning[2] = "";

  if (descriptor < 0)
    return FALSE;
  if (fstat (descriptor, &status) != 0 || !S_ISREG (status.st_mode) ||
      read (descriptor, beginning, sizeof beginning) != (ssize_t) sizeof beginning)
    beginning[0] = '\0';
  close (descriptor);
  return memcmp (beginning, first_member, sizeof beginning) == 0;
}

/* Whether the file begins as ZIP files do. */
static gboolean
check_beginning (DataArchive *self, GError **error)
{
  char beginning[sizeof first_member - 1];
  gsize n = fread (beginning, 1, sizeof beginning, self->stream);

  if (ferror (self->stream))
    data_fail_to_read (error, self->file, errno);
  else if (n == sizeof beginning && memcmp (beginning, first_member, n) == 0)
    return TRUE;
  else if (n == sizeof beginning && memcmp (beginning, end_of_list, n) == 0)
    data_archive_refuse (error, self->file,
                         _ ("There is nothing in the ZIP file. Choose another file."));
  else
    data_archive_refuse (
        error, self->file,
        _ ("This is not a ZIP file. Choose another file, or get a whole copy of it."));
  return FALSE;
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

/* Whether the file ends with the end of its list and a comment, and nothing was lost or added. */
static gboolean
ends_with_list (DataArchive *self, const unz_global_info64 *information)
{
  char beginning[sizeof end_of_list - 1];
  off_t length = END_SIZE + (off_t) information->size_comment;

  return fseeko (self->stream, -length, SEEK_END) == 0 &&
         fread (beginning, sizeof beginning, 1, self->stream) == 1 &&
         memcmp (beginning, end_of_list, sizeof beginning) == 0;
}

static gboolean
list_entries (DataArchive *self, GError **error)
{
  unz_global_info64 information;

  if (unzGetGlobalInfo64 (self->zip, &information) != UNZ_OK ||
      !ends_with_list (self, &information))
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
  if (!open_stream (self, path, error) || !check_beginning (self, error))
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
