/* worksheet_row.c - A worksheet in the list of those that can be shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/worksheet_row.h"

#include "ui/parts/wrap.h"

#include <glib/gi18n-lib.h>

struct _UiWorksheetRow
{
  GtkListBoxRow parent_instance;

  /* template */
  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *pages;

  DataWorksheetKind kind;
};

G_DEFINE_FINAL_TYPE (UiWorksheetRow, ui_worksheet_row, GTK_TYPE_LIST_BOX_ROW)

static void
ui_worksheet_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_WORKSHEET_ROW);
  G_OBJECT_CLASS (ui_worksheet_row_parent_class)->dispose (object);
}

static void
ui_worksheet_row_class_init (UiWorksheetRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_worksheet_row_dispose;
  g_type_ensure (UI_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/worksheets/worksheet_row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetRow, name);
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetRow, about);
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetRow, pages);
}

static void
ui_worksheet_row_init (UiWorksheetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_worksheet_row_new (DataWorksheetKind kind)
{
  UiWorksheetRow *self = g_object_new (UI_TYPE_WORKSHEET_ROW, NULL);
  const char *about = data_wording_worksheet_about (kind);

  self->kind = kind;
  gtk_label_set_label (self->name, data_wording_worksheet (kind));
  gtk_label_set_label (self->about, about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  data_wording_worksheet (kind), -1);
  ui_worksheet_row_show (self, 0, FALSE);
  return GTK_WIDGET (self);
}

DataWorksheetKind
ui_worksheet_row_get_kind (UiWorksheetRow *self)
{
  g_return_val_if_fail (UI_IS_WORKSHEET_ROW (self), 0);

  return self->kind;
}

static char *
describe (guint n_pages, gboolean landscape)
{
  if (n_pages == 0)
    return g_strdup ("…");
  return g_strdup_printf (
      landscape ? ngettext ("A4 landscape, %u page", "A4 landscape, %u pages", n_pages)
                : ngettext ("A4 portrait, %u page", "A4 portrait, %u pages", n_pages),
      n_pages);
}

void
ui_worksheet_row_show (UiWorksheetRow *self, guint n_pages, gboolean landscape)
{
  g_autofree char *pages = describe (n_pages, landscape);
  g_autofree char *description = NULL;

  g_return_if_fail (UI_IS_WORKSHEET_ROW (self));

  gtk_label_set_label (self->pages, pages);
  description = g_strjoin (" ", gtk_label_get_label (self->about), pages, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

void
ui_worksheet_row_set_open (UiWorksheetRow *self, gboolean open)
{
  g_return_if_fail (UI_IS_WORKSHEET_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->about), open);
}
