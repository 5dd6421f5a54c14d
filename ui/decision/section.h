/* section.h - A titled part of a page: rows in cards, shown anew without being made anew.
 *
 * To show something, begin, add what it shows in order, and end. What was there before in the same
 * place is used again, so that only what differs is touched and the focus stays where it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/decision/row.h"

G_BEGIN_DECLS

#define UI_TYPE_SECTION (ui_section_get_type ())
G_DECLARE_FINAL_TYPE (UiSection, ui_section, UI, SECTION, GtkWidget)

/** UiSection::opened: the user wants to see all rows; whoever filled it has to do so again. */

GtkWidget *ui_section_new (void);

/**
 * ui_section_begin:
 * @title: its heading
 * @introduction: (nullable): a sentence below the heading
 * @limit: how many rows it shows until the user opens the rest, or 0 for all
 */
void ui_section_begin (UiSection *self, const char *title, const char *introduction, guint limit);

/** ui_section_add_heading: a smaller heading, below which a new card begins. */
void ui_section_add_heading (UiSection *self, const char *heading);

/** ui_section_add_row: adds a row that shows @content to the card at the end. */
void ui_section_add_row (UiSection *self, const UiRowContent *content);

/** ui_section_add: Returns: (transfer none): a widget of @type outside any card, which may have
 * been used before; rows added later begin a new card. */
gpointer ui_section_add (UiSection *self, GType type);

/** ui_section_end: takes away what was there before and was not added again. */
void ui_section_end (UiSection *self);

/** ui_section_close: shows only the first rows again, when it is filled next. */
void ui_section_close (UiSection *self);

G_END_DECLS
