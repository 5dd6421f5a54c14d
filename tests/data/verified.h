/* verified.h - A history that is altered behind the program's back, and verified.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/verify.h"
#include "steps.h"

/* A history of eight entries, which the cases know by their numbers, with a row in every table that
 * is recorded; the file is closed then. */
void verified_set_up (Steps *self, gconstpointer data);

/* (transfer full): what verifying says, which has to come to its end; @anchor: or NULL. */
DataVerification *verified (Steps *self, const char *anchor);

void verified_assert_sound (DataVerification *verification);

/* A fault of this kind at this place has a message that holds @message. */
void verified_assert_fault (DataVerification *verification,
                            DataFaultKind kind,
                            gint64 evaluation,
                            gint64 entry,
                            const char *message);

/* Computes all hashes anew, as someone would who knows how. */
void verified_rebuild (Steps *self);

/* Closes the file, which a rebuilding or reopening has opened. */
void verified_close (Steps *self);
