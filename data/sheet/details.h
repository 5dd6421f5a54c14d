/* details.h - Details for the catalogue of an evaluation, from a table or another evaluation.
 *
 * Source: the exchange format, `audit.catalogue`; the forms of ids are those of the Control
 * Criteria of ISMAP, 2022-04-01.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"
#include "data/sheet/workbook.h"

G_BEGIN_DECLS

/** What a column of a table holds. */
typedef enum
{
  DATA_DETAILS_ID,
  DATA_DETAILS_PARENT,
  DATA_DETAILS_TITLE,
  DATA_DETAILS_BASIC,
  DATA_DETAILS_N_COLUMNS,
} DataDetailsColumn;

/** The name of each for other programs: "id", "parent", "title", "basic". */
extern const char *const data_details_columns[DATA_DETAILS_N_COLUMNS + 1];

#define DATA_DETAILS_NO_COLUMN (-1)

/**
 * DataDetailsMapping:
 * @header: number of the row, from 1, that holds the heads of the columns; 0 where there is none
 * @columns: which column, from 0, holds what, or %DATA_DETAILS_NO_COLUMN
 *
 * How a table is read: the rows below @header are looked at.
 */
typedef struct
{
  guint header;
  int columns[DATA_DETAILS_N_COLUMNS];
} DataDetailsMapping;

/** data_details_guess: Returns: how @sheet is most likely to be read, from the heads of its columns
 * and what they hold. */
DataDetailsMapping data_details_guess (const DataSheet *sheet, const RulesCatalogue *catalogue);

/** data_details_guess_columns: the same where the row with the heads is known. */
DataDetailsMapping
data_details_guess_columns (const DataSheet *sheet, const RulesCatalogue *catalogue, guint header);

/** data_details_head: Returns: (transfer full): what stands above a column, on one line, cut where
 * it is long; "" where there are no heads. */
char *data_details_head (const DataSheet *sheet, guint header, guint column);

/** data_details_sample: Returns: (transfer full): the first text below the heads, in the same way.
 */
char *data_details_sample (const DataSheet *sheet, guint header, guint column);

/** data_details_find_sheet: Returns: the sheet of @workbook with the most ids of details, hidden
 * ones only where no other has any; -1 where none has. */
int data_details_find_sheet (DataWorkbook *workbook);

/** What becomes of a row. */
typedef enum
{
  DATA_DETAIL_OK,      /* it is added */
  DATA_DETAIL_WARNING, /* it is added, or is there already; to be looked at */
  DATA_DETAIL_REFUSED, /* it cannot be added */
  DATA_DETAIL_N_VERDICTS,
} DataDetailVerdict;

/** What there is to say of a row; the most serious, where there are several. */
typedef enum
{
  DATA_DETAIL_NOTHING,

  /* Warnings: added all the same. */
  DATA_DETAIL_NO_TITLE,
  DATA_DETAIL_LONG_TITLE,
  DATA_DETAIL_UNKNOWN_MARK,
  DATA_DETAIL_MARK_DIFFERS,
  DATA_DETAIL_PARENT_DERIVED,
  DATA_DETAIL_PARENT_FROM_ABOVE,
  DATA_DETAIL_PARENT_DIFFERS,

  /* Warnings: there already, so not added. */
  DATA_DETAIL_SHIPPED,
  DATA_DETAIL_ADDED_BEFORE,

  /* Refused. */
  DATA_DETAIL_TITLE_TOO_LONG,
  DATA_DETAIL_NO_ID,
  DATA_DETAIL_BAD_ID,
  DATA_DETAIL_ID_IS_DATE,
  DATA_DETAIL_NO_PARENT,
  DATA_DETAIL_UNKNOWN_PARENT,
  DATA_DETAIL_PARENT_NO_OBJECTIVE,
  DATA_DETAIL_PARENT_REFERENCE_ONLY,
  DATA_DETAIL_DUPLICATE,
  DATA_DETAIL_N_PROBLEMS,
} DataDetailProblem;

/** The name of each for other programs: "no-title", … */
extern const char *const data_detail_problems[DATA_DETAIL_N_PROBLEMS + 1];

/** data_detail_normal_id: Returns: (transfer full): the id of a detail, in any form that tables
 * have, as the catalogue writes it; any other text without blanks around it. */
char *data_detail_normal_id (const char *text);

/** data_detail_find_taken: Returns: (nullable): the control of @catalogue that has the number of
 * @id, in whatever form and with whatever mark: `9.2.1.6.PB` for “９．２．１．６”. */
const RulesControl *data_detail_find_taken (const RulesCatalogue *catalogue, const char *id);

/** The longest title that is taken from a table, in characters. */
#define DATA_DETAIL_TITLE_LIMIT 2000

/**
 * DataDetail:
 * @row: number of the row in the file; in another evaluation, its position from 1
 * @id: the id as the catalogue has it, or what stands there where it is none; on one line
 * @parent: id of the objective, or what stands there; "" where it is not known
 * @title: on one line, may be ""; of a title that is too long, how it begins
 * @basic: whether it is a basic statement requirement
 * @verdict: what becomes of it
 * @problem: why
 * @about: (nullable): what @problem is about: another id, or what stands in the table
 * @other_row: for %DATA_DETAIL_DUPLICATE the row that comes first
 */
typedef struct
{
  guint row;
  const char *id;
  const char *parent;
  const char *title;
  gboolean basic;
  DataDetailVerdict verdict;
  DataDetailProblem problem;
  const char *about;
  guint other_row;
} DataDetail;

/** data_detail_is_addable: whether the catalogue can take the row in. */
gboolean data_detail_is_addable (const DataDetail *self);

/** data_detail_describe: Returns: (transfer full): @problem as a sentence in the current language,
 * "" where there is none. */
char *data_detail_describe (const DataDetail *self);

/** data_detail_describe_row: Returns: (transfer full): the row, what stands in it, and what becomes
 * of it, in the current language, without the reason. */
char *data_detail_describe_row (const DataDetail *self);

/**
 * DataDetails:
 * @rows: (element-type DataDetail): the rows with details, in order
 * @n_addable: how many can be added
 * @n_verdicts: how many rows have each verdict
 * @n_headings: how many rows below the heads hold no detail: headings, objectives
 * @n_blank: how many rows between others hold nothing at all
 *
 * Immutable and reference-counted.
 */
typedef struct
{
  GPtrArray *rows;
  guint n_addable;
  guint n_verdicts[DATA_DETAIL_N_VERDICTS];
  guint n_headings;
  guint n_blank;
  /*< private >*/
  GStringChunk *strings;
} DataDetails;

/**
 * data_details_new:
 * @sheet: a table
 * @mapping: how to read it; without a column of ids there are no rows
 * @exchange: the evaluation that the details are for
 *
 * Returns: (transfer full): what would become of each row
 */
DataDetails *data_details_new (const DataSheet *sheet,
                               const DataDetailsMapping *mapping,
                               DataExchange *exchange);

/** data_details_from_exchange: Returns: (transfer full): the same of what @source has added to its
 * catalogue. */
DataDetails *data_details_from_exchange (DataExchange *source, DataExchange *exchange);

/** data_details_describe_counts: Returns: (transfer full): how many rows there are of each kind, as
 * a sentence in the current language. */
char *data_details_describe_counts (const DataDetails *self);

DataDetails *data_details_ref (DataDetails *self);
void data_details_unref (DataDetails *self);

/** data_details_to_edit: Returns: (transfer full): an edit that adds every row that can be added,
 * as one step. */
DataEdit *data_details_to_edit (const DataDetails *self);

/**
 * data_details_to_json:
 * @sheet: (nullable): name of the sheet
 * @mapping: (nullable): how it was read
 * @written: whether the rows were added
 *
 * Returns: (transfer full): everything, for other programs
 */
char *data_details_to_json (const DataDetails *self,
                            const char *sheet,
                            const DataDetailsMapping *mapping,
                            gboolean written);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataDetails, data_details_unref)

G_END_DECLS
