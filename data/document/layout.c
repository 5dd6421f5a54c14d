/* layout.c - Filling A4 pages with the strips of a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/layout.h"

#include "data/document/pages.h"
#include "data/document/strip_maker.h"

enum
{
  LEAST_LINES = 2, /* of a paragraph before a page break */
  LEAST_ROW = 5,   /* lines of a very long row before a page break */
  MANY_PAGES = 40, /* a document of more is laid out only once */
};

/* A row of a table that takes more of a page than this may run on over a page break. */
#define LONGEST_KEPT_TOGETHER 0.3

/* Less of a page than this is little. */
#define LITTLE 0.3

/* What is kept together softly may leave this much of a page free. */
#define MOST_LEFT_FREE 0.25

/* A head that takes more of a page than this is not repeated. */
#define HIGHEST_REPEATED 0.3

/* A4; the left margin leaves room for punched holes. */
#define SHORT_SIDE 595.276
#define LONG_SIDE 841.890
#define LEFT_MARGIN 62.0
#define RIGHT_MARGIN 44.0

static GArray *
current_page (const DataPages *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

static void
begin_page (DataPages *self)
{
  g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (DataPlacedStrip)));
  self->y = self->area.top;
  self->n_repeated = 0;
}

static void
place (DataPages *self, const DataStrip *strip)
{
  DataPlacedStrip placed = { strip, self->y };

  if (current_page (self)->len > 0)
    placed.y += strip->space;
  g_array_append_val (current_page (self), placed);
  if (strip->outline_level > 0)
    {
      DataOutlineItem there = { strip->outline_text, strip->outline_level, self->pages->len - 1,
                                placed.y };

      g_array_append_val (self->outline, there);
    }
  self->y = placed.y + data_strip_height (strip);
}

static double
space_above (const DataPages *self, const DataStrip *strip)
{
  const GArray *page = g_ptr_array_index (self->pages, self->pages->len - 1);

  return page->len > 0 ? strip->space : 0;
}

static double
full_height (const DataPages *self)
{
  return self->area.bottom - self->area.top;
}

/* Places the heads that @strip stands below, the highest first. */
static void
repeat_heads (DataPages *self, const DataStrip *strip)
{
  if (strip->head == NULL)
    return;
  repeat_heads (self, strip->head);
  if (data_strip_height (strip->head) <= full_height (self) * HIGHEST_REPEATED)
    place (self, strip->head);
}

static void
continue_on_new_page (DataPages *self, const DataStrip *strip)
{
  begin_page (self);
  repeat_heads (self, strip);
  self->n_repeated = current_page (self)->len;
}

static gboolean
may_split (const DataPages *self, const DataStrip *strip)
{
  return strip->may_split || data_strip_height (strip) > full_height (self) * LONGEST_KEPT_TOGETHER;
}

/* The least room that @strip needs on a page by itself. */
static double
least_room_alone (const DataPages *self, const DataStrip *strip)
{
  double height = data_strip_height (strip);
  double line = 0;

  if (!may_split (self, strip))
    return height;
  for (guint i = 0; i < strip->n_texts; i++)
    line = MAX (line, strip->texts[i].n_lines == 0 ? 0 : strip->texts[i].lines[0].bottom);
  return MIN (height, line * (strip->may_split ? LEAST_LINES : LEAST_ROW) + 2 * strip->padding);
}

/* The same with what must not be parted from strip number @i, or, @softly, should not be, unless no
 * page can hold all that. */
static double
least_room (const DataPages *self, guint i, gboolean softly)
{
  const DataStrip *strip = g_ptr_array_index (self->strips, i);
  double alone = least_room_alone (self, strip);
  double room = 0;

  while ((strip->keep_with_next || (softly && strip->keep_softly)) && i + 1 < self->strips->len &&
         room <= full_height (self))
    {
      room += data_strip_height (strip);
      strip = g_ptr_array_index (self->strips, ++i);
      room += strip->space;
    }
  room += least_room_alone (self, strip);
  return room > full_height (self) ? alone : room;
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
  double room = self->area.bottom - self->y - space_above (self, strip);
  gboolean fresh = current_page (self)->len <= self->n_repeated;
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
  while (self->y + space_above (self, strip) + data_strip_height (strip) > self->area.bottom)
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

/* Whether strip number @i begins a new page, there being @room on this one. */
static gboolean
begins_page (const DataPages *self, guint i, double room)
{
  const DataStrip *before = i == 0 ? NULL : g_ptr_array_index (self->strips, i - 1);

  if (current_page (self)->len == 0)
    return FALSE;
  if (least_room (self, i, FALSE) > room)
    return TRUE;
  return (before == NULL || !before->keep_softly) && room < full_height (self) * MOST_LEFT_FREE &&
         least_room (self, i, TRUE) > room;
}

static void
fill_pages (DataPages *self)
{
  begin_page (self);
  for (guint i = 0; i < self->strips->len; i++)
    {
      const DataStrip *strip = g_ptr_array_index (self->strips, i);

      if (begins_page (self, i, self->area.bottom - self->y - space_above (self, strip)))
        continue_on_new_page (self, strip);
      if (may_split (self, strip))
        place_in_parts (self, strip);
      else
        place (self, strip);
    }
}

static DataPageArea
page_area (gboolean landscape)
{
  DataPageArea area = { .width = landscape ? LONG_SIDE : SHORT_SIDE,
                        .height = landscape ? SHORT_SIDE : LONG_SIDE };

  area.left = LEFT_MARGIN;
  area.right = area.width - RIGHT_MARGIN;
  return area;
}

static void
make_strips (DataPages *self, const DataDocument *document, double ease)
{
  DataStripMaker maker = {
    .ease = ease,
    .document = document,
    .typesetter = self->typesetter,
    .strips = self->strips,
    .others = self->others,
    .left = self->area.left,
    .right = self->area.right,
  };

  data_strip_maker_run (&maker);
}

/* Lays out all but what stands on every page. */
static void
lay_out (DataPages *self, const DataDocument *document, double ease)
{
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_set_size (self->parts, 0);
  g_ptr_array_set_size (self->others, 0);
  g_ptr_array_set_size (self->strips, 0);
  g_array_set_size (self->outline, 0);
  make_strips (self, document, ease);
  fill_pages (self);
}

static gboolean
ends_with_little (const DataPages *self)
{
  return self->pages->len > 1 && self->y - self->area.top < full_height (self) * LITTLE;
}

/* With a little less free space everywhere if that takes fewer pages, the last with more than a
 * little on it. Where there are many pages, one less is not worth the time. */
static void
lay_out_evenly (DataPages *self, const DataDocument *document)
{
  static const double eases[] = { 0.85, 0.7, 0.55 };
  guint n_pages;

  lay_out (self, document, 1);
  n_pages = self->pages->len;
  if (n_pages > MANY_PAGES || !ends_with_little (self))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (eases); i++)
    {
      lay_out (self, document, eases[i]);
      if (self->pages->len < n_pages && !ends_with_little (self))
        return;
    }
  lay_out (self, document, 1);
}

DataPages *
data_document_layout (const DataDocument *document)
{
  DataPages *self = g_new0 (DataPages, 1);

  self->typesetter = data_typesetter_new (document->information.language);
  self->area = page_area (document->information.landscape);
  self->strips = g_ptr_array_new_with_free_func ((GDestroyNotify) data_strip_free);
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) data_strip_free);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) data_strip_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->outline = g_array_new (FALSE, FALSE, sizeof (DataOutlineItem));
  self->running = g_array_new (FALSE, FALSE, sizeof (DataPlacedLines));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (DataPlacedLines));
  data_pages_set_running (self, &document->information);
  lay_out_evenly (self, document);
  data_pages_set_numbers (self);
  return self;
}

void
data_pages_free (DataPages *self)
{
  g_clear_object (&self->watermark);
  g_array_unref (self->numbers);
  g_array_unref (self->running);
  g_array_unref (self->outline);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->others);
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
  return self->area.width;
}

double
data_pages_height (const DataPages *self)
{
  return self->area.height;
}

GArray *
data_pages_outline (const DataPages *self)
{
  return self->outline;
}

void
data_pages_draw (const DataPages *self, guint page, cairo_t *cr)
{
  const GArray *placed;

  g_return_if_fail (page < self->pages->len);

  placed = g_ptr_array_index (self->pages, page);
  data_pages_draw_running (self, page, cr);
  for (guint i = 0; i < placed->len; i++)
    {
      const DataPlacedStrip *here = &g_array_index (placed, DataPlacedStrip, i);
      guint block = here->strip->block;
      gboolean first = i == 0 || here[-1].strip->block != block;
      gboolean last = i + 1 == placed->len || here[1].strip->block != block;

      data_strip_draw (here->strip, self->typesetter, cr, here->y, first, last);
    }
}

static void
append_text (GString *text, const DataLines *lines)
{
  if (text->len > 0 && lines->n_lines > 0)
    g_string_append_c (text, '\n');
  for (guint i = 0; i < lines->n_lines; i++)
    g_string_append_len (text, lines->lines[i].text, lines->lines[i].length);
}

char *
data_pages_text (const DataPages *self, guint page)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GArray *placed;

  g_return_val_if_fail (page < self->pages->len, NULL);

  placed = g_ptr_array_index (self->pages, page);
  for (guint i = 0; i < placed->len; i++)
    {
      const DataStrip *strip = g_array_index (placed, DataPlacedStrip, i).strip;

      for (guint j = 0; j < strip->n_texts; j++)
        append_text (text, &strip->texts[j]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
