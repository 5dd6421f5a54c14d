/* search_text.c - The words in a search entry of the register, which can be typed elsewhere too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/search_text.h"

UiSearchText
ui_search_text_init (void)
{
  return (UiSearchText){ .text = g_strdup ("") };
}

void
ui_search_text_clear (UiSearchText *self)
{
  g_clear_pointer (&self->text, g_free);
}

void
ui_search_text_search (UiSearchText *self, GtkSearchEntry *entry, UiRegisterList *list)
{
  if (self->follows)
    return;
  g_free (self->text);
  self->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  ui_register_list_search (list, self->text);
}

void
ui_search_text_follow (UiSearchText *self, GtkSearchEntry *entry, UiRegisterList *list)
{
  const char *text = ui_register_list_get_text (list);

  if (g_str_equal (text, self->text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  self->follows = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (entry), self->text);
  self->follows = FALSE;
}
