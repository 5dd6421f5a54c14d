/* section.h - A titled part of a page: rows in cards, in the order they are added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/decision/row.h"

G_BEGIN_DECLS

#define UI_TYPE_SECTION (ui_section_get_type ())
G_DECLARE_FINAL_TYPE (UiSection, ui_section, UI, SECTION, GtkWidget)

/**
 * ui_section_new:
 * @title: its heading
 * @introduction: (nullable): a sentence below the heading
 */
UiSection *ui_section_new (const char *title, const char *introduction);

/** ui_section_add_heading: a smaller heading, below which a new card begins. */
void ui_section_add_heading (UiSection *self, const char *heading);

/** ui_section_add_row: appends @row to the card at the end. */
void ui_section_add_row (UiSection *self, UiRow *row);

/** ui_section_add: appends @widget outside any card; rows added later begin a new card. */
void ui_section_add (UiSection *self, GtkWidget *widget);

G_END_DECLS
