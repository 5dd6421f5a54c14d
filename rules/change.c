/* change.c - What would have to change for low-impact use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/change.h"

#include "rules/impact.h"

/* The list of operations and the impact are what a user can change without changing the service
 * or the class of its information. */
static gboolean
question_arises (const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;

  if (decision->route != RULES_ROUTE_ISMAP)
    return FALSE;
  for (guint i = 0; i < edition->n_gates; i++)
    {
      RulesTestKind test = edition->gates[i].test;

      if (test != RULES_TEST_LISTED_OPERATIONS && test != RULES_TEST_IMPACT &&
          decision->gates[i].outcome != RULES_OUTCOME_PASS)
        return FALSE;
    }
  return TRUE;
}

/* The highest level that every impact gate lets pass. */
static int
allowed_level (const RulesEdition *edition)
{
  int allowed = (int) edition->n_levels - 1;

  for (guint i = 0; i < edition->n_gates; i++)
    {
      if (edition->gates[i].test == RULES_TEST_IMPACT)
        allowed = MIN (allowed, edition->gates[i].at_most);
    }
  return allowed;
}

static gboolean
asks_for_list (const RulesEdition *edition)
{
  for (guint i = 0; i < edition->n_gates; i++)
    {
      if (edition->gates[i].test == RULES_TEST_LISTED_OPERATIONS)
        return TRUE;
    }
  return FALSE;
}

/* Whether an item that stays in the use has the class that the edition assumes. */
static gboolean
keeps_information (const RulesEvaluation *evaluation, const gboolean *removed)
{
  const RulesEdition *edition = evaluation->edition;
  guint number = 0;

  for (guint i = 0; i < edition->n_gates; i++)
    {
      if (edition->gates[i].test == RULES_TEST_INFORMATION_CLASS)
        number = edition->gates[i].number;
    }
  for (guint i = 0; i < evaluation->n_information; i++)
    {
      if (!removed[i] && (number == 0 || evaluation->information[i].confidentiality == number))
        return TRUE;
    }
  return FALSE;
}

static gboolean
keeps_operation (const RulesEvaluation *evaluation, const gboolean *removed)
{
  for (guint i = 0; i < evaluation->n_operations; i++)
    {
      if (!removed[evaluation->n_information + i])
        return TRUE;
    }
  return FALSE;
}

static GArray *
unlisted_operations (const RulesEvaluation *evaluation)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; asks_for_list (evaluation->edition) && i < evaluation->n_operations; i++)
    {
      guint subject = evaluation->n_information + i;

      if (evaluation->operations[i].listed == RULES_LISTED_NO)
        g_array_append_val (list, subject);
    }
  return list;
}

RulesChange *
rules_change_find (const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  guint n_subjects = rules_evaluation_n_subjects (evaluation);
  RulesChange *self;

  if (!question_arises (decision))
    return NULL;

  GArray *lower = rules_impact_cells_from (evaluation, allowed_level (evaluation->edition) + 1);
  GArray *list = unlisted_operations (evaluation);
  GArray *remove = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *removed = g_new0 (gboolean, n_subjects);

  for (guint i = 0; i < lower->len; i++)
    removed[g_array_index (lower, RulesCell, i).subject] = TRUE;
  for (guint i = 0; i < list->len; i++)
    removed[g_array_index (list, guint, i)] = TRUE;
  for (guint i = 0; i < n_subjects; i++)
    {
      if (removed[i])
        g_array_append_val (remove, i);
    }

  self = g_new0 (RulesChange, 1);
  self->possible = keeps_information (evaluation, removed) && keeps_operation (evaluation, removed);
  self->n_lower = lower->len;
  self->lower = (gpointer) g_array_free (lower, FALSE);
  self->n_remove = remove->len;
  self->remove = (gpointer) g_array_free (remove, FALSE);
  self->n_list = list->len;
  self->list = (gpointer) g_array_free (list, FALSE);
  return self;
}

void
rules_change_free (RulesChange *self)
{
  g_free (self->lower);
  g_free (self->remove);
  g_free (self->list);
  g_free (self);
}
