/* period.h - What the rules allow of the audit period, in sentences.
 *
 * Everything is in the current language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

/**
 * data_wording_period:
 * @write: (scope call): how a day is written; the result is freed
 * @is_wrong: (out) (optional): whether the period breaks a rule
 *
 * Returns: (transfer full): what the rules allow of the audit period and what is wrong with it,
 *   each in a line
 */
char *
data_wording_period (const RulesAudit *audit, char *(*write) (RulesDate day), gboolean *is_wrong);

G_END_DECLS
