/* support_names.c - GLib's first table of names, which it leaves behind for a larger one.
 *
 * That is no leak of ours. It was made before main() and can be told by its size only; here it
 * stays in sight of who looks for leaks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support_names.h"

#define N_NAMES 2048

static const volatile void *volatile first_table;
static gboolean started;

void __sanitizer_malloc_hook (const volatile void *memory, gsize size);

void
__sanitizer_malloc_hook (const volatile void *memory, gsize size)
{
  if (!started && size == N_NAMES * sizeof (char *))
    first_table = memory;
}

void
support_keep_names (void)
{
  started = TRUE;
}
