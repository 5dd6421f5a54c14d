/* example.h - The evaluations that come with the program, by their titles.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DataExample:
 * @path: the file
 * @title: its title
 */
typedef struct
{
  char *path;
  char *title;
} DataExample;

void data_example_free (DataExample *self);

/**
 * data_examples_list:
 * @directory: the folder of examples
 *
 * Reads no more of the files than their titles. What cannot be read is left out.
 *
 * Returns: (transfer full) (element-type DataExample): the examples, ordered by their file names
 */
GPtrArray *data_examples_list (const char *directory);

G_END_DECLS
