/* xlsx_sizes.c - How wide the columns and how high the rows of a table on a sheet of its own are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_sizes.h"

#include "data/document/text.h"
#include "data/document/xlsx_text.h"

#include <string.h>

enum
{
  NARROWEST = 6, /* characters */
  WIDEST = 44,
  LEAST_WIDEST = 24,
  WHOLE_WIDTH = 180,  /* what can be read on a page across */
  ROOM_OF_FILTER = 3, /* for the button in a head */
  MOST_USUAL_LINES = 4,
};

/* A table while it is measured. */
typedef struct
{
  DataXlsxSizes *sizes;
  const DataBlock *block;
  const char *before;
  guint n_before;
  guint n_columns; /* of the sheet */
  const char *group;
} Sizes;

/* Makes the column wide enough for the lines of @text and @more. No character is wider than its
 * bytes are many, so that most texts need not be measured. */
static void
widen (Sizes *self, guint column, const char *text, guint more)
{
  guint *width = &self->sizes->widths[column];

  while (*width < WIDEST && strlen (text) + more > *width)
    {
      gsize length = strcspn (text, "\n");

      *width = MAX (*width, data_text_width_of (text, length) + more);
      text += length + (text[length] == '\n' ? 1 : 0);
    }
}

/* How wide the columns would be if there were room enough. */
static void
measure_columns (Sizes *self)
{
  const DataBlock *block = self->block;

  self->sizes->widths = g_new0 (guint, self->n_columns);
  if (self->n_before > 0)
    widen (self, 0, self->before, ROOM_OF_FILTER);
  for (guint i = 0; i < block->n_columns; i++)
    widen (self, self->n_before + i, block->columns[i].head, ROOM_OF_FILTER);
  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      if (row->is_group)
        widen (self, 0, row->cells[0].text, 1);
      for (guint j = 0; !row->is_group && j < block->n_columns; j++)
        widen (self, self->n_before + j, row->cells[j].text, 1);
    }
}

/* Makes columns of long texts narrower, until the sheet can be read when it is printed. */
static void
limit_columns (Sizes *self)
{
  guint *widths = self->sizes->widths;
  guint widest = WIDEST + 1;
  guint sum;

  do
    {
      widest--;
      sum = 0;
      for (guint i = 0; i < self->n_columns; i++)
        sum += CLAMP (widths[i], NARROWEST, widest);
    }
  while (sum > WHOLE_WIDTH && widest > LEAST_WIDEST);
  for (guint i = 0; i < self->n_columns; i++)
    widths[i] = CLAMP (widths[i], NARROWEST, widest);
}

/* How many lines a text takes in a column. */
static guint
count_lines (const Sizes *self, guint column, const char *text)
{
  guint width = self->sizes->widths[column];

  if (strlen (text) < width && strchr (text, '\n') == NULL)
    return 1;
  return data_xlsx_n_lines (text, width);
}

static guint
count_lines_of_row (const Sizes *self, const DataRow *row)
{
  guint most = MAX (row->lines, 1);

  if (self->n_before > 0)
    most = MAX (most, count_lines (self, 0, self->group));
  for (guint i = 0; i < self->block->n_columns; i++)
    most = MAX (most, count_lines (self, self->n_before + i, row->cells[i].text));
  return most;
}

/* How many lines each row takes, and how many most of them do. */
static void
measure_rows (Sizes *self)
{
  DataXlsxSizes *sizes = self->sizes;
  guint counts[MOST_USUAL_LINES + 1] = { 0 };

  sizes->lines = g_new0 (guint, self->block->rows->len);
  for (guint i = 0; i < self->block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (self->block->rows, i);

      if (row->is_group)
        {
          self->group = row->cells[0].text;
          continue;
        }
      sizes->lines[i] = count_lines_of_row (self, row);
      if (sizes->lines[i] <= MOST_USUAL_LINES)
        counts[sizes->lines[i]]++;
    }
  sizes->usual_lines = 1;
  for (guint i = 2; i <= MOST_USUAL_LINES; i++)
    {
      if (counts[i] > counts[sizes->usual_lines])
        sizes->usual_lines = i;
    }
}

void
data_xlsx_sizes_measure (DataXlsxSizes *self, const DataBlock *block, const char *before)
{
  guint n_before = before == NULL ? 0 : 1;
  Sizes sizes = { self, block, before, n_before, n_before + block->n_columns, "" };

  measure_columns (&sizes);
  limit_columns (&sizes);
  measure_rows (&sizes);
}

void
data_xlsx_sizes_clear (DataXlsxSizes *self)
{
  g_clear_pointer (&self->widths, g_free);
  g_clear_pointer (&self->lines, g_free);
}
