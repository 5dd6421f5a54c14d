/* settings.h - What the program remembers from one run to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define UI_SETTING_LANGUAGE "language"
#define UI_SETTING_STYLE "style"
#define UI_SETTING_TEXT_SIZE "text-size"
#define UI_SETTING_EVALUATOR "evaluator-name"
#define UI_SETTING_REVIEWER "reviewer-name"
#define UI_SETTING_EDITION "default-edition"
#define UI_SETTING_DAILY_COPY "daily-copy"
#define UI_SETTING_PAGE "page"
#define UI_SETTING_GUIDE "guide"
#define UI_SETTING_GUIDE_STEP "guide-step"
#define UI_SETTING_RECENT "recent-workspaces"
#define UI_SETTING_WIDTH "window-width"
#define UI_SETTING_HEIGHT "window-height"
#define UI_SETTING_MAXIMIZED "window-maximized"
#define UI_SETTING_REGISTER "show-register"
#define UI_SETTING_PRINT "print"
#define UI_SETTING_WORKSPACE "workspace"
#define UI_SETTING_EVALUATION "evaluation"

/**
 * ui_settings_new:
 *
 * Returns: (transfer full) (nullable): the settings, or %NULL where their schema is not installed;
 *   then nothing is remembered
 */
GSettings *ui_settings_new (void);

G_END_DECLS
