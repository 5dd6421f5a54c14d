/* package_by_hand.h - A package that our writer did not make: sound as it is, and with members that
 * are not known wherever they can be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The SHA-256 of nothing, which is what is attached. */
#define PACKAGE_BY_HAND_HASH "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/** PackageChange: in the file called @name, @from becomes @to; without @from the whole of it does,
 * and without @to it is left out. */
typedef struct
{
  const char *name;
  const char *from;
  const char *to;
} PackageChange;

/** package_by_hand_get: Returns: what is in the file called @name. */
const char *package_by_hand_get (const char *name);

/** package_by_hand_write: @changes: @n_changes of them, each in another of the files. */
void package_by_hand_write (const char *path, const PackageChange *changes, guint n_changes);

G_END_DECLS
