/* choices.c - What can be chosen for a member, in the words of a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/choices.h"

#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  DataArray array;
  const char *member;
  const char *word;
  const char *title;
  const char *text;
} Choice;

static const Choice choices[] = {
  { DATA_ARRAY_NONE, "perspective", "vendor", NC_ ("perspective", "Vendor (self-assessment)"),
    N_ ("Whoever provides the service evaluates it, to take the result to an agency.") },
  { DATA_ARRAY_NONE, "perspective", "agency", NC_ ("perspective", "Agency (decision on a use)"),
    N_ ("Whoever uses the service decides whether that use is of low impact.") },
  { DATA_ARRAY_NONE, "service.model", "saas", NC_ ("model", "SaaS"),
    N_ ("An application that is ready to be used over the network.") },
  { DATA_ARRAY_NONE, "service.model", "paas", NC_ ("model", "PaaS"),
    N_ ("A platform on which the customer runs applications of its own.") },
  { DATA_ARRAY_NONE, "service.model", "iaas", NC_ ("model", "IaaS"),
    N_ ("Servers, storage and networks on which the customer runs systems of its own.") },
  { DATA_ARRAY_NONE, "service.model", "other", NC_ ("model", "Not a cloud service"),
    N_ ("For example software that runs on the agency’s own machines.") },
  { DATA_ARRAY_BUILT_ON, "in_statement", "true", NC_ ("statement", "Included"), NULL },
  { DATA_ARRAY_BUILT_ON, "in_statement", "false", NC_ ("statement", "Not included"), NULL },
  { DATA_ARRAY_BUILT_ON, "registration", "ismap", NC_ ("registration", "ISMAP list"), NULL },
  { DATA_ARRAY_BUILT_ON, "registration", "ismap-liu", NC_ ("registration", "ISMAP-LIU list"),
    NULL },
  { DATA_ARRAY_BUILT_ON, "registration", "none", NC_ ("registration", "Neither list"), NULL },
  { DATA_ARRAY_OPERATIONS, "listed", "yes", NC_ ("listed", "On the list"),
    N_ ("The published guidance names an operation of this kind. Cite its entry below.") },
  { DATA_ARRAY_OPERATIONS, "listed", "no", NC_ ("listed", "Not on the list"),
    N_ ("No entry of the list fits this operation.") },
  { DATA_ARRAY_FINDINGS, "severity", "major", NC_ ("severity", "Major"), NULL },
  { DATA_ARRAY_FINDINGS, "severity", "minor", NC_ ("severity", "Minor"), NULL },
  { DATA_ARRAY_FINDINGS, "severity", "observation", NC_ ("severity", "Observation"), NULL },
  { DATA_ARRAY_FINDINGS, "status", "open", NC_ ("status", "Open"), NULL },
  { DATA_ARRAY_FINDINGS, "status", "closed", NC_ ("status", "Closed"), NULL },
  { DATA_ARRAY_FINDINGS, "verified", "true", NC_ ("verified", "Verified"), NULL },
  { DATA_ARRAY_FINDINGS, "verified", "false", NC_ ("verified", "Not verified"), NULL },
  { DATA_ARRAY_REQUIREMENTS, "status", "met", NC_ ("status", "Met"), NULL },
  { DATA_ARRAY_REQUIREMENTS, "status", "partly-met", NC_ ("status", "Partly met"), NULL },
  { DATA_ARRAY_REQUIREMENTS, "status", "not-met", NC_ ("status", "Not met"), NULL },
  { DATA_ARRAY_REQUIREMENTS, "status", "not-applicable", NC_ ("status", "Not applicable"), NULL },
  { DATA_ARRAY_AUDITORS, "role", "lead", NC_ ("role", "Lead auditor"),
    N_ ("Answers for the audit. There has to be one.") },
  { DATA_ARRAY_AUDITORS, "role", "member", NC_ ("role", "Member"), NULL },
  { DATA_ARRAY_AUDITORS, "organisation", "internal", NC_ ("organisation", "The own organisation"),
    NULL },
  { DATA_ARRAY_AUDITORS, "organisation", "outsourced", NC_ ("organisation", "A contractor"),
    N_ ("Its independence from the external audit has to be settled.") },
  { DATA_ARRAY_CATALOGUE, "basic", "true", NC_ ("basic", "Basic statement requirement (B)"), NULL },
  { DATA_ARRAY_CATALOGUE, "basic", "false", NC_ ("basic", "No basic statement requirement"), NULL },
  { DATA_ARRAY_CONTROLS, "stated", "true", NC_ ("stated", "Stated"), NULL },
  { DATA_ARRAY_CONTROLS, "stated", "false", NC_ ("stated", "Excluded"), NULL },
  { DATA_ARRAY_CONTROLS, "external", "true", NC_ ("external", "Inside"), NULL },
  { DATA_ARRAY_CONTROLS, "external", "false", NC_ ("external", "Not inside"), NULL },
  { DATA_ARRAY_CONTROLS, "internal.design", "effective", NC_ ("assessment", "Effective"), NULL },
  { DATA_ARRAY_CONTROLS, "internal.design", "deficient", NC_ ("assessment", "Deficient"), NULL },
  { DATA_ARRAY_CONTROLS, "internal.design", "not-assessed", NC_ ("assessment", "Not assessed"),
    NULL },
  { DATA_ARRAY_CONTROLS, "internal.operation", "effective", NC_ ("assessment", "Effective"), NULL },
  { DATA_ARRAY_CONTROLS, "internal.operation", "deficient", NC_ ("assessment", "Deficient"), NULL },
  { DATA_ARRAY_CONTROLS, "internal.operation", "not-assessed", NC_ ("assessment", "Not assessed"),
    NULL },
  { DATA_ARRAY_INFORMATION, "personal", "none", NC_ ("personal", "None"), NULL },
  { DATA_ARRAY_INFORMATION, "personal", "ordinary", NC_ ("personal", "Ordinary"), NULL },
  { DATA_ARRAY_INFORMATION, "personal", "sensitive", NC_ ("personal", "Sensitive"), NULL },
};

/* The context that tells short titles apart for translators. */
static const char *
context_of (const Choice *choice)
{
  const char *name = choice->member;

  if (g_str_equal (name, "service.model"))
    return "model";
  if (g_str_has_prefix (name, "internal."))
    return "assessment";
  return g_str_equal (name, "in_statement") ? "statement" : name;
}

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

GArray *
ui_choices_list (const DataPlace *place, const RulesEdition *edition)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (UiChoice));

  g_array_set_clear_func (list, clear);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      const Choice *each = &choices[i];
      UiChoice choice = { 0 };

      if (each->array != place->array || !g_str_equal (each->member, place->member))
        continue;
      choice.word = g_strdup (each->word);
      choice.title = g_dpgettext2 (NULL, context_of (each), each->title);
      choice.text = each->text != NULL ? _ (each->text) : NULL;
      g_array_append_val (list, choice);
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
