/* clause_button.h - A small button that opens a clause of the criteria.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "rules/edition.h"

G_BEGIN_DECLS

#define UI_TYPE_CLAUSE_BUTTON (ui_clause_button_get_type ())
G_DECLARE_FINAL_TYPE (UiClauseButton, ui_clause_button, UI, CLAUSE_BUTTON, GtkWidget)

/** ui_clause_button_new: @clause: a clause of @edition, which is kept. */
GtkWidget *ui_clause_button_new (RulesEdition *edition, const RulesClause *clause);

G_END_DECLS
