/* register_order.h - In which order the evaluations of the register stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/register.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What evaluations can be sorted by; as columns, from left to right. */
typedef enum
{
  UI_REGISTER_KEY_TITLE,
  UI_REGISTER_KEY_SERVICE,
  UI_REGISTER_KEY_ROUTE,
  UI_REGISTER_KEY_OVERALL,
  UI_REGISTER_KEY_MISSING,
  UI_REGISTER_KEY_READINESS,
  UI_REGISTER_KEY_STATE,
  UI_REGISTER_KEY_EDITION,
  UI_REGISTER_KEY_AS_OF,
  UI_REGISTER_KEY_CHANGED,
  UI_REGISTER_KEY_CREATED,
  UI_REGISTER_KEY_PROVIDER,
  UI_REGISTER_KEY_AGENCY,
  UI_REGISTER_N_KEYS,
} UiRegisterKey;

/** Their ids, in this order, ending with %NULL. */
extern const char *const ui_register_key_ids[];

/** UiRegisterOrder: a sorter of #DataRegisterItem; it begins with the last changed first. */
#define UI_TYPE_REGISTER_ORDER (ui_register_order_get_type ())
G_DECLARE_FINAL_TYPE (UiRegisterOrder, ui_register_order, UI, REGISTER_ORDER, GtkSorter)

UiRegisterOrder *ui_register_order_new (void);

/** ui_register_order_set: what is not known comes last in either direction. */
void ui_register_order_set (UiRegisterOrder *self, UiRegisterKey key, gboolean descending);
UiRegisterKey ui_register_order_get_key (UiRegisterOrder *self);
gboolean ui_register_order_is_descending (UiRegisterOrder *self);

/** ui_register_order_needs_decision: whether it depends on what is decided. */
gboolean ui_register_order_needs_decision (UiRegisterOrder *self);

/** ui_register_order_forget: gives up what it keeps of the texts of earlier items. */
void ui_register_order_forget (UiRegisterOrder *self);

G_END_DECLS
