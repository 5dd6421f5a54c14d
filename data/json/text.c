/* text.c - Reading JSON strictly, with the place of every fault.
 *
 * Jansson knows the grammar and makes the values; the scan of scan.h adds what jansson would
 * let pass, and knows where each token begins. Of two faults the first in the text is reported.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/text.h"

#include "data/error.h"
#include "data/json/scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* The most characters of a text that a message shows. */
#define EXCERPT_LIMIT 60

/** A text being read: its first byte (behind a byte order mark), its end, and its file's name. */
typedef struct
{
  const char *start;
  const char *end;
  const char *file;
} Text;

/* Line and column of the byte at @position, in words. */
static char *
place_of (const Text *text, const char *position)
{
  guint line = 1;
  guint column = 1;

  for (const char *p = text->start; p < position; p = g_utf8_next_char (p))
    {
      column++;
      if (*p == '\n')
        {
          line++;
          column = 1;
        }
    }
  return data_place_in_text (line, column);
}

static gboolean
is_visible (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT &&
         type != G_UNICODE_LINE_SEPARATOR && type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

char *
data_json_excerpt (const char *text, gsize length)
{
  GString *excerpt = g_string_new (NULL);
  const char *end = text + length;
  guint n = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n++ == EXCERPT_LIMIT)
        {
          g_string_append (excerpt, "…");
          break;
        }
      if (is_visible (c))
        g_string_append_unichar (excerpt, c);
      else
        g_string_append_printf (excerpt, "\\u%04x", c);
    }
  return g_string_free (excerpt, FALSE);
}

/* What is wrong in a text in quotes, and what to do about it. */
static char *
describe_string_fault (DataJsonFault fault, const char *excerpt)
{
  if (fault == DATA_JSON_UNFINISHED)
    return g_strdup (_ ("The file ends inside a text in quotes. Add the closing quote and whatever "
                        "else is missing, or get a whole copy of the file."));
  if (fault == DATA_JSON_CONTROL_CHARACTER)
    /* Translators: %s is an escape such as \u000a. */
    return g_strdup_printf (_ ("A text in quotes holds the control character %s as it is. Write it "
                               "as an escape, or remove it."),
                            excerpt);
  if (fault == DATA_JSON_UNKNOWN_ESCAPE)
    return g_strdup_printf (_ ("“%s” is not an escape of JSON. Correct it; a backslash itself is "
                               "written twice."),
                            excerpt);
  if (fault == DATA_JSON_LONE_SURROGATE)
    return g_strdup_printf (_ ("“%s” is half a character (a lone surrogate). Write both halves, or "
                               "the character itself."),
                            excerpt);
  return g_strdup_printf (_ ("A text must not hold the character “%s”. Remove it."), excerpt);
}

/* What is wrong with a token, and what to do about it. */
static char *
describe_fault (DataJsonFault fault, const char *excerpt)
{
  switch (fault)
    {
    case DATA_JSON_UNEXPECTED:
      /* Translators: “%s” is what stands in the file. */
      return g_strdup_printf (_ ("“%s” is not JSON. Remove or correct it."), excerpt);
    case DATA_JSON_NOT_PLAIN_INTEGER:
      return g_strdup_printf (_ ("“%s” is not a plainly written integer. Write a whole number in "
                                 "digits, such as 2, without fraction, exponent, leading zeros or "
                                 "a sign before zero."),
                              excerpt);
    case DATA_JSON_NUMBER_OUT_OF_RANGE:
      return g_strdup_printf (_ ("The number “%s” is out of range. Write one between "
                                 "-9007199254740991 and 9007199254740991."),
                              excerpt);
    case DATA_JSON_TOO_DEEP:
      return g_strdup_printf (_ ("Arrays and objects are nested more than %d levels deep here. "
                                 "Remove some of the levels."),
                              DATA_JSON_DEPTH_LIMIT);
    case DATA_JSON_UNFINISHED:
    case DATA_JSON_CONTROL_CHARACTER:
    case DATA_JSON_UNKNOWN_ESCAPE:
    case DATA_JSON_LONE_SURROGATE:
    case DATA_JSON_NULL_CHARACTER:
      return describe_string_fault (fault, excerpt);
    case DATA_JSON_SOUND:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The place is the beginning of the token, or the end of the text where the token has no end. */
static void
refuse_token (const Text *text, const DataJsonToken *token, GError **error)
{
  gboolean is_cut_off = token->fault == DATA_JSON_UNFINISHED;
  g_autofree char *place = place_of (text, is_cut_off ? text->end : token->start);
  g_autofree char *excerpt =
      data_json_excerpt (token->fault_start, (gsize) (token->fault_end - token->fault_start));
  g_autofree char *message = describe_fault (token->fault, excerpt);

  data_refuse (error, text->file, place, "%s", message);
}

static void
refuse_end (const Text *text, GError **error)
{
  g_autofree char *place = place_of (text, text->end);
  DataJsonScan scan = { .position = text->start, .end = text->end };
  DataJsonToken token;

  if (data_json_scan_next (&scan, &token))
    data_refuse (error, text->file, place,
                 _ ("The file ends in the middle of a value. Add what is missing, or get a whole "
                    "copy of the file."));
  else
    data_refuse (error, text->file, place,
                 _ ("There is nothing in the file. Choose another file, or get a whole copy of "
                    "it."));
}

static void
refuse_syntax (const Text *text,
               const DataJsonToken *token,
               enum json_error_code code,
               GError **error)
{
  g_autofree char *place = place_of (text, token->start);
  g_autofree char *excerpt = data_json_excerpt (token->start, (gsize) (token->end - token->start));

  if (code == json_error_duplicate_key)
    data_refuse (error, text->file, place,
                 _ ("The name %s occurs twice in the same object. Remove or rename one of the "
                    "two."),
                 excerpt);
  else if (code == json_error_end_of_input_expected)
    data_refuse (error, text->file, place,
                 _ ("There is more text behind the end of the value. Remove everything from here "
                    "on; a file holds one JSON value."));
  else
    data_refuse (error, text->file, place,
                 _ ("“%s” cannot stand here. Look for a comma, colon, bracket or quote that is "
                    "missing or too many."),
                 excerpt);
}

/* Whether a string can stand behind the token at @previous, %NULL at the beginning. */
static gboolean
may_begin_string (const char *previous)
{
  return previous == NULL || strchr ("{[,:", *previous) != NULL;
}

/* Reports the first fault of the text: one of a token, or else @syntax, which jansson met, if
 * @syntax is given. */
static gboolean
check_tokens (const Text *text, const json_error_t *syntax, GError **error)
{
  DataJsonScan scan = { .position = text->start, .end = text->end };
  enum json_error_code code = syntax != NULL ? json_error_code (syntax) : json_error_unknown;
  gboolean ends_too_early = code == json_error_premature_end_of_input;
  const char *syntax_end = syntax == NULL || ends_too_early ? NULL : text->start + syntax->position;
  const char *previous = NULL;
  DataJsonToken token;

  while (data_json_scan_next (&scan, &token))
    {
      gboolean is_misplaced = token.fault == DATA_JSON_UNFINISHED && !may_begin_string (previous);

      if (token.fault != DATA_JSON_SOUND && !is_misplaced)
        {
          refuse_token (text, &token, error);
          return FALSE;
        }
      if (is_misplaced || (syntax_end != NULL && token.end >= syntax_end))
        {
          refuse_syntax (text, &token, is_misplaced ? json_error_invalid_syntax : code, error);
          return FALSE;
        }
      previous = token.start;
    }
  if (syntax != NULL)
    refuse_end (text, error);
  return syntax == NULL;
}

/* Where the text stops being UTF-8, or %NULL. A zero byte is UTF-8, though not JSON. */
static const char *
find_encoding_fault (const Text *text)
{
  const char *p = text->start;

  while (!g_utf8_validate_len (p, (gsize) (text->end - p), &p))
    {
      if (*p != '\0')
        return p;
      p++;
    }
  return NULL;
}

json_t *
data_json_parse (const char *text, gsize length, const char *file, GError **error)
{
  Text self = { .start = text, .end = text + length, .file = file };
  g_autoptr (json_t) value = NULL;
  const char *encoding_fault;
  json_error_t syntax;

  if (length >= strlen (BYTE_ORDER_MARK) && g_str_has_prefix (text, BYTE_ORDER_MARK))
    self.start += strlen (BYTE_ORDER_MARK);
  encoding_fault = find_encoding_fault (&self);
  if (encoding_fault != NULL)
    {
      g_autofree char *place = place_of (&self, encoding_fault);

      data_refuse (error, file, place,
                   _ ("The text is not in UTF-8 from here on. Save the file as UTF-8."));
      return NULL;
    }

  value = json_loadb (self.start, (gsize) (self.end - self.start),
                      JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &syntax);
  if (!check_tokens (&self, value == NULL ? &syntax : NULL, error))
    return NULL;
  return g_steal_pointer (&value);
}

char *
data_json_pointer (const char *base, const char *member)
{
  GString *pointer = g_string_new (base);

  g_string_append_c (pointer, '/');
  for (const char *p = member; *p != '\0'; p++)
    {
      if (*p == '~')
        g_string_append (pointer, "~0");
      else if (*p == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *p);
    }
  return g_string_free (pointer, FALSE);
}

char *
data_json_pointer_at (const char *base, gsize index)
{
  return g_strdup_printf ("%s/%" G_GSIZE_FORMAT, base, index);
}
