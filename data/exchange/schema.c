/* schema.c - The members of an evaluation file, as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/schema.h"

#include "data/exchange/schema_rows.h"
#include "data/json/scan.h"
#include "rules/vocabulary.h"

static const DataField rules_members[] = {
  REQUIRED_TEXT ("id"),
  REQUIRED_TEXT ("edition"),
  END,
};

static const DataField base_service_members[] = {
  ID (DATA_SPACE_BASE_SERVICES),
  TEXT ("name"),
  BOOLEAN ("in_statement"),
  CHOICE ("registration", rules_registration_ids),
  END,
};

static const DataField service_members[] = {
  TEXT ("name"),
  TEXT ("provider"),
  TEXT ("description"),
  CHOICE ("model", rules_model_ids),
  TEXTS ("regions"),
  ENTRIES ("built_on", base_service_members),
  END,
};

static const DataField agency_members[] = {
  TEXT ("name"), TEXT ("division"), TEXT ("evaluator"), TEXT ("reviewer"), END,
};

static const DataField operation_members[] = {
  ID (DATA_SPACE_SUBJECTS), TEXT ("name"),
  TEXT ("description"),     CHOICE ("listed", rules_listed_ids),
  TEXT ("list_entry"),      END,
};

static const DataField information_members[] = {
  ID (DATA_SPACE_SUBJECTS),
  TEXT ("name"),
  TEXT ("description"),
  { "operations", DATA_FIELD_TEXTS, .reference = DATA_REFERENCE_OPERATION },
  INTEGER ("confidentiality", 1, 3),
  INTEGER ("integrity", 1, 2),
  INTEGER ("availability", 1, 2),
  CHOICE ("personal", rules_personal_ids),
  INTEGER ("subjects", 0, DATA_JSON_NUMBER_LIMIT),
  END,
};

static const DataField impact_members[] = {
  { "subject", DATA_FIELD_TEXT, .required = TRUE, .reference = DATA_REFERENCE_SUBJECT },
  { "dimension", DATA_FIELD_DIMENSION, .required = TRUE },
  { "harm", DATA_FIELD_HARM, .required = TRUE },
  { "level", DATA_FIELD_LEVEL },
  TEXT ("rationale"),
  END,
};

static const DataField period_members[] = {
  DATE ("from"),
  { "to", DATA_FIELD_DATE, .ends_period = TRUE },
  END,
};

static const DataField auditor_members[] = {
  ID (DATA_SPACE_AUDITORS),
  TEXT ("name"),
  CHOICE ("role", rules_auditor_role_ids),
  CHOICE ("organisation", rules_organisation_ids),
  TEXTS ("operates"),
  TEXT ("competence"),
  END,
};

static const DataField detail_members[] = {
  ID (DATA_SPACE_DETAILS),
  { "parent", DATA_FIELD_TEXT, .required = TRUE, .reference = DATA_REFERENCE_OBJECTIVE },
  TEXT ("title"),
  BOOLEAN ("basic"),
  END,
};

static const DataField requirement_members[] = {
  { "id", DATA_FIELD_TEXT, .required = TRUE, .space = DATA_SPACE_REQUIREMENTS,
    .reference = DATA_REFERENCE_REQUIREMENT },
  CHOICE ("status", rules_status_ids),
  TEXT ("evidence"),
  END,
};

static const DataField internal_members[] = {
  CHOICE ("design", rules_assessment_ids),
  CHOICE ("operation", rules_assessment_ids),
  REFERENCE ("auditor", DATA_REFERENCE_AUDITOR),
  DATE ("date"),
  TEXT ("evidence"),
  END,
};

static const DataField control_members[] = {
  { "id", DATA_FIELD_TEXT, .required = TRUE, .space = DATA_SPACE_CONTROLS,
    .reference = DATA_REFERENCE_CONTROL },
  BOOLEAN ("stated"),
  TEXT ("reason"),
  BOOLEAN ("external"),
  OBJECT ("internal", internal_members),
  END,
};

static const DataField finding_members[] = {
  ID (DATA_SPACE_FINDINGS),
  REFERENCE ("control", DATA_REFERENCE_CONTROL),
  REFERENCE ("requirement", DATA_REFERENCE_REQUIREMENT),
  CHOICE ("severity", rules_finding_severity_ids),
  TEXT ("text"),
  TEXT ("cause"),
  TEXT ("action"),
  TEXT ("owner"),
  DATE ("due"),
  CHOICE ("status", rules_finding_status_ids),
  BOOLEAN ("verified"),
  LATER_TEXT ("similar"),
  END,
};

static const DataField audit_members[] = {
  OBJECT ("period", period_members),
  OBJECT ("previous_period", period_members),
  ENTRIES ("auditors", auditor_members),
  ENTRIES ("catalogue", detail_members),
  { "requirements", DATA_FIELD_ENTRIES, .members = requirement_members,
    .order = DATA_ORDER_REQUIREMENTS },
  { "controls", DATA_FIELD_ENTRIES, .members = control_members, .order = DATA_ORDER_CONTROLS },
  ENTRIES ("findings", finding_members),
  END,
};

const DataField data_exchange_fields[] = {
  REQUIRED_TEXT ("format"),
  { "version", DATA_FIELD_INTEGER, .required = TRUE, .minimum = DATA_EXCHANGE_VERSION,
    .maximum = DATA_EXCHANGE_VERSION },
  ID (DATA_SPACE_EVALUATION),
  TEXT ("title"),
  { "rules", DATA_FIELD_OBJECT, .required = TRUE, .members = rules_members },
  CHOICE ("perspective", rules_perspective_ids),
  DATE ("as_of"),
  TEXT ("marking"),
  OBJECT ("service", service_members),
  OBJECT ("agency", agency_members),
  ENTRIES ("operations", operation_members),
  ENTRIES ("information", information_members),
  { "impacts", DATA_FIELD_ENTRIES, .members = impact_members, .order = DATA_ORDER_CELLS },
  OBJECT ("audit", audit_members),
  END,
};

const DataField *
data_exchange_find_field (const DataField *members, const char *name)
{
  for (const DataField *field = members; field->name != NULL; field++)
    {
      if (g_str_equal (field->name, name))
        return field;
    }
  return NULL;
}
