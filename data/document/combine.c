/* combine.c - One document that says everything in two languages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/combine_text.h"
#include "data/document/document.h"

static DataDocument *
begin (const DataDocument *first, const DataDocument *second)
{
  DataDocumentInformation information = first->information;
  const DataDocumentInformation *other = &second->information;
  g_autofree char *title = data_combine_lines (information.title, other->title);
  g_autofree char *watermark =
      data_combine_texts (information.watermark, other->watermark, DATA_COMBINE_BESIDE);
  g_autofree char *header = data_combine_lines (information.header, other->header);
  g_autofree char *file_name = g_strconcat (information.file_name, "_ja-en", NULL);
  g_autoptr (GPtrArray) footer = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; information.footer[i] != NULL; i++)
    g_ptr_array_add (footer, data_combine_lines (information.footer[i], other->footer[i]));
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
  g_autofree char *continued =
      data_combine_texts (first->continued, second->continued, DATA_COMBINE_BESIDE);
  g_autofree char *list = data_combine_texts (first->list, second->list, DATA_COMBINE_BESIDE);
  g_autofree char *group = data_combine_texts (first->group, second->group, DATA_COMBINE_BESIDE);
  g_autofree char *see_sheet =
      data_combine_texts (first->see_sheet, second->see_sheet, DATA_COMBINE_BESIDE);
  g_autofree char *cut = data_combine_texts (first->cut, second->cut, DATA_COMBINE_BESIDE);
  const DataDocumentWords words = {
    .continued = continued,
    .list = list,
    .group = group,
    .see_sheet = see_sheet,
    .cut = cut,
  };

  data_document_set_words (self, &words);
}

/* How many ideographs a full line of a page holds: fewer than it really does. */
static double
line_of_table (const DataDocument *self)
{
  return self->information.landscape ? 84 : 56;
}

static double
line_of_form (const DataDocument *self)
{
  return self->information.landscape ? 74 : 48;
}

/* What stands between the texts of column number @i in both languages: on one line if all cells
 * have room for that. */
static const char *
separator_of_column (const DataDocument *self,
                     const DataBlock *first,
                     const DataBlock *second,
                     guint i)
{
  double room = line_of_table (self) * first->columns[i].width;
  double widths = 0;

  for (guint j = 0; j < first->n_columns; j++)
    widths += first->columns[j].width;
  for (guint j = 0; j < first->rows->len; j++)
    {
      const DataRow *row = g_ptr_array_index (first->rows, j);
      const DataRow *other = g_ptr_array_index (second->rows, j);

      if (!row->is_group &&
          !data_combine_fits (row->cells[i].text, other->cells[i].text, room / widths))
        return "\n";
    }
  return DATA_COMBINE_BESIDE;
}

static void
add_rows (DataDocument *self, const DataBlock *first, const DataBlock *second)
{
  g_autofree const char **separators = g_new (const char *, first->n_columns);

  for (guint i = 0; i < first->n_columns; i++)
    separators[i] =
        first->kind == DATA_BLOCK_TABLE ? separator_of_column (self, first, second, i) : "\n";
  for (guint i = 0; i < first->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (first->rows, i);
      const DataRow *other = g_ptr_array_index (second->rows, i);
      guint n = row->is_group ? 1 : first->n_columns;
      g_autofree DataCell *cells = g_new0 (DataCell, n);

      for (guint j = 0; j < n; j++)
        cells[j] =
            (DataCell){ data_combine_texts (row->cells[j].text, other->cells[j].text,
                                            row->is_group ? DATA_COMBINE_BESIDE : separators[j]),
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

/* (nullable): both choices of each pair, on one line. */
static GStrv
join_choices (const char *const *first, const char *const *second)
{
  g_autoptr (GStrvBuilder) both = NULL;

  if (first == NULL || second == NULL)
    return NULL;
  both = g_strv_builder_new ();
  for (guint i = 0; first[i] != NULL; i++)
    {
      g_autofree char *pair = data_combine_texts (first[i], second[i], DATA_COMBINE_BESIDE);

      g_strv_builder_add (both, pair);
    }
  return g_strv_builder_end (both);
}

static void
add_table (DataDocument *self, const DataBlock *first, const DataBlock *second)
{
  g_autofree DataColumn *columns =
      g_memdup2 (first->columns, first->n_columns * sizeof *first->columns);

  for (guint i = 0; i < first->n_columns; i++)
    {
      columns[i].head = data_combine_texts (first->columns[i].head, second->columns[i].head, "\n");
      columns[i].choices = (const char *const *) join_choices (first->columns[i].choices,
                                                               second->columns[i].choices);
      columns[i].over =
          data_combine_texts (first->columns[i].over, second->columns[i].over, DATA_COMBINE_BESIDE);
    }
  data_document_add_table (self, columns, first->n_columns);
  for (guint i = 0; i < first->n_columns; i++)
    {
      g_free ((char *) columns[i].head);
      g_free ((char *) columns[i].over);
      g_strfreev ((GStrv) columns[i].choices);
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
      double widths = 0;

      for (guint j = 0; j < row->n_boxes; j++)
        widths += row->boxes[j].width;
      for (guint j = 0; j < row->n_boxes; j++)
        {
          boxes[j].label =
              data_combine_texts (row->boxes[j].label, other->boxes[j].label, DATA_COMBINE_BESIDE);
          boxes[j].value = data_combine_texts (
              row->boxes[j].value, other->boxes[j].value,
              data_combine_fits (row->boxes[j].value, other->boxes[j].value,
                                 line_of_form (self) * row->boxes[j].width / widths)
                  ? DATA_COMBINE_BESIDE
                  : "\n");
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

      both->role = data_combine_texts (both->role, other->role, DATA_COMBINE_BESIDE);
      both->name_label =
          data_combine_texts (both->name_label, other->name_label, DATA_COMBINE_BESIDE);
      both->day_label = data_combine_texts (both->day_label, other->day_label, DATA_COMBINE_BESIDE);
      both->seal = data_combine_texts (both->seal, other->seal, "\n");
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
  g_autofree char *title = data_combine_texts (first->text, second->text, DATA_COMBINE_BESIDE);
  g_autoptr (GPtrArray) series = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < first->n_series; i++)
    g_ptr_array_add (series,
                     data_combine_texts (first->series[i], second->series[i], DATA_COMBINE_BESIDE));
  data_document_add_chart (self, title, (const char *const *) series->pdata, series->len);
  for (guint i = 0; i < first->n_bars; i++)
    {
      g_autofree char *label =
          data_combine_texts (first->bars[i].label, second->bars[i].label, DATA_COMBINE_BESIDE);

      data_document_add_bar (self, label, first->bars[i].values);
    }
}

static void
add_block (DataDocument *self, const DataBlock *first, const DataBlock *second)
{
  g_autofree char *line = data_combine_texts (first->text, second->text, DATA_COMBINE_BESIDE);
  g_autofree char *lines = data_combine_texts (first->text, second->text, "\n");

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
