/* title_dialog.h - Asks for the title of an evaluation, and for a new one also by which rules it is
 * decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_TITLE_DIALOG (ui_title_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiTitleDialog, ui_title_dialog, UI, TITLE_DIALOG, GtkDialog)

/**
 * UiTitleChosen:
 * @title: what was entered, not blank
 * @pack: (nullable): the rules that were chosen, for a new evaluation
 */
typedef void (*UiTitleChosen) (GtkWindow *window, const char *title, DataPack *pack);

/**
 * ui_title_dialog_ask:
 * @title: the title to start with
 * @packs: (nullable) (element-type DataPack): the rules to choose from, the usual ones first, for a
 *   new evaluation; %NULL to give another title to one
 * @edition: (nullable): the edition of @packs that is chosen at first; the first where it is none
 * @chosen: called unless the user cancels
 */
void ui_title_dialog_ask (GtkWindow *window,
                          const char *title,
                          GPtrArray *packs,
                          const char *edition,
                          UiTitleChosen chosen);

G_END_DECLS
