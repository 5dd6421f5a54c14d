/* edit_case.h - Cases of edits: what an edit makes of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model.h"

/** What an edit makes of an evaluation, or how the message begins where it is refused. Both texts
 * stand without the members that are required. */
typedef struct
{
  const char *name;
  const char *before;
  void (*prepare) (DataEdit *edit);
  const char *after;
  const char *refusal;
} EditCase;

/* Adds a test for each case; @cases must stay. */
void add_edit_cases (const EditCase *cases, guint n_cases);

/* (transfer full): an evaluation of the members that are required, and of @members behind them. */
DataExchange *parse_case (const char *members, DataPacks *packs);

/* Two evaluations say the same, and are decided alike. */
void assert_same_evaluation (DataExchange *one, DataExchange *other);
