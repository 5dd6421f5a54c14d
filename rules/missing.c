/* missing.c - What Appendix 1 still needs an answer to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/impact.h"

static void
add (GArray *missing, RulesMissingKind kind, guint subject)
{
  RulesMissing item = { kind, { .subject = subject, .level = RULES_NO_LEVEL } };

  g_array_append_val (missing, item);
}

static void
add_cells (GArray *missing, const RulesEvaluation *evaluation, guint subject)
{
  const RulesEdition *edition = evaluation->edition;

  for (guint dimension = 0; dimension < edition->n_dimensions; dimension++)
    {
      for (guint harm = 0; harm < edition->n_harms; harm++)
        {
          RulesMissing item = { RULES_MISSING_IMPACT,
                                { subject, dimension, harm, RULES_NO_LEVEL } };

          if (rules_evaluation_asks (evaluation, subject, dimension, harm) &&
              rules_evaluation_impact (evaluation, subject, dimension, harm)->level ==
                  RULES_NO_LEVEL)
            g_array_append_val (missing, item);
        }
    }
}

GArray *
rules_missing_find (const RulesEvaluation *evaluation)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (RulesMissing));

  if (evaluation->service.model == RULES_MODEL_UNKNOWN)
    add (missing, RULES_MISSING_SERVICE_MODEL, 0);

  if (evaluation->n_information == 0)
    add (missing, RULES_MISSING_INFORMATION, 0);
  for (guint i = 0; i < evaluation->n_information; i++)
    {
      if (evaluation->information[i].confidentiality == 0)
        add (missing, RULES_MISSING_CLASS, i);
    }

  if (evaluation->n_operations == 0)
    add (missing, RULES_MISSING_OPERATION, 0);
  for (guint i = 0; i < evaluation->n_operations; i++)
    {
      if (rules_operation_effective_listing (&evaluation->operations[i]) == RULES_LISTED_UNKNOWN)
        add (missing, RULES_MISSING_LISTED, evaluation->n_information + i);
    }

  for (guint i = 0; i < rules_evaluation_n_subjects (evaluation); i++)
    add_cells (missing, evaluation, i);
  return missing;
}
