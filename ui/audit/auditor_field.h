/* auditor_field.h - A field for who assessed a control: one of the auditors of the evaluation, with
 * a warning where that would be their own work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/field.h"

G_BEGIN_DECLS

#define UI_TYPE_AUDITOR_FIELD (ui_auditor_field_get_type ())
G_DECLARE_FINAL_TYPE (UiAuditorField, ui_auditor_field, UI, AUDITOR_FIELD, UiField)

G_END_DECLS
