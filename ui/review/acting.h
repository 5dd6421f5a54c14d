/* acting.h - Who does something in the life of an evaluation: its evaluator, its reviewer.
 *
 * The history names whoever is asked for at the step itself; before and after it the workspace has
 * the actor it had.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

typedef enum
{
  UI_ACTING_EVALUATOR,
  UI_ACTING_REVIEWER,
} UiActing;

/**
 * ui_acting_suggest:
 *
 * Returns: (transfer full): the name to begin with: who the evaluation names, else who did it last
 *   on this computer, else who works with the workspace; "" where that person cannot be the
 *   reviewer
 */
char *ui_acting_suggest (DataEvaluation *evaluation, UiActing acting);

/** ui_acting_remember: notes @name for the next time. */
void ui_acting_remember (UiActing acting, const char *name);

/** Something that is done in somebody's name. */
typedef gboolean (*UiDeed) (DataEvaluation *evaluation, gconstpointer data, GError **error);

/** ui_acting_run: does @deed in the name of @name. */
gboolean ui_acting_run (
    DataEvaluation *evaluation, const char *name, UiDeed deed, gconstpointer data, GError **error);

G_END_DECLS
