/* field_private.h - What the two halves of a field share: how it looks, and the answer it takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/field.h"
#include "ui/forms/field_title.h"
#include "ui/parts/mark.h"
#include "ui/review/remark_button.h"

G_BEGIN_DECLS

typedef struct
{
  /* template */
  UiFieldTitle *title;
  GtkLabel *hint;
  GtkWidget *fault_line;
  UiMark *fault_mark;
  GtkLabel *fault;

  /* in @title */
  UiRemarkButton *remarks;

  /* children */
  GtkWidget *control;

  /* owned */
  char *member;
  DataEvaluation *evaluation;
  DataEntry *entry;

  DataPlace place;
  gboolean asked;
  gboolean editable;
  gboolean taking;
  gboolean failed; /* whether what it shows could not be kept */

  /* While another program stands in the way: what was entered last, and when it is tried again. */
  DataEdit *waiting;
  guint retry_source;
} UiFieldPrivate;

UiFieldPrivate *ui_field_get_private (UiField *self);

/** ui_field_leave: what could not be kept is tried once more. */
void ui_field_leave (UiField *self);

/** ui_field_give_up: the same before the field shows something else; the user is told of what is
 * lost. */
void ui_field_give_up (UiField *self);

/** ui_field_forget: it is bound to nothing any more. */
void ui_field_forget (UiField *self);

G_END_DECLS
