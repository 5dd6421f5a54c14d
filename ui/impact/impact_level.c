/* impact_level.c - Levels of impact in the grid: their short words, and reading what was typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_level.h"

#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

/* The levels that have a short word. A criteria pack may have others. */
static const struct
{
  const char *id;
  const char *word;
  const char *japanese;
} words[] = {
  /* Translators: the short names of the levels of impact, for a narrow cell of a table. */
  { "none", NC_ ("level", "None"), "無" },
  { "low", NC_ ("level", "Low"), "低" },
  /* Translators: short for “Moderate”. */
  { "moderate", NC_ ("level", "Mod."), "中" },
  { "high", NC_ ("level", "High"), "高" },
};

/* The index in @words, or their number. */
static guint
find_words (const RulesEdition *edition, int level)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (words) && !g_str_equal (words[i].id, edition->levels[level].clause.id))
    i++;
  return i;
}

const char *
ui_impact_level_word (const RulesEdition *edition, int level)
{
  guint i;

  if (level == RULES_NO_LEVEL)
    return "–";
  i = find_words (edition, level);
  if (i == G_N_ELEMENTS (words))
    return data_text (&edition->levels[level].clause.title);
  return g_dpgettext2 (GETTEXT_PACKAGE, "level", words[i].word);
}

static gboolean
is_named (const RulesEdition *edition, int level, const char *typed)
{
  const RulesText *title = &edition->levels[level].clause.title;
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  guint i = find_words (edition, level);

  for (guint language = 0; language < RULES_N_LANGUAGES; language++)
    {
      g_autofree char *name = g_utf8_casefold (title->in[language], -1);

      if (g_str_equal (name, folded))
        return TRUE;
    }
  return i < G_N_ELEMENTS (words) && g_str_equal (words[i].japanese, folded);
}

int
ui_impact_level_read (const RulesEdition *edition, const char *typed)
{
  int digit = g_unichar_digit_value (g_utf8_get_char (typed));

  if (digit >= 0)
    return *g_utf8_next_char (typed) == '\0' && digit < (int) edition->n_levels ? digit
                                                                                : RULES_NO_LEVEL;
  for (int level = 0; level < (int) edition->n_levels; level++)
    {
      if (is_named (edition, level, typed))
        return level;
    }
  return RULES_NO_LEVEL;
}

int
ui_impact_level_find_limit (const RulesEdition *edition)
{
  for (guint i = 0; i < edition->n_gates; i++)
    {
      if (edition->gates[i].test == RULES_TEST_IMPACT)
        return edition->gates[i].at_most;
    }
  return (int) edition->n_levels - 1;
}
