/* register_follow.h - Showing an evaluation of the register for as long as it changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/register.h"

G_BEGIN_DECLS

/**
 * ui_register_follow:
 * @followed: what @view shows now, which it owns
 * @item: (nullable): what it is to show; %NULL before @view is disposed of, so that no signal is
 * left that calls it
 * @show: called with @view, now and whenever @item changes
 */
void ui_register_follow (DataRegisterItem **followed,
                         DataRegisterItem *item,
                         void (*show) (gpointer view),
                         gpointer view);

G_END_DECLS
