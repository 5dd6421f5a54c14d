/* vocabulary.h - The closed lists of answers and outcomes, and the ids that files use for them.
 *
 * Every enumeration of an answer has the value 0 for "unanswered"; the ids are those of the
 * exchange format, and id number n of a list (counted from 0) stands for the value n + 1.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RULES_PERSPECTIVE_UNKNOWN,
  RULES_PERSPECTIVE_VENDOR, /* a self-assessment to take to an agency */
  RULES_PERSPECTIVE_AGENCY, /* the decision on a use */
} RulesPerspective;

typedef enum
{
  RULES_MODEL_UNKNOWN,
  RULES_MODEL_SAAS,
  RULES_MODEL_PAAS,
  RULES_MODEL_IAAS,
  RULES_MODEL_OTHER, /* not a cloud service */
  RULES_N_MODELS,
} RulesModel;

typedef enum
{
  RULES_REGISTRATION_UNKNOWN,
  RULES_REGISTRATION_ISMAP,
  RULES_REGISTRATION_ISMAP_LIU,
  RULES_REGISTRATION_NONE,
} RulesRegistration;

typedef enum
{
  RULES_LISTED_UNKNOWN,
  RULES_LISTED_YES,
  RULES_LISTED_NO,
} RulesListed;

typedef enum
{
  RULES_PERSONAL_UNKNOWN,
  RULES_PERSONAL_NONE,
  RULES_PERSONAL_ORDINARY,
  RULES_PERSONAL_SENSITIVE,
} RulesPersonal;

typedef enum
{
  RULES_AUDITOR_ROLE_UNKNOWN,
  RULES_AUDITOR_ROLE_LEAD,
  RULES_AUDITOR_ROLE_MEMBER,
} RulesAuditorRole;

typedef enum
{
  RULES_ORGANISATION_UNKNOWN,
  RULES_ORGANISATION_INTERNAL,
  RULES_ORGANISATION_OUTSOURCED,
} RulesOrganisation;

typedef enum
{
  RULES_STATUS_UNANSWERED,
  RULES_STATUS_MET,
  RULES_STATUS_PARTLY_MET,
  RULES_STATUS_NOT_MET,
  RULES_STATUS_NOT_APPLICABLE,
} RulesStatus;

typedef enum
{
  RULES_ASSESSMENT_UNKNOWN,
  RULES_ASSESSMENT_EFFECTIVE,
  RULES_ASSESSMENT_DEFICIENT,
  RULES_ASSESSMENT_NOT_ASSESSED,
} RulesAssessment;

typedef enum
{
  RULES_FINDING_SEVERITY_UNKNOWN, /* counts as major */
  RULES_FINDING_SEVERITY_MAJOR,
  RULES_FINDING_SEVERITY_MINOR,
  RULES_FINDING_SEVERITY_OBSERVATION,
} RulesFindingSeverity;

typedef enum
{
  RULES_FINDING_STATUS_UNKNOWN, /* counts as open */
  RULES_FINDING_STATUS_OPEN,
  RULES_FINDING_STATUS_CLOSED,
} RulesFindingStatus;

/** A yes-or-no answer that may be missing. */
typedef enum
{
  RULES_ANSWER_UNKNOWN,
  RULES_ANSWER_YES,
  RULES_ANSWER_NO,
} RulesAnswer;

typedef enum
{
  RULES_OUTCOME_PASS = 1,
  RULES_OUTCOME_FAIL,
  RULES_OUTCOME_UNKNOWN,
} RulesOutcome;

typedef enum
{
  RULES_ROUTE_LIU = 1,
  RULES_ROUTE_ISMAP,
  RULES_ROUTE_NOT_REQUIRED,
  RULES_ROUTE_OUTSIDE_SCHEME,
  RULES_ROUTE_NOT_APPLICABLE,
  RULES_ROUTE_UNDETERMINED,
  RULES_N_ROUTES,
} RulesRoute;

typedef enum
{
  RULES_READINESS_READY = 1,
  RULES_READINESS_NOT_READY,
  RULES_READINESS_UNDETERMINED,
  RULES_READINESS_NOT_APPLICABLE,
} RulesReadinessStatus;

/** How grave a problem is: a blocker or a missing answer stands in the way, a warning does not. */
typedef enum
{
  RULES_KIND_BLOCKER = 1,
  RULES_KIND_MISSING,
  RULES_KIND_WARNING,
} RulesKind;

/** How a statement of a pack is backed. */
typedef enum
{
  RULES_GRADE_OFFICIAL = 1,
  RULES_GRADE_SUMMARY,
  RULES_GRADE_INTERPRETATION,
  RULES_N_GRADES,
} RulesGrade;

/** The criteria a control belongs to. */
typedef enum
{
  RULES_CRITERIA_GOVERNANCE = 1,
  RULES_CRITERIA_MANAGEMENT,
  RULES_CRITERIA_CONTROLS,
  RULES_N_CRITERIA,
} RulesCriteria;

/** What a dimension of impact is asked of. */
typedef enum
{
  RULES_ASKED_OF_INFORMATION = 1,
  RULES_ASKED_OF_OPERATION,
} RulesAskedOf;

/* The ids, each list ending with %NULL. */
extern const char *const rules_perspective_ids[];
extern const char *const rules_model_ids[];
extern const char *const rules_registration_ids[];
extern const char *const rules_listed_ids[];
extern const char *const rules_personal_ids[];
extern const char *const rules_auditor_role_ids[];
extern const char *const rules_organisation_ids[];
extern const char *const rules_status_ids[];
extern const char *const rules_assessment_ids[];
extern const char *const rules_finding_severity_ids[];
extern const char *const rules_finding_status_ids[];
extern const char *const rules_outcome_ids[];
extern const char *const rules_route_ids[];
extern const char *const rules_readiness_ids[];
extern const char *const rules_kind_ids[];
extern const char *const rules_grade_ids[];
extern const char *const rules_criteria_ids[];
extern const char *const rules_asked_of_ids[];

/**
 * rules_vocabulary_find:
 * @ids: one of the lists above
 * @id: (nullable): an id
 *
 * Returns: the value that @id stands for, or 0 if it is not in the list
 */
guint rules_vocabulary_find (const char *const *ids, const char *id);

/**
 * rules_vocabulary_id:
 * @ids: one of the lists above
 * @value: a value of its enumeration
 *
 * Returns: (nullable) (transfer none): the id of @value, or %NULL for the unanswered 0
 */
const char *rules_vocabulary_id (const char *const *ids, guint value);

G_END_DECLS
