/* route_report.c - The route decision report: which route a use takes, and everything behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/route_report.h"

#include "data/wording/language.h"
#include "data/document/report_sections.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

/* The day the report is dated: that of the evaluation, or of the rules. */
static RulesDate
date_of (const RulesEvaluation *evaluation)
{
  return evaluation->as_of != 0 ? evaluation->as_of
                                : rules_date_parse (evaluation->edition->edition);
}

/* What the evaluation is called: its title, or what else tells it from others. */
static const char *
name_of (const RulesEvaluation *evaluation)
{
  if (!rules_text_is_blank (evaluation->title))
    return evaluation->title;
  if (!rules_text_is_blank (evaluation->service.name))
    return evaluation->service.name;
  return evaluation->id;
}

static char *
name_rules (const RulesEdition *edition)
{
  return g_strjoin (" ", edition->id, edition->edition, NULL);
}

static DataDocument *
begin (const RulesDecision *decision, const char *title, const char *const *footer)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  char date[RULES_DATE_TEXT_SIZE] = "";
  /* Translators: part of a file name. */
  const char *const parts[] = { date, _ ("route-decision"), name_of (evaluation), NULL };
  g_autofree char *header = g_strjoin (" – ", title, name_of (evaluation), NULL);
  g_autofree char *file_name = NULL;

  if (evaluation->as_of != 0)
    rules_date_format (evaluation->as_of, date);
  file_name = data_document_file_name (parts);
  return data_document_new (&(DataDocumentInformation){
      .title = header,
      .subject = name_of (evaluation),
      .author = "Eikyo",
      .language = data_language_current (),
      .created = date_of (evaluation),
      .marking = evaluation->marking,
      .header = header,
      .footer = footer,
      .file_name = file_name,
      .numbered = footer != NULL,
  });
}

static void
add_result (DataDocument *document, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  g_autofree char *route = data_wording_route (decision);
  g_autofree char *reason = data_wording_reason (decision);
  g_autofree char *readiness = data_wording_readiness (decision);

  data_document_add_paragraph (document, DATA_PARAGRAPH_EMPHASIS, route);
  data_document_add_field (document, _ ("Why"), reason);
  data_document_add_field (document, _ ("What to do next"),
                           data_text (&edition->routes[decision->route].next));
  data_document_add_field (document, _ ("Internal audit"), readiness);
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

static char *
list_regions (const RulesService *service)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < service->n_regions; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? _ (", ") : "", service->regions[i]);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
add_service (DataDocument *document, const RulesEvaluation *evaluation)
{
  const RulesService *service = &evaluation->service;
  g_autofree char *base_services = list_base_services (service);
  g_autofree char *regions = list_regions (service);

  data_document_add_field (document, _ ("Use"), evaluation->title);
  data_document_add_field (document, _ ("Service"), service->name);
  data_document_add_field (document, _ ("Provider"), service->provider);
  data_document_add_field (document, _ ("Description"), service->description);
  data_document_add_field (document, _ ("Service model"), data_wording_model (service->model));
  data_document_add_field (document, _ ("Regions"), regions);
  data_document_add_field (document, _ ("Rests on"), base_services);
}

static void
add_people (DataDocument *document, const RulesEvaluation *evaluation)
{
  char date[RULES_DATE_TEXT_SIZE] = "";

  if (evaluation->as_of != 0)
    rules_date_format (evaluation->as_of, date);
  data_document_add_field (document, _ ("Perspective"),
                           data_wording_perspective (evaluation->perspective));
  data_document_add_field (document, _ ("Agency"), evaluation->agency.name);
  data_document_add_field (document, _ ("Division"), evaluation->agency.division);
  data_document_add_field (document, _ ("Evaluator"), evaluation->agency.evaluator);
  data_document_add_field (document, _ ("Reviewer"), evaluation->agency.reviewer);
  data_document_add_field (document, _ ("As of"), date);
  data_document_add_field (document, _ ("Handling marking"), evaluation->marking);
}

/* Which evaluation and which rules these are, so that anyone can check. */
static void
add_identity (DataDocument *document,
              const RulesEvaluation *evaluation,
              const DataPack *pack,
              const char *evaluation_hash)
{
  g_autofree char *rules = name_rules (evaluation->edition);
  g_autofree char *named = g_strjoin (" ", evaluation->rules_id, evaluation->rules_edition, NULL);
  g_autofree char *pack_hash = data_pack_hash (pack);

  data_document_add_field (document, _ ("Evaluation"), evaluation->id);
  data_document_add_field (document, _ ("SHA-256 of the evaluation"), evaluation_hash);
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

DataDocument *
data_route_report_new (const RulesDecision *decision,
                       const DataPack *pack,
                       const char *evaluation_hash)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  g_autofree char *rules = name_rules (evaluation->edition);
  /* Translators: at the foot of every page: the id of the evaluation and the rules applied. */
  g_autofree char *identity =
      g_strdup_printf (_ ("Rules %2$s · Evaluation %1$s"), evaluation->id, rules);
  g_autofree char *hash = g_strdup_printf ("SHA-256 %s", evaluation_hash);
  const char *const footer[] = {
    identity, hash, _ ("The result is the user’s own evaluation and not a registration."), NULL
  };
  DataDocument *document = begin (decision, _ ("Route decision report"), footer);

  data_document_add_title (document, _ ("Route decision report"));
  add_result (document, decision);
  data_document_add_heading (document, 1, _ ("The use"));
  add_service (document, evaluation);
  add_people (document, evaluation);
  add_identity (document, evaluation, pack, evaluation_hash);
  data_report_add_gates (document, decision, DATA_DETAIL_FULL);
  data_report_add_drivers (document, decision, DATA_DETAIL_FULL);
  data_report_add_missing (document, decision);
  data_report_add_change (document, decision, DATA_DETAIL_FULL);
  data_report_add_readiness (document, decision, DATA_DETAIL_FULL);
  add_procedure (document, evaluation->edition);
  add_sources (document, evaluation->edition);
  return document;
}

DataDocument *
data_route_report_new_summary (const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const RulesEdition *edition = evaluation->edition;
  g_autofree char *route = data_wording_route (decision);
  g_autofree char *reason = data_wording_reason (decision);
  g_autofree char *rules = name_rules (edition);
  DataDocument *document = begin (decision, _ ("Route decision"), NULL);

  data_document_add_title (document, name_of (evaluation));
  data_document_add_field (document, _ ("Route"), route);
  data_document_add_field (document, _ ("Why"), reason);
  data_document_add_field (document, _ ("What to do next"),
                           data_text (&edition->routes[decision->route].next));
  data_document_add_field (document, _ ("Rules applied"), rules);
  data_report_add_gates (document, decision, DATA_DETAIL_BRIEF);
  data_report_add_drivers (document, decision, DATA_DETAIL_BRIEF);
  data_report_add_missing (document, decision);
  data_report_add_change (document, decision, DATA_DETAIL_BRIEF);
  data_report_add_readiness (document, decision, DATA_DETAIL_BRIEF);
  return document;
}
