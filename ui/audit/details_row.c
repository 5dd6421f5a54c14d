/* details_row.c - A row of a table with details: what becomes of it, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/details_row.h"

#include "ui/audit/details_item.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiDetailsRow
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *number;
  UiMark *mark;
  GtkLabel *what;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (UiDetailsRow, ui_details_row, GTK_TYPE_WIDGET)

static UiMarkKind
mark_for (const DataDetail *detail)
{
  if (detail->verdict == DATA_DETAIL_OK)
    return UI_MARK_PASS;
  if (detail->verdict == DATA_DETAIL_REFUSED)
    return UI_MARK_FAIL;
  return data_detail_is_addable (detail) ? UI_MARK_WARNING : UI_MARK_DASH;
}

/* Where it goes, or what there is to say of it: (transfer full). */
static char *
describe (const DataDetail *detail)
{
  if (detail->problem != DATA_DETAIL_NOTHING)
    return data_detail_describe (detail);
  /* Translators: %s is the id of an objective. */
  return g_strdup_printf (detail->basic ? _ ("Basic requirement of objective %s")
                                        : _ ("Detail of objective %s"),
                          detail->parent);
}

static void
ui_details_row_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_DETAILS_ROW);
  G_OBJECT_CLASS (ui_details_row_parent_class)->dispose (object);
}

static void
ui_details_row_class_init (UiDetailsRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_details_row_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/details_row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiDetailsRow, number);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsRow, mark);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsRow, what);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsRow, note);
}

static void
ui_details_row_init (UiDetailsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_details_row_show (UiDetailsRow *self, const DataDetail *detail)
{
  g_autofree char *number = g_strdup_printf ("%u", detail->row);
  g_autofree char *what = g_strdup_printf ("%s  %s", detail->id, detail->title);
  g_autofree char *note = describe (detail);
  g_autofree char *name = data_detail_describe_row (detail);

  g_return_if_fail (UI_IS_DETAILS_ROW (self));

  gtk_label_set_label (self->number, number);
  ui_mark_set_kind (self->mark, mark_for (detail));
  gtk_label_set_label (self->what, what);
  gtk_label_set_label (self->note, note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
}

void
ui_details_row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (UI_TYPE_DETAILS_ROW, NULL));
}

void
ui_details_row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ui_details_row_show (UI_DETAILS_ROW (gtk_list_item_get_child (item)),
                       ui_details_item_get (gtk_list_item_get_item (item)));
}
