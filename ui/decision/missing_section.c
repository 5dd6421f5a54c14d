/* missing_section.c - What has still to be answered, the impact on each subject on one line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/sections.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/parts/places.h"

#include <glib/gi18n-lib.h>

/* Whether two missing answers stand on the same line: those about the impact on one subject. */
static gboolean
same_line (const RulesMissing *a, const RulesMissing *b)
{
  return a->kind == RULES_MISSING_IMPACT && b->kind == RULES_MISSING_IMPACT &&
         a->cell.subject == b->cell.subject;
}

static guint
count_asked (const RulesEvaluation *evaluation, const RulesCell *cell)
{
  guint n = 0;

  for (guint harm = 0; harm < evaluation->edition->n_harms; harm++)
    n += rules_evaluation_asks (evaluation, cell->subject, cell->dimension, harm) ? 1 : 0;
  return n;
}

/* "Confidentiality: all 6 kinds of harm", or which of them: the first @n of @missing. */
static char *
describe_dimension (const RulesDecision *decision, const RulesMissing *missing, guint n)
{
  const RulesEdition *edition = decision->evaluation->edition;
  const char *dimension = data_text (&edition->dimensions[missing->cell.dimension].clause.title);
  g_autoptr (GString) harms = NULL;

  if (n > 1 && n == count_asked (decision->evaluation, &missing->cell))
    /* Translators: %1$s is a dimension such as "Confidentiality": nothing is answered there. */
    return g_strdup_printf (
        ngettext ("%1$s: all %2$u kind of harm", "%1$s: all %2$u kinds of harm", n), dimension, n);
  harms = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (harms, "%s%s", i > 0 ? _ (", ") : "",
                            data_text (&edition->harms[missing[i].cell.harm].head));
  /* Translators: %1$s is a dimension such as "Confidentiality", %2$s lists kinds of harm. */
  return g_strdup_printf (_ ("%1$s: %2$s"), dimension, harms->str);
}

static char *
describe_impact (const RulesDecision *decision, const RulesMissing *missing, guint n_missing)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;

  for (guint i = 0; i < n_missing; i += n)
    {
      g_autofree char *line = NULL;

      n = 1;
      while (i + n < n_missing && missing[i + n].cell.dimension == missing[i].cell.dimension)
        n++;
      line = describe_dimension (decision, &missing[i], n);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_place (const RulesDecision *decision, const RulesMissing *missing)
{
  const DataPlace place = ui_places_of_missing (decision, missing);

  return data_place_to_text (&place);
}

static void
add_impact (UiSection *section,
            const RulesDecision *decision,
            const RulesMissing *missing,
            guint n_missing)
{
  RulesEdition *edition = decision->evaluation->edition;
  g_autofree char *text = describe_impact (decision, missing, n_missing);
  g_autofree char *place = describe_place (decision, missing);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u answer", "%u answers", n_missing), n_missing);
  g_autofree char *name = data_wording_subject (decision->evaluation, missing->cell.subject);
  /* Translators: %s is the name of an operation or an information item. */
  g_autofree char *title = g_strdup_printf (_ ("Impact on “%s”"), name);

  ui_section_add_row (section, &(UiRowContent){
                                   .kind = UI_MARK_UNKNOWN,
                                   .title = title,
                                   .text = text,
                                   .value = count,
                                   .edition = edition,
                                   .clause = &edition->dimensions[missing->cell.dimension].clause,
                                   .place = place,
                               });
}

/* The gate that asks for what is missing. */
static const RulesClause *
find_gate (const RulesEdition *edition, RulesMissingKind kind)
{
  RulesTestKind test = RULES_TEST_INFORMATION_CLASS;

  if (kind == RULES_MISSING_SERVICE_MODEL)
    test = RULES_TEST_SERVICE_MODEL;
  else if (kind == RULES_MISSING_OPERATION || kind == RULES_MISSING_LISTED)
    test = RULES_TEST_LISTED_OPERATIONS;
  for (guint i = 0; i < edition->n_gates; i++)
    {
      if (edition->gates[i].test == test)
        return &edition->gates[i].clause;
    }
  return NULL;
}

static void
add_plain (UiSection *section, const RulesDecision *decision, const RulesMissing *missing)
{
  RulesEdition *edition = decision->evaluation->edition;
  g_autofree char *title = data_wording_missing (decision, missing);
  g_autofree char *place = describe_place (decision, missing);

  ui_section_add_row (section, &(UiRowContent){ .kind = UI_MARK_UNKNOWN,
                                                .title = title,
                                                .edition = edition,
                                                .clause = find_gate (edition, missing->kind),
                                                .place = place });
}

void
ui_sections_show_missing (UiSection *section, const RulesDecision *decision)
{
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u answer is missing", "%u answers are missing", decision->n_missing),
      decision->n_missing);
  guint n;

  gtk_widget_set_visible (GTK_WIDGET (section), decision->n_missing > 0);
  if (decision->n_missing == 0)
    return;
  ui_section_begin (section, title, _ ("Each line leads to where the answer is given."),
                    UI_SECTIONS_LIMIT);
  for (guint i = 0; i < decision->n_missing; i += n)
    {
      const RulesMissing *missing = &decision->missing[i];

      n = 1;
      while (i + n < decision->n_missing && same_line (missing, &decision->missing[i + n]))
        n++;
      if (missing->kind == RULES_MISSING_IMPACT)
        add_impact (section, decision, missing, n);
      else
        add_plain (section, decision, missing);
    }
  ui_section_end (section);
}
