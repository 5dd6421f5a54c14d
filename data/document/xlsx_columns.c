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
    n = MAX (n, ((const DataBlock *) g_ptr_array_index (document->blocks, i))->n_columns);
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

      if (block->kind != DATA_BLOCK_TABLE || block->n_columns != n_columns)
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

guint
data_xlsx_widest_column (const DataBlock *block)
{
  guint widest = 0;

  for (guint i = 1; i < block->n_columns; i++)
    {
      if (block->columns[i].width > block->columns[widest].width)
        widest = i;
    }
  return widest;
}
