/* impact_rationales.c - What was given as the reason of answers on the same kind of harm.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_rationales.h"

static gboolean
contains (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

GStrv
ui_impact_rationales_list (const RulesEvaluation *evaluation, const RulesCell *cell, guint most)
{
  guint n_dimensions = evaluation->edition->n_dimensions;
  guint n = rules_evaluation_n_subjects (evaluation) * n_dimensions;
  guint here = cell->subject * n_dimensions + cell->dimension;
  const char *own =
      rules_evaluation_impact (evaluation, cell->subject, cell->dimension, cell->harm)->rationale;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint away = 1; away < n && found->len < most; away++)
    {
      guint row = (here + n - away) % n;
      const char *text =
          rules_evaluation_impact (evaluation, row / n_dimensions, row % n_dimensions, cell->harm)
              ->rationale;

      if (!rules_text_is_blank (text) && g_strcmp0 (text, own) != 0 && !contains (found, text))
        g_ptr_array_add (found, (gpointer) text);
    }
  g_ptr_array_add (found, NULL);
  return g_strdupv ((GStrv) found->pdata);
}
