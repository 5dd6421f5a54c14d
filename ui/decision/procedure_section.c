/* procedure_section.c - How the scheme works in the edition.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

UiSection *
ui_sections_new_procedure (const RulesDecision *decision)
{
  RulesEdition *edition = decision->evaluation->edition;
  UiSection *section =
      ui_section_new (_ ("How the scheme works in this edition"), data_text (&edition->title));

  for (guint i = 0; i < edition->n_procedure; i++)
    {
      const RulesClause *clause = &edition->procedure[i];
      UiRow *row = ui_row_new (UI_MARK_NONE, data_text (&clause->title), data_text (&clause->text));

      ui_row_set_clause (row, edition, clause, NULL);
      ui_section_add_row (section, row);
    }
  return section;
}
