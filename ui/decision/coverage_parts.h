/* coverage_parts.h - A bar whose parts are as wide as the controls that are covered in each way
 * count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The ways in which a control is covered, in the order of the bar. */
typedef enum
{
  UI_COVERAGE_EXTERNAL, /* only */
  UI_COVERAGE_BOTH,
  UI_COVERAGE_INTERNAL, /* only */
  UI_COVERAGE_GAP,
  UI_COVERAGE_N_PARTS,
} UiCoveragePart;

/** The CSS class of each. */
extern const char *const ui_coverage_part_classes[UI_COVERAGE_N_PARTS];

#define UI_TYPE_COVERAGE_PARTS (ui_coverage_parts_get_type ())
G_DECLARE_FINAL_TYPE (UiCoverageParts, ui_coverage_parts, UI, COVERAGE_PARTS, GtkWidget)

/** ui_coverage_parts_show: how many are inside the external audit only, inside both, inside the
 * internal audit only, and in neither. */
void ui_coverage_parts_show (
    UiCoverageParts *self, guint external, guint both, guint internal, guint neither);

G_END_DECLS
