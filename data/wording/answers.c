/* answers.c - What can be answered in an internal audit, in the words of a box or a cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/answers.h"

#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

enum
{
  MOST_ANSWERS = 4,
};

/** What can be answered to a question, and the context that tells the words apart. */
typedef struct
{
  const char *context;
  const char *words[MOST_ANSWERS];
} Question;

static const Question questions[DATA_N_QUESTIONS] = {
  [DATA_QUESTION_STATUS] = { "status",
                             { NC_ ("status", "Met"), NC_ ("status", "Partly met"),
                               NC_ ("status", "Not met"), NC_ ("status", "Not applicable") } },
  [DATA_QUESTION_ASSESSMENT] = { "assessment",
                                 { NC_ ("assessment", "Effective"), NC_ ("assessment", "Deficient"),
                                   NC_ ("assessment", "Not assessed") } },
  [DATA_QUESTION_STATED] = { "stated", { NC_ ("stated", "Stated"), NC_ ("stated", "Excluded") } },
  [DATA_QUESTION_EXTERNAL] = { "external",
                               { NC_ ("external", "Inside"), NC_ ("external", "Not inside") } },
  [DATA_QUESTION_SEVERITY] = { "severity",
                               { NC_ ("severity", "Major"), NC_ ("severity", "Minor"),
                                 NC_ ("severity", "Observation") } },
  [DATA_QUESTION_FINDING_STATUS] = { "status",
                                     { NC_ ("status", "Open"), NC_ ("status", "Closed") } },
  [DATA_QUESTION_VERIFIED] = { "verified",
                               { NC_ ("verified", "Verified"), NC_ ("verified", "Not verified") } },
  [DATA_QUESTION_ROLE] = { "role", { NC_ ("role", "Lead auditor"), NC_ ("role", "Member") } },
  [DATA_QUESTION_ORGANISATION] = { "organisation",
                                   { NC_ ("organisation", "The own organisation"),
                                     NC_ ("organisation", "A contractor") } },
};

const char *const *
data_wording_answers (DataQuestion question)
{
  static const char *answers[RULES_N_LANGUAGES][DATA_N_QUESTIONS][MOST_ANSWERS + 1];
  const Question *asked = &questions[question];
  const char **words = answers[data_language_current ()][question];

  for (guint i = 0; i < MOST_ANSWERS && asked->words[i] != NULL; i++)
    words[i] = g_intern_string (g_dpgettext2 (NULL, asked->context, asked->words[i]));
  return words;
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
