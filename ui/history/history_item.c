/* history_item.c - A thing that was done, as the history tells it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/history_item.h"

#include "data/wording/time.h"
#include "data/workspace/fact.h"

#include <string.h>

struct _UiHistoryItem
{
  GObject parent_instance;

  /* owned */
  DataHistoryEntry *entry;
  DataHistoryEntry *first; /* of the same step, or NULL */
  RulesEdition *edition;
  char *label;
  char *folded; /* what is searched */
  char *day;

  gboolean undone;
  gboolean begins_day;
  gboolean open;
};

G_DEFINE_FINAL_TYPE (UiHistoryItem, ui_history_item, G_TYPE_OBJECT)

static guint changed_signal;

static void
ui_history_item_finalize (GObject *object)
{
  UiHistoryItem *self = UI_HISTORY_ITEM (object);

  data_history_entry_free (self->entry);
  g_clear_pointer (&self->first, data_history_entry_free);
  rules_edition_unref (self->edition);
  g_free (self->label);
  g_free (self->folded);
  g_free (self->day);
  G_OBJECT_CLASS (ui_history_item_parent_class)->finalize (object);
}

static void
ui_history_item_class_init (UiHistoryItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_history_item_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_HISTORY_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_history_item_init (UiHistoryItem *self)
{
}

UiHistoryItem *
ui_history_item_new (DataHistoryEntry *entry, const RulesEdition *edition)
{
  UiHistoryItem *self = g_object_new (UI_TYPE_HISTORY_ITEM, NULL);

  self->entry = entry;
  self->edition = rules_edition_ref ((RulesEdition *) edition);
  self->day = data_wording_day (entry->time);
  return self;
}

static gboolean
is_same_step (UiHistoryItem *self, const DataHistoryEntry *entry)
{
  return entry->step == self->entry->step && entry->received == self->entry->received &&
         entry->action == DATA_ACTION_EDIT && self->entry->action == DATA_ACTION_EDIT;
}

gboolean
ui_history_item_go_on (UiHistoryItem *self, DataHistoryEntry *entry)
{
  if (!is_same_step (self, entry))
    return FALSE;
  if (self->first == NULL)
    self->first = g_steal_pointer (&self->entry);
  g_clear_pointer (&self->entry, data_history_entry_free);
  self->entry = entry;
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->folded, g_free);
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

gboolean
ui_history_item_take_in (UiHistoryItem *self, DataHistoryEntry *entry)
{
  if (!is_same_step (self, entry))
    return FALSE;
  g_clear_pointer (&self->first, data_history_entry_free);
  self->first = entry;
  return TRUE;
}

void
ui_history_item_set_undone (UiHistoryItem *self, gboolean undone)
{
  if (undone == self->undone)
    return;
  self->undone = undone;
  g_signal_emit (self, changed_signal, 0);
}

void
ui_history_item_follow (UiHistoryItem *self, UiHistoryItem *above)
{
  gboolean begins_day = above == NULL || !g_str_equal (self->day, above->day);

  if (begins_day == self->begins_day)
    return;
  self->begins_day = begins_day;
  g_signal_emit (self, changed_signal, 0);
}

static UiHistoryKind
find_kind (DataAction action)
{
  switch (action)
    {
    case DATA_ACTION_SUBMIT:
    case DATA_ACTION_WITHDRAW:
    case DATA_ACTION_RETURN:
    case DATA_ACTION_APPROVE:
    case DATA_ACTION_REVISE:
    case DATA_ACTION_REMARK:
    case DATA_ACTION_SETTLE:
      return UI_HISTORY_REVIEW;
    case DATA_ACTION_ATTACH:
    case DATA_ACTION_DETACH:
      return UI_HISTORY_FILES;
    case DATA_ACTION_ARCHIVE:
    case DATA_ACTION_UNARCHIVE:
    case DATA_ACTION_DELETE:
    case DATA_ACTION_RESTORE:
    case DATA_ACTION_ERASE:
      return UI_HISTORY_ALL;
    case DATA_ACTION_CREATE:
    case DATA_ACTION_EDIT:
    case DATA_ACTION_DUPLICATE:
    case DATA_ACTION_IMPORT:
    case DATA_ACTION_REPLACE:
    case DATA_ACTION_UNDO:
    case DATA_ACTION_REDO:
    default:
      return UI_HISTORY_EDITS;
    }
}

gboolean
ui_history_item_matches (UiHistoryItem *self,
                         const char *text,
                         const char *person,
                         UiHistoryKind kind)
{
  if (kind != UI_HISTORY_ALL && kind != find_kind (self->entry->action))
    return FALSE;
  if (person != NULL && !g_str_equal (person, self->entry->actor))
    return FALSE;
  if (text[0] == '\0')
    return TRUE;
  if (self->folded == NULL)
    self->folded = g_utf8_casefold (ui_history_item_get_label (self), -1);
  return strstr (self->folded, text) != NULL;
}

const DataHistoryEntry *
ui_history_item_get_entry (UiHistoryItem *self)
{
  g_return_val_if_fail (UI_IS_HISTORY_ITEM (self), NULL);

  return self->entry;
}

const char *
ui_history_item_get_label (UiHistoryItem *self)
{
  g_return_val_if_fail (UI_IS_HISTORY_ITEM (self), NULL);

  if (self->label == NULL)
    self->label = data_fact_label (self->entry->action, self->entry->what, self->edition);
  return self->label;
}

GStrv
ui_history_item_list_lines (UiHistoryItem *self)
{
  g_autofree char *span = NULL;

  g_return_val_if_fail (UI_IS_HISTORY_ITEM (self), NULL);

  if (self->first == NULL)
    return data_fact_lines (self->entry->what, self->edition);
  span = data_fact_of_span (self->first->what, self->entry->what);
  return data_fact_lines (span, self->edition);
}

gboolean
ui_history_item_is_undone (UiHistoryItem *self)
{
  g_return_val_if_fail (UI_IS_HISTORY_ITEM (self), FALSE);

  return self->undone;
}

gboolean
ui_history_item_begins_day (UiHistoryItem *self)
{
  g_return_val_if_fail (UI_IS_HISTORY_ITEM (self), FALSE);

  return self->begins_day;
}

gboolean
ui_history_item_is_open (UiHistoryItem *self)
{
  g_return_val_if_fail (UI_IS_HISTORY_ITEM (self), FALSE);

  return self->open;
}

void
ui_history_item_set_open (UiHistoryItem *self, gboolean open)
{
  g_return_if_fail (UI_IS_HISTORY_ITEM (self));

  if (open == self->open)
    return;
  self->open = open;
  g_signal_emit (self, changed_signal, 0);
}
