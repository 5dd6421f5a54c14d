/* strip_form.c - The strips of forms: rows of boxes with a small label above what is in them, and
 * boxes where people sign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip_maker.h"

#define SEAL_SIZE 42.0
#define SIGNATURE_HEIGHT 54.0
#define SIGNATURE_WIDTH 150.0 /* at least */
#define SIGNATURE_SHARE 0.42  /* of the box, for the line to sign on */
#define LABEL_GAP 0.5
#define PART_GAP 3.0
#define HIGHEST_ABOVE_SIGNATURES 120.0
#define HIGHEST_FORM 260.0 /* that is kept on one page */

/* @label in small type above @value; without the label where it is blank. */
static DataLines
set_labelled (DataStripMaker *self, const char *label, const char *value, double x, double width)
{
  DataLines lines = data_typesetter_set (self->typesetter, value, DATA_TYPE_BOX_VALUE,
                                         DATA_ALIGN_START, x, width);
  DataLines above;

  if (rules_text_is_blank (label))
    return lines;
  above = data_typesetter_set (self->typesetter, label, DATA_TYPE_BOX_LABEL, DATA_ALIGN_START, x,
                               width);
  return data_typesetter_join (self->typesetter, &above, &lines, LABEL_GAP);
}

static double
label_height (DataStripMaker *self, const char *label, double width)
{
  DataLines lines;

  if (rules_text_is_blank (label))
    return 0;
  lines = data_typesetter_set (self->typesetter, label, DATA_TYPE_BOX_LABEL, DATA_ALIGN_START, 0,
                               width);
  return data_lines_height (&lines) + LABEL_GAP;
}

static void
add_boxes (DataStripMaker *self, const DataBox *boxes, guint n)
{
  double *edges = data_strip_maker_edges (self, &boxes[0].width, sizeof *boxes, n);
  DataStrip *strip = data_strip_maker_add_grid (self, edges, n);

  for (guint i = 0; i < n; i++)
    {
      double left = edges[i] + DATA_CELL_MARGIN;
      double width = edges[i + 1] - DATA_CELL_MARGIN - left;
      double least =
          label_height (self, boxes[i].label, width) + boxes[i].lines * DATA_WRITING_LINE;

      strip->texts[i] = set_labelled (self, boxes[i].label, boxes[i].value, left, width);
      strip->least_height = MAX (strip->least_height, least);
    }
}

/* A form of few rows is about one thing: it is not parted. */
static void
keep_form_together (DataStripMaker *self, guint first)
{
  double height = 0;

  for (guint i = first; i < self->strips->len; i++)
    height += data_strip_height (g_ptr_array_index (self->strips, i));
  for (guint i = first; i + 1 < self->strips->len && height <= HIGHEST_FORM; i++)
    ((DataStrip *) g_ptr_array_index (self->strips, i))->keep_with_next = TRUE;
}

void
data_strip_maker_add_form (DataStripMaker *self, const DataBlock *block)
{
  guint first = self->strips->len;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (block->rows, i);

      add_boxes (self, row->boxes, row->n_boxes);
    }
  ((DataStrip *) g_ptr_array_index (self->strips, first))->space = DATA_BLOCK_SPACE;
  data_strip_maker_keep_together (self, first);
  keep_form_together (self, first);
}

/* Nobody signs a page with nothing on it: what stands above the heading of the signatures, strip
 * number @first on, comes along. */
static void
keep_with_signatures (DataStripMaker *self, guint first)
{
  DataStrip *strip = NULL;

  for (guint i = first; i > 0 && (strip == NULL || strip->outline_level > 0); i--)
    strip = g_ptr_array_index (self->strips, i - 1);
  if (strip != NULL && data_strip_height (strip) <= HIGHEST_ABOVE_SIGNATURES)
    strip->keep_with_next = TRUE;
}

static double *
signature_edges (const DataStripMaker *self, guint n)
{
  g_autofree guint *widths = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    widths[i] = 1;
  return data_strip_maker_edges (self, widths, sizeof *widths, n);
}

static void
add_roles (DataStripMaker *self, const DataSignature *signatures, guint n)
{
  DataStrip *strip = data_strip_maker_add_grid (self, signature_edges (self, n), n);

  for (guint i = 0; i < n; i++)
    data_strip_maker_set_cell (self, strip, i, signatures[i].role, DATA_TYPE_TABLE_HEAD,
                               DATA_ALIGN_START);
  strip->n_shaded = n;
  strip->shade = DATA_SHADE_HEAD;
  strip->space = DATA_BLOCK_SPACE;
  strip->keep_with_next = TRUE;
}

/* A square for a seal, or a line to sign on, ending at @right. Returns: how wide it is. */
static double
add_seal (DataStripMaker *self, DataStrip *strip, guint text, const char *seal, double right)
{
  gboolean is_square = self->document->information.language == RULES_LANGUAGE_JA;
  double width = is_square
                     ? SEAL_SIZE
                     : (strip->edges[1] - strip->edges[0] - 2 * DATA_CELL_MARGIN) * SIGNATURE_SHARE;
  double left = right - width;
  double top = (SIGNATURE_HEIGHT - SEAL_SIZE) / 2;
  DataLines lines =
      data_typesetter_set (self->typesetter, seal, DATA_TYPE_SEAL, DATA_ALIGN_CENTRE, left, width);
  double height = data_lines_height (&lines);

  if (is_square)
    {
      lines.top = top + (SEAL_SIZE - height) / 2;
      data_strip_add_shape (strip, (DataShape){ left, strip->padding + top, width, SEAL_SIZE,
                                                DATA_FILL_NONE, FALSE });
    }
  else
    {
      lines.top = SIGNATURE_HEIGHT - height;
      data_strip_add_shape (
          strip, (DataShape){ .x = left, .top = strip->padding + lines.top, .width = width });
    }
  strip->texts[text] = lines;
  return width;
}

/* Of each signature, one text is who signs and when, the other belongs to the seal. */
static void
add_signers (DataStripMaker *self, const DataSignature *signatures, guint n)
{
  DataStrip *strip = data_strip_maker_add_grid (self, signature_edges (self, n), n);

  strip->texts = g_renew (DataLines, strip->texts, 2 * n);
  strip->n_texts = 2 * n;
  strip->least_height = SIGNATURE_HEIGHT;
  for (guint i = 0; i < n; i++)
    {
      const DataSignature *signature = &signatures[i];
      double left = strip->edges[i] + DATA_CELL_MARGIN;
      double right = strip->edges[i + 1] - DATA_CELL_MARGIN;
      double seal = add_seal (self, strip, n + i, signature->seal, right);
      double width = right - left - seal - DATA_CELL_MARGIN;
      DataLines name = set_labelled (self, signature->name_label, signature->name, left, width);
      DataLines day = set_labelled (self, signature->day_label, signature->day, left, width);

      strip->texts[i] = data_typesetter_join (self->typesetter, &name, &day, PART_GAP);
    }
}

void
data_strip_maker_add_signatures (DataStripMaker *self, const DataBlock *block)
{
  guint most = (guint) ((self->right - self->left) / SIGNATURE_WIDTH);
  guint n_rows = (block->n_signatures + most - 1) / most;
  guint in_row = (block->n_signatures + n_rows - 1) / n_rows;

  keep_with_signatures (self, self->strips->len);
  for (guint i = 0; i < block->n_signatures; i += in_row)
    {
      guint n = MIN (in_row, block->n_signatures - i);

      add_roles (self, &block->signatures[i], n);
      add_signers (self, &block->signatures[i], n);
    }
}
