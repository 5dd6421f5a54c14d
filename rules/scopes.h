/* scopes.h - What somebody operates: control, objective, category or domain ids. Private to rules/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/catalogue.h"

G_BEGIN_DECLS

/**
 * rules_scopes_new:
 * @ids: (array length=n_ids): any texts, borrowed
 *
 * Returns: (transfer container) (element-type utf8): @ids, ready for rules_scopes_cover()
 */
GPtrArray *rules_scopes_new (const char *const *ids, guint n_ids);

/**
 * rules_scopes_cover:
 *
 * Returns: %TRUE if one of @self is the control's id or its parent's, or a dotted prefix of either
 */
gboolean rules_scopes_cover (const GPtrArray *self, const RulesControl *control);

G_END_DECLS
