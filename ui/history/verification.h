/* verification.h - The verification of a workspace: runs beside the main loop, and keeps what came
 * out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/verify.h"

G_BEGIN_DECLS

#define UI_TYPE_VERIFICATION (ui_verification_get_type ())
G_DECLARE_FINAL_TYPE (UiVerification, ui_verification, UI, VERIFICATION, GObject)

/** UiVerification::changed: it goes on, or has ended. */

/** ui_verification_new: @path: a workspace. Nothing runs yet. */
UiVerification *ui_verification_new (const char *path);

/** ui_verification_start: runs it, unless it is running; what came out last is forgotten. */
void ui_verification_start (UiVerification *self);

/** ui_verification_cancel: stops it; then nothing came out. */
void ui_verification_cancel (UiVerification *self);

gboolean ui_verification_is_running (UiVerification *self);

/** ui_verification_get_fraction: Returns: how much is done, from 0 to 1. */
double ui_verification_get_fraction (UiVerification *self);

/** ui_verification_get_result: Returns: (transfer none) (nullable): what came out; %NULL where it
 * did not end, or failed. */
const DataVerification *ui_verification_get_result (UiVerification *self);

/** ui_verification_get_problem: Returns: (transfer none) (nullable): why nothing came out. */
const GError *ui_verification_get_problem (UiVerification *self);

/** ui_verification_get_time: Returns: (transfer none) (nullable): when it ended, UTC. */
const char *ui_verification_get_time (UiVerification *self);

G_END_DECLS
