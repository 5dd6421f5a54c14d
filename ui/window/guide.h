/* guide.h - A guide through the first evaluation, at the bottom of the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_GUIDE (ui_guide_get_type ())
G_DECLARE_FINAL_TYPE (UiGuide, ui_guide, UI, GUIDE, GtkWidget)

/** ui_guide_new: @session: what it looks at to see which steps are done; its step is remembered in
 * the settings of that. The focus it is given goes to what is to be done: the step, or the next
 * one. */
GtkWidget *ui_guide_new (UiSession *session);

/** ui_guide_show_step: @step: counted from 0. */
void ui_guide_show_step (UiGuide *self, guint step);
guint ui_guide_get_step (UiGuide *self);

G_END_DECLS
