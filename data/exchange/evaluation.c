/* evaluation.c - The evaluation that a checked file holds.
 *
 * Nothing here can fail: the file was checked. A member that is absent or `null` reads as no text,
 * no number or no entries.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/evaluation.h"

typedef struct
{
  RulesEvaluation *evaluation;
  const DataExchangeIds *ids;
} Reader;

static const char *
read_text (const Reader *reader, json_t *object, const char *name)
{
  return rules_evaluation_keep (reader->evaluation,
                                json_string_value (json_object_get (object, name)));
}

static guint
read_choice (json_t *object, const char *name, const char *const *ids)
{
  const char *id = json_string_value (json_object_get (object, name));

  return id == NULL ? 0 : rules_vocabulary_find (ids, id);
}

static RulesDate
read_date (json_t *object, const char *name)
{
  const char *text = json_string_value (json_object_get (object, name));

  return text == NULL ? 0 : rules_date_parse (text);
}

static RulesAnswer
read_answer (json_t *object, const char *name)
{
  json_t *value = json_object_get (object, name);

  if (!json_is_boolean (value))
    return RULES_ANSWER_UNKNOWN;
  return json_is_true (value) ? RULES_ANSWER_YES : RULES_ANSWER_NO;
}

static gint64
read_integer (json_t *object, const char *name, gint64 absent)
{
  json_t *value = json_object_get (object, name);

  return json_is_integer (value) ? json_integer_value (value) : absent;
}

static const char **
read_texts (const Reader *reader, json_t *object, const char *name, guint *n)
{
  json_t *array = json_object_get (object, name);
  const char **texts = g_new0 (const char *, json_array_size (array));

  *n = (guint) json_array_size (array);
  for (guint i = 0; i < *n; i++)
    texts[i] =
        rules_evaluation_keep (reader->evaluation, json_string_value (json_array_get (array, i)));
  return texts;
}

static void
read_service (const Reader *reader, json_t *object)
{
  RulesService *service = &reader->evaluation->service;
  json_t *built_on = json_object_get (object, "built_on");

  service->name = read_text (reader, object, "name");
  service->provider = read_text (reader, object, "provider");
  service->description = read_text (reader, object, "description");
  service->model = read_choice (object, "model", rules_model_ids);
  service->regions = read_texts (reader, object, "regions", &service->n_regions);
  service->n_built_on = (guint) json_array_size (built_on);
  service->built_on = g_new0 (RulesBaseService, service->n_built_on);
  for (guint i = 0; i < service->n_built_on; i++)
    {
      json_t *entry = json_array_get (built_on, i);

      service->built_on[i] = (RulesBaseService){
        .id = read_text (reader, entry, "id"),
        .name = read_text (reader, entry, "name"),
        .in_statement = read_answer (entry, "in_statement"),
        .registration = read_choice (entry, "registration", rules_registration_ids),
      };
    }
}

static void
read_operations (const Reader *reader, json_t *operations)
{
  for (guint i = 0; i < reader->evaluation->n_operations; i++)
    {
      json_t *entry = json_array_get (operations, i);

      reader->evaluation->operations[i] = (RulesOperation){
        .id = read_text (reader, entry, "id"),
        .name = read_text (reader, entry, "name"),
        .description = read_text (reader, entry, "description"),
        .listed = read_choice (entry, "listed", rules_listed_ids),
        .list_entry = read_text (reader, entry, "list_entry"),
      };
    }
}

/* The indexes of the operations that an information item names. */
static guint *
read_operation_indexes (const Reader *reader, json_t *names)
{
  gsize n = json_array_size (names);
  guint *indexes = g_new0 (guint, n);

  for (gsize i = 0; i < n; i++)
    indexes[i] = (guint) data_exchange_ids_find (reader->ids, DATA_SPACE_SUBJECTS,
                                                 json_string_value (json_array_get (names, i)));
  return indexes;
}

static void
read_information (const Reader *reader, json_t *information)
{
  for (guint i = 0; i < reader->evaluation->n_information; i++)
    {
      json_t *entry = json_array_get (information, i);
      json_t *operations = json_object_get (entry, "operations");

      reader->evaluation->information[i] = (RulesInformation){
        .id = read_text (reader, entry, "id"),
        .name = read_text (reader, entry, "name"),
        .description = read_text (reader, entry, "description"),
        .operations = read_operation_indexes (reader, operations),
        .n_operations = (guint) json_array_size (operations),
        .confidentiality = (guint) read_integer (entry, "confidentiality", 0),
        .integrity = (guint) read_integer (entry, "integrity", 0),
        .availability = (guint) read_integer (entry, "availability", 0),
        .personal = read_choice (entry, "personal", rules_personal_ids),
        .subjects = read_integer (entry, "subjects", -1),
      };
    }
}

/* The number of a subject in the evaluation, which counts information items first. */
static guint
subject_number (const Reader *reader, const char *id)
{
  guint position = (guint) data_exchange_ids_find (reader->ids, DATA_SPACE_SUBJECTS, id);
  guint n_operations = reader->evaluation->n_operations;

  return position < n_operations ? reader->evaluation->n_information + position
                                 : position - n_operations;
}

static void
read_impacts (const Reader *reader, json_t *impacts)
{
  const RulesEdition *edition = reader->evaluation->edition;
  gsize n = json_array_size (impacts);

  for (gsize i = 0; i < n; i++)
    {
      json_t *entry = json_array_get (impacts, i);
      const char *subject = json_string_value (json_object_get (entry, "subject"));
      const char *dimension = json_string_value (json_object_get (entry, "dimension"));
      const char *harm = json_string_value (json_object_get (entry, "harm"));
      const char *level = json_string_value (json_object_get (entry, "level"));

      *rules_evaluation_impact (reader->evaluation, subject_number (reader, subject),
                                (guint) rules_edition_find_dimension (edition, dimension),
                                (guint) rules_edition_find_harm (edition, harm)) = (RulesImpact){
        .level = level == NULL ? RULES_NO_LEVEL : rules_edition_find_level (edition, level),
        .rationale = read_text (reader, entry, "rationale"),
      };
    }
}

static RulesPeriod
read_period (json_t *object)
{
  return (RulesPeriod){ .from = read_date (object, "from"), .to = read_date (object, "to") };
}

static void
read_auditors (const Reader *reader, json_t *auditors)
{
  RulesAudit *audit = &reader->evaluation->audit;

  audit->n_auditors = (guint) json_array_size (auditors);
  audit->auditors = g_new0 (RulesAuditor, audit->n_auditors);
  for (guint i = 0; i < audit->n_auditors; i++)
    {
      json_t *entry = json_array_get (auditors, i);
      RulesAuditor *auditor = &audit->auditors[i];

      auditor->id = read_text (reader, entry, "id");
      auditor->name = read_text (reader, entry, "name");
      auditor->role = read_choice (entry, "role", rules_auditor_role_ids);
      auditor->organisation = read_choice (entry, "organisation", rules_organisation_ids);
      auditor->operates = read_texts (reader, entry, "operates", &auditor->n_operates);
      auditor->competence = read_text (reader, entry, "competence");
    }
}

static void
read_requirements (const Reader *reader, json_t *requirements)
{
  gsize n = json_array_size (requirements);

  for (gsize i = 0; i < n; i++)
    {
      json_t *entry = json_array_get (requirements, i);
      const char *id = json_string_value (json_object_get (entry, "id"));
      int requirement = rules_edition_find_requirement (reader->evaluation->edition, id);

      reader->evaluation->audit.requirements[requirement] = (RulesRequirementAnswer){
        .status = read_choice (entry, "status", rules_status_ids),
        .evidence = read_text (reader, entry, "evidence"),
      };
    }
}

static int
read_auditor (const Reader *reader, json_t *internal)
{
  const char *id = json_string_value (json_object_get (internal, "auditor"));

  return id == NULL ? RULES_NO_AUDITOR
                    : data_exchange_ids_find (reader->ids, DATA_SPACE_AUDITORS, id);
}

static void
read_controls (const Reader *reader, json_t *controls)
{
  RulesAudit *audit = &reader->evaluation->audit;
  gsize n = json_array_size (controls);

  for (gsize i = 0; i < n; i++)
    {
      json_t *entry = json_array_get (controls, i);
      json_t *internal = json_object_get (entry, "internal");
      const char *id = json_string_value (json_object_get (entry, "id"));

      audit->controls[rules_catalogue_find (audit->catalogue, id)] = (RulesControlAnswer){
        .stated = read_answer (entry, "stated"),
        .reason = read_text (reader, entry, "reason"),
        .external = json_is_true (json_object_get (entry, "external")),
        .design = read_choice (internal, "design", rules_assessment_ids),
        .operation = read_choice (internal, "operation", rules_assessment_ids),
        .auditor = read_auditor (reader, internal),
        .date = read_date (internal, "date"),
        .evidence = read_text (reader, internal, "evidence"),
      };
    }
}

static RulesFinding
read_finding (const Reader *reader, json_t *entry)
{
  const RulesEvaluation *evaluation = reader->evaluation;
  const char *control = json_string_value (json_object_get (entry, "control"));
  const char *requirement = json_string_value (json_object_get (entry, "requirement"));

  return (RulesFinding){
    .id = read_text (reader, entry, "id"),
    .control = control == NULL ? RULES_NO_CONTROL
                               : rules_catalogue_find (evaluation->audit.catalogue, control),
    .requirement = requirement == NULL
                       ? -1
                       : rules_edition_find_requirement (evaluation->edition, requirement),
    .severity = read_choice (entry, "severity", rules_finding_severity_ids),
    .text = read_text (reader, entry, "text"),
    .cause = read_text (reader, entry, "cause"),
    .action = read_text (reader, entry, "action"),
    .owner = read_text (reader, entry, "owner"),
    .due = read_date (entry, "due"),
    .status = read_choice (entry, "status", rules_finding_status_ids),
    .verified = json_is_true (json_object_get (entry, "verified")),
    .similar = read_text (reader, entry, "similar"),
  };
}

static void
read_audit (const Reader *reader, json_t *object)
{
  RulesAudit *audit = &reader->evaluation->audit;
  json_t *findings = json_object_get (object, "findings");

  audit->period = read_period (json_object_get (object, "period"));
  audit->previous_period = read_period (json_object_get (object, "previous_period"));
  read_auditors (reader, json_object_get (object, "auditors"));
  read_requirements (reader, json_object_get (object, "requirements"));
  read_controls (reader, json_object_get (object, "controls"));
  audit->n_findings = (guint) json_array_size (findings);
  audit->findings = g_new0 (RulesFinding, audit->n_findings);
  for (guint i = 0; i < audit->n_findings; i++)
    audit->findings[i] = read_finding (reader, json_array_get (findings, i));
}

/* An empty evaluation with room for what @root holds. */
static RulesEvaluation *
make_evaluation (json_t *root, RulesEdition *edition)
{
  json_t *catalogue = json_object_get (json_object_get (root, "audit"), "catalogue");
  guint n_details = (guint) json_array_size (catalogue);
  g_autofree RulesAddedDetail *details = g_new0 (RulesAddedDetail, n_details);

  for (guint i = 0; i < n_details; i++)
    {
      json_t *entry = json_array_get (catalogue, i);

      details[i] = (RulesAddedDetail){
        .id = json_string_value (json_object_get (entry, "id")),
        .parent = json_string_value (json_object_get (entry, "parent")),
        .title = json_string_value (json_object_get (entry, "title")),
        .basic = json_is_true (json_object_get (entry, "basic")),
      };
    }
  return rules_evaluation_new (
      edition, (guint) json_array_size (json_object_get (root, "information")),
      (guint) json_array_size (json_object_get (root, "operations")), details, n_details);
}

RulesEvaluation *
data_exchange_evaluation_new (json_t *root, RulesEdition *edition, const DataExchangeIds *ids)
{
  RulesEvaluation *self = make_evaluation (root, edition);
  Reader reader = { .evaluation = self, .ids = ids };
  json_t *rules = json_object_get (root, "rules");
  json_t *agency = json_object_get (root, "agency");

  self->id = read_text (&reader, root, "id");
  self->title = read_text (&reader, root, "title");
  self->rules_id = read_text (&reader, rules, "id");
  self->rules_edition = read_text (&reader, rules, "edition");
  self->perspective = read_choice (root, "perspective", rules_perspective_ids);
  self->as_of = read_date (root, "as_of");
  self->marking = read_text (&reader, root, "marking");
  read_service (&reader, json_object_get (root, "service"));
  self->agency = (RulesAgency){
    .name = read_text (&reader, agency, "name"),
    .division = read_text (&reader, agency, "division"),
    .evaluator = read_text (&reader, agency, "evaluator"),
    .reviewer = read_text (&reader, agency, "reviewer"),
  };
  read_operations (&reader, json_object_get (root, "operations"));
  read_information (&reader, json_object_get (root, "information"));
  read_impacts (&reader, json_object_get (root, "impacts"));
  read_audit (&reader, json_object_get (root, "audit"));
  return self;
}
