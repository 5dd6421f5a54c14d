/* packs.h - The criteria packs the program knows: those it ships, and one that the user gives.
 *
 * A pack is a `*.rules.json` file; data/packs/rules.schema.json describes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/edition.h"

G_BEGIN_DECLS

/**
 * DataPack:
 * @edition: what it says
 * @path: where it was read from
 * @bytes: the file as it was read
 *
 * Immutable and reference-counted.
 */
typedef struct
{
  RulesEdition *edition;
  char *path;
  GBytes *bytes;
} DataPack;

/**
 * data_pack_load:
 * @path: the file
 * @catalogue_directory: (nullable): where to look for its catalogue if it is not beside it
 * @error: %DATA_ERROR_READ or %DATA_ERROR_REFUSED
 *
 * Returns: (transfer full): the pack, or %NULL
 */
DataPack *data_pack_load (const char *path, const char *catalogue_directory, GError **error);
DataPack *data_pack_ref (DataPack *self);
void data_pack_unref (DataPack *self);

/** data_pack_hash: Returns: (transfer full): SHA-256 of the file in lower-case hexadecimal. */
char *data_pack_hash (const DataPack *self);

/** A set of known packs. Shipped packs are read when they are first asked for. */
typedef struct _DataPacks DataPacks;

/**
 * data_packs_new:
 * @directory: the folder of the shipped packs
 */
DataPacks *data_packs_new (const char *directory);
void data_packs_free (DataPacks *self);

/** data_packs_copy: Returns: (transfer full): a set of its own with what @self has read so far, for
 * another thread. */
DataPacks *data_packs_copy (DataPacks *self);

/**
 * data_packs_decide_by:
 * @path: a pack of the user's
 *
 * From now on every evaluation is decided by this pack, whichever edition it names.
 *
 * Returns: whether the pack could be read
 */
gboolean data_packs_decide_by (DataPacks *self, const char *path, GError **error);

/**
 * data_packs_find:
 * @id: id of the rules
 * @edition: the edition
 * @error: set only where a pack that should be there cannot be read
 *
 * Returns: (nullable) (transfer none): the shipped pack, or the given one if it has that name;
 *   %NULL without an error where no such pack is known
 */
DataPack *data_packs_find (DataPacks *self, const char *id, const char *edition, GError **error);

/** data_packs_given: Returns: (nullable) (transfer none): the pack that decides everything. */
DataPack *data_packs_given (DataPacks *self);

/** data_packs_deciding: Returns: (nullable) (transfer none): the pack that decides an evaluation
 * which names @edition: the given one, else the shipped one where it can be read. */
DataPack *data_packs_deciding (DataPacks *self, const char *edition);

/** data_packs_list: Returns: (transfer container) (element-type DataPack): all, newest edition
 * first, or %NULL. */
GPtrArray *data_packs_list (DataPacks *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataPack, data_pack_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataPacks, data_packs_free)

G_END_DECLS
