/* answers.c - What can be answered by choosing, in the words of a box or a cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/answers.h"

#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

static const char *const yes_or_no[] = { "true", "false", NULL };

/** What can be answered to a question, and the context that tells the words apart. */
typedef struct
{
  const char *const *ids;
  const char *context;
  const char *words[DATA_MOST_ANSWERS];
} Question;

static const Question questions[DATA_N_QUESTIONS] = {
  [DATA_QUESTION_PERSPECTIVE] = { rules_perspective_ids,
                                  "perspective",
                                  { NC_ ("perspective", "Vendor (self-assessment)"),
                                    NC_ ("perspective", "Agency (decision on a use)") } },
  [DATA_QUESTION_MODEL] = { rules_model_ids,
                            "model",
                            { NC_ ("model", "SaaS"), NC_ ("model", "PaaS"), NC_ ("model", "IaaS"),
                              NC_ ("model", "Not a cloud service") } },
  [DATA_QUESTION_IN_STATEMENT] = { yes_or_no,
                                   "statement",
                                   { NC_ ("statement", "Included"),
                                     NC_ ("statement", "Not included") } },
  [DATA_QUESTION_REGISTRATION] = { rules_registration_ids,
                                   "registration",
                                   { NC_ ("registration", "ISMAP list"),
                                     NC_ ("registration", "ISMAP-LIU list"),
                                     NC_ ("registration", "Neither list") } },
  [DATA_QUESTION_LISTED] = { rules_listed_ids,
                             "listed",
                             { NC_ ("listed", "On the list"), NC_ ("listed", "Not on the list") } },
  [DATA_QUESTION_PERSONAL] = { rules_personal_ids,
                               "personal",
                               { NC_ ("personal", "None"), NC_ ("personal", "Ordinary"),
                                 NC_ ("personal", "Sensitive") } },
  [DATA_QUESTION_BASIC] = { yes_or_no,
                            "basic",
                            { NC_ ("basic", "Basic statement requirement (B)"),
                              NC_ ("basic", "No basic statement requirement") } },
  [DATA_QUESTION_STATUS] = { rules_status_ids,
                             "status",
                             { NC_ ("status", "Met"), NC_ ("status", "Partly met"),
                               NC_ ("status", "Not met"), NC_ ("status", "Not applicable") } },
  [DATA_QUESTION_ASSESSMENT] = { rules_assessment_ids,
                                 "assessment",
                                 { NC_ ("assessment", "Effective"), NC_ ("assessment", "Deficient"),
                                   NC_ ("assessment", "Not assessed") } },
  [DATA_QUESTION_STATED] = { yes_or_no,
                             "stated",
                             { NC_ ("stated", "Stated"), NC_ ("stated", "Excluded") } },
  [DATA_QUESTION_EXTERNAL] = { yes_or_no,
                               "external",
                               { NC_ ("external", "Inside"), NC_ ("external", "Not inside") } },
  [DATA_QUESTION_SEVERITY] = { rules_finding_severity_ids,
                               "severity",
                               { NC_ ("severity", "Major"), NC_ ("severity", "Minor"),
                                 NC_ ("severity", "Observation") } },
  [DATA_QUESTION_FINDING_STATUS] = { rules_finding_status_ids,
                                     "status",
                                     { NC_ ("status", "Open"), NC_ ("status", "Closed") } },
  [DATA_QUESTION_VERIFIED] = { yes_or_no,
                               "verified",
                               { NC_ ("verified", "Verified"), NC_ ("verified", "Not verified") } },
  [DATA_QUESTION_ROLE] = { rules_auditor_role_ids,
                           "role",
                           { NC_ ("role", "Lead auditor"), NC_ ("role", "Member") } },
  [DATA_QUESTION_ORGANISATION] = { rules_organisation_ids,
                                   "organisation",
                                   { NC_ ("organisation", "The own organisation"),
                                     NC_ ("organisation", "A contractor") } },
};

const char *const *
data_wording_answers (DataQuestion question)
{
  static const char *answers[RULES_N_LANGUAGES][DATA_N_QUESTIONS][DATA_MOST_ANSWERS + 1];
  const Question *asked = &questions[question];
  const char **words = answers[data_language_current ()][question];

  for (guint i = 0; i < DATA_MOST_ANSWERS && asked->words[i] != NULL; i++)
    words[i] = g_intern_string (g_dpgettext2 (NULL, asked->context, asked->words[i]));
  return words;
}

const char *const *
data_wording_answer_ids (DataQuestion question)
{
  return questions[question].ids;
}

const char *
data_wording_answer (DataQuestion question, guint value)
{
  const Question *asked = &questions[question];

  return value == 0 ? _ ("Unanswered")
                    : g_dpgettext2 (NULL, asked->context, asked->words[value - 1]);
}

const char *
data_wording_cover (RulesCover cover)
{
  switch (cover)
    {
    case RULES_COVER_UNANSWERED:
      return _ ("Unanswered");
    case RULES_COVER_EXCLUDED:
      return _ ("Not stated");
    case RULES_COVER_NONE:
      return _ ("Neither");
    case RULES_COVER_EXTERNAL:
      return _ ("External only");
    case RULES_COVER_INTERNAL:
      return _ ("Internal only");
    case RULES_COVER_BOTH:
      return _ ("Both");
    case RULES_COVER_NOT_ASKED:
    case RULES_N_COVERS:
    default:
      return C_ ("control", "Not asked");
    }
}

const char *
data_wording_covered_by (RulesCover cover)
{
  switch (cover)
    {
    case RULES_COVER_NONE:
      return C_ ("cover", "Neither");
    case RULES_COVER_EXTERNAL:
      return C_ ("cover", "External");
    case RULES_COVER_INTERNAL:
      return C_ ("cover", "Internal");
    case RULES_COVER_BOTH:
      return C_ ("cover", "Both");
    case RULES_COVER_NOT_ASKED:
    case RULES_COVER_UNANSWERED:
    case RULES_COVER_EXCLUDED:
    case RULES_N_COVERS:
    default:
      return "";
    }
}

const char *
data_wording_finding_stage (RulesFindingStage stage)
{
  switch (stage)
    {
    case RULES_FINDING_OVERDUE:
      return C_ ("findings", "Overdue");
    case RULES_FINDING_DUE:
      return C_ ("findings", "Open");
    case RULES_FINDING_UNPLANNED:
      return C_ ("findings", "Open, without a due date");
    case RULES_FINDING_UNVERIFIED:
      return C_ ("findings", "Closed, but the effect is not verified");
    case RULES_FINDING_SETTLED:
    case RULES_FINDING_N_STAGES:
    default:
      return C_ ("findings", "Closed");
    }
}

const char *
data_wording_auditor (const RulesAuditor *auditor)
{
  return rules_text_is_blank (auditor->name) ? auditor->id : auditor->name;
}

char *
data_wording_domain (const RulesEdition *edition, RulesCriteria criteria, const char *domain)
{
  if (domain == NULL)
    return g_strdup (data_text (&edition->criteria[criteria].title));
  /* Translators: a domain of the controls criteria; %s is its number. */
  return g_strdup_printf (_ ("Domain %s"), domain);
}
