/* evaluation.h - The evaluation that a checked file holds. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/check.h"
#include "rules/evaluation.h"

G_BEGIN_DECLS

/**
 * data_exchange_evaluation_new:
 * @root: a file that was wholly checked
 * @edition: the rules that decide
 * @ids: its ids
 *
 * Returns: (transfer full): what the file holds
 */
RulesEvaluation *
data_exchange_evaluation_new (json_t *root, RulesEdition *edition, const DataExchangeIds *ids);

G_END_DECLS
