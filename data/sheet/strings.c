/* strings.c - The texts that the cells of an .xlsx workbook share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/strings.h"

#include "data/sheet/line.h"
#include "data/sheet/refusal.h"
#include "data/sheet/sheet.h"
#include "rules/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STRING_NUMBER_LIMIT 1000000

/* How long "_x000D_" is. */
#define ESCAPE_LENGTH 7

typedef struct
{
  const char *file;
  const char *part;
  DataSheetTextReader text;
  GPtrArray *strings;
} Reading;

void
data_sheet_text_start (DataSheetTextReader *self, const char *name)
{
  if (g_str_equal (name, "rPh"))
    self->n_phonetic++;
  self->is_wanted = self->n_phonetic == 0 && g_str_equal (name, "t");
}

void
data_sheet_text_end (DataSheetTextReader *self, const char *name)
{
  if (g_str_equal (name, "rPh") && self->n_phonetic > 0)
    self->n_phonetic--;
  self->is_wanted = FALSE;
}

void
data_sheet_text_append (DataSheetTextReader *self, const char *text, gsize length)
{
  if (self->is_wanted)
    g_string_append_len (self->text, text, (gssize) length);
}

/* The character that "_xHHHH_" at @p stands for, or 0. */
static gunichar
escaped_at (const char *p)
{
  gunichar character = 0;

  if (p[0] != '_' || p[1] != 'x')
    return 0;
  for (guint i = 2; i < ESCAPE_LENGTH - 1; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return 0;
      character = character * 16 + (gunichar) g_ascii_xdigit_value (p[i]);
    }
  return p[ESCAPE_LENGTH - 1] == '_' && g_unichar_validate (character) ? character : 0;
}

GRefString *
data_sheet_text_take (DataSheetTextReader *self)
{
  g_autoptr (GString) whole = g_string_sized_new (self->text->len);
  const char *p = self->text->str;
  const char *escape;

  while ((escape = strstr (p, "_x")) != NULL)
    {
      gunichar character = escaped_at (escape);

      g_string_append_len (whole, p, escape - p);
      if (character != 0)
        g_string_append_unichar (whole, character);
      else
        g_string_append (whole, "_x");
      p = escape + (character != 0 ? ESCAPE_LENGTH : strlen ("_x"));
    }
  g_string_append (whole, p);
  g_string_truncate (self->text, 0);
  return g_ref_string_new_len (whole->str, (gssize) whole->len);
}

/* Any number of cells may share a text: of one that is too long, no more is kept than shows that,
 * and nothing of a blank one. @text: (transfer full) */
static GRefString *
shorten (GRefString *text)
{
  const char *end =
      rules_text_is_blank (text) ? text : data_line_end (text, DATA_SHEET_TEXT_LIMIT + 1);
  GRefString *beginning;

  if (*end == '\0')
    return text;
  beginning = g_ref_string_new_len (text, end - text);
  g_ref_string_release (text);
  return beginning;
}

static gboolean
start_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  data_sheet_text_start (&((Reading *) data)->text, name);
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  data_sheet_text_append (&((Reading *) data)->text, text, length);
  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  Reading *self = data;

  data_sheet_text_end (&self->text, name);
  if (!g_str_equal (name, "si"))
    return TRUE;
  if (self->strings->len >= STRING_NUMBER_LIMIT)
    {
      data_sheet_refuse_unpacked (error, self->file, self->part);
      return FALSE;
    }
  g_ptr_array_add (self->strings, shorten (data_sheet_text_take (&self->text)));
  return TRUE;
}

GPtrArray *
data_sheet_strings_read (DataSheetPackage *package, const char *part, GError **error)
{
  static const DataSheetXml xml = { start_cb, text_cb, end_cb };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) strings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  Reading reading = {
    .file = data_sheet_package_get_file (package),
    .part = part,
    .text = { .text = text },
    .strings = strings,
  };

  if (!data_sheet_package_read (package, part, "sst", &xml, &reading, error))
    return NULL;
  return g_steal_pointer (&strings);
}
