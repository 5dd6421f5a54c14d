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

/**
 * DataFillinChoices:
 * @choices: (element-type DataFillinChoice)
 *
 * What can be chosen for a member.
 */
typedef struct
{
  DataArray array;
  const char *member;
  GPtrArray *choices;
} DataFillinChoices;

/** What can be chosen for every member that is a choice. */
typedef struct
{
  GPtrArray *lists;
} DataFillinWords;

/** data_fillin_words_new: Returns: (transfer full): the words of both languages; the current one
 * changes meanwhile, so call it on the main thread only. */
DataFillinWords *data_fillin_words_new (const RulesEvaluation *evaluation);
void data_fillin_words_free (DataFillinWords *self);

/** data_fillin_words_find: Returns: (nullable) (transfer none): what can be chosen for a member. */
const DataFillinChoices *
data_fillin_words_find (const DataFillinWords *self, DataArray array, const char *member);

/** data_fillin_words_say: Returns: (transfer full): @value in words, %NULL as "". */
char *data_fillin_words_say (const DataFillinWords *self,
                             DataArray array,
                             const char *member,
                             RulesLanguage language,
                             const char *value);

/** Why a text is no answer. */
typedef enum
{
  DATA_FILLIN_WORD_OK,
  DATA_FILLIN_WORD_UNKNOWN,   /* none of the choices */
  DATA_FILLIN_WORD_AMBIGUOUS, /* several of the choices */
  DATA_FILLIN_WORD_NO_DATE,
  DATA_FILLIN_WORD_NO_NUMBER,
} DataFillinWordFault;

/**
 * data_fillin_words_read:
 * @text: what stands in a cell
 * @value: (out) (transfer full) (nullable): the value, %NULL where @text is blank
 *
 * Takes the words of both languages and the ids, whatever their width and case, and dates as people
 * write them.
 */
DataFillinWordFault data_fillin_words_read (const DataFillinWords *self,
                                            DataArray array,
                                            const char *member,
                                            const char *text,
                                            char **value);

/** data_fillin_date_parse: Returns: the date that @text says: "2026-11-22", "2026/11/22",
 * "2026年11月22日", "令和8年11月22日", "R8.11.22", also with a time of midnight; 0 for anything
 * else. */
RulesDate data_fillin_date_parse (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataFillinWords, data_fillin_words_free)

G_END_DECLS
