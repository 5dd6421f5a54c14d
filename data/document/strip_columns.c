/* strip_columns.c - How wide the columns of a table are: as they ask for, but no ordinary word,
 * date or number is broken where its column could take room from others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip_maker.h"

#include <string.h>

enum
{
  WORD_SIZE = 17, /* of the longest word that is kept whole, with its end */
};

/* Words are measured by the longest one; another may be a little wider with fewer letters. */
static const double ALLOWANCE = 1.05;

/* No column gets more of the width than this for its words. */
static const double MOST = 0.4;

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
  DataLines lines = data_typesetter_set (self->typesetter, word, type, DATA_ALIGN_START, 0,
                                         self->right - self->left);

  return word[0] == '\0' ? 0 : data_lines_width (&lines) * ALLOWANCE;
}

/* How wide column number @i has to be. */
static double
least_width (const DataStripMaker *self, const DataBlock *block, guint i)
{
  char head[WORD_SIZE] = "";
  char cell[WORD_SIZE] = "";
  double width;

  if (block->columns[i].head != NULL)
    find_longer_word (block->columns[i].head, head);
  for (guint j = 0; j < block->rows->len; j++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, j);

      if (!row->is_group)
        find_longer_word (row->cells[i].text, cell);
    }
  width = MAX (width_of_word (self, head, DATA_TYPE_TABLE_HEAD),
               width_of_word (self, cell, DATA_TYPE_TABLE_STRONG)) +
          2 * DATA_CELL_MARGIN;
  return MIN (width, (self->right - self->left) * MOST);
}

/* Shares @width among the columns by what they ask for; those that would get less than they need
 * get that first. */
static void
share (const DataBlock *block, const double *least, double width, double *shares)
{
  g_autofree gboolean *is_set = g_new0 (gboolean, block->n_columns);
  gboolean again = TRUE;

  while (again)
    {
      double room = width;
      double weights = 0;

      again = FALSE;
      for (guint i = 0; i < block->n_columns; i++)
        {
          room -= is_set[i] ? least[i] : 0;
          weights += is_set[i] ? 0 : block->columns[i].width;
        }
      for (guint i = 0; i < block->n_columns; i++)
        {
          shares[i] = is_set[i] ? least[i] : room * block->columns[i].width / weights;
          if (!is_set[i] && shares[i] < least[i])
            again = is_set[i] = TRUE;
        }
    }
}

double *
data_strip_maker_columns (const DataStripMaker *self, const DataBlock *block)
{
  double width = self->right - self->left;
  g_autofree double *least = g_new0 (double, block->n_columns);
  double *edges = g_new (double, block->n_columns + 1);
  double total = 0;

  for (guint i = 0; i < block->n_columns; i++)
    {
      least[i] = least_width (self, block, i);
      total += least[i];
    }
  if (total > width)
    memset (least, 0, block->n_columns * sizeof *least);
  share (block, least, width, edges + 1);
  edges[0] = self->left;
  for (guint i = 1; i <= block->n_columns; i++)
    edges[i] += edges[i - 1];
  edges[block->n_columns] = self->right;
  return edges;
}
