/* control_changes.h - What an edit changes in the tree of controls. Part of the tree
 * (ui/audit/control_tree.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_item.h"

G_BEGIN_DECLS

/** ui_control_changes_keep_rows: whether two catalogues have the same controls in the same places.
 */
gboolean ui_control_changes_keep_rows (const RulesCatalogue *one, const RulesCatalogue *other);

/** ui_control_changes_keep_words: whether details that were added are also called the same. */
gboolean ui_control_changes_keep_words (const RulesCatalogue *one, const RulesCatalogue *other);

/**
 * ui_control_changes_take:
 * @rows: (element-type UiControlItem): the rows of the tree
 * @before: (nullable): what they showed
 * @now: what they show from now on
 *
 * Gives each row its state and counts.
 *
 * Returns: (transfer container) (element-type UiControlItem): the rows that show something else
 * then
 */
GPtrArray *
ui_control_changes_take (GPtrArray *rows, const RulesDecision *before, const RulesDecision *now);

G_END_DECLS
