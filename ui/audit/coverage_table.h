/* coverage_table.h - How every control of the assessed level is covered, by tier and domain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "rules/decision.h"

G_BEGIN_DECLS

#define UI_TYPE_COVERAGE_TABLE (ui_coverage_table_get_type ())
G_DECLARE_FINAL_TYPE (UiCoverageTable, ui_coverage_table, UI, COVERAGE_TABLE, GtkWidget)

/** ui_coverage_table_show: each number leads to the controls that it counts, by win.show-controls.
 */
void ui_coverage_table_show (UiCoverageTable *self, const RulesDecision *decision);

G_END_DECLS
