/* asked_cells.c - The cells that the rules ask, as entries of an evaluation without answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "asked_cells.h"

void
asked_cells_append (json_t *cells, const RulesEdition *edition, json_t *subject, RulesAskedOf kind)
{
  for (guint i = 0; i < edition->n_dimensions * edition->n_harms; i++)
    {
      const RulesDimension *dimension = &edition->dimensions[i / edition->n_harms];
      const RulesHarm *harm = &edition->harms[i % edition->n_harms];

      if (dimension->asked_of == kind && harm->asked[i / edition->n_harms])
        json_array_append_new (cells, json_pack ("{sOssss}", "subject", subject, "dimension",
                                                 dimension->clause.id, "harm", harm->clause.id));
    }
}
