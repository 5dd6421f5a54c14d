/* xlsx_columns.c - How the tables of a document share the columns of a sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_columns.h"

#include "data/document/text.h"

enum
{
  TABLE_CHARACTERS = 100, /* how many characters a table is wide */
  NARROWEST = 8,
};

/* How many columns the sheet has: those of the table that has most. */
static guint
count_columns (const DataDocument *document)
{
  guint n = 2;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

      /* A named table has a sheet of its own. */
      if (block->name == NULL)
        n = MAX (n, MAX (block->n_columns, block->n_series + 1));
    }
  return n;
}

/* How wide the tables that take all columns want @column to be on average, the longer ones
 * weighing more. */
static double
column_width (const DataDocument *document, guint column, guint n_columns)
{
  double sum = 0;
  guint n_rows = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);
      guint total = 0;

      if (block->kind != DATA_BLOCK_TABLE || block->name != NULL || block->n_columns != n_columns)
        continue;
      for (guint j = 0; j < n_columns; j++)
        total += block->columns[j].width;
      sum +=
          (double) TABLE_CHARACTERS * block->columns[column].width / total * (block->rows->len + 1);
      n_rows += block->rows->len + 1;
    }
  return n_rows == 0 ? TABLE_CHARACTERS / n_columns : MAX (sum / n_rows, NARROWEST);
}

/* The labels of fields stand in the first column. */
static double
label_width (const DataDocument *document)
{
  guint width = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

      for (guint j = 0; block->kind == DATA_BLOCK_FIELDS && j < block->rows->len; j++)
        {
          const DataRow *row = g_ptr_array_index (block->rows, j);

          width = MAX (width, data_text_width (row->cells[0].text));
        }
    }
  return MIN (width + 2, TABLE_CHARACTERS / 5);
}

double *
data_xlsx_column_widths (const DataDocument *document, guint *n_columns)
{
  guint n = count_columns (document);
  double *widths = g_new (double, n);

  for (guint i = 0; i < n; i++)
    widths[i] = column_width (document, i, n);
  widths[0] = MAX (widths[0], label_width (document));
  *n_columns = n;
  return widths;
}

guint *
data_xlsx_column_starts (const DataBlock *block, const double *widths, guint n_columns)
{
  guint *starts = g_new0 (guint, block->n_columns + 1);
  double wanted_whole = 0;
  double whole = 0;
  double wanted = 0;
  double taken = 0;
  guint end = 0;

  for (guint i = 0; i < block->n_columns; i++)
    wanted_whole += block->columns[i].width;
  for (guint i = 0; i < n_columns; i++)
    whole += widths[i];
  for (guint i = 0; i < block->n_columns; i++)
    {
      guint last = n_columns - (block->n_columns - 1 - i); /* leaves one for each that follows */

      wanted += whole * block->columns[i].width / wanted_whole;
      taken += widths[end++];
      while (end < last && (i + 1 == block->n_columns || taken + widths[end] / 2 < wanted))
        taken += widths[end++];
      starts[i + 1] = end;
    }
  return starts;
}
