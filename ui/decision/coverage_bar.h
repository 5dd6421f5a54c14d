/* coverage_bar.h - How the stated controls are covered, as a bar that leaves none out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "rules/decision.h"

G_BEGIN_DECLS

#define UI_TYPE_COVERAGE_BAR (ui_coverage_bar_get_type ())
G_DECLARE_FINAL_TYPE (UiCoverageBar, ui_coverage_bar, UI, COVERAGE_BAR, GtkWidget)

void ui_coverage_bar_show (UiCoverageBar *self, const RulesCoverage *coverage);

G_END_DECLS
