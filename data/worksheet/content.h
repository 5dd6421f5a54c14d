/* content.h - What a worksheet's file says, read back: its identity and its texts.
 *
 * The file may come from anyone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/identity.h"

G_BEGIN_DECLS

/** A text and where it stands, in the current language: "page 3", "sheet “Findings”, B7". */
typedef struct
{
  char *place;
  char *text;
} DataWorksheetText;

/**
 * DataWorksheetContent:
 * @bytes: the whole file
 * @identity: (nullable): which worksheet it is, or %NULL where it is none
 * @texts: (element-type DataWorksheetText): its lines, or its cells, that are not blank, in order;
 * a page or sheet without any has one that is "", a formula begins with "=". Of a file that is no
 *   worksheet none are read
 */
typedef struct
{
  GBytes *bytes;
  DataWorksheetIdentity *identity;
  GPtrArray *texts;
} DataWorksheetContent;

/**
 * data_worksheet_content_read:
 * @path: a .pdf or .xlsx file, whatever it is called
 * @error: %DATA_ERROR_READ; %DATA_ERROR_REFUSED where it is neither, damaged, protected or too
 * large, or its pages take too long
 *
 * Returns: (transfer full): what it says, or %NULL
 */
DataWorksheetContent *data_worksheet_content_read (const char *path, GError **error);
void data_worksheet_content_free (DataWorksheetContent *self);

/** data_worksheet_content_is_pdf: whether the file is a PDF file; otherwise it is a workbook. */
gboolean data_worksheet_content_is_pdf (const DataWorksheetContent *self);

/**
 * data_worksheet_content_compare:
 * @self: what a file says
 * @kept: what it should say
 * @differences: (element-type utf8) (inout): gets the texts that stand in one of them only, in the
 *   current language; those of the same place in one sentence
 * @n_more: (out): how many more differences there are
 */
void data_worksheet_content_compare (const DataWorksheetContent *self,
                                     const DataWorksheetContent *kept,
                                     GPtrArray *differences,
                                     guint *n_more);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataWorksheetContent, data_worksheet_content_free)

G_END_DECLS
