/* guide_steps.h - The steps of the guide: what to do, why, an example, and whether it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

#define UI_GUIDE_N_STEPS 9

/**
 * UiGuideStep:
 * @title: what the step is about
 * @task: what to do
 * @reason: why
 * @example: what could be entered
 * @label: of the button that leads there, with a mnemonic
 * @action: the action of that button
 * @target: (nullable): the text that the action takes
 *
 * The texts are in English, to be translated where they are shown.
 */
typedef struct
{
  const char *title;
  const char *task;
  const char *reason;
  const char *example;
  const char *label;
  const char *action;
  const char *target;
} UiGuideStep;

extern const UiGuideStep ui_guide_steps[UI_GUIDE_N_STEPS];

/** ui_guide_is_done: @evaluation: (nullable): what is shown. Returns: whether @step is done in it.
 */
gboolean ui_guide_is_done (guint step, DataEvaluation *evaluation);

G_END_DECLS
