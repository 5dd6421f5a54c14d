/* impact_stack.h - Children of the impact grid below each other, each as wide as the grid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/impact/impact_columns.h"

G_BEGIN_DECLS

/** ui_impact_stack_measure: the size of all children of @widget below each other. */
void ui_impact_stack_measure (GtkWidget *widget,
                              const UiImpactColumns *columns,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural);

/**
 * ui_impact_stack_allocate:
 * @except: (nullable): a child that is left where it is
 * @top: where the first child begins
 */
void ui_impact_stack_allocate (GtkWidget *widget, GtkWidget *except, int top, int width);

/**
 * ui_impact_stack_snapshot:
 * @down: (nullable): says which part of @widget is seen
 *
 * Draws the children that are seen. GTK would draw those far from it as well, for nothing; so
 * whenever @down changes, @widget has to be drawn anew.
 */
void ui_impact_stack_snapshot (GtkWidget *widget, GtkAdjustment *down, GtkSnapshot *snapshot);

G_END_DECLS
