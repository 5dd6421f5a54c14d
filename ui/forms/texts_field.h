/* texts_field.h - A field for several short texts, with commas between them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/entry_field.h"

G_BEGIN_DECLS

#define UI_TYPE_TEXTS_FIELD (ui_texts_field_get_type ())
G_DECLARE_FINAL_TYPE (UiTextsField, ui_texts_field, UI, TEXTS_FIELD, UiEntryField)

G_END_DECLS
