/* choices.c - What can be chosen for a member, in the words of a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/choices.h"

#include "data/wording/answers.h"
#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

/** A member that is answered by choosing, and what each choice means. */
typedef struct
{
  DataArray array;
  const char *member;
  DataQuestion question;
  const char *texts[DATA_MOST_ANSWERS]; /* by value, from 1 */
} Choosing;

static const Choosing choosings[] = {
  { DATA_ARRAY_NONE,
    "perspective",
    DATA_QUESTION_PERSPECTIVE,
    { [RULES_PERSPECTIVE_VENDOR - 1] =
          N_ ("Whoever provides the service evaluates it, to take the result to an agency."),
      [RULES_PERSPECTIVE_AGENCY - 1] =
          N_ ("Whoever uses the service decides whether that use is of low impact.") } },
  { DATA_ARRAY_NONE,
    "service.model",
    DATA_QUESTION_MODEL,
    { [RULES_MODEL_SAAS - 1] = N_ ("An application that is ready to be used over the network."),
      [RULES_MODEL_PAAS - 1] =
          N_ ("A platform on which the customer runs applications of its own."),
      [RULES_MODEL_IAAS - 1] =
          N_ ("Servers, storage and networks on which the customer runs systems of its own."),
      [RULES_MODEL_OTHER - 1] =
          N_ ("For example software that runs on the agency’s own machines.") } },
  { DATA_ARRAY_BUILT_ON, "in_statement", DATA_QUESTION_IN_STATEMENT, { NULL } },
  { DATA_ARRAY_BUILT_ON, "registration", DATA_QUESTION_REGISTRATION, { NULL } },
  { DATA_ARRAY_OPERATIONS,
    "listed",
    DATA_QUESTION_LISTED,
    { [RULES_LISTED_YES - 1] =
          N_ ("The published guidance names an operation of this kind. Cite its entry below."),
      [RULES_LISTED_NO - 1] = N_ ("No entry of the list fits this operation.") } },
  { DATA_ARRAY_FINDINGS, "severity", DATA_QUESTION_SEVERITY, { NULL } },
  { DATA_ARRAY_FINDINGS, "status", DATA_QUESTION_FINDING_STATUS, { NULL } },
  { DATA_ARRAY_FINDINGS, "verified", DATA_QUESTION_VERIFIED, { NULL } },
  { DATA_ARRAY_REQUIREMENTS, "status", DATA_QUESTION_STATUS, { NULL } },
  { DATA_ARRAY_AUDITORS,
    "role",
    DATA_QUESTION_ROLE,
    { [RULES_AUDITOR_ROLE_LEAD - 1] = N_ ("Answers for the audit. There has to be one.") } },
  { DATA_ARRAY_AUDITORS,
    "organisation",
    DATA_QUESTION_ORGANISATION,
    { [RULES_ORGANISATION_OUTSOURCED - 1] =
          N_ ("Its independence from the external audit has to be settled.") } },
  { DATA_ARRAY_CATALOGUE, "basic", DATA_QUESTION_BASIC, { NULL } },
  { DATA_ARRAY_CONTROLS, "stated", DATA_QUESTION_STATED, { NULL } },
  { DATA_ARRAY_CONTROLS, "external", DATA_QUESTION_EXTERNAL, { NULL } },
  { DATA_ARRAY_CONTROLS, "internal.design", DATA_QUESTION_ASSESSMENT, { NULL } },
  { DATA_ARRAY_CONTROLS, "internal.operation", DATA_QUESTION_ASSESSMENT, { NULL } },
  { DATA_ARRAY_INFORMATION, "personal", DATA_QUESTION_PERSONAL, { NULL } },
};

static void
clear (gpointer choice)
{
  g_free (((UiChoice *) choice)->word);
}

static void
add_classes (GArray *list, const char *of, const RulesEdition *edition)
{
  for (guint i = 0; i < edition->n_classes; i++)
    {
      const RulesInformationClass *class = &edition->classes[i];
      UiChoice choice = { .title = data_text (&class->clause.title),
                          .text = data_text (&class->clause.text),
                          .clause = &class->clause };

      if (!g_str_equal (class->of, of))
        continue;
      choice.word = g_strdup_printf ("%u", class->number);
      g_array_append_val (list, choice);
    }
}

static void
add_answers (GArray *list, const Choosing *choosing)
{
  const char *const *ids = data_wording_answer_ids (choosing->question);
  const char *const *titles = data_wording_answers (choosing->question);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *text = choosing->texts[i];
      UiChoice choice = { .word = g_strdup (ids[i]),
                          .title = titles[i],
                          .text = text != NULL ? _ (text) : NULL };

      g_array_append_val (list, choice);
    }
}

GArray *
ui_choices_list (const DataPlace *place, const RulesEdition *edition)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (UiChoice));

  g_array_set_clear_func (list, clear);
  for (guint i = 0; i < G_N_ELEMENTS (choosings); i++)
    {
      if (choosings[i].array == place->array && g_str_equal (choosings[i].member, place->member))
        add_answers (list, &choosings[i]);
    }
  if (place->array == DATA_ARRAY_INFORMATION)
    add_classes (list, place->member, edition);
  return list;
}

const char *
ui_choices_get_title (const DataPlace *place, const RulesEdition *edition, const char *word)
{
  g_autoptr (GArray) list = ui_choices_list (place, edition);

  for (guint i = 0; i < list->len; i++)
    {
      const UiChoice *choice = &g_array_index (list, UiChoice, i);

      if (g_strcmp0 (choice->word, word) == 0)
        return choice->title;
    }
  return NULL;
}
