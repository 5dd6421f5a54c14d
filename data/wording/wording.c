/* wording.c - A decision in words: the sentences that window, worksheets and command line share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/wording.h"

#include "data/wording/language.h"
#include "rules/text.h"

#include <glib/gi18n-lib.h>

/* Adds a sentence to a paragraph; Japanese sentences follow each other without a space. */
static void
add_sentence (GString *paragraph, const char *sentence)
{
  if (paragraph->len > 0 && data_language_current () != RULES_LANGUAGE_JA)
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, sentence);
}

static void
add_formatted (GString *paragraph, char *sentence)
{
  add_sentence (paragraph, sentence);
  g_free (sentence);
}

char *
data_wording_unnamed (RulesAskedOf kind, guint number)
{
  return g_strdup_printf (kind == RULES_ASKED_OF_OPERATION
                              /* Translators: an operation without a name; %u counts them. */
                              ? _ ("Unnamed operation %u")
                              /* Translators: an information item without a name. */
                              : _ ("Unnamed information %u"),
                          number);
}

char *
data_wording_subject (const RulesEvaluation *evaluation, guint subject)
{
  RulesAskedOf kind = rules_evaluation_subject_kind (evaluation, subject);
  guint position = kind == RULES_ASKED_OF_OPERATION ? subject - evaluation->n_information : subject;
  const char *name = kind == RULES_ASKED_OF_OPERATION ? evaluation->operations[position].name
                                                      : evaluation->information[position].name;

  return rules_text_is_blank (name) ? data_wording_unnamed (kind, position + 1) : g_strdup (name);
}

/* The names of subjects, in quotation marks. */
static char *
name_subjects (const RulesEvaluation *evaluation, const guint *subjects, guint n_subjects)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n_subjects; i++)
    {
      g_autofree char *name = data_wording_subject (evaluation, subjects[i]);

      if (i > 0)
        /* Translators: separates the names in a list. */
        g_string_append (names, _ (", "));
      /* Translators: the name of an operation or an information item. */
      g_string_append_printf (names, _ ("“%s”"), name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

char *
data_wording_condition (const RulesDecision *decision, const RulesCell *cell)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const RulesDimension *dimension = &evaluation->edition->dimensions[cell->dimension];
  g_auto (GStrv) parts = g_strsplit (data_text (&dimension->condition), "{subject}", 2);
  g_autofree char *name = data_wording_subject (evaluation, cell->subject);

  return g_strjoin (name, parts[0], parts[1], NULL);
}

static char *
describe_cell (const RulesDecision *decision, const RulesCell *cell)
{
  g_autofree char *condition = data_wording_condition (decision, cell);
  const RulesHarm *harm = &decision->evaluation->edition->harms[cell->harm];

  /* Translators: %1$s is what is imagined to happen ("if “X” leaks"), %2$s a kind of harm. */
  return g_strdup_printf (_ ("%2$s, %1$s"), condition, data_text (&harm->clause.title));
}

char *
data_wording_condition_heading (const RulesDecision *decision, const RulesCell *cell)
{
  g_autofree char *condition = data_wording_condition (decision, cell);
  g_autoptr (GString) heading = g_string_new (NULL);

  g_string_append_unichar (heading, g_unichar_totitle (g_utf8_get_char (condition)));
  g_string_append (heading, g_utf8_next_char (condition));
  return g_string_free (g_steal_pointer (&heading), FALSE);
}

/* A level as it stands within a sentence: English has its names in lower case there. */
static char *
level_in_sentence (const RulesEdition *edition, int level)
{
  return g_utf8_strdown (data_wording_level (edition, level), -1);
}

static char *
describe_cell_with_level (const RulesDecision *decision, const RulesCell *cell)
{
  g_autofree char *condition = data_wording_condition (decision, cell);
  const RulesEdition *edition = decision->evaluation->edition;
  g_autofree char *level = level_in_sentence (edition, cell->level);

  /* Translators: %1$s is what is imagined to happen ("if “X” leaks"), %2$s a kind of harm, %3$s a
   * level of impact. */
  return g_strdup_printf (_ ("%2$s: the impact is %3$s %1$s."), condition,
                          data_text (&edition->harms[cell->harm].clause.title), level);
}

static void
add_drivers (GString *paragraph, const RulesDecision *decision)
{
  if (decision->n_drivers == 0)
    return;
  add_formatted (paragraph, describe_cell_with_level (decision, &decision->drivers[0]));
  if (decision->n_drivers > 1)
    add_formatted (paragraph, g_strdup_printf (ngettext ("%u other answer is at the same level.",
                                                         "%u other answers are at the same level.",
                                                         decision->n_drivers - 1),
                                               decision->n_drivers - 1));
}

static void
add_unlisted (GString *paragraph, const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  g_autofree guint *unlisted = g_new (guint, evaluation->n_operations);
  g_autofree char *names = NULL;
  guint n = 0;

  for (guint i = 0; i < evaluation->n_operations; i++)
    {
      if (evaluation->operations[i].listed == RULES_LISTED_NO)
        unlisted[n++] = evaluation->n_information + i;
    }
  names = name_subjects (evaluation, unlisted, n);
  /* Translators: the names of operations that are not on the list of target operations. */
  add_formatted (paragraph, g_strdup_printf (_ ("Not on the list: %s."), names));
}

char *
data_wording_gate (const RulesDecision *decision, guint gate)
{
  const RulesGateResult *result = &decision->gates[gate];
  g_autoptr (GString) paragraph = g_string_new (data_text (result->reason));

  if (result->outcome == RULES_OUTCOME_FAIL)
    {
      RulesTestKind test = decision->evaluation->edition->gates[gate].test;

      if (test == RULES_TEST_IMPACT)
        add_drivers (paragraph, decision);
      else if (test == RULES_TEST_LISTED_OPERATIONS)
        add_unlisted (paragraph, decision);
    }
  return g_string_free (g_steal_pointer (&paragraph), FALSE);
}

static char *
describe_open_route (const RulesDecision *decision, const char *title)
{
  const RulesEdition *edition = decision->evaluation->edition;
  int overall = decision->impact.overall;
  g_autofree char *level = level_in_sentence (edition, overall);

  if (overall == RULES_NO_LEVEL)
    /* Translators: %1$s is "Undetermined", %2$u counts unanswered questions. */
    return g_strdup_printf (
        ngettext ("%1$s – %2$u answer open", "%1$s – %2$u answers open", decision->n_missing),
        title, decision->n_missing);
  /* Translators: %1$s is "Undetermined", %2$s a level of impact, %3$u counts unanswered questions.
   */
  return g_strdup_printf (ngettext ("%1$s – %2$s so far, %3$u answer open",
                                    "%1$s – %2$s so far, %3$u answers open", decision->n_missing),
                          title, level, decision->n_missing);
}

char *
data_wording_route (const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  const char *title = data_text (&edition->routes[decision->route].clause.title);

  if (decision->route == RULES_ROUTE_UNDETERMINED)
    return describe_open_route (decision, title);
  return g_strdup (title);
}

/* Why nothing is decided: what is unknown before anything is known to fail. */
static void
add_unknown_gates (GString *paragraph, const RulesDecision *decision)
{
  for (guint i = 0; i < decision->evaluation->edition->n_gates; i++)
    {
      if (decision->gates[i].outcome == RULES_OUTCOME_FAIL)
        break;
      if (decision->gates[i].outcome == RULES_OUTCOME_UNKNOWN)
        add_sentence (paragraph, data_text (decision->gates[i].reason));
    }
}

static void
add_passed_gates (GString *paragraph, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;

  add_sentence (paragraph, _ ("All conditions are met."));
  for (guint i = 0; i < edition->n_gates; i++)
    {
      if (edition->gates[i].test == RULES_TEST_IMPACT)
        add_sentence (paragraph, data_text (decision->gates[i].reason));
    }
}

char *
data_wording_reason (const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  g_autoptr (GString) paragraph = g_string_new (NULL);

  if (decision->route == RULES_ROUTE_UNDETERMINED)
    add_unknown_gates (paragraph, decision);
  else if (decision->deciding_gate >= 0)
    add_formatted (paragraph, data_wording_gate (decision, (guint) decision->deciding_gate));
  else if (decision->route == edition->pass_route)
    add_passed_gates (paragraph, decision);
  else
    add_sentence (paragraph, data_text (&edition->routes[decision->route].clause.text));

  if (decision->route != RULES_ROUTE_UNDETERMINED && decision->n_missing > 0)
    add_formatted (paragraph,
                   g_strdup_printf (ngettext ("This holds however the %u open answer turns out.",
                                              "This holds however the %u open answers turn out.",
                                              decision->n_missing),
                                    decision->n_missing));
  return g_string_free (g_steal_pointer (&paragraph), FALSE);
}

char *
data_wording_missing (const RulesDecision *decision, const RulesMissing *missing)
{
  g_autofree char *name = NULL;

  switch (missing->kind)
    {
    case RULES_MISSING_SERVICE_MODEL:
      return g_strdup (_ ("The service model"));
    case RULES_MISSING_INFORMATION:
      return g_strdup (_ ("At least one information item"));
    case RULES_MISSING_CLASS:
      name = data_wording_subject (decision->evaluation, missing->cell.subject);
      return g_strdup_printf (_ ("The confidentiality class of “%s”"), name);
    case RULES_MISSING_OPERATION:
      return g_strdup (_ ("At least one operation"));
    case RULES_MISSING_LISTED:
      name = data_wording_subject (decision->evaluation, missing->cell.subject);
      return g_strdup_printf (_ ("Whether “%s” is on the list of target operations, and the entry"),
                              name);
    case RULES_MISSING_IMPACT:
    default:
      return describe_cell (decision, &missing->cell);
    }
}

/* What the cells and operations in the way are. */
static void
add_obstacles (GString *paragraph, const RulesDecision *decision)
{
  const RulesChange *change = decision->to_liu;

  if (change->n_lower > 0)
    add_formatted (
        paragraph,
        g_strdup_printf (ngettext ("%u answer is above what ISMAP-LIU allows.",
                                   "%u answers are above what ISMAP-LIU allows.", change->n_lower),
                         change->n_lower));
  if (change->n_list > 0)
    add_formatted (paragraph,
                   g_strdup_printf (ngettext ("%u operation is not on the list.",
                                              "%u operations are not on the list.", change->n_list),
                                    change->n_list));
}

char *
data_wording_to_liu (const RulesDecision *decision)
{
  const RulesChange *change = decision->to_liu;
  g_autoptr (GString) paragraph = g_string_new (NULL);

  if (change == NULL)
    return NULL;

  add_obstacles (paragraph, decision);
  if (change->possible)
    {
      g_autofree char *names =
          name_subjects (decision->evaluation, change->remove, change->n_remove);

      /* Translators: the names of what would have to be left out of the use. */
      add_formatted (
          paragraph,
          g_strdup_printf (_ ("ISMAP-LIU becomes possible if these are taken out of the use: %s."),
                           names));
    }
  else
    add_sentence (paragraph, _ ("Taking everything concerned out of the use would leave no use "
                                "that ISMAP-LIU is meant for."));
  if (change->n_lower > 0)
    add_sentence (paragraph,
                  _ ("Lower an answer only if measures or facts justify it, and record why."));
  if (decision->n_missing > 0)
    add_sentence (paragraph, _ ("Open answers can add to this."));
  return g_string_free (g_steal_pointer (&paragraph), FALSE);
}

char *
data_wording_readiness (const RulesDecision *decision)
{
  const RulesReadiness *readiness = &decision->readiness;

  if (readiness->status == RULES_READINESS_NOT_APPLICABLE)
    return g_strdup (_ ("The internal audit is checked for ISMAP-LIU candidates only."));
  /* Translators: %1$s is "Ready to submit" or the like; then how many problems of each kind. */
  return g_strdup_printf (_ ("%1$s: blockers %2$u, missing %3$u, warnings %4$u"),
                          data_wording_readiness_status (readiness->status),
                          data_wording_count_problems (readiness, RULES_KIND_BLOCKER),
                          data_wording_count_problems (readiness, RULES_KIND_MISSING),
                          data_wording_count_problems (readiness, RULES_KIND_WARNING));
}

char *
data_wording_problem_subject (const RulesDecision *decision, const RulesProblem *problem)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const char *id = rules_problem_subject_id (problem, decision);
  const char *name = NULL;

  if (problem->about == RULES_ABOUT_CONTROL)
    name = data_text (&evaluation->audit.catalogue->controls[problem->index].title);
  else if (problem->about == RULES_ABOUT_FINDING)
    name = evaluation->audit.findings[problem->index].text;
  else if (problem->about == RULES_ABOUT_BASE_SERVICE)
    name = evaluation->service.built_on[problem->index].name;
  else
    return NULL;
  return rules_text_is_blank (name) ? g_strdup (id) : g_strjoin (" ", id, name, NULL);
}
