/* decision_json.c - A decision as JSON, for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/decision_json.h"

#include "data/json/writer.h"

#define FORMAT "eikyo-decision"
#define VERSION 1

typedef struct
{
  DataJsonWriter writer;
  const RulesDecision *decision;
  const RulesEvaluation *evaluation;
  const RulesEdition *edition;
} Output;

static const char *
level_id (const Output *self, int level)
{
  return level == RULES_NO_LEVEL ? NULL : self->edition->levels[level].clause.id;
}

static void
write_head (Output *self)
{
  DataJsonWriter *writer = &self->writer;
  char as_of[RULES_DATE_TEXT_SIZE];

  data_json_writer_text (writer, "format", FORMAT);
  data_json_writer_integer (writer, "version", VERSION);
  data_json_writer_text (writer, "evaluation", self->evaluation->id);
  data_json_writer_open (writer, "rules", '{');
  data_json_writer_text (writer, "id", self->edition->id);
  data_json_writer_text (writer, "edition", self->edition->edition);
  data_json_writer_close (writer, '}');
  if (self->evaluation->as_of != 0)
    rules_date_format (self->evaluation->as_of, as_of);
  data_json_writer_text (writer, "as_of", self->evaluation->as_of != 0 ? as_of : NULL);
  data_json_writer_text (writer, "route",
                         rules_vocabulary_id (rules_route_ids, self->decision->route));
}

static void
write_gates (Output *self)
{
  DataJsonWriter *writer = &self->writer;

  data_json_writer_open (writer, "gates", '[');
  for (guint i = 0; i < self->edition->n_gates; i++)
    {
      data_json_writer_open (writer, NULL, '{');
      data_json_writer_text (writer, "id", self->edition->gates[i].clause.id);
      data_json_writer_text (
          writer, "outcome",
          rules_vocabulary_id (rules_outcome_ids, self->decision->gates[i].outcome));
      data_json_writer_close (writer, '}');
    }
  data_json_writer_close (writer, ']');
}

static void
write_impact (Output *self)
{
  const RulesImpactResult *impact = &self->decision->impact;
  DataJsonWriter *writer = &self->writer;

  data_json_writer_open (writer, "impact", '{');
  data_json_writer_text (writer, "overall", level_id (self, impact->overall));
  data_json_writer_boolean (writer, "complete", impact->complete);
  for (guint i = 0; i < self->edition->n_dimensions; i++)
    data_json_writer_text (writer, self->edition->dimensions[i].clause.id,
                           level_id (self, impact->by_dimension[i]));
  data_json_writer_close (writer, '}');
}

static void
write_cell_members (Output *self, const RulesCell *cell)
{
  DataJsonWriter *writer = &self->writer;

  data_json_writer_text (writer, "subject",
                         rules_evaluation_subject_id (self->evaluation, cell->subject));
  data_json_writer_text (writer, "dimension", self->edition->dimensions[cell->dimension].clause.id);
  data_json_writer_text (writer, "harm", self->edition->harms[cell->harm].clause.id);
}

static void
write_cells (Output *self, const char *name, const RulesCell *cells, guint n_cells)
{
  DataJsonWriter *writer = &self->writer;

  data_json_writer_open (writer, name, '[');
  for (guint i = 0; i < n_cells; i++)
    {
      data_json_writer_open (writer, NULL, '{');
      write_cell_members (self, &cells[i]);
      data_json_writer_text (writer, "level", level_id (self, cells[i].level));
      data_json_writer_close (writer, '}');
    }
  data_json_writer_close (writer, ']');
}

static void
write_missing_entry (Output *self, const RulesMissing *missing)
{
  static const char *const kinds[] = {
    [RULES_MISSING_SERVICE_MODEL] = "service", [RULES_MISSING_INFORMATION] = "information",
    [RULES_MISSING_CLASS] = "class",           [RULES_MISSING_OPERATION] = "operation",
    [RULES_MISSING_LISTED] = "listed",         [RULES_MISSING_IMPACT] = "impact",
  };
  DataJsonWriter *writer = &self->writer;

  data_json_writer_open (writer, NULL, '{');
  data_json_writer_text (writer, "kind", kinds[missing->kind]);
  switch (missing->kind)
    {
    case RULES_MISSING_SERVICE_MODEL:
      data_json_writer_text (writer, "member", "model");
      break;
    case RULES_MISSING_CLASS:
    case RULES_MISSING_LISTED:
      data_json_writer_text (writer, "subject",
                             rules_evaluation_subject_id (self->evaluation, missing->cell.subject));
      break;
    case RULES_MISSING_IMPACT:
      write_cell_members (self, &missing->cell);
      break;
    case RULES_MISSING_INFORMATION:
    case RULES_MISSING_OPERATION:
    default:
      break;
    }
  data_json_writer_close (writer, '}');
}

static void
write_missing (Output *self)
{
  data_json_writer_open (&self->writer, "missing", '[');
  for (guint i = 0; i < self->decision->n_missing; i++)
    write_missing_entry (self, &self->decision->missing[i]);
  data_json_writer_close (&self->writer, ']');
}

static void
write_subjects (Output *self, const char *name, const guint *subjects, guint n_subjects)
{
  data_json_writer_open (&self->writer, name, '[');
  for (guint i = 0; i < n_subjects; i++)
    data_json_writer_text (&self->writer, NULL,
                           rules_evaluation_subject_id (self->evaluation, subjects[i]));
  data_json_writer_close (&self->writer, ']');
}

static void
write_to_liu (Output *self)
{
  const RulesChange *change = self->decision->to_liu;
  DataJsonWriter *writer = &self->writer;

  if (change == NULL)
    {
      data_json_writer_text (writer, "to_liu", NULL);
      return;
    }
  data_json_writer_open (writer, "to_liu", '{');
  data_json_writer_boolean (writer, "possible", change->possible);
  write_cells (self, "lower", change->lower, change->n_lower);
  write_subjects (self, "remove", change->remove, change->n_remove);
  write_subjects (self, "list", change->list, change->n_list);
  data_json_writer_close (writer, '}');
}

static void
write_problems (Output *self, const RulesReadiness *readiness)
{
  DataJsonWriter *writer = &self->writer;

  data_json_writer_open (writer, "problems", '[');
  for (guint i = 0; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];

      data_json_writer_open (writer, NULL, '{');
      data_json_writer_text (writer, "check", problem->clause->id);
      data_json_writer_text (writer, "kind", rules_vocabulary_id (rules_kind_ids, problem->kind));
      data_json_writer_text (writer, "subject", rules_problem_subject_id (problem, self->decision));
      data_json_writer_close (writer, '}');
    }
  data_json_writer_close (writer, ']');
}

static void
write_readiness (Output *self)
{
  const RulesReadiness *readiness = &self->decision->readiness;
  DataJsonWriter *writer = &self->writer;

  data_json_writer_open (writer, "readiness", '{');
  data_json_writer_text (writer, "status",
                         rules_vocabulary_id (rules_readiness_ids, readiness->status));
  write_problems (self, readiness);
  data_json_writer_open (writer, "coverage", '{');
  data_json_writer_integer (writer, "stated", readiness->coverage.stated);
  data_json_writer_integer (writer, "external", readiness->coverage.external);
  data_json_writer_integer (writer, "internal", readiness->coverage.internal);
  data_json_writer_integer (writer, "gap", readiness->coverage.gap);
  data_json_writer_close (writer, '}');
  data_json_writer_close (writer, '}');
}

char *
data_decision_to_json (const RulesDecision *decision, guint depth)
{
  Output self = { .decision = decision };

  if (decision == NULL)
    return g_strdup ("null");

  self.writer = (DataJsonWriter){ .text = g_string_new (NULL), .depth = depth };
  self.evaluation = decision->evaluation;
  self.edition = decision->evaluation->edition;
  data_json_writer_open (&self.writer, NULL, '{');
  write_head (&self);
  write_gates (&self);
  write_impact (&self);
  write_cells (&self, "drivers", decision->drivers, decision->n_drivers);
  write_missing (&self);
  write_to_liu (&self);
  write_readiness (&self);
  data_json_writer_close (&self.writer, '}');
  return g_string_free (self.writer.text, FALSE);
}
