/* number_field.h - A field for a whole number, such as of people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/entry_field.h"

G_BEGIN_DECLS

#define UI_TYPE_NUMBER_FIELD (ui_number_field_get_type ())
G_DECLARE_FINAL_TYPE (UiNumberField, ui_number_field, UI, NUMBER_FIELD, UiEntryField)

G_END_DECLS
