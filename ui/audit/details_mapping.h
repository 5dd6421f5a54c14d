/* details_mapping.h - How a table with details is read: which of its sheets, in which row the heads
 * are, and which column holds what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"
#include "ui/audit/details_table.h"

G_BEGIN_DECLS

#define UI_TYPE_DETAILS_MAPPING (ui_details_mapping_get_type ())
G_DECLARE_FINAL_TYPE (UiDetailsMapping, ui_details_mapping, UI, DETAILS_MAPPING, GtkWidget)

/**
 * UiDetailsMapping::sheet-chosen: @number: (type int): the sheet that the user wants
 *
 * UiDetailsMapping::changed: the user wants the sheet to be read in another way
 */

/**
 * ui_details_mapping_show:
 * @evaluation: what the details are for
 * @table: (transfer none) (nullable): has to stay until another is shown; without one the choices
 *   are not to be seen, and without its sheet only another sheet can be chosen
 *
 * Shows the choices, guessed from what the sheet holds.
 */
void ui_details_mapping_show (UiDetailsMapping *self,
                              DataEvaluation *evaluation,
                              const UiDetailsTable *table);

/** ui_details_mapping_get: Returns: what is chosen. */
DataDetailsMapping ui_details_mapping_get (UiDetailsMapping *self);

G_END_DECLS
