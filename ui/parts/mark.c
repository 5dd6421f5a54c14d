/* mark.c - A small symbol that says pass, fail, unknown and the like by its shape and its colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/mark.h"

#include <math.h>

struct _UiMark
{
  GtkWidget parent_instance;

  UiMarkKind kind;
  gboolean link_above;
  gboolean link_below;
};

G_DEFINE_FINAL_TYPE (UiMark, ui_mark, GTK_TYPE_WIDGET)

typedef struct
{
  double x;
  double y;
} Point;

/* The strokes of a symbol on a square from -1 to 1; a pair of equal points is a dot. */
typedef struct
{
  const char *css_class;
  gboolean filled; /* the strokes are cut out of a filled disc; else they stand in a ring */
  guint n_strokes;
  guint n_points[3];
  Point points[3][3];
} Shape;

static const Shape shapes[] = {
  [UI_MARK_NONE] = { "neutral", FALSE, 0 },
  [UI_MARK_PASS] = { "pass", TRUE, 1, { 3 }, { { { -.42, .04 }, { -.12, .36 }, { .44, -.32 } } } },
  [UI_MARK_FAIL] = { "fail",
                     TRUE,
                     2,
                     { 2, 2 },
                     { { { -.34, -.34 }, { .34, .34 } }, { { -.34, .34 }, { .34, -.34 } } } },
  [UI_MARK_UNKNOWN] = { "unknown", FALSE, 2, { 3, 2 }, { { { 0 } }, { { 0, .52 }, { 0, .52 } } } },
  [UI_MARK_WARNING] = { "warning",
                        FALSE,
                        2,
                        { 2, 2 },
                        { { { 0, -.3 }, { 0, .18 } }, { { 0, .52 }, { 0, .52 } } } },
  [UI_MARK_UPWARD] = { "upward",
                       TRUE,
                       2,
                       { 2, 3 },
                       { { { 0, .5 }, { 0, -.46 } },
                         { { -.38, -.08 }, { 0, -.48 }, { .38, -.08 } } } },
  [UI_MARK_DASH] = { "neutral", TRUE, 1, { 2 }, { { { -.4, 0 }, { .4, 0 } } } },
  [UI_MARK_INFORMATION] = { "neutral",
                            FALSE,
                            2,
                            { 2, 2 },
                            { { { 0, -.08 }, { 0, .46 } }, { { 0, -.46 }, { 0, -.46 } } } },
  [UI_MARK_HERE] = { "upward", FALSE, 1, { 0 } },
  [UI_MARK_OPEN] = { "neutral", FALSE, 0 },
  [UI_MARK_ONWARD] = { "neutral",
                       FALSE,
                       1,
                       { 3 },
                       { { { -.25, -.6 }, { .35, 0 }, { -.25, .6 } } } },
};

static void
draw_outline (cairo_t *cr, UiMarkKind kind)
{
  if (kind == UI_MARK_ONWARD)
    return;
  if (kind == UI_MARK_WARNING)
    {
      cairo_move_to (cr, 0, -.86);
      cairo_line_to (cr, .96, .82);
      cairo_line_to (cr, -.96, .82);
      cairo_close_path (cr);
    }
  else
    cairo_arc (cr, 0, 0, .9, 0, 2 * G_PI);
}

static void
draw_strokes (cairo_t *cr, UiMarkKind kind)
{
  const Shape *shape = &shapes[kind];

  if (kind == UI_MARK_HERE)
    {
      cairo_arc (cr, 0, 0, .42, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }

  for (guint i = 0; i < shape->n_strokes; i++)
    {
      if (kind == UI_MARK_UNKNOWN && i == 0)
        {
          cairo_new_sub_path (cr);
          cairo_arc (cr, 0, -.24, .26, -G_PI, .4);
          cairo_line_to (cr, 0, .2);
          continue;
        }
      cairo_move_to (cr, shape->points[i][0].x, shape->points[i][0].y);
      for (guint j = 1; j < shape->n_points[i]; j++)
        cairo_line_to (cr, shape->points[i][j].x, shape->points[i][j].y);
    }
  cairo_stroke (cr);
}

static void
draw_symbol (cairo_t *cr, UiMarkKind kind, const GdkRGBA *colour)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_push_group (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  draw_outline (cr, kind);
  if (shapes[kind].filled)
    {
      cairo_fill (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
      cairo_set_line_width (cr, .22);
    }
  else
    {
      cairo_set_line_width (cr, .15);
      cairo_stroke (cr);
      cairo_set_line_width (cr, .19);
    }
  draw_strokes (cr, kind);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

static void
draw_links (UiMark *self, cairo_t *cr, const GdkRGBA *colour, double side)
{
  double x = floor (gtk_widget_get_width (GTK_WIDGET (self)) / 2.0);
  double middle = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 2);
  if (self->link_above)
    {
      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x, middle - side / 2 - 2);
    }
  if (self->link_below)
    {
      cairo_move_to (cr, x, middle + side / 2 + 2);
      cairo_line_to (cr, x, 2 * middle);
    }
  cairo_stroke (cr);
}

static void
ui_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiMark *self = UI_MARK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double side = MIN (width, height);
  GdkRGBA colour;
  GdkRGBA faint;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  faint = colour;
  faint.alpha *= .35F;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_links (self, cr, &faint, side);
  cairo_translate (cr, (width - side) / 2, (height - side) / 2);
  ui_mark_draw (self->kind, cr, side, &colour);
  cairo_destroy (cr);
}

static void
ui_mark_class_init (UiMarkClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->snapshot = ui_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ui_mark_init (UiMark *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), ui_mark_css_class (UI_MARK_NONE));
}

void
ui_mark_draw (UiMarkKind kind, cairo_t *cr, double side, const GdkRGBA *colour)
{
  if (kind == UI_MARK_NONE)
    return;
  cairo_save (cr);
  cairo_translate (cr, side / 2, side / 2);
  cairo_scale (cr, side / 2, side / 2);
  draw_symbol (cr, kind, colour);
  cairo_restore (cr);
}

void
ui_mark_set_kind (UiMark *self, UiMarkKind kind)
{
  g_return_if_fail (UI_IS_MARK (self));
  g_return_if_fail (kind < G_N_ELEMENTS (shapes));

  if (kind == self->kind && gtk_widget_has_css_class (GTK_WIDGET (self), ui_mark_css_class (kind)))
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self), ui_mark_css_class (self->kind));
  self->kind = kind;
  gtk_widget_add_css_class (GTK_WIDGET (self), ui_mark_css_class (kind));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ui_mark_set_links (UiMark *self, gboolean above, gboolean below)
{
  g_return_if_fail (UI_IS_MARK (self));

  if (above == self->link_above && below == self->link_below)
    return;
  self->link_above = above;
  self->link_below = below;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

UiMarkKind
ui_mark_for_outcome (RulesOutcome outcome)
{
  static const UiMarkKind kinds[] = {
    [RULES_OUTCOME_PASS] = UI_MARK_PASS,
    [RULES_OUTCOME_FAIL] = UI_MARK_FAIL,
    [RULES_OUTCOME_UNKNOWN] = UI_MARK_UNKNOWN,
  };
  g_return_val_if_fail (outcome < G_N_ELEMENTS (kinds), UI_MARK_NONE);

  return kinds[outcome];
}

UiMarkKind
ui_mark_for_route (RulesRoute route)
{
  static const UiMarkKind kinds[RULES_N_ROUTES] = {
    [RULES_ROUTE_LIU] = UI_MARK_PASS,
    [RULES_ROUTE_ISMAP] = UI_MARK_UPWARD,
    [RULES_ROUTE_NOT_REQUIRED] = UI_MARK_DASH,
    [RULES_ROUTE_OUTSIDE_SCHEME] = UI_MARK_FAIL,
    [RULES_ROUTE_NOT_APPLICABLE] = UI_MARK_DASH,
    [RULES_ROUTE_UNDETERMINED] = UI_MARK_UNKNOWN,
  };
  g_return_val_if_fail (route < RULES_N_ROUTES, UI_MARK_NONE);

  return kinds[route];
}

UiMarkKind
ui_mark_for_readiness (RulesReadinessStatus status)
{
  static const UiMarkKind kinds[] = {
    [RULES_READINESS_READY] = UI_MARK_PASS,
    [RULES_READINESS_NOT_READY] = UI_MARK_FAIL,
    [RULES_READINESS_UNDETERMINED] = UI_MARK_UNKNOWN,
    [RULES_READINESS_NOT_APPLICABLE] = UI_MARK_DASH,
  };
  g_return_val_if_fail (status < G_N_ELEMENTS (kinds), UI_MARK_NONE);

  return kinds[status];
}

UiMarkKind
ui_mark_for_kind (RulesKind kind)
{
  static const UiMarkKind kinds[] = {
    [RULES_KIND_BLOCKER] = UI_MARK_FAIL,
    [RULES_KIND_MISSING] = UI_MARK_UNKNOWN,
    [RULES_KIND_WARNING] = UI_MARK_WARNING,
  };
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), UI_MARK_NONE);

  return kinds[kind];
}

const char *
ui_mark_css_class (UiMarkKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (shapes), NULL);

  return shapes[kind].css_class;
}
