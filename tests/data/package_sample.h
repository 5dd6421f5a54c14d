/* package_sample.h - A package with two evaluations in which everything occurs, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/package/writer.h"

/* (transfer full): the first or second (0, 1) evaluation. */
DataPackageEvaluation *package_sample_evaluation (DataPacks *packs, guint i);

/* The bytes of the attachments of both; @data is a guint that counts the calls, or NULL. */
GBytes *package_sample_load (const char *hash, gpointer data, GError **error);

/* Writes both. */
void package_sample_write (DataPacks *packs, const char *path);
