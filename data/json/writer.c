/* writer.c - Writing JSON, one member or entry to a line, in one fixed form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/writer.h"

static void
append_escape (GString *text, char c)
{
  static const char escapes[0x20] = {
    ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't',
  };

  if (c == '"' || c == '\\')
    g_string_append_printf (text, "\\%c", c);
  else if (escapes[(guchar) c] != '\0')
    g_string_append_printf (text, "\\%c", escapes[(guchar) c]);
  else
    g_string_append_printf (text, "\\u%04x", (guint) c);
}

static void
append_quoted (GString *text, const char *value)
{
  const char *start = value;

  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p != '"' && *p != '\\' && (guchar) *p >= 0x20)
        continue;
      g_string_append_len (text, start, p - start);
      append_escape (text, *p);
      start = p + 1;
    }
  g_string_append (text, start);
  g_string_append_c (text, '"');
}

static void
begin_line (DataJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append_c (self->text, ' ');
}

/* Writes everything that stands before a value. */
static void
begin_value (DataJsonWriter *self, const char *name)
{
  if (self->n_open > 0)
    {
      if (!self->is_empty)
        g_string_append_c (self->text, ',');
      begin_line (self);
    }
  self->is_empty = FALSE;
  if (name != NULL)
    {
      append_quoted (self->text, name);
      g_string_append (self->text, ": ");
    }
}

void
data_json_writer_open (DataJsonWriter *self, const char *name, char opening)
{
  begin_value (self, name);
  g_string_append_c (self->text, opening);
  self->depth++;
  self->n_open++;
  self->is_empty = TRUE;
}

void
data_json_writer_close (DataJsonWriter *self, char closing)
{
  g_return_if_fail (self->n_open > 0);

  self->depth--;
  self->n_open--;
  if (!self->is_empty)
    begin_line (self);
  g_string_append_c (self->text, closing);
  self->is_empty = FALSE;
}

void
data_json_writer_text (DataJsonWriter *self, const char *name, const char *text)
{
  begin_value (self, name);
  if (text == NULL)
    g_string_append (self->text, "null");
  else
    append_quoted (self->text, text);
}

void
data_json_writer_integer (DataJsonWriter *self, const char *name, gint64 value)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
data_json_writer_number (DataJsonWriter *self, const char *name, gint64 value)
{
  if (value == 0)
    data_json_writer_text (self, name, NULL);
  else
    data_json_writer_integer (self, name, value);
}

void
data_json_writer_boolean (DataJsonWriter *self, const char *name, gboolean value)
{
  begin_value (self, name);
  g_string_append (self->text, value ? "true" : "false");
}

static void
write_array (DataJsonWriter *self, const char *name, json_t *array)
{
  gsize n = json_array_size (array);

  data_json_writer_open (self, name, '[');
  for (gsize i = 0; i < n; i++)
    data_json_writer_value (self, NULL, json_array_get (array, i));
  data_json_writer_close (self, ']');
}

static void
write_object (DataJsonWriter *self, const char *name, json_t *object)
{
  const char *member;
  json_t *value;

  data_json_writer_open (self, name, '{');
  json_object_foreach (object, member, value)
  {
    data_json_writer_value (self, member, value);
  }
  data_json_writer_close (self, '}');
}

void
data_json_writer_value (DataJsonWriter *self, const char *name, json_t *value)
{
  switch (json_typeof (value))
    {
    case JSON_OBJECT:
      write_object (self, name, value);
      break;
    case JSON_ARRAY:
      write_array (self, name, value);
      break;
    case JSON_STRING:
      data_json_writer_text (self, name, json_string_value (value));
      break;
    case JSON_INTEGER:
      data_json_writer_integer (self, name, json_integer_value (value));
      break;
    case JSON_TRUE:
    case JSON_FALSE:
      data_json_writer_boolean (self, name, json_is_true (value));
      break;
    case JSON_NULL:
      data_json_writer_text (self, name, NULL);
      break;
    case JSON_REAL:
    default:
      g_return_if_reached ();
    }
}

DataJsonWriter
data_json_writer_begin (char opening)
{
  DataJsonWriter self = { .text = g_string_new (NULL) };

  data_json_writer_open (&self, NULL, opening);
  return self;
}

char *
data_json_writer_end (DataJsonWriter *self, char closing)
{
  data_json_writer_close (self, closing);
  return g_string_free (self->text, FALSE);
}
