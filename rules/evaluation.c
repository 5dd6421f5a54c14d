/* evaluation.c - Making and sharing an evaluation, and its impact grid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/evaluation.h"

static gsize
impact_index (const RulesEvaluation *self, guint subject, guint dimension, guint harm)
{
  return ((gsize) subject * self->edition->n_dimensions + dimension) * self->edition->n_harms +
         harm;
}

static void
leave_impacts_unanswered (RulesEvaluation *self)
{
  gsize n = impact_index (self, rules_evaluation_n_subjects (self), 0, 0);

  self->impacts = g_new0 (RulesImpact, n);
  for (gsize i = 0; i < n; i++)
    self->impacts[i].level = RULES_NO_LEVEL;
}

static void
leave_controls_unanswered (RulesAudit *audit)
{
  audit->controls = g_new0 (RulesControlAnswer, audit->catalogue->n_controls);
  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    audit->controls[i].auditor = RULES_NO_AUDITOR;
}

RulesEvaluation *
rules_evaluation_new (RulesEdition *edition,
                      guint n_information,
                      guint n_operations,
                      const RulesAddedDetail *details,
                      guint n_details)
{
  RulesEvaluation *self;

  g_return_val_if_fail (edition != NULL && edition->catalogue != NULL, NULL);

  self = g_atomic_rc_box_new0 (RulesEvaluation);
  self->strings = g_string_chunk_new (16 * 1024);
  self->edition = rules_edition_ref (edition);
  self->n_information = n_information;
  self->information = g_new0 (RulesInformation, n_information);
  for (guint i = 0; i < n_information; i++)
    self->information[i].subjects = -1;
  self->n_operations = n_operations;
  self->operations = g_new0 (RulesOperation, n_operations);
  leave_impacts_unanswered (self);

  self->audit.requirements = g_new0 (RulesRequirementAnswer, edition->n_requirements);
  self->audit.catalogue =
      n_details == 0 ? rules_catalogue_ref (edition->catalogue)
                     : rules_catalogue_add_details (edition->catalogue, details, n_details);
  leave_controls_unanswered (&self->audit);
  return self;
}

RulesEvaluation *
rules_evaluation_ref (RulesEvaluation *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
rules_evaluation_clear (gpointer data)
{
  RulesEvaluation *self = data;

  for (guint i = 0; i < self->n_information; i++)
    g_free (self->information[i].operations);
  for (guint i = 0; i < self->audit.n_auditors; i++)
    g_free (self->audit.auditors[i].operates);
  g_free (self->service.regions);
  g_free (self->service.built_on);
  g_free (self->operations);
  g_free (self->information);
  g_free (self->impacts);
  g_free (self->audit.auditors);
  g_free (self->audit.requirements);
  g_free (self->audit.controls);
  g_free (self->audit.findings);
  rules_catalogue_unref (self->audit.catalogue);
  rules_edition_unref (self->edition);
  g_string_chunk_free (self->strings);
}

void
rules_evaluation_unref (RulesEvaluation *self)
{
  g_atomic_rc_box_release_full (self, rules_evaluation_clear);
}

const char *
rules_evaluation_keep (RulesEvaluation *self, const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert (self->strings, text);
}

guint
rules_evaluation_n_subjects (const RulesEvaluation *self)
{
  return self->n_information + self->n_operations;
}

RulesAskedOf
rules_evaluation_subject_kind (const RulesEvaluation *self, guint subject)
{
  return subject < self->n_information ? RULES_ASKED_OF_INFORMATION : RULES_ASKED_OF_OPERATION;
}

const char *
rules_evaluation_subject_id (const RulesEvaluation *self, guint subject)
{
  g_return_val_if_fail (subject < rules_evaluation_n_subjects (self), NULL);

  if (subject < self->n_information)
    return self->information[subject].id;
  return self->operations[subject - self->n_information].id;
}

gboolean
rules_evaluation_asks (const RulesEvaluation *self, guint subject, guint dimension, guint harm)
{
  return self->edition->dimensions[dimension].asked_of ==
             rules_evaluation_subject_kind (self, subject) &&
         self->edition->harms[harm].asked[dimension];
}

RulesImpact *
rules_evaluation_impact (const RulesEvaluation *self, guint subject, guint dimension, guint harm)
{
  return &self->impacts[impact_index (self, subject, dimension, harm)];
}

RulesListed
rules_operation_effective_listing (const RulesOperation *self)
{
  if (self->listed == RULES_LISTED_YES && rules_text_is_blank (self->list_entry))
    return RULES_LISTED_UNKNOWN;
  return self->listed;
}
