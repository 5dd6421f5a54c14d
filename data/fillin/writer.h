/* writer.h - Writing a fill-in workbook: what its sheets share. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/xlsx_library.h"
#include "data/fillin/origin.h"
#include "data/fillin/words.h"

G_BEGIN_DECLS

/** What a cell that can be filled in takes. */
typedef enum
{
  DATA_FILLIN_TAKES_TEXT,
  DATA_FILLIN_TAKES_DATE,
  DATA_FILLIN_TAKES_NUMBER,
  DATA_FILLIN_N_TAKES,
} DataFillinTakes;

/** The formats belong to the workbook. */
typedef struct
{
  lxw_format *title;
  lxw_format *text;
  lxw_format *head;
  lxw_format *answer_head;
  lxw_format *label;
  lxw_format *locked;
  lxw_format *answers[DATA_FILLIN_N_TAKES];
  lxw_format *unanswered; /* what is different in a cell that is not answered yet */
} DataFillinFormats;

/**
 * DataFillinWriter:
 * @error: the first that happened
 */
typedef struct
{
  const DataFillinOrigin *origin;
  const DataFillinWords *words;
  const RulesEvaluation *evaluation;
  lxw_workbook *workbook;
  DataFillinFormats formats;
  lxw_error error;
} DataFillinWriter;

void
data_fillin_formats_make (DataFillinFormats *self, lxw_workbook *workbook, RulesLanguage language);

void data_fillin_writer_note (DataFillinWriter *self, lxw_error error);

/** Writes a text, whatever it begins with; rows and columns count from 0. */
void data_fillin_writer_text (DataFillinWriter *self,
                              lxw_worksheet *sheet,
                              guint row,
                              guint column,
                              const char *text,
                              lxw_format *format);

/** The height of a row with a title, in points. */
#define DATA_FILLIN_TITLE_HEIGHT 24

/** Makes a row high enough for @n_lines. */
void data_fillin_writer_set_height (DataFillinWriter *self,
                                    lxw_worksheet *sheet,
                                    guint row,
                                    guint n_lines);

/** Locks what is not to be filled in, without a password. */
void data_fillin_writer_protect (lxw_worksheet *sheet);

/** What stands on every printed page. */
void data_fillin_writer_set_up_print (DataFillinWriter *self, lxw_worksheet *sheet);

/** data_fillin_writer_title: Returns: (transfer full): what the workbook is called. */
char *data_fillin_writer_title (const RulesEvaluation *evaluation);

/** The sheet that says how to fill in the others. */
void data_fillin_write_guide (DataFillinWriter *self);

/** A sheet of answers. */
void data_fillin_write_sheet (DataFillinWriter *self, DataFillinSheetKind kind);

/** Marks what is not answered yet and needed, from the first row of answers to @last_row. */
void data_fillin_write_marks (DataFillinWriter *self,
                              lxw_worksheet *sheet,
                              DataFillinSheetKind kind,
                              guint last_row);

/** The hidden sheet, with the lists of the drop-downs. */
void data_fillin_write_hidden (DataFillinWriter *self);

/** data_fillin_list_name: Returns: (transfer full): the name by which the workbook knows the
 * choices of a member. */
char *data_fillin_list_name (const DataFillinChoices *choices);

G_END_DECLS
