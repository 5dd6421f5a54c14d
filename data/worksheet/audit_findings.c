/* audit_findings.c - How many findings there are, and each of them in short.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include <glib/gi18n-lib.h>

enum
{
  N_SEVERITIES = RULES_FINDING_SEVERITY_OBSERVATION + 1, /* with the unanswered one */
};

static void
add_counts (DataDocument *document, const char *name, const guint *counts, DataEmphasis emphasis)
{
  char numbers[N_SEVERITIES + 1][12];
  guint total = 0;

  for (guint i = 0; i < N_SEVERITIES; i++)
    {
      total += counts[i];
      g_snprintf (numbers[i], sizeof numbers[i], "%u", counts[i]);
    }
  g_snprintf (numbers[N_SEVERITIES], sizeof numbers[0], "%u", total);
  data_document_add_row (document, (const DataCell[]){
                                       { name, emphasis },
                                       { numbers[RULES_FINDING_SEVERITY_MAJOR], emphasis },
                                       { numbers[RULES_FINDING_SEVERITY_MINOR], emphasis },
                                       { numbers[RULES_FINDING_SEVERITY_OBSERVATION], emphasis },
                                       { numbers[RULES_FINDING_SEVERITY_UNKNOWN], emphasis },
                                       { numbers[N_SEVERITIES], emphasis },
                                   });
}

/* How many findings there are at each stage. */
static void
add_summary (DataWorksheetBuilder *self)
{
  const RulesAudit *audit = &self->evaluation->audit;
  const DataColumn number = { .width = 12,
                              .alignment = DATA_ALIGN_END,
                              .value = DATA_VALUE_NUMBER };
  DataColumn columns[] = {
    { .head = _ ("Stage"), .width = 34, .leads = TRUE }, number, number, number, number, number
  };
  guint counts[RULES_FINDING_N_STAGES][N_SEVERITIES] = { 0 };
  guint totals[N_SEVERITIES] = { 0 };

  for (guint i = 0; i < N_SEVERITIES; i++)
    columns[i == 0 ? N_SEVERITIES : i].head = data_wording_answer (DATA_QUESTION_SEVERITY, i);
  columns[N_SEVERITIES + 1].head = C_ ("count", "Total");
  for (guint i = 0; i < audit->n_findings; i++)
    {
      counts[rules_finding_stage (&audit->findings[i], self->evaluation->as_of)]
            [audit->findings[i].severity]++;
      totals[audit->findings[i].severity]++;
    }
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  for (RulesFindingStage stage = 0; stage < RULES_FINDING_N_STAGES; stage++)
    add_counts (self->document, data_wording_finding_stage (stage), counts[stage],
                DATA_EMPHASIS_NONE);
  add_counts (self->document, C_ ("count", "Total"), totals, DATA_EMPHASIS_STRONG);
}

static void
add_finding (DataWorksheetBuilder *self, const RulesFinding *finding)
{
  RulesFindingStage stage = rules_finding_stage (finding, self->evaluation->as_of);
  g_autofree char *about = data_worksheet_about_finding (self->evaluation, finding);
  g_autofree char *due = data_worksheet_date (finding->due);
  const DataCell cells[] = {
    { finding->id, DATA_EMPHASIS_QUIET },
    { about },
    { data_wording_answer (DATA_QUESTION_SEVERITY, finding->severity) },
    { data_worksheet_answer (finding->text) },
    { data_worksheet_answer (due) },
    { data_wording_finding_stage (stage),
      stage == RULES_FINDING_SETTLED || stage == RULES_FINDING_DUE ? DATA_EMPHASIS_NONE
                                                                   : DATA_EMPHASIS_STRONG },
  };

  data_document_add_row (self->document, cells);
}

void
data_worksheet_add_findings (DataWorksheetBuilder *self)
{
  g_autofree guint *numbers = rules_findings_by_urgency (self->evaluation);
  const RulesAudit *audit = &self->evaluation->audit;
  const DataColumn columns[] = {
    { .head = _ ("ID"), .width = 7 },
    { .head = _ ("Control or requirement"), .width = 25, .leads = TRUE },
    { .head = _ ("Severity"), .width = 10 },
    { .head = _ ("What was found"), .width = 33 },
    { .head = _ ("Due date"), .width = 11, .value = DATA_VALUE_DATE },
    { .head = _ ("Stage"), .width = 14 },
  };

  data_document_add_heading (self->document, 1, C_ ("audit", "Findings"));
  if (audit->n_findings == 0)
    {
      data_document_add_paragraph (self->document, DATA_PARAGRAPH_NORMAL,
                                   _ ("No findings have been entered."));
      return;
    }
  add_summary (self);
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < audit->n_findings; i++)
    add_finding (self, &audit->findings[numbers[i]]);
}
