/* page_boxes.c - Every line of text on laid-out pages, with what it has to stay within.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page_boxes.h"

#include "data/document/pages.h"

#include <string.h>

/* Rounding of the font's units. */
static const double TOLERANCE = 0.05;

/* How far a mark may hang over the last letter of a line: half of what a cell leaves free there. */
static const double OVERHANG = 2;

/* Lines are set a little closer than the font asks for, which leaves more above and below its
 * letters than they need: the least share of it that a line keeps for itself. */
static const double CLOSEST = 0.95;

/* Without white space, which line breaks swallow. */
static char *
squeeze (const char *text)
{
  g_autoptr (GString) squeezed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_string_append_unichar (squeezed, g_utf8_get_char (p));
    }
  return g_string_free (g_steal_pointer (&squeezed), FALSE);
}

static void
clear_box (gpointer data)
{
  PageBox *box = data;

  g_free (box->text);
  g_free (box->solid);
}

/* Appends the lines of a text whose top is at @y, in a cell from @y to @bottom. */
static void
list_lines (GArray *boxes,
            DataTypesetter *typesetter,
            guint page,
            const DataLines *lines,
            double y,
            double bottom,
            const PageRectangle *area)
{
  for (guint i = 0; i < lines->n_lines; i++)
    {
      const DataLine *line = &lines->lines[i];
      double top = y + lines->top + line->top - lines->lines[0].top;
      double left = lines->x + line->x;
      PangoRectangle ink;
      g_autoptr (PangoLayout) layout = NULL;
      double spare = (line->bottom - line->top) * (1 - CLOSEST) / 2;
      PageBox box = { .page = page,
                      .area = *area,
                      .text = g_strndup (line->text, (gsize) line->length) };

      /* What can be seen: the white space at a line's end may stand outside. */
      pango_layout_line_get_extents (data_typesetter_line (typesetter, line, &layout), &ink, NULL);
      box.line = (PageRectangle){ left + pango_units_to_double (ink.x), top + spare,
                                  left + pango_units_to_double (ink.x + ink.width),
                                  top + line->bottom - line->top - spare };
      box.solid = squeeze (box.text);
      box.cell = (PageRectangle){ lines->x, y, lines->x + lines->width, bottom };
      g_array_append_val (boxes, box);
    }
}

static void
list_placed (GArray *boxes, const DataPages *pages, guint page, const DataPlacedLines *placed)
{
  const PageRectangle area = { 0, 0, pages->area.width, pages->area.height };

  list_lines (boxes, pages->typesetter, page, &placed->lines, placed->y,
              placed->y + data_lines_height (&placed->lines), &area);
}

static void
list_page (GArray *boxes, const DataPages *pages, guint page)
{
  const PageRectangle area = { pages->area.left, pages->area.top, pages->area.right,
                               pages->area.bottom };
  const GArray *strips = g_ptr_array_index (pages->pages, page);

  list_placed (boxes, pages, page, &pages->marking);
  for (guint i = 0; i < pages->running->len; i++)
    list_placed (boxes, pages, page, &g_array_index (pages->running, DataPlacedLines, i));
  list_placed (boxes, pages, page, &g_array_index (pages->numbers, DataPlacedLines, page));
  for (guint i = 0; i < strips->len; i++)
    {
      const DataPlacedStrip *here = &g_array_index (strips, DataPlacedStrip, i);
      const DataStrip *strip = here->strip;

      for (guint j = 0; j < strip->n_texts; j++)
        list_lines (boxes, pages->typesetter, page, &strip->texts[j], here->y + strip->padding,
                    here->y + data_strip_height (strip) - strip->padding, &area);
    }
}

GArray *
page_boxes_list (const DataPages *pages)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (PageBox));

  g_array_set_clear_func (boxes, clear_box);
  for (guint i = 0; i < pages->pages->len; i++)
    list_page (boxes, pages, i);
  return boxes;
}

static gboolean
is_within (const PageRectangle *inner, const PageRectangle *outer, double aside)
{
  return inner->left >= outer->left - aside && inner->right <= outer->right + aside &&
         inner->top >= outer->top - TOLERANCE && inner->bottom <= outer->bottom + TOLERANCE;
}

static gboolean
overlap (const PageRectangle *one, const PageRectangle *other)
{
  return one->left + TOLERANCE < other->right && other->left + TOLERANCE < one->right &&
         one->top + TOLERANCE < other->bottom && other->top + TOLERANCE < one->bottom;
}

static void
fail (const char *what, const PageBox *box, const PageBox *other)
{
  g_error ("page %u: “%s” (%.1f %.1f %.1f %.1f) %s “%s” (%.1f %.1f %.1f %.1f)", box->page + 1,
           box->text, box->line.left, box->line.top, box->line.right, box->line.bottom, what,
           other == NULL ? "" : other->text, other == NULL ? box->cell.left : other->line.left,
           other == NULL ? box->cell.top : other->line.top,
           other == NULL ? box->cell.right : other->line.right,
           other == NULL ? box->cell.bottom : other->line.bottom);
}

void
page_boxes_assert_neat (const GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const PageBox *box = &g_array_index (boxes, PageBox, i);

      if (!is_within (&box->line, &box->cell, OVERHANG))
        fail ("leaves its cell", box, NULL);
      if (!is_within (&box->cell, &box->area, TOLERANCE))
        fail ("leaves the page", box, NULL);
      for (guint j = i + 1; j < boxes->len; j++)
        {
          const PageBox *other = &g_array_index (boxes, PageBox, j);

          if (other->page != box->page)
            break;
          if (overlap (&box->line, &other->line))
            fail ("overlaps", box, other);
        }
    }
}

static gboolean
holds_from (const GArray *boxes, guint first, const char *sought)
{
  for (guint i = first; i < boxes->len && *sought != '\0'; i++)
    {
      const char *line = g_array_index (boxes, PageBox, i).solid;

      if (g_str_has_prefix (sought, line))
        sought += strlen (line);
      else if (i == first)
        return FALSE;
    }
  return *sought == '\0';
}

void
page_boxes_assert_holds (const GArray *boxes, const char *text)
{
  g_autofree char *sought = squeeze (text);

  for (guint i = 0; i < boxes->len; i++)
    {
      if (holds_from (boxes, i, sought))
        return;
    }
  g_error ("“%s” is not on the pages", text);
}
