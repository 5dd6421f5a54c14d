/* target_field.h - A field for the entry of the list of target operations that an operation is on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/field.h"

G_BEGIN_DECLS

#define UI_TYPE_TARGET_FIELD (ui_target_field_get_type ())
G_DECLARE_FINAL_TYPE (UiTargetField, ui_target_field, UI, TARGET_FIELD, UiField)

G_END_DECLS
