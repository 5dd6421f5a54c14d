/* language.h - The language that texts are given in: one at a time for the whole program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/text.h"

G_BEGIN_DECLS

/**
 * data_language_start:
 *
 * To be called once when a program starts, before any thread and before GTK or Pango: takes the
 * locale and the language of the environment and finds the translations. Text is UTF-8 whatever the
 * locale, and Han characters have their Japanese forms whatever the language.
 */
void data_language_start (void);

/**
 * data_language_use:
 * @language: a language
 *
 * From now on texts are given in @language. Call it on the main thread only.
 */
void data_language_use (RulesLanguage language);
RulesLanguage data_language_current (void);

/** data_language_parse: Returns: whether @code is `ja` or `en`; @language is set if so. */
gboolean data_language_parse (const char *code, RulesLanguage *language);

/** The code of a language, `ja` or `en`. */
const char *data_language_code (RulesLanguage language);

/** data_text: Returns: (transfer none): @text in the current language. */
const char *data_text (const RulesText *text);

G_END_DECLS
