/* answers_item.h - A change that a fill-in workbook asks for, as an object for a list view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/fillin/answers.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define UI_TYPE_ANSWERS_ITEM (ui_answers_item_get_type ())
G_DECLARE_FINAL_TYPE (UiAnswersItem, ui_answers_item, UI, ANSWERS_ITEM, GObject)

/* Property "chosen": whether the change is to be made. What is sound is chosen at first; what is
 * refused cannot be. */

/** ui_answers_item_new: @position: of the change in @answers */
UiAnswersItem *ui_answers_item_new (DataAnswers *answers, guint position);

/** ui_answers_item_get: Returns: (transfer none): the change. */
const DataAnswer *ui_answers_item_get (UiAnswersItem *self);

gboolean ui_answers_item_is_chosen (UiAnswersItem *self);
void ui_answers_item_choose (UiAnswersItem *self, gboolean chosen);

G_END_DECLS
