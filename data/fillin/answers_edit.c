/* answers_edit.c - The changes that a fill-in workbook asks for, as an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/answers.h"

#include "data/fillin/layout.h"
#include "data/fillin/value.h"
#include "data/workspace/fact.h"

/* (transfer full): an id for a new entry; @n_new: how many were made before it. */
static char *
make_id (DataExchange *exchange, DataArray array, guint n_new)
{
  static const DataArray spaces[] = { DATA_ARRAY_OPERATIONS, DATA_ARRAY_INFORMATION };
  g_autofree char *id = data_exchange_new_id (exchange, array);
  guint64 number = g_ascii_strtoull (id + 1, NULL, 10);
  char letter = id[0];

  for (;;)
    {
      gboolean is_taken = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
        {
          const DataPlace place = { .array = spaces[i], .id = id };
          g_autofree char *text = data_place_to_text (&place);

          is_taken = is_taken || data_fact_place_exists (exchange, text);
        }
      if (!is_taken && n_new-- == 0)
        return g_steal_pointer (&id);
      g_free (id);
      id = g_strdup_printf ("%c%" G_GUINT64_FORMAT, letter, ++number);
    }
}

static DataFillinSheetKind
sheet_of (DataArray array)
{
  return array == DATA_ARRAY_OPERATIONS ? DATA_FILLIN_OPERATIONS : DATA_FILLIN_INFORMATION;
}

static void
add_entry (DataEdit *edit, DataExchange *exchange, const DataAnswer *answer, guint n_new)
{
  g_autofree char *id = make_id (exchange, answer->array, n_new);
  const DataFillinSheet *about = &data_fillin_sheets[sheet_of (answer->array)];

  data_edit_add (edit, answer->array, id);
  for (guint i = 0; about->members[i] != NULL; i++)
    {
      const DataPlace place = { answer->array, id, NULL, NULL, about->members[i] };

      if (answer->entry[i][0] != '\0')
        data_fillin_value_set (edit, &place, answer->entry[i]);
    }
}

static void
set_value (DataEdit *edit, const DataAnswer *answer)
{
  g_auto (GStrv) words = NULL;
  DataPlace place;

  if (data_place_parse (answer->place, &place, &words))
    data_fillin_value_set (edit, &place, answer->value);
}

DataEdit *
data_answers_to_edit (const DataAnswers *self, const gboolean *chosen)
{
  DataEdit *edit = data_edit_new ();
  guint n_new[DATA_N_ARRAYS] = { 0 };

  for (guint i = 0; i < self->answers->len; i++)
    {
      const DataAnswer *answer = self->answers->pdata[i];
      gboolean is_chosen = chosen == NULL ? answer->verdict == DATA_ANSWER_OK : chosen[i];

      if (!is_chosen || answer->verdict == DATA_ANSWER_REFUSED)
        continue;
      if (answer->entry != NULL)
        add_entry (edit, self->exchange, answer, n_new[answer->array]++);
      else
        set_value (edit, answer);
    }
  return edit;
}
