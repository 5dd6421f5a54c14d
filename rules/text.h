/* text.h - A text of the scheme in the two languages every clause has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RulesLanguage:
 * @RULES_LANGUAGE_JA: Japanese, the language of the scheme
 * @RULES_LANGUAGE_EN: English
 */
typedef enum
{
  RULES_LANGUAGE_JA,
  RULES_LANGUAGE_EN,
} RulesLanguage;

#define RULES_N_LANGUAGES 2

/**
 * RulesText:
 * @in: the text in each language, indexed by #RulesLanguage; never %NULL once read. Owned by
 *   whatever holds the text.
 */
typedef struct
{
  const char *in[RULES_N_LANGUAGES];
} RulesText;

/**
 * rules_text_is_blank:
 * @text: (nullable): UTF-8 text
 *
 * Blank means absent, or nothing but Unicode white space (U+3000 and U+0085 included).
 *
 * Returns: %TRUE if @text holds nothing that a person would read
 */
gboolean rules_text_is_blank (const char *text);

G_END_DECLS
