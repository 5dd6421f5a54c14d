/* xlsx_writer.c - A workbook while it is written: its sheets, and what they have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_writer.h"

#include "data/document/xlsx_running.h"
#include "data/document/xlsx_text.h"

enum
{
  A4_PAPER = 9,
  LINES_ABOVE = 2, /* of the head of a page */
};

/* Inches for one more of them. */
static const double LINE_ABOVE = 0.16;

void
data_xlsx_note (DataXlsxWriter *self, lxw_error error)
{
  if (self->error == LXW_NO_ERROR)
    self->error = error;
}

lxw_worksheet *
data_xlsx_add_sheet (DataXlsxWriter *self, const char *name, char **given)
{
  g_autofree char *free_name = data_xlsx_sheet_name (name);

  for (guint i = 2; g_hash_table_contains (self->names, free_name); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%u %s", i, name);

      g_free (free_name);
      free_name = data_xlsx_sheet_name (numbered);
    }
  *given = g_strdup_printf ("'%s'", free_name);
  g_hash_table_add (self->names, g_strdup (free_name));
  return workbook_add_worksheet (self->workbook, free_name);
}

void
data_xlsx_write_text (DataXlsxWriter *self,
                      lxw_worksheet *sheet,
                      lxw_row_t row,
                      lxw_col_t column,
                      const char *text,
                      lxw_format *format)
{
  g_autofree char *changed = NULL;

  if (text == NULL || text[0] == '\0')
    {
      data_xlsx_note (self, worksheet_write_blank (sheet, row, column, format));
      return;
    }
  changed = data_xlsx_cell_text (text, self->document->words.cut);
  data_xlsx_note (
      self, worksheet_write_string (sheet, row, column, changed == NULL ? text : changed, format));
}

/* Returns: how many lines of the head are more than there is room for above a page. */
static guint
set_running (DataXlsxWriter *self, lxw_worksheet *sheet)
{
  const DataDocumentInformation *information = &self->document->information;
  guint n_lines;
  g_autofree char *head = data_xlsx_running_head (information, &n_lines);
  g_autofree char *foot = data_xlsx_running_foot (information);

  data_xlsx_note (self, worksheet_set_header (sheet, head));
  data_xlsx_note (self, worksheet_set_footer (sheet, foot));
  return MAX (n_lines, LINES_ABOVE) - LINES_ABOVE;
}

void
data_xlsx_set_up_print (DataXlsxWriter *self,
                        lxw_worksheet *sheet,
                        lxw_row_t n_rows,
                        guint n_columns,
                        lxw_row_t head,
                        lxw_row_t n_head)
{
  guint more_lines = set_running (self, sheet);

  worksheet_set_paper (sheet, A4_PAPER);
  if (self->document->information.landscape)
    worksheet_set_landscape (sheet);
  else
    worksheet_set_portrait (sheet);
  worksheet_set_margins (sheet, 0.8, 0.6, 0.8 + LINE_ABOVE * more_lines, 0.8);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_freeze_panes (sheet, head + n_head, 0);
  data_xlsx_note (self, worksheet_repeat_rows (sheet, head, head + n_head - 1));
  data_xlsx_note (self,
                  worksheet_print_area (sheet, 0, 0, n_rows - 1, (lxw_col_t) (n_columns - 1)));
}
