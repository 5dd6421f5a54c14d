/* roll_places.h - Where the pages of a worksheet stand, one below the other.
 *
 * Part of the roll (ui/worksheets/roll.h). Lengths are pixels from the top of the first margin.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/layout.h"

G_BEGIN_DECLS

/* Around the pages, and between them. */
#define UI_ROLL_MARGIN 16
#define UI_ROLL_GAP 14

/* Pixels per point at 100 %. */
#define UI_ROLL_NATURAL_SCALE (96.0 / 72.0)

/**
 * UiRollPlaces:
 * @scale: pixels per point
 * @width: of every page; @height likewise
 */
typedef struct
{
  double scale;
  int width;
  int height;
  guint n_pages;
} UiRollPlaces;

/** ui_roll_places_find: @zoom: see ui_roll_set_zoom(); @width, @height: of what is in sight. */
UiRollPlaces ui_roll_places_find (const DataPages *pages, int zoom, int width, int height);

double ui_roll_places_top (const UiRollPlaces *self, guint page);

/** How high all of them are, with the margins. */
double ui_roll_places_height (const UiRollPlaces *self);

/** ui_roll_places_find_page: Returns: the page at @y, or the nearest above it. */
guint ui_roll_places_find_page (const UiRollPlaces *self, double y);

/** ui_roll_places_carry: Returns: where in @to stands what stands at @y in @from. */
double ui_roll_places_carry (const UiRollPlaces *from, const UiRollPlaces *to, double y);

G_END_DECLS
