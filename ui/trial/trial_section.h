/* trial_section.h - What can be tried right here while a trial is on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_TRIAL_SECTION (ui_trial_section_get_type ())
G_DECLARE_FINAL_TYPE (UiTrialSection, ui_trial_section, UI, TRIAL_SECTION, GtkWidget)

/** ui_trial_section_show: @evaluation: (nullable). Shows how the trial of @evaluation stands, or
 * hides itself where none is on. What was offered once stays as long as the trial is on. */
void ui_trial_section_show (UiTrialSection *self, DataEvaluation *evaluation);

G_END_DECLS
