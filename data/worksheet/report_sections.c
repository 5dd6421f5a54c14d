/* report_sections.c - Parts of a document that say what was decided about the route.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/report_sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

char *
data_report_backing (const RulesEdition *edition, const RulesClause *clause)
{
  g_autofree char *sources = data_wording_sources (clause);

  return g_strjoin ("\n", sources, data_wording_grade (edition, clause->grade), NULL);
}

void
data_report_add_gates (DataDocument *document, const RulesDecision *decision, DataDetail detail)
{
  const RulesEdition *edition = decision->evaluation->edition;
  const DataColumn columns[] = {
    { .head = _ ("Gate"), .width = 21, .leads = TRUE },
    { .head = _ ("Outcome"), .width = 11, .alignment = DATA_ALIGN_CENTRE, .leads = TRUE },
    { .head = _ ("Why"), .width = 42 },
    { .head = _ ("Source and grade"), .width = 26 },
  };

  data_document_add_heading (document, 1, _ ("Gates in order"));
  data_document_add_table (document, columns, detail == DATA_DETAIL_FULL ? 4 : 3);
  for (guint i = 0; i < edition->n_gates; i++)
    {
      const RulesClause *clause = &edition->gates[i].clause;
      g_autofree char *title = g_strdup_printf ("%u. %s", i + 1, data_text (&clause->title));
      g_autofree char *why = data_wording_gate (decision, i);
      g_autofree char *backing = data_report_backing (edition, clause);
      gboolean decides = decision->deciding_gate == (int) i;
      gboolean passes = decision->gates[i].outcome == RULES_OUTCOME_PASS;
      const DataCell cells[] = {
        { title, decides ? DATA_EMPHASIS_STRONG : DATA_EMPHASIS_NONE },
        { data_wording_outcome (decision->gates[i].outcome),
          passes ? DATA_EMPHASIS_NONE : DATA_EMPHASIS_STRONG },
        { why },
        { backing, DATA_EMPHASIS_QUIET },
      };

      data_document_add_row (document, cells);
    }
}

/* The title of a clause, with the mark of its note in a worksheet. */
static char *
title_of (const RulesClause *clause, DataWorksheetBuilder *worksheet)
{
  const char *title = data_text (&clause->title);

  return worksheet == NULL ? g_strdup (title) : data_worksheet_noted (worksheet, title, clause);
}

static void
add_cells (DataDocument *document,
           const RulesDecision *decision,
           const RulesCell *cells,
           guint n_cells,
           DataWorksheetBuilder *worksheet)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const DataColumn columns[] = {
    { .head = _ ("Harm"), .width = 21, .leads = TRUE },
    { .head = _ ("Level"), .width = 11, .alignment = DATA_ALIGN_CENTRE, .leads = TRUE },
    { .head = _ ("In what case"), .width = 34, .leads = TRUE },
    { .head = _ ("Reason given"), .width = 34 },
  };

  data_document_add_table (document, columns, worksheet != NULL ? 4 : 3);
  for (guint i = 0; i < n_cells; i++)
    {
      const RulesCell *cell = &cells[i];
      const RulesImpact *impact =
          rules_evaluation_impact (evaluation, cell->subject, cell->dimension, cell->harm);
      g_autofree char *harm = title_of (&evaluation->edition->harms[cell->harm].clause, worksheet);
      g_autofree char *condition = data_wording_condition (decision, cell);
      const DataCell row[] = {
        { harm },
        { data_wording_level (evaluation->edition, cell->level), DATA_EMPHASIS_STRONG },
        { condition },
        { rules_text_is_blank (impact->rationale) ? _ ("not filled in") : impact->rationale },
      };

      data_document_add_row (document, row);
    }
}

/* Whether an answer is missing that could raise the level of a dimension, or of all for -1. */
static gboolean
is_open (const RulesDecision *decision, int dimension)
{
  if (dimension < 0)
    return !decision->impact.complete;
  for (guint i = 0; i < decision->n_missing; i++)
    {
      const RulesMissing *missing = &decision->missing[i];

      if (missing->kind == RULES_MISSING_IMPACT && missing->cell.dimension == (guint) dimension)
        return TRUE;
    }
  return FALSE;
}

char *
data_report_level (const RulesDecision *decision, int dimension)
{
  const RulesEdition *edition = decision->evaluation->edition;
  int level = dimension < 0 ? decision->impact.overall : decision->impact.by_dimension[dimension];
  const char *name = data_wording_level (edition, level);

  if (level == RULES_NO_LEVEL || level + 1 == (int) edition->n_levels ||
      !is_open (decision, dimension))
    return g_strdup (name);
  /* Translators: the highest level of impact answered, while answers are missing. */
  return g_strdup_printf (C_ ("level", "%s so far"), name);
}

/* The highest level answered so far, of all and of each dimension. */
static void
add_levels (DataWorksheetBuilder *worksheet, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  g_autofree char *overall = data_report_level (decision, -1);

  data_document_add_field (worksheet->document, _ ("Overall impact"), overall);
  for (guint i = 0; i < edition->n_dimensions; i++)
    {
      g_autofree char *title = title_of (&edition->dimensions[i].clause, worksheet);
      g_autofree char *level = data_report_level (decision, (int) i);

      data_document_add_field (worksheet->document, title, level);
    }
}

void
data_report_add_drivers (DataDocument *document,
                         const RulesDecision *decision,
                         DataWorksheetBuilder *worksheet)
{
  data_document_add_heading (document, 1, _ ("What sets the impact"));
  if (worksheet != NULL)
    add_levels (worksheet, decision);
  if (decision->n_drivers == 0)
    data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL,
                                 decision->impact.overall == RULES_NO_LEVEL
                                     ? _ ("No impact is answered yet.")
                                     : _ ("No answer is above “no impact”."));
  else
    {
      if (worksheet != NULL)
        data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL,
                                     _ ("The overall impact is the highest level answered. These "
                                        "answers have it:"));
      add_cells (document, decision, decision->drivers, decision->n_drivers, worksheet);
    }
}

/* How many missing cells from number @first on differ only in their harm. */
static guint
count_alike (const RulesDecision *decision, guint first)
{
  const RulesMissing *missing = &decision->missing[first];
  guint n = 1;

  if (missing->kind != RULES_MISSING_IMPACT)
    return 1;
  while (first + n < decision->n_missing && missing[n].kind == RULES_MISSING_IMPACT &&
         missing[n].cell.subject == missing->cell.subject &&
         missing[n].cell.dimension == missing->cell.dimension)
    n++;
  return n;
}

static char *
describe_alike (const RulesDecision *decision, guint first, guint n)
{
  const RulesEdition *edition = decision->evaluation->edition;
  const RulesMissing *missing = &decision->missing[first];
  g_autofree char *condition = data_wording_condition (decision, &missing->cell);
  g_autoptr (GString) harms = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        /* Translators: separates the items of a list that may hold commas themselves. */
        g_string_append (harms, _ ("; "));
      g_string_append (harms, data_text (&edition->harms[missing[i].cell.harm].clause.title));
    }
  /* Translators: %1$s is what is imagined to happen ("If “X” leaks"), %2$s kinds of harm. */
  return g_strdup_printf (_ ("%1$s: %2$s"), condition, harms->str);
}

void
data_report_add_missing (DataDocument *document, const RulesDecision *decision)
{
  g_autofree char *count = NULL;

  data_document_add_heading (document, 1, _ ("What is still missing"));
  if (decision->n_missing == 0)
    {
      data_document_add_paragraph (
          document, DATA_PARAGRAPH_NORMAL,
          _ ("Nothing: everything that the route depends on is answered."));
      return;
    }
  count = g_strdup_printf (
      ngettext ("%u answer is missing.", "%u answers are missing.", decision->n_missing),
      decision->n_missing);
  data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL, count);
  for (guint i = 0; i < decision->n_missing;)
    {
      guint n = count_alike (decision, i);
      g_autofree char *item = decision->missing[i].kind == RULES_MISSING_IMPACT
                                  ? describe_alike (decision, i, n)
                                  : data_wording_missing (decision, &decision->missing[i]);

      data_document_add_item (document, item);
      i += n;
    }
}

static void
add_subjects (DataDocument *document,
              const RulesDecision *decision,
              const char *heading,
              const guint *subjects,
              guint n_subjects)
{
  if (n_subjects == 0)
    return;
  data_document_add_heading (document, 2, heading);
  for (guint i = 0; i < n_subjects; i++)
    {
      g_autofree char *name = data_wording_subject (decision->evaluation, subjects[i]);

      data_document_add_item (document, name);
    }
}

void
data_report_add_change (DataDocument *document,
                        const RulesDecision *decision,
                        DataWorksheetBuilder *worksheet)
{
  g_autofree char *sentences = data_wording_to_liu (decision);
  const RulesChange *change = decision->to_liu;

  if (change == NULL)
    return;
  data_document_add_heading (document, 1, _ ("What would have to change for ISMAP-LIU"));
  data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL, sentences);
  if (change->n_lower > 0)
    {
      data_document_add_heading (document, 2, _ ("Answers above what ISMAP-LIU allows"));
      add_cells (document, decision, change->lower, change->n_lower, worksheet);
    }
  add_subjects (document, decision, _ ("Operations that are not on the list"), change->list,
                change->n_list);
  add_subjects (document, decision,
                change->possible ? _ ("To be taken out of the use") : _ ("What this concerns"),
                change->remove, change->n_remove);
}
