/* control_findings.h - The findings about a control, each of which leads to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_FINDINGS (ui_control_findings_get_type ())
G_DECLARE_FINAL_TYPE (UiControlFindings, ui_control_findings, UI, CONTROL_FINDINGS, GtkWidget)

/** ui_control_findings_show: @control: index in the catalogue. */
void ui_control_findings_show (UiControlFindings *self, const RulesDecision *decision, int control);

G_END_DECLS
