/* texts_field.c - A field for several short texts, with commas between them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/texts_field.h"

#include "rules/text.h"

#include <glib/gi18n-lib.h>

struct _UiTextsField
{
  UiEntryField parent_instance;
};

G_DEFINE_FINAL_TYPE (UiTextsField, ui_texts_field, UI_TYPE_ENTRY_FIELD)

static GStrv
ui_texts_field_read (UiEntryField *field, const char *typed)
{
  g_autoptr (GRegex) commas = g_regex_new ("[,、，;；\\n]", 0, 0, NULL);
  g_auto (GStrv) parts = g_regex_split (commas, typed, 0);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!rules_text_is_blank (parts[i]))
        g_strv_builder_add (texts, g_strstrip (parts[i]));
    }
  return g_strv_builder_end (texts);
}

static char *
ui_texts_field_write (const char *const *words)
{
  return g_strjoinv (_ (", "), (char **) words);
}

static void
ui_texts_field_class_init (UiTextsFieldClass *class)
{
  UI_ENTRY_FIELD_CLASS (class)->read = ui_texts_field_read;
  UI_ENTRY_FIELD_CLASS (class)->write = ui_texts_field_write;
}

static void
ui_texts_field_init (UiTextsField *self)
{
}
