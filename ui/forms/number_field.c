/* number_field.c - A field for a whole number, such as of people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/number_field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Digits of the greatest number that is surely kept. */
#define N_DIGITS 15

struct _UiNumberField
{
  UiEntryField parent_instance;
};

G_DEFINE_FINAL_TYPE (UiNumberField, ui_number_field, UI_TYPE_ENTRY_FIELD)

/* Joins the digits between commas; after each comma there are three. */
static char *
join_groups (const char *text)
{
  g_auto (GStrv) groups = g_strsplit (text, ",", -1);

  for (guint i = 1; groups[0] != NULL && groups[i] != NULL; i++)
    {
      if (strlen (groups[i]) != 3 || groups[0][0] == '\0')
        return g_strdup ("");
    }
  return g_strjoinv ("", groups);
}

/* Reads digits, with commas between groups and a counter behind them or not. */
static GStrv
ui_number_field_read (UiEntryField *field, const char *typed)
{
  static const char *const counters[] = { "人", "名" };
  g_autofree char *text = ui_entry_field_normalize (typed);
  g_autofree char *digits = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (counters); i++)
    {
      if (g_str_has_suffix (text, counters[i]))
        text[strlen (text) - strlen (counters[i])] = '\0';
    }
  digits = join_groups (g_strstrip (text));
  if (digits[0] == '\0' || strlen (digits) > N_DIGITS ||
      strspn (digits, "0123456789") != strlen (digits))
    return NULL;
  return g_strdupv ((char *[]){ digits + MIN (strspn (digits, "0"), strlen (digits) - 1), NULL });
}

static char *
ui_number_field_describe_fault (UiEntryField *field, const char *typed)
{
  /* Translators: %s is what was typed. */
  return g_strdup_printf (
      _ ("“%s” is not a whole number and is not kept. Write it in digits, such as 1200."), typed);
}

static void
ui_number_field_class_init (UiNumberFieldClass *class)
{
  UI_ENTRY_FIELD_CLASS (class)->read = ui_number_field_read;
  UI_ENTRY_FIELD_CLASS (class)->describe_fault = ui_number_field_describe_fault;
}

static void
ui_number_field_init (UiNumberField *self)
{
}
