/* combine.c - One document that says everything in two languages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/document.h"

#include <string.h>

/* How many bytes at the start of both texts are the same number: "3. " or "(3) ". */
static gsize
numbering (const char *first, const char *second)
{
  gsize n = strspn (first, "0123456789.()");

  if (n < 2 || first[n] != ' ' || strcspn (first, ".()") >= n)
    return 0;
  return strncmp (first, second, n + 1) == 0 ? n + 1 : 0;
}

/* What @second says that @first does not: all of it, or, where they have as many lines, those lines
 * that differ. */
static char *
difference (const char *first, const char *second)
{
  g_auto (GStrv) lines = g_strsplit (first, "\n", -1);
  g_auto (GStrv) others = g_strsplit (second, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  if (g_strv_length (lines) != g_strv_length (others))
    return g_strdup (second);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!g_str_equal (lines[i], others[i]))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", others[i]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Both texts, the second after @separator; once what is the same. */
static char *
join_words (const char *first, const char *second, const char *separator)
{
  g_autofree char *rest = difference (first, second);

  return rest[0] == '\0' ? g_strdup (first)
                         : g_strjoin (separator, first, rest + numbering (first, rest), NULL);
}

/* The boxes that can be ticked. */
static const char *const ticks[] = { "□", "■", NULL };

static gboolean
begins_with_box (const char *text)
{
  return g_str_has_prefix (text, ticks[0]) || g_str_has_prefix (text, ticks[1]);
}

/* What stands behind each box, and each further line, of a text that begins with a box: split in
 * front of boxes and lines. */
static GPtrArray *
split_choices (const char *text)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = g_utf8_next_char (text);; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && *p != '\n' && !begins_with_box (p))
        continue;
      g_ptr_array_add (choices, g_strndup (start, (gsize) (p - start)));
      start = p;
      if (*p == '\0')
        return choices;
    }
}

/* The text of a choice without its box or line break, and without the space behind it. */
static char *
words_of_choice (const char *choice)
{
  const char *words = g_utf8_next_char (choice);

  if (g_str_has_prefix (words, "\u00a0"))
    words = g_utf8_next_char (words);
  return g_strchomp (g_strdup (words));
}

/* (nullable): choices with boxes in two languages: each box once, with what it says in both. */
static char *
join_choices (const char *first, const char *second)
{
  g_autoptr (GPtrArray) ones = split_choices (first);
  g_autoptr (GPtrArray) others = split_choices (second);
  g_autoptr (GString) both = g_string_new (NULL);

  if (ones->len != others->len)
    return NULL;
  for (guint i = 0; i < ones->len; i++)
    {
      const char *one = g_ptr_array_index (ones, i);
      g_autofree char *words = words_of_choice (one);
      g_autofree char *other_words = words_of_choice (g_ptr_array_index (others, i));

      g_string_append (both, one);
      if (!g_str_equal (words, other_words))
        {
          gsize space = strlen (one);

          while (space > 0 && one[space - 1] == ' ')
            space--;
          g_string_truncate (both, both->len - (strlen (one) - space));
          g_string_append_printf (both, " / %s%s", other_words, one + space);
        }
    }
  return g_string_free (g_steal_pointer (&both), FALSE);
}

/* Both texts in one, %NULL where one of them is. */
static char *
join (const char *first, const char *second, const char *separator)
{
  char *choices = NULL;

  if (first == NULL || second == NULL)
    return NULL;
  if (begins_with_box (first) && begins_with_box (second))
    choices = join_choices (first, second);
  return choices != NULL ? choices : join_words (first, second, separator);
}

static DataDocument *
begin (const DataDocument *first, const DataDocument *second)
{
  DataDocumentInformation information = first->information;
  const DataDocumentInformation *other = &second->information;
  g_autofree char *title = join (information.title, other->title, " / ");
  g_autofree char *watermark = join (information.watermark, other->watermark, " / ");
  g_autofree char *header = join (information.header, other->header, " / ");
  g_autofree char *file_name = g_strconcat (information.file_name, "_ja-en", NULL);
  g_autoptr (GPtrArray) footer = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; information.footer[i] != NULL; i++)
    g_ptr_array_add (footer, join (information.footer[i], other->footer[i], " / "));
  g_ptr_array_add (footer, NULL);
  information.title = title;
  information.watermark = watermark;
  information.file_name = file_name;
  information.header = header;
  information.footer = (const char *const *) footer->pdata;
  /* Headings come numbered. */
  information.numbered = FALSE;
  return data_document_new (&information);
}

static void
join_words_of_layout (DataDocument *self,
                      const DataDocumentWords *first,
                      const DataDocumentWords *second)
{
  g_autofree char *continued = join (first->continued, second->continued, " / ");
  g_autofree char *list = join (first->list, second->list, " / ");
  g_autofree char *group = join (first->group, second->group, " / ");
  const DataDocumentWords words = {
    .continued = continued,
    .list = list,
    .group = group,
    .see_sheet = first->see_sheet,
    .cut = first->cut,
  };

  data_document_set_words (self, &words);
}

static void
add_rows (DataDocument *self, const DataBlock *first, const DataBlock *second)
{
  for (guint i = 0; i < first->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (first->rows, i);
      const DataRow *other = g_ptr_array_index (second->rows, i);
      guint n = row->is_group ? 1 : first->n_columns;
      g_autofree DataCell *cells = g_new0 (DataCell, n);

      for (guint j = 0; j < n; j++)
        cells[j] = (DataCell){ join (row->cells[j].text, other->cells[j].text,
                                     row->is_group ? " / " : "\n"),
                               row->cells[j].emphasis };
      if (row->is_group)
        data_document_add_group (self, cells[0].text);
      else if (first->kind == DATA_BLOCK_FIELDS)
        data_document_add_field (self, cells[0].text, cells[1].text);
      else if (first->kind == DATA_BLOCK_LIST)
        data_document_add_item (self, cells[0].text);
      else
        data_document_add_row (self, cells);
      if (row->lines > 0)
        data_document_add_room (self, row->lines);
      for (guint j = 0; j < n; j++)
        g_free ((char *) cells[j].text);
    }
}

static void
add_table (DataDocument *self, const DataBlock *first, const DataBlock *second)
{
  g_autofree DataColumn *columns =
      g_memdup2 (first->columns, first->n_columns * sizeof *first->columns);

  for (guint i = 0; i < first->n_columns; i++)
    {
      columns[i].head = join (first->columns[i].head, second->columns[i].head, "\n");
      columns[i].over = join (first->columns[i].over, second->columns[i].over, " / ");
    }
  data_document_add_table (self, columns, first->n_columns);
  for (guint i = 0; i < first->n_columns; i++)
    {
      g_free ((char *) columns[i].head);
      g_free ((char *) columns[i].over);
    }
  if (first->name != NULL)
    data_document_name_table (self, first->name);
  add_rows (self, first, second);
}

static void
add_form (DataDocument *self, const DataBlock *first, const DataBlock *second)
{
  for (guint i = 0; i < first->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (first->rows, i);
      const DataRow *other = g_ptr_array_index (second->rows, i);
      g_autofree DataBox *boxes = g_memdup2 (row->boxes, row->n_boxes * sizeof *row->boxes);

      for (guint j = 0; j < row->n_boxes; j++)
        {
          boxes[j].label = join (row->boxes[j].label, other->boxes[j].label, " / ");
          boxes[j].value = join (row->boxes[j].value, other->boxes[j].value, "\n");
        }
      data_document_add_boxes (self, boxes, row->n_boxes);
      for (guint j = 0; j < row->n_boxes; j++)
        {
          g_free ((char *) boxes[j].label);
          g_free ((char *) boxes[j].value);
        }
    }
}

static void
add_signatures (DataDocument *self, const DataBlock *first, const DataBlock *second)
{
  g_autofree DataSignature *signatures =
      g_memdup2 (first->signatures, first->n_signatures * sizeof *first->signatures);

  for (guint i = 0; i < first->n_signatures; i++)
    {
      const DataSignature *other = &second->signatures[i];
      DataSignature *both = &signatures[i];

      both->role = join (both->role, other->role, " / ");
      both->name_label = join (both->name_label, other->name_label, " / ");
      both->day_label = join (both->day_label, other->day_label, " / ");
      both->seal = join (both->seal, other->seal, "\n");
    }
  data_document_add_signatures (self, signatures, first->n_signatures);
  for (guint i = 0; i < first->n_signatures; i++)
    {
      g_free ((char *) signatures[i].role);
      g_free ((char *) signatures[i].name_label);
      g_free ((char *) signatures[i].day_label);
      g_free ((char *) signatures[i].seal);
    }
}

static void
add_chart (DataDocument *self, const DataBlock *first, const DataBlock *second)
{
  g_autofree char *title = join (first->text, second->text, " / ");
  g_autoptr (GPtrArray) series = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < first->n_series; i++)
    g_ptr_array_add (series, join (first->series[i], second->series[i], " / "));
  data_document_add_chart (self, title, (const char *const *) series->pdata, series->len);
  for (guint i = 0; i < first->n_bars; i++)
    {
      g_autofree char *label = join (first->bars[i].label, second->bars[i].label, " / ");

      data_document_add_bar (self, label, first->bars[i].values);
    }
}

static void
add_block (DataDocument *self, const DataBlock *first, const DataBlock *second)
{
  g_autofree char *line = join (first->text, second->text, " / ");
  g_autofree char *lines = join (first->text, second->text, "\n");

  switch (first->kind)
    {
    case DATA_BLOCK_TITLE:
      data_document_add_title (self, lines);
      break;
    case DATA_BLOCK_HEADING:
      data_document_add_heading (self, first->level, line);
      break;
    case DATA_BLOCK_PARAGRAPH:
      data_document_add_paragraph (self, first->style, lines);
      break;
    case DATA_BLOCK_FIELDS:
    case DATA_BLOCK_LIST:
      add_rows (self, first, second);
      break;
    case DATA_BLOCK_TABLE:
      add_table (self, first, second);
      break;
    case DATA_BLOCK_FORM:
      add_form (self, first, second);
      break;
    case DATA_BLOCK_SIGNATURES:
      add_signatures (self, first, second);
      break;
    case DATA_BLOCK_CHART:
      add_chart (self, first, second);
      break;
    }
}

DataDocument *
data_document_combine (const DataDocument *first, const DataDocument *second)
{
  DataDocument *self;

  g_return_val_if_fail (first->blocks->len == second->blocks->len, NULL);

  self = begin (first, second);
  join_words_of_layout (self, &first->words, &second->words);
  for (guint i = 0; i < first->blocks->len; i++)
    add_block (self, g_ptr_array_index (first->blocks, i), g_ptr_array_index (second->blocks, i));
  return self;
}
