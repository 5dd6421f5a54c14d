/* coverage_figures.c - How many controls are covered how, as a table and as a chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include "rules/coverage_counts.h"

#include <glib/gi18n-lib.h>

/* The ways to be covered, in the order of the columns; all controls are in one of them. */
static const RulesCover covers[] = {
  RULES_COVER_EXTERNAL,   RULES_COVER_BOTH,     RULES_COVER_INTERNAL,  RULES_COVER_NONE,
  RULES_COVER_UNANSWERED, RULES_COVER_EXCLUDED, RULES_COVER_NOT_ASKED,
};

enum
{
  N_COVERS = G_N_ELEMENTS (covers),
  N_IN_CHART = 6, /* all that are asked */
  N_COLUMNS = N_COVERS + 2,
};

static void
add_row (DataDocument *document, const char *name, const guint *of, gboolean is_sum)
{
  DataEmphasis emphasis = is_sum ? DATA_EMPHASIS_STRONG : DATA_EMPHASIS_NONE;
  char numbers[N_COVERS + 1][12];
  DataCell cells[N_COLUMNS] = { { name, emphasis } };
  guint total = 0;

  for (guint i = 0; i < N_COVERS; i++)
    {
      total += of[covers[i]];
      g_snprintf (numbers[i], sizeof numbers[i], "%u", of[covers[i]]);
      cells[i + 2] = (DataCell){ numbers[i], covers[i] == RULES_COVER_NONE && of[covers[i]] > 0
                                                 ? DATA_EMPHASIS_STRONG
                                                 : emphasis };
    }
  g_snprintf (numbers[N_COVERS], sizeof numbers[0], "%u", total);
  cells[1] = (DataCell){ numbers[N_COVERS], emphasis };
  data_document_add_row (document, cells);
}

static void
add_table (DataWorksheetBuilder *self, const GArray *counts, const guint *sum)
{
  DataColumn columns[N_COLUMNS] = {
    { .head = _ ("Criteria and domain"), .width = 48, .leads = TRUE }
  };

  for (guint i = 1; i < N_COLUMNS; i++)
    columns[i] =
        (DataColumn){ .head =
                          i == 1 ? C_ ("audit", "Controls") : data_wording_cover (covers[i - 2]),
                      .over = i >= 2 && i < 6 ? C_ ("coverage", "Stated, covered by") : NULL,
                      .width = 10,
                      .alignment = DATA_ALIGN_END,
                      .value = DATA_VALUE_NUMBER };
  data_document_add_table (self->document, columns, N_COLUMNS);
  for (guint i = 0; i < counts->len; i++)
    {
      const RulesCoverageCounts *each = &g_array_index (counts, RulesCoverageCounts, i);
      g_autofree char *name = data_wording_domain (self->edition, each->criteria, each->domain);

      add_row (self->document, name, each->of, each->domain == NULL);
    }
  add_row (self->document, C_ ("count", "Total"), sum, TRUE);
}

/* A tier that is told by its domains has no bar of its own. */
static gboolean
is_bar (const GArray *counts, guint number)
{
  const RulesCoverageCounts *each = &g_array_index (counts, RulesCoverageCounts, number);

  return each->domain != NULL || number + 1 == counts->len ||
         g_array_index (counts, RulesCoverageCounts, number + 1).domain == NULL;
}

static void
add_chart (DataWorksheetBuilder *self, const GArray *counts)
{
  const char *series[N_IN_CHART];
  guint values[N_IN_CHART];

  for (guint i = 0; i < N_IN_CHART; i++)
    series[i] = data_wording_cover (covers[i]);
  data_document_add_chart (self->document, _ ("Which audit covers the controls"), series,
                           N_IN_CHART);
  for (guint i = 0; i < counts->len; i++)
    {
      const RulesCoverageCounts *each = &g_array_index (counts, RulesCoverageCounts, i);
      g_autofree char *name = data_wording_domain (self->edition, each->criteria, each->domain);

      for (guint j = 0; j < N_IN_CHART; j++)
        values[j] = each->of[covers[j]];
      if (is_bar (counts, i))
        data_document_add_bar (self->document, name, values);
    }
}

/* How many controls are stated, by whom they are covered, and how many are unanswered. */
static void
add_result (DataWorksheetBuilder *self, const guint *sum)
{
  g_autofree char *result = g_strdup_printf (
      _ ("Stated controls %1$u: external audit %2$u, internal audit %3$u, neither %4$u"),
      sum[RULES_COVER_NONE] + sum[RULES_COVER_EXTERNAL] + sum[RULES_COVER_INTERNAL] +
          sum[RULES_COVER_BOTH],
      sum[RULES_COVER_EXTERNAL] + sum[RULES_COVER_BOTH],
      sum[RULES_COVER_INTERNAL] + sum[RULES_COVER_BOTH], sum[RULES_COVER_NONE]);

  if (sum[RULES_COVER_UNANSWERED] > 0)
    {
      g_autofree char *stated = g_steal_pointer (&result);

      /* Translators: %1$s goes like "Stated controls 9: external audit 4, ..." */
      result = g_strdup_printf (_ ("%1$s; unanswered controls %2$u"), stated,
                                sum[RULES_COVER_UNANSWERED]);
    }
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_EMPHASIS, result);
}

void
data_worksheet_add_coverage_figures (DataWorksheetBuilder *self)
{
  g_autoptr (GArray) counts = rules_coverage_counts_list (self->evaluation);
  guint sum[RULES_N_COVERS] = { 0 };

  for (guint i = 0; i < counts->len; i++)
    {
      const RulesCoverageCounts *each = &g_array_index (counts, RulesCoverageCounts, i);

      for (guint cover = 0; each->domain == NULL && cover < RULES_N_COVERS; cover++)
        sum[cover] += each->of[cover];
    }
  data_document_add_heading (self->document, 1, _ ("Which audit covers the controls"));
  add_result (self, sum);
  data_document_add_paragraph (
      self->document, DATA_PARAGRAPH_NOTE,
      _ ("Every detailed control, and every objective without details, is counted once. What is "
         "stated has to be inside the external audit, or assessed internally in design and in "
         "operation."));
  add_chart (self, counts);
  add_table (self, counts, sum);
}
