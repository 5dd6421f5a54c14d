/* schema.h - The members of a package's JSON, as tables. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/schema.h"
#include "data/package/package.h"

#include <jansson.h>

G_BEGIN_DECLS

#define DATA_PACKAGE_FORMAT "eikyo-package"
#define DATA_PACKAGE_VERSION 1
#define DATA_PACKAGE_INDEX "package.json"
#define DATA_PACKAGE_ATTACHMENTS "attachments/"

/** The whole of `package.json`, and of a history. */
extern const DataField data_package_field;
extern const DataField data_package_history_field;

/** The members of an evaluation in `package.json`. */
extern const DataField data_package_evaluation_fields[];

/**
 * DataPackageTable:
 * @fields: the members of an object
 * @offsets: where its struct keeps each of them, in the same order; arrays are not kept so
 * @extra: where it keeps the members that are not known
 */
typedef struct
{
  const DataField *fields;
  const gsize *offsets;
  gsize extra;
} DataPackageTable;

extern const DataPackageTable data_package_links;
extern const DataPackageTable data_package_attachments;
extern const DataPackageTable data_package_revisions;
extern const DataPackageTable data_package_remarks;
extern const DataPackageTable data_package_life;

/** data_package_table_load: fills @element, a zeroed struct, from @object, which was checked. */
void data_package_table_load (const DataPackageTable *self, json_t *object, gpointer element);

/** data_package_table_save: Returns: (transfer full): @element as JSON, without arrays. */
json_t *data_package_table_save (const DataPackageTable *self, gconstpointer element);

/** data_package_table_clear: frees what @element holds, but for arrays. */
void data_package_table_clear (const DataPackageTable *self, gpointer element);

/** data_package_extra: Returns: (transfer full) (nullable): the members of @object that are not
 * among @fields. */
json_t *data_package_extra (const DataField *fields, json_t *object);

G_END_DECLS
