/* route_decision.c - The route decision report: which route a use takes, and everything behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/worksheet/form.h"
#include "data/worksheet/report_sections.h"
#include "data/worksheet/route_blank.h"

#include <glib/gi18n-lib.h>

static char *
name_rules (const RulesEdition *edition)
{
  return g_strjoin (" ", edition->id, edition->edition, NULL);
}

static void
add_result (DataWorksheetBuilder *self)
{
  const RulesDecision *decision = self->source->decision;
  const RulesRouteClause *clause = &self->edition->routes[decision->route];
  g_autofree char *phrase = data_wording_route (decision);
  g_autofree char *route = data_worksheet_noted (self, phrase, &clause->clause);
  g_autofree char *reason = data_wording_reason (decision);
  g_autofree char *readiness = data_wording_readiness (decision);

  data_document_add_paragraph (self->document, DATA_PARAGRAPH_EMPHASIS, route);
  data_document_add_field (self->document, _ ("Why"), reason);
  data_document_add_field (self->document, _ ("What to do next"), data_text (&clause->next));
  data_document_add_field (self->document, _ ("Internal audit"), readiness);
}

static const char *
describe_registration (RulesRegistration registration)
{
  switch (registration)
    {
    case RULES_REGISTRATION_ISMAP:
      return _ ("on the ISMAP list");
    case RULES_REGISTRATION_ISMAP_LIU:
      return _ ("on the ISMAP-LIU list");
    case RULES_REGISTRATION_NONE:
      return _ ("on no ISMAP list");
    case RULES_REGISTRATION_UNKNOWN:
    default:
      return _ ("registration unknown");
    }
}

static const char *
describe_statement (RulesAnswer in_statement)
{
  switch (in_statement)
    {
    case RULES_ANSWER_YES:
      return _ ("inside the statement");
    case RULES_ANSWER_NO:
      return _ ("outside the statement");
    case RULES_ANSWER_UNKNOWN:
    default:
      return _ ("not known whether inside the statement");
    }
}

static char *
list_base_services (const RulesService *service)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < service->n_built_on; i++)
    {
      const RulesBaseService *base = &service->built_on[i];

      if (i > 0)
        g_string_append_c (list, '\n');
      /* Translators: a cloud service that the service rests on, whether the service's statement
       * covers it, and whether it is registered. */
      g_string_append_printf (
          list, _ ("%1$s (%2$s, %3$s)"), rules_text_is_blank (base->name) ? base->id : base->name,
          describe_statement (base->in_statement), describe_registration (base->registration));
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* A field that says so where nothing was entered. */
static void
add_answer (DataWorksheetBuilder *self, const char *label, const char *value)
{
  data_document_add_field (self->document, label, data_worksheet_answer (value));
}

static void
add_service (DataWorksheetBuilder *self)
{
  const RulesService *service = &self->evaluation->service;
  g_autofree char *base_services = list_base_services (service);
  g_autofree char *regions = data_worksheet_regions (service);

  add_answer (self, _ ("Use"), self->evaluation->title);
  add_answer (self, _ ("Service"), service->name);
  add_answer (self, _ ("Provider"), service->provider);
  add_answer (self, _ ("Description"), service->description);
  add_answer (self, _ ("Service model"), data_wording_model (service->model));
  add_answer (self, _ ("Regions"), regions);
  add_answer (self, _ ("Rests on"), base_services);
}

static void
add_people (DataWorksheetBuilder *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  const RulesAgency *agency = &evaluation->agency;
  g_autofree char *date = data_worksheet_date (evaluation->as_of);

  add_answer (self, _ ("Perspective"), data_wording_perspective (evaluation->perspective));
  add_answer (self, _ ("Agency"), agency->name);
  add_answer (self, _ ("Division"), agency->division);
  add_answer (self, _ ("Evaluator"), agency->evaluator);
  add_answer (self, _ ("Reviewer"), agency->reviewer);
  add_answer (self, _ ("As of"), date);
  add_answer (self, _ ("Handling marking"), evaluation->marking);
}

/* Which evaluation and which rules these are, so that anyone can check. */
static void
add_identity (DataWorksheetBuilder *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  DataDocument *document = self->document;
  g_autofree char *rules = name_rules (self->edition);
  g_autofree char *named = g_strjoin (" ", evaluation->rules_id, evaluation->rules_edition, NULL);
  g_autofree char *pack_hash = data_pack_hash (data_exchange_get_pack (self->source->exchange));

  data_document_add_field (document, _ ("Evaluation"), evaluation->id);
  data_document_add_field (document, _ ("SHA-256 of the evaluation"), self->source->hash);
  data_document_add_field (document, _ ("Rules applied"), rules);
  if (!g_str_equal (rules, named))
    data_document_add_field (document, _ ("Rules that the evaluation names"), named);
  data_document_add_field (document, _ ("SHA-256 of the rules"), pack_hash);
}

static void
add_procedure (DataDocument *document, const RulesEdition *edition)
{
  const DataColumn columns[] = {
    { .head = _ ("Subject"), .width = 21, .leads = TRUE },
    { .head = _ ("What applies"), .width = 53 },
    { .head = _ ("Source and grade"), .width = 26 },
  };

  data_document_add_heading (document, 1, _ ("The procedure in this edition of the rules"));
  data_document_add_paragraph (document, DATA_PARAGRAPH_NOTE, data_text (&edition->description));
  data_document_add_table (document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < edition->n_procedure; i++)
    {
      const RulesClause *clause = &edition->procedure[i];
      g_autofree char *backing = data_report_backing (edition, clause);
      const DataCell cells[] = {
        { data_text (&clause->title) },
        { data_text (&clause->text) },
        { backing, DATA_EMPHASIS_QUIET },
      };

      data_document_add_row (document, cells);
    }
}

static void
add_sources (DataDocument *document, const RulesEdition *edition)
{
  data_document_add_heading (document, 1, _ ("Sources and grades"));
  data_document_add_heading (document, 2, _ ("What the grades mean"));
  for (guint i = RULES_GRADE_OFFICIAL; i < RULES_N_GRADES; i++)
    data_document_add_field (document, data_text (&edition->grade_titles[i]),
                             data_text (&edition->grade_texts[i]));
  data_document_add_heading (document, 2, _ ("What the sources are"));
  for (guint i = 0; i < edition->n_sources; i++)
    {
      const RulesSource *source = &edition->sources[i];
      g_autofree char *value =
          g_strjoin ("\n", data_text (&source->title), data_text (&source->text), NULL);

      data_document_add_field (document, source->id, value);
    }
}

static void
add_filled (DataWorksheetBuilder *self)
{
  DataDocument *document = self->document;
  const RulesDecision *decision = self->source->decision;

  add_result (self);
  data_document_add_heading (document, 1, _ ("The use"));
  add_service (self);
  add_people (self);
  add_identity (self);
  data_report_add_gates (document, decision, DATA_DETAIL_FULL);
  data_report_add_drivers (document, decision, self);
  data_report_add_missing (document, decision);
  data_report_add_change (document, decision, self);
  data_report_add_readiness (document, decision, DATA_DETAIL_FULL);
  add_procedure (document, self->edition);
  add_sources (document, self->edition);
  data_worksheet_add_signatures (self);
}

void
data_worksheet_add_route (DataWorksheetBuilder *self)
{
  if (self->blank)
    data_worksheet_add_blank_route (self);
  else
    add_filled (self);
}
