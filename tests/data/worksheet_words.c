/* worksheet_words.c - What a worksheet says, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "worksheet_words.h"

#include "rules/text.h"

#include <string.h>

static void
add_words (GString *words, const char *text)
{
  if (text != NULL)
    g_string_append_printf (words, "%s\n", text);
}

static void
add_row (GString *words, const DataBlock *block, const DataRow *row)
{
  guint n = block->kind == DATA_BLOCK_FORM ? 0 : row->is_group ? 1 : block->n_columns;

  for (guint i = 0; i < n; i++)
    add_words (words, row->cells[i].text);
  for (guint i = 0; i < row->n_boxes; i++)
    {
      add_words (words, row->boxes[i].label);
      add_words (words, row->boxes[i].value);
    }
}

char *
worksheet_words (const DataDocument *document)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

      add_words (words, block->text);
      for (guint j = 0; j < block->n_columns; j++)
        add_words (words, block->columns[j].head);
      for (guint j = 0; block->rows != NULL && j < block->rows->len; j++)
        add_row (words, block, g_ptr_array_index (block->rows, j));
      for (guint j = 0; j < block->n_signatures; j++)
        {
          add_words (words, block->signatures[j].role);
          add_words (words, block->signatures[j].name);
        }
      for (guint j = 0; j < block->n_series; j++)
        add_words (words, block->series[j]);
      for (guint j = 0; j < block->n_bars; j++)
        add_words (words, block->bars[j].label);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
worksheet_says (const char *text, const char *part)
{
  g_auto (GStrv) lines = NULL;

  if (rules_text_is_blank (part))
    return;
  lines = g_strsplit (part, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (text, lines[i]) == NULL)
        g_error ("“%s” is not in:\n%s", lines[i], text);
    }
}

void
worksheet_says_take (const char *text, char *part)
{
  worksheet_says (text, part);
  g_free (part);
}

guint
worksheet_count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
assert_same_rows (const DataBlock *one, const DataBlock *other)
{
  guint n = one->rows == NULL ? 0 : one->rows->len;

  g_assert_cmpuint (n, ==, other->rows == NULL ? 0 : other->rows->len);
  for (guint i = 0; i < n; i++)
    {
      const DataRow *row = g_ptr_array_index (one->rows, i);
      const DataRow *other_row = g_ptr_array_index (other->rows, i);

      g_assert_cmpint (row->is_group, ==, other_row->is_group);
      g_assert_cmpuint (row->lines, ==, other_row->lines);
      g_assert_cmpuint (row->n_boxes, ==, other_row->n_boxes);
    }
}

void
worksheet_assert_same_structure (const DataDocument *one, const DataDocument *other)
{
  g_assert_cmpuint (one->blocks->len, ==, other->blocks->len);
  for (guint i = 0; i < one->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (one->blocks, i);
      const DataBlock *other_block = g_ptr_array_index (other->blocks, i);

      g_assert_cmpint (block->kind, ==, other_block->kind);
      g_assert_cmpuint (block->level, ==, other_block->level);
      g_assert_cmpint (block->style, ==, other_block->style);
      g_assert_cmpuint (block->n_columns, ==, other_block->n_columns);
      g_assert_cmpuint (block->n_signatures, ==, other_block->n_signatures);
      g_assert_cmpuint (block->n_bars, ==, other_block->n_bars);
      assert_same_rows (block, other_block);
    }
}
