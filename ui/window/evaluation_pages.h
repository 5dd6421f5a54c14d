/* evaluation_pages.h - The kinds of pages that an evaluation has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/places.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** ui_evaluation_pages_get_type: Returns: the type, derived from UiPage, of what shows @page. */
GType ui_evaluation_pages_get_type (UiPlacesPage page);

G_END_DECLS
