/* answers.h - What comes back in a fill-in workbook: every change, judged before it is made.
 *
 * Three states are compared: what was answered when the workbook was made (it keeps that on its
 * hidden sheet), what stands in it now, and what the evaluation says now. What nobody touched in
 * the workbook never changes anything.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DataFillin:
 *
 * A workbook that was read. Immutable.
 */
typedef struct _DataFillin DataFillin;

/**
 * data_fillin_read:
 * @path: a file that may come from anyone
 * @cancellable: (nullable): stops it with %G_IO_ERROR_CANCELLED
 * @error: %DATA_ERROR_READ, or %DATA_ERROR_REFUSED where it is no workbook, none of Eikyo, without
 *   its hidden sheet, or changed in what must not be changed, with the place and what to do
 *
 * May be called on any thread.
 *
 * Returns: (transfer full): the workbook, or %NULL
 */
DataFillin *data_fillin_read (const char *path, GCancellable *cancellable, GError **error);
void data_fillin_free (DataFillin *self);

/** data_fillin_get_evaluation: Returns: (transfer none): the id of the evaluation it is of. */
const char *data_fillin_get_evaluation (const DataFillin *self);

/** data_fillin_get_file: Returns: (transfer none): the display name of the file. */
const char *data_fillin_get_file (const DataFillin *self);

/** What becomes of a change. */
typedef enum
{
  DATA_ANSWER_OK,
  DATA_ANSWER_WARNING, /* it can be made, but only where someone says so */
  DATA_ANSWER_REFUSED, /* it cannot be made */
  DATA_ANSWER_N_VERDICTS,
} DataAnswerVerdict;

/** What there is to say of a change; the most serious, where there are several. */
typedef enum
{
  DATA_ANSWER_NOTHING,

  /* Warnings. */
  DATA_ANSWER_CLEARED,       /* an answer is taken away */
  DATA_ANSWER_NAME_TAKEN,    /* a new entry has the name of one that is there */
  DATA_ANSWER_OTHER_ENTRY,   /* the entry had another name when the workbook was made */
  DATA_ANSWER_OTHER_AUDITOR, /* so had the auditor who is the answer */
  DATA_ANSWER_CHANGED,       /* the evaluation has another answer since the workbook was made */

  /* Refused. */
  DATA_ANSWER_UNKNOWN_WORD,
  DATA_ANSWER_AMBIGUOUS_WORD,
  DATA_ANSWER_OTHER_NAME, /* a name that meant another when the workbook was made */
  DATA_ANSWER_NAME_GONE,  /* a name of then whose bearer is no longer in the evaluation */
  DATA_ANSWER_NO_DATE,
  DATA_ANSWER_NO_NUMBER,
  DATA_ANSWER_FORMULA,
  DATA_ANSWER_ERROR_VALUE,
  DATA_ANSWER_MERGED, /* the cell is part of another, in which something stands */
  DATA_ANSWER_NOT_ASKED,
  DATA_ANSWER_GONE,        /* what it is about is no longer in the evaluation */
  DATA_ANSWER_UNKNOWN_ROW, /* the row is of no entry */
  DATA_ANSWER_ROW_TWICE,
  DATA_ANSWER_ROW_MOVED, /* what it is about stands beside the key of another */
  DATA_ANSWER_ROW_MISSING,
  DATA_ANSWER_SHEET_MISSING,
  DATA_ANSWER_OUTSIDE,     /* a text beside the cells that are asked */
  DATA_ANSWER_OTHER_SHEET, /* a sheet that was added */
  DATA_ANSWER_NO_NAME,     /* a new entry without a name */
  DATA_ANSWER_N_PROBLEMS,
} DataAnswerProblem;

/** The name of each for other programs: "cleared", ... */
extern const char *const data_answer_problems[DATA_ANSWER_N_PROBLEMS + 1];

/**
 * DataAnswer:
 * @cell: where it stands: "Controls!F12"
 * @place: (nullable): the place (see data/exchange/place.h); %NULL where it is none, and for a new
 *   entry
 * @label: what it is about, in words; "" where that is not known
 * @before: what the evaluation says now, in words; "" where unanswered
 * @after: what the workbook says, in words, or as it stands there where it is refused
 * @made: for %DATA_ANSWER_CHANGED, %DATA_ANSWER_OTHER_ENTRY and %DATA_ANSWER_OTHER_AUDITOR what was
 *   there when the workbook was made, in words; else ""
 *
 * A change that the workbook asks for. Words are in the language that was current.
 */
typedef struct
{
  char *cell;
  char *place;
  char *label;
  char *before;
  char *after;
  char *made;
  DataAnswerVerdict verdict;
  DataAnswerProblem problem;
  guint other_row; /* for %DATA_ANSWER_ROW_TWICE the row that comes first */
  /*< private >*/
  char *value;  /* see data/fillin/value.h */
  char **entry; /* values of the members of a new entry */
  DataArray array;
} DataAnswer;

/** data_answer_say_change: Returns: (transfer full): what was there and what comes, "low → high";
 * of a new entry what it says, and what is refused in quotation marks, "" where nothing stands
 * there. */
char *data_answer_say_change (const DataAnswer *self);

/** data_answer_describe: Returns: (transfer full): @problem as a sentence in the current language,
 * "" where there is none. */
char *data_answer_describe (const DataAnswer *self);

/**
 * DataAnswers:
 * @answers: (element-type DataAnswer): the changes, in the order of the sheets
 * @n_verdicts: how many of them have each verdict
 * @n_unchanged: how many answers were asked and are as they were, or as the evaluation has them by
 *   now
 *
 * Immutable and reference-counted.
 */
typedef struct
{
  GPtrArray *answers;
  guint n_verdicts[DATA_ANSWER_N_VERDICTS];
  guint n_unchanged;
  /*< private >*/
  DataExchange *exchange;
} DataAnswers;

/**
 * data_answers_new:
 * @exchange: the evaluation as it is now
 * @error: %DATA_ERROR_REFUSED where the workbook is of another evaluation, or of other rules
 *
 * To be called on the main thread.
 *
 * Returns: (transfer full): what would become of each answer, or %NULL
 */
DataAnswers *data_answers_new (const DataFillin *fillin, DataExchange *exchange, GError **error);
DataAnswers *data_answers_ref (DataAnswers *self);
void data_answers_unref (DataAnswers *self);

/** data_answers_is_same: whether both ask for the same changes, with the same verdicts. */
gboolean data_answers_is_same (const DataAnswers *self, const DataAnswers *other);

/**
 * data_answers_to_edit:
 * @chosen: (nullable) (array): for each answer, whether to make it; %NULL for all that are
 *   %DATA_ANSWER_OK. What is refused is never made.
 *
 * Returns: (transfer full): an edit that makes them, as one step
 */
DataEdit *data_answers_to_edit (const DataAnswers *self, const gboolean *chosen);

/** data_answers_to_json: Returns: (transfer full): everything, for other programs. @written: how
 * many changes were made */
char *data_answers_to_json (const DataAnswers *self, const char *evaluation, guint written);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataFillin, data_fillin_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataAnswers, data_answers_unref)

G_END_DECLS
