/* line.c - Children beside each other: those that expand share what the others leave.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/line.h"

#include "ui/parts/clamp.h"
#include "ui/parts/template.h"

/* Pixels between two children, beside each other and below each other. */
#define SPACING 12
#define STACK_SPACING 8

/* What a child that expands asks for. Its own wish is not asked: text that wraps would have to be
 * laid out a letter a line. */
#define LEAST_WIDTH 120

/* What a child that expands needs at the usual text size; with less, a line that stacks does so. */
#define STACK_WIDTH 200

struct _UiLine
{
  GtkWidget parent_instance;

  gboolean stacks;
};

G_DEFINE_FINAL_TYPE (UiLine, ui_line, GTK_TYPE_WIDGET)

enum
{
  PROPERTY_STACKS = 1,
};

/* What the children are given in a line of @width: the natural width, or an equal share of the rest
 * for those that expand. */
typedef struct
{
  guint n_expanding;
  int share;
} Division;

static int
natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static Division
divide (GtkWidget *line, int width)
{
  Division division = { 0, width + SPACING };

  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      division.share -= SPACING;
      if (gtk_widget_get_hexpand (child))
        division.n_expanding++;
      else
        division.share -= natural_width (child);
    }
  if (division.n_expanding > 0)
    division.share = MAX (division.share / (int) division.n_expanding, LEAST_WIDTH);
  return division;
}

static int
width_of (GtkWidget *child, const Division *division)
{
  return gtk_widget_get_hexpand (child) ? division->share : natural_width (child);
}

/* The width of the line when a child that expands is @expanding wide, or as wide as it likes if
 * that is negative. */
static int
add_widths (GtkWidget *line, int expanding)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        width +=
            SPACING +
            (expanding >= 0 && gtk_widget_get_hexpand (child) ? expanding : natural_width (child));
    }
  return MAX (width - SPACING, 0);
}

static gboolean
is_stacked (GtkWidget *line, const Division *division)
{
  return UI_LINE (line)->stacks && division->n_expanding > 0 &&
         division->share < ui_clamp_scale (line, STACK_WIDTH);
}

static int
minimum_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The least width when the children stand below each other. */
static int
find_widest (GtkWidget *line)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        width = MAX (width, gtk_widget_get_hexpand (child) ? LEAST_WIDTH : minimum_width (child));
    }
  return width;
}

static void
measure_height (GtkWidget *line, int width, int *minimum, int *natural)
{
  Division division = divide (line, width);
  gboolean stacked = is_stacked (line, &division);
  int spacing = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          stacked ? width : width_of (child, &division), &child_minimum,
                          &child_natural, NULL, NULL);
      *minimum = stacked ? *minimum + child_minimum + spacing : MAX (*minimum, child_minimum);
      *natural = stacked ? *natural + child_natural + spacing : MAX (*natural, child_natural);
      spacing = STACK_SPACING;
    }
}

static GtkSizeRequestMode
ui_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_line_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    measure_height (widget, for_size < 0 ? add_widths (widget, -1) : for_size, minimum, natural);
  else
    *minimum = *natural =
        UI_LINE (widget)->stacks ? find_widest (widget) : add_widths (widget, LEAST_WIDTH);
}

static void
stack_children (GtkWidget *widget, int width)
{
  int top = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, top, width, height }, -1);
      top += height + STACK_SPACING;
    }
}

static void
ui_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  Division division = divide (widget, width);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int start = 0;

  if (is_stacked (widget, &division))
    {
      stack_children (widget, width);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int used;

      if (!gtk_widget_should_layout (child))
        continue;
      used = width_of (child, &division);
      gtk_widget_size_allocate (
          child, &(GtkAllocation){ right_to_left ? width - start - used : start, 0, used, height },
          -1);
      start += used + SPACING;
    }
}

static void
ui_line_set_property (GObject *object, guint property, const GValue *value, GParamSpec *spec)
{
  UI_LINE (object)->stacks = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
ui_line_dispose (GObject *object)
{
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_line_parent_class)->dispose (object);
}

/* In the order of the children: GTK goes by their places, and takes the one that is a little higher
 * than its neighbour first. */
static gboolean
ui_line_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (ui_line_parent_class)->focus (widget, direction);
  if (child == NULL)
    child = forward ? gtk_widget_get_first_child (widget) : gtk_widget_get_last_child (widget);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  return child != NULL;
}

static void
ui_line_class_init (UiLineClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_line_dispose;
  G_OBJECT_CLASS (class)->set_property = ui_line_set_property;
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROPERTY_STACKS,
      g_param_spec_boolean ("stacks", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  widget_class->get_request_mode = ui_line_get_request_mode;
  widget_class->measure = ui_line_measure;
  widget_class->size_allocate = ui_line_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "line");
  widget_class->focus = ui_line_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ui_line_init (UiLine *self)
{
}
