/* write_marks.c - What is not answered yet, in colour, in a sheet of a fill-in workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/writer.h"

/** An answer that is only needed where another, in the same row, is or is not the one said. */
static const struct
{
  DataFillinSheetKind sheet;
  const char *members; /* the beginning of their names */
  const char *other;
  const char *value;
  gboolean is_it;
} conditions[] = {
  { DATA_FILLIN_OPERATIONS, "list_entry", "listed", "yes", TRUE },
  { DATA_FILLIN_CONTROL_LIST, "reason", "stated", "false", TRUE },
  { DATA_FILLIN_CONTROL_LIST, "internal.", "stated", "false", FALSE },
  { DATA_FILLIN_CONTROL_LIST, "internal.", "external", "true", FALSE },
};

/* The first cell of the answers to @member, with a column that does not move where @is_fixed. */
static char *
first_cell (DataFillinSheetKind sheet, const char *member, gboolean is_fixed)
{
  const DataFillinSheet *about = &data_fillin_sheets[sheet];
  guint column = about->first_answer;
  g_autofree char *letters = NULL;

  while (!g_str_equal (about->members[column - about->first_answer], member))
    column++;
  letters = data_sheet_column_name (column);
  return g_strdup_printf ("%s%s%u", is_fixed ? "$" : "", letters, DATA_FILLIN_HEAD_ROW + 1);
}

/* (transfer full): the formula that holds for a cell that is blank and needed. */
static char *
make_formula (DataFillinWriter *self, DataFillinSheetKind sheet, const char *member)
{
  DataArray array = data_fillin_sheets[sheet].array;
  g_autofree char *cell = first_cell (sheet, member, FALSE);
  GString *formula = g_string_new (NULL);

  g_string_printf (formula, "=AND(LEN(TRIM(%s))=0", cell);
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      g_autofree char *other = NULL;
      g_autofree char *word = NULL;

      if (conditions[i].sheet != sheet || !g_str_has_prefix (member, conditions[i].members))
        continue;
      other = first_cell (sheet, conditions[i].other, TRUE);
      word = data_fillin_words_say (self->words, array, conditions[i].other, self->origin->language,
                                    conditions[i].value);
      g_string_append_printf (formula, ",%s%s\"%s\"", other, conditions[i].is_it ? "=" : "<>",
                              word);
    }
  g_string_append_c (formula, ')');
  return g_string_free (formula, FALSE);
}

void
data_fillin_write_marks (DataFillinWriter *self,
                         lxw_worksheet *sheet,
                         DataFillinSheetKind kind,
                         guint last_row)
{
  const DataFillinSheet *about = &data_fillin_sheets[kind];

  for (guint i = 0; about->members[i] != NULL; i++)
    {
      lxw_col_t column = (lxw_col_t) (about->first_answer + i);
      g_autofree char *formula = make_formula (self, kind, about->members[i]);
      lxw_conditional_format unanswered = {
        .type = LXW_CONDITIONAL_TYPE_FORMULA,
        .value_string = formula,
        .format = self->formats.unanswered,
      };

      data_fillin_writer_note (
          self, worksheet_conditional_format_range (sheet, DATA_FILLIN_HEAD_ROW, column, last_row,
                                                    column, &unanswered));
    }
}
