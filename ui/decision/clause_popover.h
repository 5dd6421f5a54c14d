/* clause_popover.h - One clause of the criteria: its text, its sources and how it is backed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "rules/edition.h"

G_BEGIN_DECLS

#define UI_TYPE_CLAUSE_POPOVER (ui_clause_popover_get_type ())
G_DECLARE_FINAL_TYPE (UiClausePopover, ui_clause_popover, UI, CLAUSE_POPOVER, GtkPopover)

/**
 * ui_clause_popover_new:
 * @edition: the edition that @clause is from
 * @clause: the clause to show
 * @note: (nullable): what it means here, shown below its text
 */
GtkWidget *
ui_clause_popover_new (RulesEdition *edition, const RulesClause *clause, const char *note);

G_END_DECLS
