/* terms.c - The words for levels, outcomes, kinds and sources.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/wording.h"

#include "data/wording/answers.h"
#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

const char *
data_wording_outcome (RulesOutcome outcome)
{
  switch (outcome)
    {
    case RULES_OUTCOME_PASS:
      /* Translators: the outcome of a gate. */
      return _ ("Passed");
    case RULES_OUTCOME_FAIL:
      /* Translators: the outcome of a gate. */
      return _ ("Not passed");
    case RULES_OUTCOME_UNKNOWN:
    default:
      /* Translators: the outcome of a gate. */
      return _ ("Open");
    }
}

const char *
data_wording_level (const RulesEdition *edition, int level)
{
  if (level == RULES_NO_LEVEL)
    return _ ("unanswered");
  return data_text (&edition->levels[level].clause.title);
}

const char *
data_wording_readiness_status (RulesReadinessStatus status)
{
  switch (status)
    {
    case RULES_READINESS_READY:
      return _ ("Ready to submit");
    case RULES_READINESS_NOT_READY:
      return _ ("Not ready");
    case RULES_READINESS_UNDETERMINED:
      /* Translators: whether the internal audit is ready for submission is not decided yet. */
      return _ ("Readiness undetermined");
    case RULES_READINESS_NOT_APPLICABLE:
    default:
      return _ ("Not applicable");
    }
}

const char *
data_wording_kind (RulesKind kind)
{
  switch (kind)
    {
    case RULES_KIND_BLOCKER:
      return _ ("Blocker");
    case RULES_KIND_MISSING:
      /* Translators: a kind of problem: an answer or a document is missing. */
      return _ ("Missing");
    case RULES_KIND_WARNING:
    default:
      return _ ("Warning");
    }
}

const char *
data_wording_shortcoming (RulesStatus status)
{
  switch (status)
    {
    case RULES_STATUS_MET:
      return _ ("Met, but without evidence");
    case RULES_STATUS_PARTLY_MET:
      return _ ("Partly met");
    case RULES_STATUS_NOT_MET:
      return _ ("Not met");
    case RULES_STATUS_NOT_APPLICABLE:
      return _ ("Not applicable, but without a reason");
    case RULES_STATUS_UNANSWERED:
    default:
      return _ ("Unanswered");
    }
}

char *
data_wording_kind_count (RulesKind kind, guint n)
{
  switch (kind)
    {
    case RULES_KIND_BLOCKER:
      return g_strdup_printf (ngettext ("%u blocker", "%u blockers", n), n);
    case RULES_KIND_MISSING:
      /* Translators: answers or documents that are missing. */
      return g_strdup_printf (ngettext ("%u missing", "%u missing", n), n);
    case RULES_KIND_WARNING:
    default:
      return g_strdup_printf (ngettext ("%u warning", "%u warnings", n), n);
    }
}

char *
data_wording_sources (const RulesClause *clause)
{
  g_autoptr (GString) sources = g_string_new (NULL);

  for (guint i = 0; i < clause->n_citations; i++)
    {
      const RulesCitation *citation = &clause->citations[i];

      g_string_append_printf (sources, "%s%s", i > 0 ? "; " : "", citation->source->id);
      if (citation->clause != NULL)
        g_string_append_printf (sources, " %s", citation->clause);
    }
  return g_string_free (g_steal_pointer (&sources), FALSE);
}

const char *
data_wording_grade (const RulesEdition *edition, RulesGrade grade)
{
  return data_text (&edition->grade_titles[grade]);
}

guint
data_wording_count_problems (const RulesReadiness *readiness, RulesKind kind)
{
  guint n = 0;

  for (guint i = 0; i < readiness->n_problems; i++)
    n += readiness->problems[i].kind == kind ? 1 : 0;
  return n;
}

const char *
data_wording_model (RulesModel model)
{
  return model == RULES_MODEL_UNKNOWN ? _ ("unanswered")
                                      : data_wording_answer (DATA_QUESTION_MODEL, model);
}

const char *
data_wording_perspective (RulesPerspective perspective)
{
  return perspective == RULES_PERSPECTIVE_UNKNOWN
             ? _ ("unanswered")
             : data_wording_answer (DATA_QUESTION_PERSPECTIVE, perspective);
}
