/* canonical.h - The one form in which an evaluation file is written. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/evaluation.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * data_exchange_canonical:
 * @root: a file that was wholly checked
 * @evaluation: what it holds
 *
 * Returns: (transfer full): the canonical form, with a newline at the end
 */
char *data_exchange_canonical (json_t *root, const RulesEvaluation *evaluation);

G_END_DECLS
