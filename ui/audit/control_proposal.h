/* control_proposal.h - The proposal that the external audit covers the four critical areas.
 *
 * An interpretation, which is told with what it would change, and done only when the user says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ui_control_proposal_open: asks whether the stated controls of the critical areas become part of
 * the external audit; none is taken out of it. */
void ui_control_proposal_open (GtkWindow *window, DataEvaluation *evaluation);

G_END_DECLS
