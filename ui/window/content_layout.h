/* content_layout.h - Where the parts of what the window shows are: notices on top, below them the
 * register beside the page, or one of both, or the table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** UiContentParts: the children; those that are not visible have no place. */
typedef struct
{
  GtkWidget *notices;
  GtkWidget *side; /* the register */
  GtkWidget *page;
  GtkWidget *table; /* (nullable) */
} UiContentParts;

/** ui_content_layout_is_narrow: whether @width has no room for both the register and the page. */
gboolean ui_content_layout_is_narrow (GtkWidget *content, int width);

/**
 * ui_content_layout_measure:
 *
 * The register takes what it needs, the page the rest, which may be too little for it: then it is
 * narrow. Height is what the window gives: to ask for it would mean to lay out the whole page at
 * many widths.
 */
void ui_content_layout_measure (GtkWidget *content,
                                GtkOrientation orientation,
                                int *minimum,
                                int *natural);

/** ui_content_layout_allocate: gives each part that is visible its place. */
void ui_content_layout_allocate (const UiContentParts *parts, int width, int height);

G_END_DECLS
