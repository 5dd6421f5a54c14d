/* answers_words.c - What there is to say of the changes of a fill-in workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/answers.h"

#include "data/sheet/verdict.h"

#include <glib/gi18n-lib.h>

const char *const data_answer_problems[] = {
  "",
  "cleared",
  "name-taken",
  "other-entry",
  "other-auditor",
  "changed",
  "unknown-word",
  "ambiguous-word",
  "other-name",
  "name-gone",
  "no-date",
  "no-number",
  "formula",
  "error-value",
  "merged",
  "not-asked",
  "gone",
  "unknown-row",
  "row-twice",
  "row-moved",
  "row-missing",
  "sheet-missing",
  "outside",
  "other-sheet",
  "no-name",
  NULL,
};

/* The sentences that name nothing. */
static const char *const sentences[DATA_ANSWER_N_PROBLEMS] = {
  [DATA_ANSWER_NOTHING] = "",
  [DATA_ANSWER_CLEARED] = N_ ("The cell was cleared: the answer would become unanswered."),
  [DATA_ANSWER_NAME_TAKEN] = N_ ("There is an entry of this name already. Perhaps this workbook "
                                 "was imported before."),
  [DATA_ANSWER_UNKNOWN_WORD] = N_ ("This is none of the choices. Choose from the list of the "
                                   "cell."),
  [DATA_ANSWER_AMBIGUOUS_WORD] = N_ ("This could be several of the choices. Choose from the list "
                                     "of the cell."),
  [DATA_ANSWER_OTHER_NAME] = N_ ("When the workbook was made this name meant another entry than it "
                                 "does now. Answer it in Eikyo."),
  [DATA_ANSWER_NAME_GONE] = N_ ("The auditor who was called so when the workbook was made is no "
                                "longer in the evaluation. Answer it in Eikyo."),
  [DATA_ANSWER_NO_DATE] = N_ ("There is no such date. Enter one such as 2026-11-22."),
  [DATA_ANSWER_NO_NUMBER] = N_ ("This is not a whole number from 0 on."),
  [DATA_ANSWER_FORMULA] = N_ ("A formula is not taken over. Enter its result."),
  [DATA_ANSWER_ERROR_VALUE] = N_ ("The cell shows an error. Enter the answer itself."),
  [DATA_ANSWER_MERGED] =
      N_ ("This cell was merged with others, so that only the first is answered. "
          "Take the cells apart and answer each."),
  [DATA_ANSWER_NOT_ASKED] = N_ ("This cell was not asked. Answer it in Eikyo, if it is needed."),
  [DATA_ANSWER_GONE] = N_ ("What this is about is no longer in the evaluation."),
  [DATA_ANSWER_UNKNOWN_ROW] = N_ ("This row belongs to no entry. Fill in the rows that are there, "
                                  "or those for new entries."),
  [DATA_ANSWER_ROW_MOVED] =
      N_ ("The rows were sorted or moved without the hidden column A, so that "
          "it is not known what the answers are about. Copy them into a new "
          "fill-in workbook."),
  [DATA_ANSWER_ROW_MISSING] = N_ ("This row is no longer in the workbook. Its answers stay as they "
                                  "are."),
  [DATA_ANSWER_SHEET_MISSING] = N_ ("This sheet is no longer in the workbook. Its answers stay as "
                                    "they are."),
  [DATA_ANSWER_OUTSIDE] = N_ ("This stands beside the answers and is not taken over."),
  [DATA_ANSWER_OTHER_SHEET] =
      N_ ("Nothing on this sheet is taken over. If there are answers on it, copy them into the "
          "cells that ask for them."),
  [DATA_ANSWER_NO_NAME] = N_ ("A new entry needs a name."),
};

static const char *
or_unanswered (const char *words)
{
  return words[0] == '\0' ? _ ("unanswered") : words;
}

char *
data_answer_say_change (const DataAnswer *self)
{
  if (self->verdict == DATA_ANSWER_REFUSED)
    return self->after[0] == '\0' ? g_strdup ("") : g_strdup_printf (_ ("“%s”"), self->after);
  if (self->entry != NULL)
    return g_strdup (self->after);
  /* Translators: what was answered before, and what comes in its place. */
  return g_strdup_printf (_ ("%1$s → %2$s"), or_unanswered (self->before),
                          or_unanswered (self->after));
}

char *
data_answer_describe (const DataAnswer *self)
{
  if (self->problem == DATA_ANSWER_CHANGED)
    return g_strdup_printf (
        _ ("This was changed in the evaluation meanwhile. When the workbook was "
           "made it was: %s."),
        or_unanswered (self->made));
  if (self->problem == DATA_ANSWER_OTHER_ENTRY)
    return g_strdup_printf (_ ("When the workbook was made this was called “%s”. Look whether the "
                               "answer is about the same."),
                            self->made);
  if (self->problem == DATA_ANSWER_OTHER_AUDITOR)
    return g_strdup_printf (_ ("When the workbook was made this auditor was called “%s”. Look "
                               "whether it is the same person."),
                            self->made);
  if (self->problem == DATA_ANSWER_ROW_TWICE)
    return g_strdup_printf (_ ("This row is there twice, here and in row %u. Delete one of them."),
                            self->other_row);
  return g_strdup (self->problem == DATA_ANSWER_NOTHING ? "" : _ (sentences[self->problem]));
}

static void
write_answer (DataJsonWriter *writer, const DataAnswer *answer)
{
  const char *const texts[][2] = {
    { "cell", answer->cell },     { "place", answer->place }, { "label", answer->label },
    { "before", answer->before }, { "after", answer->after },
  };
  g_autofree char *sentence = data_answer_describe (answer);

  data_json_writer_open (writer, NULL, '{');
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    data_json_writer_text (writer, texts[i][0], texts[i][1]);
  data_verdict_write (
      writer, answer->verdict,
      answer->problem == DATA_ANSWER_NOTHING ? NULL : data_answer_problems[answer->problem],
      "sentence", sentence);
  data_json_writer_close (writer, '}');
}

char *
data_answers_to_json (const DataAnswers *self, const char *evaluation, guint written)
{
  DataJsonWriter writer = data_json_writer_begin ('{');

  data_json_writer_text (&writer, "evaluation", evaluation);
  data_json_writer_integer (&writer, "written", written);
  data_json_writer_open (&writer, "counts", '{');
  data_verdict_write_counts (&writer, self->n_verdicts);
  data_json_writer_integer (&writer, "unchanged", self->n_unchanged);
  data_json_writer_close (&writer, '}');
  data_json_writer_open (&writer, "answers", '[');
  for (guint i = 0; i < self->answers->len; i++)
    write_answer (&writer, self->answers->pdata[i]);
  data_json_writer_close (&writer, ']');
  return data_json_writer_end (&writer, '}');
}
