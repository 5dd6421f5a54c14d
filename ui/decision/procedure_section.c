/* procedure_section.c - How the scheme works in the edition.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

void
ui_sections_show_procedure (UiSection *section, const RulesDecision *decision)
{
  RulesEdition *edition = decision->evaluation->edition;

  ui_section_begin (section, _ ("How the scheme works in this edition"),
                    data_text (&edition->title), 0);
  for (guint i = 0; i < edition->n_procedure; i++)
    {
      const RulesClause *clause = &edition->procedure[i];

      ui_section_add_row (section, &(UiRowContent){ .title = data_text (&clause->title),
                                                    .text = data_text (&clause->text),
                                                    .edition = edition,
                                                    .clause = clause });
    }
  ui_section_end (section);
}
