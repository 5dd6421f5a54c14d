/* fixture_evaluation.c - Evaluations of the small edition.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "describe.h"

RulesEvaluation *
fixture_use_new (RulesEdition *edition, guint n_information, guint n_operations)
{
  g_autoptr (RulesEdition) own = edition == NULL ? fixture_edition_new () : NULL;
  RulesEvaluation *self =
      rules_evaluation_new (edition == NULL ? own : edition, n_information, n_operations, NULL, 0);

  for (guint i = 0; i < n_information; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i + 1);

      self->information[i].id = rules_evaluation_keep (self, id);
    }
  for (guint i = 0; i < n_operations; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i + 1);

      self->operations[i].id = rules_evaluation_keep (self, id);
    }
  return self;
}

void
fixture_fill_impacts (RulesEvaluation *evaluation, int level)
{
  const RulesEdition *edition = evaluation->edition;

  for (guint subject = 0; subject < rules_evaluation_n_subjects (evaluation); subject++)
    for (guint dimension = 0; dimension < edition->n_dimensions; dimension++)
      for (guint harm = 0; harm < edition->n_harms; harm++)
        {
          if (rules_evaluation_asks (evaluation, subject, dimension, harm))
            rules_evaluation_impact (evaluation, subject, dimension, harm)->level = level;
        }
}

void
fixture_set_cells (RulesEvaluation *evaluation, const RulesCell *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      const RulesCell *cell = &cells[i];

      g_assert_true (
          rules_evaluation_asks (evaluation, cell->subject, cell->dimension, cell->harm));
      rules_evaluation_impact (evaluation, cell->subject, cell->dimension, cell->harm)->level =
          cell->level;
    }
}

static void
fill_use (RulesEvaluation *self)
{
  static const char *const information_ids[] = { "i1", "i2" };
  static const char *const operation_ids[] = { "o1", "o2" };

  for (guint i = 0; i < 2; i++)
    {
      self->information[i].id = information_ids[i];
      self->information[i].confidentiality = 2 - i;
      self->information[i].integrity = 1;
      self->information[i].availability = 1;
      self->operations[i].id = operation_ids[i];
      self->operations[i].listed = RULES_LISTED_YES;
      self->operations[i].list_entry = "No. 1";
    }
  fixture_fill_impacts (self, FIXTURE_NONE);
  rules_evaluation_impact (self, 0, FIXTURE_CONFIDENTIALITY, FIXTURE_DISTRESS)->level = FIXTURE_LOW;
  rules_evaluation_impact (self, 2, FIXTURE_AVAILABILITY, FIXTURE_FINANCIAL)->level = FIXTURE_LOW;

  self->as_of = rules_date_parse ("2026-11-22");
  self->service.model = RULES_MODEL_SAAS;
  self->service.n_built_on = 1;
  self->service.built_on = g_new0 (RulesBaseService, 1);
  self->service.built_on[0] =
      (RulesBaseService){ "b1", "Base", RULES_ANSWER_NO, RULES_REGISTRATION_ISMAP };
}

/* The details of domains 9 and 14 are inside the external audit, that of 14 in both. */
static void
fill_controls (RulesAudit *audit)
{
  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      const RulesControl *row = &audit->catalogue->controls[i];
      RulesControlAnswer *answer = &audit->controls[i];

      if (row->reference_only)
        continue;
      answer->stated = RULES_ANSWER_YES;
      if (!rules_control_is_assessed_level (row))
        continue;
      answer->external = g_str_equal (row->domain, "9") || g_str_equal (row->domain, "14");
      if (g_str_equal (row->domain, "9"))
        continue;
      answer->design = RULES_ASSESSMENT_EFFECTIVE;
      answer->operation = RULES_ASSESSMENT_EFFECTIVE;
      answer->auditor = g_str_equal (row->domain, "14") ? 1 : 0;
      answer->date = rules_date_parse ("2026-10-01");
    }
}

static void
fill_audit (RulesEvaluation *self)
{
  RulesAudit *audit = &self->audit;
  const RulesFinding findings[] = {
    { "f1", rules_catalogue_find (audit->catalogue, "9.2.1.6.PB"), -1, RULES_FINDING_SEVERITY_MINOR,
      .status = RULES_FINDING_STATUS_CLOSED, .verified = TRUE },
    { "f2", RULES_NO_CONTROL, FIXTURE_ORG_1, RULES_FINDING_SEVERITY_MINOR, .action = "Mend it",
      .owner = "B", .due = rules_date_parse ("2026-12-01"), .status = RULES_FINDING_STATUS_OPEN },
  };

  audit->period.from = rules_date_parse ("2026-04-01");
  audit->period.to = rules_date_parse ("2027-03-31");
  audit->previous_period.from = rules_date_parse ("2025-04-01");
  audit->previous_period.to = rules_date_parse ("2026-03-31");
  audit->n_auditors = 2;
  audit->auditors = g_new0 (RulesAuditor, 2);
  audit->auditors[0] = (RulesAuditor){ "a1", "Lead", RULES_AUDITOR_ROLE_LEAD };
  audit->auditors[1] = (RulesAuditor){ "a2", "Member", RULES_AUDITOR_ROLE_MEMBER };
  fixture_set_operates (self, 0, "14");
  for (guint i = 0; i < self->edition->n_requirements; i++)
    audit->requirements[i] = (RulesRequirementAnswer){ RULES_STATUS_MET, "See the record." };
  fill_controls (audit);
  fixture_set_findings (self, findings, G_N_ELEMENTS (findings));
}

RulesEvaluation *
fixture_ready_new (RulesEdition *edition, const RulesAddedDetail *details, guint n_details)
{
  g_autoptr (RulesEdition) own = edition == NULL ? fixture_edition_new () : NULL;
  RulesEvaluation *self =
      rules_evaluation_new (edition == NULL ? own : edition, 2, 2, details, n_details);

  fill_use (self);
  fill_audit (self);
  return self;
}

RulesControlAnswer *
fixture_control (RulesEvaluation *evaluation, const char *id)
{
  int index = rules_catalogue_find (evaluation->audit.catalogue, id);

  g_assert_cmpint (index, !=, RULES_NO_CONTROL);
  return &evaluation->audit.controls[index];
}

void
fixture_set_findings (RulesEvaluation *evaluation, const RulesFinding *findings, guint n_findings)
{
  g_free (evaluation->audit.findings);
  evaluation->audit.findings = g_memdup2 (findings, n_findings * sizeof *findings);
  evaluation->audit.n_findings = n_findings;
}

void
fixture_set_operates (RulesEvaluation *evaluation, guint auditor, const char *scope)
{
  RulesAuditor *self = &evaluation->audit.auditors[auditor];

  g_free (self->operates);
  self->operates = g_new (const char *, 1);
  self->operates[0] = scope;
  self->n_operates = 1;
}

RulesDecision *
fixture_decide (RulesEvaluation *evaluation)
{
  RulesDecision *decision = rules_decide (evaluation);

  rules_evaluation_unref (evaluation);
  return decision;
}

void
fixture_assert_readiness (RulesEvaluation *evaluation, const char *expected)
{
  g_autoptr (RulesDecision) decision = fixture_decide (evaluation);
  g_autofree char *readiness = describe_readiness (decision);

  g_assert_cmpstr (readiness, ==, expected);
}
