/* coverage_counts.c - How many controls of the assessed level are covered how, by tier and domain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/coverage_counts.h"

/* The counts of one domain, made where there are none yet. */
static RulesCoverageCounts *
find_domain (GArray *domains, const RulesControl *control)
{
  RulesCoverageCounts counts = { .criteria = control->criteria, .domain = control->domain };

  for (guint i = 0; i < domains->len; i++)
    {
      RulesCoverageCounts *each = &g_array_index (domains, RulesCoverageCounts, i);

      if (each->criteria == control->criteria && g_str_equal (each->domain, control->domain))
        return each;
    }
  g_array_append_val (domains, counts);
  return &g_array_index (domains, RulesCoverageCounts, domains->len - 1);
}

static GArray *
count_domains (const RulesEvaluation *evaluation)
{
  const RulesCatalogue *catalogue = evaluation->audit.catalogue;
  GArray *domains = g_array_new (FALSE, TRUE, sizeof (RulesCoverageCounts));

  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const RulesControl *control = &catalogue->controls[i];

      if (rules_control_is_assessed_level (control) && !control->reference_only)
        find_domain (domains, control)->of[rules_coverage_of (evaluation, i)]++;
    }
  return domains;
}

/* Adds the domains of a tier with their sum before them. */
static void
add_tier (GArray *list, const GArray *domains, RulesCriteria criteria)
{
  RulesCoverageCounts sum = { .criteria = criteria };
  guint position = list->len;

  for (guint i = 0; i < domains->len; i++)
    {
      const RulesCoverageCounts *each = &g_array_index (domains, RulesCoverageCounts, i);

      if (each->criteria != criteria)
        continue;
      for (guint cover = 0; cover < RULES_N_COVERS; cover++)
        sum.of[cover] += each->of[cover];
      g_array_append_vals (list, each, 1);
    }
  if (list->len == position + 1)
    g_array_set_size (list, position);
  g_array_insert_val (list, position, sum);
}

GArray *
rules_coverage_counts_list (const RulesEvaluation *evaluation)
{
  g_autoptr (GArray) domains = count_domains (evaluation);
  GArray *list = g_array_new (FALSE, TRUE, sizeof (RulesCoverageCounts));

  for (RulesCriteria criteria = 1; criteria < RULES_N_CRITERIA; criteria++)
    add_tier (list, domains, criteria);
  return list;
}
