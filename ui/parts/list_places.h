/* list_places.h - The places of a long list as its view hears of them.
 *
 * A view of GTK 4.8 makes the widgets of two hundred rows when many come, and drops those of all
 * that go, though some forty are seen. So many changes at once, such as those of a filter, change
 * what stands in the places there are, and the view hears of the first places only until nothing
 * more has changed for a moment. Where the view is scrolled, or has the focus, rows come and go one
 * by one, so that it stays where it is.
 *
 * An item has the same position in both lists, and one that is selected is always in its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_LIST_PLACE (ui_list_place_get_type ())
G_DECLARE_FINAL_TYPE (UiListPlace, ui_list_place, UI, LIST_PLACE, GObject)

/** UiListPlace::changed: another item stands in it */

/** ui_list_place_get_item: Returns: (transfer none): what stands in it. */
gpointer ui_list_place_get_item (UiListPlace *self);

#define UI_TYPE_LIST_PLACES (ui_list_places_get_type ())
G_DECLARE_FINAL_TYPE (UiListPlaces, ui_list_places, UI, LIST_PLACES, GObject)

/* A GtkSelectionModel of UiListPlace. */

/**
 * ui_list_places_new:
 * @model: the items
 * @scroller: (transfer none): what the view is scrolled in; must outlive the changes of @model
 */
UiListPlaces *ui_list_places_new (GtkSelectionModel *model, GtkScrolledWindow *scroller);

/** ui_list_places_tell_all: the view is to hear of all places now: before it is told where to go.
 */
void ui_list_places_tell_all (UiListPlaces *self);

G_END_DECLS
