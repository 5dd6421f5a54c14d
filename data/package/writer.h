/* writer.h - Writing evaluations with their attachments and history into one file, so that
 * it is there whole or not at all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/package/package.h"

G_BEGIN_DECLS

typedef struct _DataPackageWriter DataPackageWriter;

/**
 * DataPackageLoad:
 * @hash: SHA-256 of an attachment
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL with @error set
 */
typedef GBytes *(*DataPackageLoad) (const char *hash, gpointer data, GError **error);

/**
 * data_package_writer_new:
 * @target: the file to be written; it stays as it is until data_package_writer_commit()
 * @error: %DATA_ERROR_WRITE
 *
 * Returns: (transfer full) (nullable): a package with nothing in it yet
 */
DataPackageWriter *data_package_writer_new (const char *target, GError **error);

/** Frees @self, and removes what was written and not put in place. */
void data_package_writer_free (DataPackageWriter *self);

/** data_package_writer_set_extra: what data_package_get_extra() gave of another package. */
void data_package_writer_set_extra (DataPackageWriter *self, struct json_t *extra);

/**
 * data_package_writer_add:
 * @evaluation: what is to be written; its id was not given before
 * @load: is called for each content that was not written before
 * @data: for @load
 * @error: %DATA_ERROR_WRITE, also where the package would become larger than can be read or an
 *   attachment is not what it was; or the error of @load
 *
 * The same evaluations in the same order give the same bytes. After a failure only
 * data_package_writer_free() can follow.
 */
gboolean data_package_writer_add (DataPackageWriter *self,
                                  const DataPackageEvaluation *evaluation,
                                  DataPackageLoad load,
                                  gpointer data,
                                  GError **error);

/** data_package_writer_commit: makes sure that the package is on the disk and puts it in the
 * target's place. */
gboolean data_package_writer_commit (DataPackageWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataPackageWriter, data_package_writer_free)

G_END_DECLS
