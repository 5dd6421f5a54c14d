/* paper.c - One page of a worksheet, as it is printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/paper.h"

#include <glib/gi18n-lib.h>

struct _UiPaper
{
  GtkWidget parent_instance;

  /* owned */
  UiSheet *sheet;

  guint page;
};

G_DEFINE_FINAL_TYPE (UiPaper, ui_paper, GTK_TYPE_WIDGET)

static void
ui_paper_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiPaper *self = UI_PAPER (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  double scale;
  cairo_t *cr;

  if (self->sheet == NULL)
    return;
  scale = width / data_pages_width (self->sheet->pages);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, scale, scale);
  data_pages_draw (self->sheet->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
ui_paper_dispose (GObject *object)
{
  g_clear_pointer (&UI_PAPER (object)->sheet, ui_sheet_unref);
  G_OBJECT_CLASS (ui_paper_parent_class)->dispose (object);
}

static void
ui_paper_class_init (UiPaperClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_paper_dispose;
  widget_class->snapshot = ui_paper_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ui_paper_init (UiPaper *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
ui_paper_new (void)
{
  return g_object_new (UI_TYPE_PAPER, NULL);
}

void
ui_paper_show (UiPaper *self, UiSheet *sheet, guint page)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (UI_IS_PAPER (self));

  if (sheet == self->sheet && page == self->page)
    return;
  g_clear_pointer (&self->sheet, ui_sheet_unref);
  self->page = page;
  if (sheet != NULL)
    {
      self->sheet = ui_sheet_ref (sheet);
      /* Translators: page %1$u of %2$u pages. */
      name = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, data_pages_count (sheet->pages));
      text = data_pages_text (sheet->pages, page);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
