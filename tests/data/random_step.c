/* random_step.c - Random work on an open evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random_step.h"

#include "data/exchange/root.h"
#include "data/json/text.h"
#include "random_evaluation.h"
#include "random_json.h"

RandomStep
random_step_choose (GRand *random)
{
  if (random_chance (random, 70))
    return RANDOM_STEP_EDIT;
  return random_chance (random, 60) ? RANDOM_STEP_UNDO : RANDOM_STEP_REDO;
}

DataExchange *
random_step_change (GRand *random, DataExchange *exchange, DataPacks *packs)
{
  const RulesEdition *edition = data_exchange_get_pack (exchange)->edition;
  g_autoptr (json_t) root = random_evaluation_changed (
      random, data_exchange_get_root (exchange), edition, packs, 1 + random_below (random, 3));
  g_autoptr (GError) error = NULL;
  DataExchange *changed = data_exchange_new (root, "random", packs, &error);

  g_assert_no_error (error);
  return changed;
}

void
random_step_edit (DataEvaluation *evaluation, DataExchange *exchange)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  data_edit_replace (edit, exchange);
  data_evaluation_edit (evaluation, edit, &error);
  g_assert_no_error (error);
}
