/* csv.c - Reading a table from text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/csv.h"

#include "data/sheet/builder.h"
#include "data/sheet/refusal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many rows tell what separates the columns. */
#define SAMPLE_ROWS 100

/* How the text is walked through: one field after the other. */
typedef struct
{
  const char *file;
  const char *p;
  const char *end;
  char separator;
  guint line;
  GString *field;
  gboolean ends_row; /* whether the field was the last of its row */
} Reader;

static gboolean
is_line_end (char character)
{
  return character == '\n' || character == '\r';
}

/* Goes behind the end of a line, which may be "\r\n". */
static void
skip_line_end (Reader *self)
{
  self->p += self->p[0] == '\r' && self->p + 1 < self->end && self->p[1] == '\n' ? 2 : 1;
  self->line++;
}

static gboolean
refuse (Reader *self, guint line, GError **error, const char *sentences)
{
  g_autofree char *place = data_sheet_place_of_line (line);

  data_sheet_refuse (error, self->file, place, "%s", sentences);
  return FALSE;
}

/* What stands between quotes; a quote in it is written twice. */
static gboolean
read_quoted (Reader *self, GError **error)
{
  guint first_line = self->line;

  for (self->p++; self->p < self->end;)
    {
      if (self->p[0] == '"' && self->p + 1 < self->end && self->p[1] == '"')
        {
          g_string_append_c (self->field, '"');
          self->p += 2;
        }
      else if (self->p[0] == '"')
        {
          self->p++;
          while (self->p < self->end && *self->p == ' ')
            self->p++;
          if (self->p == self->end || *self->p == self->separator || is_line_end (*self->p))
            return TRUE;
          return refuse (self, self->line, error,
                         _ ("Behind the closing quotation mark there is more text. Write a "
                            "quotation mark inside of a quoted text twice, or save the table as "
                            ".xlsx."));
        }
      else if (is_line_end (*self->p))
        {
          skip_line_end (self);
          g_string_append_c (self->field, '\n');
        }
      else
        g_string_append_c (self->field, *self->p++);
    }
  return refuse (self, first_line, error,
                 _ ("The quotation mark that opens here is never closed. Close it, or save the "
                    "table as .xlsx."));
}

static gboolean
read_field (Reader *self, GError **error)
{
  g_string_truncate (self->field, 0);
  if (self->p < self->end && *self->p == '"')
    {
      if (!read_quoted (self, error))
        return FALSE;
    }
  else
    {
      const char *first = self->p;

      while (self->p < self->end && *self->p != self->separator && !is_line_end (*self->p))
        self->p++;
      g_string_append_len (self->field, first, self->p - first);
    }
  self->ends_row = self->p == self->end || is_line_end (*self->p);
  if (self->p < self->end && !self->ends_row)
    self->p++;
  else if (self->p < self->end)
    skip_line_end (self);
  return TRUE;
}

/* How evenly @separator separates: the most frequent number of columns times how often it is. */
static guint
rate (const char *text, gsize length, char separator)
{
  guint times[DATA_SHEET_COLUMN_LIMIT] = { 0 };
  g_autoptr (GString) field = g_string_new (NULL);
  Reader reader = { "", text, text + length, separator, 1, field, FALSE };
  guint best = 0;

  for (guint row = 0; row < SAMPLE_ROWS && reader.p < reader.end; row++)
    {
      guint n = 0;

      do
        {
          if (!read_field (&reader, NULL))
            return 0;
          n++;
        }
      while (!reader.ends_row);
      if (n < G_N_ELEMENTS (times))
        times[n]++;
    }
  for (guint n = 2; n < G_N_ELEMENTS (times); n++)
    best = MAX (best, (n - 1) * times[n]);
  return best;
}

static char
find_separator (const char *text, gsize length)
{
  static const char separators[] = { ',', '\t', ';' };
  char best = separators[0];
  guint best_rate = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint rate_here = rate (text, length, separators[i]);

      if (rate_here > best_rate)
        {
          best_rate = rate_here;
          best = separators[i];
        }
    }
  return best;
}

/* Reads the fields of a row into cells. */
static gboolean
read_row (Reader *self, DataSheetBuilder *builder, guint row, GError **error)
{
  guint column = 0;
  gboolean done;

  do
    {
      GRefString *text;

      if (!read_field (self, error))
        return FALSE;
      text = g_ref_string_new_len (self->field->str, (gssize) self->field->len);
      done = data_sheet_builder_add (builder, row, column++, text, error);
      g_ref_string_release (text);
    }
  while (done && !self->ends_row);
  return done;
}

DataSheet *
data_csv_read (const char *text, gsize length, const char *file, GError **error)
{
  g_autoptr (DataSheetBuilder) builder = data_sheet_builder_new (file, "");
  g_autoptr (GString) field = g_string_new (NULL);
  Reader reader = { file, text, text + length, find_separator (text, length), 1, field, FALSE };

  for (guint row = 1; reader.p < reader.end; row++)
    {
      if (!read_row (&reader, builder, row, error))
        return NULL;
    }
  return data_sheet_builder_end (builder, error);
}
