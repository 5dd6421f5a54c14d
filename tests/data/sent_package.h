/* sent_package.h - A package with all that can go with an evaluation, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/package/archive.h"
#include "partners.h"

/* What it may hold at most. */
extern const DataArchiveLimits sent_package_limits;

/* Makes two evaluations of the vendor: one with two revisions, in @state, and one with the same
 * attachment. */
void sent_package_make_vendor (Partners *self, DataState state);

/* (transfer full): makes them, and exports them; the path of the package. */
char *sent_package_new (Partners *self, DataState state);

/* (transfer full): what the package at @path holds under a name that begins with @prefix. */
GBytes *sent_package_read (const char *path, const char *prefix);

/* Asserts that both workspaces hold the same but for their histories. */
void sent_package_assert_same (PrivateWorkspace *one, PrivateWorkspace *other);
