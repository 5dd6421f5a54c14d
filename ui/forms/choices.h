/* choices.h - What can be chosen for a member, in the words of a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/place.h"
#include "rules/edition.h"

G_BEGIN_DECLS

/**
 * UiChoice:
 * @word: what data_edit_set_words() takes for it (owned)
 * @title: what is chosen
 * @text: (nullable): a sentence on what it means
 * @clause: (nullable): the clause of the rules that says so
 */
typedef struct
{
  char *word;
  const char *title;
  const char *text;
  const RulesClause *clause;
} UiChoice;

/** ui_choices_list: Returns: (transfer full) (element-type UiChoice): the choices for the member of
 * @place, none where it is no choice. Their texts belong to @edition or to the program. */
GArray *ui_choices_list (const DataPlace *place, const RulesEdition *edition);

/** ui_choices_get_title: @word: (nullable): a choice for the member of @place. Returns: (transfer
 * none) (nullable): its title, %NULL where there is no such choice. */
const char *
ui_choices_get_title (const DataPlace *place, const RulesEdition *edition, const char *word);

G_END_DECLS
