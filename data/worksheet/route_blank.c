/* route_blank.c - The route decision report as a form that is filled by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/route_blank.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/worksheet/form.h"
#include "data/worksheet/report_sections.h"

#include <glib/gi18n-lib.h>

enum
{
  LINES_OF_TEXT = 3, /* of a box with sentences */
  LINES_OF_ROW = 2,
  N_DRIVERS = 4, /* rows of the table */
};

static void
add_use (DataWorksheetBuilder *self)
{
  DataWorksheetForm form = { .builder = self };

  data_document_add_heading (self->document, 1, _ ("The use"));
  data_worksheet_form_text (&form, _ ("Use"), NULL, 1, 1);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("Service"), NULL, 1, 1);
  data_worksheet_form_text (&form, _ ("Provider"), NULL, 1, 1);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("Agency"), NULL, 1, 1);
  data_worksheet_form_text (&form, _ ("Division"), NULL, 1, 1);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_choice (&form, _ ("Perspective"), DATA_ARRAY_NONE, "perspective", 0, 2);
  data_worksheet_form_text (&form, _ ("As of"), NULL, 1, 1);
  data_worksheet_form_text (&form, _ ("Handling marking"), NULL, 1, 1);
  data_worksheet_form_end_row (&form);
}

static void
add_gates (DataWorksheetBuilder *self)
{
  const RulesEdition *edition = self->edition;
  const char *const outcomes[] = { data_wording_outcome (RULES_OUTCOME_PASS),
                                   data_wording_outcome (RULES_OUTCOME_FAIL),
                                   data_wording_outcome (RULES_OUTCOME_UNKNOWN), NULL };
  g_autofree char *choice = data_worksheet_column_choice (outcomes);
  const DataColumn columns[] = {
    { .head = _ ("Gate"), .width = 34, .leads = TRUE },
    { .head = _ ("Outcome"), .width = 15 },
    { .head = _ ("Why"), .width = 33 },
    { .head = _ ("Source and grade"), .width = 18 },
  };

  data_document_add_heading (self->document, 1, _ ("Gates in order"));
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < edition->n_gates; i++)
    {
      const RulesClause *clause = &edition->gates[i].clause;
      g_autofree char *gate = g_strdup_printf ("%u. %s\n%s", i + 1, data_text (&clause->title),
                                               data_text (&clause->text));
      g_autofree char *backing = data_report_backing (edition, clause);
      const DataCell cells[] = { { gate }, { choice }, { "" }, { backing, DATA_EMPHASIS_QUIET } };

      data_document_add_row (self->document, cells);
      data_document_add_room (self->document, LINES_OF_TEXT);
    }
}

static void
add_drivers (DataWorksheetBuilder *self)
{
  const DataColumn columns[] = {
    { .head = _ ("Harm"), .width = 21, .leads = TRUE },
    { .head = _ ("Level"), .width = 13, .alignment = DATA_ALIGN_CENTRE, .leads = TRUE },
    { .head = _ ("In what case"), .width = 33, .leads = TRUE },
    { .head = _ ("Reason given"), .width = 33 },
  };

  data_document_add_heading (self->document, 1, _ ("What sets the impact"));
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  data_document_add_empty_rows (self->document, N_DRIVERS, LINES_OF_ROW);
}

static void
add_open_points (DataWorksheetBuilder *self)
{
  DataWorksheetForm form = { .builder = self };

  data_document_add_heading (self->document, 1, _ ("Open points"));
  data_worksheet_form_text (&form, _ ("What is still missing"), NULL, 1, LINES_OF_TEXT);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("What would have to change for ISMAP-LIU"), NULL, 1,
                            LINES_OF_TEXT);
  data_worksheet_form_end_row (&form);
}

void
data_worksheet_add_blank_route (DataWorksheetBuilder *self)
{
  add_use (self);
  add_gates (self);
  add_drivers (self);
  add_open_points (self);
  data_document_add_heading (self->document, 1, _ ("Route decision"));
  data_worksheet_add_result (self);
  data_worksheet_add_signatures (self);
}
