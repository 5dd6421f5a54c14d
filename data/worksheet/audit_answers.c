/* audit_answers.c - Answers of the internal audit as they were given, and boxes to tick for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include "data/exchange/arrays.h"
#include "data/exchange/root.h"
#include "data/wording/answers.h"
#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

static RulesAnswer
read_answer (json_t *entry, const char *member)
{
  json_t *value = json_object_get (entry, member);

  return json_is_true (value)    ? RULES_ANSWER_YES
         : json_is_false (value) ? RULES_ANSWER_NO
                                 : RULES_ANSWER_UNKNOWN;
}

RulesAnswer *
data_worksheet_yes_or_no (const DataWorksheetSource *source, DataArray array, const char *member)
{
  const RulesAudit *audit = &source->decision->evaluation->audit;
  json_t *entries = data_array_get (data_exchange_get_root (source->exchange), array);
  gboolean of_controls = array == DATA_ARRAY_CONTROLS;
  RulesAnswer *answers =
      g_new0 (RulesAnswer, of_controls ? audit->catalogue->n_controls : audit->n_findings);

  for (gsize i = 0; i < json_array_size (entries); i++)
    {
      json_t *entry = json_array_get (entries, i);
      int number = of_controls
                       ? rules_catalogue_find (audit->catalogue, data_member_text (entry, "id"))
                       : (int) i;

      answers[number] = read_answer (entry, member);
    }
  return answers;
}

char *
data_worksheet_ticks (DataQuestion question, guint value)
{
  const char *const *answers = data_wording_answers (question);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; answers[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\u00a0%s", i > 0 ? "\n" : "", i + 1 == value ? "■" : "□",
                            answers[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
data_worksheet_add_answers_note (DataWorksheetBuilder *self,
                                 const DataQuestion *questions,
                                 const char *const *labels,
                                 guint n)
{
  g_autoptr (GString) note = g_string_new (_ ("What can be answered:"));

  for (guint i = 0; i < n; i++)
    {
      const char *const *answers = data_wording_answers (questions[i]);
      g_autofree char *list = g_strjoinv (_ (", "), (char **) answers);

      g_string_append (note, i == 0 ? " " : _ ("; "));
      /* Translators: %1$s is what is asked, %2$s what can be answered. */
      g_string_append_printf (note, _ ("%1$s (%2$s)"), labels[i], list);
    }
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_NOTE, note->str);
}

char *
data_worksheet_about_finding (const RulesEvaluation *evaluation, const RulesFinding *finding)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (finding->control != RULES_NO_CONTROL)
    {
      const RulesControl *control = &evaluation->audit.catalogue->controls[finding->control];

      g_string_append_printf (text, "%s %s", control->id, data_text (&control->title));
    }
  if (finding->requirement >= 0)
    {
      const RulesClause *clause = &evaluation->edition->requirements[finding->requirement].clause;

      g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", clause->id,
                              data_text (&clause->title));
    }
  return g_strdup (text->len > 0 ? text->str : data_worksheet_answer (NULL));
}
