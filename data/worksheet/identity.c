/* identity.c - What a worksheet is a worksheet of, in a form that programs read back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/identity.h"

static void
append (GString *text, const char *name, const char *value)
{
  g_autofree char *escaped = value == NULL ? NULL : g_uri_escape_string (value, NULL, FALSE);

  if (escaped != NULL)
    g_string_append_printf (text, " %s=%s", name, escaped);
}

char *
data_worksheet_identity_to_text (const DataWorksheetIdentity *self)
{
  g_autoptr (GString) text = g_string_new (DATA_WORKSHEET_MARK);
  g_autofree char *revision = g_strdup_printf ("%u", self->revision);

  append (text, "sheet", data_worksheet_ids[self->kind - 1]);
  append (text, "language", data_worksheet_language_ids[self->language - 1]);
  append (text, "blank", self->blank ? "yes" : "no");
  append (text, "rules", self->rules);
  append (text, "edition", self->edition);
  append (text, "evaluation", self->evaluation);
  append (text, "sha256", self->hash);
  append (text, "state", data_state_ids[self->state - 1]);
  append (text, "revision", revision);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* (transfer full) (nullable): the value of @name, in UTF-8. */
static char *
find (const char *const *words, const char *name)
{
  g_autofree char *start = g_strconcat (name, "=", NULL);
  g_autofree char *value = NULL;

  for (guint i = 0; value == NULL && words[i] != NULL; i++)
    {
      if (g_str_has_prefix (words[i], start))
        value = g_uri_unescape_string (words[i] + strlen (start), NULL);
    }
  return value != NULL && g_utf8_validate (value, -1, NULL) ? g_steal_pointer (&value) : NULL;
}

static gboolean
read_revision (const char *text, guint *revision)
{
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &number, NULL))
    return FALSE;
  *revision = (guint) number;
  return TRUE;
}

DataWorksheetIdentity *
data_worksheet_identity_parse (const char *text)
{
  g_autoptr (DataWorksheetIdentity) self = g_new0 (DataWorksheetIdentity, 1);
  g_auto (GStrv) split = g_strsplit (text, " ", -1);
  const char *const *words = (const char *const *) split;
  g_autofree char *kind = find (words, "sheet");
  g_autofree char *language = find (words, "language");
  g_autofree char *blank = find (words, "blank");
  g_autofree char *state = find (words, "state");
  g_autofree char *revision = find (words, "revision");

  self->kind = kind == NULL ? 0 : data_worksheet_parse (kind);
  self->language = language == NULL ? 0 : data_worksheet_language_parse (language);
  self->blank = g_strcmp0 (blank, "yes") == 0;
  self->rules = find (words, "rules");
  self->edition = find (words, "edition");
  self->evaluation = find (words, "evaluation");
  self->hash = find (words, "sha256");
  self->state = state == NULL ? 0 : data_state_parse (state);
  if (!g_strv_contains (words, DATA_WORKSHEET_MARK) || self->kind == 0 || self->language == 0 ||
      self->state == 0 || !read_revision (revision, &self->revision))
    return NULL;
  if (self->kind != DATA_WORKSHEET_REGISTER && (self->rules == NULL || self->edition == NULL))
    return NULL;
  return g_steal_pointer (&self);
}

void
data_worksheet_identity_free (DataWorksheetIdentity *self)
{
  g_free (self->rules);
  g_free (self->edition);
  g_free (self->evaluation);
  g_free (self->hash);
  g_free (self);
}
