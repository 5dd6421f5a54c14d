/* date_field.h - A field for a date, forgiving in how it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/date.h"
#include "ui/forms/entry_field.h"

G_BEGIN_DECLS

#define UI_TYPE_DATE_FIELD (ui_date_field_get_type ())
G_DECLARE_FINAL_TYPE (UiDateField, ui_date_field, UI, DATE_FIELD, UiEntryField)

/**
 * ui_date_field_read:
 * @typed: UTF-8: 2026-11-22, 2026/11/22, 20261122, full-width digits, 令和8年11月22日, R8.11.22,
 * ...
 *
 * Returns: the date, or 0 where it is none
 */
RulesDate ui_date_field_read (const char *typed);

G_END_DECLS
