/* fuzz.h - What the fuzzers begin with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"

G_BEGIN_DECLS

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/** (transfer full): the shipped packs. From now on every warning ends the program. */
DataPacks *fuzz_start (void);

/** (transfer full): the path of @name in a folder that is gone at the end, with all its files. */
char *fuzz_path (const char *name);

G_END_DECLS
