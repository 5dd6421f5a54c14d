/* period_note.h - What the audit period may be, said as it is entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "rules/evaluation.h"

G_BEGIN_DECLS

#define UI_TYPE_PERIOD_NOTE (ui_period_note_get_type ())
G_DECLARE_FINAL_TYPE (UiPeriodNote, ui_period_note, UI, PERIOD_NOTE, GtkWidget)

/** ui_period_note_show: says which last days are allowed from the first day on, when the period
 * should begin, and what is wrong with it. */
void ui_period_note_show (UiPeriodNote *self, const RulesAudit *audit);

G_END_DECLS
