/* value.c - Answers as plain texts, as the hidden sheet of a fill-in workbook keeps them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/value.h"

#include "data/exchange/root.h"
#include "rules/text.h"

#include <string.h>

/* The most UTF-16 units of a text: a cell holds 32,767, and some are needed for codes. */
#define TEXT_LIMIT 32000

static char *
join_lines (json_t *texts)
{
  GString *lines = g_string_new (NULL);
  gsize n = json_array_size (texts);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, json_string_value (json_array_get (texts, i)));
    }
  return g_string_free (lines, FALSE);
}

/* (transfer full) (nullable): a value as it stands in the file. */
static char *
write_value (json_t *value)
{
  if (json_is_string (value))
    return g_strdup (json_string_value (value));
  if (json_is_integer (value))
    return g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (value));
  if (json_is_boolean (value))
    return g_strdup (json_is_true (value) ? "true" : "false");
  return json_is_array (value) ? join_lines (value) : NULL;
}

char *
data_fillin_value_clean (const char *text)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *plain = NULL;
  const char *start;
  const char *end;

  if (rules_text_is_blank (text))
    return NULL;
  lines = g_strsplit (text, "\r\n", -1);
  plain = g_strjoinv ("\n", lines);
  g_strdelimit (plain, "\r", '\n');
  for (start = plain; g_unichar_isspace (g_utf8_get_char (start));)
    start = g_utf8_next_char (start);
  for (end = start + strlen (start); end > start;)
    {
      const char *before = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (before)))
        break;
      end = before;
    }
  return g_strndup (start, (gsize) (end - start));
}

char *
data_fillin_value_of (DataArray array, const char *member, json_t *entry)
{
  g_autofree char *text = NULL;

  if (entry == NULL || data_array_find_member (array, member) == NULL)
    return NULL;
  text = write_value (data_member_get (entry, member));
  return text == NULL ? NULL : data_fillin_value_clean (text);
}

char *
data_fillin_value_at (DataExchange *exchange, const DataPlace *place)
{
  json_t *root = data_exchange_get_root (exchange);
  json_t *entries;
  gssize index;

  if (place->array == DATA_ARRAY_NONE)
    return data_fillin_value_of (DATA_ARRAY_NONE, place->member, root);
  entries = data_array_get (root, place->array);
  index = data_array_find (entries, place);
  return index < 0 ? NULL
                   : data_fillin_value_of (place->array, place->member,
                                           json_array_get (entries, (gsize) index));
}

/* Whether `_xHHHH_` stands here, which some programs take for the code of a character. */
static gboolean
is_code (const char *p)
{
  gsize n = 0;

  if (!g_str_has_prefix (p, "_x"))
    return FALSE;
  while (n < 4 && g_ascii_isxdigit (p[2 + n]))
    n++;
  return n == 4 && p[6] == '_';
}

gboolean
data_fillin_value_fits_cell (const char *text)
{
  gsize n_units = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_units += c > 0xffff ? 2 : 1;
      if (is_code (p) || (g_unichar_iscntrl (c) && c != '\n') || (c & 0xfffe) == 0xfffe ||
          c == 0x2028 || c == 0x2029)
        return FALSE;
    }
  return n_units <= TEXT_LIMIT;
}

gboolean
data_fillin_value_fits (DataArray array, const char *member, json_t *entry)
{
  g_autofree char *value = data_fillin_value_of (array, member, entry);
  json_t *texts = entry == NULL ? NULL : data_member_get (entry, member);

  for (gsize i = 0; i < json_array_size (texts); i++)
    {
      const char *text = json_string_value (json_array_get (texts, i));
      g_autofree char *clean = data_fillin_value_clean (text);

      /* A line is a text, and a blank line none. */
      if (g_strcmp0 (clean, text) != 0 || strchr (text, '\n') != NULL)
        return FALSE;
    }
  return value == NULL || data_fillin_value_fits_cell (value);
}

void
data_fillin_value_set (DataEdit *edit, const DataPlace *place, const char *value)
{
  const DataField *field = data_array_find_member (place->array, place->member);
  const char *const words[] = { value, NULL };
  g_auto (GStrv) lines = NULL;

  if (value == NULL)
    {
      data_edit_clear (edit, place);
      return;
    }
  if (field->type == DATA_FIELD_TEXTS)
    lines = g_strsplit (value, "\n", -1);
  if (!data_edit_set_words (edit, place, lines == NULL ? words : (const char *const *) lines, NULL))
    g_return_if_reached ();
}
