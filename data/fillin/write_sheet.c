/* write_sheet.c - A sheet of answers of a fill-in workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_text.h"
#include "data/exchange/arrays.h"
#include "data/fillin/labels.h"
#include "data/fillin/writer.h"

#include <glib/gi18n-lib.h>

/* The largest number that a spreadsheet program keeps as it is. */
#define NUMBER_LIMIT G_GINT64_CONSTANT (999999999999999)

/* The first day from which dates of a workbook count as the calendar does: 1900-03-01. */
static const char first_date[] = "1900-03-01";
#define DAY_ZERO 693594 /* 1899-12-30 as a RulesDate */

/** A sheet that is being written. */
typedef struct
{
  DataFillinWriter *writer;
  lxw_worksheet *sheet;
  DataFillinSheetKind kind;
  const DataFillinSheet *about;
  guint row;     /* the next, from 0 */
  guint n_lines; /* of the longest text in it so far */
} Writing;

static void
put (Writing *self, guint column, const char *text, lxw_format *format)
{
  double width = data_fillin_label_width (self->kind, column);

  if (column > 0)
    self->n_lines = MAX (self->n_lines, data_xlsx_n_lines (text, width));
  data_fillin_writer_text (self->writer, self->sheet, self->row, column, text, format);
}

/* No program finds out by itself how high a row has to be. */
static void
end_row (Writing *self)
{
  data_fillin_writer_set_height (self->writer, self->sheet, self->row, self->n_lines);
  self->n_lines = 0;
  self->row++;
}

static DataFillinTakes
takes (const DataFillinWords *words, DataArray array, const char *member)
{
  const DataField *field = data_array_find_member (array, member);

  if (field->type == DATA_FIELD_DATE)
    return DATA_FILLIN_TAKES_DATE;
  if (field->type == DATA_FIELD_INTEGER && data_fillin_words_find (words, array, member) == NULL)
    return DATA_FILLIN_TAKES_NUMBER;
  return DATA_FILLIN_TAKES_TEXT;
}

/* Writes an answer as a date or number where a spreadsheet program keeps it as it is. */
static void
write_value (Writing *self, guint column, DataArray array, const char *member, const char *value)
{
  DataFillinWriter *writer = self->writer;
  DataFillinTakes kind = takes (writer->words, array, member);
  lxw_format *format = writer->formats.answers[kind];
  g_autofree char *words = NULL;

  if (kind == DATA_FILLIN_TAKES_DATE && value != NULL && g_strcmp0 (value, first_date) >= 0)
    data_fillin_writer_note (
        writer, worksheet_write_number (self->sheet, self->row, (lxw_col_t) column,
                                        (double) rules_date_parse (value) - DAY_ZERO, format));
  else if (kind == DATA_FILLIN_TAKES_NUMBER && value != NULL &&
           g_ascii_strtoll (value, NULL, 10) <= NUMBER_LIMIT)
    data_fillin_writer_note (writer,
                             worksheet_write_number (self->sheet, self->row, (lxw_col_t) column,
                                                     g_ascii_strtod (value, NULL), format));
  else
    {
      words = data_fillin_words_say (writer->words, array, member, writer->origin->language, value);
      put (self, column, words, format);
    }
}

/* Offers the choices for the answers from @first to @last row, and says what is expected. */
static void
validate (Writing *self, guint first, guint last, guint column, DataArray array, const char *member)
{
  const DataFillinChoices *choices = data_fillin_words_find (self->writer->words, array, member);
  g_autofree char *name = choices == NULL ? NULL : data_fillin_list_name (choices);
  g_autofree char *formula = name == NULL ? NULL : g_strconcat ("=", name, NULL);
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_ANY,
    .ignore_blank = LXW_VALIDATION_ON,
    .show_input = LXW_VALIDATION_ON,
    .show_error = LXW_VALIDATION_ON,
    .input_message = (char *) data_fillin_label_hint (array, member),
  };

  if (choices != NULL && choices->choices->len > 0)
    {
      validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      validation.value_formula = formula;
      validation.error_message = (char *) _ ("Choose from the list, or leave the cell blank.");
    }
  else if (takes (self->writer->words, array, member) == DATA_FILLIN_TAKES_DATE)
    {
      validation.validate = LXW_VALIDATION_TYPE_DATE;
      validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      validation.minimum_datetime = (lxw_datetime){ .year = 1900, .month = 3, .day = 1 };
      validation.maximum_datetime = (lxw_datetime){ .year = 9998, .month = 12, .day = 31 };
      validation.error_message = (char *) _ ("Enter a date, such as 2026-11-22.");
    }
  else if (takes (self->writer->words, array, member) == DATA_FILLIN_TAKES_NUMBER)
    {
      validation.validate = LXW_VALIDATION_TYPE_INTEGER;
      validation.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
      validation.error_message = (char *) _ ("Enter a whole number.");
    }
  data_fillin_writer_note (self->writer,
                           worksheet_data_validation_range (self->sheet, first, (lxw_col_t) column,
                                                            last, (lxw_col_t) column, &validation));
}

/* What is not asked begins with a dash, by which it is known when it comes back. */
static void
write_locked (Writing *self, guint column, const DataFillinRow *row, guint member)
{
  const char *text = row->values[member] == NULL
                         ? "―"
                         : _ ("― This answer does not fit into a cell. Change it in Eikyo.");

  put (self, column, text, self->writer->formats.locked);
}

static void
write_answer (Writing *self, const DataFillinRow *row, guint member)
{
  guint column = self->about->first_answer + member;
  g_autofree char *text = data_fillin_place (self->kind, row->key, member);
  g_auto (GStrv) words = NULL;
  DataPlace place;

  if (!row->asked[member] || !data_place_parse (text, &place, &words))
    {
      write_locked (self, column, row, member);
      return;
    }
  write_value (self, column, place.array, place.member, row->values[member]);
  if (self->kind == DATA_FILLIN_SERVICE)
    validate (self, self->row, self->row, column, place.array, place.member);
}

static void
write_row (Writing *self, const DataFillinRow *row)
{
  DataFillinWriter *writer = self->writer;
  guint n = data_fillin_n_members (self->kind);

  put (self, 0, row->key, writer->formats.locked);
  for (guint i = 1; i < self->about->first_answer; i++)
    {
      g_autofree char *text = data_fillin_label_text (writer->evaluation, row, i);

      put (self, i, text, writer->formats.label);
    }
  for (guint i = 0; i < n; i++)
    write_answer (self, row, i);
  end_row (self);
}

static void
write_new_rows (Writing *self)
{
  DataFillinWriter *writer = self->writer;

  for (guint i = 1; self->about->takes_new && i <= DATA_FILLIN_N_NEW; i++)
    {
      g_autofree char *key = data_fillin_new_key (self->kind, i);
      /* Translators: the number of a row for a new entry. */
      g_autofree char *label = g_strdup_printf (_ ("New %u"), i);

      put (self, 0, key, writer->formats.locked);
      put (self, 1, label, writer->formats.label);
      for (guint m = 0; self->about->members[m] != NULL; m++)
        write_value (self, self->about->first_answer + m, self->about->array,
                     self->about->members[m], NULL);
      end_row (self);
    }
}

/* The title, the row with the keys of the columns, and the heads. */
static void
write_heads (Writing *self)
{
  DataFillinWriter *writer = self->writer;
  g_autofree char *title = data_fillin_writer_title (writer->evaluation);
  g_autofree char *line = g_strjoin (" – ", data_fillin_sheet_name (self->kind), title, NULL);
  g_autofree char *key = data_fillin_sheet_key (self->kind);
  lxw_row_col_options hidden = { .hidden = TRUE };

  data_fillin_writer_text (writer, self->sheet, 0, 1, line, writer->formats.title);
  data_fillin_writer_note (writer,
                           worksheet_set_row (self->sheet, 0, DATA_FILLIN_TITLE_HEIGHT, NULL));
  self->row = DATA_FILLIN_HEAD_ROW - 1;
  data_fillin_writer_text (writer, self->sheet, DATA_FILLIN_KEY_ROW - 1, 0, key, NULL);
  for (guint i = 1; i < self->about->n_columns; i++)
    {
      gboolean is_answer = i >= self->about->first_answer;
      g_autofree char *head = data_fillin_label_head (self->kind, i);

      if (is_answer)
        data_fillin_writer_text (writer, self->sheet, DATA_FILLIN_KEY_ROW - 1, i,
                                 self->about->members[i - self->about->first_answer], NULL);
      put (self, i, head, is_answer ? writer->formats.answer_head : writer->formats.head);
    }
  end_row (self);
  data_fillin_writer_note (writer, worksheet_set_row_opt (self->sheet, DATA_FILLIN_KEY_ROW - 1,
                                                          LXW_DEF_ROW_HEIGHT, NULL, &hidden));
}

static void
set_up (Writing *self)
{
  DataFillinWriter *writer = self->writer;
  lxw_row_col_options hidden = { .hidden = TRUE };
  guint last = MAX (self->row, DATA_FILLIN_HEAD_ROW + 1) - 1;
  lxw_col_t last_column = (lxw_col_t) (self->about->n_columns - 1);

  for (guint i = 0; i < self->about->n_columns; i++)
    data_fillin_writer_note (writer,
                             worksheet_set_column_opt (self->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                                       data_fillin_label_width (self->kind, i),
                                                       NULL, i == 0 ? &hidden : NULL));
  worksheet_freeze_panes (self->sheet, DATA_FILLIN_HEAD_ROW,
                          (lxw_col_t) data_fillin_label_n_frozen (self->kind));
  worksheet_set_landscape (self->sheet);
  data_fillin_writer_set_up_print (writer, self->sheet);
  data_fillin_writer_note (writer,
                           worksheet_repeat_rows (self->sheet, 0, DATA_FILLIN_HEAD_ROW - 1));
  data_fillin_writer_note (writer, worksheet_print_area (self->sheet, 0, 0, last, last_column));
  data_fillin_writer_note (
      writer, worksheet_autofilter (self->sheet, DATA_FILLIN_HEAD_ROW - 1, 0, last, last_column));
  data_fillin_writer_protect (self->sheet);
}

void
data_fillin_write_sheet (DataFillinWriter *writer, DataFillinSheetKind kind)
{
  Writing self = { .writer = writer, .kind = kind, .about = &data_fillin_sheets[kind] };

  self.sheet = workbook_add_worksheet (writer->workbook, data_fillin_sheet_name (kind));
  write_heads (&self);
  for (guint i = 0; i < writer->origin->rows->len; i++)
    {
      const DataFillinRow *row = writer->origin->rows->pdata[i];

      if (row->sheet == kind)
        write_row (&self, row);
    }
  /* Rows for new entries need no answer. */
  if (self.row > DATA_FILLIN_HEAD_ROW)
    data_fillin_write_marks (writer, self.sheet, kind, self.row - 1);
  write_new_rows (&self);
  for (guint i = 0; kind != DATA_FILLIN_SERVICE && self.row > DATA_FILLIN_HEAD_ROW &&
                    self.about->members[i] != NULL;
       i++)
    validate (&self, DATA_FILLIN_HEAD_ROW, self.row - 1, self.about->first_answer + i,
              self.about->array, self.about->members[i]);
  set_up (&self);
}
