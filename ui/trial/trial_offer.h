/* trial_offer.h - What is worth trying out in an evaluation: the answers that keep it from
 * low-impact use, or that are missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

/**
 * UiTrialOffer:
 * @place: where the answer is; without a member, an entry that can be taken out
 * @title: what is asked
 * @text: (nullable): more about it
 * @ids: (element-type utf8): the possible answers, as the exchange format writes them; none where
 *   an entry can be taken out
 * @names: (element-type utf8): the same in words
 * @chosen: which is the answer now, or -1
 * @kept: which is the answer that is kept, or -1
 * @follow: (nullable): a place where something more has to be answered for @chosen to count
 *
 * An answer that can be tried.
 */
typedef struct
{
  DataPlace place;
  char *title;
  char *text;
  GPtrArray *ids;
  GPtrArray *names;
  int chosen;
  int kept;
  char *follow;
  /*< private >*/
  GStrv words;
} UiTrialOffer;

/** ui_trial_offer_new: @place: as data_place_to_text() writes it.
 * Returns: (transfer full) (nullable): %NULL where there is nothing at @place any more. */
UiTrialOffer *ui_trial_offer_new (DataEvaluation *evaluation, const char *place);
void ui_trial_offer_free (UiTrialOffer *self);

/** ui_trial_offer_list: Returns: (transfer full) (element-type utf8): the places of what is worth
 * trying, what stands in the way first, then what is missing, then what sets the impact. */
GPtrArray *ui_trial_offer_list (const RulesDecision *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiTrialOffer, ui_trial_offer_free)

G_END_DECLS
