/* impact_cell.c - A cell of the impact grid: the level, and what is to be known about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_cell.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/parts/clamp.h"
#include "ui/impact/impact_level.h"

#include <glib/gi18n-lib.h>

/* Pixels at the usual text size: the bars below the word, and the marks in the corners. */
#define BAR_HEIGHT 4
#define BAR_GAP 2
#define BARS_MARGIN 3
#define MARK 7

struct _UiImpactCell
{
  GtkWidget parent_instance;

  /* owned by the grid */
  const UiImpactColumns *columns;

  /* owned */
  PangoLayout *layout;
  char *subject;
  char *rationale;

  guint dimension;
  guint harm;
  int level;
  gboolean driver;
  gboolean shown;
};

G_DEFINE_FINAL_TYPE (UiImpactCell, ui_impact_cell, GTK_TYPE_WIDGET)

static gboolean
is_above (UiImpactCell *self)
{
  return self->level > ui_impact_level_find_limit (self->columns->edition);
}

/* How the level looks, as a class of style.css. */
static const char *
find_class (UiImpactCell *self)
{
  if (self->level == RULES_NO_LEVEL)
    return "unanswered";
  if (self->level == 0)
    return "none";
  if (!is_above (self))
    return "low";
  return self->level + 1 < (int) self->columns->edition->n_levels ? "moderate" : "high";
}

static void
update_classes (UiImpactCell *self)
{
  const char *classes[] = { find_class (self), NULL, NULL, NULL };
  guint n = 1;

  if (self->driver)
    classes[n++] = "driver";
  if (gtk_widget_has_css_class (GTK_WIDGET (self), "current"))
    classes[n++] = "current";
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
}

static char *
describe (UiImpactCell *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->driver)
    g_string_append (text, _ ("Sets the result."));
  if (self->rationale != NULL)
    {
      g_string_append (text, text->len > 0 ? " " : "");
      /* Translators: %s is what the user gave as the reason of an answer. */
      g_string_append_printf (text, _ ("Rationale: %s"), self->rationale);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update_accessible (UiImpactCell *self)
{
  const RulesEdition *edition = self->columns->edition;
  /* Translators: the name of a cell of the impact grid: %1$s is an operation or an information
   * item, %2$s a dimension such as “Confidentiality”, %3$s a kind of harm, %4$s a level or
   * “unanswered”.
   */
  g_autofree char *name =
      g_strdup_printf (_ ("%1$s, %2$s, %3$s: %4$s"), self->subject,
                       data_text (&edition->dimensions[self->dimension].clause.title),
                       data_text (&edition->harms[self->harm].clause.title),
                       data_wording_level (edition, self->level));
  g_autofree char *description = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
focus_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
}

static PangoLayout *
get_layout (UiImpactCell *self)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
    }
  return self->layout;
}

static const char *
find_word (UiImpactCell *self, int width)
{
  const RulesEdition *edition = self->columns->edition;

  if (self->level == RULES_NO_LEVEL || width < self->columns->word)
    return ui_impact_level_word (edition, self->level);
  return data_text (&edition->levels[self->level].clause.title);
}

static void
ui_impact_cell_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  UiImpactCell *self = UI_IMPACT_CELL (widget);
  int height;

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      pango_layout_set_text (get_layout (self), "–", -1);
      pango_layout_get_pixel_size (get_layout (self), NULL, &height);
      *minimum = height + ui_clamp_scale (widget, BARS_MARGIN + BAR_HEIGHT);
    }
  *natural = *minimum;
}

static void
draw_word (UiImpactCell *self, GtkSnapshot *snapshot, int width, const GdkRGBA *colour)
{
  PangoLayout *layout = get_layout (self);

  pango_layout_set_text (layout, find_word (self, width), -1);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  gtk_snapshot_append_layout (snapshot, layout, colour);
}

/* A bar for each level above the lowest, filled up to the level. */
static void
draw_bars (UiImpactCell *self, GtkSnapshot *snapshot, int width, int height, const GdkRGBA *colour)
{
  int n = (int) self->columns->edition->n_levels - 1;
  float thickness = (float) ui_clamp_scale (GTK_WIDGET (self), BAR_HEIGHT);
  float gap = (float) ui_clamp_scale (GTK_WIDGET (self), BAR_GAP);
  float length = MIN ((float) ui_clamp_scale (GTK_WIDGET (self), 12),
                      ((float) width - gap * (float) (n - 1)) / (float) n);
  float start = ((float) width - length * (float) n - gap * (float) (n - 1)) / 2;
  GdkRGBA faint = *colour;

  faint.alpha *= .18f;
  for (int i = 0; i < n; i++)
    gtk_snapshot_append_color (snapshot, i < self->level ? colour : &faint,
                               &GRAPHENE_RECT_INIT (start + (float) i * (length + gap),
                                                    (float) height - thickness, length, thickness));
}

/* A corner of a square of @side, filled; its right angle is at the corner of the cell. */
static void
draw_corner (cairo_t *cr, double x, double y, double dx, double dy)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + dx, y);
  cairo_line_to (cr, x, y + dy);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* At the top: a triangle for what is above the limit, a dot for a rationale; at the bottom, a
 * corner for what sets the result. */
static void
draw_marks (UiImpactCell *self, GtkSnapshot *snapshot, int width, int height, const GdkRGBA *colour)
{
  double side = ui_clamp_scale (GTK_WIDGET (self), MARK);
  cairo_t *cr;

  if (!self->driver && self->rationale == NULL && !is_above (self))
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_cairo_set_source_rgba (cr, colour);
  if (is_above (self))
    {
      cairo_move_to (cr, 0, side);
      cairo_line_to (cr, side / 2, 0);
      cairo_line_to (cr, side, side);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  if (self->rationale != NULL)
    {
      cairo_arc (cr, width - side / 2, side / 2, side * .4, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  if (self->driver)
    draw_corner (cr, width, height, -side, -side);
  cairo_destroy (cr);
}

static void
ui_impact_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiImpactCell *self = UI_IMPACT_CELL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  draw_word (self, snapshot, width, &colour);
  if (self->level != RULES_NO_LEVEL)
    draw_bars (self, snapshot, width, height, &colour);
  draw_marks (self, snapshot, width, height, &colour);
}

static void
ui_impact_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ui_impact_cell_parent_class)->css_changed (widget, change);
  g_clear_object (&UI_IMPACT_CELL (widget)->layout);
}

static void
ui_impact_cell_finalize (GObject *object)
{
  UiImpactCell *self = UI_IMPACT_CELL (object);

  g_clear_object (&self->layout);
  g_free (self->subject);
  g_free (self->rationale);
  G_OBJECT_CLASS (ui_impact_cell_parent_class)->finalize (object);
}

static void
ui_impact_cell_class_init (UiImpactCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ui_impact_cell_finalize;
  widget_class->measure = ui_impact_cell_measure;
  widget_class->snapshot = ui_impact_cell_snapshot;
  widget_class->css_changed = ui_impact_cell_css_changed;
  gtk_widget_class_set_css_name (widget_class, "impactcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  /* For assistive technology, which offers the actions of a widget. */
  gtk_widget_class_install_action (widget_class, "cell.focus", NULL, focus_cb);
}

static void
ui_impact_cell_init (UiImpactCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

UiImpactCell *
ui_impact_cell_new (const UiImpactColumns *columns, guint dimension, guint harm)
{
  UiImpactCell *self = g_object_new (UI_TYPE_IMPACT_CELL, NULL);

  self->columns = columns;
  self->dimension = dimension;
  self->harm = harm;
  return self;
}

guint
ui_impact_cell_get_dimension (UiImpactCell *self)
{
  g_return_val_if_fail (UI_IS_IMPACT_CELL (self), 0);

  return self->dimension;
}

guint
ui_impact_cell_get_harm (UiImpactCell *self)
{
  g_return_val_if_fail (UI_IS_IMPACT_CELL (self), 0);

  return self->harm;
}

/* Whether the text in @place had to be replaced. */
static gboolean
take_text (char **place, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (text);
  return TRUE;
}

void
ui_impact_cell_show (UiImpactCell *self,
                     const RulesEvaluation *evaluation,
                     guint subject,
                     gboolean driver)
{
  const RulesImpact *impact;
  g_autofree char *name = NULL;
  gboolean changed;

  g_return_if_fail (UI_IS_IMPACT_CELL (self));

  name = data_wording_subject (evaluation, subject);
  impact = rules_evaluation_impact (evaluation, subject, self->dimension, self->harm);
  changed = !self->shown || impact->level != self->level || driver != self->driver;
  self->shown = TRUE;
  self->level = impact->level;
  self->driver = driver;
  if (changed)
    update_classes (self);
  changed |= take_text (&self->subject, name);
  changed |= take_text (&self->rationale,
                        rules_text_is_blank (impact->rationale) ? NULL : impact->rationale);
  if (!changed)
    return;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ui_impact_cell_set_current (UiImpactCell *self, gboolean current)
{
  g_return_if_fail (UI_IS_IMPACT_CELL (self));

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}
