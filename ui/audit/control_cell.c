/* control_cell.c - What a column of the tree of controls says of a row.
 *
 * A table keeps two hundred rows of a dozen cells ready, of which some thirty rows are seen. So a
 * cell has one line of a known height, and finds out what it says when it is drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_cell.h"

#include "ui/parts/drawing.h"
#include "ui/parts/text_size.h"

#include <glib/gi18n-lib.h>

/* Pixels. */
#define MARK_GAP 5
#define INDENT 13
#define ARROW 15
#define ARROW_MIDDLE 6

/* Percent of the height of a line that a mark has. */
#define MARK_SHARE 72

struct _UiControlCell
{
  GtkWidget parent_instance;

  /* owned */
  UiListPlace *place;
  UiControlItem *item; /* that stands in @place */
  UiControlCellWords words;

  /* borrowed */
  UiControlTree *tree;

  UiControlColumn column;
  gboolean outdated; /* what it says */

  /* handlers */
  gulong place_changed;
  gulong item_changed;
};

G_DEFINE_FINAL_TYPE (UiControlCell, ui_control_cell, GTK_TYPE_WIDGET)

/* Where the text begins, without the mark. */
static int
find_indent (UiControlCell *self)
{
  return self->column == UI_CONTROL_COLUMN_CONTROL && self->item != NULL
             ? (int) self->item->depth * INDENT + ARROW
             : 0;
}

static int
width_of_mark (UiControlCell *self)
{
  return self->words.mark == UI_MARK_NONE
             ? 0
             : PANGO_PIXELS (ui_text_size_line (GTK_WIDGET (self))) * MARK_SHARE / 100;
}

/* (transfer full): what is read out: more than is to be seen, as the eye sees where a row stands.
 */
static char *
describe (UiControlCell *self)
{
  const RulesDecision *decision = ui_control_tree_get_decision (self->tree);
  g_autofree char *problems = NULL;
  g_autoptr (GString) text = g_string_new (self->words.text != NULL ? self->words.text : "");

  if (self->column != UI_CONTROL_COLUMN_CONTROL)
    return g_string_free (g_steal_pointer (&text), FALSE);
  if (self->item->has_rows)
    /* Translators: how a row of a tree stands; %s is the row. */
    g_string_printf (text, self->item->open ? _ ("%s, open") : _ ("%s, closed"), self->words.text);
  if (self->item->control != RULES_NO_CONTROL)
    problems = ui_control_words_problems (decision, self->item->control);
  if (problems != NULL)
    g_string_append_printf (text, "\n%s", problems);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update (UiControlCell *self)
{
  RulesDecision *decision = ui_control_tree_get_decision (self->tree);
  UiControlCellWords before = self->words;
  g_autofree char *description = NULL;

  if (!self->outdated || self->item == NULL || decision == NULL)
    return;
  self->outdated = FALSE;
  self->words = ui_control_words_cell (decision, self->item, self->column);
  g_free (before.text);
  description = describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
}

static void
draw_arrow (UiControlCell *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int middle = (int) self->item->depth * INDENT + ARROW_MIDDLE;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, ui_drawing_find_x (GTK_WIDGET (self), middle, 0), height / 2.0);
  if (self->item->open)
    cairo_rotate (cr, G_PI / 2);
  else if (right_to_left)
    cairo_rotate (cr, G_PI);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1.6);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, -2, -4);
  cairo_line_to (cr, 2.4, 0);
  cairo_line_to (cr, -2, 4);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* In the colour of what it says, unless the row is selected and has one already. */
static void
draw_mark (UiControlCell *self, GtkSnapshot *snapshot, GdkRGBA colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int side = width_of_mark (self);
  int start = find_indent (self);
  g_autofree char *name = NULL;
  cairo_t *cr;

  if (side == 0 || start + side > width)
    return;
  if (!self->item->selected)
    {
      name = g_strconcat (
          "eikyo_",
          self->words.mark == UI_MARK_WARNING ? "unknown" : ui_mark_css_class (self->words.mark),
          NULL);
      gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
    }
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, ui_drawing_find_x (widget, start, side), (height - side) / 2);
  ui_mark_draw (self->words.mark, cr, side, &colour);
  cairo_destroy (cr);
}

static PangoLayout *
lay_out (UiControlCell *self, int width)
{
  PangoLayout *layout = ui_drawing_lay_out (GTK_WIDGET (self), self->words.text, width);

  if (self->words.emphasis == DATA_EMPHASIS_STRONG)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

/* What is missing has a colour of its own, unless the row is selected and has one already. */
static GdkRGBA
find_colour (UiControlCell *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA colour;

  gtk_style_context_get_color (style, &colour);
  if (self->item->selected)
    return colour;
  if (self->words.missing)
    gtk_style_context_lookup_color (style, "eikyo_unknown", &colour);
  else if (self->words.emphasis == DATA_EMPHASIS_QUIET)
    gtk_style_context_lookup_color (style, "eikyo_subtle", &colour);
  return colour;
}

static void
draw_text (UiControlCell *self, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int mark = width_of_mark (self);
  int start = find_indent (self) + (mark > 0 ? mark + MARK_GAP : 0);
  int width = gtk_widget_get_width (widget) - start;
  g_autoptr (PangoLayout) layout = NULL;

  if (self->words.text == NULL || self->words.text[0] == '\0' || width <= 0)
    return;
  layout = lay_out (self, width);
  ui_drawing_append_line (widget, snapshot, layout, start, colour);
}

static void
ui_control_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiControlCell *self = UI_CONTROL_CELL (widget);
  GdkRGBA colour;

  update (self);
  if (self->item == NULL)
    return;
  colour = find_colour (self);
  if (self->column == UI_CONTROL_COLUMN_CONTROL && self->item->has_rows)
    draw_arrow (self, snapshot, &colour);
  draw_mark (self, snapshot, colour);
  draw_text (self, snapshot, &colour);
}

static gboolean
ui_control_cell_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  UiControlCell *self = UI_CONTROL_CELL (widget);
  g_autofree char *text = NULL;

  update (self);
  if (self->item == NULL || rules_text_is_blank (self->words.text))
    return FALSE;
  text = describe (self);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
outdate (UiControlCell *self)
{
  self->outdated = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
take_item (UiControlCell *self)
{
  UiControlItem *item = self->place != NULL ? ui_list_place_get_item (self->place) : NULL;

  if (item == self->item)
    return;
  if (self->item != NULL)
    g_clear_signal_handler (&self->item_changed, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->item_changed = g_signal_connect_swapped (item, "changed", G_CALLBACK (outdate), self);
  outdate (self);
}

static void
ui_control_cell_dispose (GObject *object)
{
  ui_control_cell_show (UI_CONTROL_CELL (object), NULL);
  G_OBJECT_CLASS (ui_control_cell_parent_class)->dispose (object);
}

static void
ui_control_cell_finalize (GObject *object)
{
  g_free (UI_CONTROL_CELL (object)->words.text);
  G_OBJECT_CLASS (ui_control_cell_parent_class)->finalize (object);
}

static void
ui_control_cell_class_init (UiControlCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_control_cell_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_control_cell_finalize;
  widget_class->measure = ui_drawing_measure_line;
  widget_class->snapshot = ui_control_cell_snapshot;
  widget_class->query_tooltip = ui_control_cell_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ui_control_cell_init (UiControlCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
ui_control_cell_new (UiControlTree *tree, UiControlColumn column)
{
  UiControlCell *self = g_object_new (UI_TYPE_CONTROL_CELL, NULL);

  self->tree = tree;
  self->column = column;
  return GTK_WIDGET (self);
}

UiControlCell *
ui_control_cell_find (GtkWidget *widget)
{
  GtkWidget *cell = widget != NULL ? gtk_widget_get_ancestor (widget, UI_TYPE_CONTROL_CELL) : NULL;

  if (cell != NULL)
    return UI_CONTROL_CELL (cell);
  while (widget != NULL && !UI_IS_CONTROL_CELL (widget))
    widget = gtk_widget_get_first_child (widget);
  return (UiControlCell *) widget;
}

void
ui_control_cell_show (UiControlCell *self, UiListPlace *place)
{
  g_return_if_fail (UI_IS_CONTROL_CELL (self));

  /* Where the rows above are others, the view shows every one again. */
  if (place == self->place)
    return;
  if (self->place != NULL)
    g_clear_signal_handler (&self->place_changed, self->place);
  g_set_object (&self->place, place);
  if (place != NULL)
    self->place_changed = g_signal_connect_swapped (place, "changed", G_CALLBACK (take_item), self);
  take_item (self);
}

UiControlItem *
ui_control_cell_get_item (UiControlCell *self)
{
  g_return_val_if_fail (UI_IS_CONTROL_CELL (self), NULL);

  return self->item;
}

const char *
ui_control_cell_get_text (UiControlCell *self)
{
  g_return_val_if_fail (UI_IS_CONTROL_CELL (self), NULL);

  update (self);
  return self->words.text;
}

gboolean
ui_control_cell_opens_at (UiControlCell *self, double x)
{
  g_return_val_if_fail (UI_IS_CONTROL_CELL (self), FALSE);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  return self->column == UI_CONTROL_COLUMN_CONTROL && self->item != NULL && self->item->has_rows &&
         x >= (int) self->item->depth * INDENT - 4 && x < find_indent (self);
}
