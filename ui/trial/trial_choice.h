/* trial_choice.h - One answer that can be tried: what is asked, and a button for each answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/trial/trial_offer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_TRIAL_CHOICE (ui_trial_choice_get_type ())
G_DECLARE_FINAL_TYPE (UiTrialChoice, ui_trial_choice, UI, TRIAL_CHOICE, GtkWidget)

/** UiTrialChoice::chosen: (edit): the user wants this #DataEdit to be made. */

GtkWidget *ui_trial_choice_new (void);

/** ui_trial_choice_show: shows how @offer stands now; its place and its answers must be the same
 * each time. */
void ui_trial_choice_show (UiTrialChoice *self, const UiTrialOffer *offer);

G_END_DECLS
