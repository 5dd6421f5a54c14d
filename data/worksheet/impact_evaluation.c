/* impact_evaluation.c - The impact evaluation sheet: the use and its service, and the order of all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/worksheet/evaluation_parts.h"
#include "data/worksheet/form.h"
#include "data/worksheet/report_sections.h"

#include <glib/gi18n-lib.h>

enum
{
  LINES_OF_NAME = 2,
  LINES_OF_TEXT = 4,
  N_BLANK_BASE_SERVICES = 3,
};

/* The result in a line, for whoever takes up the sheet. */
static void
add_gist (DataWorksheetBuilder *self)
{
  const RulesDecision *decision = self->source->decision;
  g_autofree char *route = data_wording_route (decision);
  g_autofree char *level = data_report_level (decision, -1);
  /* Translators: a route and a level of impact: "Full ISMAP · Overall impact: High". */
  g_autofree char *gist = g_strdup_printf (_ ("%1$s · Overall impact: %2$s"), route, level);

  data_document_add_paragraph (self->document, DATA_PARAGRAPH_EMPHASIS,
                               decision->route == RULES_ROUTE_UNDETERMINED ? route : gist);
}

/* The rules applied and, where the evaluation names others, those too. */
static char *
name_rules (const DataWorksheetBuilder *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  g_autofree char *rules = g_strjoin (" ", self->edition->id, self->edition->edition, NULL);
  g_autofree char *named = g_strjoin (" ", evaluation->rules_id, evaluation->rules_edition, NULL);

  if (self->blank || g_str_equal (rules, named))
    return g_steal_pointer (&rules);
  /* Translators: the rules applied, and those that the evaluation names. */
  return g_strdup_printf (_ ("%1$s (the evaluation names %2$s)"), rules, named);
}

static void
add_use (DataWorksheetBuilder *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  const RulesAgency *agency = &evaluation->agency;
  g_autofree char *date = data_worksheet_date (evaluation->as_of);
  g_autofree char *rules = name_rules (self);
  DataWorksheetForm form = { .builder = self };

  data_document_add_heading (self->document, 1, _ ("The use"));
  data_worksheet_form_text (&form, _ ("Title of the use"), evaluation->title, 1, LINES_OF_NAME);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_choice (&form, _ ("Perspective"), DATA_ARRAY_NONE, "perspective",
                              evaluation->perspective, 3);
  data_worksheet_form_text (&form, _ ("As of"), date, 1, 1);
  data_worksheet_form_text (&form, _ ("Handling marking"), evaluation->marking, 1, 1);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("Agency"), agency->name, 1, 1);
  data_worksheet_form_text (&form, _ ("Division"), agency->division, 1, 1);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("Evaluator"), agency->evaluator, 1, 1);
  data_worksheet_form_text (&form, _ ("Reviewer"), agency->reviewer, 1, 1);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("Evaluation"), evaluation->id, 1, 1);
  data_worksheet_form_fixed (&form, _ ("Rules applied"), rules, 1);
  data_worksheet_form_end_row (&form);
}

static const char *
describe_statement (RulesAnswer in_statement)
{
  switch (in_statement)
    {
    case RULES_ANSWER_YES:
      return C_ ("base service", "Inside");
    case RULES_ANSWER_NO:
      return C_ ("base service", "Outside");
    case RULES_ANSWER_UNKNOWN:
    default:
      return _ ("unanswered");
    }
}

static void
add_filled_base_services (DataWorksheetBuilder *self)
{
  const RulesService *service = &self->evaluation->service;
  g_auto (GStrv) registrations = data_worksheet_choices (DATA_ARRAY_BUILT_ON, "registration");

  for (guint i = 0; i < service->n_built_on; i++)
    {
      const RulesBaseService *base = &service->built_on[i];
      const DataCell cells[] = {
        { base->id },
        { data_worksheet_answer (base->name) },
        { describe_statement (base->in_statement) },
        { base->registration == RULES_REGISTRATION_UNKNOWN
              ? _ ("unanswered")
              : registrations[base->registration - 1] },
      };

      data_document_add_row (self->document, cells);
    }
}

static void
add_blank_base_services (DataWorksheetBuilder *self)
{
  g_auto (GStrv) registrations = data_worksheet_choices (DATA_ARRAY_BUILT_ON, "registration");
  const char *const statements[] = { describe_statement (RULES_ANSWER_YES),
                                     describe_statement (RULES_ANSWER_NO), NULL };
  g_autofree char *registration =
      data_worksheet_column_choice ((const char *const *) registrations);
  g_autofree char *statement = data_worksheet_column_choice (statements);

  for (guint i = 1; i <= N_BLANK_BASE_SERVICES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      const DataCell cells[] = { { number }, { "" }, { statement }, { registration } };

      data_document_add_row (self->document, cells);
    }
}

static void
add_base_services (DataWorksheetBuilder *self)
{
  const DataColumn columns[] = {
    { .head = C_ ("worksheet", "Id"), .width = 12, .leads = TRUE },
    { .head = _ ("Name"), .width = 39, .leads = TRUE },
    { .head = _ ("In the statement"), .width = 15 },
    { .head = _ ("Registration"), .width = 34 },
  };

  data_document_add_heading (self->document, 2, _ ("What the service rests on"));
  if (!self->blank && self->evaluation->service.n_built_on == 0)
    {
      data_document_add_paragraph (self->document, DATA_PARAGRAPH_NORMAL,
                                   _ ("Nothing is entered."));
      return;
    }
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  if (self->blank)
    add_blank_base_services (self);
  else
    add_filled_base_services (self);
}

static void
add_service (DataWorksheetBuilder *self)
{
  const RulesService *service = &self->evaluation->service;
  g_autofree char *regions = data_worksheet_regions (service);
  DataWorksheetForm form = { .builder = self };

  data_document_add_heading (self->document, 1, _ ("The service"));
  data_worksheet_form_text (&form, _ ("Service name"), service->name, 1, LINES_OF_NAME);
  data_worksheet_form_text (&form, _ ("Provider"), service->provider, 1, LINES_OF_NAME);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("Description"), service->description, 1, LINES_OF_TEXT);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_choice (&form, _ ("Service model"), DATA_ARRAY_NONE, "service.model",
                              service->model, 2);
  data_worksheet_form_text (&form, _ ("Regions"), regions, 1, 1);
  data_worksheet_form_end_row (&form);
  add_base_services (self);
}

static void
add_result (DataWorksheetBuilder *self)
{
  data_document_add_heading (self->document, 1, C_ ("worksheet", "Result"));
  data_worksheet_add_result (self);
  if (!self->blank)
    data_report_add_missing (self->document, self->source->decision);
}

void
data_worksheet_add_evaluation (DataWorksheetBuilder *self)
{
  if (!self->blank)
    add_gist (self);
  add_use (self);
  add_service (self);
  data_worksheet_add_operations (self);
  data_worksheet_add_information (self);
  data_worksheet_add_impact (self);
  add_result (self);
  if (!self->blank)
    data_worksheet_add_unknown_members (self);
  data_worksheet_add_signatures (self);
}
