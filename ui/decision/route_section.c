/* route_section.c - What to do next, and the ladder of gates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

static UiRow *
new_gate_row (const RulesDecision *decision, guint gate)
{
  RulesEdition *edition = decision->evaluation->edition;
  const RulesClause *clause = &edition->gates[gate].clause;
  UiMarkKind kind = ui_mark_for_outcome (decision->gates[gate].outcome);
  g_autofree char *reason = data_wording_gate (decision, gate);
  UiRow *row = ui_row_new (kind, data_text (&clause->title), reason);

  ui_row_set_value (row, data_wording_outcome (decision->gates[gate].outcome), kind);
  ui_row_set_clause (row, edition, clause, NULL);
  ui_row_set_links (row, gate > 0, gate + 1 < edition->n_gates);
  if ((int) gate == decision->deciding_gate)
    gtk_widget_add_css_class (GTK_WIDGET (row), "deciding");
  return row;
}

UiSection *
ui_sections_new_route (const RulesDecision *decision)
{
  RulesEdition *edition = decision->evaluation->edition;
  const RulesRouteClause *route = &edition->routes[decision->route];
  UiSection *section = ui_section_new (_ ("How the route is decided"), NULL);
  UiRow *next = ui_row_new (UI_MARK_NONE, _ ("What to do next"), data_text (&route->next));

  ui_row_set_clause (next, edition, &route->clause, NULL);
  ui_section_add_row (section, next);
  /* Translators: heading of the list of gates that an evaluation passes or not, in order. */
  ui_section_add_heading (section, _ ("Conditions, in order"));
  for (guint i = 0; i < edition->n_gates; i++)
    ui_section_add_row (section, new_gate_row (decision, i));
  return section;
}
