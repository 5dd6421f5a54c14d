/* fields.c - Names of the members and arrays of an evaluation, and of what they can hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/fields.h"

#include "data/exchange/arrays.h"
#include "rules/vocabulary.h"

#include <glib/gi18n-lib.h>

/** A member, and its name as it stands within a sentence. */
typedef struct
{
  const char *member;
  const char *name;
} Name;

static const Name evaluation_names[] = {
  { "format", N_ ("format") },
  { "version", N_ ("version of the format") },
  { "id", N_ ("id") },
  { "title", N_ ("title") },
  { "rules.id", N_ ("rules") },
  { "rules.edition", N_ ("edition of the rules") },
  { "perspective", N_ ("perspective") },
  { "as_of", N_ ("date of the evaluation") },
  { "marking", N_ ("handling marking") },
  { "service.name", N_ ("service name") },
  { "service.provider", N_ ("provider") },
  { "service.description", N_ ("service description") },
  { "service.model", N_ ("service model") },
  { "service.regions", N_ ("regions") },
  { "agency.name", N_ ("agency") },
  { "agency.division", N_ ("division") },
  { "agency.evaluator", N_ ("evaluator") },
  { "agency.reviewer", N_ ("reviewer") },
  { "audit.period.from", N_ ("start of the audit period") },
  { "audit.period.to", N_ ("end of the audit period") },
  { "audit.previous_period.from", N_ ("start of the previous audit period") },
  { "audit.previous_period.to", N_ ("end of the previous audit period") },
  { NULL, NULL },
};

static const Name base_service_names[] = {
  { "id", N_ ("id") },
  { "name", N_ ("name") },
  { "in_statement", N_ ("inclusion in the statement") },
  { "registration", N_ ("registration") },
  { NULL, NULL },
};

static const Name operation_names[] = {
  { "id", N_ ("id") },
  { "name", N_ ("name") },
  { "description", N_ ("description") },
  { "listed", N_ ("listing as a target operation") },
  { "list_entry", N_ ("entry in the list of target operations") },
  { NULL, NULL },
};

static const Name information_names[] = {
  { "id", N_ ("id") },
  { "name", N_ ("name") },
  { "description", N_ ("description") },
  { "operations", N_ ("operations") },
  { "confidentiality", N_ ("confidentiality class") },
  { "integrity", N_ ("integrity class") },
  { "availability", N_ ("availability class") },
  { "personal", N_ ("personal information") },
  { "subjects", N_ ("number of people") },
  { NULL, NULL },
};

static const Name impact_names[] = {
  { "subject", N_ ("subject") },    { "dimension", N_ ("dimension") }, { "harm", N_ ("harm") },
  { "level", N_ ("impact level") }, { "rationale", N_ ("rationale") }, { NULL, NULL },
};

static const Name auditor_names[] = {
  { "id", N_ ("id") },
  { "name", N_ ("name") },
  { "role", N_ ("role") },
  { "organisation", N_ ("organisation") },
  { "operates", N_ ("controls operated") },
  { "competence", N_ ("competence") },
  { NULL, NULL },
};

static const Name detail_names[] = {
  { "id", N_ ("id") },
  { "parent", N_ ("objective") },
  { "title", N_ ("title of the control") },
  { "basic", N_ ("basic statement requirement") },
  { NULL, NULL },
};

static const Name requirement_names[] = {
  { "id", N_ ("id") },
  { "status", N_ ("status") },
  { "evidence", N_ ("evidence") },
  { NULL, NULL },
};

static const Name control_names[] = {
  { "id", N_ ("id") },
  { "stated", N_ ("statement") },
  { "reason", N_ ("reason for not stating") },
  { "external", N_ ("external audit") },
  { "internal.design", N_ ("internal assessment of the design") },
  { "internal.operation", N_ ("internal assessment of the operation") },
  { "internal.auditor", N_ ("internal auditor") },
  { "internal.date", N_ ("date of the internal assessment") },
  { "internal.evidence", N_ ("evidence of the internal assessment") },
  { NULL, NULL },
};

static const Name finding_names[] = {
  { "id", N_ ("id") },
  { "control", N_ ("control") },
  { "requirement", N_ ("requirement") },
  { "severity", N_ ("severity") },
  { "text", N_ ("text") },
  { "cause", N_ ("cause") },
  { "action", N_ ("corrective action") },
  { "owner", N_ ("owner") },
  { "due", N_ ("due date") },
  { "status", N_ ("status") },
  { "verified", N_ ("verification of the action") },
  { "similar", N_ ("similar cases") },
  { NULL, NULL },
};

static const Name *const names[DATA_N_ARRAYS] = {
  [DATA_ARRAY_NONE] = evaluation_names,      [DATA_ARRAY_BUILT_ON] = base_service_names,
  [DATA_ARRAY_OPERATIONS] = operation_names, [DATA_ARRAY_INFORMATION] = information_names,
  [DATA_ARRAY_IMPACTS] = impact_names,       [DATA_ARRAY_AUDITORS] = auditor_names,
  [DATA_ARRAY_CATALOGUE] = detail_names,     [DATA_ARRAY_REQUIREMENTS] = requirement_names,
  [DATA_ARRAY_CONTROLS] = control_names,     [DATA_ARRAY_FINDINGS] = finding_names,
};

/** Ids, and what is said for each of them within a sentence. */
typedef struct
{
  const char *const *ids;
  const char *words[5];
} Choices;

static const Choices choices[] = {
  { rules_perspective_ids, { N_ ("vendor (self-assessment)"), N_ ("agency (decision on a use)") } },
  { rules_model_ids, { "SaaS", "PaaS", "IaaS", N_ ("not a cloud service") } },
  { rules_registration_ids,
    { N_ ("on the ISMAP list"), N_ ("on the ISMAP-LIU list"), N_ ("on no ISMAP list") } },
  { rules_listed_ids, { N_ ("on the list"), N_ ("not on the list") } },
  { rules_personal_ids, { N_ ("none"), N_ ("ordinary"), N_ ("sensitive") } },
  { rules_auditor_role_ids, { N_ ("lead"), N_ ("member") } },
  { rules_organisation_ids, { N_ ("internal"), N_ ("outsourced") } },
  { rules_status_ids, { N_ ("met"), N_ ("partly met"), N_ ("not met"), N_ ("not applicable") } },
  { rules_assessment_ids, { N_ ("effective"), N_ ("deficient"), N_ ("not assessed") } },
  { rules_finding_severity_ids, { N_ ("major"), N_ ("minor"), N_ ("observation") } },
  { rules_finding_status_ids, { N_ ("open"), N_ ("closed") } },
};

const char *
data_wording_member (DataArray array, const char *member)
{
  for (const Name *name = names[array]; name->member != NULL; name++)
    {
      if (g_str_equal (name->member, member))
        return _ (name->name);
    }
  return NULL;
}

const char *
data_wording_choice (DataArray array, const char *member, const char *id)
{
  const DataField *field = data_array_find_member (array, member);
  guint value;

  if (field == NULL || field->type != DATA_FIELD_CHOICE)
    return NULL;
  value = rules_vocabulary_find (field->choices, id);
  for (guint i = 0; value != 0 && i < G_N_ELEMENTS (choices); i++)
    {
      if (choices[i].ids == field->choices)
        return _ (choices[i].words[value - 1]);
    }
  return NULL;
}

const char *
data_wording_array (DataArray array)
{
  static const char *const words[DATA_N_ARRAYS] = {
    [DATA_ARRAY_BUILT_ON] = N_ ("base services"),
    [DATA_ARRAY_OPERATIONS] = N_ ("operations"),
    [DATA_ARRAY_INFORMATION] = N_ ("information items"),
    [DATA_ARRAY_IMPACTS] = N_ ("impact levels"),
    [DATA_ARRAY_AUDITORS] = N_ ("auditors"),
    [DATA_ARRAY_CATALOGUE] = N_ ("added controls"),
    [DATA_ARRAY_REQUIREMENTS] = N_ ("requirements"),
    [DATA_ARRAY_CONTROLS] = N_ ("controls"),
    [DATA_ARRAY_FINDINGS] = N_ ("findings"),
  };

  g_return_val_if_fail (words[array] != NULL, NULL);

  return _ (words[array]);
}

char *
data_wording_entry (DataArray array, const char *name)
{
  switch (array)
    {
    case DATA_ARRAY_BUILT_ON:
      return g_strdup_printf (_ ("base service “%s”"), name);
    case DATA_ARRAY_OPERATIONS:
      return g_strdup_printf (_ ("operation “%s”"), name);
    case DATA_ARRAY_INFORMATION:
      return g_strdup_printf (_ ("information item “%s”"), name);
    case DATA_ARRAY_AUDITORS:
      return g_strdup_printf (_ ("auditor “%s”"), name);
    case DATA_ARRAY_CATALOGUE:
      /* Translators: a control that the evaluation adds to the catalogue; %s is its number. */
      return g_strdup_printf (_ ("added control %s"), name);
    case DATA_ARRAY_REQUIREMENTS:
      return g_strdup_printf (_ ("requirement %s"), name);
    case DATA_ARRAY_CONTROLS:
      return g_strdup_printf (_ ("control %s"), name);
    case DATA_ARRAY_FINDINGS:
      return g_strdup_printf (_ ("finding “%s”"), name);
    case DATA_ARRAY_IMPACTS:
    case DATA_ARRAY_NONE:
    case DATA_N_ARRAYS:
    default:
      return g_strdup_printf (_ ("“%s”"), name);
    }
}

char *
data_wording_entries (DataArray array, guint n)
{
  switch (array)
    {
    case DATA_ARRAY_BUILT_ON:
      return g_strdup_printf (ngettext ("%u base service", "%u base services", n), n);
    case DATA_ARRAY_OPERATIONS:
      return g_strdup_printf (ngettext ("%u operation", "%u operations", n), n);
    case DATA_ARRAY_INFORMATION:
      return g_strdup_printf (ngettext ("%u information item", "%u information items", n), n);
    case DATA_ARRAY_IMPACTS:
      return g_strdup_printf (ngettext ("%u cell", "%u cells", n), n);
    case DATA_ARRAY_AUDITORS:
      return g_strdup_printf (ngettext ("%u auditor", "%u auditors", n), n);
    case DATA_ARRAY_CATALOGUE:
      return g_strdup_printf (ngettext ("%u added control", "%u added controls", n), n);
    case DATA_ARRAY_REQUIREMENTS:
      return g_strdup_printf (ngettext ("%u requirement", "%u requirements", n), n);
    case DATA_ARRAY_CONTROLS:
      return g_strdup_printf (ngettext ("%u control", "%u controls", n), n);
    case DATA_ARRAY_FINDINGS:
      return g_strdup_printf (ngettext ("%u finding", "%u findings", n), n);
    case DATA_ARRAY_NONE:
    case DATA_N_ARRAYS:
    default:
      return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
    }
}
