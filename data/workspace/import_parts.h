/* import_parts.h - The parts of an import. Private to data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/package/package.h"
#include "data/workspace/import.h"
#include "data/workspace/step.h"

G_BEGIN_DECLS

/**
 * DataImportPart:
 * @package: (nullable): the package it is in, which the import owns
 * @evaluation: (nullable): what the package has of it
 * @entry: the last entry of the evaluation here when the preview was made, or 0
 *
 * What an import knows of an item besides what it shows.
 */
typedef struct
{
  DataPackage *package;
  DataPackageEvaluation *evaluation;
  gint64 entry;
} DataImportPart;

/**
 * DataImportFiles:
 * @packages: (element-type DataPackage)
 * @items: (element-type DataImportItem): what they hold
 * @parts: (element-type DataImportPart): one for each item
 */
struct _DataImportFiles
{
  GPtrArray *packages;
  GPtrArray *items;
  GPtrArray *parts;
};

/**
 * data_import_find:
 * @id: of an evaluation
 * @number: (out): its number here, or 0
 * @entry: (out): its last entry of the history, or 0; another one after any change
 */
gboolean data_import_find (
    DataWorkspace *workspace, const char *id, gint64 *number, gint64 *entry, GError **error);

/**
 * data_import_check_life:
 * @file: display name of the package, for messages
 * @error: %DATA_ERROR_REFUSED
 *
 * Checks that what @evaluation calls approved, or sent to review, is that, and that its approved
 * revisions are those before the one that is worked on.
 */
gboolean
data_import_check_life (const DataPackageEvaluation *evaluation, const char *file, GError **error);

/** data_import_compare: fills what @item and @part say of the evaluation here. */
gboolean data_import_compare (DataWorkspace *workspace,
                              DataImportItem *item,
                              DataImportPart *part,
                              GError **error);

/**
 * data_import_write:
 * @number: (inout): the evaluation here, or 0 to add one; then its number
 *
 * Writes and records what the choice of @item says, as part of @step.
 */
gboolean data_import_write (DataWorkspace *workspace,
                            DataStep *step,
                            const DataImportItem *item,
                            const DataImportPart *part,
                            gint64 *number,
                            GError **error);

G_END_DECLS
