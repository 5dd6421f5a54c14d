/* xlsx_chart.c - A chart of a workbook, and the figures it shows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_text.h"
#include "data/document/xlsx_writer.h"

enum
{
  LEAST_ROWS = 12,   /* that the chart covers */
  ROWS_OF_FRAME = 5, /* for its title and legend */
  ROW_PIXELS = 22,
  FEW = 10, /* values that are counted one by one at the axis */
  CHART_PIXELS = 720,
};

/* Patterns and greys, so that the parts are told apart in black and white. */
static const lxw_color_t greys[] = { 0x404040, 0x808080, 0xB0B0B0, 0xD8D8D8, 0xF2F2F2, 0xFFFFFF };
static const guint8 patterns[] = { LXW_CHART_PATTERN_NONE, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL,
                                   LXW_CHART_PATTERN_NONE, LXW_CHART_PATTERN_SMALL_GRID,
                                   LXW_CHART_PATTERN_NONE, LXW_CHART_PATTERN_DOTTED_GRID };

static void
set_height (DataXlsxWriter *self, lxw_worksheet *sheet, lxw_row_t row, guint n_lines)
{
  data_xlsx_note (
      self, worksheet_set_row (sheet, row, data_xlsx_row_height (n_lines, DATA_XLSX_SIZE), NULL));
}

static void
write_figures (DataXlsxWriter *self,
               lxw_worksheet *sheet,
               const double *widths,
               lxw_row_t row,
               const DataBlock *block)
{
  lxw_format *head = self->formats.head;
  guint most = data_xlsx_n_lines (block->text, widths[0]);

  for (guint i = 0; i < block->n_series; i++)
    most = MAX (most, data_xlsx_n_lines (block->series[i], widths[i + 1]));
  set_height (self, sheet, row, most);
  data_xlsx_write_text (self, sheet, row, 0, block->text, self->formats.label);
  for (guint i = 0; i < block->n_series; i++)
    data_xlsx_write_text (self, sheet, row, (lxw_col_t) (i + 1), block->series[i], head);
  for (guint i = 0; i < block->n_bars; i++)
    {
      row++;
      set_height (self, sheet, row, data_xlsx_n_lines (block->bars[i].label, widths[0]));
      data_xlsx_write_text (self, sheet, row, 0, block->bars[i].label, self->formats.label);
      for (guint j = 0; j < block->n_series; j++)
        data_xlsx_note (self,
                        worksheet_write_number (sheet, row, (lxw_col_t) (j + 1),
                                                block->bars[i].values[j], self->formats.number));
    }
}

static void
add_series (lxw_chart *chart, const char *sheet, lxw_row_t row, const DataBlock *block, guint i)
{
  static const lxw_chart_line border = { .color = 0x404040, .width = 0.75f };
  guint look = i % G_N_ELEMENTS (greys);
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);
  lxw_chart_line line = border;

  /* The sheet is named without the quotes of formulas here. */
  g_autofree char *name = g_strndup (sheet + 1, strlen (sheet) - 2);

  chart_series_set_categories (series, name, row + 1, 0, row + block->n_bars, 0);
  chart_series_set_values (series, name, row + 1, (lxw_col_t) (i + 1), row + block->n_bars,
                           (lxw_col_t) (i + 1));
  chart_series_set_name_range (series, name, row, (lxw_col_t) (i + 1));
  chart_series_set_line (series, &line);
  if (patterns[look] != LXW_CHART_PATTERN_NONE)
    {
      lxw_chart_pattern pattern = { .fg_color = 0x404040,
                                    .bg_color = 0xFFFFFF,
                                    .type = patterns[look] };

      chart_series_set_pattern (series, &pattern);
    }
  else
    {
      lxw_chart_fill fill = { .color = greys[look] };

      chart_series_set_fill (series, &fill);
    }
}

/* The longest bar. */
static guint
find_most (const DataBlock *block)
{
  guint most = 0;

  for (guint i = 0; i < block->n_bars; i++)
    {
      guint sum = 0;

      for (guint j = 0; j < block->n_series; j++)
        sum += block->bars[i].values[j];
      most = MAX (most, sum);
    }
  return most;
}

lxw_row_t
data_xlsx_write_chart (DataXlsxWriter *self,
                       lxw_worksheet *sheet,
                       const char *sheet_name,
                       const double *widths,
                       lxw_row_t row,
                       const DataBlock *block)
{
  guint n = MAX (block->n_bars + ROWS_OF_FRAME, LEAST_ROWS);
  lxw_chart_options options = { .object_position = LXW_OBJECT_MOVE_DONT_SIZE };
  lxw_chart *chart;

  write_figures (self, sheet, widths, row, block);
  if (block->n_bars == 0)
    return 1;
  chart = workbook_add_chart (self->workbook, LXW_CHART_BAR_STACKED);
  for (guint i = 0; i < block->n_series; i++)
    add_series (chart, sheet_name, row, block, i);
  chart_title_set_name (chart, block->text);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  /* The first bar at the top, as in the table. */
  chart_axis_set_reverse (chart->y_axis);
  if (find_most (block) <= FEW)
    chart_axis_set_major_unit (chart->x_axis, 1);
  options.x_scale = CHART_PIXELS / 480.0;
  options.y_scale = n * ROW_PIXELS / 288.0;
  data_xlsx_note (self,
                  worksheet_insert_chart_opt (sheet, row + block->n_bars + 2, 0, chart, &options));
  return block->n_bars + 4 + n;
}
