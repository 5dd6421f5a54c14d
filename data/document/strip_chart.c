/* strip_chart.c - The strips of a chart: its title, a legend, and bars of several parts.
 *
 * The parts differ in their pattern and bear their number, so that nothing is told by a shade
 * alone; numbers of parts that are too narrow stand behind the bar, after the pattern they belong
 * to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip_maker.h"

#define LABEL_SHARE 0.34 /* of the width */
#define TOTAL_WIDTH 34.0
#define BAR_HEIGHT 11.0
#define SWATCH_WIDTH 13.0
#define SWATCH_HEIGHT 8.0
#define GAP 4.0
#define ITEM_GAP 14.0
#define NUMBER_MARGIN 2.0

static const DataFill fills[] = {
  DATA_FILL_DARK,  DATA_FILL_STRIPES, DATA_FILL_LIGHT,   DATA_FILL_DOTS,
  DATA_FILL_WHITE, DATA_FILL_LINES,   DATA_FILL_CROSSES,
};

/* How a number becomes a length: the bars begin at @left. */
typedef struct
{
  double left;
  double right;
  double scale; /* points for one */
} Measure;

static DataFill
fill_of (guint series)
{
  return fills[series % G_N_ELEMENTS (fills)];
}

static double
total_of (const DataBar *bar, guint n)
{
  double total = 0;

  for (guint i = 0; i < n; i++)
    total += bar->values[i];
  return total;
}

static DataLines
set_number (DataStripMaker *self, double number, DataType type, DataAlignment alignment)
{
  g_autofree char *text = g_strdup_printf ("%.0f", number);

  return data_typesetter_set (self->typesetter, text, type, alignment, 0, TOTAL_WIDTH * 3);
}

static double
number_width (DataStripMaker *self, guint number)
{
  DataLines lines = set_number (self, number, DATA_TYPE_TABLE, DATA_ALIGN_START);

  return data_lines_width (&lines);
}

/* How much room its pattern and its number take behind a bar. */
static double
beside_width (DataStripMaker *self, guint number)
{
  return GAP + SWATCH_HEIGHT + NUMBER_MARGIN + number_width (self, number);
}

static gboolean
is_narrow (DataStripMaker *self, guint number, double scale)
{
  return number > 0 && number * scale < number_width (self, number) + 4 * NUMBER_MARGIN;
}

/* How much room the numbers of the narrow parts of @bar take behind it. */
static double
room_beside (DataStripMaker *self, const DataBar *bar, guint n, double scale)
{
  double room = 0;

  for (guint i = 0; i < n; i++)
    room += is_narrow (self, bar->values[i], scale) ? beside_width (self, bar->values[i]) : 0;
  return room;
}

/* The scale that leaves this room behind every bar. */
static Measure
measure (DataStripMaker *self, const DataBlock *block)
{
  Measure measure = { .left = self->left + (self->right - self->left) * LABEL_SHARE,
                      .right = self->right - TOTAL_WIDTH };
  double longest = 1;
  double most = 0;
  double beside;

  for (guint i = 0; i < block->n_bars; i++)
    longest = MAX (longest, total_of (&block->bars[i], block->n_series));
  do
    {
      beside = most;
      measure.scale = MAX (0, measure.right - measure.left - beside) / longest;
      for (guint i = 0; i < block->n_bars; i++)
        most = MAX (most, room_beside (self, &block->bars[i], block->n_series, measure.scale));
    }
  while (most > beside);
  return measure;
}

static void
add_legend (DataStripMaker *self, const DataBlock *block)
{
  DataStrip *strip = NULL;
  double x = self->right;

  for (guint i = 0; i < block->n_series; i++)
    {
      double most = self->right - self->left - SWATCH_WIDTH - GAP;
      DataLines lines = data_typesetter_set (self->typesetter, block->series[i], DATA_TYPE_TABLE,
                                             DATA_ALIGN_START, 0, most);
      double width = data_lines_width (&lines);

      if (strip == NULL || x + SWATCH_WIDTH + GAP + width > self->right)
        {
          DataStrip *next = data_strip_maker_add (self, 0);

          next->head = strip;
          next->keep_with_next = TRUE;
          next->padding = 1;
          strip = next;
          x = self->left;
        }
      strip->texts = g_renew (DataLines, strip->texts, strip->n_texts + 1);
      lines.x = x + SWATCH_WIDTH + GAP;
      lines.width = width;
      strip->texts[strip->n_texts++] = lines;
      data_strip_add_shape (strip,
                            (DataShape){ x, 3, SWATCH_WIDTH, SWATCH_HEIGHT, fill_of (i), FALSE });
      x = lines.x + width + ITEM_GAP;
    }
}

/* Adds a part of a bar from @x on, with its number on white if there is room. */
static void
add_part (DataStripMaker *self, DataStrip *strip, guint series, guint value, double x, double scale)
{
  DataShape part = { x, DATA_CELL_PADDING, value * scale, BAR_HEIGHT, fill_of (series), FALSE };
  DataLines *number = &strip->texts[2 + series];
  double plate = number_width (self, value) + 2 * NUMBER_MARGIN;

  data_strip_add_shape (strip, part);
  if (is_narrow (self, value, scale))
    return;
  *number = set_number (self, value, DATA_TYPE_TABLE, DATA_ALIGN_START);
  number->x = x + (part.width - plate) / 2 + NUMBER_MARGIN;
  number->width = plate - 2 * NUMBER_MARGIN;
  data_strip_add_shape (strip, (DataShape){ number->x - NUMBER_MARGIN, part.top + 1, plate,
                                            BAR_HEIGHT - 2, DATA_FILL_WHITE, TRUE });
}

/* Adds the numbers of the narrow parts of a bar behind its end at @x. */
static void
add_beside (DataStripMaker *self,
            DataStrip *strip,
            const DataBlock *block,
            const DataBar *bar,
            double x,
            double scale)
{
  for (guint i = 0; i < block->n_series; i++)
    {
      DataLines *number = &strip->texts[2 + i];

      if (!is_narrow (self, bar->values[i], scale))
        continue;
      x += GAP;
      data_strip_add_shape (strip, (DataShape){ x, DATA_CELL_PADDING + 2, SWATCH_HEIGHT,
                                                SWATCH_HEIGHT - 1, fill_of (i), FALSE });
      x += SWATCH_HEIGHT + NUMBER_MARGIN;
      *number = set_number (self, bar->values[i], DATA_TYPE_TABLE, DATA_ALIGN_START);
      number->x = x;
      number->width = number_width (self, bar->values[i]);
      x += number->width;
    }
}

/* The first two texts of a bar are its label and its total, the others the numbers of its parts. */
static void
add_bar (DataStripMaker *self, const DataBlock *block, const DataBar *bar, const Measure *measure)
{
  DataStrip *strip = data_strip_maker_add (self, 2 + block->n_series);
  double total = total_of (bar, block->n_series);
  double x = measure->left;

  strip->padding = DATA_CELL_PADDING;
  strip->texts[0] =
      data_typesetter_set (self->typesetter, bar->label, DATA_TYPE_TABLE, DATA_ALIGN_START,
                           self->left, measure->left - 2 * GAP - self->left);
  strip->texts[1] = set_number (self, total, DATA_TYPE_TABLE_STRONG, DATA_ALIGN_END);
  strip->texts[1].x = self->right - strip->texts[1].width;
  for (guint i = 0; i < block->n_series; i++)
    {
      if (bar->values[i] > 0)
        add_part (self, strip, i, bar->values[i], x, measure->scale);
      x += bar->values[i] * measure->scale;
    }
  add_beside (self, strip, block, bar, x, measure->scale);
  data_strip_add_shape (strip,
                        (DataShape){ .x = measure->left, .height = data_strip_height (strip) });
}

void
data_strip_maker_add_chart (DataStripMaker *self, const DataBlock *block)
{
  guint title_number = self->strips->len;
  DataStrip *title = data_strip_maker_add (self, 1);
  const DataStrip *legend;
  Measure scale = measure (self, block);
  guint first;

  title->texts[0] = data_typesetter_set (self->typesetter, block->text, DATA_TYPE_TABLE_STRONG,
                                         DATA_ALIGN_START, self->left, self->right - self->left);
  title->space = DATA_BLOCK_SPACE;
  title->padding = 1;
  title->keep_with_next = TRUE;
  add_legend (self, block);
  first = self->strips->len;
  legend = g_ptr_array_index (self->strips, first - 1);
  for (guint i = 0; i < block->n_bars; i++)
    {
      add_bar (self, block, &block->bars[i], &scale);
      ((DataStrip *) g_ptr_array_index (self->strips, first + i))->head = legend;
    }
  data_strip_maker_keep_together (self, first);
  for (guint i = title_number; i + 1 < self->strips->len; i++)
    ((DataStrip *) g_ptr_array_index (self->strips, i))->keep_softly = TRUE;
}
