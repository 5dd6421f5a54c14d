/* fold_row.h - A row of a list that says its essence in a line and opens to a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/field.h"
#include "ui/parts/mark.h"

G_BEGIN_DECLS

#define UI_TYPE_FOLD_ROW (ui_fold_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (UiFoldRow, ui_fold_row, UI, FOLD_ROW, GtkWidget)

/**
 * UiFoldRowClass:
 * @make_form: makes what the row opens to (transfer full), with its fields bound; it is given
 * up when the row is closed
 */
struct _UiFoldRowClass
{
  GtkWidgetClass parent_class;

  GtkWidget *(*make_form) (UiFoldRow *self);
};

/** UiFoldRow::clicked: the user wants it opened, or closed. */

/** ui_fold_row_say: @kind: the symbol in front; @name: what it is about; @essence: the rest of the
 * line. Only what differs is touched. */
void ui_fold_row_say (UiFoldRow *self, UiMarkKind kind, const char *name, const char *essence);

/** ui_fold_row_put_mark_last: moves the symbol to the end of the line. */
void ui_fold_row_put_mark_last (UiFoldRow *self);

void ui_fold_row_set_open (UiFoldRow *self, gboolean open);
gboolean ui_fold_row_is_open (UiFoldRow *self);

/** ui_fold_row_open_only: @open: (nullable): the one of @rows (element-type UiFoldRow) that is to
 * be open; the others are closed. */
void ui_fold_row_open_only (GPtrArray *rows, UiFoldRow *open);

/** ui_fold_row_reveal: brings its line into view. */
void ui_fold_row_reveal (UiFoldRow *self);

/** ui_fold_row_focus: opens the row and puts the focus into the field of @member. */
gboolean ui_fold_row_focus (UiFoldRow *self, const char *member);

G_END_DECLS
