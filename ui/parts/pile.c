/* pile.c - Children below each other, each as wide as the pile, in the middle of its height.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/pile.h"

#include "ui/parts/template.h"

/* Pixels between two children. */
#define SPACING 3

struct _UiPile
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (UiPile, ui_pile, GTK_TYPE_WIDGET)

static int
measure_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static int
add_heights (GtkWidget *pile, int width)
{
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (pile); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        height += SPACING + measure_height (child, width);
    }
  return MAX (height - SPACING, 0);
}

static void
measure_width (GtkWidget *pile, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (pile); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;
      int wide;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wide, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wide);
    }
}

static GtkSizeRequestMode
ui_pile_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_pile_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = add_heights (widget, for_size);
}

static void
ui_pile_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int top = MAX (height - add_heights (widget, width), 0) / 2;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int high;

      if (!gtk_widget_should_layout (child))
        continue;
      high = measure_height (child, width);
      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, top, width, high }, -1);
      top += high + SPACING;
    }
}

static void
ui_pile_dispose (GObject *object)
{
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_pile_parent_class)->dispose (object);
}

static void
ui_pile_class_init (UiPileClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_pile_dispose;
  widget_class->get_request_mode = ui_pile_get_request_mode;
  widget_class->measure = ui_pile_measure;
  widget_class->size_allocate = ui_pile_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "pile");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ui_pile_init (UiPile *self)
{
}
