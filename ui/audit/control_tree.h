/* control_tree.h - The controls of an evaluation as the rows of a tree that are to be seen.
 *
 * A flat list, in which groups are opened and closed and which a filter narrows; what is above of
 * what it finds stays. The rows are selected in it: a group stands for the controls in it.
 *
 * A control that the filter found stays while it is worked on, though it may be another thing than
 * was looked for by then, until the filter is set again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_TREE (ui_control_tree_get_type ())
G_DECLARE_FINAL_TYPE (UiControlTree, ui_control_tree, UI, CONTROL_TREE, GObject)

/* A GtkSelectionModel of UiControlItem. */

/** UiControlTree::changed: the filter, or how many controls it finds */

UiControlTree *ui_control_tree_new (void);

/** ui_control_tree_show: @decision: (nullable): what to show from now on. Only the rows that are
 * another then are told of. */
void ui_control_tree_show (UiControlTree *self, RulesDecision *decision);

/** ui_control_tree_get_decision: Returns: (transfer none) (nullable): what is shown. */
RulesDecision *ui_control_tree_get_decision (UiControlTree *self);

/** ui_control_tree_filter: @filter: what to look for from now on; what is above of it is opened. */
void ui_control_tree_filter (UiControlTree *self, const UiControlFilter *filter);
const UiControlFilter *ui_control_tree_get_filter (UiControlTree *self);

/** ui_control_tree_count: how many controls there are, and are found. */
UiControlFound ui_control_tree_count (UiControlTree *self);

/** ui_control_tree_open: shows or hides the rows below that at @position. */
void ui_control_tree_open (UiControlTree *self, guint position, gboolean open);

/** ui_control_tree_open_all: shows all rows, or only the uppermost groups. */
void ui_control_tree_open_all (UiControlTree *self, gboolean open);

/** ui_control_tree_get_row: Returns: (transfer none) (nullable): the row at @position. */
UiControlItem *ui_control_tree_get_row (UiControlTree *self, guint position);

/** ui_control_tree_find: Returns: the position of the row of a control or group, or
 * %GTK_INVALID_LIST_POSITION where it is not to be seen. */
guint ui_control_tree_find (UiControlTree *self, const char *id);

/**
 * ui_control_tree_reveal:
 * @id: of a control or group
 * @cleared: (out): whether the filter was taken away for it
 *
 * Opens what is above of it.
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION where there is none
 */
guint ui_control_tree_reveal (UiControlTree *self, const char *id, gboolean *cleared);

/** ui_control_tree_list_chosen: Returns: (transfer full) (element-type guint): the controls that
 * are selected, as indexes in the catalogue: those of the selected rows and, for a group, those in
 * it that the filter finds. What is only for reference is never among them. */
GArray *ui_control_tree_list_chosen (UiControlTree *self);

G_END_DECLS
