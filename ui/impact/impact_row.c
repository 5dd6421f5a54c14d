/* impact_row.c - A line of the impact grid: a label, and something in each column or nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_row.h"

#include "ui/parts/template.h"

struct _UiImpactRow
{
  GtkWidget parent_instance;

  /* owned by the grid */
  const UiImpactColumns *columns;

  /* children */
  GtkWidget *label;
  GtkWidget **in_columns;
};

G_DEFINE_FINAL_TYPE (UiImpactRow, ui_impact_row, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
ui_impact_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (UiImpactRow *self, int width)
{
  UiImpactWidths widths = ui_impact_columns_divide (self->columns, width);
  int height;

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, widths.label, &height, NULL, NULL,
                      NULL);
  for (guint i = 0; i < self->columns->edition->n_harms; i++)
    {
      int child_height;

      if (self->in_columns[i] == NULL)
        continue;
      gtk_widget_measure (self->in_columns[i], GTK_ORIENTATION_VERTICAL, widths.cell, &child_height,
                          NULL, NULL, NULL);
      height = MAX (height, child_height);
    }
  return height;
}

static void
ui_impact_row_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  UiImpactRow *self = UI_IMPACT_ROW (widget);
  const UiImpactColumns *columns = self->columns;
  int usual = ui_impact_columns_add (columns, columns->label_usual, columns->cell_usual);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (self, for_size < 0 ? usual : for_size);
      return;
    }
  *minimum = ui_impact_columns_add (columns, columns->label_least, columns->cell_least);
  *natural = usual;
}

static void
ui_impact_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiImpactRow *self = UI_IMPACT_ROW (widget);
  UiImpactWidths widths = ui_impact_columns_divide (self->columns, width);
  int start = widths.label + UI_IMPACT_GAP;

  gtk_widget_size_allocate (self->label, &(GtkAllocation){ 0, 0, widths.label, height }, -1);
  for (guint i = 0; i < self->columns->edition->n_harms; i++)
    {
      if (self->in_columns[i] != NULL)
        gtk_widget_size_allocate (self->in_columns[i],
                                  &(GtkAllocation){ start, 0, widths.cell, height }, -1);
      start += widths.cell + UI_IMPACT_GAP;
    }
}

static void
ui_impact_row_dispose (GObject *object)
{
  g_clear_pointer (&UI_IMPACT_ROW (object)->in_columns, g_free);
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_impact_row_parent_class)->dispose (object);
}

static void
ui_impact_row_class_init (UiImpactRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_impact_row_dispose;
  widget_class->get_request_mode = ui_impact_row_get_request_mode;
  widget_class->measure = ui_impact_row_measure;
  widget_class->size_allocate = ui_impact_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "impactrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
ui_impact_row_init (UiImpactRow *self)
{
}

UiImpactRow *
ui_impact_row_new (const UiImpactColumns *columns, GtkWidget *label)
{
  UiImpactRow *self = g_object_new (UI_TYPE_IMPACT_ROW, NULL);

  self->columns = columns;
  self->in_columns = g_new0 (GtkWidget *, columns->edition->n_harms);
  self->label = label;
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return self;
}

void
ui_impact_row_put (UiImpactRow *self, guint column, GtkWidget *child)
{
  g_return_if_fail (UI_IS_IMPACT_ROW (self));
  g_return_if_fail (self->in_columns[column] == NULL);

  self->in_columns[column] = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

GtkWidget *
ui_impact_row_get (UiImpactRow *self, guint column)
{
  g_return_val_if_fail (UI_IS_IMPACT_ROW (self), NULL);

  return self->in_columns[column];
}
