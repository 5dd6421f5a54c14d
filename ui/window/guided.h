/* guided.h - What the window shows below its bar: its content, and below that the guide while it is
 * wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/session.h"

G_BEGIN_DECLS

#define UI_TYPE_GUIDED (ui_guided_get_type ())
G_DECLARE_FINAL_TYPE (UiGuided, ui_guided, UI, GUIDED, GtkWidget)

/** ui_guided_new: @session: what the guide is about. */
GtkWidget *ui_guided_new (UiSession *session);

/** ui_guided_set_content: @content: (transfer floating): what people work in; it is set once. */
void ui_guided_set_content (UiGuided *self, GtkWidget *content);

/** ui_guided_show_guide: shows the guide or takes it away; the focus that was in it goes back to
 * where it came from. */
void ui_guided_show_guide (UiGuided *self, gboolean shown);
gboolean ui_guided_shows_guide (UiGuided *self);

/** ui_guided_focus_guide: puts the focus into the guide.
 *
 * Returns: %FALSE if there is none to be seen, or it has the focus already */
gboolean ui_guided_focus_guide (UiGuided *self);

G_END_DECLS
