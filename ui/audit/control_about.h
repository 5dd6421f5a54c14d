/* control_about.h - What a control is, what the rules ask of it, and what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_ABOUT (ui_control_about_get_type ())
G_DECLARE_FINAL_TYPE (UiControlAbout, ui_control_about, UI, CONTROL_ABOUT, GtkWidget)

/** ui_control_about_show: @control: index in the catalogue. */
void ui_control_about_show (UiControlAbout *self, RulesDecision *decision, int control);

G_END_DECLS
