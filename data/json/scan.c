/* scan.c - The tokens of a JSON text, each with what is wrong in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/scan.h"

#include <string.h>

static const char *
skip_white_space (const char *p, const char *end)
{
  while (p < end && (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r'))
    p++;
  return p;
}

static void
set_fault (DataJsonToken *token, DataJsonFault fault, const char *start, const char *end)
{
  token->fault = fault;
  token->fault_start = start;
  token->fault_end = end;
  token->end = end;
}

/* The value of four hexadecimal digits behind a `\u` at @p, or -1. */
static int
read_hexadecimal_escape (const char *p, const char *end)
{
  int value = 0;

  if (end - p < 6 || p[0] != '\\' || p[1] != 'u')
    return -1;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

static gboolean
is_high_surrogate (int value)
{
  return value >= 0xd800 && value <= 0xdbff;
}

static gboolean
is_low_surrogate (int value)
{
  return value >= 0xdc00 && value <= 0xdfff;
}

/* How much of the text to show for the unknown escape at @p: the backslash, and for `\u` what
 * should have been its digits. */
static const char *
unknown_escape_end (const char *p, const char *end)
{
  const char *limit;

  if (end - p < 2)
    return end;
  limit = g_utf8_next_char (p + 1);
  if (p[1] == 'u')
    {
      while (limit < end && limit < p + 6 && g_ascii_isalnum (*limit))
        limit++;
    }
  return MIN (limit, end);
}

static gboolean
is_cut_off_escape (const char *p, const char *end)
{
  if (end - p >= 6 || (end - p >= 2 && p[1] != 'u'))
    return FALSE;
  for (const char *digit = p + 2; digit < end; digit++)
    {
      if (!g_ascii_isxdigit (*digit))
        return FALSE;
    }
  return TRUE;
}

/* Steps over the escape at @p. What is wrong with the character it stands for is noted in @token;
 * returns %NULL where there is no escape. */
static const char *
scan_escape (const char *p, const char *end, DataJsonToken *token)
{
  int value;

  if (end - p >= 2 && p[1] != '\0' && strchr ("\"\\/bfnrt", p[1]) != NULL)
    return p + 2;

  value = read_hexadecimal_escape (p, end);
  if (value < 0)
    return NULL;
  if (is_high_surrogate (value) && is_low_surrogate (read_hexadecimal_escape (p + 6, end)))
    return p + 12;
  if (token->fault == DATA_JSON_SOUND && value == 0)
    set_fault (token, DATA_JSON_NULL_CHARACTER, p, p + 6);
  else if (token->fault == DATA_JSON_SOUND &&
           (is_high_surrogate (value) || is_low_surrogate (value)))
    set_fault (token, DATA_JSON_LONE_SURROGATE, p, p + 6);
  return p + 6;
}

/* The characters that escapes stand for are judged when the string is whole. */
static void
scan_string (DataJsonToken *token, const char *end)
{
  const char *p = token->start + 1;

  while (p < end && *p != '"')
    {
      const char *start = p;

      if ((guchar) *p < 0x20)
        {
          set_fault (token, *p == '\0' ? DATA_JSON_NULL_CHARACTER : DATA_JSON_CONTROL_CHARACTER, p,
                     p + 1);
          return;
        }
      p = *p == '\\' ? scan_escape (p, end, token) : p + 1;
      if (p == NULL && is_cut_off_escape (start, end))
        p = end;
      if (p == NULL)
        {
          set_fault (token, DATA_JSON_UNKNOWN_ESCAPE, start, unknown_escape_end (start, end));
          return;
        }
    }

  if (p >= end)
    set_fault (token, DATA_JSON_UNFINISHED, end, end);
  token->end = p >= end ? end : p + 1;
}

static gboolean
is_plain_integer (const char *start, const char *end)
{
  const char *digits = *start == '-' ? start + 1 : start;

  if (end - start == 1 && *start == '0')
    return TRUE;
  if (digits == end || *digits == '0')
    return FALSE;
  for (const char *p = digits; p < end; p++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_in_range (const char *start, const char *end)
{
  gint64 magnitude = 0;

  for (const char *p = *start == '-' ? start + 1 : start; p < end; p++)
    {
      magnitude = magnitude * 10 + (*p - '0');
      if (magnitude > DATA_JSON_NUMBER_LIMIT)
        return FALSE;
    }
  return TRUE;
}

static void
scan_number (DataJsonToken *token, const char *end)
{
  const char *p = token->start;

  while (p < end && *p != '\0' && strchr ("+-.0123456789Ee", *p) != NULL)
    p++;
  token->end = p;
  if (!is_plain_integer (token->start, p))
    set_fault (token, DATA_JSON_NOT_PLAIN_INTEGER, token->start, p);
  else if (!is_in_range (token->start, p))
    set_fault (token, DATA_JSON_NUMBER_OUT_OF_RANGE, token->start, p);
}

static void
scan_word (DataJsonToken *token, const char *end)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *p = token->start;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      token->end = token->start + length;
      if ((gsize) (end - token->start) >= length && memcmp (token->start, words[i], length) == 0)
        return;
    }
  while (p < end && g_ascii_isalnum (*p))
    p++;
  if (p == token->start)
    p = g_utf8_next_char (p);
  set_fault (token, DATA_JSON_UNEXPECTED, token->start, p);
}

static void
scan_bracket (DataJsonScan *self, DataJsonToken *token)
{
  token->end = token->start + 1;
  if (*token->start == '{' || *token->start == '[')
    self->depth++;
  else if (self->depth > 0)
    self->depth--;
  if (self->depth > DATA_JSON_DEPTH_LIMIT)
    set_fault (token, DATA_JSON_TOO_DEEP, token->start, token->end);
}

gboolean
data_json_scan_next (DataJsonScan *self, DataJsonToken *token)
{
  const char *start = skip_white_space (self->position, self->end);

  if (start == self->end)
    return FALSE;

  *token = (DataJsonToken){ .start = start };
  if (*start == '"')
    scan_string (token, self->end);
  else if (*start == '-' || g_ascii_isdigit (*start))
    scan_number (token, self->end);
  else if (*start == ',' || *start == ':')
    token->end = start + 1;
  else if (*start != '\0' && strchr ("{}[]", *start) != NULL)
    scan_bracket (self, token);
  else
    scan_word (token, self->end);
  self->position = token->end;
  return TRUE;
}
