/* search_text.h - The words in a search entry of the register, which can be typed elsewhere too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/register/register_list.h"

G_BEGIN_DECLS

/**
 * UiSearchText:
 * @text: (owned): what was looked for here last
 * @follows: while the entry is given what was looked for elsewhere
 */
typedef struct
{
  char *text;
  gboolean follows;
} UiSearchText;

/** ui_search_text_init: Returns: no words; to be given to ui_search_text_clear(). */
UiSearchText ui_search_text_init (void);
void ui_search_text_clear (UiSearchText *self);

/** ui_search_text_search: looks in @list for what is in @entry. */
void ui_search_text_search (UiSearchText *self, GtkSearchEntry *entry, UiRegisterList *list);

/** ui_search_text_follow: has @entry say what is looked for in @list. What is being typed stays,
 * unless something was looked for from elsewhere. */
void ui_search_text_follow (UiSearchText *self, GtkSearchEntry *entry, UiRegisterList *list);

G_END_DECLS
