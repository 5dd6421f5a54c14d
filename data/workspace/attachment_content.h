/* attachment_content.h - The bytes of attached files: into the workspace and out of it.
 *
 * Private to data/. Large files are read and written in pieces.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/attachments.h"
#include "data/workspace/database.h"

G_BEGIN_DECLS

/**
 * DataAttachmentFile:
 * @file: its display name, for messages
 * @name: its name without the folder
 * @size: in bytes
 * @hash: SHA-256 of what it holds, in hexadecimal
 * @bytes: (nullable): what it holds, where it was loaded
 *
 * A file to be attached, kept open.
 */
struct _DataAttachmentFile
{
  char *file;
  char *name;
  gint64 size;
  char *hash;
  GBytes *bytes;
  /*< private >*/
  int descriptor;
};

/**
 * data_attachment_file_open:
 * @path: an ordinary file of at most %DATA_ATTACHMENT_SIZE_LIMIT bytes
 * @error: %DATA_ERROR_READ; %DATA_ERROR_REFUSED where it is too large or is being written to
 *
 * Opens the file and reads it once. Never waits for what is not a file, such as a pipe.
 */
DataAttachmentFile *data_attachment_file_open (const char *path, GError **error);

/**
 * data_attachment_file_keep:
 *
 * Puts the bytes into the workspace, inside a transaction, unless they are there; those that were
 * altered there are replaced. They must be those that were read before.
 */
gboolean
data_attachment_file_keep (DataAttachmentFile *self, DataDatabase *database, GError **error);

/**
 * data_attachment_content_save:
 * @hash: of a content that is kept
 * @name: name of the attachment, for messages
 * @path: the file to be written
 * @error: %DATA_ERROR_WRITE; %DATA_ERROR_REFUSED where the content is not there or was altered, and
 *   then @path is as before
 */
gboolean data_attachment_content_save (
    DataDatabase *database, const char *hash, const char *name, const char *path, GError **error);

/** data_attachment_content_find: @there: (out): whether the content is kept, and was not altered.
 */
gboolean data_attachment_content_find (DataDatabase *database,
                                       const char *hash,
                                       gboolean *there,
                                       GError **error);

/** data_attachment_content_keep: puts @bytes, which have this hash, into the workspace, inside a
 * transaction; what was kept under this hash is replaced. */
gboolean data_attachment_content_keep (DataDatabase *database,
                                       const char *hash,
                                       GBytes *bytes,
                                       GError **error);

/** data_attachment_content_load: @database: a #DataDatabase. Returns: (transfer full): the bytes of
 * a content that is kept, not checked. */
GBytes *data_attachment_content_load (const char *hash, gpointer database, GError **error);

G_END_DECLS
