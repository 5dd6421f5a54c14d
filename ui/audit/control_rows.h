/* control_rows.h - The catalogue as the rows of a tree: groups, and the controls in them. Part of
 * the tree (ui/audit/control_tree.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_item.h"

G_BEGIN_DECLS

/**
 * ui_control_rows_new:
 * @before: (nullable) (element-type UiControlItem): rows of which those that are still there are
 *   used again
 *
 * A group that would be the only one below another is left out.
 *
 * Returns: (transfer full) (element-type UiControlItem): a row for each group and control, each
 *   behind the one it stands below
 */
GPtrArray *ui_control_rows_new (const RulesCatalogue *catalogue, GPtrArray *before);

/** ui_control_rows_count: counts again what the groups hold. */
void ui_control_rows_count (GPtrArray *rows);

G_END_DECLS
