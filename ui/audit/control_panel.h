/* control_panel.h - Beside the tree of controls: what is selected, what the rules ask of it, and
 * its answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_PANEL (ui_control_panel_get_type ())
G_DECLARE_FINAL_TYPE (UiControlPanel, ui_control_panel, UI, CONTROL_PANEL, GtkWidget)

/** UiControlPanel::left: the user is done with it, and wants to be in the tree again */

/**
 * ui_control_panel_show:
 * @evaluation: (nullable): what the controls are of
 * @controls: (nullable) (element-type guint): those that are selected, as indexes in the catalogue
 *
 * Shows one control with its form, or many to be answered together.
 */
void ui_control_panel_show (UiControlPanel *self, DataEvaluation *evaluation, GArray *controls);

/** ui_control_panel_update: the decision is another. */
void ui_control_panel_update (UiControlPanel *self);

/** ui_control_panel_focus: @member: (nullable): puts the focus into a field, or into the first.
 * Returns: whether there is one. */
gboolean ui_control_panel_focus (UiControlPanel *self, const char *member);

/** ui_control_panel_get_place: Returns: (transfer full) (nullable): the place that has the focus.
 */
char *ui_control_panel_get_place (UiControlPanel *self);

G_END_DECLS
