/* edit_case.h - Cases of edits: what an edit makes of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model.h"

/** Members of an evaluation with two operations that are of one information item. */
#define EDIT_CASE_USE                                                                              \
  "\"operations\":[{\"id\":\"o1\"},{\"id\":\"o2\"}],"                                              \
  "\"information\":[{\"id\":\"i1\",\"operations\":[\"o2\",\"o1\"]}]"
#define EDIT_CASE_CELL(subject, dimension)                                                         \
  "{\"subject\":\"" subject "\",\"dimension\":\"" dimension "\",\"harm\":\"legal\","               \
  "\"level\":\"low\"}"

/** The first operation of it, and that operation's id. */
extern const DataPlace edit_operation;
extern const DataPlace edit_operation_id;

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

/* Renames the first operation to `o9`, and removes it. */
void edit_rename_operation (DataEdit *edit);
void edit_remove_operation (DataEdit *edit);

/* The test of such a case. */
void test_edit_case (gconstpointer data);

/* (transfer full): an evaluation of the members that are required, and of @members behind them. */
DataExchange *parse_case (const char *members, DataPacks *packs);

/* Two evaluations say the same, and are decided alike. */
void assert_same_evaluation (DataExchange *one, DataExchange *other);
