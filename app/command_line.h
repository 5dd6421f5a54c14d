/* command_line.h - The program `eikyo`: the command line, without a display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/**
 * app_command_line_run:
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Returns: the exit code: 0 when all went well, 1 when an input was refused or unreadable or an
 *   output could not be written, 2 for wrong usage
 */
int app_command_line_run (int argc, char **argv);
