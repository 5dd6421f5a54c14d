/* control_keys.h - The keys of the tree of controls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  UI_CONTROL_KEY_NONE,
  UI_CONTROL_KEY_OPEN,
  UI_CONTROL_KEY_CLOSE,
  UI_CONTROL_KEY_OPEN_ALL,
  UI_CONTROL_KEY_CLOSE_ALL,
  UI_CONTROL_KEY_ENTER, /* into the panel */
  UI_CONTROL_KEY_MENU,
  UI_CONTROL_KEY_CLEAR, /* the filter */
  UI_CONTROL_KEY_ANSWER,
} UiControlKey;

/**
 * ui_control_keys_read:
 * @answer: (out) (nullable): what is answered: "stated=true", as `controls.answer` takes it
 *
 * Returns: what a key means
 */
UiControlKey ui_control_keys_read (guint key,
                                   GdkModifierType state,
                                   gboolean right_to_left,
                                   const char **answer);

/** ui_control_keys_new_menu: Returns: (transfer full): the answers that have a key, which is told
 * of there; and what else can be done with what is selected. */
GMenuModel *ui_control_keys_new_menu (void);

G_END_DECLS
