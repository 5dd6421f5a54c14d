/* result.c - The boxes of a worksheet that say what was decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/worksheet/form.h"
#include "data/worksheet/report_sections.h"

#include <glib/gi18n-lib.h>

enum
{
  LINES_OF_TEXT = 3, /* of a box with sentences */
};

/* The titles of the levels. */
static GStrv
list_levels (const RulesEdition *edition)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; i < edition->n_levels; i++)
    g_strv_builder_add (titles, data_text (&edition->levels[i].clause.title));
  return g_strv_builder_end (titles);
}

static GStrv
list_routes (const RulesEdition *edition)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = RULES_ROUTE_LIU; i < RULES_N_ROUTES; i++)
    g_strv_builder_add (titles, data_text (&edition->routes[i].clause.title));
  return g_strv_builder_end (titles);
}

static void
add_route (DataWorksheetForm *form)
{
  DataWorksheetBuilder *self = form->builder;
  const RulesDecision *decision = self->source->decision;
  g_auto (GStrv) routes = list_routes (self->edition);
  g_autofree char *phrase = data_wording_route (decision);
  g_autofree char *route = NULL;

  if (self->blank)
    data_worksheet_form_options (form, _ ("Route"), (const char *const *) routes, -1, 1);
  else
    {
      route = data_worksheet_noted (self, phrase, &self->edition->routes[decision->route].clause);
      data_worksheet_form_text (form, _ ("Route"), route, 1, 1);
    }
  data_worksheet_form_end_row (form);
}

/* @dimension: its number, or -1 for the overall level. */
static void
add_level (DataWorksheetForm *form, const char *label, int dimension)
{
  DataWorksheetBuilder *self = form->builder;
  g_auto (GStrv) levels = list_levels (self->edition);
  g_autofree char *level = data_report_level (self->source->decision, dimension);

  if (self->blank)
    data_worksheet_form_options (form, label, (const char *const *) levels, -1, 1);
  else
    data_worksheet_form_text (form, label, level, 1, 1);
}

static void
add_levels (DataWorksheetForm *form)
{
  DataWorksheetBuilder *self = form->builder;

  add_level (form, _ ("Overall impact"), -1);
  data_worksheet_form_end_row (form);
  for (guint i = 0; i < self->edition->n_dimensions; i++)
    {
      const RulesClause *clause = &self->edition->dimensions[i].clause;
      g_autofree char *title = data_worksheet_noted (self, data_text (&clause->title), clause);

      add_level (form, title, (int) i);
    }
  data_worksheet_form_end_row (form);
}

void
data_worksheet_add_result (DataWorksheetBuilder *self)
{
  const RulesDecision *decision = self->source->decision;
  DataWorksheetForm form = { .builder = self };
  g_autofree char *reason = data_wording_reason (decision);

  add_route (&form);
  add_levels (&form);
  data_worksheet_form_text (&form, _ ("Why"), reason, 1, LINES_OF_TEXT);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("What to do next"),
                            data_text (&self->edition->routes[decision->route].next), 1,
                            LINES_OF_TEXT);
  data_worksheet_form_end_row (&form);
}
