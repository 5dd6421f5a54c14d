/* import.h - Taking evaluations in from files, after showing what that would do; and handing them
 * out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

G_BEGIN_DECLS

/** What an evaluation of a file is to this workspace. */
typedef enum
{
  DATA_IMPORT_NEW,      /* not here */
  DATA_IMPORT_SAME,     /* here with the same contents */
  DATA_IMPORT_NEWER,    /* here as an earlier state of what the file holds */
  DATA_IMPORT_OLDER,    /* what the file holds is an earlier state of what is here */
  DATA_IMPORT_CONFLICT, /* here with other contents, and neither is known to be the later */
} DataImportStatus;

/** What to do with it. */
typedef enum
{
  DATA_IMPORT_KEEP,      /* leave what is here; nothing is taken from the file */
  DATA_IMPORT_REPLACE,   /* put what the file holds in its place (for a new one: add it) */
  DATA_IMPORT_KEEP_BOTH, /* add what the file holds under an id of its own */
} DataImportChoice;

/**
 * DataImportItem:
 * @exchange: what the file holds
 * @file: display name of the file
 * @number: the evaluation here with the same id, or 0
 * @status: what it is to this workspace
 * @in_bin: whether it is in the bin here; replacing it takes it out
 * @can_replace: whether it can be replaced: the file has all revisions that were approved here (one
 *   without any life, such as `*.eikyo.json`, leaves them), and it is not in review or approved,
 *   unless it is in the register or the archive and the file holds what was made of it since
 * @choice: what to do with it; in the beginning what is safe: add what is new, replace what the
 *   file has newer or what is the same and in the bin, else keep. To be set by the caller.
 * @differences: (nullable) (element-type DataDifference): from what is here to what the file holds
 * @n_attachments: how many files it brings
 * @n_history: how many entries of history it brings
 * @n_revisions: how many approved revisions it brings
 * @n_unchecked_revisions: how many of them were decided by criteria that are not known here, so
 * that their decisions could not be checked
 */
typedef struct
{
  DataExchange *exchange;
  char *file;
  gint64 number;
  DataImportStatus status;
  gboolean in_bin;
  gboolean can_replace;
  DataImportChoice choice;
  GPtrArray *differences;
  guint n_attachments;
  guint n_history;
  guint n_revisions;
  guint n_unchecked_revisions;
} DataImportItem;

/** Files that were read, before they meet a workspace. */
typedef struct _DataImportFiles DataImportFiles;

/**
 * data_import_read:
 * @packs: (transfer none): the criteria, see data_packs_copy() for another thread
 * @paths: (array zero-terminated=1): `*.eikyo.json` and `*.eikyo.zip`, told apart by their contents
 * @cancellable: (nullable): stops it between two evaluations
 * @error: the first file that is refused; then nothing is imported
 *
 * Reads and checks the files, but for the bytes of attachments. It needs no workspace and may run
 * on another thread.
 */
DataImportFiles *data_import_read (DataPacks *packs,
                                   const char *const *paths,
                                   GCancellable *cancellable,
                                   GError **error);
void data_import_files_free (DataImportFiles *self);

/** A preview of an import. */
typedef struct _DataImport DataImport;

/**
 * data_import_new:
 * @files: (transfer full): what was read
 *
 * Compares the files with the workspace. Nothing is written.
 */
DataImport *data_import_new (DataWorkspace *workspace, DataImportFiles *files, GError **error);

/** data_import_prepare: reads the files and compares them, see data_import_read() and
 * data_import_new(). */
DataImport *
data_import_prepare (DataWorkspace *workspace, const char *const *paths, GError **error);

/** data_import_list: Returns: (transfer none) (element-type DataImportItem): in the order read. */
GPtrArray *data_import_list (DataImport *self);

/**
 * data_import_run:
 *
 * Does what the choices say, in one transaction and one step that can be undone. Where an
 * evaluation has changed here since the preview, or a choice is not possible, it fails with
 * %DATA_ERROR_STATE, and where the bytes of an attachment are not what was attached with
 * %DATA_ERROR_REFUSED; then nothing is written.
 *
 * Returns: (transfer full) (element-type gint64): the numbers of those that were added or replaced
 */
GArray *data_import_run (DataImport *self, GError **error);
void data_import_free (DataImport *self);

/**
 * data_export_file:
 * @number: an evaluation
 * @path: where to write it as `*.eikyo.json`
 */
gboolean
data_export_file (DataWorkspace *workspace, gint64 number, const char *path, GError **error);

/**
 * data_export_package:
 * @numbers: (array length=n): evaluations
 * @path: where to write them, with attachments and history, as `*.eikyo.zip`
 */
gboolean data_export_package (
    DataWorkspace *workspace, const gint64 *numbers, guint n, const char *path, GError **error);

/** data_export_name: Returns: (transfer full): a file name that sorts and says what it is, without
 * suffix: "2026-11-22 Web会議による政策検討会の運営". */
char *data_export_name (DataExchange *exchange);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataImportFiles, data_import_files_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataImport, data_import_free)

G_END_DECLS
