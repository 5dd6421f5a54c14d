/* shown.h - The evaluation that is shown, with its entry in the register.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

G_BEGIN_DECLS

/**
 * UiShown:
 * @item: (nullable): its entry in the register
 * @evaluation: (nullable): %NULL also where it cannot be opened
 * @refusal: (nullable): why not
 *
 * Owns each of them; all are %NULL while nothing is shown.
 */
typedef struct
{
  DataRegisterItem *item;
  DataEvaluation *evaluation;
  GError *refusal;
} UiShown;

/**
 * ui_shown_take_up:
 * @self: one that is clear
 * @changed: called with @listener whenever the entry or the evaluation changes
 */
void ui_shown_take_up (UiShown *self,
                       DataRegisterItem *item,
                       DataWorkspace *workspace,
                       GCallback changed,
                       gpointer listener);

/** ui_shown_clear: gives all up, and calls @listener no more. */
void ui_shown_clear (UiShown *self, gpointer listener);

/** ui_shown_get_number: Returns: which evaluation it is, 0 for none. */
gint64 ui_shown_get_number (const UiShown *self);

/** ui_shown_is_current: whether @workspace would give the same evaluation now. */
gboolean ui_shown_is_current (const UiShown *self, DataWorkspace *workspace);

G_END_DECLS
