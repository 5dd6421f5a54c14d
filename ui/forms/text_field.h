/* text_field.h - A field for text: one line, or several.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/field.h"

G_BEGIN_DECLS

#define UI_TYPE_TEXT_FIELD (ui_text_field_get_type ())
G_DECLARE_FINAL_TYPE (UiTextField, ui_text_field, UI, TEXT_FIELD, UiField)

/* Property, for .ui files: "several-lines" (construct only). */

G_END_DECLS
