/* control_layout.c - The tree of controls and the panel of what is selected: side by side, or below
 * each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_layout.h"

#include "ui/parts/clamp.h"
#include "ui/parts/template.h"

/* Pixels at the usual text size: how wide both must be to stand side by side, and what the panel
 * takes then. */
#define SIDE_WIDTH 780
#define LEAST_PANEL 310
#define MOST_PANEL 460

/* Percent of the width or the height that the panel takes. */
#define PANEL_SHARE 37
#define BELOW_SHARE 46

#define LEAST_HEIGHT 120

struct _UiControlLayout
{
  GtkWidget parent_instance;

  int tree_width;

  /* source ids */
  guint fitted_source;
};

G_DEFINE_FINAL_TYPE (UiControlLayout, ui_control_layout, GTK_TYPE_WIDGET)

static guint fitted_signal;

static gboolean
fitted_cb (gpointer data)
{
  UiControlLayout *self = data;

  self->fitted_source = 0;
  g_signal_emit (self, fitted_signal, 0, self->tree_width);
  return G_SOURCE_REMOVE;
}

static void
ui_control_layout_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? LEAST_HEIGHT : 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && orientation == GTK_ORIENTATION_HORIZONTAL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &least, NULL, NULL, NULL);
      *minimum = *natural = MAX (*minimum, least);
    }
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, MAX (height, least) }, -1);
}

/* The width of the panel beside the tree, or 0 where it is not to be seen or stands below. */
static int
find_side (GtkWidget *widget, int width)
{
  if (!gtk_widget_should_layout (gtk_widget_get_last_child (widget)) ||
      width < ui_clamp_scale (widget, SIDE_WIDTH))
    return 0;
  return CLAMP (width * PANEL_SHARE / 100, ui_clamp_scale (widget, LEAST_PANEL),
                ui_clamp_scale (widget, MOST_PANEL));
}

/* The height of the panel below the tree: what it needs, or its share. */
static int
find_below (GtkWidget *panel, int width, int height)
{
  int natural;

  gtk_widget_measure (panel, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return MIN (natural, height * BELOW_SHARE / 100);
}

static void
ui_control_layout_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiControlLayout *self = UI_CONTROL_LAYOUT (widget);
  GtkWidget *tree = gtk_widget_get_first_child (widget);
  GtkWidget *panel = gtk_widget_get_last_child (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean shown = gtk_widget_should_layout (panel);
  int side = find_side (widget, width);
  int below = shown && side == 0 ? find_below (panel, width, height) : 0;

  place (tree, right_to_left ? side : 0, 0, width - side, height - below);
  if (side > 0)
    gtk_widget_remove_css_class (panel, "below");
  else
    gtk_widget_add_css_class (panel, "below");
  if (side > 0)
    place (panel, right_to_left ? 0 : width - side, 0, side, height);
  else if (shown)
    place (panel, 0, height - below, width, below);
  if (self->tree_width == width - side)
    return;
  self->tree_width = width - side;
  if (self->fitted_source == 0)
    self->fitted_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, fitted_cb, self, NULL);
}

static void
ui_control_layout_dispose (GObject *object)
{
  g_clear_handle_id (&UI_CONTROL_LAYOUT (object)->fitted_source, g_source_remove);
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_control_layout_parent_class)->dispose (object);
}

static void
ui_control_layout_class_init (UiControlLayoutClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_control_layout_dispose;
  widget_class->measure = ui_control_layout_measure;
  widget_class->size_allocate = ui_control_layout_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  fitted_signal = g_signal_new ("fitted", UI_TYPE_CONTROL_LAYOUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ui_control_layout_init (UiControlLayout *self)
{
}

int
ui_control_layout_find_width (UiControlLayout *self, int width)
{
  g_return_val_if_fail (UI_IS_CONTROL_LAYOUT (self), 0);

  return width - find_side (GTK_WIDGET (self), width);
}
