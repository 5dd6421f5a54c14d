/* finding_section.h - The findings that are at the same stage, below what that is called.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_FINDING_SECTION (ui_finding_section_get_type ())
G_DECLARE_FINAL_TYPE (UiFindingSection, ui_finding_section, UI, FINDING_SECTION, GtkWidget)

/* Property, for .ui files: "title". */

/**
 * ui_finding_section_place:
 * @row: a #UiFindingRow, which may stand in another section
 * @before: (nullable): the row of this section that it is to follow, %NULL to be the first
 *
 * A row that has the focus keeps it, and stays in sight.
 */
void ui_finding_section_place (UiFindingSection *self, GtkWidget *row, GtkWidget *before);

G_END_DECLS
