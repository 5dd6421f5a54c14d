/* compare_row.c - A line of a comparison: a field, and what each side holds there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/compare_row.h"

#include "ui/parts/line.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiCompareItem
{
  GObject parent_instance;

  /* owned */
  char *heading;
  char *field;
  char *before;
  char *after;
  char *place;
};

G_DEFINE_FINAL_TYPE (UiCompareItem, ui_compare_item, G_TYPE_OBJECT)

static void
ui_compare_item_finalize (GObject *object)
{
  UiCompareItem *self = UI_COMPARE_ITEM (object);

  g_free (self->heading);
  g_free (self->field);
  g_free (self->before);
  g_free (self->after);
  g_free (self->place);
  G_OBJECT_CLASS (ui_compare_item_parent_class)->finalize (object);
}

static void
ui_compare_item_class_init (UiCompareItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_compare_item_finalize;
}

static void
ui_compare_item_init (UiCompareItem *self)
{
}

UiCompareItem *
ui_compare_item_new (const DataComparisonLine *line, const char *heading)
{
  UiCompareItem *self = g_object_new (UI_TYPE_COMPARE_ITEM, NULL);

  self->heading = g_strdup (heading);
  self->field = g_strdup (line->field);
  self->before = g_strdup (line->before);
  self->after = g_strdup (line->after);
  self->place = g_strdup (line->place);
  return self;
}

const char *
ui_compare_item_get_place (UiCompareItem *self)
{
  g_return_val_if_fail (UI_IS_COMPARE_ITEM (self), NULL);

  return self->place;
}

struct _UiCompareRow
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *heading;
  GtkLabel *field;
  GtkLabel *before;
  GtkLabel *after;
};

G_DEFINE_FINAL_TYPE (UiCompareRow, ui_compare_row, GTK_TYPE_WIDGET)

static void
ui_compare_row_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_COMPARE_ROW);
  G_OBJECT_CLASS (ui_compare_row_parent_class)->dispose (object);
}

static void
ui_compare_row_class_init (UiCompareRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_compare_row_dispose;
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/history/compare_row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiCompareRow, heading);
  gtk_widget_class_bind_template_child (widget_class, UiCompareRow, field);
  gtk_widget_class_bind_template_child (widget_class, UiCompareRow, before);
  gtk_widget_class_bind_template_child (widget_class, UiCompareRow, after);
}

static void
ui_compare_row_init (UiCompareRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_compare_row_new (void)
{
  return g_object_new (UI_TYPE_COMPARE_ROW, NULL);
}

void
ui_compare_row_show (UiCompareRow *self, UiCompareItem *item)
{
  g_autofree char *name = NULL;

  g_return_if_fail (UI_IS_COMPARE_ROW (self));

  /* Translators: %1$s is a field, %2$s its value before, %3$s its value now. */
  name = g_strdup_printf (_ ("%1$s: %2$s → %3$s"), item->field, item->before, item->after);
  gtk_label_set_label (self->heading, item->heading != NULL ? item->heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), item->heading != NULL);
  gtk_label_set_label (self->field, item->field);
  gtk_label_set_label (self->before, item->before);
  gtk_label_set_label (self->after, item->after);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
