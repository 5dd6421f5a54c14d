/* eikyo_main.c - The program `eikyo`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/command_line.h"

#include <signal.h>

int
main (int argc, char **argv)
{
  /* A file that grows too large is a failed write, not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  return app_command_line_run (argc, argv);
}
