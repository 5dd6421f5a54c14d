/* layout.c - Filling A4 pages with the strips of a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/layout.h"

#include "data/document/strip.h"

enum
{
  LEAST_LINES = 2, /* of a paragraph before a page break */
  LEAST_ROW = 5,   /* lines of a very long row before a page break */
};

#define MARKING_MARGIN 5.0

/* A row of a table that takes more of a page than this may run on over a page break. */
#define LONGEST_KEPT_TOGETHER 0.3

typedef struct
{
  const DataStrip *strip;
  double y;
} Placed;

struct _DataPages
{
  DataTypesetter *typesetter;
  GPtrArray *strips; /* of DataStrip */
  GPtrArray *parts;  /* of DataStrip: of those that run over a page break */
  GPtrArray *pages;  /* of GArray of Placed */
  GArray *places;
  DataLines header;
  DataLines marking; /* no lines where there is none */
  GArray *footer;    /* of DataLines */
  GArray *numbers;   /* of DataLines, one for each page */
  double y;          /* while the pages are filled */
};

static GArray *
current_page (DataPages *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

static void
begin_page (DataPages *self)
{
  g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (Placed)));
  self->y = DATA_PAGE_TOP;
}

static void
place (DataPages *self, const DataStrip *strip)
{
  Placed placed = { strip, self->y };

  if (current_page (self)->len > 0)
    placed.y += strip->space;
  g_array_append_val (current_page (self), placed);
  if (strip->outline_level > 0)
    {
      DataPlace there = { strip->outline_text, strip->outline_level, self->pages->len - 1,
                          placed.y };

      g_array_append_val (self->places, there);
    }
  self->y = placed.y + data_strip_height (strip);
}

static double
space_above (const DataPages *self, const DataStrip *strip)
{
  const GArray *page = g_ptr_array_index (self->pages, self->pages->len - 1);

  return page->len > 0 ? strip->space : 0;
}

/* Begins a page with the head of the table that @strip continues. */
static void
continue_on_new_page (DataPages *self, const DataStrip *strip)
{
  begin_page (self);
  if (strip->head != NULL)
    place (self, strip->head);
}

static gboolean
may_split (const DataStrip *strip)
{
  return strip->may_split ||
         data_strip_height (strip) > (DATA_PAGE_BOTTOM - DATA_PAGE_TOP) * LONGEST_KEPT_TOGETHER;
}

/* The least room that strip number @i needs on a page, with what must not be parted from it. */
static double
least_room (const GPtrArray *strips, guint i)
{
  const DataStrip *strip = g_ptr_array_index (strips, i);
  double line;

  if (strip->keep_with_next && i + 1 < strips->len)
    {
      const DataStrip *next = g_ptr_array_index (strips, i + 1);

      return data_strip_height (strip) + next->space + least_room (strips, i + 1);
    }
  if (!may_split (strip))
    return data_strip_height (strip);
  line = strip->texts[strip->n_texts - 1].lines[0].bottom;
  return MIN (data_strip_height (strip),
              line * (strip->may_split ? LEAST_LINES : LEAST_ROW) + 2 * strip->padding);
}

/* The most lines that any text of @strip has. */
static guint
n_lines (const DataStrip *strip)
{
  guint most = 0;

  for (guint i = 0; i < strip->n_texts; i++)
    most = MAX (most, strip->texts[i].n_lines);
  return most;
}

/* Cuts off what fits on the page, so that no single line of a paragraph is left over. */
static DataStrip *
cut (DataPages *self, const DataStrip *strip, DataStrip **rest)
{
  double room = DATA_PAGE_BOTTOM - self->y - space_above (self, strip);
  gboolean fresh = current_page (self)->len <= (strip->head == NULL ? 0u : 1u);
  DataStrip *part = data_strip_cut (strip, room, fresh ? 0 : LEAST_LINES, rest);

  if (part != NULL && strip->may_split && n_lines (*rest) == 1 && n_lines (part) > LEAST_LINES)
    {
      double shorter = data_strip_height (part) - 1;

      data_strip_free (part);
      data_strip_free (*rest);
      part = data_strip_cut (strip, shorter, 0, rest);
    }
  return part;
}

/* Places @strip, which does not fit on the page as a whole, over as many pages as it takes. */
static void
place_in_parts (DataPages *self, const DataStrip *strip)
{
  while (self->y + space_above (self, strip) + data_strip_height (strip) > DATA_PAGE_BOTTOM)
    {
      DataStrip *rest = NULL;
      DataStrip *part = cut (self, strip, &rest);

      if (part != NULL)
        {
          g_ptr_array_add (self->parts, part);
          g_ptr_array_add (self->parts, rest);
          place (self, part);
          strip = rest;
        }
      continue_on_new_page (self, strip);
    }
  place (self, strip);
}

static void
fill_pages (DataPages *self)
{
  const GPtrArray *strips = self->strips;

  begin_page (self);
  for (guint i = 0; i < strips->len; i++)
    {
      const DataStrip *strip = g_ptr_array_index (strips, i);
      double room = DATA_PAGE_BOTTOM - self->y - space_above (self, strip);
      gboolean fresh = current_page (self)->len == 0;

      if (least_room (strips, i) > room && !fresh)
        continue_on_new_page (self, strip);
      if (may_split (strip))
        place_in_parts (self, strip);
      else
        place (self, strip);
    }
}

static void
set_header (DataPages *self, const DataDocumentInformation *information)
{
  double right = DATA_PAGE_RIGHT;

  if (information->marking != NULL)
    {
      self->marking =
          data_typesetter_set_line (self->typesetter, information->marking, DATA_TYPE_MARKING,
                                    DATA_ALIGN_START, 0, (DATA_PAGE_RIGHT - DATA_PAGE_LEFT) / 2);
      right -= data_lines_width (&self->marking) + MARKING_MARGIN;
      self->marking.x = right;
      right -= 3 * MARKING_MARGIN;
    }
  if (information->header != NULL)
    self->header =
        data_typesetter_set_line (self->typesetter, information->header, DATA_TYPE_RUNNING,
                                  DATA_ALIGN_START, DATA_PAGE_LEFT, right - DATA_PAGE_LEFT);
}

static void
set_footer (DataPages *self, const DataDocumentInformation *information)
{
  const double number_width = 50;
  double right = DATA_PAGE_RIGHT - number_width;

  for (guint i = 0; information->footer[i] != NULL; i++)
    {
      DataLines line =
          data_typesetter_set_line (self->typesetter, information->footer[i], DATA_TYPE_RUNNING,
                                    DATA_ALIGN_START, DATA_PAGE_LEFT, right - DATA_PAGE_LEFT);

      g_array_append_val (self->footer, line);
    }
  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u / %u", i + 1, self->pages->len);
      DataLines line = data_typesetter_set_line (self->typesetter, text, DATA_TYPE_NOTE,
                                                 DATA_ALIGN_END, right, number_width);

      g_array_append_val (self->numbers, line);
    }
}

DataPages *
data_document_layout (const DataDocument *document)
{
  DataPages *self = g_new0 (DataPages, 1);

  self->typesetter = data_typesetter_new (document->information.language);
  self->strips = data_strips_new (document, self->typesetter);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) data_strip_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->places = g_array_new (FALSE, FALSE, sizeof (DataPlace));
  self->footer = g_array_new (FALSE, FALSE, sizeof (DataLines));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (DataLines));
  fill_pages (self);
  set_header (self, &document->information);
  set_footer (self, &document->information);
  return self;
}

void
data_pages_free (DataPages *self)
{
  g_array_unref (self->numbers);
  g_array_unref (self->footer);
  g_array_unref (self->places);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->strips);
  data_typesetter_free (self->typesetter);
  g_free (self);
}

guint
data_pages_count (const DataPages *self)
{
  return self->pages->len;
}

double
data_pages_width (const DataPages *self)
{
  return DATA_PAGE_WIDTH;
}

double
data_pages_height (const DataPages *self)
{
  return DATA_PAGE_HEIGHT;
}

GArray *
data_pages_places (const DataPages *self)
{
  return self->places;
}

static void
draw_header (const DataPages *self, cairo_t *cr)
{
  double bottom = DATA_PAGE_TOP - 14;

  data_lines_draw (&self->header, cr, bottom - data_lines_height (&self->header));
  if (self->marking.n_lines > 0)
    {
      double height = data_lines_height (&self->marking);

      data_lines_draw (&self->marking, cr, bottom - 3 - height);
      cairo_set_line_width (cr, 0.8);
      cairo_rectangle (cr, self->marking.x - MARKING_MARGIN, bottom - 4 - height,
                       DATA_PAGE_RIGHT - self->marking.x + MARKING_MARGIN, height + 2);
      cairo_stroke (cr);
    }
}

static void
draw_footer (const DataPages *self, guint page, cairo_t *cr)
{
  double y = DATA_PAGE_BOTTOM + 14;

  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, 0.35);
  cairo_move_to (cr, DATA_PAGE_LEFT, y - 3);
  cairo_line_to (cr, DATA_PAGE_RIGHT, y - 3);
  cairo_stroke (cr);
  data_lines_draw (&g_array_index (self->numbers, DataLines, page), cr, y);
  for (guint i = 0; i < self->footer->len; i++)
    {
      const DataLines *line = &g_array_index (self->footer, DataLines, i);

      data_lines_draw (line, cr, y);
      y += data_lines_height (line);
    }
}

void
data_pages_draw (const DataPages *self, guint page, cairo_t *cr)
{
  const GArray *placed;

  g_return_if_fail (page < self->pages->len);

  placed = g_ptr_array_index (self->pages, page);
  draw_header (self, cr);
  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *here = &g_array_index (placed, Placed, i);
      guint block = here->strip->block;
      gboolean first = i == 0 || here[-1].strip->block != block;
      gboolean last = i + 1 == placed->len || here[1].strip->block != block;

      data_strip_draw (here->strip, cr, here->y, first, last);
    }
  draw_footer (self, page, cr);
}
