/* text.c - A document as plain text, for a terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  LONGEST_UNDERLINE = 78,
};

/* How many columns @c takes. Kana need not be looked up. */
static guint
width_of (gunichar c)
{
  if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x30a0 && c <= 0x30ff))
    return 2;
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
data_text_width_of (const char *text, gsize length)
{
  guint width = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      guchar first = (guchar) *p;

      /* Nor ASCII and Chinese characters. */
      if (first < 0x80)
        width++;
      else if (first >= 0xe4 && first <= 0xe9)
        width += 2;
      else
        width += width_of (g_utf8_get_char (p));
    }
  return width;
}

guint
data_text_width (const char *text)
{
  return data_text_width_of (text, strlen (text));
}

/* Appends @text; its further lines are indented by @indent. */
static void
append (GString *out, const char *text, guint indent)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      g_string_append_c (out, *p);
      if (*p == '\n')
        g_string_append_printf (out, "%*s", (int) indent, "");
    }
}

static void
append_underlined (GString *out, const char *text, char line)
{
  append (out, text, 0);
  g_string_append_c (out, '\n');
  for (guint i = MIN (data_text_width (text), LONGEST_UNDERLINE); i > 0; i--)
    g_string_append_c (out, line);
  g_string_append_c (out, '\n');
}

static void
append_labelled (GString *out, const char *label, const char *value, guint indent)
{
  g_string_append_printf (out, "%*s", (int) indent, "");
  /* Translators: a label and what belongs to it, in plain text. */
  g_string_append_printf (out, _ ("%s: "), label);
  append (out, value, indent + 2);
  g_string_append_c (out, '\n');
}

static void
append_row (GString *out, const DataBlock *block, const DataRow *row, guint indent)
{
  const char *separator = " ";

  g_string_append_printf (out, "%*s-", (int) indent, "");
  for (guint i = 0; i < block->n_columns; i++)
    {
      if (!block->columns[i].leads || row->cells[i].text[0] == '\0')
        continue;
      g_string_append (out, separator);
      append (out, row->cells[i].text, indent + 2);
      separator = "  ";
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < block->n_columns; i++)
    {
      if (!block->columns[i].leads && row->cells[i].text[0] != '\0')
        append_labelled (out, block->columns[i].head, row->cells[i].text, indent + 4);
    }
}

static void
append_rows (GString *out, const DataBlock *block)
{
  guint indent = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      if (block->kind == DATA_BLOCK_FIELDS)
        append_labelled (out, row->cells[0].text, row->cells[1].text, 0);
      else if (block->kind == DATA_BLOCK_LIST)
        {
          g_string_append (out, "- ");
          append (out, row->cells[0].text, 2);
          g_string_append_c (out, '\n');
        }
      else if (row->is_group)
        {
          append (out, row->cells[0].text, 0);
          g_string_append_c (out, '\n');
          indent = 2;
        }
      else
        append_row (out, block, row, indent);
    }
}

static void
append_form (GString *out, const DataBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      for (guint j = 0; j < row->n_boxes; j++)
        append_labelled (out, row->boxes[j].label, row->boxes[j].value, 0);
    }
}

static void
append_signatures (GString *out, const DataBlock *block)
{
  for (guint i = 0; i < block->n_signatures; i++)
    {
      const DataSignature *signature = &block->signatures[i];
      g_autofree char *value = g_strjoin (" ", signature->name, signature->day, NULL);

      append_labelled (out, signature->role, g_strstrip (value), 0);
    }
}

static void
append_chart (GString *out, const DataBlock *block)
{
  append (out, block->text, 0);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < block->n_bars; i++)
    {
      g_autoptr (GString) values = g_string_new (NULL);

      for (guint j = 0; j < block->n_series; j++)
        g_string_append_printf (values, "%s%s %u", j > 0 ? ", " : "", block->series[j],
                                block->bars[i].values[j]);
      append_labelled (out, block->bars[i].label, values->str, 2);
    }
}

static DataBlockKind
kind_of (const DataDocument *document, guint i)
{
  return ((const DataBlock *) g_ptr_array_index (document->blocks, i))->kind;
}

char *
data_document_to_text (const DataDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (document != NULL, NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

      /* What follows a heading stands right below it. */
      if (i > 0 && kind_of (document, i - 1) != DATA_BLOCK_HEADING)
        g_string_append_c (out, '\n');
      switch (block->kind)
        {
        case DATA_BLOCK_TITLE:
          append_underlined (out, block->text, '=');
          break;
        case DATA_BLOCK_HEADING:
          append_underlined (out, block->text, '-');
          break;
        case DATA_BLOCK_PARAGRAPH:
          append (out, block->text, 0);
          g_string_append_c (out, '\n');
          break;
        case DATA_BLOCK_FIELDS:
        case DATA_BLOCK_LIST:
        case DATA_BLOCK_TABLE:
          append_rows (out, block);
          break;
        case DATA_BLOCK_FORM:
          append_form (out, block);
          break;
        case DATA_BLOCK_SIGNATURES:
          append_signatures (out, block);
          break;
        case DATA_BLOCK_CHART:
          append_chart (out, block);
          break;
        }
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* A cell on one line, filled up to @width columns. */
static void
append_cell (GString *out, const char *text, DataAlignment alignment, guint width)
{
  guint start = (guint) out->len;
  guint blank = width - MIN (data_text_width (text), width);

  if (alignment == DATA_ALIGN_END)
    g_string_append_printf (out, "%*s", (int) blank, "");
  g_string_append (out, text);
  for (gsize i = start; i < out->len; i++)
    {
      if (out->str[i] == '\n' || out->str[i] == '\t')
        out->str[i] = ' ';
    }
  if (alignment != DATA_ALIGN_END)
    g_string_append_printf (out, "%*s", (int) blank, "");
}

static guint *
measure_columns (const DataBlock *block)
{
  guint *widths = g_new (guint, block->n_columns);

  for (guint column = 0; column < block->n_columns; column++)
    {
      widths[column] = data_text_width (block->columns[column].head);
      for (guint i = 0; i < block->rows->len; i++)
        {
          const DataRow *row = g_ptr_array_index (block->rows, i);

          widths[column] = MAX (widths[column], data_text_width (row->cells[column].text));
        }
    }
  return widths;
}

static void
append_columns (GString *out, const DataBlock *block, const DataRow *row, const guint *widths)
{
  for (guint i = 0; i < block->n_columns; i++)
    {
      const DataColumn *column = &block->columns[i];

      if (i > 0)
        g_string_append (out, "  ");
      append_cell (out, row == NULL ? column->head : row->cells[i].text, column->alignment,
                   widths[i]);
    }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

char *
data_document_to_columns (const DataDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (document != NULL, NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);
      g_autofree guint *widths = NULL;

      if (block->kind != DATA_BLOCK_TABLE)
        continue;
      widths = measure_columns (block);
      append_columns (out, block, NULL, widths);
      for (guint row = 0; row < block->rows->len; row++)
        append_columns (out, block, g_ptr_array_index (block->rows, row), widths);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
