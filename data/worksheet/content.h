/* content.h - What a worksheet's file holds, read back: its identity, its texts, and what else is
 * in it.
 *
 * The file may come from anyone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/identity.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** What an item is. */
typedef enum
{
  DATA_WORKSHEET_WORDS = 1,  /* a line or a cell; "" for a page or sheet without any */
  DATA_WORKSHEET_NOTE,       /* what it says */
  DATA_WORKSHEET_FIELD,      /* of a form: its name */
  DATA_WORKSHEET_PICTURE,    /* "" */
  DATA_WORKSHEET_LINK,       /* to elsewhere: where it leads */
  DATA_WORKSHEET_ATTACHMENT, /* a file within the file: its name */
  DATA_WORKSHEET_SCRIPT,     /* a program or macros: "" */
  DATA_WORKSHEET_LAYER,      /* of a PDF file: its title */
  DATA_WORKSHEET_TITLE,      /* in the properties */
  DATA_WORKSHEET_AUTHOR,
  DATA_WORKSHEET_SUBJECT,
  DATA_WORKSHEET_FORMULA, /* of a cell */
  DATA_WORKSHEET_FORMAT,  /* by which a cell shows another text than it holds */
  DATA_WORKSHEET_NAME,    /* that a workbook defines */
  DATA_WORKSHEET_HIDDEN,  /* a sheet, row or column: "" */
  DATA_WORKSHEET_UNSEEN,  /* words in the colour of what they stand on: "" */
  DATA_WORKSHEET_LOOKS,   /* a hash of the picture that a page gives, or of a part of a workbook */
} DataWorksheetThing;

/**
 * DataWorksheetItem:
 * @place: in a PDF file the number of the page, "" for the file as a whole; in a workbook the name
 *   of a sheet or part, behind which "\n" and a cell, row or column may follow.
 */
typedef struct
{
  DataWorksheetThing thing;
  char *place;
  char *text;
} DataWorksheetItem;

/**
 * DataWorksheetContent:
 * @bytes: the whole file
 * @identity: (nullable): which worksheet it is, or %NULL where it is none
 * @items: (element-type DataWorksheetItem): what is in it, in order; of a file that is no worksheet
 *   none are read
 * @n_bytes: how long their places and texts are together
 * @is_too_large: whether there was more than a worksheet has, and was left out
 */
typedef struct
{
  GBytes *bytes;
  DataWorksheetIdentity *identity;
  GPtrArray *items;
  gsize n_bytes;
  gboolean is_too_large;
} DataWorksheetContent;

/**
 * data_worksheet_content_read:
 * @path: a .pdf or .xlsx file, whatever it is called
 * @cancellable: (nullable): stops the reading with %G_IO_ERROR_CANCELLED
 * @error: %DATA_ERROR_READ; %DATA_ERROR_REFUSED where it is neither, damaged, protected or too
 * large, or its pages take too long
 *
 * May be called on any thread; a file that is made to take long takes a minute.
 *
 * Returns: (transfer full): what is in it, or %NULL
 */
DataWorksheetContent *
data_worksheet_content_read (const char *path, GCancellable *cancellable, GError **error);
void data_worksheet_content_free (DataWorksheetContent *self);

/** data_worksheet_content_is_pdf: whether the file is a PDF file; otherwise it is a workbook. */
gboolean data_worksheet_content_is_pdf (const DataWorksheetContent *self);

/** data_worksheet_content_add: puts an item at the end, unless that is more than a worksheet has: a
 * small file may repeat one text any number of times. */
void data_worksheet_content_add (DataWorksheetContent *self,
                                 DataWorksheetThing thing,
                                 const char *place,
                                 const char *text);

/** data_worksheet_content_read_workbook: takes in the workbook at @path. */
gboolean data_worksheet_content_read_workbook (DataWorksheetContent *self,
                                               const char *path,
                                               GCancellable *cancellable,
                                               GError **error);

/**
 * data_worksheet_content_compare:
 * @self: what is in a file
 * @kept: what should be
 * @differences: (element-type utf8) (inout): gets what is in one of them only, in the current
 *   language; those of the same place in one sentence, and last what only looks otherwise
 * @n_more: (out): how many more differences there are
 *
 * Returns: whether there is more that differs than looks
 */
gboolean data_worksheet_content_compare (const DataWorksheetContent *self,
                                         const DataWorksheetContent *kept,
                                         GPtrArray *differences,
                                         guint *n_more);

/**
 * data_worksheet_difference_to_text:
 * @places: where it is; in a PDF file @n_places pages, with commas between
 * @said: (nullable): what is in the file
 * @kept: (nullable): what is on record; one of them is there
 *
 * Returns: (transfer full): what differs, in a sentence
 */
char *data_worksheet_difference_to_text (gboolean is_pdf,
                                         const char *places,
                                         guint n_places,
                                         const DataWorksheetItem *said,
                                         const DataWorksheetItem *kept);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataWorksheetContent, data_worksheet_content_free)

G_END_DECLS
