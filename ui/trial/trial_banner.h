/* trial_banner.h - Says on every page that something is tried out, what, and with which result.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_TRIAL_BANNER (ui_trial_banner_get_type ())
G_DECLARE_FINAL_TYPE (UiTrialBanner, ui_trial_banner, UI, TRIAL_BANNER, GtkWidget)

/* Its buttons activate the actions win.apply-trial and win.discard-trial. */

/** ui_trial_banner_show: @evaluation: whose trial to tell of; where none is on it hides itself. */
void ui_trial_banner_show (UiTrialBanner *self, DataEvaluation *evaluation);

G_END_DECLS
