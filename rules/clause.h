/* clause.h - A clause of a criteria pack: its text, where it comes from and how well it is backed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/text.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

/**
 * RulesSource:
 * @id: the key by which clauses name it
 * @title: its name
 * @text: what it is
 */
typedef struct
{
  const char *id;
  RulesText title;
  RulesText text;
} RulesSource;

/**
 * RulesCitation:
 * @source: the source cited
 * @clause: (nullable): the place in it
 */
typedef struct
{
  const RulesSource *source;
  const char *clause;
} RulesCitation;

/**
 * RulesClause:
 * @id: permanent, unique in the pack
 * @title: a short name
 * @text: what the clause says, in our words
 * @citations: (array length=n_citations): where it comes from, at least one
 * @grade: how it is backed
 */
typedef struct
{
  const char *id;
  RulesText title;
  RulesText text;
  RulesCitation *citations;
  guint n_citations;
  RulesGrade grade;
} RulesClause;

G_END_DECLS
