/* control_bulk.h - Answering many controls at once, as one edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

/** What a control can be answered, in the order of a form. */
typedef enum
{
  UI_CONTROL_MEMBER_STATED,
  UI_CONTROL_MEMBER_REASON,
  UI_CONTROL_MEMBER_EXTERNAL,
  UI_CONTROL_MEMBER_DESIGN,
  UI_CONTROL_MEMBER_OPERATION,
  UI_CONTROL_MEMBER_AUDITOR,
  UI_CONTROL_MEMBER_DATE,
  UI_CONTROL_MEMBER_EVIDENCE,
  UI_CONTROL_N_MEMBERS,
} UiControlMember;

/** The names of the members: "stated", "internal.design", ... */
extern const char *const ui_control_members[UI_CONTROL_N_MEMBERS];

/**
 * UiControlAnswers:
 * @words: for each member what data_edit_set_words() takes for it; %NULL where it stays as it is
 * @replace: whether what is answered already is answered anew; else only what is unanswered
 */
typedef struct
{
  const char *words[UI_CONTROL_N_MEMBERS];
  gboolean replace;
} UiControlAnswers;

/**
 * UiControlBulk:
 * @edit: (transfer full) (nullable): the change, %NULL where there is none
 * @n_changed: how many controls it changes
 * @n_replaced: how many answers are overwritten; a control can have several
 * @n_kept: how many stay, wholly or in part, as they are because they are answered already
 * @n_not_asked: how many are given no assessment because none is asked of them: they are not
 *   stated, not of the assessed level, or details of an excluded objective
 * @n_no_reason: how many of the others are given no reason because they are not excluded
 */
typedef struct
{
  DataEdit *edit;
  guint n_changed;
  guint n_replaced;
  guint n_kept;
  guint n_not_asked;
  guint n_no_reason;
} UiControlBulk;

/**
 * ui_control_bulk_new:
 * @controls: (element-type guint): indexes in the catalogue
 *
 * Returns: what @answers change in @controls; free the edit with data_edit_free()
 */
UiControlBulk
ui_control_bulk_new (DataEvaluation *evaluation, GArray *controls, const UiControlAnswers *answers);

/** ui_control_bulk_describe: @done: whether it is done. Returns: (transfer full): what is changed,
 * and what not and why. */
char *ui_control_bulk_describe (const UiControlBulk *self, gboolean done);

/**
 * ui_control_bulk_list_proposed:
 * @area: index of a critical area, or -1 for all
 * @n_already: (out): how many controls of it are in the external audit already
 *
 * Returns: (transfer full) (element-type guint): the stated controls of critical areas that are not
 *   in the external audit
 */
GArray *
ui_control_bulk_list_proposed (const RulesEvaluation *evaluation, int area, guint *n_already);

G_END_DECLS
