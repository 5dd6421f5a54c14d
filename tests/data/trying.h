/* trying.h - What the tests of trials have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/trial.h"
#include "kept.h"

/* (transfer full): the canonical form. */
char *trying_canonical (DataExchange *exchange);
void trying_assert_title (DataExchange *exchange, const char *title);

/* Each must succeed. */
void trying_start (Kept *kept);
void trying_apply (Kept *kept);
void trying_turn (Kept *kept, gboolean redo);

/* How much is different from what is kept. */
guint trying_count_tried (Kept *kept);
