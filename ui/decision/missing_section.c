/* missing_section.c - What has still to be answered, one line for each question of a subject.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

/* Whether two missing answers stand on the same line: those to one question about one subject. */
static gboolean
same_line (const RulesMissing *a, const RulesMissing *b)
{
  return a->kind == RULES_MISSING_IMPACT && b->kind == RULES_MISSING_IMPACT &&
         a->cell.subject == b->cell.subject && a->cell.dimension == b->cell.dimension;
}

static UiRow *
new_impact_row (const RulesDecision *decision, const RulesMissing *missing, guint n_missing)
{
  RulesEdition *edition = decision->evaluation->edition;
  g_autofree char *title = data_wording_condition_heading (decision, &missing->cell);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u answer", "%u answers", n_missing), n_missing);
  g_autoptr (GString) harms = g_string_new (NULL);
  UiRow *row;

  for (guint i = 0; i < n_missing; i++)
    g_string_append_printf (harms, "%s%s", i > 0 ? _ (", ") : "",
                            data_text (&edition->harms[missing[i].cell.harm].head));
  row = ui_row_new (UI_MARK_UNKNOWN, title, harms->str);
  ui_row_set_value (row, count, UI_MARK_NONE);
  ui_row_set_clause (row, edition, &edition->dimensions[missing->cell.dimension].clause, NULL);
  return row;
}

/* The gate that asks for what is missing. */
static const RulesClause *
find_gate (const RulesEdition *edition, RulesMissingKind kind)
{
  RulesTestKind test = RULES_TEST_INFORMATION_CLASS;

  if (kind == RULES_MISSING_SERVICE_MODEL)
    test = RULES_TEST_SERVICE_MODEL;
  else if (kind == RULES_MISSING_OPERATION || kind == RULES_MISSING_LISTED)
    test = RULES_TEST_LISTED_OPERATIONS;
  for (guint i = 0; i < edition->n_gates; i++)
    {
      if (edition->gates[i].test == test)
        return &edition->gates[i].clause;
    }
  return NULL;
}

static UiRow *
new_plain_row (const RulesDecision *decision, const RulesMissing *missing)
{
  RulesEdition *edition = decision->evaluation->edition;
  const RulesClause *clause = find_gate (edition, missing->kind);
  g_autofree char *title = data_wording_missing (decision, missing);
  UiRow *row = ui_row_new (UI_MARK_UNKNOWN, title, NULL);

  if (clause != NULL)
    ui_row_set_clause (row, edition, clause, NULL);
  return row;
}

UiSection *
ui_sections_new_missing (const RulesDecision *decision)
{
  g_autofree char *title = NULL;
  UiSection *section;
  guint n;

  if (decision->n_missing == 0)
    return NULL;
  title = g_strdup_printf (
      ngettext ("%u answer is missing", "%u answers are missing", decision->n_missing),
      decision->n_missing);
  section =
      ui_section_new (title, _ ("This window cannot take answers yet. Give them at the command "
                                "line with “eikyo set”, or import a file that holds them."));
  for (guint i = 0; i < decision->n_missing; i += n)
    {
      const RulesMissing *missing = &decision->missing[i];

      n = 1;
      while (i + n < decision->n_missing && same_line (missing, &decision->missing[i + n]))
        n++;
      ui_section_add_row (section, missing->kind == RULES_MISSING_IMPACT
                                       ? new_impact_row (decision, missing, n)
                                       : new_plain_row (decision, missing));
    }
  return section;
}
