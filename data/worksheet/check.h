/* check.h - Whether a worksheet's file is what the workspace has on record.
 *
 * A worksheet names its evaluation and carries the hash of what it was made from, but either could
 * be altered. So the worksheet is made anew from what is kept, and the file compared with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"
#include "data/worksheet/content.h"

G_BEGIN_DECLS

typedef enum
{
  DATA_WORKSHEET_EXACT = 1, /* byte for byte what this program makes of what is kept */
  DATA_WORKSHEET_SAME_TEXT, /* has the same words, but other bytes: it was saved anew, made by
                             * another version, or altered in how it looks */
  DATA_WORKSHEET_DIFFERS,   /* says or holds something else than what is kept */
  DATA_WORKSHEET_UNKNOWN,   /* of an evaluation, or rules, that are not kept here */
  DATA_WORKSHEET_NONE,      /* no worksheet of this program */
} DataWorksheetOutcome;

/** The ids of the outcomes, beginning with value 1: "exact", "same-text", "differs", ... */
extern const char *const data_worksheet_outcome_ids[];

/**
 * DataWorksheetCheck:
 * @identity: (nullable): which worksheet the file says it is
 * @is_pdf: whether it is a PDF file; otherwise it is a workbook
 * @state: of what it was compared with; 0 where it was compared with nothing
 * @revision: its number, or 0
 * @is_recorded: whether that has the hash that the file names
 * @approved: the number of the approved revision that has that hash, or 0
 * @newer: the number of the newest revision that was approved after that, or 0
 * @newer_edition: (nullable): of a blank form, the newest edition of its rules, where that is
 * another
 * @is_superseded: whether the evaluation says something else by now
 * @differences: (element-type utf8): what differs: place, what the file has, what is kept; in the
 *   current language
 * @n_more: how many more differences there are
 */
typedef struct
{
  DataWorksheetOutcome outcome;
  DataWorksheetIdentity *identity;
  gboolean is_pdf;
  DataState state;
  guint revision;
  gboolean is_recorded;
  guint approved;
  guint newer;
  char *newer_edition;
  gboolean is_superseded;
  GPtrArray *differences;
  guint n_more;
} DataWorksheetCheck;

/**
 * data_worksheet_check:
 * @path: a .pdf or .xlsx file
 * @error: see data_worksheet_content_read(), and where the workspace cannot be read
 *
 * On the main thread only. Takes as long as reading the file, which can be made to take a minute,
 * and writing the worksheet.
 *
 * Returns: (transfer full): what became of it, or %NULL
 */
DataWorksheetCheck *
data_worksheet_check (DataWorkspace *workspace, const char *path, GError **error);

/**
 * data_worksheet_check_async:
 * @workspace: must stay until @callback is called or @cancellable is cancelled: a check that was
 *   cancelled keeps no workspace open
 * @cancellable: (nullable): stops the check at once, with %G_IO_ERROR_CANCELLED
 * @callback: is called on the main thread
 *
 * The same, with what takes long on another thread. To be called on the main thread.
 */
void data_worksheet_check_async (DataWorkspace *workspace,
                                 const char *path,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
DataWorksheetCheck *data_worksheet_check_finish (GAsyncResult *result, GError **error);
void data_worksheet_check_free (DataWorksheetCheck *self);

/** data_wording_worksheet_check: Returns: (transfer full): the outcome in one or a few sentences.
 */
char *data_wording_worksheet_check (const DataWorksheetCheck *self);

/** data_worksheet_check_is_sound: whether the file is byte for byte the worksheet of an approved
 * revision, or a blank form. The same words alone do not count: something could cover them. */
gboolean data_worksheet_check_is_sound (const DataWorksheetCheck *self);

/**
 * data_worksheet_checks_to_json:
 * @files: (array length=n): the display names of the files
 * @checks: (array length=n) (nullable elements): what became of them, %NULL where one was refused
 *
 * Returns: (transfer full): one object, or where there are several files an array
 */
char *data_worksheet_checks_to_json (const char *const *files,
                                     DataWorksheetCheck *const *checks,
                                     guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataWorksheetCheck, data_worksheet_check_free)

G_END_DECLS
