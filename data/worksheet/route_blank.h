/* route_blank.h - The route decision report as a form that is filled by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/builder.h"

G_BEGIN_DECLS

/** Adds the form to the document of @self. */
void data_worksheet_add_blank_route (DataWorksheetBuilder *self);

G_END_DECLS
