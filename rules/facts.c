/* facts.c - What is known of the answers that the gates look at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/facts.h"

/* The bits 1 << first to 1 << last. */
static guint
bits_between (guint first, guint last)
{
  guint bits = 0;

  for (guint i = first; i <= last; i++)
    bits |= 1u << i;
  return bits;
}

static guint
possible_models (RulesModel model)
{
  if (model != RULES_MODEL_UNKNOWN)
    return 1u << model;
  return bits_between (RULES_MODEL_SAAS, RULES_N_MODELS - 1);
}

/* An item without a class, or the item that is still to be added, can have any class. */
static guint
possible_highest_classes (const RulesEvaluation *evaluation)
{
  gboolean open = evaluation->n_information == 0;
  guint highest = 1;

  for (guint i = 0; i < evaluation->n_information; i++)
    {
      open = open || evaluation->information[i].confidentiality == 0;
      highest = MAX (highest, evaluation->information[i].confidentiality);
    }
  return bits_between (highest, open ? RULES_HIGHEST_CLASS : highest);
}

static guint
possible_listings (const RulesEvaluation *evaluation)
{
  gboolean open = evaluation->n_operations == 0;

  for (guint i = 0; i < evaluation->n_operations; i++)
    {
      RulesListed listed = rules_operation_effective_listing (&evaluation->operations[i]);

      if (listed == RULES_LISTED_NO)
        return 1u << RULES_LISTED_NO;
      open = open || listed == RULES_LISTED_UNKNOWN;
    }
  return open ? bits_between (RULES_LISTED_YES, RULES_LISTED_NO) : 1u << RULES_LISTED_YES;
}

RulesFacts
rules_facts_of (const RulesEvaluation *evaluation, const RulesImpactResult *impact)
{
  int answered = MAX (impact->overall, 0);

  return (RulesFacts){
    .models = possible_models (evaluation->service.model),
    .classes = possible_highest_classes (evaluation),
    .listings = possible_listings (evaluation),
    .lowest_level = answered,
    .highest_level = impact->complete ? answered : (int) evaluation->edition->n_levels - 1,
    .impact_complete = impact->complete,
  };
}
