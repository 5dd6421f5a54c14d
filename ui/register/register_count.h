/* register_count.h - How many entries of the register there are of which kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/register/register_list.h"

G_BEGIN_DECLS

/** ui_register_count_all: Returns: how many entries there are in the place that is looked at. */
guint ui_register_count_all (UiRegisterList *list);

/**
 * ui_register_count_routes:
 * @counts: (out): how many entries have each route, and at 0, how many are not decided; of those
 *   that are found, or would be if the list were not filtered by route
 */
void ui_register_count_routes (UiRegisterList *list, guint counts[RULES_N_ROUTES]);

/** ui_register_count_editions: Returns: (transfer full) (element-type utf8): the editions that
 * entries name, the newest first. */
GPtrArray *ui_register_count_editions (UiRegisterList *list);

G_END_DECLS
