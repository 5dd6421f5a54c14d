/* control_find_menu.h - The ways to narrow the controls, each with what can be chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_filter.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  UI_CONTROL_FACET_IS,
  UI_CONTROL_FACET_TIER, /* and domain */
  UI_CONTROL_FACET_AREA,
  UI_CONTROL_FACET_AUDITOR,
  UI_CONTROL_N_FACETS,
} UiControlFacet;

/** The id of each, which is also the name of an action `find.*` that takes a value as text. */
extern const char *const ui_control_facet_ids[UI_CONTROL_N_FACETS];

/** ui_control_find_menu_new: Returns: (transfer full): the values of @facet, for those actions. */
GMenuModel *ui_control_find_menu_new (const RulesEvaluation *evaluation, UiControlFacet facet);

/** ui_control_find_menu_get: Returns: (transfer full): the value that @filter has, "" for any. */
char *ui_control_find_menu_get (const UiControlFilter *filter, UiControlFacet facet);
void ui_control_find_menu_set (UiControlFilter *filter, UiControlFacet facet, const char *value);

/** ui_control_find_menu_label: Returns: (transfer full): the facet, and what @filter has for it. */
char *ui_control_find_menu_label (const RulesEvaluation *evaluation,
                                  const UiControlFilter *filter,
                                  UiControlFacet facet);

G_END_DECLS
