/* period.c - What the rules allow of the audit period, in sentences.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/period.h"

#include "rules/period.h"

#include <glib/gi18n-lib.h>

static void
add_sentence (GString *text, const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
}

static void
add_ends (GString *text, const RulesPeriodLimits *limits, char *(*write) (RulesDate day))
{
  g_autofree char *earliest = write (limits->earliest_end);
  g_autofree char *latest = write (limits->latest_end);
  g_autofree char *sentence = NULL;

  /* Translators: both are dates. Civil Code, articles 140, 141, 143: the first day counts. */
  sentence = g_strdup_printf (_ ("From this first day, which counts, the period may end from %1$s "
                                 "(three months) to %2$s (one year)."),
                              earliest, latest);
  add_sentence (text, sentence);
}

static void
add_beginning (GString *text, RulesDate expected, char *(*write) (RulesDate day))
{
  g_autofree char *day = write (expected);
  /* Translators: %s is a date. */
  g_autofree char *sentence =
      g_strdup_printf (_ ("After the previous period it has to begin on %s, without a gap."), day);

  add_sentence (text, sentence);
}

static void
add_faults (GString *text, const RulesPeriod *period, const RulesPeriodLimits *limits)
{
  if (period->from == 0 || period->to == 0)
    return;
  if (period->to > limits->latest_end)
    add_sentence (text, _ ("The period is longer than one year."));
  if (period->to < limits->earliest_end)
    add_sentence (text, _ ("The period is shorter than three months."));
  if (limits->expected_from != 0 && period->from != limits->expected_from)
    add_sentence (text, _ ("It does not follow on the previous period."));
}

char *
data_wording_period (const RulesAudit *audit, char *(*write) (RulesDate day), gboolean *is_wrong)
{
  RulesPeriodLimits limits = rules_period_limits (audit);
  g_autoptr (GString) text = g_string_new (NULL);

  add_faults (text, &audit->period, &limits);
  if (is_wrong != NULL)
    *is_wrong = text->len > 0;
  if (limits.expected_from != 0)
    add_beginning (text, limits.expected_from, write);
  if (audit->period.from != 0)
    add_ends (text, &limits, write);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
