/* book.h - A fill-in workbook that was read. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/fillin/answers.h"
#include "data/fillin/origin.h"

G_BEGIN_DECLS

/**
 * DataFillin:
 * @sheets: (nullable): what stands on each sheet; %NULL where it was not asked for, or is not there
 * @others: (element-type DataSheet): the other sheets, also that with the instructions
 * @key_rows: the numbers of the rows with the keys of the columns
 */
struct _DataFillin
{
  char *file;
  DataFillinOrigin *origin;
  DataSheet *sheets[DATA_FILLIN_N_SHEETS];
  guint key_rows[DATA_FILLIN_N_SHEETS];
  GPtrArray *others;
};

G_END_DECLS
