/* fill.c - A workspace with many evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/bench/fill.h"

#include "data/exchange/root.h"
#include "data/json/text.h"

void
fill_check (const GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

DataExchange *
fill_load (const char *path, DataPacks *packs)
{
  g_autoptr (GError) error = NULL;
  DataExchange *exchange = data_exchange_load (path, packs, &error);

  fill_check (error);
  return exchange;
}

void
fill_add (DataWorkspace *workspace, DataExchange *exchange, guint n)
{
  const char *title = data_exchange_get_evaluation (exchange)->title;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (json_t) root = json_copy (data_exchange_get_root (exchange));
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *name = g_strdup_printf ("評価 %u %s", i, title);
      g_autoptr (DataExchange) each = NULL;
      g_autoptr (GError) error = NULL;

      json_object_set_new (root, "id", json_string (id));
      json_object_set_new (root, "title", json_string (name));
      each = data_exchange_new_sound (root, data_exchange_get_pack (exchange));
      data_workspace_add (workspace, each, DATA_ACTION_IMPORT, &error);
      fill_check (error);
    }
}

static GPtrArray *
load_folder (const char *path, DataPacks *packs)
{
  GPtrArray *examples = g_ptr_array_new_with_free_func ((GDestroyNotify) data_exchange_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;

  fill_check (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_str_has_suffix (name, ".eikyo.json"))
        g_ptr_array_add (examples, fill_load (file, packs));
    }
  return examples;
}

void
fill_with_examples (DataWorkspace *workspace, DataPacks *packs, const char *example, guint n)
{
  g_autofree char *path = g_path_get_dirname (example);
  g_autoptr (GPtrArray) examples = load_folder (path, packs);

  for (guint i = 0; i < examples->len; i++)
    fill_add (workspace, examples->pdata[i], (n + i) / examples->len);
}
