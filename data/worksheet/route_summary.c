/* route_summary.c - The decision on the route in short, for a terminal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/route_summary.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/worksheet/builder.h"
#include "data/worksheet/report_sections.h"

#include <glib/gi18n-lib.h>

DataDocument *
data_route_summary_new (const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  const RulesEdition *edition = evaluation->edition;
  const char *name = data_worksheet_name_of (evaluation);
  g_autofree char *route = data_wording_route (decision);
  g_autofree char *reason = data_wording_reason (decision);
  g_autofree char *rules = g_strjoin (" ", edition->id, edition->edition, NULL);
  DataDocument *document = data_document_new (&(DataDocumentInformation){
      .title = name,
      .subject = name,
      .author = "Eikyo",
      .language = data_language_current (),
      .created = evaluation->as_of,
      .file_name = "",
  });

  data_document_add_title (document, name);
  data_document_add_field (document, _ ("Route"), route);
  data_document_add_field (document, _ ("Why"), reason);
  data_document_add_field (document, _ ("What to do next"),
                           data_text (&edition->routes[decision->route].next));
  data_document_add_field (document, _ ("Rules applied"), rules);
  data_report_add_gates (document, decision, DATA_DETAIL_BRIEF);
  data_report_add_drivers (document, decision, NULL);
  data_report_add_missing (document, decision);
  data_report_add_change (document, decision, NULL);
  data_report_add_readiness (document, decision, DATA_DETAIL_BRIEF);
  return document;
}
