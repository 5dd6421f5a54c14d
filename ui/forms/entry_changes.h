/* entry_changes.h - Adding, removing, moving and duplicating entries, each as one edit.
 *
 * The errors are those of data_evaluation_edit().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/forms/entry_kind.h"

G_BEGIN_DECLS

/** ui_entry_changes_add: Returns: (transfer full) (nullable): the id of the new entry. */
char *ui_entry_changes_add (DataEvaluation *evaluation, DataArray array, GError **error);

/** ui_entry_changes_duplicate: Returns: (transfer full) (nullable): the id of a copy of @entry at
 * @position, without what is said of it elsewhere. */
char *ui_entry_changes_duplicate (DataEvaluation *evaluation,
                                  const UiEntryKind *kind,
                                  DataEntry *entry,
                                  guint position,
                                  GError **error);

gboolean ui_entry_changes_move (DataEvaluation *evaluation,
                                DataEntry *entry,
                                guint position,
                                GError **error);

gboolean ui_entry_changes_remove (DataEvaluation *evaluation, DataEntry *entry, GError **error);

/** ui_entry_changes_describe_removal: Returns: (transfer full): that @entry was removed, and how
 * many answers with it; to be asked for before it is. */
char *ui_entry_changes_describe_removal (DataEvaluation *evaluation, DataEntry *entry);

G_END_DECLS
