/* xlsx.c - A document as a workbook that people can go on working with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx.h"

#include "data/output_file.h"
#include "data/document/xlsx_columns.h"
#include "data/document/xlsx_format.h"
#include "data/document/xlsx_text.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

enum
{
  A4_PAPER = 9,
  HIGHEST_ROW = 409, /* points: the most that a workbook knows */
  HEADER_LIMIT = 60, /* characters on each side */
  RUNNING_LIMIT = 250,
  PROPERTY_LIMIT = 255,
  SECONDS_A_DAY = 86400,
  UNIX_EPOCH = 719163, /* 1970-01-01 as a RulesDate */
};

typedef struct
{
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  DataXlsxFormats formats;
  lxw_row_t row;
  double *widths; /* of the columns, in characters */
  guint n_columns;
  lxw_error error; /* the first that happened */
} Writer;

static void
note (Writer *self, lxw_error error)
{
  if (self->error == LXW_NO_ERROR)
    self->error = error;
}

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
set_columns (Writer *self, const DataDocument *document)
{
  self->widths = data_xlsx_column_widths (document, &self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    note (self,
          worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i, self->widths[i], NULL));
}

static void
write_text (Writer *self, guint column, const char *text, lxw_format *format)
{
  g_autofree char *fit = data_xlsx_cell_text (text);

  if (fit[0] == '\0')
    note (self, worksheet_write_blank (self->sheet, self->row, (lxw_col_t) column, format));
  else
    note (self, worksheet_write_string (self->sheet, self->row, (lxw_col_t) column, fit, format));
}

/* Writes @text from column @first to @last and returns how many lines it takes, @scale being how
 * much larger than most its letters are. */
static guint
write_across (
    Writer *self, guint first, guint last, const char *text, lxw_format *format, double scale)
{
  g_autofree char *fit = data_xlsx_cell_text (text);
  double width = 0;

  for (guint i = first; i <= last; i++)
    width += self->widths[i];
  if (first == last)
    write_text (self, first, text, format);
  else
    note (self, worksheet_merge_range (self->sheet, self->row, (lxw_col_t) first, self->row,
                                       (lxw_col_t) last, fit, format));
  return data_xlsx_n_lines (text, width / scale);
}

static void
end_row (Writer *self, guint n_lines, double line_height)
{
  note (self, worksheet_set_row (self->sheet, self->row,
                                 MIN (n_lines * line_height + 3, HIGHEST_ROW), NULL));
  self->row++;
}

static void
write_words (Writer *self, const DataBlock *block)
{
  const DataXlsxStyle *style = &self->formats.texts[data_xlsx_text_kind (block)];
  guint n = write_across (self, 0, self->n_columns - 1, block->text, style->format,
                          style->size / DATA_XLSX_SIZE);

  end_row (self, n, style->size * DATA_XLSX_LEADING);
}

/* Writes a cell of a table and returns how many lines it takes. The widest column takes what the
 * table leaves of the columns of the sheet. */
static guint
write_cell (
    Writer *self, const DataBlock *block, guint column, const char *text, lxw_format *format)
{
  guint widest = data_xlsx_widest_column (block);
  guint spare = self->n_columns - block->n_columns;
  guint first = column + (column > widest ? spare : 0);

  return write_across (self, first, first + (column == widest ? spare : 0), text, format, 1);
}

static void
write_cells (Writer *self, const DataBlock *block, const DataRow *row)
{
  guint most = 1;

  for (guint i = 0; i < block->n_columns; i++)
    {
      const DataCell *cell = &row->cells[i];
      lxw_format *format = self->formats.cells[cell->emphasis][block->columns[i].alignment];
      guint n = write_cell (self, block, i, cell->text, format);

      most = MAX (most, n);
    }
  end_row (self, most, DATA_XLSX_SIZE * DATA_XLSX_LEADING);
}

/* The head of a group stands in its first cell. */
static void
write_group (Writer *self, const DataRow *row)
{
  for (guint i = 0; i < self->n_columns; i++)
    write_text (self, i, i == 0 ? row->cells[0].text : "", self->formats.group);
  end_row (self, 1, DATA_XLSX_SIZE * DATA_XLSX_LEADING);
}

static void
write_table (Writer *self, const DataBlock *block)
{
  guint most = 1;

  for (guint i = 0; i < block->n_columns; i++)
    {
      guint n = write_cell (self, block, i, block->columns[i].head, self->formats.head);

      most = MAX (most, n);
    }
  end_row (self, most, DATA_XLSX_SIZE * DATA_XLSX_LEADING);
  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      if (row->is_group)
        write_group (self, row);
      else
        write_cells (self, block, row);
    }
}

static void
write_fields (Writer *self, const DataBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);
      guint of_label = data_xlsx_n_lines (row->cells[0].text, self->widths[0]);
      guint of_value = write_across (self, 1, self->n_columns - 1, row->cells[1].text,
                                     self->formats.cells[DATA_EMPHASIS_NONE][DATA_ALIGN_START], 1);

      write_text (self, 0, row->cells[0].text, self->formats.label);
      end_row (self, MAX (of_label, of_value), DATA_XLSX_SIZE * DATA_XLSX_LEADING);
    }
}

static void
write_list (Writer *self, const DataBlock *block)
{
  const DataXlsxStyle *style = &self->formats.texts[DATA_XLSX_BODY];

  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);
      g_autofree char *item = g_strconcat ("• ", row->cells[0].text, NULL);

      end_row (self, write_across (self, 0, self->n_columns - 1, item, style->format, 1),
               style->size * DATA_XLSX_LEADING);
    }
}

static void
write_blocks (Writer *self, const DataDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

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
          write_table (self, block);
          break;
        }
    }
}

static void
set_up_print (Writer *self, const DataDocumentInformation *information)
{
  g_autoptr (GString) header = g_string_new ("&L&8 ");
  g_autoptr (GString) footer = g_string_new ("&L&8 ");
  static const char page_number[] = "&R&8 &P / &N";
  guint limit = RUNNING_LIMIT - (guint) strlen (page_number);

  data_xlsx_append_running (header, information->header == NULL ? "" : information->header,
                            HEADER_LIMIT);
  if (information->marking != NULL)
    {
      g_string_append (header, "&R");
      data_xlsx_append_running (header, information->marking, RUNNING_LIMIT);
    }
  for (guint i = 0; information->footer[i] != NULL; i++)
    {
      data_xlsx_append_running (footer, i == 0 ? "" : "\n", limit);
      data_xlsx_append_running (footer, information->footer[i], limit);
    }
  g_string_append (footer, page_number);
  note (self, worksheet_set_header (self->sheet, header->str));
  note (self, worksheet_set_footer (self->sheet, footer->str));
  worksheet_set_paper (self->sheet, A4_PAPER);
  worksheet_set_portrait (self->sheet);
  worksheet_set_margins (self->sheet, 0.8, 0.6, 0.8, 0.8);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  worksheet_gridlines (self->sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_freeze_panes (self->sheet, 1, 0);
  note (self, worksheet_repeat_rows (self->sheet, 0, 0));
  note (self,
        worksheet_print_area (self->sheet, 0, 0, self->row - 1, (lxw_col_t) (self->n_columns - 1)));
}

static void
describe (Writer *self, const DataDocumentInformation *information)
{
  g_autofree char *title = data_xlsx_short_text (information->title, PROPERTY_LIMIT);
  g_autofree char *subject = data_xlsx_short_text (information->subject, PROPERTY_LIMIT);
  g_autofree char *author = data_xlsx_short_text (information->author, PROPERTY_LIMIT);
  lxw_doc_properties properties = {
    .title = title,
    .subject = subject,
    .author = author,
    .created = (time_t) ((gint64) information->created - UNIX_EPOCH) * SECONDS_A_DAY,
  };

  note (self, workbook_set_properties (self->workbook, &properties));
}

static lxw_error
write_workbook (const DataDocument *document, const char *path)
{
  g_autofree char *name = data_xlsx_sheet_name (title_of (document));
  lxw_workbook_options options = { 0 };
  Writer writer = { 0 };
  lxw_error closed;

  writer.workbook = workbook_new_opt (path, &options);
  if (writer.workbook == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  writer.sheet = workbook_add_worksheet (writer.workbook, name);
  data_xlsx_formats_make (&writer.formats, writer.workbook, document->information.language);
  set_columns (&writer, document);
  write_blocks (&writer, document);
  set_up_print (&writer, &document->information);
  describe (&writer, &document->information);
  closed = workbook_close (writer.workbook);
  g_free (writer.widths);
  return writer.error == LXW_NO_ERROR ? closed : writer.error;
}

gboolean
data_document_write_xlsx (const DataDocument *document, const char *path, GError **error)
{
  g_autoptr (DataOutputFile) file = NULL;
  locale_t plain;
  locale_t before;
  lxw_error result;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!data_xlsx_library_load (error))
    return FALSE;
  file = data_output_file_begin (path, error);
  if (file == NULL)
    return FALSE;
  /* The library writes numbers as the locale has them; a workbook wants a decimal point. */
  plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  before = uselocale (plain);
  result = write_workbook (document, file->path);
  uselocale (before);
  freelocale (plain);
  if (result != LXW_NO_ERROR)
    {
      data_output_file_fail (error, path, lxw_strerror (result));
      return FALSE;
    }
  return data_output_file_commit (file, error);
}
