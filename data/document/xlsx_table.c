/* xlsx_table.c - A table that people go on working in: a sheet of its own with frozen head, filter,
 * drop-downs and a defined name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/combine_text.h"
#include "data/document/xlsx_sizes.h"
#include "data/document/xlsx_text.h"
#include "data/document/xlsx_writer.h"

#include <string.h>

enum
{
  CHOICES_LIMIT = 255,
  FIRST_DAY = 693594,  /* 1899-12-30 as a RulesDate */
  FIRST_SURE_DAY = 61, /* there was no 29 February 1900, which workbooks count */
  ROW_LIMIT = 1048576,
  NUMBER_DIGITS = 9, /* of a number; what is longer is a text */
};

/* A table while it is written. Where it has groups, they stand in a column before its own, so that
 * its rows can be sorted and filtered. */
typedef struct
{
  DataXlsxWriter *writer;
  const DataBlock *block;
  lxw_worksheet *sheet;
  char *sheet_name;
  lxw_row_t n_head;
  lxw_row_t row;
  guint n_before; /* 1 where there are groups */
  DataXlsxSizes sizes;
  const char *group;
  const char *last_date; /* the date written last, most being the same as one before */
  double last_day;
} Table;

const char *
data_xlsx_table_title (const DataDocument *document, guint block)
{
  for (guint i = block; i > 0; i--)
    {
      const DataBlock *before = g_ptr_array_index (document->blocks, i - 1);

      if (before->kind == DATA_BLOCK_HEADING)
        return before->text;
    }
  return document->words.list;
}

static gboolean
has_groups (const DataBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      if (((const DataRow *) g_ptr_array_index (block->rows, i))->is_group)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_upper_heads (const DataBlock *block)
{
  for (guint i = 0; i < block->n_columns; i++)
    {
      if (block->columns[i].over != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
set_sizes (Table *self)
{
  const DataXlsxSizes *sizes = &self->sizes;

  for (guint i = 0; i < self->n_before + self->block->n_columns; i++)
    data_xlsx_note (self->writer, worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                                        sizes->widths[i], NULL));
  if (sizes->usual_lines > 1)
    worksheet_set_default_row (self->sheet,
                               data_xlsx_row_height (sizes->usual_lines, DATA_XLSX_SIZE), FALSE);
}

static void
set_height (Table *self, guint lines)
{
  data_xlsx_note (self->writer,
                  worksheet_set_row (self->sheet, self->row,
                                     data_xlsx_row_height (lines, DATA_XLSX_SIZE), NULL));
}

/* How many columns from @first on share the head above them. */
static guint
count_shared (const DataBlock *block, guint first)
{
  guint n = 1;

  while (first + n < block->n_columns && block->columns[first].over != NULL &&
         g_strcmp0 (block->columns[first].over, block->columns[first + n].over) == 0)
    n++;
  return n;
}

static void
write_upper_heads (Table *self)
{
  lxw_format *format = self->writer->formats.head;
  guint most = 1;
  guint n;

  if (self->n_before > 0)
    data_xlsx_write_text (self->writer, self->sheet, 0, 0, "", format);
  for (guint i = 0; i < self->block->n_columns; i += n)
    {
      const char *over = self->block->columns[i].over;
      lxw_col_t column = (lxw_col_t) (self->n_before + i);

      n = count_shared (self->block, i);
      if (over != NULL)
        most = MAX (most, data_xlsx_n_lines (over, n * self->sizes.widths[column]));
      if (n > 1)
        data_xlsx_note (self->writer,
                        worksheet_merge_range (self->sheet, 0, column, 0,
                                               (lxw_col_t) (column + n - 1), over, format));
      else
        data_xlsx_write_text (self->writer, self->sheet, 0, column, over, format);
    }
  set_height (self, most);
}

static void
write_heads (Table *self)
{
  lxw_format *format = self->writer->formats.head;
  guint most = 1;

  if (self->n_head > 1)
    write_upper_heads (self);
  self->row = self->n_head - 1;
  for (guint i = 0; i < self->block->n_columns; i++)
    most = MAX (most, data_xlsx_n_lines (self->block->columns[i].head,
                                         self->sizes.widths[self->n_before + i]));
  set_height (self, most);
  if (self->n_before > 0)
    data_xlsx_write_text (self->writer, self->sheet, self->row, 0,
                          self->writer->document->words.group, format);
  for (guint i = 0; i < self->block->n_columns; i++)
    data_xlsx_write_text (self->writer, self->sheet, self->row, (lxw_col_t) (self->n_before + i),
                          self->block->columns[i].head, format);
  self->row++;
}

/* A day as workbooks count them: from 1 March 1900 on as many as have passed since 1899-12-30. */
static gboolean
parse_date (Table *self, const char *text, double *number)
{
  if (!g_str_equal (text, self->last_date))
    {
      RulesDate day = rules_date_parse (text);

      if (day < FIRST_DAY + FIRST_SURE_DAY)
        return FALSE;
      self->last_date = text;
      self->last_day = (double) (day - FIRST_DAY);
    }
  *number = self->last_day;
  return TRUE;
}

static gboolean
parse_number (const char *text, double *number)
{
  gsize length = strspn (text, "0123456789");
  guint value = 0;

  if (length == 0 || length > NUMBER_DIGITS || text[length] != '\0')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    value = value * 10 + (guint) (text[i] - '0');
  *number = value;
  return TRUE;
}

/* What can be chosen stands on one line in the cells, as in the list of choices. */
static void
write_choice (Table *self, lxw_col_t at, const char *text, lxw_format *format)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *line = g_strjoinv (DATA_COMBINE_BESIDE, lines);

  data_xlsx_write_text (self->writer, self->sheet, self->row, at, line, format);
}

static void
write_cell (Table *self, guint i, const DataCell *cell)
{
  const DataColumn *column = &self->block->columns[i];
  lxw_col_t at = (lxw_col_t) (self->n_before + i);
  DataXlsxFormats *formats = &self->writer->formats;
  double number;

  if (column->value == DATA_VALUE_DATE && cell->text[0] != '\0' &&
      parse_date (self, cell->text, &number))
    data_xlsx_note (self->writer,
                    worksheet_write_number (self->sheet, self->row, at, number, formats->date));
  else if (column->value == DATA_VALUE_NUMBER && parse_number (cell->text, &number))
    data_xlsx_note (self->writer,
                    worksheet_write_number (self->sheet, self->row, at, number, formats->number));
  else if (column->choices != NULL)
    write_choice (self, at, cell->text, formats->cells[cell->emphasis][column->alignment]);
  else
    data_xlsx_write_text (self->writer, self->sheet, self->row, at, cell->text,
                          column->value == DATA_VALUE_DATE
                              ? formats->date
                              : formats->cells[cell->emphasis][column->alignment]);
}

static void
write_row (Table *self, const DataRow *row, guint lines)
{
  if (lines > self->sizes.usual_lines)
    set_height (self, lines);
  if (self->n_before > 0)
    data_xlsx_write_text (self->writer, self->sheet, self->row, 0, self->group,
                          self->writer->formats.cells[DATA_EMPHASIS_QUIET][DATA_ALIGN_START]);
  for (guint i = 0; i < self->block->n_columns; i++)
    write_cell (self, i, &row->cells[i]);
  self->row++;
}

static void
write_rows (Table *self)
{
  for (guint i = 0; i < self->block->rows->len && self->row < ROW_LIMIT; i++)
    {
      const DataRow *row = g_ptr_array_index (self->block->rows, i);

      if (row->is_group)
        self->group = row->cells[0].text;
      else
        write_row (self, row, self->sizes.lines[i]);
    }
}

/* Offers the choices of a column, without insisting, and marks where none is made. */
static void
offer_choices (Table *self, guint i)
{
  const DataColumn *column = &self->block->columns[i];
  lxw_col_t at = (lxw_col_t) (self->n_before + i);
  lxw_conditional_format blank = { .type = LXW_CONDITIONAL_TYPE_BLANKS,
                                   .format = self->writer->formats.to_fill };
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST,
    .ignore_blank = LXW_VALIDATION_ON,
    .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
    .value_list = (char **) column->choices,
  };
  g_autofree char *joined = g_strjoinv (",", (char **) column->choices);

  data_xlsx_note (self->writer, worksheet_conditional_format_range (self->sheet, self->n_head, at,
                                                                    self->row - 1, at, &blank));
  if (g_utf8_strlen (joined, -1) <= CHOICES_LIMIT)
    data_xlsx_note (self->writer, worksheet_data_validation_range (self->sheet, self->n_head, at,
                                                                   self->row - 1, at, &validation));
}

/* A name for the rows, by which other workbooks and formulas call them. */
static void
define_name (Table *self)
{
  guint last = self->n_before + self->block->n_columns - 1;
  char first_cell[LXW_MAX_CELL_NAME_LENGTH];
  char last_cell[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *formula = NULL;

  lxw_rowcol_to_cell_abs (first_cell, self->n_head - 1, 0, 1, 1);
  lxw_rowcol_to_cell_abs (last_cell, self->row - 1, (lxw_col_t) last, 1, 1);
  formula = g_strdup_printf ("=%s!%s:%s", self->sheet_name, first_cell, last_cell);
  data_xlsx_note (self->writer,
                  workbook_define_name (self->writer->workbook, self->block->name, formula));
}

static void
finish (Table *self)
{
  lxw_col_t last = (lxw_col_t) (self->n_before + self->block->n_columns - 1);
  lxw_row_t last_row = MAX (self->row, self->n_head + 1) - 1;

  for (guint i = 0; i < self->block->n_columns && self->row > self->n_head; i++)
    {
      if (self->block->columns[i].choices != NULL)
        offer_choices (self, i);
    }
  data_xlsx_note (self->writer,
                  worksheet_autofilter (self->sheet, self->n_head - 1, 0, last_row, last));
  define_name (self);
  data_xlsx_set_up_print (self->writer, self->sheet, last_row + 1, last + 1u, 0, self->n_head);
}

void
data_xlsx_write_table (DataXlsxWriter *self, guint block)
{
  Table table = { .writer = self, .block = g_ptr_array_index (self->document->blocks, block) };

  table.sheet =
      data_xlsx_add_sheet (self, data_xlsx_table_title (self->document, block), &table.sheet_name);
  table.n_before = has_groups (table.block) ? 1 : 0;
  table.n_head = has_upper_heads (table.block) ? 2 : 1;
  table.last_date = "";
  data_xlsx_sizes_measure (&table.sizes, table.block,
                           table.n_before > 0 ? self->document->words.group : NULL);
  set_sizes (&table);
  table.group = "";
  write_heads (&table);
  write_rows (&table);
  finish (&table);
  data_xlsx_sizes_clear (&table.sizes);
  g_free (table.sheet_name);
}
