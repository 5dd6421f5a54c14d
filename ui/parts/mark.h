/* mark.h - A small symbol that says pass, fail, unknown and the like by its shape and its colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "rules/vocabulary.h"

G_BEGIN_DECLS

typedef enum
{
  UI_MARK_NONE, /* nothing is drawn, the room stays */
  UI_MARK_PASS,
  UI_MARK_FAIL,
  UI_MARK_UNKNOWN,
  UI_MARK_WARNING,
  UI_MARK_UPWARD, /* a more demanding way */
  UI_MARK_DASH,   /* nothing to do */
  UI_MARK_INFORMATION,
  UI_MARK_HERE,   /* where something stands */
  UI_MARK_OPEN,   /* still to come */
  UI_MARK_ONWARD, /* it leads somewhere */
} UiMarkKind;

#define UI_TYPE_MARK (ui_mark_get_type ())
G_DECLARE_FINAL_TYPE (UiMark, ui_mark, UI, MARK, GtkWidget)

void ui_mark_set_kind (UiMark *self, UiMarkKind kind);

/**
 * ui_mark_set_links:
 * @above: whether a line comes down to the symbol
 * @below: whether a line goes on below it
 *
 * Joins the symbols of rows that stand below each other, like the rungs of a ladder.
 */
void ui_mark_set_links (UiMark *self, gboolean above, gboolean below);

/* The symbol of an outcome, of a route, of a readiness and of a problem. */
UiMarkKind ui_mark_for_outcome (RulesOutcome outcome);
UiMarkKind ui_mark_for_route (RulesRoute route);
UiMarkKind ui_mark_for_readiness (RulesReadinessStatus status);
UiMarkKind ui_mark_for_kind (RulesKind kind);

/** ui_mark_draw: draws the symbol of @kind alone, @side pixels wide and high, at the origin of @cr.
 */
void ui_mark_draw (UiMarkKind kind, cairo_t *cr, double side, const GdkRGBA *colour);

/** The CSS class that gives a symbol's colour to whatever carries it. */
const char *ui_mark_css_class (UiMarkKind kind);

G_END_DECLS
