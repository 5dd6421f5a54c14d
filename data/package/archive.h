/* archive.h - Reading a ZIP file that may come from anyone. Private to data/.
 *
 * Nothing in the file is trusted: names are checked before anything is read, and what is unpacked
 * is counted, whatever the file says about its size. Nothing is ever unpacked to disk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DataArchiveLimits:
 * @members: the most files that may be in it
 * @member_size: the most bytes that one of them may have, unpacked
 * @total_size: the most bytes that all of them may have together, unpacked
 */
typedef struct
{
  guint members;
  guint64 member_size;
  guint64 total_size;
} DataArchiveLimits;

/**
 * DataArchiveMember:
 * @name: valid UTF-8, relative, without "..", different from all others
 * @size: its size unpacked, in bytes, as the ZIP file gives it; reading it fails if that is wrong
 */
typedef struct
{
  char *name;
  guint64 size;
} DataArchiveMember;

/** A ZIP file that is open for reading. To be used on one thread at a time. */
typedef struct _DataArchive DataArchive;

/**
 * DataArchiveReceive:
 * @bytes: (array length=length): the next bytes of a member
 *
 * Returns: whether to go on; if not, with @error set
 */
typedef gboolean (*DataArchiveReceive) (const guint8 *bytes,
                                        gsize length,
                                        gpointer data,
                                        GError **error);

/** data_archive_is_one: Returns: whether the file at @path begins as ZIP files do. */
gboolean data_archive_is_one (const char *path);

/**
 * data_archive_open:
 * @path: an ordinary file
 * @error: %DATA_ERROR_READ; %DATA_ERROR_REFUSED where it is no ZIP file, cut short, over a limit,
 *   or one of its members is encrypted, a folder or a link, packed by another method than
 *   "deflate", or has a name that is empty, absolute, not UTF-8, used twice, or holds "..", a
 *   backslash or a control character
 *
 * Checks and lists what is in the file; nothing is unpacked yet.
 *
 * Returns: (transfer full) (nullable): the open file
 */
DataArchive *data_archive_open (const char *path, const DataArchiveLimits *limits, GError **error);
void data_archive_free (DataArchive *self);

/** data_archive_get_members: Returns: (transfer none) (element-type DataArchiveMember): in the
 * order of the file. */
GPtrArray *data_archive_get_members (DataArchive *self);

/** data_archive_find: Returns: (transfer none) (nullable): the member called @name. */
const DataArchiveMember *data_archive_find (DataArchive *self, const char *name);

/** data_archive_place: Returns: (transfer full): the file and the member @name in it, for messages:
 * "a.zip: b/c.json". */
char *data_archive_place (DataArchive *self, const char *name);

/**
 * data_archive_stream:
 * @name: a name
 * @size_limit: the most bytes it may have, unpacked
 * @receive: is called with one piece after the other
 * @error: %DATA_ERROR_REFUSED where there is no such member, or it is larger or damaged;
 *   %DATA_ERROR_READ
 *
 * Only when this returns %TRUE are the bytes known to be sound.
 */
gboolean data_archive_stream (DataArchive *self,
                              const char *name,
                              gsize size_limit,
                              DataArchiveReceive receive,
                              gpointer data,
                              GError **error);

/** data_archive_read: Returns: (transfer full) (nullable): the bytes of a member, as above. */
GBytes *data_archive_read (DataArchive *self, const char *name, gsize size_limit, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataArchive, data_archive_free)

G_END_DECLS
