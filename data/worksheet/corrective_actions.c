/* corrective_actions.c - The corrective-action list: findings, what is urgent first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include <glib/gi18n-lib.h>

enum
{
  BLANK_ROWS = 8,
  BLANK_LINES = 3,
};

static void
begin_table (DataWorksheetBuilder *self)
{
  const char *finding = C_ ("actions", "Finding");
  const char *action = C_ ("actions", "Correction");
  const DataColumn columns[] = {
    { .head = _ ("ID"), .over = finding, .width = 10, .leads = TRUE },
    { .head = _ ("Control or requirement"), .over = finding, .width = 26 },
    { .head = _ ("Severity"),
      .over = finding,
      .width = 16,
      .choices = data_wording_answers (DATA_QUESTION_SEVERITY) },
    { .head = _ ("What was found"), .over = finding, .width = 34, .leads = TRUE },
    { .head = _ ("Cause"), .over = finding, .width = 26 },
    { .head = _ ("Similar cases"), .over = finding, .width = 22 },
    { .head = _ ("Corrective action"), .over = action, .width = 34 },
    { .head = _ ("Who corrects it"), .over = action, .width = 17 },
    { .head = _ ("Due date"), .over = action, .width = 19, .value = DATA_VALUE_DATE },
    { .head = _ ("Status"),
      .over = action,
      .width = 15,
      .choices = data_wording_answers (DATA_QUESTION_FINDING_STATUS) },
    { .head = _ ("Effectiveness of the action"),
      .over = action,
      .width = 17,
      .choices = data_wording_answers (DATA_QUESTION_VERIFIED) },
    { .head = _ ("Stage"), .width = 20 }, /* which nobody writes by hand */
  };

  data_document_add_table (self->document, columns,
                           self->blank ? G_N_ELEMENTS (columns) - 1 : G_N_ELEMENTS (columns));
  data_document_name_table (self->document, "actions");
}

/* The stage, and by how much a day has passed. */
static char *
describe_stage (const RulesFinding *finding, RulesFindingStage stage, RulesDate as_of)
{
  const char *words = data_wording_finding_stage (stage);
  guint days = stage == RULES_FINDING_OVERDUE ? as_of - finding->due : 0;
  g_autofree char *late = NULL;

  if (days == 0)
    return g_strdup (words);
  /* Translators: by how much the due date of a finding has passed. */
  late = g_strdup_printf (ngettext ("(%u day)", "(%u days)", days), days);
  return g_strjoin ("\n", words, late, NULL);
}

/* What has still to be entered stands out where the rules ask for it. */
static DataCell
say_asked (const char *text, gboolean is_asked)
{
  return (DataCell){ data_worksheet_answer (text), rules_text_is_blank (text) && is_asked
                                                       ? DATA_EMPHASIS_STRONG
                                                       : DATA_EMPHASIS_NONE };
}

static DataCell
say_answer (DataQuestion question, guint value)
{
  return (DataCell){ data_wording_answer (question, value),
                     value == 0 ? DATA_EMPHASIS_STRONG : DATA_EMPHASIS_NONE };
}

static void
add_finding (DataWorksheetBuilder *self, const RulesFinding *finding, RulesAnswer verified)
{
  RulesFindingStage stage = rules_finding_stage (finding, self->evaluation->as_of);
  gboolean is_open = finding->status != RULES_FINDING_STATUS_CLOSED &&
                     finding->severity != RULES_FINDING_SEVERITY_OBSERVATION;
  g_autofree char *about = data_worksheet_about_finding (self->evaluation, finding);
  g_autofree char *due = data_worksheet_date (finding->due);
  g_autofree char *urgency = describe_stage (finding, stage, self->evaluation->as_of);
  const DataCell cells[] = {
    { finding->id },
    { about },
    say_answer (DATA_QUESTION_SEVERITY, finding->severity),
    say_asked (finding->text, TRUE),
    say_asked (finding->cause, FALSE),
    say_asked (finding->similar, FALSE),
    say_asked (finding->action, is_open),
    say_asked (finding->owner, is_open),
    say_asked (due, is_open),
    say_answer (DATA_QUESTION_FINDING_STATUS, finding->status),
    { data_wording_answer (DATA_QUESTION_VERIFIED, verified),
      stage == RULES_FINDING_UNVERIFIED ? DATA_EMPHASIS_STRONG : DATA_EMPHASIS_NONE },
    { urgency, stage == RULES_FINDING_OVERDUE || stage == RULES_FINDING_UNVERIFIED
                   ? DATA_EMPHASIS_STRONG
                   : DATA_EMPHASIS_NONE },
  };

  data_document_add_row (self->document, cells);
}

static void
add_rows (DataWorksheetBuilder *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  const RulesFinding *findings = evaluation->audit.findings;
  g_autofree guint *numbers = rules_findings_by_urgency (evaluation);
  g_autofree RulesAnswer *verified =
      data_worksheet_yes_or_no (self->source, DATA_ARRAY_FINDINGS, "verified");
  int before = -1;

  begin_table (self);
  for (guint i = 0; i < evaluation->audit.n_findings; i++)
    {
      RulesFindingStage stage = rules_finding_stage (&findings[numbers[i]], evaluation->as_of);

      if ((int) stage != before)
        data_document_add_group (self->document, data_wording_finding_stage (stage));
      before = (int) stage;
      add_finding (self, &findings[numbers[i]], verified[numbers[i]]);
    }
}

/* How many there are, and from which day on they are overdue. */
static void
add_counts (DataWorksheetBuilder *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  g_autofree char *day = data_worksheet_date (evaluation->as_of);
  guint n_open = 0;
  guint n_overdue = 0;
  g_autofree char *open = NULL;
  g_autofree char *overdue = NULL;
  g_autofree char *counts = NULL;

  for (guint i = 0; i < evaluation->audit.n_findings; i++)
    {
      const RulesFinding *finding = &evaluation->audit.findings[i];

      n_open += finding->status != RULES_FINDING_STATUS_CLOSED ? 1 : 0;
      n_overdue +=
          rules_finding_stage (finding, evaluation->as_of) == RULES_FINDING_OVERDUE ? 1 : 0;
    }
  open = g_strdup_printf (ngettext ("%u finding is open", "%u findings are open", n_open), n_open);
  if (evaluation->as_of == 0)
    overdue = g_strdup (
        _ ("whether any is overdue is not known, as the date of the evaluation is unanswered"));
  else
    /* Translators: of findings; %1$u is how many, %2$s a date. */
    overdue = g_strdup_printf (
        ngettext ("%1$u of them overdue on %2$s", "%1$u of them overdue on %2$s", n_overdue),
        n_overdue, day);
  counts = g_strjoin (_ (", "), open, overdue, NULL);
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_EMPHASIS, counts);
}

static void
add_signatures (DataWorksheetBuilder *self)
{
  const DataSignature signatures[] = {
    { _ ("Person responsible for the corrections") },
    { _ ("Effectiveness confirmed by") },
    { _ ("Person responsible for the internal audit") },
  };

  data_document_add_heading (self->document, 1, _ ("Signatures"));
  data_document_add_signatures (self->document, signatures, G_N_ELEMENTS (signatures));
}

/* The form to fill by hand. */
static void
add_blank (DataWorksheetBuilder *self)
{
  const DataQuestion questions[] = { DATA_QUESTION_SEVERITY, DATA_QUESTION_FINDING_STATUS,
                                     DATA_QUESTION_VERIFIED };
  const char *const labels[] = { _ ("Severity"), _ ("Status"), _ ("Effectiveness of the action") };

  data_worksheet_add_answers_note (self, questions, labels, G_N_ELEMENTS (questions));
  begin_table (self);
  data_document_add_empty_rows (self->document, BLANK_ROWS, BLANK_LINES);
}

void
data_worksheet_add_actions (DataWorksheetBuilder *self)
{
  DataWorksheetForm form = { .builder = self };
  gboolean is_empty = self->evaluation->audit.n_findings == 0;

  data_worksheet_add_use (&form);
  if (!self->blank && !is_empty)
    add_counts (self);
  data_document_add_heading (self->document, 1, _ ("Findings and corrective actions"));
  if (self->blank)
    add_blank (self);
  else if (is_empty)
    data_document_add_paragraph (self->document, DATA_PARAGRAPH_NORMAL,
                                 _ ("No findings have been entered."));
  else
    add_rows (self);
  add_signatures (self);
}
