/* entry_words.c - What an entry holds, as words that can be set again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/entry_words.h"

static GStrv
new_word (const char *word)
{
  return g_strdupv ((char *[]){ (char *) word, NULL });
}

GStrv
ui_entry_words_get (DataEntry *entry, const char *member)
{
  const char *text = data_entry_get_text (entry, member);
  g_autofree char *digits = NULL;
  gint64 number;

  if (text != NULL)
    return new_word (text);
  if (data_entry_get_integer (entry, member, &number))
    {
      digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
      return new_word (digits);
    }
  switch (data_entry_get_answer (entry, member))
    {
    case RULES_ANSWER_YES:
      return new_word ("true");
    case RULES_ANSWER_NO:
      return new_word ("false");
    case RULES_ANSWER_UNKNOWN:
    default:
      return data_entry_get_texts (entry, member);
    }
}
