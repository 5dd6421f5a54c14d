/* history_list.h - The history of one evaluation as a list: the newest first, read little by
 * little.
 *
 * What was typed in one field in one go is one item. What the evaluation brought along from where
 * it was before stands at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"
#include "data/workspace/history.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define UI_TYPE_HISTORY_ITEM (ui_history_item_get_type ())
G_DECLARE_FINAL_TYPE (UiHistoryItem, ui_history_item, UI, HISTORY_ITEM, GObject)

/** UiHistoryItem::changed: it is undone, or no longer; or it begins a day, or no longer. */

/** ui_history_item_get_entry: Returns: (transfer none): the entry, the last one where it stands for
 * several. */
const DataHistoryEntry *ui_history_item_get_entry (UiHistoryItem *self);

/** ui_history_item_get_label: Returns: (transfer none): what was done, in a line. */
const char *ui_history_item_get_label (UiHistoryItem *self);

/** ui_history_item_list_lines: Returns: (transfer full): each fact, with the value before and
 * after. */
GStrv ui_history_item_list_lines (UiHistoryItem *self);

gboolean ui_history_item_is_undone (UiHistoryItem *self);

/** ui_history_item_begins_day: whether what stands above it in the list is of another day. */
gboolean ui_history_item_begins_day (UiHistoryItem *self);

/** Whether its details are open, for whoever shows it. */
gboolean ui_history_item_is_open (UiHistoryItem *self);
void ui_history_item_set_open (UiHistoryItem *self, gboolean open);

/** What kind of things are listed. */
typedef enum
{
  UI_HISTORY_ALL,
  UI_HISTORY_EDITS,
  UI_HISTORY_REVIEW,
  UI_HISTORY_FILES,
} UiHistoryKind;

#define UI_TYPE_HISTORY_LIST (ui_history_list_get_type ())
G_DECLARE_FINAL_TYPE (UiHistoryList, ui_history_list, UI, HISTORY_LIST, GObject)

/** UiHistoryList::read: more was read; there may be persons that were not met before. */

UiHistoryList *ui_history_list_new (void);

/** ui_history_list_set_evaluation: @evaluation: (nullable): whose history. Nothing is read yet. */
void ui_history_list_set_evaluation (UiHistoryList *self, DataEvaluation *evaluation);

/** ui_history_list_refresh: reads what is new, or at first the newest; the rest follows when
 * nothing else is to be done. */
void ui_history_list_refresh (UiHistoryList *self);

/**
 * ui_history_list_filter:
 * @text: what the label contains, "" for anything
 * @person: (nullable): who did it, %NULL for anybody
 */
void ui_history_list_filter (UiHistoryList *self,
                             const char *text,
                             const char *person,
                             UiHistoryKind kind);

/** ui_history_list_list_persons: Returns: (transfer none) (element-type utf8): who did something,
 * in the order in which they were met. */
GPtrArray *ui_history_list_list_persons (UiHistoryList *self);

G_END_DECLS
