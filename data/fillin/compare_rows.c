/* compare_rows.c - What a fill-in workbook that came back changes, row by row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/compare.h"

#include "data/error.h"
#include "data/fillin/labels.h"
#include "data/sheet/refusal.h"
#include "data/workspace/fact.h"
#include "rules/text.h"

#include <glib/gi18n-lib.h>

/** The numbers of the first and the last row with a key. */
typedef struct
{
  guint first;
  guint last;
} Rows;

static void
answer_free (gpointer data)
{
  DataAnswer *self = data;

  g_free (self->cell);
  g_free (self->place);
  g_free (self->label);
  g_free (self->before);
  g_free (self->after);
  g_free (self->made);
  g_free (self->value);
  g_strfreev (self->entry);
  g_free (self);
}

static void
answers_clear (DataAnswers *self)
{
  g_ptr_array_unref (self->answers);
  data_exchange_unref (self->exchange);
}

DataAnswers *
data_answers_ref (DataAnswers *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
data_answers_unref (DataAnswers *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) answers_clear);
}

/* The first column from @first on in which something stands, or -1. */
static int
find_text (DataFillinComparing *self, guint first)
{
  for (guint i = first; i < data_sheet_get_n_columns (self->sheet); i++)
    {
      if (data_sheet_get_text (self->sheet, self->row, i)[0] != '\0')
        return (int) i;
    }
  return -1;
}

/* The row has the key of another. */
static void
refuse_double (DataFillinComparing *self, const Rows *rows)
{
  guint number = data_sheet_get_number (self->sheet, self->row);

  data_fillin_refuse (self, 1, DATA_ANSWER_ROW_TWICE)->other_row =
      number == rows->first ? rows->last : rows->first;
}

/* Whether the key of the row still stands beside what it is about: where the rows were sorted
 * without the column of the keys, the answers belong to others. */
static gboolean
is_moved (DataFillinComparing *self)
{
  g_autofree char *label = data_fillin_label_read (self->kind, self->sheet, self->row);

  /* Those for new entries have words, the others numbers. */
  if (self->origin == NULL)
    return g_ascii_isdigit (label[0]);
  return !rules_text_is_blank (self->origin->label) && !g_str_equal (label, self->origin->label);
}

static void
compare_row (DataFillinComparing *self, const char *key)
{
  guint n = data_fillin_n_members (self->kind);
  int outside = find_text (self, data_fillin_sheets[self->kind].n_columns);

  if (outside >= 0)
    data_fillin_refuse (self, (guint) outside, DATA_ANSWER_OUTSIDE);
  self->origin = g_hash_table_lookup (self->origins, key);
  if (data_fillin_is_new_key (self->kind, key))
    self->origin = NULL;
  else if (self->origin == NULL || self->origin->sheet != self->kind)
    {
      data_fillin_refuse (self, (guint) MAX (find_text (self, 1), 0), DATA_ANSWER_UNKNOWN_ROW);
      return;
    }
  if (is_moved (self))
    {
      data_fillin_refuse (self, 1, DATA_ANSWER_ROW_MOVED);
      return;
    }
  if (self->origin == NULL)
    data_fillin_compare_new (self);
  for (guint i = 0; self->origin != NULL && i < n; i++)
    data_fillin_compare_cell (self, i);
}

/* Whether the row is above those with answers. */
static gboolean
is_above (DataFillinComparing *self, guint row)
{
  guint heads = DATA_FILLIN_HEAD_ROW - DATA_FILLIN_KEY_ROW;

  return data_sheet_get_number (self->sheet, row) <= self->fillin->key_rows[self->kind] + heads;
}

/* (transfer full): the keys of the rows, each with the rows that have it. */
static GHashTable *
list_keys (DataFillinComparing *self)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < data_sheet_get_n_rows (self->sheet); i++)
    {
      const char *key = data_sheet_get_text (self->sheet, i, 0);
      guint number = data_sheet_get_number (self->sheet, i);
      Rows *rows = g_hash_table_lookup (keys, key);

      if (is_above (self, i) || key[0] == '\0')
        continue;
      if (rows == NULL)
        {
          rows = g_new0 (Rows, 1);
          rows->first = number;
          g_hash_table_insert (keys, (char *) key, rows);
        }
      rows->last = number;
    }
  return keys;
}

/* Says which rows are no longer there. */
static void
find_missing (DataFillinComparing *self, GHashTable *keys)
{
  const GPtrArray *rows = self->fillin->origin->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      const DataFillinRow *row = rows->pdata[i];
      DataAnswer *answer;

      if (row->sheet != self->kind || g_hash_table_contains (keys, row->key))
        continue;
      answer = data_fillin_add_answer (self, g_strdup (data_sheet_get_name (self->sheet)),
                                       DATA_ANSWER_ROW_MISSING);
      data_fillin_take_text (&answer->label, data_fact_place (self->exchange, row->key));
    }
}

static void
compare_sheet (DataFillinComparing *self)
{
  g_autoptr (GHashTable) keys = list_keys (self);

  for (self->row = 0; self->row < data_sheet_get_n_rows (self->sheet); self->row++)
    {
      const char *key = data_sheet_get_text (self->sheet, self->row, 0);
      const Rows *rows = g_hash_table_lookup (keys, key);

      if (is_above (self, self->row))
        continue;
      if (key[0] == '\0')
        data_fillin_refuse (self, (guint) MAX (find_text (self, 1), 0), DATA_ANSWER_UNKNOWN_ROW);
      else if (rows->first != rows->last)
        refuse_double (self, rows);
      else
        compare_row (self, key);
    }
  find_missing (self, keys);
}

/* Whether @sheet is that with the instructions, whatever it is called by now: only there the hash
 * stands beside its name. */
static gboolean
is_guide (DataFillinComparing *self, const DataSheet *sheet)
{
  for (guint row = 0; row < data_sheet_get_n_rows (sheet); row++)
    {
      for (guint i = 1; i < data_sheet_get_n_columns (sheet); i++)
        {
          if (g_str_equal (data_sheet_get_text (sheet, row, i), self->fillin->origin->hash) &&
              g_str_equal (data_sheet_get_text (sheet, row, i - 1), DATA_FILLIN_HASH_NAME))
            return TRUE;
        }
    }
  return FALSE;
}

/* Says of which sheets nothing is taken over. */
static void
compare_others (DataFillinComparing *self)
{
  const GPtrArray *others = self->fillin->others;

  for (guint i = 0; i < others->len; i++)
    {
      const DataSheet *sheet = others->pdata[i];

      if (data_sheet_get_n_rows (sheet) > 0 && !is_guide (self, sheet))
        data_fillin_add_answer (self, g_strdup (data_sheet_get_name (sheet)),
                                DATA_ANSWER_OTHER_SHEET);
    }
}

static gboolean
check_evaluation (const DataFillin *fillin, const RulesEvaluation *evaluation, GError **error)
{
  const DataFillinOrigin *origin = fillin->origin;
  g_autofree char *sentences = NULL;

  if (!g_str_equal (origin->evaluation, evaluation->id))
    sentences = g_strdup_printf (
        _ ("This workbook was made of another evaluation, with the id “%s”. Open that one."),
        origin->evaluation);
  else if (!g_str_equal (origin->rules, evaluation->rules_id) ||
           !g_str_equal (origin->edition, evaluation->rules_edition))
    sentences = g_strdup_printf (
        /* Translators: the rules and edition of a workbook, and those of the evaluation. */
        _ ("This workbook was made for the rules “%1$s %2$s”, but the evaluation is now decided by "
           "“%3$s %4$s”. Save a new fill-in workbook and copy the answers into it."),
        origin->rules, origin->edition, evaluation->rules_id, evaluation->rules_edition);
  if (sentences == NULL)
    return TRUE;
  data_sheet_refuse (error, fillin->file, NULL, "%s", sentences);
  return FALSE;
}

/* Whether the names of an old workbook, which kept no ids with them, mean what they meant. */
static gboolean
check_names (DataFillinComparing *self, GError **error)
{
  const DataFillinOrigin *origin = self->fillin->origin;
  const RulesCatalogue *catalogue = data_exchange_get_evaluation (self->exchange)->audit.catalogue;
  const GPtrArray *auditors =
      data_fillin_words_find (self->words, DATA_ARRAY_CONTROLS, "internal.auditor")->choices;
  g_autofree char *hash = data_exchange_hash (self->exchange);
  gboolean is_sound = g_strv_length (origin->auditors) == auditors->len;

  if ((origin->parts & DATA_FILLIN_CONTROLS) == 0 || g_str_equal (hash, origin->hash))
    return TRUE;
  for (guint i = 0; is_sound && i < auditors->len; i++)
    is_sound = g_str_equal (((DataFillinChoice *) auditors->pdata[i])->words[origin->language],
                            origin->auditors[i]);
  for (guint i = 0; is_sound && i < catalogue->n_controls; i++)
    is_sound = !catalogue->controls[i].added;
  if (is_sound)
    return TRUE;
  data_sheet_refuse (
      error, self->fillin->file, NULL, "%s",
      _ ("An earlier version of Eikyo made this workbook. It does not say what "
         "auditors and added details were called then, and the evaluation was "
         "changed since. Save a new fill-in workbook and copy the answers into it."));
  return FALSE;
}

static void
compare_all (DataFillinComparing *self)
{
  const DataFillinOrigin *origin = self->fillin->origin;

  for (guint i = 0; i < origin->rows->len; i++)
    {
      DataFillinRow *row = origin->rows->pdata[i];

      g_hash_table_insert (self->origins, row->key, row);
    }
  for (guint i = 0; i < DATA_FILLIN_N_SHEETS; i++)
    {
      self->kind = (DataFillinSheetKind) i;
      self->sheet = self->fillin->sheets[i];
      if (self->sheet != NULL)
        compare_sheet (self);
      else if (data_fillin_origin_n_rows (origin, self->kind) > 0)
        data_fillin_add_answer (self, g_strdup (data_fillin_sheet_name (self->kind)),
                                DATA_ANSWER_SHEET_MISSING);
    }
  compare_others (self);
}

DataAnswers *
data_answers_new (const DataFillin *fillin, DataExchange *exchange, GError **error)
{
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (exchange);
  g_autoptr (GHashTable) origins = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (DataFillinWords) words = NULL;
  DataFillinComparing comparing = { fillin, exchange };

  if (!check_evaluation (fillin, evaluation, error))
    return NULL;
  comparing.words = words = data_fillin_words_new (evaluation);
  comparing.then = fillin->origin->words == NULL ? words : fillin->origin->words;
  if (fillin->origin->words == NULL && !check_names (&comparing, error))
    return NULL;
  comparing.origins = origins;
  comparing.answers = g_atomic_rc_box_new0 (DataAnswers);
  comparing.answers->answers = g_ptr_array_new_with_free_func (answer_free);
  comparing.answers->exchange = data_exchange_ref (exchange);
  compare_all (&comparing);
  return comparing.answers;
}

gboolean
data_answers_is_same (const DataAnswers *self, const DataAnswers *other)
{
  if (self->answers->len != other->answers->len)
    return FALSE;
  for (guint i = 0; i < self->answers->len; i++)
    {
      const DataAnswer *a = self->answers->pdata[i];
      const DataAnswer *b = other->answers->pdata[i];

      if (!g_str_equal (a->cell, b->cell) || a->problem != b->problem ||
          !g_str_equal (a->before, b->before) || !g_str_equal (a->after, b->after) ||
          g_strcmp0 (a->value, b->value) != 0)
        return FALSE;
    }
  return TRUE;
}
