/* row.h - A line of a page: a symbol, what it says and why, where it leads, its clause on demand.
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
 * UiRowContent:
 * @kind: the symbol at its start; for %UI_MARK_NONE there is none
 * @linked_above: whether the symbol is joined to that of the row above
 * @linked_below: the same for the row below
 * @title: what the row says
 * @text: (nullable): more about it, in smaller type
 * @value: (nullable): a word or number at the end of the row
 * @value_kind: the symbol whose colour the value takes, or %UI_MARK_NONE
 * @edition: (nullable): the edition that @clause is from; it is kept
 * @clause: (nullable): the clause that its button opens, and activating the row where it leads
 *   nowhere
 * @note: (nullable): what the clause means in this row
 * @place: (nullable): where activating it leads, for win.go-to
 * @summary: (nullable): what stands on a part that opens
 * @lines: (array length=n_lines): what is shown when that is open
 * @line_places: (array length=n_lines) (nullable): where each of them leads, for win.go-to
 * @deciding: whether it is what decides
 *
 * What a row shows; everything that is not given is not there.
 */
typedef struct
{
  UiMarkKind kind;
  gboolean linked_above;
  gboolean linked_below;
  const char *title;
  const char *text;
  const char *value;
  UiMarkKind value_kind;
  RulesEdition *edition;
  const RulesClause *clause;
  const char *note;
  const char *place;
  const char *summary;
  const char *const *lines;
  const char *const *line_places;
  guint n_lines;
  gboolean deciding;
} UiRowContent;

/** ui_row_new: a row that shows a title and perhaps a text. */
UiRow *ui_row_new (UiMarkKind kind, const char *title, const char *text);

/** ui_row_show: shows @content in place of what it showed; only what differs is touched. */
void ui_row_show (UiRow *self, const UiRowContent *content);

/** ui_row_get_clause: Returns: (transfer none) (nullable): its clause. */
const RulesClause *ui_row_get_clause (UiRow *self);

/** ui_row_leads: whether activating it leads to a place. */
gboolean ui_row_leads (UiRow *self);

/** ui_row_open_clause: opens the clause of the row, if it has one. */
void ui_row_open_clause (UiRow *self);

G_END_DECLS
