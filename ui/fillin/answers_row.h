/* answers_row.h - A change that a fill-in workbook asks for: what it is about, before and after,
 * and whether it is to be made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/fillin/answers_item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_ANSWERS_ROW (ui_answers_row_get_type ())
G_DECLARE_FINAL_TYPE (UiAnswersRow, ui_answers_row, UI, ANSWERS_ROW, GtkWidget)

/** ui_answers_row_show: @item: (nullable): the change to show, which follows the check box */
void ui_answers_row_show (UiAnswersRow *self, UiAnswersItem *item);

/* For the factory of a list of #UiAnswersItem. */
void ui_answers_row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item);
void ui_answers_row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item);
void ui_answers_row_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item);

G_END_DECLS
