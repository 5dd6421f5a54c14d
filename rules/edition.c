/* edition.c - Making, sharing and looking up what a criteria pack says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/edition.h"

const char *const rules_check_ids[RULES_N_CHECKS + 1] = {
  [RULES_CHECK_PERIOD_MISSING] = "PERIOD-MISSING",
  [RULES_CHECK_PERIOD_TOO_LONG] = "PERIOD-TOO-LONG",
  [RULES_CHECK_PERIOD_TOO_SHORT] = "PERIOD-TOO-SHORT",
  [RULES_CHECK_PERIOD_GAP] = "PERIOD-GAP",
  [RULES_CHECK_AUDITOR_MISSING] = "AUDITOR-MISSING",
  [RULES_CHECK_AUDITOR_OWN_WORK] = "AUDITOR-OWN-WORK",
  [RULES_CHECK_STATEMENT_MISSING] = "STATEMENT-MISSING",
  [RULES_CHECK_STATEMENT_TIER] = "STATEMENT-TIER",
  [RULES_CHECK_STATEMENT_OBJECTIVE] = "STATEMENT-OBJECTIVE",
  [RULES_CHECK_STATEMENT_BASIC] = "STATEMENT-BASIC",
  [RULES_CHECK_STATEMENT_DETAIL] = "STATEMENT-DETAIL",
  [RULES_CHECK_COVERAGE_GAP] = "COVERAGE-GAP",
  [RULES_CHECK_CONTROL_DEFICIENT] = "CONTROL-DEFICIENT",
  [RULES_CHECK_FINDING_OPEN_MAJOR] = "FINDING-OPEN-MAJOR",
  [RULES_CHECK_FINDING_NO_ACTION] = "FINDING-NO-ACTION",
  [RULES_CHECK_FINDING_OVERDUE] = "FINDING-OVERDUE",
  [RULES_CHECK_FINDING_UNVERIFIED] = "FINDING-UNVERIFIED",
  [RULES_CHECK_BASE_UNREGISTERED] = "BASE-UNREGISTERED",
  [RULES_CHECK_BASE_UNKNOWN] = "BASE-UNKNOWN",
};

gboolean
rules_check_finds_missing (RulesCheckId check)
{
  return check == RULES_CHECK_PERIOD_MISSING || check == RULES_CHECK_AUDITOR_MISSING ||
         check == RULES_CHECK_STATEMENT_MISSING || check == RULES_CHECK_BASE_UNKNOWN;
}

RulesEdition *
rules_edition_new (void)
{
  RulesEdition *self = g_atomic_rc_box_new0 (RulesEdition);

  self->strings = g_string_chunk_new (32 * 1024);
  return self;
}

RulesEdition *
rules_edition_ref (RulesEdition *self)
{
  return g_atomic_rc_box_acquire (self);
}

/* Frees the citations of @n clauses, each at the start of an element of @size bytes. */
static void
free_citations (gpointer elements, guint n, gsize size)
{
  for (guint i = 0; i < n; i++)
    g_free (((RulesClause *) (gpointer) ((char *) elements + i * size))->citations);
}

static void
rules_edition_clear (gpointer data)
{
  RulesEdition *self = data;

  free_citations (self->procedure, self->n_procedure, sizeof *self->procedure);
  free_citations (self->levels, self->n_levels, sizeof *self->levels);
  free_citations (self->dimensions, self->n_dimensions, sizeof *self->dimensions);
  free_citations (self->harms, self->n_harms, sizeof *self->harms);
  free_citations (self->classes, self->n_classes, sizeof *self->classes);
  free_citations (self->routes, RULES_N_ROUTES, sizeof *self->routes);
  free_citations (self->gates, self->n_gates, sizeof *self->gates);
  free_citations (self->target_operations, self->n_target_operations,
                  sizeof *self->target_operations);
  free_citations (self->requirements, self->n_requirements, sizeof *self->requirements);
  free_citations (self->checks, RULES_N_CHECKS, sizeof *self->checks);
  free_citations (self->criteria, RULES_N_CRITERIA, sizeof *self->criteria);
  free_citations (self->areas, self->n_areas, sizeof *self->areas);

  for (guint i = 0; i < self->n_harms; i++)
    {
      g_free (self->harms[i].asked);
      g_free (self->harms[i].meanings);
    }
  for (guint i = 0; i < self->n_requirements; i++)
    g_free (self->requirements[i].evidence);

  g_free (self->sources);
  g_free (self->procedure);
  g_free (self->levels);
  g_free (self->dimensions);
  g_free (self->harms);
  g_free (self->classes);
  g_free (self->gates);
  g_free (self->target_operations);
  g_free (self->requirement_groups);
  g_free (self->requirements);
  g_free (self->areas);
  g_clear_pointer (&self->catalogue, rules_catalogue_unref);
  g_string_chunk_free (self->strings);
}

void
rules_edition_unref (RulesEdition *self)
{
  g_atomic_rc_box_release_full (self, rules_edition_clear);
}

const char *
rules_edition_keep (RulesEdition *self, const char *text)
{
  return g_string_chunk_insert (self->strings, text);
}

static int
find_clause (gconstpointer elements, guint n, gsize size, const char *id)
{
  for (guint i = 0; i < n; i++)
    {
      const RulesClause *clause = (gconstpointer) ((const char *) elements + i * size);

      if (g_str_equal (clause->id, id))
        return (int) i;
    }
  return -1;
}

int
rules_edition_find_level (const RulesEdition *self, const char *id)
{
  return find_clause (self->levels, self->n_levels, sizeof *self->levels, id);
}

int
rules_edition_find_dimension (const RulesEdition *self, const char *id)
{
  return find_clause (self->dimensions, self->n_dimensions, sizeof *self->dimensions, id);
}

int
rules_edition_find_harm (const RulesEdition *self, const char *id)
{
  return find_clause (self->harms, self->n_harms, sizeof *self->harms, id);
}

int
rules_edition_find_requirement (const RulesEdition *self, const char *id)
{
  return find_clause (self->requirements, self->n_requirements, sizeof *self->requirements, id);
}
