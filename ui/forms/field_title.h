/* field_title.h - The line above a field: its title, whether it is unanswered, and what belongs to
 * it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/edition.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_FIELD_TITLE (ui_field_title_get_type ())
G_DECLARE_FINAL_TYPE (UiFieldTitle, ui_field_title, UI, FIELD_TITLE, GtkWidget)

/** ui_field_title_set_label: @label: the title, with a mnemonic that goes to @widget. */
void ui_field_title_set_label (UiFieldTitle *self, const char *label, GtkWidget *widget);

/** ui_field_title_get_text: Returns: (transfer none): the title without its mnemonic. */
const char *ui_field_title_get_text (UiFieldTitle *self);

/** ui_field_title_set_unanswered: says that nothing is answered, with a mark where the rules need
 * the answer. */
void ui_field_title_set_unanswered (UiFieldTitle *self, gboolean unanswered, gboolean asked);

/** ui_field_title_add: @widget: (transfer floating): something at the end of the line. */
void ui_field_title_add (UiFieldTitle *self, GtkWidget *widget);

/** ui_field_title_set_clause: @clause: (nullable): a clause of @edition to be opened. */
void
ui_field_title_set_clause (UiFieldTitle *self, RulesEdition *edition, const RulesClause *clause);

G_END_DECLS
