/* facts.h - What is known of the answers that the gates look at. Private to rules/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/decision.h"

G_BEGIN_DECLS

/** The highest class of confidentiality. */
#define RULES_HIGHEST_CLASS 3

/**
 * RulesFacts:
 * @models: the service models still possible, as bits `1 << RulesModel`
 * @classes: the possible highest confidentiality classes, as bits `1 << class`
 * @listings: whether every operation is on the list, as bits `1 << RulesListed`
 * @lowest_level: the lowest possible overall level of impact
 * @highest_level: the highest possible overall level of impact
 * @impact_complete: every cell of impact is answered
 *
 * Each answer that is missing leaves open every value it can take.
 */
typedef struct
{
  guint models;
  guint classes;
  guint listings;
  int lowest_level;
  int highest_level;
  gboolean impact_complete;
} RulesFacts;

/** One way of filling in everything that is not answered. */
typedef struct
{
  RulesModel model;
  guint highest_class;
  RulesListed listed;
  int level;
} RulesCase;

RulesFacts rules_facts_of (const RulesEvaluation *evaluation, const RulesImpactResult *impact);

G_END_DECLS
