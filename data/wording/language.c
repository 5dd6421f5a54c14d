/* language.c - The language that texts are given in: one at a time for the whole program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/language.h"

#include "data/directories.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static const char *const codes[RULES_N_LANGUAGES] = {
  [RULES_LANGUAGE_JA] = "ja",
  [RULES_LANGUAGE_EN] = "en",
};

/* A RulesLanguage, which any thread may read. */
static int current = RULES_LANGUAGE_EN;

/* Gettext translates in no locale called "C"; C.UTF-8 is always there and is none of those. */
static void
take_locale (void)
{
  const char *messages;

  setlocale (LC_ALL, "");
  messages = setlocale (LC_MESSAGES, NULL);
  if (messages == NULL || g_str_equal (messages, "C") || g_str_equal (messages, "POSIX"))
    {
      setlocale (LC_CTYPE, "C.UTF-8");
      setlocale (LC_MESSAGES, "C.UTF-8");
    }
}

/* The first language of the environment that we have. */
static RulesLanguage
language_of_environment (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      RulesLanguage language;

      if (data_language_parse (names[i], &language))
        return language;
    }
  return RULES_LANGUAGE_EN;
}

void
data_language_start (void)
{
  g_autofree char *locale_directory = data_directories_locale ();
  RulesLanguage language = language_of_environment ();

  take_locale ();
  /* Pango chooses the forms of Han characters, and the font of marks beside them, by the languages
   * that the user prefers, so that a worksheet would look otherwise where another made it. */
  g_setenv ("PANGO_LANGUAGE", "ja:en", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, locale_directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  /* When GLib first translates it decides for good whether there are translations at all, and in
   * English it would find none. */
  data_language_use (RULES_LANGUAGE_JA);
  g_dgettext (GETTEXT_PACKAGE, "");
  data_language_use (language);
}

void
data_language_use (RulesLanguage language)
{
  g_return_if_fail (language < RULES_N_LANGUAGES);

  g_atomic_int_set (&current, (int) language);
  /* Threads may look at the environment meanwhile. The variable is there from the start on, so that
   * the C library only puts another string in its place; it never frees one, and what is read is
   * the one or the other. */
  g_setenv ("LANGUAGE", codes[language], TRUE);
  /* Setting the domain makes gettext look at LANGUAGE again. */
  textdomain (GETTEXT_PACKAGE);
}

RulesLanguage
data_language_current (void)
{
  return (RulesLanguage) g_atomic_int_get (&current);
}

gboolean
data_language_parse (const char *code, RulesLanguage *language)
{
  for (guint i = 0; i < RULES_N_LANGUAGES; i++)
    {
      if (g_str_equal (code, codes[i]))
        {
          *language = (RulesLanguage) i;
          return TRUE;
        }
    }
  return FALSE;
}

const char *
data_language_code (RulesLanguage language)
{
  g_return_val_if_fail (language < RULES_N_LANGUAGES, NULL);

  return codes[language];
}

const char *
data_text (const RulesText *text)
{
  return text->in[data_language_current ()];
}
