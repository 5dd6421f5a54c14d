/* fields.c - What is kept for a field, and the fields of a form together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/field.h"

#include "ui/forms/entry_words.h"

const char *
ui_field_get_text (UiField *self)
{
  DataEvaluation *evaluation = ui_field_get_evaluation (self);
  DataEntry *entry = ui_field_get_entry (self);

  if (entry != NULL)
    return data_entry_get_text (entry, ui_field_get_member (self));
  return evaluation != NULL ? data_evaluation_get_text (evaluation, ui_field_get_member (self))
                            : NULL;
}

GStrv
ui_field_get_words (UiField *self)
{
  DataEntry *entry = ui_field_get_entry (self);
  const char *text = ui_field_get_text (self);

  if (entry != NULL)
    return ui_entry_words_get (entry, ui_field_get_member (self));
  if (text != NULL || ui_field_get_evaluation (self) == NULL)
    return g_strdupv ((char *[]){ (char *) text, NULL });
  return data_evaluation_get_texts (ui_field_get_evaluation (self), ui_field_get_member (self));
}

gboolean
ui_field_set_text (UiField *self, const char *text)
{
  g_autoptr (DataEdit) edit = data_edit_new ();

  if (ui_field_get_place (self) == NULL)
    return TRUE;
  data_edit_set_text (edit, ui_field_get_place (self), text);
  return ui_field_edit (self, edit);
}

gboolean
ui_field_clear (UiField *self)
{
  return ui_field_set_words (self, (const char *const[]){ NULL });
}

void
ui_field_bind_all (GtkWidget *root, DataEvaluation *evaluation, DataEntry *entry)
{
  if (UI_IS_FIELD (root))
    {
      ui_field_bind (UI_FIELD (root), evaluation, entry);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ui_field_bind_all (child, evaluation, entry);
}

UiField *
ui_field_find (GtkWidget *root, const char *member)
{
  UiField *found = NULL;

  if (UI_IS_FIELD (root))
    return g_strcmp0 (ui_field_get_member (UI_FIELD (root)), member) == 0 ? UI_FIELD (root) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_field_find (child, member);
  return found;
}

UiField *
ui_field_find_failed (GtkWidget *root)
{
  UiField *found = NULL;

  if (UI_IS_FIELD (root))
    return ui_field_has_failed (UI_FIELD (root)) ? UI_FIELD (root) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_field_find_failed (child);
  return found;
}

UiField *
ui_field_find_focus (GtkWidget *root)
{
  GtkRoot *window = gtk_widget_get_root (root);
  GtkWidget *focus = window != NULL ? gtk_root_get_focus (window) : NULL;
  UiField *field;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, root))
    return NULL;
  field = (UiField *) gtk_widget_get_ancestor (focus, UI_TYPE_FIELD);
  return field != NULL && ui_field_get_place (field) != NULL ? field : NULL;
}
