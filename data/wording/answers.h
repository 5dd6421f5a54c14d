/* answers.h - What can be answered by choosing, in the words of a box or a cell.
 *
 * Everything is in the current language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/coverage.h"
#include "rules/finding.h"

G_BEGIN_DECLS

/** Questions that are answered by choosing. */
typedef enum
{
  DATA_QUESTION_PERSPECTIVE,    /* RulesPerspective */
  DATA_QUESTION_MODEL,          /* of a service: RulesModel */
  DATA_QUESTION_IN_STATEMENT,   /* whether a base service is in the statement: RulesAnswer */
  DATA_QUESTION_REGISTRATION,   /* of a base service: RulesRegistration */
  DATA_QUESTION_LISTED,         /* whether an operation is on the list: RulesListed */
  DATA_QUESTION_PERSONAL,       /* personal information: RulesPersonal */
  DATA_QUESTION_BASIC,          /* whether a control is a basic requirement: RulesAnswer */
  DATA_QUESTION_STATUS,         /* of a requirement: RulesStatus */
  DATA_QUESTION_ASSESSMENT,     /* of a control, in design or operation: RulesAssessment */
  DATA_QUESTION_STATED,         /* whether a control is stated: RulesAnswer */
  DATA_QUESTION_EXTERNAL,       /* whether it is inside the external audit: RulesAnswer */
  DATA_QUESTION_SEVERITY,       /* of a finding: RulesFindingSeverity */
  DATA_QUESTION_FINDING_STATUS, /* RulesFindingStatus */
  DATA_QUESTION_VERIFIED,       /* whether the effect of its action is: RulesAnswer */
  DATA_QUESTION_ROLE,           /* of an auditor: RulesAuditorRole */
  DATA_QUESTION_ORGANISATION,   /* RulesOrganisation */
  DATA_N_QUESTIONS,
} DataQuestion;

/** To no question there are more answers. */
#define DATA_MOST_ANSWERS 4

/** data_wording_answers: Returns: (transfer none) (array zero-terminated=1): what can be answered,
 * value 1 first; it stays as it is for good. */
const char *const *data_wording_answers (DataQuestion question);

/** data_wording_answer_ids: Returns: (transfer none) (array zero-terminated=1): what
 * data_edit_set_words() takes for each of them: "true" and "false" for a RulesAnswer. */
const char *const *data_wording_answer_ids (DataQuestion question);

/** data_wording_answer: "Partly met"; "Unanswered" for the value 0. */
const char *data_wording_answer (DataQuestion question, guint value);

/** How a control is covered: "External only"; "Not stated", "Unanswered", "Not asked". */
const char *data_wording_cover (RulesCover cover);

/** How a stated control is covered, in a word: "External"; "" for others. */
const char *data_wording_covered_by (RulesCover cover);

/** What is to be done about a finding: "Overdue". */
const char *data_wording_finding_stage (RulesFindingStage stage);

/** The name of an auditor, or the id where that is blank. */
const char *data_wording_auditor (const RulesAuditor *auditor);

/** data_wording_domain: Returns: (transfer full): what a tier of the catalogue is called, or one of
 * its domains: "Domain 9". @domain: (nullable): its id. */
char *data_wording_domain (const RulesEdition *edition, RulesCriteria criteria, const char *domain);

G_END_DECLS
