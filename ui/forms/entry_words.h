/* entry_words.h - What an entry holds, as words that can be set again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/entry.h"

G_BEGIN_DECLS

/** ui_entry_words_get: Returns: (transfer full): what @member holds as data_edit_set_words() would
 * take it, none where it is unanswered. */
GStrv ui_entry_words_get (DataEntry *entry, const char *member);

G_END_DECLS
