/* audit_requirements.c - The requirements of the internal audit with their answers and evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include "data/worksheet/report_sections.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

/* Id, title and text, with what counts as evidence where evidence has still to be given. */
static char *
describe_requirement (DataWorksheetBuilder *self, guint number)
{
  const RulesRequirement *requirement = &self->edition->requirements[number];
  const RulesClause *clause = &requirement->clause;
  g_autofree char *title = data_worksheet_noted (self, data_text (&clause->title), clause);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s\n%s", clause->id, title, data_text (&clause->text));
  if (self->blank && requirement->n_evidence > 0)
    g_string_append_printf (text, "\n%s", _ ("Evidence:"));
  for (guint i = 0; self->blank && i < requirement->n_evidence; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " " : _ ("; "),
                            data_text (&requirement->evidence[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Where it comes from, and how grave it is if it is not met. */
static char *
describe_backing (const RulesEdition *edition, const RulesRequirement *requirement)
{
  g_autofree char *backing = data_report_backing (edition, &requirement->clause);
  /* Translators: %s is how grave a requirement is that is not met: "Blocker". */
  g_autofree char *severity =
      g_strdup_printf (_ ("If not met: %s"), data_wording_kind (requirement->severity));

  return g_strjoin ("\n", backing, severity, NULL);
}

/* All answers with boxes, and below them that none is ticked, or what that means. */
static char *
describe_status (DataWorksheetBuilder *self, const RulesRequirement *requirement, guint number)
{
  const RulesRequirementAnswer *answer = &self->evaluation->audit.requirements[number];
  g_autofree char *ticks = NULL;
  RulesKind kind;

  if (self->blank)
    return data_worksheet_ticks (DATA_QUESTION_STATUS, 0);
  ticks = data_worksheet_ticks (DATA_QUESTION_STATUS, answer->status);
  if (answer->status == RULES_STATUS_UNANSWERED)
    /* Translators: below the possible answers, none of which is ticked. */
    return g_strjoin ("\n", ticks, _ ("(unanswered)"), NULL);
  if (rules_requirement_trips (requirement, answer, &kind))
    return g_strjoin ("\n→ ", ticks, data_wording_kind (kind), NULL);
  return g_steal_pointer (&ticks);
}

static DataCell
say_evidence (const RulesRequirementAnswer *answer)
{
  return (DataCell){ data_worksheet_answer (answer->evidence),
                     rules_text_is_blank (answer->evidence) ? DATA_EMPHASIS_STRONG
                                                            : DATA_EMPHASIS_NONE };
}

static void
add_requirement (DataWorksheetBuilder *self, guint number)
{
  const RulesRequirement *requirement = &self->edition->requirements[number];
  g_autofree char *text = describe_requirement (self, number);
  g_autofree char *backing = describe_backing (self->edition, requirement);
  g_autofree char *status = describe_status (self, requirement, number);
  const DataCell cells[] = {
    { text },
    { backing, DATA_EMPHASIS_QUIET },
    { status },
    self->blank ? (DataCell){ "" } : say_evidence (&self->evaluation->audit.requirements[number]),
  };

  data_document_add_row (self->document, cells);
}

void
data_worksheet_add_requirements (DataWorksheetBuilder *self)
{
  const RulesEdition *edition = self->edition;
  const DataColumn columns[] = {
    { .head = _ ("Requirement"), .width = 37, .leads = TRUE },
    { .head = _ ("Source and grade"), .width = 20 },
    { .head = _ ("How far it is met"), .width = 15, .leads = TRUE },
    { .head = _ ("Evidence, or why it does not apply"), .width = 28 },
  };

  data_document_add_heading (self->document, 1, _ ("Internal audit requirements"));
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < edition->n_requirements; i++)
    {
      guint group = edition->requirements[i].group;

      if (i == 0 || group != edition->requirements[i - 1].group)
        data_document_add_group (self->document,
                                 data_text (&edition->requirement_groups[group].title));
      add_requirement (self, i);
    }
}
