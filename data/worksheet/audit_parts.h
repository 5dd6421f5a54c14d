/* audit_parts.h - What the worksheets of the internal audit are made of. Private to them.
 *
 * Each part adds itself to the document of @self, in the current language; in a blank form with
 * room to write in place of what was answered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/wording/answers.h"
#include "data/worksheet/form.h"

G_BEGIN_DECLS

/** What stands in a cell that is not asked and in which nothing was entered. */
#define DATA_WORKSHEET_NOTHING "–"

/** The use, the service and the agency in short, as boxes of @form. */
void data_worksheet_add_use (DataWorksheetForm *form);

/** The audit period and the previous one as boxes of @form, and what the rules allow. */
void data_worksheet_add_period (DataWorksheetForm *form);

/** The auditors, and whether they assessed what they operate. */
void data_worksheet_add_auditors (DataWorksheetBuilder *self);

/** Every requirement of the edition by group, with its answer. */
void data_worksheet_add_requirements (DataWorksheetBuilder *self);

/** Every check that the program makes, and whether it found something. */
void data_worksheet_add_checks (DataWorksheetBuilder *self);

/** How many findings there are of each severity and stage, and each of them in short. */
void data_worksheet_add_findings (DataWorksheetBuilder *self);

/** How many controls of the assessed level are covered how, by tier and domain, with a chart. */
void data_worksheet_add_coverage_figures (DataWorksheetBuilder *self);

/** A heading and the boxes where the auditors and the person responsible sign. */
void data_worksheet_add_audit_signatures (DataWorksheetBuilder *self);

/** data_worksheet_ticks: Returns: (transfer full): every answer to @question in a line with a box,
 * that of @value ticked; none for 0. */
char *data_worksheet_ticks (DataQuestion question, guint value);

/**
 * data_worksheet_add_answers_note:
 * @questions, @labels: (array length=n): what is asked in a blank form
 *
 * Adds small print that says for each of them what can be answered.
 */
void data_worksheet_add_answers_note (DataWorksheetBuilder *self,
                                      const DataQuestion *questions,
                                      const char *const *labels,
                                      guint n);

/** data_worksheet_about_finding: Returns: (transfer full): the ids and titles of the control and
 * of the requirement that @finding is about, each in a line; “not filled in” where it names none.
 */
char *data_worksheet_about_finding (const RulesEvaluation *evaluation, const RulesFinding *finding);

/**
 * data_worksheet_yes_or_no:
 * @array: %DATA_ARRAY_CONTROLS or %DATA_ARRAY_FINDINGS
 * @member: one of its members whose answer the rules take as no while it is missing
 *
 * Returns: (transfer full): the answer for each control of the catalogue, or for each finding;
 *   free it with g_free()
 */
RulesAnswer *
data_worksheet_yes_or_no (const DataWorksheetSource *source, DataArray array, const char *member);

G_END_DECLS
