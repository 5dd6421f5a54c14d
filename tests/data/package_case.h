/* package_case.h - A case about a package in a private folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/package/writer.h"

G_BEGIN_DECLS

/**
 * PackageCase: a fixture:
 * @folder: gone after the test; nothing but the two packages may be left in it
 * @path: of a package, a.eikyo.zip
 * @copy: of a copy of it, b.eikyo.zip
 */
typedef struct
{
  DataPacks *packs;
  char *folder;
  char *path;
  char *copy;
} PackageCase;

/** package_case_add: adds a test that gets a folder of its own, and @data. */
void package_case_add (const char *path,
                       void (*test) (PackageCase *self, gconstpointer data),
                       gconstpointer data);

/** package_case_copy: reads the package at @path and writes it to @copy. */
gboolean package_case_copy (PackageCase *self, GError **error);

/** package_case_assert_same: fails where the two do not have the same bytes. */
void package_case_assert_same (PackageCase *self);

G_END_DECLS
