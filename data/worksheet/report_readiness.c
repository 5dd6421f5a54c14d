/* report_readiness.c - The part of a document that says how far the internal audit is ready.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/report_sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

enum
{
  SUBJECTS_A_CELL = 5, /* more than these are listed in a table of their own */
};

/* The problems of one kind that one check or requirement found. */
typedef struct
{
  const RulesProblem **problems;
  guint n;
} Finds;

/* What the finds are about, one a line, or how many they are. */
static char *
list_subjects (const RulesDecision *decision, const Finds *finds)
{
  const RulesProblem *problem = finds->problems[0];
  g_autoptr (GString) subjects = g_string_new (NULL);

  if (problem->about == RULES_ABOUT_REQUIREMENT)
    return g_strdup (
        data_wording_shortcoming (decision->evaluation->audit.requirements[problem->index].status));
  if (finds->n > SUBJECTS_A_CELL)
    return g_strdup_printf (ngettext ("%u, in the list below", "%u, in the list below", finds->n),
                            finds->n);
  for (guint i = 0; i < finds->n; i++)
    {
      g_autofree char *subject = data_wording_problem_subject (decision, finds->problems[i]);

      g_string_append_printf (subjects, "%s%s%s", i > 0 ? "\n" : "", finds->n > 1 ? "• " : "",
                              subject == NULL ? "–" : subject);
    }
  return g_string_free (g_steal_pointer (&subjects), FALSE);
}

/* The advice of a check, or what counts as evidence for a requirement. */
static char *
describe_action (const RulesEdition *edition, const RulesProblem *problem)
{
  const RulesRequirement *requirement;
  g_autoptr (GString) action = NULL;

  if (problem->action != NULL)
    return g_strdup (data_text (problem->action));
  requirement = &edition->requirements[problem->index];
  action = g_string_new (data_text (&requirement->clause.text));
  g_string_append_printf (action, "\n%s", _ ("Evidence:"));
  for (guint i = 0; i < requirement->n_evidence; i++)
    g_string_append_printf (action, "%s%s", i == 0 ? " " : _ ("; "),
                            data_text (&requirement->evidence[i]));
  return g_string_free (g_steal_pointer (&action), FALSE);
}

static void
add_finds (DataDocument *document, const RulesDecision *decision, const Finds *finds)
{
  const RulesEdition *edition = decision->evaluation->edition;
  const RulesClause *clause = finds->problems[0]->clause;
  g_autofree char *action = describe_action (edition, finds->problems[0]);
  g_autofree char *backing = data_report_backing (edition, clause);
  g_autofree char *check = g_strdup_printf ("%s\n%s", clause->id, data_text (&clause->title));
  g_autofree char *subjects = list_subjects (decision, finds);
  const DataCell cells[] = {
    { check }, { subjects }, { action }, { backing, DATA_EMPHASIS_QUIET }
  };

  data_document_add_row (document, cells);
}

/* Adds each of many finds of one check, as a row of a table. */
static void
add_each (DataDocument *document, const RulesDecision *decision, const Finds *finds)
{
  const RulesClause *clause = finds->problems[0]->clause;
  g_autofree char *group = NULL;

  if (finds->n <= SUBJECTS_A_CELL)
    return;
  /* Translators: the id and the title of a check, and how many it found. */
  group = g_strdup_printf (_ ("%1$s %2$s: %3$u"), clause->id, data_text (&clause->title), finds->n);
  data_document_add_group (document, group);
  for (guint i = 0; i < finds->n; i++)
    {
      g_autofree char *subject = data_wording_problem_subject (decision, finds->problems[i]);
      const DataCell cells[] = {
        { clause->id, DATA_EMPHASIS_QUIET },
        { data_wording_kind (finds->problems[i]->kind), DATA_EMPHASIS_QUIET },
        { subject },
      };

      data_document_add_row (document, cells);
    }
}

/* The problems of one kind, and how many there are. */
static const RulesProblem **
problems_of_kind (const RulesReadiness *readiness, RulesKind kind, guint *n)
{
  const RulesProblem **problems = g_new (const RulesProblem *, readiness->n_problems);

  *n = 0;
  for (guint i = 0; i < readiness->n_problems; i++)
    {
      if (readiness->problems[i].kind == kind)
        problems[(*n)++] = &readiness->problems[i];
    }
  return problems;
}

/* Calls @add for the finds of each check, the graver kinds first. */
static void
for_each_find (DataDocument *document,
               const RulesDecision *decision,
               gboolean grouped,
               void (*add) (DataDocument *, const RulesDecision *, const Finds *))
{
  for (guint kind = RULES_KIND_BLOCKER; kind <= RULES_KIND_WARNING; kind++)
    {
      guint n;
      g_autofree const RulesProblem **problems =
          problems_of_kind (&decision->readiness, (RulesKind) kind, &n);
      g_autofree char *group = data_wording_kind_count ((RulesKind) kind, n);

      if (grouped && n > 0)
        data_document_add_group (document, group);
      for (guint i = 0; i < n;)
        {
          Finds finds = { &problems[i], 1 };

          while (i + finds.n < n && problems[i + finds.n]->clause == problems[i]->clause)
            finds.n++;
          add (document, decision, &finds);
          i += finds.n;
        }
    }
}

/* Whether any check found more of one kind than fits into a cell. */
static gboolean
has_many (const RulesReadiness *readiness)
{
  guint counts[RULES_KIND_WARNING + 1] = { 0 };

  for (guint i = 0; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];

      if (i > 0 && problem->clause != problem[-1].clause)
        memset (counts, 0, sizeof counts);
      if (++counts[problem->kind] > SUBJECTS_A_CELL)
        return TRUE;
    }
  return FALSE;
}

static void
add_coverage (DataDocument *document, const RulesCoverage *coverage)
{
  const struct
  {
    const char *label;
    guint count;
  } counts[] = {
    { _ ("Controls stated"), coverage->stated },
    { _ ("of these in the external audit"), coverage->external },
    { _ ("of these assessed internally"), coverage->internal },
    { _ ("of these covered by neither"), coverage->gap },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", counts[i].count);

      data_document_add_field (document, counts[i].label, count);
    }
}

static void
add_problems (DataDocument *document, const RulesDecision *decision, DataDetail detail)
{
  const DataColumn columns[] = {
    { .head = _ ("Check or requirement"), .width = 21, .leads = TRUE },
    { .head = _ ("Concerns"), .width = 24 },
    { .head = _ ("What to do"), .width = 33 },
    { .head = _ ("Source and grade"), .width = 22 },
  };
  const DataColumn columns_of_each[] = {
    { .head = _ ("Check or requirement"), .width = 21 },
    { .head = _ ("Kind"), .width = 11, .alignment = DATA_ALIGN_CENTRE },
    { .head = _ ("Concerns"), .width = 68, .leads = TRUE },
  };

  data_document_add_heading (document, 2, _ ("What stands in the way, and warnings"));
  data_document_add_table (document, columns, detail == DATA_DETAIL_FULL ? 4 : 3);
  for_each_find (document, decision, TRUE, add_finds);
  if (has_many (&decision->readiness))
    {
      data_document_add_heading (document, 2, _ ("What the checks found, one by one"));
      data_document_add_table (document, columns_of_each, G_N_ELEMENTS (columns_of_each));
      for_each_find (document, decision, FALSE, add_each);
    }
}

void
data_report_add_readiness (DataDocument *document, const RulesDecision *decision, DataDetail detail)
{
  const RulesReadiness *readiness = &decision->readiness;
  g_autofree char *sentence = data_wording_readiness (decision);

  data_document_add_heading (document, 1, _ ("Internal audit: readiness to submit"));
  data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL, sentence);
  if (readiness->status == RULES_READINESS_NOT_APPLICABLE)
    return;
  add_coverage (document, &readiness->coverage);
  if (readiness->n_problems > 0)
    add_problems (document, decision, detail);
}
