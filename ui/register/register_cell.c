/* register_cell.c - What a column of the table of the register says of an evaluation.
 *
 * A table keeps two hundred rows of a dozen cells ready, of which some thirty rows are seen. So a
 * cell has one line of a known height, and lays its text out only when it is drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_cell.h"

#include "rules/text.h"
#include "ui/parts/drawing.h"
#include "ui/register/register_follow.h"
#include "ui/register/register_words.h"

/* Pixels. */
#define MARK_GAP 6

struct _UiRegisterCell
{
  GtkWidget parent_instance;

  /* owned */
  UiMark *mark; /* NULL where there is none */
  char *text;
  DataRegisterItem *item;

  /* borrowed */
  DataPacks *packs;

  UiRegisterKey key;
};

G_DEFINE_FINAL_TYPE (UiRegisterCell, ui_register_cell, GTK_TYPE_WIDGET)

static void
ui_register_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiRegisterCell *self = UI_REGISTER_CELL (widget);

  if (self->mark != NULL)
    ui_drawing_place_mark (widget, self->mark, 0,
                           (height - ui_drawing_measure_mark (self->mark)) / 2);
}

static void
ui_register_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiRegisterCell *self = UI_REGISTER_CELL (widget);
  int start = self->mark != NULL ? ui_drawing_measure_mark (self->mark) + MARK_GAP : 0;
  int width = gtk_widget_get_width (widget) - start;
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA colour;

  if (self->mark != NULL)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->mark), snapshot);
  if (rules_text_is_blank (self->text) || width <= 0)
    return;
  layout = ui_drawing_lay_out (widget, self->text, width);
  if (self->key == UI_REGISTER_KEY_MISSING)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  ui_drawing_append_line (widget, snapshot, layout, start, &colour);
}

static gboolean
ui_register_cell_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  UiRegisterCell *self = UI_REGISTER_CELL (widget);

  gtk_tooltip_set_text (tooltip, self->text);
  return !rules_text_is_blank (self->text);
}

static UiMarkKind
find_mark (const DataRegisterRow *row, UiRegisterKey key)
{
  if (key == UI_REGISTER_KEY_ROUTE)
    return row->decided ? ui_mark_for_route (row->route) : UI_MARK_INFORMATION;
  return row->decided ? ui_mark_for_readiness (row->readiness) : UI_MARK_NONE;
}

static void
show_item (gpointer widget)
{
  UiRegisterCell *self = widget;
  const DataRegisterRow *row = data_register_item_get_row (self->item);
  g_autofree char *text = ui_register_words_cell (row, self->key, self->packs);

  if (self->mark != NULL)
    ui_mark_set_kind (self->mark, find_mark (row, self->key));
  if (g_strcmp0 (text, self->text) == 0)
    return;
  g_free (self->text);
  self->text = g_steal_pointer (&text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->text != NULL ? self->text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ui_register_cell_dispose (GObject *object)
{
  UiRegisterCell *self = UI_REGISTER_CELL (object);

  ui_register_cell_show (self, NULL);
  if (self->mark != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->mark));
  self->mark = NULL;
  G_OBJECT_CLASS (ui_register_cell_parent_class)->dispose (object);
}

static void
ui_register_cell_finalize (GObject *object)
{
  g_free (UI_REGISTER_CELL (object)->text);
  G_OBJECT_CLASS (ui_register_cell_parent_class)->finalize (object);
}

static void
ui_register_cell_class_init (UiRegisterCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_register_cell_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_register_cell_finalize;
  widget_class->measure = ui_drawing_measure_line;
  widget_class->size_allocate = ui_register_cell_size_allocate;
  widget_class->snapshot = ui_register_cell_snapshot;
  widget_class->query_tooltip = ui_register_cell_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ui_register_cell_init (UiRegisterCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
ui_register_cell_new (UiRegisterKey key, DataPacks *packs)
{
  static const char *const small[] = { "small", NULL };
  UiRegisterCell *self = g_object_new (UI_TYPE_REGISTER_CELL, NULL);

  self->key = key;
  self->packs = packs;
  if (key == UI_REGISTER_KEY_ROUTE || key == UI_REGISTER_KEY_READINESS)
    {
      self->mark = g_object_new (UI_TYPE_MARK, "css-classes", small, NULL);
      gtk_widget_set_parent (GTK_WIDGET (self->mark), GTK_WIDGET (self));
    }
  return GTK_WIDGET (self);
}

void
ui_register_cell_show (UiRegisterCell *self, DataRegisterItem *item)
{
  g_return_if_fail (UI_IS_REGISTER_CELL (self));

  ui_register_follow (&self->item, item, show_item, self);
}

DataRegisterItem *
ui_register_cell_get_item (UiRegisterCell *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_CELL (self), NULL);

  return self->item;
}

const char *
ui_register_cell_get_text (UiRegisterCell *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_CELL (self), NULL);

  return self->text;
}
