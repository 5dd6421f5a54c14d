/* document.c - Building a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/document.h"

#include <glib/gi18n-lib.h>

enum
{
  UNDATED = 719164, /* 1970-01-02 as a RulesDate; workbooks take the day before for none */
};

static const char *
keep (DataDocument *self, const char *text)
{
  g_autofree char *fit = NULL;

  if (text == NULL || text[0] == '\0')
    return "";
  fit = data_document_make_fit (text);
  return g_string_chunk_insert (self->strings, fit == NULL ? text : fit);
}

static void
row_free (gpointer data)
{
  DataRow *row = data;

  g_free (row->cells);
  g_free (row->boxes);
  g_free (row);
}

static void
block_free (gpointer data)
{
  DataBlock *block = data;

  for (guint i = 0; i < block->n_bars; i++)
    g_free (block->bars[i].values);
  g_free (block->bars);
  g_free (block->series);
  g_free (block->signatures);
  for (guint i = 0; i < block->n_columns; i++)
    g_free ((gpointer) block->columns[i].choices);
  g_free (block->columns);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

static const char *
keep_optional (DataDocument *self, const char *text)
{
  return text == NULL ? NULL : keep (self, text);
}

static char **
keep_lines (DataDocument *self, const char *const *lines)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    g_ptr_array_add (kept, (gpointer) keep (self, lines[i]));
  g_ptr_array_add (kept, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&kept), FALSE);
}

void
data_document_set_words (DataDocument *self, const DataDocumentWords *words)
{
  self->words = (DataDocumentWords){
    .continued = keep (self, words->continued),
    .list = keep (self, words->list),
    .group = keep (self, words->group),
    .see_sheet = keep (self, words->see_sheet),
    .cut = keep (self, words->cut),
  };
}

static void
set_words_of_language (DataDocument *self)
{
  const DataDocumentWords words = {
    /* Translators: marks the head of a group of rows that goes on from the page before. */
    .continued = _ ("continued"),
    /* Translators: the name of a sheet of a workbook, on which there is one long table. */
    .list = _ ("List"),
    /* Translators: head of a column: under which heading a row of a table stands. */
    .group = C_ ("column", "Group"),
    /* Translators: in a workbook, in the place of a table; %s is the name of the sheet it is on. */
    .see_sheet = _ ("See the sheet “%s”."),
    /* Translators: stands at the end of a text that a cell of a workbook is too small for; %s is a
     * number. */
    .cut = _ (" … [cut: the whole text has %s characters]"),
  };

  data_document_set_words (self, &words);
}

DataDocument *
data_document_new (const DataDocumentInformation *information)
{
  DataDocument *self = g_new0 (DataDocument, 1);
  DataDocumentInformation *own = &self->information;

  self->strings = g_string_chunk_new (16 * 1024);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->footer = keep_lines (self, information->footer);
  *own = *information;
  own->created = own->created == 0 ? UNDATED : own->created;
  own->title = keep (self, own->title);
  own->subject = keep (self, own->subject);
  own->author = keep (self, own->author);
  own->marking = rules_text_is_blank (own->marking) ? NULL : keep (self, own->marking);
  own->keywords = keep_optional (self, own->keywords);
  own->watermark = keep_optional (self, own->watermark);
  own->header = keep_optional (self, own->header);
  own->footer = (const char *const *) self->footer;
  set_words_of_language (self);
  own->file_name = keep (self, own->file_name);
  return self;
}

void
data_document_free (DataDocument *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self->footer);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static DataBlock *
add_block (DataDocument *self, DataBlockKind kind, const char *text)
{
  DataBlock *block = g_new0 (DataBlock, 1);

  block->kind = kind;
  block->text = text;
  g_ptr_array_add (self->blocks, block);
  return block;
}

static DataBlock *
last_block (DataDocument *self)
{
  return g_ptr_array_index (self->blocks, self->blocks->len - 1);
}

void
data_document_add_title (DataDocument *self, const char *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, DATA_BLOCK_TITLE, keep (self, text));
}

void
data_document_add_heading (DataDocument *self, guint level, const char *text)
{
  g_autofree char *numbered = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (level == 1 || level == 2);

  if (level == 1 && self->information.numbered)
    text = numbered = g_strdup_printf ("%u. %s", ++self->n_headings, text);
  add_block (self, DATA_BLOCK_HEADING, keep (self, text))->level = level;
}

void
data_document_add_paragraph (DataDocument *self, DataParagraphStyle style, const char *text)
{
  g_return_if_fail (self != NULL);

  add_block (self, DATA_BLOCK_PARAGRAPH, keep (self, text))->style = style;
}

static void
begin_rows (DataDocument *self, DataBlockKind kind, const DataColumn *columns, guint n_columns)
{
  DataBlock *block = add_block (self, kind, NULL);

  block->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  block->n_columns = n_columns;
  block->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < n_columns; i++)
    {
      block->columns[i].head = keep (self, columns[i].head);
      block->columns[i].over = keep_optional (self, columns[i].over);
      if (columns[i].choices != NULL)
        block->columns[i].choices = (const char *const *) keep_lines (self, columns[i].choices);
    }
}

static DataRow *
add_row (DataDocument *self)
{
  DataRow *row = g_new0 (DataRow, 1);

  g_ptr_array_add (last_block (self)->rows, row);
  return row;
}

static DataRow *
add_cells (DataDocument *self, const DataCell *cells, guint n_cells)
{
  DataRow *row = add_row (self);

  row->cells = g_new0 (DataCell, n_cells);
  for (guint i = 0; i < n_cells; i++)
    row->cells[i] = (DataCell){ keep (self, cells[i].text), cells[i].emphasis };
  return row;
}

static gboolean
ends_with (const DataDocument *self, DataBlockKind kind)
{
  const DataBlock *last =
      self->blocks->len == 0 ? NULL : g_ptr_array_index (self->blocks, self->blocks->len - 1);

  return last != NULL && last->kind == kind;
}

void
data_document_add_field (DataDocument *self, const char *label, const char *value)
{
  static const DataColumn columns[] = { { .width = 1 }, { .width = 4 } };
  const DataCell cells[] = { { label }, { value } };

  g_return_if_fail (self != NULL);

  if (!ends_with (self, DATA_BLOCK_FIELDS))
    begin_rows (self, DATA_BLOCK_FIELDS, columns, G_N_ELEMENTS (columns));
  add_cells (self, cells, G_N_ELEMENTS (cells));
}

void
data_document_add_item (DataDocument *self, const char *text)
{
  static const DataColumn column = { .width = 1 };
  const DataCell cell = { text };

  g_return_if_fail (self != NULL);

  if (!ends_with (self, DATA_BLOCK_LIST))
    begin_rows (self, DATA_BLOCK_LIST, &column, 1);
  add_cells (self, &cell, 1);
}

void
data_document_add_table (DataDocument *self, const DataColumn *columns, guint n_columns)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n_columns > 0);

  begin_rows (self, DATA_BLOCK_TABLE, columns, n_columns);
}

void
data_document_add_row (DataDocument *self, const DataCell *cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ends_with (self, DATA_BLOCK_TABLE));

  add_cells (self, cells, last_block (self)->n_columns);
}

void
data_document_add_room (DataDocument *self, guint lines)
{
  GPtrArray *rows;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ends_with (self, DATA_BLOCK_TABLE) && last_block (self)->rows->len > 0);

  rows = last_block (self)->rows;
  ((DataRow *) g_ptr_array_index (rows, rows->len - 1))->lines = lines;
}

void
data_document_add_group (DataDocument *self, const char *text)
{
  const DataCell cell = { text };

  g_return_if_fail (self != NULL);
  g_return_if_fail (ends_with (self, DATA_BLOCK_TABLE));

  add_cells (self, &cell, 1)->is_group = TRUE;
}

void
data_document_name_table (DataDocument *self, const char *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ends_with (self, DATA_BLOCK_TABLE));

  last_block (self)->name = keep (self, name);
}

void
data_document_add_empty_rows (DataDocument *self, guint n_rows, guint lines)
{
  g_autofree DataCell *cells = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ends_with (self, DATA_BLOCK_TABLE));

  cells = g_new0 (DataCell, last_block (self)->n_columns);
  for (guint i = 0; i < n_rows; i++)
    add_cells (self, cells, last_block (self)->n_columns)->lines = lines;
}

void
data_document_add_boxes (DataDocument *self, const DataBox *boxes, guint n_boxes)
{
  DataRow *row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_boxes > 0);

  if (!ends_with (self, DATA_BLOCK_FORM))
    add_block (self, DATA_BLOCK_FORM, NULL)->rows = g_ptr_array_new_with_free_func (row_free);
  row = add_row (self);
  row->boxes = g_memdup2 (boxes, n_boxes * sizeof *boxes);
  row->n_boxes = n_boxes;
  for (guint i = 0; i < n_boxes; i++)
    {
      row->boxes[i].label = keep (self, boxes[i].label);
      row->boxes[i].value = keep (self, boxes[i].value);
      row->boxes[i].lines = MAX (boxes[i].lines, 1);
    }
}

/* The words are those of the current language where they are not given. */
static DataSignature
keep_signature (DataDocument *self, const DataSignature *signature)
{
  DataSignature kept = { .role = keep (self, signature->role),
                         .name = keep (self, signature->name),
                         .day = keep (self, signature->day) };

  /* Translators: above the name of somebody who signs. */
  kept.name_label =
      keep (self, signature->name_label == NULL ? C_ ("signature", "Name") : signature->name_label);
  /* Translators: above the day on which somebody signs. */
  kept.day_label =
      keep (self, signature->day_label == NULL ? C_ ("signature", "Date") : signature->day_label);
  /* Translators: where somebody signs or, in Japan, sets a seal. */
  kept.seal =
      keep (self, signature->seal == NULL ? C_ ("signature", "Signature") : signature->seal);
  return kept;
}

void
data_document_add_signatures (DataDocument *self,
                              const DataSignature *signatures,
                              guint n_signatures)
{
  DataBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_signatures > 0);

  block = add_block (self, DATA_BLOCK_SIGNATURES, NULL);
  block->signatures = g_new (DataSignature, n_signatures);
  block->n_signatures = n_signatures;
  for (guint i = 0; i < n_signatures; i++)
    block->signatures[i] = keep_signature (self, &signatures[i]);
}

void
data_document_add_chart (DataDocument *self,
                         const char *title,
                         const char *const *series,
                         guint n_series)
{
  DataBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_series > 0);

  block = add_block (self, DATA_BLOCK_CHART, keep (self, title));
  block->series = g_new (const char *, n_series);
  block->n_series = n_series;
  for (guint i = 0; i < n_series; i++)
    block->series[i] = keep (self, series[i]);
}

void
data_document_add_bar (DataDocument *self, const char *label, const guint *values)
{
  DataBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ends_with (self, DATA_BLOCK_CHART));

  block = last_block (self);
  block->bars = g_renew (DataBar, block->bars, block->n_bars + 1);
  block->bars[block->n_bars++] = (DataBar){
    keep (self, label),
    g_memdup2 (values, block->n_series * sizeof *values),
  };
}
