/* tab_row.h - The names of pages beside each other, as many lines as they need.
 *
 * The Tab key comes to the pressed one and leaves again; arrows move from one to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/parts/tab.h"

G_BEGIN_DECLS

#define UI_TYPE_TAB_ROW (ui_tab_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (UiTabRow, ui_tab_row, UI, TAB_ROW, GtkWidget)

struct _UiTabRowClass
{
  GtkWidgetClass parent_class;
};

/** ui_tab_row_add: adds a name at the end, as ui_tab_new() makes it. Returns: (transfer none): it.
 */
UiTab *ui_tab_row_add (UiTabRow *self, const char *name, const char *action, const char *id);

G_END_DECLS
