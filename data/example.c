/* example.c - The evaluations that come with the program, by their titles.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/example.h"

#include <jansson.h>

#define SUFFIX ".eikyo.json"

void
data_example_free (DataExample *self)
{
  g_free (self->path);
  g_free (self->title);
  g_free (self);
}

static DataExample *
read_example (const char *directory, const char *name)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  json_t *document = json_load_file (path, JSON_REJECT_DUPLICATES, NULL);
  const char *title = json_string_value (json_object_get (document, "title"));
  DataExample *example = NULL;

  if (title != NULL)
    {
      example = g_new0 (DataExample, 1);
      example->path = g_steal_pointer (&path);
      example->title = g_strdup (title);
    }
  json_decref (document);
  return example;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  const DataExample *const *first = a;
  const DataExample *const *second = b;

  return g_strcmp0 ((*first)->path, (*second)->path);
}

GPtrArray *
data_examples_list (const char *directory)
{
  GPtrArray *examples = g_ptr_array_new_with_free_func ((GDestroyNotify) data_example_free);
  g_autoptr (GDir) folder = g_dir_open (directory, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      DataExample *example =
          g_str_has_suffix (name, SUFFIX) ? read_example (directory, name) : NULL;

      if (example != NULL)
        g_ptr_array_add (examples, example);
    }
  g_ptr_array_sort (examples, compare_paths);
  return examples;
}
