/* frozen.h - Whether an approved revision is one that can have been approved. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"

G_BEGIN_DECLS

/**
 * DataFrozen:
 * @id: of the evaluation
 * @content: what was approved, in canonical form
 * @decision: the decision on it, as `evaluate --json` prints it
 * @pack_hash: SHA-256 of the criteria pack that decided
 */
typedef struct
{
  const char *id;
  const char *content;
  const char *decision;
  const char *pack_hash;
} DataFrozen;

/**
 * data_frozen_check:
 * @file: what the content is called in messages
 * @packs: the packs that are known
 * @is_decided: (out): whether the pack that decided is among them, so that @self was decided again
 * @error: %DATA_ERROR_REFUSED
 *
 * Checks that the content is an evaluation with this id; where its rules are known, that it keeps
 * them and is in canonical form; and where the pack is known, that it gives the decision.
 */
gboolean data_frozen_check (const DataFrozen *self,
                            const char *file,
                            DataPacks *packs,
                            gboolean *is_decided,
                            GError **error);

G_END_DECLS
