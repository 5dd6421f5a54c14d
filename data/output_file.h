/* output_file.h - Writing a file so that it is there whole or not at all.
 *
 * The new file is written beside the target and takes its place only once everything is on the
 * disk; whatever fails before leaves the old file as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DataOutputFile:
 * @path: where to write, beside the target
 * @target: the file that it is going to be
 * @asked: the same as it was asked for, which is what messages name
 */
typedef struct
{
  char *path;
  char *target;
  char *asked;
} DataOutputFile;

/**
 * data_output_file_begin:
 * @target: the file to be written; a symbolic link is followed
 * @error: %DATA_ERROR_WRITE
 *
 * Makes an empty file beside @target.
 *
 * Returns: (transfer full) (nullable): the file to write to
 */
DataOutputFile *data_output_file_begin (const char *target, GError **error);

/**
 * data_output_file_commit:
 * @error: %DATA_ERROR_WRITE
 *
 * Makes sure that what was written is on the disk and puts it in the target's place.
 *
 * Returns: whether the target is now the new file
 */
gboolean data_output_file_commit (DataOutputFile *self, GError **error);

/** Frees @self and removes what was written and not put in place. */
void data_output_file_free (DataOutputFile *self);

/** data_output_file_fill: writes @bytes to @path. Returns: whether they are all there; else @error
 * is %DATA_ERROR_WRITE. */
gboolean data_output_file_fill (DataOutputFile *self, GBytes *bytes, GError **error);

/** Writes @bytes to @target in one go, as above. */
gboolean data_output_file_write (const char *target, GBytes *bytes, GError **error);

/** data_output_file_make_beside: makes a new empty file with permission bits @mode, less the umask,
 * in the folder of @target. Returns: (transfer full) (nullable): its path; where it is %NULL, errno
 * says why. */
char *data_output_file_make_beside (const char *target, int mode);

/** data_output_file_follow: Returns: (transfer full): where @path leads by symbolic links, or @path
 * itself where nothing is there. */
char *data_output_file_follow (const char *path);

/** data_output_file_synchronise: whether the file or folder at @path is on the disk; errno says why
 * not. */
gboolean data_output_file_synchronise (const char *path);

/**
 * data_output_file_fail:
 * @reason: why the target could not be written, as the system or a library says it
 *
 * Sets %DATA_ERROR_WRITE with a message that names @target and says what to do.
 */
void data_output_file_fail (GError **error, const char *target, const char *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataOutputFile, data_output_file_free)

G_END_DECLS
