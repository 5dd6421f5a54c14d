/* strip_columns.c - How wide the columns of a table are: about as they ask for, but what is not
 * needed in one goes to those whose texts are broken; and no short head, ordinary word, date or
 * number is broken where its column could take room from others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip_maker.h"

#include "data/document/type_plain.h"

#include <string.h>

enum
{
  WORD_SIZE = 17, /* of the longest word that is kept whole, with its end */
};

/* Words are measured by the longest one; another may be a little wider with fewer letters. */
static const double ALLOWANCE = 1.05;

/* No column gets more of the width than this for its words. */
static const double MOST = 0.4;

/* A line of a head is kept whole if it is not wider than this. */
static const double WIDEST_HEAD = 40;

/* A column keeps this much of what it asks for, whatever stands in it. */
static const double LEAST_SHARE = 0.5;

/** What the widths of the columns are reckoned with; one of each for each column. */
typedef struct
{
  const DataBlock *block;
  double *least;   /* that it has to be wide */
  double *natural; /* that it is wide if nothing in it is broken; below 0: as wide as it asks for */
  double *widths;
} Columns;

static void
columns_clear (Columns *self)
{
  g_free (self->least);
  g_free (self->natural);
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

/* Measures column number @i. One with nothing in it is to be written in. */
static void
measure (const DataStripMaker *self, Columns *columns, guint i)
{
  const DataBlock *block = columns->block;
  double head = width_of_head (self, block->columns[i].head, data_strip_maker_head_type (block));
  char word[WORD_SIZE] = "";
  DataType strong = data_strip_maker_cell_type (block, DATA_EMPHASIS_STRONG);
  gboolean is_empty = TRUE;
  double width = 0;

  for (guint j = 0; j < block->rows->len; j++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, j);
      const DataCell *cell = &row->cells[i];

      if (row->is_group || cell->text[0] == '\0')
        continue;
      is_empty = FALSE;
      find_longer_word (cell->text, word);
      width =
          MAX (width, data_typesetter_width (self->typesetter, cell->text,
                                             data_strip_maker_cell_type (block, cell->emphasis)));
    }
  columns->least[i] = MIN (MAX (head, width_of_word (self, word, strong)) + 2 * DATA_CELL_MARGIN,
                           (self->right - self->left) * MOST);
  columns->natural[i] = is_empty || block->kind != DATA_BLOCK_TABLE
                            ? -1
                            : MAX (columns->least[i], width * ALLOWANCE + 2 * DATA_CELL_MARGIN);
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

/* Takes from each column what it does not need. Returns: how much that is. */
static double
take (Columns *self)
{
  double room = 0;

  for (guint i = 0; i < self->block->n_columns; i++)
    {
      double kept = MAX (self->natural[i], self->widths[i] * LEAST_SHARE);

      if (self->natural[i] < 0)
        self->natural[i] = kept = self->widths[i];
      room += MAX (0, self->widths[i] - kept);
      self->widths[i] = MIN (self->widths[i], kept);
    }
  return room;
}

/* What the columns ask for that are narrower than @at_most. */
static double
sum_of_weights (const Columns *self, const double *at_most)
{
  double sum = 0;

  for (guint i = 0; i < self->block->n_columns; i++)
    sum += at_most == NULL || self->widths[i] < at_most[i] ? self->block->columns[i].width : 0;
  return sum;
}

/* Gives @room to the columns whose texts are broken, and what is left then to all, by what they ask
 * for. */
static void
give (Columns *self, double room)
{
  guint n = self->block->n_columns;

  for (double weights; room > 1 && (weights = sum_of_weights (self, self->natural)) > 0;)
    {
      double share = room / weights;

      for (guint i = 0; i < n; i++)
        {
          double wanted = MAX (0, self->natural[i] - self->widths[i]);
          double more = MIN (wanted, share * self->block->columns[i].width);

          self->widths[i] += more;
          room -= more;
        }
    }
  for (guint i = 0; i < n; i++)
    self->widths[i] += room * self->block->columns[i].width / sum_of_weights (self, NULL);
}

double *
data_strip_maker_columns (const DataStripMaker *self, const DataBlock *block)
{
  guint n = block->n_columns;
  double width = self->right - self->left;
  g_auto (Columns) columns = { block, g_new (double, n), g_new (double, n), g_new (double, n) };
  double *edges = g_new (double, n + 1);
  double total = 0;

  for (guint i = 0; i < n; i++)
    {
      measure (self, &columns, i);
      total += columns.least[i];
    }
  if (total > width)
    memset (columns.least, 0, n * sizeof *columns.least);
  share (&columns, width);
  give (&columns, take (&columns));
  edges[0] = self->left;
  for (guint i = 0; i < n; i++)
    edges[i + 1] = edges[i] + columns.widths[i];
  edges[n] = self->right;
  return edges;
}
