/* internal_audit.c - The internal audit report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include "data/worksheet/report_sections.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

/* The result first; on another route that there is none to be had. */
static void
add_verdict (DataWorksheetBuilder *self)
{
  const RulesDecision *decision = self->source->decision;
  g_autofree char *readiness = data_wording_readiness (decision);
  g_autofree char *route = NULL;
  g_autofree char *explanation = NULL;

  data_document_add_paragraph (self->document, DATA_PARAGRAPH_EMPHASIS, readiness);
  if (decision->readiness.status != RULES_READINESS_NOT_APPLICABLE)
    return;
  route = data_wording_route (decision);
  /* Translators: %s is a route such as "Full ISMAP". */
  explanation = g_strdup_printf (_ ("The internal audit is submitted by low-impact use only. The "
                                    "route is: %s. What has been entered is shown all the same."),
                                 route);
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_NORMAL, explanation);
}

void
data_worksheet_add_audit (DataWorksheetBuilder *self)
{
  DataWorksheetForm form = { .builder = self };

  if (!self->blank)
    add_verdict (self);
  data_document_add_heading (self->document, 1, _ ("Use and service"));
  data_worksheet_add_use (&form);
  data_worksheet_add_period (&form);
  data_worksheet_add_auditors (self);
  data_worksheet_add_requirements (self);
  if (!self->blank)
    {
      data_worksheet_add_checks (self);
      data_worksheet_add_findings (self);
      data_worksheet_add_coverage_figures (self);
      data_report_add_readiness (self->document, self->source->decision, DATA_DETAIL_FULL);
    }
  data_worksheet_add_audit_signatures (self);
}
