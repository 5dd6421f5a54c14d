/* fillin_case.c - A fill-in workbook of an example, and what becomes of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fillin_case.h"

#include "data/fillin/fillin.h"
#include "shipped.h"

FillinCase
fillin_case_begin (Scratch *self)
{
  FillinCase case_ = { shipped_packs () };

  case_.exchange = shipped_example (case_.packs, "01-web-conference-ready");
  case_.path = scratch_path (self, "book.xlsx");
  fillin_case_write (&case_);
  return case_;
}

void
fillin_case_end (FillinCase *self)
{
  data_exchange_unref (self->exchange);
  data_packs_free (self->packs);
  g_free (self->path);
}

void
fillin_case_write (FillinCase *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      data_fillin_write (self->exchange, DATA_FILLIN_ALL, RULES_LANGUAGE_EN, self->path, &error));
  g_assert_no_error (error);
}

DataAnswers *
fillin_case_read (FillinCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataFillin) fillin = data_fillin_read (self->path, NULL, &error);
  DataAnswers *answers;

  g_assert_no_error (error);
  answers = data_answers_new (fillin, self->exchange, &error);
  g_assert_no_error (error);
  return answers;
}

DataExchange *
fillin_case_apply (FillinCase *self, const DataAnswers *answers, const gboolean *chosen)
{
  g_autoptr (DataEdit) edit = data_answers_to_edit (answers, chosen);
  g_autoptr (GError) error = NULL;
  DataExchange *edited = data_exchange_edited (self->exchange, edit, self->packs, &error);

  g_assert_no_error (error);
  return edited;
}

void
fillin_case_edit (FillinCase *self, DataEdit *edit)
{
  g_autoptr (GError) error = NULL;
  DataExchange *edited = data_exchange_edited (self->exchange, edit, self->packs, &error);

  g_assert_no_error (error);
  data_exchange_unref (self->exchange);
  self->exchange = edited;
}

void
fillin_case_set (FillinCase *self, const char *place_text, const char *text)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_auto (GStrv) words = NULL;
  DataPlace place;

  g_assert_true (data_place_parse (place_text, &place, &words));
  if (place.member == NULL)
    data_edit_remove (edit, &place);
  else
    data_edit_set_text (edit, &place, text);
  fillin_case_edit (self, edit);
}
