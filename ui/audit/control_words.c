/* control_words.c - The columns of the tree of controls, and its cells in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_words.h"

#include "data/wording/answers.h"
#include "data/wording/language.h"
#include "data/wording/time.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

const char *const ui_control_column_ids[UI_CONTROL_N_COLUMNS] = {
  "control", "stated", "cover", "external", "design",   "operation",
  "auditor", "area",   "date",  "reason",   "evidence",
};

const char *
ui_control_words_column (UiControlColumn column)
{
  static const char *const words[UI_CONTROL_N_COLUMNS] = {
    [UI_CONTROL_COLUMN_CONTROL] = NC_ ("control column", "Control"),
    [UI_CONTROL_COLUMN_STATED] = NC_ ("control column", "Statement"),
    [UI_CONTROL_COLUMN_COVER] = NC_ ("control column", "Covered by"),
    [UI_CONTROL_COLUMN_EXTERNAL] = NC_ ("control column", "External"),
    [UI_CONTROL_COLUMN_DESIGN] = NC_ ("control column", "Design"),
    [UI_CONTROL_COLUMN_OPERATION] = NC_ ("control column", "Operation"),
    [UI_CONTROL_COLUMN_AUDITOR] = NC_ ("control column", "Auditor"),
    [UI_CONTROL_COLUMN_AREA] = NC_ ("control column", "Critical area"),
    [UI_CONTROL_COLUMN_DATE] = NC_ ("control column", "Date"),
    [UI_CONTROL_COLUMN_REASON] = NC_ ("control column", "Reason for exclusion"),
    [UI_CONTROL_COLUMN_EVIDENCE] = NC_ ("control column", "Evidence"),
  };

  return g_dpgettext2 (NULL, "control column", words[column]);
}

const char *
ui_control_words_is (UiControlIs is)
{
  static const char *const words[UI_CONTROL_IS_N] = {
    [UI_CONTROL_IS_ANY] = NC_ ("control", "Any"),
    [UI_CONTROL_IS_UNANSWERED] = NC_ ("control", "Unanswered"),
    [UI_CONTROL_IS_STATED] = NC_ ("control", "Stated"),
    [UI_CONTROL_IS_EXCLUDED] = NC_ ("control", "Excluded"),
    [UI_CONTROL_IS_NOT_ASKED] = NC_ ("control", "Not asked"),
    [UI_CONTROL_IS_NONE] = NC_ ("control", "In neither audit"),
    [UI_CONTROL_IS_EXTERNAL] = NC_ ("control", "External audit only"),
    [UI_CONTROL_IS_INTERNAL] = NC_ ("control", "Internal audit only"),
    [UI_CONTROL_IS_BOTH] = NC_ ("control", "In both audits"),
    [UI_CONTROL_IS_DEFICIENT] = NC_ ("control", "Deficient"),
    [UI_CONTROL_IS_OWN_WORK] = NC_ ("control", "Auditor’s own work"),
    [UI_CONTROL_IS_PROBLEM] = NC_ ("control", "Gap or problem"),
  };

  return g_dpgettext2 (NULL, "control", words[is]);
}

const char *
ui_control_words_area (const RulesEdition *edition, int area)
{
  return area < 0 ? "" : data_text (&edition->areas[area].title);
}

static UiControlCellWords
say (const char *text, DataEmphasis emphasis, gboolean missing)
{
  return (UiControlCellWords){ .text = g_strdup (text), .emphasis = emphasis, .missing = missing };
}

static UiControlCellWords
say_nothing (void)
{
  return (UiControlCellWords){ .text = NULL };
}

static UiControlCellWords
say_stated (const UiControlItem *item)
{
  switch (item->state.cover)
    {
    case RULES_COVER_NOT_ASKED:
      return say (C_ ("control", "Not asked"), DATA_EMPHASIS_QUIET, FALSE);
    case RULES_COVER_UNANSWERED:
      return say (C_ ("control", "Unanswered"), DATA_EMPHASIS_NONE, TRUE);
    case RULES_COVER_EXCLUDED:
      return say (C_ ("control", "Excluded"), DATA_EMPHASIS_QUIET, FALSE);
    case RULES_COVER_NONE:
    case RULES_COVER_EXTERNAL:
    case RULES_COVER_INTERNAL:
    case RULES_COVER_BOTH:
    case RULES_N_COVERS:
    default:
      return say (C_ ("control", "Stated"), DATA_EMPHASIS_NONE, FALSE);
    }
}

static UiControlCellWords
say_cover (const UiControlItem *item)
{
  RulesCover cover = item->state.cover;
  UiControlCellWords words;

  if (!item->state.assessed_level || cover < RULES_COVER_NONE)
    return say_nothing ();
  words = say (data_wording_covered_by (cover), DATA_EMPHASIS_NONE, cover == RULES_COVER_NONE);
  words.mark = cover == RULES_COVER_NONE ? UI_MARK_FAIL : UI_MARK_PASS;
  return words;
}

/* An assessment is missing where the control is stated and in no audit. */
static UiControlCellWords
say_assessment (const UiControlItem *item, RulesAssessment assessment)
{
  gboolean gap = item->state.assessed_level && item->state.cover == RULES_COVER_NONE;
  UiControlCellWords words;

  if (assessment == RULES_ASSESSMENT_UNKNOWN && !gap)
    return say_nothing ();
  words = say (data_wording_answer (DATA_QUESTION_ASSESSMENT, assessment), DATA_EMPHASIS_NONE,
               assessment == RULES_ASSESSMENT_UNKNOWN);
  words.mark = assessment == RULES_ASSESSMENT_DEFICIENT ? UI_MARK_FAIL : UI_MARK_NONE;
  return words;
}

static UiControlCellWords
say_auditor (const RulesAudit *audit, const UiControlItem *item, int auditor)
{
  UiControlCellWords words = say_nothing ();

  if (auditor == RULES_NO_AUDITOR)
    return words;
  words = say (data_wording_auditor (&audit->auditors[auditor]), DATA_EMPHASIS_NONE, FALSE);
  words.mark = item->state.own_work ? UI_MARK_WARNING : UI_MARK_NONE;
  return words;
}

static UiControlCellWords
say_date (RulesDate date)
{
  if (date == 0)
    return say_nothing ();
  return (UiControlCellWords){ .text = data_wording_rules_date (date) };
}

char *
ui_control_words_name (const RulesDecision *decision, const UiControlItem *item)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const RulesControl *control;

  switch (item->level)
    {
    case UI_CONTROL_TIER:
      return data_wording_domain (evaluation->edition, item->criteria, NULL);
    case UI_CONTROL_DOMAIN:
      return data_wording_domain (evaluation->edition, item->criteria, item->id);
    case UI_CONTROL_CATEGORY:
      /* Translators: a category of control objectives; %s is its number. */
      return g_strdup_printf (_ ("Category %s"), item->id);
    case UI_CONTROL_OBJECTIVE:
    case UI_CONTROL_DETAIL:
    default:
      control = &evaluation->audit.catalogue->controls[item->control];
      return g_strdup_printf ("%s  %s", control->id, data_text (&control->title));
    }
}

static UiControlCellWords
say_name (const RulesDecision *decision, const UiControlItem *item)
{
  gboolean group = item->control == RULES_NO_CONTROL;
  gboolean quiet = !group && item->state.cover <= RULES_COVER_EXCLUDED &&
                   item->state.cover != RULES_COVER_UNANSWERED;

  return (UiControlCellWords){
    .text = ui_control_words_name (decision, item),
    .emphasis = group   ? DATA_EMPHASIS_STRONG
                : quiet ? DATA_EMPHASIS_QUIET
                        : DATA_EMPHASIS_NONE,
    .mark = item->state.kind != 0 ? ui_mark_for_kind (item->state.kind) : UI_MARK_NONE,
  };
}

static char *
count_stated (const UiControlCounts *counts)
{
  /* Translators: %1$u of %2$u controls are stated; a narrow cell of a table. */
  return g_strdup_printf (_ ("%1$u/%2$u"), counts->stated, counts->asked);
}

char *
ui_control_words_left (guint n)
{
  /* Translators: a narrow cell of a table: how many controls have still to be answered. */
  return g_strdup_printf (ngettext ("%u left", "%u left", n), n);
}

/* A group is complete when nothing in it is open and the rules find nothing wrong; where they do
 * not look, it is only answered. */
static UiControlCellWords
say_completeness (const RulesDecision *decision, const UiControlCounts *counts)
{
  UiMarkKind mark = counts->kind != 0 ? ui_mark_for_kind (counts->kind) : UI_MARK_UNKNOWN;

  if (counts->open > 0)
    return (UiControlCellWords){ .text = ui_control_words_left (counts->open),
                                 .missing = TRUE,
                                 .mark = mark };
  if (counts->problems > 0)
    return (UiControlCellWords){
      /* Translators: a narrow cell of a table: how many controls have a problem. */
      .text = g_strdup_printf (ngettext ("%u problem", "%u problems", counts->problems),
                               counts->problems),
      .missing = TRUE,
      .mark = mark,
    };
  if (counts->asked == 0)
    return say_nothing ();
  if (decision->readiness.status == RULES_READINESS_NOT_APPLICABLE)
    return (UiControlCellWords){ .text = g_strdup (C_ ("control", "Answered")) };
  return (UiControlCellWords){ .text = g_strdup (C_ ("control", "Complete")),
                               .mark = UI_MARK_PASS };
}

static UiControlCellWords
say_group (const RulesDecision *decision, const UiControlItem *item, UiControlColumn column)
{
  const UiControlCounts *counts = &item->counts;

  if (column == UI_CONTROL_COLUMN_STATED)
    return (UiControlCellWords){ .text = count_stated (counts) };
  if (column == UI_CONTROL_COLUMN_COVER)
    return say_completeness (decision, counts);
  if (column == UI_CONTROL_COLUMN_EXTERNAL)
    return (UiControlCellWords){ .text = g_strdup_printf ("%u", counts->external) };
  if (column == UI_CONTROL_COLUMN_DESIGN && counts->assessed > 0)
    /* Translators: a cell of a table: how many controls are assessed internally. */
    return (UiControlCellWords){ .text = g_strdup_printf (
                                     ngettext ("%u assessed", "%u assessed", counts->assessed),
                                     counts->assessed) };
  return say_nothing ();
}

static UiControlCellWords
say_control (const RulesDecision *decision, const UiControlItem *item, UiControlColumn column)
{
  const RulesAudit *audit = &decision->evaluation->audit;
  const RulesControlAnswer *answer = &audit->controls[item->control];

  switch (column)
    {
    case UI_CONTROL_COLUMN_STATED:
      return say_stated (item);
    case UI_CONTROL_COLUMN_COVER:
      return say_cover (item);
    case UI_CONTROL_COLUMN_EXTERNAL:
      return answer->external ? say (C_ ("control", "Yes"), DATA_EMPHASIS_NONE, FALSE)
                              : say_nothing ();
    case UI_CONTROL_COLUMN_DESIGN:
      return say_assessment (item, answer->design);
    case UI_CONTROL_COLUMN_OPERATION:
      return say_assessment (item, answer->operation);
    case UI_CONTROL_COLUMN_AUDITOR:
      return say_auditor (audit, item, answer->auditor);
    case UI_CONTROL_COLUMN_AREA:
      return say (ui_control_words_area (decision->evaluation->edition,
                                         audit->catalogue->controls[item->control].area),
                  DATA_EMPHASIS_NONE, FALSE);
    case UI_CONTROL_COLUMN_DATE:
      return say_date (answer->date);
    case UI_CONTROL_COLUMN_REASON:
      return say (answer->reason, DATA_EMPHASIS_NONE, FALSE);
    case UI_CONTROL_COLUMN_EVIDENCE:
      return say (answer->evidence, DATA_EMPHASIS_NONE, FALSE);
    case UI_CONTROL_COLUMN_CONTROL:
    case UI_CONTROL_N_COLUMNS:
    default:
      return say_nothing ();
    }
}

UiControlCellWords
ui_control_words_cell (const RulesDecision *decision,
                       const UiControlItem *item,
                       UiControlColumn column)
{
  if (column == UI_CONTROL_COLUMN_CONTROL)
    return say_name (decision, item);
  return item->control == RULES_NO_CONTROL ? say_group (decision, item, column)
                                           : say_control (decision, item, column);
}

char *
ui_control_words_problems (const RulesDecision *decision, int control)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      const RulesProblem *problem = &decision->readiness.problems[i];

      if (problem->about != RULES_ABOUT_CONTROL || (int) problem->index != control)
        continue;
      /* Translators: %1$s is how grave a problem is, %2$s what it is. */
      g_string_append_printf (lines, _ ("%1$s: %2$s"), data_wording_kind (problem->kind),
                              data_text (&problem->clause->title));
      g_string_append_c (lines, '\n');
    }
  if (lines->len == 0)
    return NULL;
  g_string_truncate (lines, lines->len - 1);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
