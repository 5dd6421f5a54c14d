/* strip_columns.c - How wide the columns of a table are: about as they ask for, but what is not
 * needed in one goes to those whose texts are broken; and no short head, ordinary word, date or
 * number is broken where its column could take room from others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip_maker.h"

#include "data/document/column_fit.h"
#include "data/document/type_plain.h"

#include <string.h>

enum
{
  MOST_ROWS = 300, /* that the widths are fitted to */
  SHORT_SIZE = 41, /* of the longest line that may be short, with its end */
  WORD_SIZE = 17,  /* of the longest word that is kept whole, with its end */
};

/* Words are measured by the longest one; another may be a little wider with fewer letters. */
static const double ALLOWANCE = 1.05;

/* No column gets more of the width than this for its words. */
static const double MOST = 0.4;

/* A line of a head is kept whole if it is not wider than this. */
static const double WIDEST_HEAD = 40;

/* A line of a cell is if it is not wider than this, unless that takes all room. */
static const double WIDEST_SHORT = 50;
static const double MOST_FOR_SHORT = 0.8;

/* A column keeps this much of what it asks for, whatever stands in it. */
static const double LEAST_SHARE = 0.5;

/** What the widths of the columns are reckoned with; one of each for each column. */
typedef struct
{
  const DataBlock *block;
  double *least; /* that it has to be wide */
  double *widths;
} Columns;

static void
columns_clear (Columns *self)
{
  g_free (self->least);
  g_free (self->widths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

/* The longest run of ASCII letters, digits and marks in @text that is longer than @word and not
 * longer than a word is. */
static void
find_longer_word (const char *text, char word[WORD_SIZE])
{
  gsize longest = strlen (word);

  for (const char *p = text; *p != '\0';)
    {
      gsize length = 0;

      while (g_ascii_isgraph (p[length]))
        length++;
      if (length > longest && length < WORD_SIZE)
        {
          memcpy (word, p, length);
          word[length] = '\0';
          longest = length;
        }
      p += MAX (length, 1);
    }
}

static double
width_of_word (const DataStripMaker *self, const char *word, DataType type)
{
  return data_typesetter_width (self->typesetter, word, type) * ALLOWANCE;
}

/* How wide a column has to be for its @head. */
static double
width_of_head (const DataStripMaker *self, const char *head, DataType type)
{
  char word[WORD_SIZE] = "";
  double width = head == NULL ? 0 : width_of_word (self, head, type);

  if (width <= WIDEST_HEAD)
    return width;
  find_longer_word (head, word);
  return width_of_word (self, word, type);
}

/* The width of the widest line of @text that is short enough to be kept whole. */
static double
width_of_short_lines (const DataStripMaker *self, const char *text, DataType type)
{
  double widest = 0;

  for (const char *p = text;; p++)
    {
      gsize length = strcspn (p, "\n");

      if (length < SHORT_SIZE)
        {
          char line[SHORT_SIZE] = "";
          double width;

          memcpy (line, p, length);
          width = width_of_word (self, line, type);
          widest = width <= WIDEST_SHORT ? MAX (widest, width) : widest;
        }
      p += length;
      if (*p == '\0')
        return widest;
    }
}

/* How wide column number @i has to be. */
static double
least_width (const DataStripMaker *self, const DataBlock *block, guint i, gboolean short_lines)
{
  double head = width_of_head (self, block->columns[i].head, data_strip_maker_head_type (block));
  DataType strong = data_strip_maker_cell_type (block, DATA_EMPHASIS_STRONG);
  char word[WORD_SIZE] = "";
  double width = 0;

  for (guint j = 0; j < block->rows->len; j++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, j);

      if (row->is_group)
        continue;
      find_longer_word (row->cells[i].text, word);
      if (short_lines)
        width = MAX (width, width_of_short_lines (self, row->cells[i].text, strong));
    }
  width = MAX (width, MAX (head, width_of_word (self, word, strong)));
  return MIN (width + 2 * DATA_CELL_MARGIN, (self->right - self->left) * MOST);
}

/* Shares @width among the columns by what they ask for; those that would get less than they need
 * get that first. */
static void
share (Columns *self, double width)
{
  guint n = self->block->n_columns;
  g_autofree gboolean *is_set = g_new0 (gboolean, n);
  gboolean again = TRUE;

  while (again)
    {
      double room = width;
      double weights = 0;

      again = FALSE;
      for (guint i = 0; i < n; i++)
        {
          room -= is_set[i] ? self->least[i] : 0;
          weights += is_set[i] ? 0 : self->block->columns[i].width;
        }
      for (guint i = 0; i < n; i++)
        {
          self->widths[i] =
              is_set[i] ? self->least[i] : room * self->block->columns[i].width / weights;
          if (!is_set[i] && self->widths[i] < self->least[i])
            again = is_set[i] = TRUE;
        }
    }
}

/* Whether nothing stands in column number @i: it is to be written in. */
static gboolean
is_empty (const DataBlock *block, guint i)
{
  for (guint j = 0; j < block->rows->len; j++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, j);

      if (!row->is_group && row->cells[i].text[0] != '\0')
        return FALSE;
    }
  return TRUE;
}

/* Appends how wide the lines of a cell are. */
static void
measure_cell (
    const DataStripMaker *self, const char *text, DataType type, GArray *lines, GArray *ends)
{
  g_auto (GStrv) texts = g_strsplit (text, "\n", -1);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      double width = data_typesetter_width (self->typesetter, texts[i], type);

      g_array_append_val (lines, width);
    }
  g_array_append_val (ends, lines->len);
}

/* Makes the rows low by what stands in some of them, evenly spread. */
static void
fit (const DataStripMaker *self, Columns *columns)
{
  const DataBlock *block = columns->block;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  const DataColumnFit column_fit = { block->n_columns, 2 * DATA_CELL_MARGIN, columns->least, lines,
                                     ends };

  for (guint i = 0; i < block->n_columns; i++)
    columns->least[i] =
        MAX (columns->least[i], columns->widths[i] * (is_empty (block, i) ? 1 : LEAST_SHARE));
  for (guint i = 0; i < block->rows->len; i += 1 + block->rows->len / MOST_ROWS)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      for (guint j = 0; !row->is_group && j < block->n_columns; j++)
        measure_cell (self, row->cells[j].text,
                      data_strip_maker_cell_type (block, row->cells[j].emphasis), lines, ends);
    }
  if (!data_column_fit_is_any_broken (&column_fit, columns->widths))
    return;
  for (guint i = 0; i < block->n_columns; i++)
    measure_cell (self, block->columns[i].head, data_strip_maker_head_type (block), lines, ends);
  data_column_fit (&column_fit, columns->widths);
}

/* Whether all columns but the first ask for the same width: they stay alike. */
static gboolean
is_matrix (const DataBlock *block)
{
  for (guint i = 2; i < block->n_columns; i++)
    {
      if (block->columns[i].width != block->columns[1].width)
        return FALSE;
    }
  return block->n_columns > 3;
}

/* Sets how wide the columns have to be. Returns: how wide they are together. */
static double
measure (const DataStripMaker *self, Columns *columns, gboolean short_lines)
{
  double total = 0;

  for (guint i = 0; i < columns->block->n_columns; i++)
    {
      columns->least[i] = least_width (self, columns->block, i, short_lines);
      total += columns->least[i];
    }
  return total;
}

double *
data_strip_maker_columns (const DataStripMaker *self, const DataBlock *block)
{
  guint n = block->n_columns;
  double width = self->right - self->left;
  g_auto (Columns) columns = { block, g_new (double, n), g_new (double, n) };
  double *edges = g_new (double, n + 1);

  if (measure (self, &columns, TRUE) > width * MOST_FOR_SHORT &&
      measure (self, &columns, FALSE) > width)
    memset (columns.least, 0, n * sizeof *columns.least);
  share (&columns, width);
  if (block->kind == DATA_BLOCK_TABLE && !is_matrix (block))
    fit (self, &columns);
  edges[0] = self->left;
  for (guint i = 0; i < n; i++)
    edges[i + 1] = edges[i] + columns.widths[i];
  edges[n] = self->right;
  return edges;
}
