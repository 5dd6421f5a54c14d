/* entry_kind.c - What a list of entries says and shows, for each array whose entries have a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/entry_kind.h"

#include "rules/independence.h"
#include "ui/forms/choices.h"
#include "ui/forms/entry_words.h"

#include <glib/gi18n-lib.h>

static const UiEntryKind kinds[] = {
  { DATA_ARRAY_BUILT_ON,
    N_ ("Cloud services it rests on"),
    N_ ("None yet. Where the service runs on another provider’s cloud, add that here."),
    N_ ("Add a _Cloud Service"),
    "/org/eikyo/Eikyo/ui/forms/base_service_form.ui",
    { "name", "in_statement", "registration", NULL },
    NULL,
    0 },
  { DATA_ARRAY_OPERATIONS,
    N_ ("Operations"),
    N_ ("There are no operations yet. Add each piece of work for which the service is to be used, "
        "such as running an advisory council."),
    N_ ("Add an O_peration"),
    "/org/eikyo/Eikyo/ui/forms/operation_form.ui",
    { "name", "description", "listed", "list_entry", NULL },
    "listed",
    RULES_TEST_LISTED_OPERATIONS },
  { DATA_ARRAY_INFORMATION,
    N_ ("Information"),
    N_ ("There is no information yet. Add each kind of information that the service would hold, "
        "such as meeting papers or a list of members."),
    N_ ("Add In_formation"),
    "/org/eikyo/Eikyo/ui/forms/information_form.ui",
    { "name", "description", "operations", "confidentiality", "integrity", "availability",
      "personal", "subjects", NULL },
    "confidentiality",
    RULES_TEST_INFORMATION_CLASS },
  { .array = DATA_ARRAY_AUDITORS,
    .label = N_ ("Auditors"),
    .nothing = N_ ("There are no auditors yet. Add each person who audits, one of them as lead."),
    .add = N_ ("Add an A_uditor"),
    .form = "/org/eikyo/Eikyo/ui/audit/auditor_form.ui",
    .members = { "name", "role", "organisation", "competence", "operates", NULL },
    .follows_decision = TRUE },
};

const UiEntryKind *
ui_entry_kind_find (DataArray array)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].array == array)
        return &kinds[i];
    }
  return NULL;
}

const char *
ui_entry_kind_name (DataEntry *entry)
{
  const char *name = data_entry_get_text (entry, "name");

  return rules_text_is_blank (name) ? _ ("(unnamed)") : name;
}

/* Where an operation is said to be on the list, what is missing is the entry. */
const char *
ui_entry_kind_find_member (DataEntry *entry, const char *member)
{
  if (g_strcmp0 (member, "listed") == 0 &&
      g_strcmp0 (data_entry_get_text (entry, "listed"), "yes") == 0 &&
      rules_text_is_blank (data_entry_get_text (entry, "list_entry")))
    return "list_entry";
  return member;
}

const RulesClause *
ui_entry_kind_find_gate (const RulesEdition *edition, RulesTestKind test)
{
  for (guint i = 0; i < edition->n_gates; i++)
    {
      if (edition->gates[i].test == test)
        return &edition->gates[i].clause;
    }
  return NULL;
}

static void
add_part (GString *line, const char *part)
{
  g_string_append_printf (line, "%s%s", line->len > 0 ? "  ·  " : "", part);
}

/* Adds what was chosen for a member; returns whether anything was. */
static gboolean
add_choice (GString *line, const RulesEdition *edition, DataEntry *entry, const char *member)
{
  DataPlace place = *data_entry_get_place (entry);
  g_auto (GStrv) words = ui_entry_words_get (entry, member);
  const char *title;

  place.member = member;
  title = ui_choices_get_title (&place, edition, words[0]);
  if (title != NULL)
    add_part (line, title);
  return title != NULL;
}

static void
describe_operation (GString *line, DataEntry *entry, gboolean *missing)
{
  const char *listed = data_entry_get_text (entry, "listed");
  const char *cited = data_entry_get_text (entry, "list_entry");

  *missing = TRUE;
  if (listed == NULL)
    add_part (line, _ ("Not said whether it is on the list"));
  else if (!g_str_equal (listed, "yes"))
    {
      *missing = FALSE;
      add_part (line, g_dpgettext2 (NULL, "listed", "Not on the list"));
    }
  else if (rules_text_is_blank (cited))
    add_part (line, _ ("On the list, but no entry is cited"));
  else
    {
      *missing = FALSE;
      add_part (line, cited);
    }
}

static void
describe_information (GString *line,
                      const RulesEdition *edition,
                      DataEntry *entry,
                      gboolean *missing)
{
  g_auto (GStrv) operations = data_entry_get_texts (entry, "operations");
  guint n = g_strv_length (operations);
  g_autofree char *count = g_strdup_printf (ngettext ("%u operation", "%u operations", n), n);

  *missing = !add_choice (line, edition, entry, "confidentiality");
  if (*missing)
    add_part (line, _ ("Confidentiality class unanswered"));
  add_choice (line, edition, entry, "integrity");
  add_choice (line, edition, entry, "availability");
  if (n > 0)
    add_part (line, count);
}

static void
describe_base_service (GString *line, const RulesEdition *edition, DataEntry *entry)
{
  if (!add_choice (line, edition, entry, "registration"))
    add_part (line, _ ("Registration unanswered"));
  switch (data_entry_get_answer (entry, "in_statement"))
    {
    case RULES_ANSWER_YES:
      add_part (line, _ ("Included in the statement"));
      break;
    case RULES_ANSWER_NO:
      add_part (line, _ ("Not included in the statement"));
      break;
    case RULES_ANSWER_UNKNOWN:
    default:
      break;
    }
}

/* How many controls an auditor assessed, and how many of them are the auditor's own work. */
static guint
count_assessed (const RulesAudit *audit, int auditor, guint *n_own)
{
  guint n = 0;

  *n_own = 0;
  for (guint i = 0; auditor >= 0 && i < audit->catalogue->n_controls; i++)
    {
      if (audit->controls[i].auditor != auditor)
        continue;
      n++;
      if (rules_auditor_operates (&audit->auditors[auditor], &audit->catalogue->controls[i]))
        *n_own += 1;
    }
  return n;
}

static int
find_auditor (const RulesAudit *audit, const char *id)
{
  for (guint i = 0; i < audit->n_auditors; i++)
    {
      if (g_strcmp0 (audit->auditors[i].id, id) == 0)
        return (int) i;
    }
  return RULES_NO_AUDITOR;
}

static void
describe_auditor (GString *line,
                  const RulesEvaluation *evaluation,
                  DataEntry *entry,
                  gboolean *missing)
{
  const RulesAudit *audit = &evaluation->audit;
  guint n_own;
  guint n = count_assessed (audit, find_auditor (audit, data_entry_get_place (entry)->id), &n_own);
  g_autofree char *assessed =
      g_strdup_printf (ngettext ("assessed %u control", "assessed %u controls", n), n);
  /* Translators: of the controls that an auditor assessed. */
  g_autofree char *own = g_strdup_printf (
      ngettext ("%u of them is own work", "%u of them are own work", n_own), n_own);

  *missing = rules_text_is_blank (data_entry_get_text (entry, "name")) || n_own > 0;
  if (!add_choice (line, evaluation->edition, entry, "role"))
    add_part (line, _ ("Role unanswered"));
  add_choice (line, evaluation->edition, entry, "organisation");
  if (n > 0)
    add_part (line, assessed);
  if (n_own > 0)
    add_part (line, own);
}

char *
ui_entry_kind_describe (const RulesDecision *decision, DataEntry *entry, gboolean *missing)
{
  const RulesEdition *edition = decision->evaluation->edition;
  DataArray array = data_entry_get_place (entry)->array;
  g_autoptr (GString) line = g_string_new (NULL);

  *missing = FALSE;
  if (array == DATA_ARRAY_OPERATIONS)
    describe_operation (line, entry, missing);
  else if (array == DATA_ARRAY_INFORMATION)
    describe_information (line, edition, entry, missing);
  else if (array == DATA_ARRAY_AUDITORS)
    describe_auditor (line, decision->evaluation, entry, missing);
  else
    describe_base_service (line, edition, entry);
  return g_string_free (g_steal_pointer (&line), FALSE);
}
