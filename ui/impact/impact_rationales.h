/* impact_rationales.h - What was given as the reason of answers on the same kind of harm.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

/** ui_impact_rationales_list: Returns: (transfer full): at most @most rationales of other cells
 * with the harm of @cell, each once: those of the subjects before it first, from the nearest on,
 * then those behind it. */
GStrv
ui_impact_rationales_list (const RulesEvaluation *evaluation, const RulesCell *cell, guint most);

G_END_DECLS
