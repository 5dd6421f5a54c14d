/* content.h - What the window shows below its bar: the register, the page of one evaluation, and
 * notices above both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/notices.h"
#include "ui/window/pane.h"

G_BEGIN_DECLS

#define UI_TYPE_CONTENT (ui_content_get_type ())
G_DECLARE_FINAL_TYPE (UiContent, ui_content, UI, CONTENT, GtkWidget)

GtkWidget *ui_content_new (UiSession *session);

/** UiContent::arranged: the register or its table may be shown now, or not any more. */

/** ui_content_get_pane: Returns: (transfer none): what shows the evaluation. */
UiPane *ui_content_get_pane (UiContent *self);

/** ui_content_get_notices: Returns: (transfer none): what tells of things above all else. */
UiNotices *ui_content_get_notices (UiContent *self);

/**
 * ui_content_show_register:
 *
 * Shows the register or takes it away: beside the page, or where there is no room for both, in its
 * place, until an evaluation is chosen.
 */
void ui_content_show_register (UiContent *self, gboolean show);
gboolean ui_content_shows_register (UiContent *self);

/** ui_content_set_beside: whether the register is shown where there is room beside the page. */
void ui_content_set_beside (UiContent *self, gboolean beside);
gboolean ui_content_is_beside (UiContent *self);

/** ui_content_reveal: shows the page, whatever was shown in its place. */
void ui_content_reveal (UiContent *self);

/** ui_content_show_table: shows the register as a table in place of everything else, if anything is
 * kept; meanwhile several evaluations can be chosen. */
void ui_content_show_table (UiContent *self, gboolean show);
gboolean ui_content_shows_table (UiContent *self);

/** ui_content_search: puts the focus into the search of the register, and shows that if need be. */
void ui_content_search (UiContent *self);

/** ui_content_focus: puts the focus into the list of the register, or where that is not
 * to be seen, into the page. */
void ui_content_focus (UiContent *self);

G_END_DECLS
