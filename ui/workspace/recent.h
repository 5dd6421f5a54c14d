/* recent.h - The workspaces that were open lately, and what was shown last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** How many are remembered. */
#define UI_RECENT_LIMIT 5

/** ui_recent_add: @settings: (nullable); @path: a workspace that is open now, which comes first. */
void ui_recent_add (GSettings *settings, const char *path);

/** ui_recent_remove: forgets @path. */
void ui_recent_remove (GSettings *settings, const char *path);

/** ui_recent_list: Returns: (transfer full): the paths, the last first, but for @open, which is
 * open now. */
GStrv ui_recent_list (GSettings *settings, const char *open);

/** ui_recent_describe: Returns: (transfer full): the name of the workspace at @path as a list shows
 * it; where nothing is there it says so. */
char *ui_recent_describe (const char *path);

/** ui_recent_get_last: @settings: (nullable). Returns: (transfer full) (nullable): the path of the
 * workspace of the last run. */
char *ui_recent_get_last (GSettings *settings);

/** ui_recent_get_evaluation: @settings: (nullable). Returns: the number of the evaluation that was
 * shown, or 0 for none, or if the workspace was not the one at @path. */
gint64 ui_recent_get_evaluation (GSettings *settings, const char *path);

/** ui_recent_set_last: notes for the next run what is open and shown; @settings: (nullable). */
void ui_recent_set_last (GSettings *settings, const char *path, gint64 evaluation);

G_END_DECLS
