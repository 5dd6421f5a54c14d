/* roll_places.c - Where the pages of a worksheet stand, one below the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/roll_places.h"

#include "ui/worksheets/roll.h"

#include <math.h>

static double
find_scale (const DataPages *pages, int zoom, int width, int height)
{
  double wide = MAX (width - 2 * UI_ROLL_MARGIN, 1) / data_pages_width (pages);
  double high = MAX (height - 2 * UI_ROLL_MARGIN, 1) / data_pages_height (pages);
  const double largest = UI_ROLL_NATURAL_SCALE * UI_ROLL_LARGEST / 100;

  if (zoom == UI_ROLL_FIT_WIDTH)
    return MIN (wide, largest);
  if (zoom == UI_ROLL_FIT_PAGE)
    return MIN (MIN (wide, high), largest);
  return UI_ROLL_NATURAL_SCALE * zoom / 100;
}

UiRollPlaces
ui_roll_places_find (const DataPages *pages, int zoom, int width, int height)
{
  double scale = find_scale (pages, zoom, width, height);

  return (UiRollPlaces){ .scale = scale,
                         .width = (int) (data_pages_width (pages) * scale),
                         .height = (int) (data_pages_height (pages) * scale),
                         .n_pages = data_pages_count (pages) };
}

double
ui_roll_places_top (const UiRollPlaces *self, guint page)
{
  return UI_ROLL_MARGIN + (double) page * (self->height + UI_ROLL_GAP);
}

double
ui_roll_places_height (const UiRollPlaces *self)
{
  return ui_roll_places_top (self, self->n_pages) - UI_ROLL_GAP + UI_ROLL_MARGIN;
}

guint
ui_roll_places_find_page (const UiRollPlaces *self, double y)
{
  double page = floor ((y - UI_ROLL_MARGIN) / (self->height + UI_ROLL_GAP));

  return (guint) CLAMP (page, 0, MAX (self->n_pages, 1) - 1.0);
}

double
ui_roll_places_carry (const UiRollPlaces *from, const UiRollPlaces *to, double y)
{
  guint page = ui_roll_places_find_page (from, y);

  return ui_roll_places_top (to, page) +
         (y - ui_roll_places_top (from, page)) * to->scale / from->scale;
}
