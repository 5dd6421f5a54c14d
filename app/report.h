/* report.h - Worksheets as files: which are wanted, of what, and what they are called.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/workspace.h"
#include "data/worksheet/worksheet.h"

G_BEGIN_DECLS

/** The forms that a worksheet is written in; they can be combined. */
typedef enum
{
  APP_FORM_PDF = 1 << 0,
  APP_FORM_XLSX = 1 << 1,
} AppForm;

/**
 * AppReport:
 * @workspace: the arguments, and the workspace once it was needed
 * @kind: the worksheet, or 0 for all of an evaluation
 * @revision: number of the approved revision that is wanted, or 0 for what is kept now
 */
typedef struct
{
  AppWorkspace workspace;
  DataWorksheetKind kind;
  DataWorksheetLanguage language;
  gboolean blank;
  int revision;
} AppReport;

void app_report_clear (AppReport *self);

/** app_report_read: Returns: (transfer full) (element-type DataWorksheetSource): what the words
 * mean, each a file or an evaluation of the workspace; for blank forms the newest rules where there
 * is no word. %NULL after telling the user what is wrong. */
GPtrArray *app_report_read (AppReport *self, const AppCommand *command);

/** app_report_list: Returns: (transfer full) (element-type DataDocument): the worksheets that are
 * wanted of @sources. */
GPtrArray *app_report_list (const AppReport *self, const GPtrArray *sources);

/** app_report_list_register: Returns: (transfer full) (element-type DataDocument): the register of
 * the evaluations of the workspace that the words mean, or of all that are neither in the archive
 * nor in the bin; blank where that is wanted. %NULL after telling the user what is wrong. */
GPtrArray *app_report_list_register (AppReport *self, const AppCommand *command);

/** app_report_form_of: Returns: the form that the suffix of @path stands for, or 0. */
AppForm app_report_form_of (const char *path);

/** app_report_write: writes @document to @path. */
AppExit app_report_write (const DataDocument *document, AppForm form, const char *path);

/** app_report_write_all: writes @documents into @folder, in every form of @forms, by names of their
 * own; nothing that is there is replaced unless @force. */
AppExit
app_report_write_all (const GPtrArray *documents, guint forms, const char *folder, gboolean force);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AppReport, app_report_clear)

G_END_DECLS
