/* screenshots.h - Taking pictures of the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tests/ui/support.h"

G_BEGIN_DECLS

/**
 * Camera:
 * @folder: where pictures are saved
 * @width: of the window, in pixels, as @height is
 * @dark: whether the style is the dark one, for the name of the file
 */
typedef struct
{
  const char *folder;
  int width;
  int height;
  gboolean dark;
} Camera;

/** camera_save: saves what @window shows as it is, in a file whose name begins with @name. */
void camera_save (const Camera *camera, GtkWidget *window, const char *name);

/** The same of the main window in the camera's size, and of the dialog, when they have settled. */
void camera_take (const Camera *camera, Support *support, const char *name);
void camera_take_dialog (const Camera *camera, Support *support, const char *name);

/** The same of what the menu button @id opens, which is in a widget of @type. */
void camera_take_popover (
    const Camera *camera, Support *support, GType type, const char *id, const char *name);

/** The pages of an evaluation. */
void screenshots_take_review (const Camera *camera);
void screenshots_take_impact (const Camera *camera);
void screenshots_take_long_names (const Camera *camera);
void screenshots_take_forms (const Camera *camera);
void screenshots_take_trial (const Camera *camera);
void screenshots_take_audit (const Camera *camera);
void screenshots_take_worksheets (const Camera *camera);

G_END_DECLS
