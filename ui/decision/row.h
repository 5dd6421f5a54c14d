/* row.h - A line of the decision page: a symbol, what it says, why, and its clause on demand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "rules/edition.h"
#include "ui/parts/mark.h"

G_BEGIN_DECLS

#define UI_TYPE_ROW (ui_row_get_type ())
G_DECLARE_FINAL_TYPE (UiRow, ui_row, UI, ROW, GtkListBoxRow)

/**
 * ui_row_new:
 * @kind: the symbol at its start
 * @title: what the row says
 * @text: (nullable): more about it, in smaller type
 */
UiRow *ui_row_new (UiMarkKind kind, const char *title, const char *text);

/**
 * ui_row_set_value:
 * @value: a word or number at the end of the row
 * @kind: the symbol whose colour it takes, or %UI_MARK_NONE
 */
void ui_row_set_value (UiRow *self, const char *value, UiMarkKind kind);

/**
 * ui_row_set_clause:
 * @edition: the edition that @clause is from; it is kept
 * @clause: the clause that activating the row opens
 * @note: (nullable): what the clause means in this row
 */
void
ui_row_set_clause (UiRow *self, RulesEdition *edition, const RulesClause *clause, const char *note);

/**
 * ui_row_set_details:
 * @summary: what stands on the part that opens
 * @lines: (array length=n_lines): what is shown when it is open
 */
void ui_row_set_details (UiRow *self, const char *summary, const char *const *lines, guint n_lines);

/** Joins the symbols of neighbouring rows; see ui_mark_set_links(). */
void ui_row_set_links (UiRow *self, gboolean above, gboolean below);

/** ui_row_open_clause: opens the clause of the row, if it has one. */
void ui_row_open_clause (UiRow *self);

G_END_DECLS
