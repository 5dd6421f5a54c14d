/* field_case.c - A field in a window of its own, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/field_case.h"

DataEntry *
field_case_entry (DataEvaluation *evaluation, DataArray array)
{
  g_autoptr (DataEntry) entry = NULL;

  if (array == DATA_ARRAY_NONE)
    return NULL;
  entry = g_list_model_get_item (data_evaluation_get_list (evaluation, array), 0);
  return entry; /* the list keeps it */
}

void
field_case_open (FieldCase *self, GType type, DataArray array, const char *member, const char *flag)
{
  self->support = support_open ((const char *const[]){ "01", NULL });
  self->evaluation = support_get_evaluation (self->support);
  self->window = GTK_WINDOW (gtk_window_new ());
  self->field = g_object_new (type, "member", member, "title", "_Name", flag, TRUE, NULL);
  gtk_window_set_child (self->window, self->field);
  ui_field_bind (UI_FIELD (self->field), self->evaluation,
                 field_case_entry (self->evaluation, array));
  gtk_window_present (self->window);
  support_settle (self->support);
}

void
field_case_close (FieldCase *self)
{
  GtkWidget *field = self->field;

  g_object_add_weak_pointer (G_OBJECT (field), (gpointer *) &field);
  gtk_window_destroy (self->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (field);
  support_close (self->support);
}

GtkEditable *
field_case_line (FieldCase *self)
{
  return GTK_EDITABLE (support_find (self->field, GTK_TYPE_ENTRY, NULL));
}

GtkCheckButton *
field_case_button (FieldCase *self, guint position)
{
  g_autoptr (GPtrArray) buttons = support_find_all (self->field, GTK_TYPE_CHECK_BUTTON);

  return buttons->pdata[position];
}

const char *
field_case_fault (FieldCase *self)
{
  return gtk_label_get_label (GTK_LABEL (support_find (self->field, GTK_TYPE_LABEL, "fault")));
}
