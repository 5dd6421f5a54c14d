/* random_edit.h - Random edits of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model.h"

/* An edit with @n changes, which are made to @model too; @outcome is the last of the enumeration
 * that any of them had. */
DataEdit *random_edit (GRand *random, json_t *model, guint n, ModelOutcome *outcome);
