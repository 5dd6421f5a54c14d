/* compare.c - What a fill-in workbook that came back changes, judged answer by answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/compare.h"

#include "data/fillin/value.h"
#include "data/sheet/refusal.h"
#include "data/wording/language.h"
#include "data/workspace/fact_words.h"

static DataAnswerVerdict
verdict_of (DataAnswerProblem problem)
{
  if (problem == DATA_ANSWER_NOTHING)
    return DATA_ANSWER_OK;
  return problem < DATA_ANSWER_UNKNOWN_WORD ? DATA_ANSWER_WARNING : DATA_ANSWER_REFUSED;
}

char *
data_fillin_cell_at (DataFillinComparing *self, guint column)
{
  g_autofree char *letters = data_sheet_column_name (column);

  return data_sheet_place (data_sheet_get_name (self->sheet), letters,
                           data_sheet_get_number (self->sheet, self->row));
}

DataAnswer *
data_fillin_add_answer (DataFillinComparing *self, char *cell, DataAnswerProblem problem)
{
  DataAnswer *answer = g_new0 (DataAnswer, 1);

  answer->cell = cell;
  answer->label = g_strdup ("");
  answer->before = g_strdup ("");
  answer->after = g_strdup ("");
  answer->made = g_strdup ("");
  answer->problem = problem;
  answer->verdict = verdict_of (problem);
  g_ptr_array_add (self->answers->answers, answer);
  self->answers->n_verdicts[answer->verdict]++;
  return answer;
}

void
data_fillin_take_text (char **member, char *text)
{
  g_free (*member);
  *member = text;
}

DataAnswer *
data_fillin_refuse (DataFillinComparing *self, guint column, DataAnswerProblem problem)
{
  DataAnswer *answer = data_fillin_add_answer (self, data_fillin_cell_at (self, column), problem);

  data_fillin_take_text (&answer->after,
                         g_strdup (data_sheet_get_text (self->sheet, self->row, column)));
  return answer;
}

char *
data_fillin_say (DataFillinComparing *self, const DataPlace *place, const char *value)
{
  return data_fillin_words_say (self->words, place->array, place->member, data_language_current (),
                                value);
}

/* (transfer full) (nullable): what the entry that @place is in was called when the workbook was
 * made, if it is now called otherwise, which may mean that it is another. */
static char *
find_former_entry (DataFillinComparing *self, const DataPlace *place)
{
  static const DataArray arrays[] = { DATA_ARRAY_OPERATIONS, DATA_ARRAY_INFORMATION,
                                      DATA_ARRAY_BUILT_ON };

  if (place->array == DATA_ARRAY_CONTROLS)
    return data_fillin_words_find_former (self->words, self->then, DATA_ARRAY_CATALOGUE, "title",
                                          place->id);
  for (guint i = 0; place->id != NULL && i < G_N_ELEMENTS (arrays); i++)
    {
      const DataPlace name = { arrays[i], place->id, NULL, NULL, "name" };
      const DataPlace entry = { arrays[i], place->id, NULL, NULL, NULL };
      gboolean is_base = arrays[i] == DATA_ARRAY_BUILT_ON;
      g_autofree char *key = data_place_to_text (is_base ? &name : &entry);
      const DataFillinRow *row = g_hash_table_lookup (self->origins, key);
      g_autofree char *now = NULL;

      if (row == NULL ||
          (place->array != arrays[i] && (is_base || place->array != DATA_ARRAY_IMPACTS)))
        continue;
      now = data_fillin_value_at (self->exchange, &name);
      if (row->values[0] != NULL && g_strcmp0 (now, row->values[0]) != 0)
        return g_strdup (row->values[0]);
    }
  return NULL;
}

/* (transfer full) (nullable): the same of the auditor that is the answer at @place. */
static char *
find_former_auditor (DataFillinComparing *self, const DataPlace *place, const char *value)
{
  const DataField *field = data_array_find_member (place->array, place->member);

  if (value == NULL || field->reference != DATA_REFERENCE_AUDITOR)
    return NULL;
  return data_fillin_words_find_former (self->words, self->then, place->array, place->member,
                                        value);
}

/* (transfer full): what was answered when the workbook was made. */
static char *
say_made (DataFillinComparing *self, const DataPlace *place, const char *made)
{
  const DataField *field = data_array_find_member (place->array, place->member);

  /* The other choices are called the same, in either language. */
  if (field->reference != DATA_REFERENCE_AUDITOR)
    return data_fillin_say (self, place, made);
  return data_fillin_words_say (self->then, place->array, place->member, data_language_current (),
                                made);
}

/* What there is to say of @value, which was @value_made when the workbook was made and is @now;
 * @made: (out) (transfer full): what was there then, in words. */
static DataAnswerProblem
judge_value (DataFillinComparing *self,
             const DataPlace *place,
             const char *value_made,
             const char *now,
             const char *value,
             char **made)
{
  g_autofree char *entry = find_former_entry (self, place);
  g_autofree char *auditor = find_former_auditor (self, place, value);

  if (g_strcmp0 (value_made, now) != 0)
    {
      *made = say_made (self, place, value_made);
      return DATA_ANSWER_CHANGED;
    }
  if (entry != NULL && !g_str_equal (place->member, "name"))
    {
      *made = g_steal_pointer (&entry);
      return DATA_ANSWER_OTHER_ENTRY;
    }
  if (auditor != NULL)
    {
      *made = g_steal_pointer (&auditor);
      return DATA_ANSWER_OTHER_AUDITOR;
    }
  *made = g_strdup ("");
  return value == NULL ? DATA_ANSWER_CLEARED : DATA_ANSWER_NOTHING;
}

/* The answer at @place is now @value, and was @made when the workbook was made. */
static void
compare_value (DataFillinComparing *self,
               guint column,
               const DataPlace *place,
               const char *place_text,
               const char *made,
               const char *value)
{
  g_autofree char *now = data_fillin_value_at (self->exchange, place);
  g_autofree char *words = NULL;
  DataAnswerProblem problem;
  DataAnswer *answer;

  if (g_strcmp0 (value, now) == 0)
    {
      self->answers->n_unchanged++;
      return;
    }
  problem = judge_value (self, place, made, now, value, &words);
  answer = data_fillin_add_answer (self, data_fillin_cell_at (self, column), problem);
  answer->place = g_strdup (place_text);
  answer->value = g_strdup (value);
  data_fillin_take_text (&answer->label, data_fact_place (self->exchange, place_text));
  data_fillin_take_text (&answer->before, data_fillin_say (self, place, now));
  data_fillin_take_text (&answer->after, data_fillin_say (self, place, value));
  data_fillin_take_text (&answer->made, g_steal_pointer (&words));
}

static DataAnswerProblem
problem_of (DataFillinWordFault fault)
{
  switch (fault)
    {
    case DATA_FILLIN_WORD_UNKNOWN:
      return DATA_ANSWER_UNKNOWN_WORD;
    case DATA_FILLIN_WORD_AMBIGUOUS:
      return DATA_ANSWER_AMBIGUOUS_WORD;
    case DATA_FILLIN_WORD_OTHER:
      return DATA_ANSWER_OTHER_NAME;
    case DATA_FILLIN_WORD_GONE:
      return DATA_ANSWER_NAME_GONE;
    case DATA_FILLIN_WORD_NO_DATE:
      return DATA_ANSWER_NO_DATE;
    case DATA_FILLIN_WORD_NO_NUMBER:
      return DATA_ANSWER_NO_NUMBER;
    case DATA_FILLIN_WORD_OK:
    default:
      return DATA_ANSWER_NOTHING;
    }
}

gboolean
data_fillin_read_cell (DataFillinComparing *self,
                       guint column,
                       DataArray array,
                       const char *member,
                       const char *place,
                       const char *made,
                       char **value)
{
  const char *text = data_sheet_get_text (self->sheet, self->row, column);
  DataSheetCellKind kind = data_sheet_get_kind (self->sheet, self->row, column);
  g_autofree char *as_made =
      data_fillin_words_say (self->then, array, member, self->fillin->origin->language, made);
  DataAnswerProblem problem;
  DataAnswer *answer;

  *value = NULL;
  if (kind == DATA_SHEET_CELL_VALUE && text[0] != '\0' && g_str_equal (text, as_made))
    {
      *value = g_strdup (made);
      return TRUE;
    }
  if (text[0] == '\0' && data_sheet_get_merged_text (self->sheet, self->row, column)[0] != '\0')
    problem = DATA_ANSWER_MERGED;
  else if (kind == DATA_SHEET_CELL_FORMULA)
    problem = DATA_ANSWER_FORMULA;
  else if (kind == DATA_SHEET_CELL_ERROR)
    problem = DATA_ANSWER_ERROR_VALUE;
  else
    problem =
        problem_of (data_fillin_words_read (self->words, self->then, array, member, text, value));
  if (problem == DATA_ANSWER_NOTHING)
    return TRUE;
  answer = data_fillin_refuse (self, column, problem);
  answer->place = g_strdup (place);
  if (place != NULL)
    data_fillin_take_text (&answer->label, data_fact_place (self->exchange, place));
  return FALSE;
}

void
data_fillin_compare_cell (DataFillinComparing *self, guint member)
{
  guint column = data_fillin_sheets[self->kind].first_answer + member;
  g_autofree char *text = data_fillin_place (self->kind, self->origin->key, member);
  const char *cell = data_sheet_get_text (self->sheet, self->row, column);
  const char *made = self->origin->values[member];
  g_auto (GStrv) words = NULL;
  g_autofree char *value = NULL;
  DataPlace place;
  gboolean is_sound =
      data_place_parse (text, &place, &words) && data_fillin_can_ask (self->kind, &place);

  /* What stands in a cell that is not asked begins with a dash. */
  if (!self->origin->asked[member] && (cell[0] == '\0' || g_str_has_prefix (cell, "―")))
    return;
  if (!self->origin->asked[member] || !is_sound)
    {
      DataAnswer *answer = data_fillin_refuse (self, column, DATA_ANSWER_NOT_ASKED);

      if (is_sound)
        data_fillin_take_text (&answer->label, data_fact_place (self->exchange, text));
      return;
    }
  if (!data_fillin_read_cell (self, column, place.array, place.member, text, made, &value))
    return;
  if (g_strcmp0 (made, value) == 0)
    self->answers->n_unchanged++;
  else if (data_fact_place_exists (self->exchange, text))
    compare_value (self, column, &place, text, made, value);
  else
    data_fillin_refuse (self, column, DATA_ANSWER_GONE);
}
