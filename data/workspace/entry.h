/* entry.h - An entry of an array of an open evaluation, to be shown in lists and forms.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"
#include "rules/vocabulary.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define DATA_TYPE_ENTRY (data_entry_get_type ())
G_DECLARE_FINAL_TYPE (DataEntry, data_entry, DATA, ENTRY, GObject)

/**
 * DataEntry::changed:
 * @member: the member that changed, also the detail of the signal
 */

/** data_entry_get_place: Returns: (transfer none): where it is, without a member. */
const DataPlace *data_entry_get_place (DataEntry *self);

/** data_entry_get_text: Returns: (transfer none) (nullable): a text, choice or date; %NULL where
 * unanswered. */
const char *data_entry_get_text (DataEntry *self, const char *member);

/** data_entry_get_integer: Returns: whether there is a number; @number is set if so. */
gboolean data_entry_get_integer (DataEntry *self, const char *member, gint64 *number);

/** data_entry_get_answer: yes, no, or unknown. */
RulesAnswer data_entry_get_answer (DataEntry *self, const char *member);

/** data_entry_get_texts: Returns: (transfer full): the texts of an array, empty where there are
 * none. */
GStrv data_entry_get_texts (DataEntry *self, const char *member);

G_END_DECLS
