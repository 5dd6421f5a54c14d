/* document.c - Building a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/document.h"

enum
{
  FILE_NAME_PART_CHARACTERS = 40,
  UNDATED = 719163, /* 1970-01-01 as a RulesDate */
};

/* Controls and non-characters cannot be shown; embeddings and overrides of the writing direction
 * would reorder what stands around them. */
static gboolean
is_unfit (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe ||
         (c >= 0xfdd0 && c <= 0xfdef) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_line_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

char *
data_document_fit (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text == NULL ? "" : text, -1);
  g_autoptr (GString) fit = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (is_line_break (c))
        c = '\n';
      else if (c != '\t' && is_unfit (c))
        c = 0xfffd;
      g_string_append_unichar (fit, c);
    }
  return g_string_free (g_steal_pointer (&fit), FALSE);
}

static const char *
keep (DataDocument *self, const char *text)
{
  g_autofree char *fit = data_document_fit (text);

  return g_string_chunk_insert (self->strings, fit);
}

static void
row_free (gpointer data)
{
  DataRow *row = data;

  g_free (row->cells);
  g_free (row);
}

static void
block_free (gpointer data)
{
  DataBlock *block = data;

  g_free (block->columns);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
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
  own->header = own->header == NULL ? NULL : keep (self, own->header);
  own->footer = (const char *const *) self->footer;
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
  return self->blocks->len == 0 ? NULL : g_ptr_array_index (self->blocks, self->blocks->len - 1);
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
    block->columns[i].head = keep (self, columns[i].head);
}

static void
add_cells (DataDocument *self, const DataCell *cells, guint n_cells, gboolean is_group)
{
  DataRow *row = g_new0 (DataRow, 1);

  row->is_group = is_group;
  row->cells = g_new0 (DataCell, n_cells);
  for (guint i = 0; i < n_cells; i++)
    row->cells[i] = (DataCell){ keep (self, cells[i].text), cells[i].emphasis };
  g_ptr_array_add (last_block (self)->rows, row);
}

void
data_document_add_field (DataDocument *self, const char *label, const char *value)
{
  static const DataColumn columns[] = { { .width = 1 }, { .width = 4 } };
  const DataCell cells[] = { { label }, { value } };

  g_return_if_fail (self != NULL);

  if (last_block (self) == NULL || last_block (self)->kind != DATA_BLOCK_FIELDS)
    begin_rows (self, DATA_BLOCK_FIELDS, columns, G_N_ELEMENTS (columns));
  add_cells (self, cells, G_N_ELEMENTS (cells), FALSE);
}

void
data_document_add_item (DataDocument *self, const char *text)
{
  static const DataColumn column = { .width = 1 };
  const DataCell cell = { text };

  g_return_if_fail (self != NULL);

  if (last_block (self) == NULL || last_block (self)->kind != DATA_BLOCK_LIST)
    begin_rows (self, DATA_BLOCK_LIST, &column, 1);
  add_cells (self, &cell, 1, FALSE);
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
  g_return_if_fail (last_block (self) != NULL && last_block (self)->kind == DATA_BLOCK_TABLE);

  add_cells (self, cells, last_block (self)->n_columns, FALSE);
}

void
data_document_add_group (DataDocument *self, const char *text)
{
  const DataCell cell = { text };

  g_return_if_fail (self != NULL);
  g_return_if_fail (last_block (self) != NULL && last_block (self)->kind == DATA_BLOCK_TABLE);

  add_cells (self, &cell, 1, TRUE);
}

static gboolean
fits_file_name (gunichar c)
{
  return c > ' ' && !is_unfit (c) && !g_unichar_isspace (c) &&
         (c >= 0x80 || strchr ("/\\:*?\"<>|%", (int) c) == NULL);
}

/* Appends the characters of @part that fit, with one hyphen for each run of others; none begins or
 * ends with a mark. */
static void
append_part (GString *name, const char *part)
{
  gsize start = name->len;
  const char *p = part;

  for (guint n = 0; *p != '\0' && n < FILE_NAME_PART_CHARACTERS; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_mark = !fits_file_name (c) || c == '-' || c == '.' || c == '_';

      if (!is_mark || (name->len > start && fits_file_name (c)))
        g_string_append_unichar (name, c);
      else if (name->len > start && name->str[name->len - 1] != '-')
        g_string_append_c (name, '-');
    }
  while (name->len > start && strchr ("-._", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

char *
data_document_file_name (const char *const *parts)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (rules_text_is_blank (parts[i]))
        continue;
      if (name->len > 0)
        g_string_append_c (name, '_');
      append_part (name, parts[i]);
    }
  return g_string_free (g_steal_pointer (&name), FALSE);
}
