/* references_field.h - A field for the operations that handle an information item.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/field.h"

G_BEGIN_DECLS

#define UI_TYPE_REFERENCES_FIELD (ui_references_field_get_type ())
G_DECLARE_FINAL_TYPE (UiReferencesField, ui_references_field, UI, REFERENCES_FIELD, UiField)

G_END_DECLS
