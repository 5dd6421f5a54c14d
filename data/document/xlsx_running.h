/* xlsx_running.h - What stands at the head and foot of every printed page of a workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

G_BEGIN_DECLS

/** data_xlsx_running_head: @n_lines: (out): how many lines it takes. Returns: (transfer full): it
 * as workbooks have it, where the handling marking goes before the title if there is no room for
 * both as a whole. */
char *data_xlsx_running_head (const DataDocumentInformation *information, guint *n_lines);

/** data_xlsx_running_foot: Returns: (transfer full): it as workbooks have it: the last line
 * whole, of those above what there is room for, with a mark where something is missing. */
char *data_xlsx_running_foot (const DataDocumentInformation *information);

G_END_DECLS
