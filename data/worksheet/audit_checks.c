/* audit_checks.c - The checks that the program makes of an internal audit, and what they found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include "data/worksheet/report_sections.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

static guint
count_problems (const RulesReadiness *readiness, const RulesClause *clause, RulesKind kind)
{
  guint n = 0;

  for (guint i = 0; i < readiness->n_problems; i++)
    n += readiness->problems[i].clause == clause && readiness->problems[i].kind == kind ? 1 : 0;
  return n;
}

/* "2 blockers", a line for each kind; or that nothing was found. */
static char *
describe_result (const RulesReadiness *readiness, const RulesClause *clause, gboolean *is_found)
{
  g_autoptr (GString) result = g_string_new (NULL);

  *is_found = FALSE;
  for (RulesKind kind = RULES_KIND_BLOCKER; kind <= RULES_KIND_WARNING; kind++)
    {
      guint n = count_problems (readiness, clause, kind);
      g_autofree char *count = data_wording_kind_count (kind, n);

      if (n > 0)
        g_string_append_printf (result, "%s%s", result->len > 0 ? "\n" : "", count);
    }
  *is_found = result->len > 0;
  /* Translators: of a check that was made. */
  return g_strdup (result->len > 0 ? result->str : C_ ("check", "Nothing found"));
}

static void
add_check (DataWorksheetBuilder *self, const RulesCheck *check)
{
  gboolean is_found;
  g_autofree char *result =
      describe_result (&self->source->decision->readiness, &check->clause, &is_found);
  g_autofree char *noted =
      data_worksheet_noted (self, data_text (&check->clause.title), &check->clause);
  g_autofree char *title = g_strjoin ("\n", check->clause.id, noted, NULL);
  g_autofree char *backing = data_report_backing (self->edition, &check->clause);
  const DataCell cells[] = {
    { title },
    { result, is_found ? DATA_EMPHASIS_STRONG : DATA_EMPHASIS_NONE },
    { data_text (&check->clause.text) },
    { backing, DATA_EMPHASIS_QUIET },
  };

  data_document_add_row (self->document, cells);
}

void
data_worksheet_add_checks (DataWorksheetBuilder *self)
{
  const DataColumn columns[] = {
    { .head = _ ("Check"), .width = 24, .leads = TRUE },
    { .head = _ ("Result"), .width = 12, .alignment = DATA_ALIGN_CENTRE, .leads = TRUE },
    { .head = _ ("When it finds something"), .width = 43 },
    { .head = _ ("Source and grade"), .width = 21 },
  };

  data_document_add_heading (self->document, 1, _ ("Checks made by the program"));
  if (self->source->decision->readiness.status == RULES_READINESS_NOT_APPLICABLE)
    {
      data_document_add_paragraph (self->document, DATA_PARAGRAPH_NORMAL,
                                   _ ("Not made: they are made on the route of low-impact use "
                                      "only."));
      return;
    }
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < RULES_N_CHECKS; i++)
    add_check (self, &self->edition->checks[i]);
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_NOTE,
                               _ ("“Nothing found” holds for what has been answered; what is "
                                  "unanswered is not checked."));
}
