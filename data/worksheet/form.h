/* form.h - Numbered boxes of a worksheet: what is asked, and what was answered.
 *
 * Part of the worksheets. In a blank form every box is empty and has room to write; otherwise a box
 * whose answer is missing says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/place.h"
#include "data/worksheet/builder.h"

G_BEGIN_DECLS

/** The most boxes that stand side by side. */
#define DATA_WORKSHEET_BOXES 4

/**
 * DataWorksheetForm:
 * @number: of the box added last; the boxes of a form are counted from 1
 * @boxes: (array length=n_boxes): the row that is being filled
 *
 * Begins as `{ .builder = builder }`; data_worksheet_form_end_row() is to be called last.
 */
typedef struct
{
  DataWorksheetBuilder *builder;
  guint number;
  DataBox boxes[DATA_WORKSHEET_BOXES];
  guint n_boxes;
} DataWorksheetForm;

/** data_worksheet_answer: Returns: (transfer none): @text, or where it is blank "not filled in". */
const char *data_worksheet_answer (const char *text);

/**
 * data_worksheet_choices:
 * @member: a member of the entries of @array that is one of several ids
 *
 * Returns: (transfer full): what its ids say, beginning with capitals
 */
GStrv data_worksheet_choices (DataArray array, const char *member);

/** data_worksheet_column_choice: Returns: (transfer full): all @options, none of them ticked, below
 * each other. */
char *data_worksheet_column_choice (const char *const *options);

/** data_worksheet_form_text: adds a box that holds @value, or room for @lines lines. */
void data_worksheet_form_text (
    DataWorksheetForm *self, const char *label, const char *value, guint width, guint lines);

/** data_worksheet_form_fixed: adds a box that holds @value, in a blank form too. */
void data_worksheet_form_fixed (DataWorksheetForm *self,
                                const char *label,
                                const char *value,
                                guint width);

/** data_worksheet_form_options: adds a box with all @options, the one with the number @chosen
 * ticked; -1 for none. */
void data_worksheet_form_options (DataWorksheetForm *self,
                                  const char *label,
                                  const char *const *options,
                                  int chosen,
                                  guint width);

/** data_worksheet_form_choice: the same for a member as in data_worksheet_choices(). @value: of its
 * enumeration, 0 for none. */
void data_worksheet_form_choice (DataWorksheetForm *self,
                                 const char *label,
                                 DataArray array,
                                 const char *member,
                                 guint value,
                                 guint width);

/** Adds the row to the document, and begins the next one. */
void data_worksheet_form_end_row (DataWorksheetForm *self);

/** Adds the boxes of what was decided: the route, the levels of impact, why, and what to do next.
 */
void data_worksheet_add_result (DataWorksheetBuilder *self);

/** Adds the boxes where evaluator and reviewer sign, with a heading. */
void data_worksheet_add_signatures (DataWorksheetBuilder *self);

G_END_DECLS
