/* audit_plan.c - What is audited, and over which period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include "data/wording/period.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

void
data_worksheet_add_use (DataWorksheetForm *form)
{
  const RulesEvaluation *evaluation = form->builder->evaluation;
  g_autofree char *date = data_worksheet_date (evaluation->as_of);
  const char *model =
      evaluation->service.model == 0 ? NULL : data_wording_model (evaluation->service.model);

  data_worksheet_form_text (form, _ ("Title of the evaluation"), evaluation->title, 3, 1);
  data_worksheet_form_text (form, _ ("Date of the evaluation"), date, 1, 1);
  data_worksheet_form_end_row (form);
  data_worksheet_form_text (form, _ ("Name of the service"), evaluation->service.name, 2, 1);
  data_worksheet_form_text (form, _ ("Provider"), evaluation->service.provider, 1, 1);
  data_worksheet_form_text (form, _ ("Service model"), model, 1, 1);
  data_worksheet_form_end_row (form);
  data_worksheet_form_text (form, _ ("Agency"), evaluation->agency.name, 2, 1);
  data_worksheet_form_text (form, _ ("Division"), evaluation->agency.division, 2, 1);
  data_worksheet_form_end_row (form);
}

/* Whether the period is as the rules want it, and what they allow. */
static void
add_limits (DataWorksheetForm *form)
{
  const RulesAudit *audit = &form->builder->evaluation->audit;
  gboolean is_wrong;
  g_autofree char *limits = data_wording_period (audit, data_worksheet_date, &is_wrong);
  gboolean is_given = audit->period.from != 0 && audit->period.to != 0;
  const char *label = is_wrong   ? _ ("Not as the rules want the period")
                      : is_given ? _ ("As the rules want the period")
                                 : _ ("What the rules want of the period");

  if (*limits == '\0')
    return;
  data_worksheet_form_text (form, label, limits, 1, 1);
  data_worksheet_form_end_row (form);
}

void
data_worksheet_add_period (DataWorksheetForm *form)
{
  DataDocument *document = form->builder->document;
  const RulesAudit *audit = &form->builder->evaluation->audit;
  const struct
  {
    const char *label;
    RulesDate day;
  } boxes[] = {
    { _ ("First day of the period"), audit->period.from },
    { _ ("Last day of the period"), audit->period.to },
    { _ ("First day of the previous period"), audit->previous_period.from },
    { _ ("Last day of the previous period"), audit->previous_period.to },
  };

  data_document_add_heading (document, 1, _ ("Audit period"));
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      g_autofree char *day = data_worksheet_date (boxes[i].day);

      data_worksheet_form_text (form, boxes[i].label, day, 1, 1);
    }
  data_worksheet_form_end_row (form);
  if (form->builder->blank)
    data_document_add_paragraph (document, DATA_PARAGRAPH_NOTE,
                                 _ ("The period lasts from three months to one year, counting its "
                                    "first day, and follows on the previous period without a "
                                    "gap."));
  else
    add_limits (form);
}
