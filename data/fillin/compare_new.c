/* compare_new.c - New entries in a fill-in workbook that came back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/compare.h"

#include "data/exchange/root.h"
#include "data/fillin/value.h"
#include "data/wording/fields.h"
#include "data/workspace/fact_words.h"

#include <glib/gi18n-lib.h>

/* Whether an entry is called @name already. */
static gboolean
is_taken (DataFillinComparing *self, const char *name)
{
  DataArray array = data_fillin_sheets[self->kind].array;
  json_t *entries = data_array_get (data_exchange_get_root (self->exchange), array);

  for (gsize i = 0; i < json_array_size (entries); i++)
    {
      g_autofree char *other = data_fillin_value_of (array, "name", json_array_get (entries, i));

      if (g_strcmp0 (other, name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What the row says, each answer with the head of its column. */
static char *
describe (DataFillinComparing *self, char **values)
{
  const DataFillinSheet *about = &data_fillin_sheets[self->kind];
  GString *text = g_string_new (NULL);

  for (guint i = 0; about->members[i] != NULL; i++)
    {
      const DataPlace place = { .array = about->array, .member = about->members[i] };
      g_autofree char *head = data_fact_heading (data_wording_member (about->array, place.member));
      g_autofree char *words = values[i] == NULL ? NULL : data_fillin_say (self, &place, values[i]);

      if (words == NULL || words[0] == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: what a column of a table holds, and what stands in it. */
      g_string_append_printf (text, _ ("%s: %s"), head, words);
    }
  return g_string_free (text, FALSE);
}

static void
add_entry (DataFillinComparing *self, char **values)
{
  const DataFillinSheet *about = &data_fillin_sheets[self->kind];
  gboolean taken = is_taken (self, values[0]);
  DataAnswer *answer =
      data_fillin_add_answer (self, data_fillin_cell_at (self, about->first_answer),
                              taken ? DATA_ANSWER_NAME_TAKEN : DATA_ANSWER_NOTHING);
  g_autofree char *entry = data_wording_entry (about->array, values[0]);

  answer->array = about->array;
  /* Translators: %s is “operation “X”” or “information item “X””. */
  data_fillin_take_text (&answer->label, g_strdup_printf (_ ("New %s"), entry));
  data_fillin_take_text (&answer->after, describe (self, values));
  answer->entry = g_new0 (char *, DATA_FILLIN_MEMBER_LIMIT + 1);
  for (guint i = 0; about->members[i] != NULL; i++)
    answer->entry[i] = g_strdup (values[i] == NULL ? "" : values[i]);
}

void
data_fillin_compare_new (DataFillinComparing *self)
{
  const DataFillinSheet *about = &data_fillin_sheets[self->kind];
  char *values[DATA_FILLIN_MEMBER_LIMIT] = { NULL };
  gboolean is_sound = TRUE;
  gboolean is_blank = TRUE;

  for (guint i = 0; about->members[i] != NULL; i++)
    {
      is_sound = data_fillin_read_cell (self, about->first_answer + i, about->array,
                                        about->members[i], NULL, NULL, &values[i]) &&
                 is_sound;
      is_blank = is_blank && values[i] == NULL;
    }
  if (is_sound && !is_blank && values[0] == NULL)
    data_fillin_refuse (self, about->first_answer, DATA_ANSWER_NO_NAME);
  else if (is_sound && !is_blank)
    add_entry (self, values);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_free (values[i]);
}
