/* evaluation.h - An evaluation of one use of a service, as a value: what the user has answered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/date.h"
#include "rules/edition.h"

G_BEGIN_DECLS

/* Strings are UTF-8 and %NULL where the user has not answered; they belong to the evaluation. */

/** A cloud service that the evaluated service rests on. */
typedef struct
{
  const char *id;
  const char *name;
  RulesAnswer in_statement; /* whether the service's own statement covers it */
  RulesRegistration registration;
} RulesBaseService;

typedef struct
{
  const char *name;
  const char *provider;
  const char *description;
  RulesModel model;
  const char **regions;
  guint n_regions;
  RulesBaseService *built_on;
  guint n_built_on;
} RulesService;

typedef struct
{
  const char *name;
  const char *division;
  const char *evaluator;
  const char *reviewer;
} RulesAgency;

typedef struct
{
  const char *id;
  const char *name;
  const char *description;
  RulesListed listed; /* on the published list of target operations */
  const char *list_entry;
} RulesOperation;

typedef struct
{
  const char *id;
  const char *name;
  const char *description;
  guint *operations; /* indexes of the operations that handle it */
  guint n_operations;
  guint confidentiality; /* class 1 to 3, or 0; the others 1, 2 or 0 */
  guint integrity;
  guint availability;
  RulesPersonal personal;
  gint64 subjects; /* how many people it is about, or -1 */
} RulesInformation;

/** The answer in one cell of the impact grid. */
typedef struct
{
  int level; /* rank, or RULES_NO_LEVEL */
  const char *rationale;
} RulesImpact;

/** Both days belong to the period; 0 where not given. */
typedef struct
{
  RulesDate from;
  RulesDate to;
} RulesPeriod;

typedef struct
{
  const char *id;
  const char *name;
  RulesAuditorRole role;
  RulesOrganisation organisation;
  const char **operates; /* ids of what the auditor operates */
  guint n_operates;
  const char *competence;
} RulesAuditor;

typedef struct
{
  RulesStatus status;
  const char *evidence;
} RulesRequirementAnswer;

#define RULES_NO_AUDITOR (-1)

typedef struct
{
  RulesAnswer stated;
  const char *reason;
  gboolean external; /* inside the external audit */
  RulesAssessment design;
  RulesAssessment operation;
  int auditor; /* index, or RULES_NO_AUDITOR */
  RulesDate date;
  const char *evidence;
} RulesControlAnswer;

typedef struct
{
  const char *id;
  int control;     /* index in the catalogue, or RULES_NO_CONTROL */
  int requirement; /* index in the edition, or -1 */
  RulesFindingSeverity severity;
  const char *text;
  const char *cause;
  const char *action;
  const char *owner;
  RulesDate due;
  RulesFindingStatus status;
  gboolean verified;
  const char *similar; /* where similar cases were looked for, and what came out */
} RulesFinding;

typedef struct
{
  RulesPeriod period;
  RulesPeriod previous_period;
  RulesAuditor *auditors;
  guint n_auditors;
  RulesRequirementAnswer *requirements; /* one for each requirement of the edition */
  RulesCatalogue *catalogue;            /* the edition's, with the details the evaluation adds */
  RulesControlAnswer *controls;         /* one for each control of @catalogue */
  RulesFinding *findings;
  guint n_findings;
} RulesAudit;

/**
 * RulesEvaluation:
 * @edition: the edition it is decided by
 * @rules_id: the rules it names, which another pack may stand in for
 * @rules_edition: the edition it names
 *
 * Filled by its maker, then never changed, and shared by reference count. All arrays and strings
 * belong to it: arrays are freed with g_free(), strings are kept with rules_evaluation_keep().
 *
 * A subject is an information item or an operation; subjects are numbered with the information
 * items first, then the operations, each in document order.
 */
typedef struct
{
  RulesEdition *edition;
  const char *id;
  const char *title;
  const char *rules_id;
  const char *rules_edition;
  RulesPerspective perspective;
  RulesDate as_of;
  const char *marking; /* handling marking, printed on worksheets */
  RulesService service;
  RulesAgency agency;
  RulesOperation *operations;
  guint n_operations;
  RulesInformation *information;
  guint n_information;
  RulesImpact *impacts; /* subjects x dimensions x harms; see rules_evaluation_impact() */
  RulesAudit audit;

  /*< private >*/
  GStringChunk *strings;
} RulesEvaluation;

/**
 * rules_evaluation_new:
 * @edition: the edition it is decided by
 * @n_information: how many information items it has
 * @n_operations: how many operations it has
 * @details: (array length=n_details): control details that it adds to the catalogue
 *
 * Returns: (transfer full): an evaluation in which nothing is answered, to be filled before it is
 *   shared
 */
RulesEvaluation *rules_evaluation_new (RulesEdition *edition,
                                       guint n_information,
                                       guint n_operations,
                                       const RulesAddedDetail *details,
                                       guint n_details);
RulesEvaluation *rules_evaluation_ref (RulesEvaluation *self);
void rules_evaluation_unref (RulesEvaluation *self);

/** rules_evaluation_keep: Returns: (transfer none): a copy of @text (or %NULL) that lives with
 * @self. */
const char *rules_evaluation_keep (RulesEvaluation *self, const char *text);

/** How many subjects there are. */
guint rules_evaluation_n_subjects (const RulesEvaluation *self);

/** Whether subject number @subject is an information item or an operation. */
RulesAskedOf rules_evaluation_subject_kind (const RulesEvaluation *self, guint subject);
const char *rules_evaluation_subject_id (const RulesEvaluation *self, guint subject);

/** Whether the edition asks for this cell. */
gboolean
rules_evaluation_asks (const RulesEvaluation *self, guint subject, guint dimension, guint harm);

/** The answer in a cell, which is unanswered in a cell that is not asked. */
RulesImpact *
rules_evaluation_impact (const RulesEvaluation *self, guint subject, guint dimension, guint harm);

/** Whether the operation counts as listed: `yes` counts only with an entry cited. */
RulesListed rules_operation_effective_listing (const RulesOperation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RulesEvaluation, rules_evaluation_unref)

G_END_DECLS
