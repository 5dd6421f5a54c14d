/* xlsx_words.c - The sheet of a workbook that says what a document says, block after block.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_columns.h"
#include "data/document/xlsx_text.h"
#include "data/document/xlsx_writer.h"

enum
{
  SIGNATURE_LINES = 3,
};

typedef struct
{
  DataXlsxWriter *writer;
  lxw_worksheet *sheet;
  char *sheet_name;
  lxw_row_t row;
  double *widths; /* of the columns, in characters */
  guint n_columns;
} Words;

/* What the sheet is called: the title that the document begins with. */
static const char *
title_of (const DataDocument *document)
{
  const DataBlock *first =
      document->blocks->len == 0 ? NULL : g_ptr_array_index (document->blocks, 0);

  return first != NULL && first->kind == DATA_BLOCK_TITLE ? first->text
                                                          : document->information.title;
}

static void
set_columns (Words *self, const DataDocument *document)
{
  self->widths = data_xlsx_column_widths (document, &self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    data_xlsx_note (self->writer, worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                                        self->widths[i], NULL));
}

/* Writes @text from column @first to @last and returns how many lines it takes, @scale being how
 * much larger than most its letters are. */
static guint
write_across (
    Words *self, guint first, guint last, const char *text, lxw_format *format, double scale)
{
  g_autofree char *changed = data_xlsx_cell_text (text, self->writer->document->words.cut);
  double width = 0;

  for (guint i = first; i <= last; i++)
    width += self->widths[i];
  if (first == last)
    data_xlsx_write_text (self->writer, self->sheet, self->row, (lxw_col_t) first, text, format);
  else
    data_xlsx_note (self->writer, worksheet_merge_range (self->sheet, self->row, (lxw_col_t) first,
                                                         self->row, (lxw_col_t) last,
                                                         changed == NULL ? text : changed, format));
  return data_xlsx_n_lines (text, width / scale);
}

static void
end_row (Words *self, guint n_lines, double size)
{
  data_xlsx_note (self->writer, worksheet_set_row (self->sheet, self->row,
                                                   data_xlsx_row_height (n_lines, size), NULL));
  self->row++;
}

static void
write_words (Words *self, const DataBlock *block)
{
  const DataXlsxStyle *style = &self->writer->formats.texts[data_xlsx_text_kind (block)];
  guint n = write_across (self, 0, self->n_columns - 1, block->text, style->format,
                          style->size / DATA_XLSX_SIZE);

  end_row (self, n, style->size);
}

static void
write_cells (Words *self, const DataBlock *block, const guint *starts, const DataRow *row)
{
  guint most = MAX (row->lines, 1);

  for (guint i = 0; i < block->n_columns; i++)
    {
      const DataCell *cell = &row->cells[i];
      lxw_format *format = self->writer->formats.cells[cell->emphasis][block->columns[i].alignment];
      guint n = write_across (self, starts[i], starts[i + 1] - 1, cell->text, format, 1);

      most = MAX (most, n);
    }
  end_row (self, most, DATA_XLSX_SIZE);
}

/* The head of a column, below the one that it shares with others. */
static char *
join_heads (const DataColumn *column)
{
  return column->over == NULL ? g_strdup (column->head)
                              : g_strjoin ("\n", column->over, column->head, NULL);
}

static void
write_heads (Words *self, const DataBlock *block, const guint *starts)
{
  guint most = 1;

  for (guint i = 0; i < block->n_columns; i++)
    {
      g_autofree char *head = join_heads (&block->columns[i]);
      guint n =
          write_across (self, starts[i], starts[i + 1] - 1, head, self->writer->formats.head, 1);

      most = MAX (most, n);
    }
  end_row (self, most, DATA_XLSX_SIZE);
}

static void
write_table (Words *self, const DataBlock *block)
{
  g_autofree guint *starts = data_xlsx_column_starts (block, self->widths, self->n_columns);

  write_heads (self, block, starts);
  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      if (row->is_group)
        end_row (self,
                 write_across (self, 0, self->n_columns - 1, row->cells[0].text,
                               self->writer->formats.group, 1),
                 DATA_XLSX_SIZE);
      else
        write_cells (self, block, starts, row);
    }
}

static void
write_field (Words *self, const char *label, const char *value, guint lines)
{
  lxw_format *format = self->writer->formats.cells[DATA_EMPHASIS_NONE][DATA_ALIGN_START];
  guint of_label = data_xlsx_n_lines (label, self->widths[0]);
  guint of_value;

  data_xlsx_write_text (self->writer, self->sheet, self->row, 0, label,
                        self->writer->formats.label);
  of_value = write_across (self, 1, self->n_columns - 1, value, format, 1);
  end_row (self, MAX (lines, MAX (of_label, of_value)), DATA_XLSX_SIZE);
}

static void
write_fields (Words *self, const DataBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      write_field (self, row->cells[0].text, row->cells[1].text, 1);
    }
}

static void
write_list (Words *self, const DataBlock *block)
{
  const DataXlsxStyle *style = &self->writer->formats.texts[DATA_XLSX_BODY];

  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);
      g_autofree char *item = g_strconcat ("• ", row->cells[0].text, NULL);

      end_row (self, write_across (self, 0, self->n_columns - 1, item, style->format, 1),
               style->size);
    }
}

/* Each box as a field: a sheet has no room beside. */
static void
write_form (Words *self, const DataBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      for (guint j = 0; j < row->n_boxes; j++)
        write_field (self, row->boxes[j].label, row->boxes[j].value, row->boxes[j].lines);
    }
}

static void
write_signatures (Words *self, const DataBlock *block)
{
  for (guint i = 0; i < block->n_signatures; i++)
    {
      const DataSignature *signature = &block->signatures[i];
      g_autofree char *value = g_strjoin ("  ", signature->name, signature->day, NULL);

      write_field (self, signature->role, g_strstrip (value), SIGNATURE_LINES);
    }
}

static void
write_chart (Words *self, const DataBlock *block)
{
  self->row++;
  self->row += data_xlsx_write_chart (self->writer, self->sheet, self->sheet_name, self->widths,
                                      self->row, block);
}

/* Where the table stands that has a sheet of its own. */
static void
write_reference (Words *self, guint block)
{
  const DataDocument *document = self->writer->document;
  const DataXlsxStyle *style = &self->writer->formats.texts[DATA_XLSX_BODY];
  g_autoptr (GString) text = g_string_new (document->words.see_sheet);

  g_string_replace (text, "%s", data_xlsx_table_title (document, block), 0);
  end_row (self, write_across (self, 0, self->n_columns - 1, text->str, style->format, 1),
           style->size);
}

static void
write_block (Words *self, guint i)
{
  const DataBlock *block = g_ptr_array_index (self->writer->document->blocks, i);

  switch (block->kind)
    {
    case DATA_BLOCK_HEADING:
      self->row++;
      write_words (self, block);
      break;
    case DATA_BLOCK_TITLE:
    case DATA_BLOCK_PARAGRAPH:
      write_words (self, block);
      break;
    case DATA_BLOCK_FIELDS:
      write_fields (self, block);
      break;
    case DATA_BLOCK_LIST:
      write_list (self, block);
      break;
    case DATA_BLOCK_TABLE:
      if (block->name != NULL)
        write_reference (self, i);
      else
        write_table (self, block);
      break;
    case DATA_BLOCK_FORM:
      write_form (self, block);
      break;
    case DATA_BLOCK_SIGNATURES:
      write_signatures (self, block);
      break;
    case DATA_BLOCK_CHART:
      write_chart (self, block);
      break;
    }
}

void
data_xlsx_write_words (DataXlsxWriter *self)
{
  Words words = { .writer = self };

  words.sheet = data_xlsx_add_sheet (self, title_of (self->document), &words.sheet_name);
  set_columns (&words, self->document);
  for (guint i = 0; i < self->document->blocks->len; i++)
    write_block (&words, i);
  data_xlsx_set_up_print (self, words.sheet, words.row, words.n_columns, 0, 1);
  g_free (words.widths);
  g_free (words.sheet_name);
}
