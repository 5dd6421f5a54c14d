/* audit_case.h - A part of the internal audit in a window, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tests/ui/support.h"

#include "ui/audit/audit_page.h"

G_BEGIN_DECLS

/** An evaluation of which a part of the internal audit is shown. */
typedef struct
{
  Support *support;
  DataEvaluation *evaluation;
  UiPage *page;
} AuditCase;

/** Opens @part of an example; of an evaluation in which nothing is said where @name is %NULL. */
void audit_case_open (AuditCase *self, const char *name, UiAuditPart part);

/** Closes the window, and asserts that nothing of the part is left. */
void audit_case_close (AuditCase *self);

/** Goes to a place in the window, and waits until the focus is there. */
void audit_case_go_to (AuditCase *self, const char *place);

/** Asserts that the focus is at @expected. */
void audit_case_assert_place (AuditCase *self, const char *expected);

/** Goes to a place, and asserts that the focus is there. */
void audit_case_assert_reaches (AuditCase *self, const char *place);

/** Asserts that @part of the example "07" can go to all the places, and has names there. */
void audit_case_assert_places (UiAuditPart part, const char *const *places, guint n_places);

/** Sets a text as another part would; %NULL makes it unanswered. */
void audit_case_set (AuditCase *self, const char *place, const char *text);

/** Whether the part says @text anywhere. */
gboolean audit_case_says (AuditCase *self, const char *text);

/** Asserts that everything in the part that takes the focus has a name. */
void audit_case_assert_named (AuditCase *self);

/** Sends the evaluation to review. */
void audit_case_submit (AuditCase *self);

/** (transfer none): the first widget of a type, and of an id where there is one, in the part. */
GtkWidget *audit_case_find (AuditCase *self, GType type, const char *id);

G_END_DECLS
