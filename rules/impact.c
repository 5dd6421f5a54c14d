/* impact.c - The impact grid: high-water mark and drivers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/impact.h"

RulesImpactResult
rules_impact_find (const RulesEvaluation *evaluation)
{
  const RulesEdition *edition = evaluation->edition;
  RulesImpactResult result = {
    .complete = evaluation->n_information > 0 && evaluation->n_operations > 0,
    .overall = RULES_NO_LEVEL,
    .by_dimension = g_new (int, edition->n_dimensions),
  };

  for (guint dimension = 0; dimension < edition->n_dimensions; dimension++)
    {
      int highest = RULES_NO_LEVEL;

      for (guint subject = 0; subject < rules_evaluation_n_subjects (evaluation); subject++)
        {
          for (guint harm = 0; harm < edition->n_harms; harm++)
            {
              int level;

              if (!rules_evaluation_asks (evaluation, subject, dimension, harm))
                continue;
              level = rules_evaluation_impact (evaluation, subject, dimension, harm)->level;
              highest = MAX (highest, level);
              result.complete = result.complete && level != RULES_NO_LEVEL;
            }
        }
      result.by_dimension[dimension] = highest;
      result.overall = MAX (result.overall, highest);
    }
  return result;
}

GArray *
rules_impact_cells_from (const RulesEvaluation *evaluation, int lowest)
{
  const RulesEdition *edition = evaluation->edition;
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (RulesCell));
  RulesCell cell;

  for (cell.subject = 0; cell.subject < rules_evaluation_n_subjects (evaluation); cell.subject++)
    {
      for (cell.dimension = 0; cell.dimension < edition->n_dimensions; cell.dimension++)
        {
          for (cell.harm = 0; cell.harm < edition->n_harms; cell.harm++)
            {
              cell.level =
                  rules_evaluation_impact (evaluation, cell.subject, cell.dimension, cell.harm)
                      ->level;
              if (cell.level >= lowest)
                g_array_append_val (cells, cell);
            }
        }
    }
  return cells;
}
