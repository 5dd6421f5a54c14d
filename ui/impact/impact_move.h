/* impact_move.h - Moving from cell to cell of the impact grid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/impact/impact_cell.h"
#include "ui/impact/impact_subject.h"

G_BEGIN_DECLS

typedef enum
{
  UI_IMPACT_MOVE_LEFT,
  UI_IMPACT_MOVE_RIGHT,
  UI_IMPACT_MOVE_UP,
  UI_IMPACT_MOVE_DOWN,
  UI_IMPACT_MOVE_ROW_START,
  UI_IMPACT_MOVE_ROW_END,
  UI_IMPACT_MOVE_PREVIOUS_SUBJECT,
  UI_IMPACT_MOVE_NEXT_SUBJECT,
  UI_IMPACT_MOVE_FIRST,
  UI_IMPACT_MOVE_LAST,
} UiImpactMove;

/** ui_impact_move_keeps_column: whether a move goes up or down. */
gboolean ui_impact_move_keeps_column (UiImpactMove move);

/** ui_impact_move_get_first, _get_next: Returns: (transfer none) (nullable): a subject of a grid.
 * @step: 1 or -1 */
UiImpactSubject *ui_impact_move_get_first (GtkWidget *grid);
UiImpactSubject *ui_impact_move_get_next (UiImpactSubject *subject, int step);

/**
 * ui_impact_move_find:
 * @columns: those of @grid
 * @from: (nullable): a cell; without one the move is to the first
 * @wish: the column that moves up and down keep to
 *
 * Returns: (transfer none) (nullable): the cell that a move leads to
 */
UiImpactCell *ui_impact_move_find (GtkWidget *grid,
                                   const UiImpactColumns *columns,
                                   UiImpactCell *from,
                                   guint wish,
                                   UiImpactMove move);

/** ui_impact_move_enter: Returns: (transfer none) (nullable): the first cell of a subject. */
UiImpactCell *ui_impact_move_enter (UiImpactSubject *subject, const UiImpactColumns *columns);

G_END_DECLS
