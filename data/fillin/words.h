/* words.h - The answers of a fill-in workbook in words, and back. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/schema.h"
#include "data/fillin/layout.h"
#include "rules/evaluation.h"

G_BEGIN_DECLS

/** A choice: its value (see data/fillin/value.h), and the word for it in each language. */
typedef struct
{
  char *value;
  char *words[RULES_N_LANGUAGES];
} DataFillinChoice;

/** How a text may say a choice, the nearest first. */
typedef enum
{
  DATA_FILLIN_BY_WORD,
  DATA_FILLIN_BY_FOLDED_WORD,
  DATA_FILLIN_BY_NAME, /* that several have, so that ids tell them apart; folded */
  DATA_FILLIN_BY_ID,   /* folded */
  DATA_FILLIN_N_WAYS,
} DataFillinWay;

/**
 * DataFillinChoices:
 * @choices: (element-type DataFillinChoice)
 * @said: for each way the texts that say a choice, each with the choice, or %NULL where it says
 *   several
 *
 * What can be chosen for a member.
 */
typedef struct
{
  DataArray array;
  const char *member;
  GPtrArray *choices;
  GHashTable *said[DATA_FILLIN_N_WAYS];
} DataFillinChoices;

/**
 * DataFillinWords:
 * @lists: (element-type DataFillinChoices)
 *
 * What can be chosen for every member that is a choice; and what the details are called that the
 * evaluation adds to the catalogue, as the titles of entries of %DATA_ARRAY_CATALOGUE.
 */
typedef struct
{
  GPtrArray *lists;
} DataFillinWords;

/** data_fillin_words_new: Returns: (transfer full): the words of both languages; the current one
 * changes meanwhile, so call it on the main thread only. */
DataFillinWords *data_fillin_words_new (const RulesEvaluation *evaluation);
void data_fillin_words_free (DataFillinWords *self);

/** data_fillin_words_new_blank: Returns: (transfer full): the same lists, with nothing in them. */
DataFillinWords *data_fillin_words_new_blank (void);

/** data_fillin_words_take: adds to the list that data_fillin_choices_id() calls @id, if there is
 * one, that @value was called @word, whatever the language. */
void
data_fillin_words_take (DataFillinWords *self, const char *id, const char *value, const char *word);

/** data_fillin_choices_id: Returns: (transfer full): by which a workbook knows the list:
 * "controls/internal.auditor". */
char *data_fillin_choices_id (const DataFillinChoices *choices);

/** data_fillin_fold: Returns: (transfer full) (nullable): @text without differences of width and
 * case, and without white space at the ends; %NULL for a blank one. */
char *data_fillin_fold (const char *text);

/** data_fillin_choices_are_offered: whether anything can be chosen from @choices; if not they only
 * tell how something is called. */
gboolean data_fillin_choices_are_offered (const DataFillinChoices *choices);

/** data_fillin_words_find: Returns: (nullable) (transfer none): what can be chosen for a member. */
const DataFillinChoices *
data_fillin_words_find (const DataFillinWords *self, DataArray array, const char *member);

/** data_fillin_words_say: Returns: (transfer full): @value in words, %NULL as "". */
char *data_fillin_words_say (const DataFillinWords *self,
                             DataArray array,
                             const char *member,
                             RulesLanguage language,
                             const char *value);

/** data_fillin_words_find_former: Returns: (transfer full) (nullable): what @value was called in
 * @then, where it is called otherwise in @self and may be another. */
char *data_fillin_words_find_former (const DataFillinWords *self,
                                     const DataFillinWords *then,
                                     DataArray array,
                                     const char *member,
                                     const char *value);

/** Why a text is no answer. */
typedef enum
{
  DATA_FILLIN_WORD_OK,
  DATA_FILLIN_WORD_UNKNOWN,   /* none of the choices */
  DATA_FILLIN_WORD_AMBIGUOUS, /* several of the choices */
  DATA_FILLIN_WORD_OTHER,     /* one of the choices then, and another now */
  DATA_FILLIN_WORD_GONE,      /* one of the choices then, and none now */
  DATA_FILLIN_WORD_NO_DATE,
  DATA_FILLIN_WORD_NO_NUMBER,
} DataFillinWordFault;

/**
 * data_fillin_words_read:
 * @then: what could be chosen when the workbook was made
 * @text: what stands in a cell
 * @value: (out) (transfer full) (nullable): the value, %NULL where @text is blank
 *
 * Takes the words of then, and of now in both languages, and the ids, whatever their width and
 * case, and dates as people write them.
 */
DataFillinWordFault data_fillin_words_read (const DataFillinWords *self,
                                            const DataFillinWords *then,
                                            DataArray array,
                                            const char *member,
                                            const char *text,
                                            char **value);

/** data_fillin_date_parse: Returns: the date that @text says: "2026-11-22", "2026/11/22",
 * "2026年11月22日", "令和8年11月22日", "R8.11.22", "20261122", also with the right day of the week
 * or a time of midnight; 0 for anything else. */
RulesDate data_fillin_date_parse (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataFillinWords, data_fillin_words_free)

G_END_DECLS
