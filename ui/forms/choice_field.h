/* choice_field.h - A field for one of a few choices, all of which are to be seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/field.h"

G_BEGIN_DECLS

#define UI_TYPE_CHOICE_FIELD (ui_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (UiChoiceField, ui_choice_field, UI, CHOICE_FIELD, UiField)

/* The choices are those that its member has; see ui/choices.h. */

G_END_DECLS
