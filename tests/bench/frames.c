/* frames.c - When the frames of a window were drawn, and what memory that took.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/bench/frames.h"

#include <string.h>

void
frames_print (const char *name)
{
  g_print ("%s %" G_GINT64_FORMAT "\n", name, g_get_monotonic_time ());
}

static void
print_line (const char *file, const char *key, const char *name)
{
  g_autofree char *text = NULL;
  const char *found;

  if (!g_file_get_contents (file, &text, NULL, NULL))
    g_error ("Cannot read %s", file);
  found = strstr (text, key);
  g_assert (found != NULL);
  g_print ("%s %" G_GINT64_FORMAT "\n", name, g_ascii_strtoll (found + strlen (key), NULL, 10));
}

void
frames_print_memory (void)
{
  print_line ("/proc/self/status", "VmHWM:", "peak");
  print_line ("/proc/self/smaps_rollup", "Pss:", "share");
}
