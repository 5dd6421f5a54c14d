/* history_item.h - How the list of a history makes its items. Private to ui/history_*.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/history/history_list.h"

G_BEGIN_DECLS

/** ui_history_item_new: @entry: (transfer full). */
UiHistoryItem *ui_history_item_new (DataHistoryEntry *entry, const RulesEdition *edition);

/** ui_history_item_take_in: takes @entry in where it is an earlier part of the same step; then it
 * is taken over. */
gboolean ui_history_item_take_in (UiHistoryItem *self, DataHistoryEntry *entry);

/** ui_history_item_go_on: the same the other way round: @entry is a later part of the same step. */
gboolean ui_history_item_go_on (UiHistoryItem *self, DataHistoryEntry *entry);

void ui_history_item_set_undone (UiHistoryItem *self, gboolean undone);

/** ui_history_item_follow: @above: (nullable): what stands above it now. */
void ui_history_item_follow (UiHistoryItem *self, UiHistoryItem *above);

/** ui_history_item_matches: @text: in one case, see g_utf8_casefold(). */
gboolean ui_history_item_matches (UiHistoryItem *self,
                                  const char *text,
                                  const char *person,
                                  UiHistoryKind kind);

G_END_DECLS
