/* details_sources.h - The evaluations whose added details another can take over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ui_details_sources_list:
 * @evaluation: the one that is to take them over
 * @names: (out) (transfer full): "None", then the titles of the others
 *
 * Returns: (transfer full) (element-type gint64): the numbers of the others, outside of the bin,
 *   that have added details to the catalogue
 */
GArray *ui_details_sources_list (DataEvaluation *evaluation, GtkStringList **names);

G_END_DECLS
