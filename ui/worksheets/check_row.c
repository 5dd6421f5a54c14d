/* check_row.c - What came out of checking one worksheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/check_row.h"

#include "ui/parts/line.h"
#include "ui/parts/mark.h"

#include <glib/gi18n-lib.h>

/* Differences that are shown without being asked for. */
#define FEW 5

struct _UiCheckRow
{
  GtkListBoxRow parent_instance;

  /* template */
  UiMark *mark;
  GtkLabel *file;
  GtkLabel *outcome;
  GtkExpander *more;
  GtkLabel *differences;
};

G_DEFINE_FINAL_TYPE (UiCheckRow, ui_check_row, GTK_TYPE_LIST_BOX_ROW)

static void
ui_check_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_CHECK_ROW);
  G_OBJECT_CLASS (ui_check_row_parent_class)->dispose (object);
}

static void
ui_check_row_class_init (UiCheckRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_check_row_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/worksheets/check_row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiCheckRow, mark);
  gtk_widget_class_bind_template_child (widget_class, UiCheckRow, file);
  gtk_widget_class_bind_template_child (widget_class, UiCheckRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, UiCheckRow, more);
  gtk_widget_class_bind_template_child (widget_class, UiCheckRow, differences);
}

static void
ui_check_row_init (UiCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static UiMarkKind
mark_for (const DataWorksheetCheck *check)
{
  if (check == NULL)
    return UI_MARK_FAIL;
  if (data_worksheet_check_is_sound (check))
    return UI_MARK_PASS;
  switch (check->outcome)
    {
    case DATA_WORKSHEET_DIFFERS:
      return UI_MARK_FAIL;
    case DATA_WORKSHEET_EXACT:
    case DATA_WORKSHEET_SAME_TEXT:
      return UI_MARK_WARNING;
    case DATA_WORKSHEET_UNKNOWN:
    case DATA_WORKSHEET_NONE:
    default:
      return UI_MARK_UNKNOWN;
    }
}

static char *
list_differences (const DataWorksheetCheck *check)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < check->differences->len; i++)
    g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (check->differences, i));
  if (check->n_more > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", check->n_more),
                              check->n_more);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_differences (UiCheckRow *self, const DataWorksheetCheck *check)
{
  guint n = check == NULL ? 0 : check->differences->len + check->n_more;
  g_autofree char *differences = n == 0 ? g_strdup ("") : list_differences (check);
  g_autofree char *title = g_strdup_printf (ngettext ("%u difference", "%u differences", n), n);

  gtk_label_set_label (self->differences, differences);
  gtk_expander_set_label (self->more, title);
  gtk_expander_set_expanded (self->more, n <= FEW);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  differences, -1);
}

GtkWidget *
ui_check_row_new (const char *file, const DataWorksheetCheck *check, const char *refusal)
{
  UiCheckRow *self = g_object_new (UI_TYPE_CHECK_ROW, NULL);
  g_autofree char *outcome =
      check == NULL ? g_strdup (refusal) : data_wording_worksheet_check (check);
  g_autofree char *name = g_strjoin (" ", file, outcome, NULL);

  ui_mark_set_kind (self->mark, mark_for (check));
  gtk_label_set_label (self->file, file);
  gtk_label_set_label (self->outcome, outcome);
  show_differences (self, check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
