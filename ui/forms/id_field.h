/* id_field.h - A field for the id of a control or a requirement, which says what the id stands for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/entry_field.h"

G_BEGIN_DECLS

#define UI_TYPE_ID_FIELD (ui_id_field_get_type ())
G_DECLARE_FINAL_TYPE (UiIdField, ui_id_field, UI, ID_FIELD, UiEntryField)

G_END_DECLS
