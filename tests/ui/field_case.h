/* field_case.h - A field in a window of its own, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tests/ui/support.h"

#include "ui/forms/field.h"

G_BEGIN_DECLS

/** A field of the first example, in a window of its own. */
typedef struct
{
  Support *support;
  DataEvaluation *evaluation;
  GtkWindow *window;
  GtkWidget *field;
} FieldCase;

/** Opens a field called "Name", of the first entry of @array; @flag is a property that it has, or
 * %NULL. */
void field_case_open (
    FieldCase *self, GType type, DataArray array, const char *member, const char *flag);

/** Closes both windows, and asserts that nothing of the field is left. */
void field_case_close (FieldCase *self);

/** (transfer none): the first entry of an array. */
DataEntry *field_case_entry (DataEvaluation *evaluation, DataArray array);

/** What is in the field: its line, one of its buttons, and what it says is wrong. */
GtkEditable *field_case_line (FieldCase *self);
GtkCheckButton *field_case_button (FieldCase *self, guint position);
const char *field_case_fault (FieldCase *self);

G_END_DECLS
