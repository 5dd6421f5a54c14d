/* dialog_case.h - A dialog about a file, on an evaluation in a window, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tests/ui/support.h"

G_BEGIN_DECLS

/**
 * DialogCase: a window on two evaluations, of which the second is shown.
 * @path: where a file may be, in a folder that is gone after the test
 * @dialog: (nullable): what a test has opened, until it is answered
 */
typedef struct
{
  Support *support;
  char *folder;
  char *path;
  GtkDialog *dialog;
} DialogCase;

/** Opens the window; the file is called @name. */
void dialog_case_open (DialogCase *self, const char *name);

/** Cancels the dialog where it is open, asserts that nothing of it is left, and closes. */
void dialog_case_close (DialogCase *self);

/** Takes the dialog that is shown, which must be a @type. */
void dialog_case_take (DialogCase *self, GType type);

/** Answers it, and asserts that nothing of it is left. */
void dialog_case_answer (DialogCase *self, int response);

/** (transfer none): the first widget of a type, and of an id where there is one, in the dialog. */
gpointer dialog_case_find (DialogCase *self, GType type, const char *id);

/** Asserts what the button that accepts says, or whether it can be pressed. */
void dialog_case_assert_offers (DialogCase *self, const char *label);
void dialog_case_assert_accepts (DialogCase *self, gboolean accepts);

/** Asserts that @text, which the dialog says, holds @words, or does not. */
void dialog_case_assert_reads (const char *text, const char *words, gboolean reads);

G_END_DECLS
