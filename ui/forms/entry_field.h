/* entry_field.h - A field that is one line in which something other than plain text is written.
 *
 * What cannot be read stays in the line, is not kept, and is told of when the focus leaves it; then
 * what was kept before it was typed is kept again, and not a beginning of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/field.h"

G_BEGIN_DECLS

#define UI_TYPE_ENTRY_FIELD (ui_entry_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (UiEntryField, ui_entry_field, UI, ENTRY_FIELD, UiField)

/**
 * UiEntryFieldClass:
 * @read: reads what is written, which is not blank, as words for data_edit_set_words() (transfer
 *   full); %NULL where that cannot be
 * @write: (nullable): writes the words that are kept, at least one (transfer full); without it the
 *   first is shown
 * @describe_fault: says that what is written is not what it should be (transfer full)
 */
struct _UiEntryFieldClass
{
  UiFieldClass parent_class;

  GStrv (*read) (UiEntryField *self, const char *typed);
  char *(*write) (const char *const *words);
  char *(*describe_fault) (UiEntryField *self, const char *typed);
};

/** ui_entry_field_add: @widget: (transfer floating): something behind the line. */
void ui_entry_field_add (UiEntryField *self, GtkWidget *widget);

/** ui_entry_field_normalize: Returns: (transfer full): @typed without surrounding space, and with
 * full-width digits and signs as the usual ones. */
char *ui_entry_field_normalize (const char *typed);

G_END_DECLS
