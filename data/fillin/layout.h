/* layout.h - The sheets of a fill-in workbook and where what stands on them. Private to data/.
 *
 * On every sheet column A, which is hidden, holds the key of each row, and row 2, which is hidden,
 * the key of each column; row 3 holds the heads, and the rows follow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/place.h"
#include "data/fillin/fillin.h"

G_BEGIN_DECLS

#define DATA_FILLIN_FORMAT "eikyo-fill-in"
#define DATA_FILLIN_VERSION 2

/** The first column of the hidden sheet with a list for the drop-downs. */
#define DATA_FILLIN_FIRST_LIST (DATA_FILLIN_MEMBER_LIMIT + 3)

/** The name of the hidden sheet. */
#define DATA_FILLIN_HIDDEN "_eikyo"

/** The name that stands before the hash of the evaluation. */
#define DATA_FILLIN_HASH_NAME "SHA-256"

/** Numbers of rows from 1, as a spreadsheet program shows them. */
#define DATA_FILLIN_KEY_ROW 2
#define DATA_FILLIN_HEAD_ROW 3

/** The most answers of a row, and how many rows there are for new entries. */
#define DATA_FILLIN_MEMBER_LIMIT 8
#define DATA_FILLIN_N_NEW 5

typedef enum
{
  DATA_FILLIN_SERVICE,
  DATA_FILLIN_OPERATIONS,
  DATA_FILLIN_INFORMATION,
  DATA_FILLIN_IMPACTS,
  DATA_FILLIN_REQUIREMENT_LIST,
  DATA_FILLIN_CONTROL_LIST,
  DATA_FILLIN_N_SHEETS,
} DataFillinSheetKind;

/**
 * DataFillinSheet:
 * @id: by which it is known in the workbook
 * @part: the part it belongs to
 * @array: the array whose entries are its rows; %DATA_ARRAY_NONE where each row is a member
 * @takes_new: whether it has rows for new entries
 * @first_answer: the column of the first answer, from 0
 * @n_columns: how many columns there are
 * @members: the members that are answered, in columns side by side, ending with %NULL; for rows of
 *   members one that stands for it
 */
typedef struct
{
  const char *id;
  DataFillinParts part;
  DataArray array;
  gboolean takes_new;
  guint first_answer;
  guint n_columns;
  const char *members[DATA_FILLIN_MEMBER_LIMIT + 1];
} DataFillinSheet;

extern const DataFillinSheet data_fillin_sheets[DATA_FILLIN_N_SHEETS];

guint data_fillin_n_members (DataFillinSheetKind sheet);

/** data_fillin_sheet_name: Returns: what the sheet is called in the current language. */
const char *data_fillin_sheet_name (DataFillinSheetKind sheet);

/** data_fillin_guide_name: Returns: what the sheet with the instructions is called in the current
 * language. */
const char *data_fillin_guide_name (void);

/** data_fillin_sheet_key: Returns: (transfer full): what stands above the keys of its rows. */
char *data_fillin_sheet_key (DataFillinSheetKind sheet);

/**
 * data_fillin_place:
 * @key: key of a row
 * @member: number of an answer of that row
 *
 * Returns: (transfer full): the place of the answer, see data/exchange/place.h
 */
char *data_fillin_place (DataFillinSheetKind sheet, const char *key, guint member);

/** data_fillin_new_key: Returns: (transfer full): the key of row @number for new entries. */
char *data_fillin_new_key (DataFillinSheetKind sheet, guint number);

/** data_fillin_is_new_key: whether @key is one of those. */
gboolean data_fillin_is_new_key (DataFillinSheetKind sheet, const char *key);

G_END_DECLS
