/* catalogue_table.h - Reading the control catalogue of a criteria pack, a table with tabs. Private
 * to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/edition.h"

G_BEGIN_DECLS

/**
 * data_catalogue_table_read:
 * @text: (array length=length): the bytes of the file, with a zero behind them; they are changed
 * @file: display name of the file, for messages
 * @edition: for the critical areas
 * @error: %DATA_ERROR_REFUSED with the line and column of the first fault
 *
 * Returns: (transfer full) (array length=n_rows): the controls in the order of the file, with
 *   strings that are parts of @text, or %NULL
 */
RulesControl *data_catalogue_table_read (char *text,
                                         gsize length,
                                         const char *file,
                                         const RulesEdition *edition,
                                         guint *n_rows,
                                         GError **error);

G_END_DECLS
