/* import_chooser.h - What to do with an evaluation of a file that is here already.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/import.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ui_import_chooser_new:
 * @title: of the evaluation, as the name of the list
 *
 * A list of what can be done with @item. It begins with the item's choice, or where neither is
 * known to be the later with none.
 */
GtkDropDown *ui_import_chooser_new (const DataImportItem *item, const char *title);

/** ui_import_chooser_choose: chooses @choice, where it is possible for @item. */
void ui_import_chooser_choose (GtkDropDown *chooser,
                               const DataImportItem *item,
                               DataImportChoice choice);

/** ui_import_chooser_is_set: whether something was chosen. */
gboolean ui_import_chooser_is_set (GtkDropDown *chooser);

/** ui_import_chooser_get: Returns: what was chosen; where nothing was, to keep what is here. */
DataImportChoice ui_import_chooser_get (GtkDropDown *chooser, gboolean can_replace);

G_END_DECLS
