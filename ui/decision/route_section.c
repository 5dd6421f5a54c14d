/* route_section.c - What to do next, and the ladder of gates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

static void
add_gate (UiSection *section, const RulesDecision *decision, guint gate)
{
  RulesEdition *edition = decision->evaluation->edition;
  UiMarkKind kind = ui_mark_for_outcome (decision->gates[gate].outcome);
  g_autofree char *reason = data_wording_gate (decision, gate);

  ui_section_add_row (section, &(UiRowContent){
                                   .kind = kind,
                                   .linked_above = gate > 0,
                                   .linked_below = gate + 1 < edition->n_gates,
                                   .title = data_text (&edition->gates[gate].clause.title),
                                   .text = reason,
                                   .value = data_wording_outcome (decision->gates[gate].outcome),
                                   .value_kind = kind,
                                   .edition = edition,
                                   .clause = &edition->gates[gate].clause,
                                   .deciding = (int) gate == decision->deciding_gate,
                               });
}

void
ui_sections_show_route (UiSection *section, const RulesDecision *decision)
{
  RulesEdition *edition = decision->evaluation->edition;
  const RulesRouteClause *route = &edition->routes[decision->route];

  ui_section_begin (section, _ ("How the route is decided"), NULL, 0);
  ui_section_add_row (section, &(UiRowContent){ .title = _ ("What to do next"),
                                                .text = data_text (&route->next),
                                                .edition = edition,
                                                .clause = &route->clause });
  /* Translators: heading of the list of gates that an evaluation passes or not, in order. */
  ui_section_add_heading (section, _ ("Conditions, in order"));
  for (guint i = 0; i < edition->n_gates; i++)
    add_gate (section, decision, i);
  ui_section_end (section);
}
