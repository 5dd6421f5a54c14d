/* bench-workspace.c - How long the work on a workspace takes, beside the bare SQLite work of it.
 *
 * Usage: bench-workspace EXAMPLE SMALL_EXAMPLE N_EVALUATIONS
 *
 * Prints one line for each figure: its name, our milliseconds, those of the floor. Both are
 * medians of runs made in turn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/bench/fill.h"

#include "data/directories.h"
#include "data/wording/language.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

enum
{
  N_EDITS = 1000,
  N_RUNS = 9,
};

/** A figure in the making: durations of ours and of the floor, in microseconds. */
typedef struct
{
  gint64 ours[N_EDITS];
  gint64 floor[N_EDITS];
  guint n;
} Figure;

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static double
median (gint64 *durations, guint n)
{
  qsort (durations, n, sizeof *durations, compare);
  return (double) durations[n / 2] / 1000.0;
}

static void
print_figure (const char *name, Figure *figure)
{
  g_print ("%s\t%.3f\t%.3f\n", name, median (figure->ours, figure->n),
           median (figure->floor, figure->n));
}

static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *bare;

  if (sqlite3_open (path, &bare) != SQLITE_OK ||
      sqlite3_exec (bare, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", NULL, NULL,
                    NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bare));
  return bare;
}

/* How long SQLite itself takes to read what @sql gives. */
static gint64
measure_bare (const char *path, const char *sql)
{
  sqlite3 *bare = open_bare (path);
  gint64 start = g_get_monotonic_time ();

  sqlite3_exec (bare, sql, NULL, NULL, NULL);
  start = g_get_monotonic_time () - start;
  sqlite3_close (bare);
  return start;
}

/* One cell is set to this level and that, by us and by the UPDATE alone on a copy of the file. */
static void
bench_edit (DataWorkspace *workspace, gint64 number, const char *copy)
{
  g_autoptr (DataEvaluation) evaluation = data_workspace_get_evaluation (workspace, number, NULL);
  static const char *const levels[] = { "low", "none" };
  static Figure figure;
  g_autofree char *sql = g_strdup_printf (
      "UPDATE impact SET level = ? WHERE evaluation = %" G_GINT64_FORMAT
      " AND subject = 'i1' AND dimension = 'confidentiality' AND harm = 'financial'",
      number);
  const DataPlace place = { DATA_ARRAY_IMPACTS, "i1", "confidentiality", "financial", "level" };
  sqlite3 *bare = open_bare (copy);
  sqlite3_stmt *update;

  sqlite3_prepare_v2 (bare, sql, -1, &update, NULL);
  for (figure.n = 0; figure.n < N_EDITS; figure.n++)
    {
      g_autoptr (GError) error = NULL;
      const char *level = levels[figure.n % 2];
      gint64 start = g_get_monotonic_time ();

      data_evaluation_set_text (evaluation, &place, level, &error);
      fill_check (error);
      figure.ours[figure.n] = g_get_monotonic_time () - start;

      start = g_get_monotonic_time ();
      sqlite3_bind_text (update, 1, level, -1, SQLITE_STATIC);
      if (sqlite3_step (update) != SQLITE_DONE)
        g_error ("%s", sqlite3_errmsg (bare));
      sqlite3_reset (update);
      figure.floor[figure.n] = g_get_monotonic_time () - start;
    }
  sqlite3_finalize (update);
  sqlite3_close (bare);
  print_figure ("edit", &figure);
}

static void
bench_open (const char *path, DataPacks *packs, gint64 number)
{
  static Figure figure;

  for (figure.n = 0; figure.n < N_RUNS; figure.n++)
    {
      g_autoptr (DataWorkspace) workspace = data_workspace_open (path, FALSE, packs, NULL);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (DataEvaluation) evaluation =
          data_workspace_get_evaluation (workspace, number, NULL);

      data_evaluation_get_decision (evaluation);
      for (DataArray array = DATA_ARRAY_NONE + 1; array < DATA_N_ARRAYS; array++)
        data_evaluation_get_list (evaluation, array);
      figure.ours[figure.n] = g_get_monotonic_time () - start;

      figure.floor[figure.n] = measure_bare (path, "SELECT * FROM control WHERE evaluation = 1");
    }
  print_figure ("open", &figure);
}

static void
bench_list (const char *path, DataPacks *packs)
{
  static Figure figure;

  for (figure.n = 0; figure.n < N_RUNS; figure.n++)
    {
      g_autoptr (DataWorkspace) workspace = data_workspace_open (path, FALSE, packs, NULL);
      gint64 start = g_get_monotonic_time ();

      data_workspace_get_register (workspace, NULL);
      figure.ours[figure.n] = g_get_monotonic_time () - start;

      figure.floor[figure.n] = measure_bare (path, "SELECT * FROM evaluation");
    }
  print_figure ("list", &figure);
}

static guint
count_matches (DataRegister *list, const DataRegisterQuery *query)
{
  g_autoptr (DataRegisterFilter) filter = data_register_filter_new (query);
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      found += data_register_filter_matches (filter, item);
    }
  return found;
}

/* The floor is the search for one number by SQLite. */
static void
bench_filter (const char *path, DataPacks *packs)
{
  static Figure figure;
  const DataRegisterQuery query = { .text = "777", .route = RULES_ROUTE_UNDETERMINED };

  for (figure.n = 0; figure.n < N_RUNS; figure.n++)
    {
      g_autoptr (DataWorkspace) workspace = data_workspace_open (path, FALSE, packs, NULL);
      DataRegister *list = data_workspace_get_register (workspace, NULL);
      gint64 start = g_get_monotonic_time ();

      g_assert_cmpuint (count_matches (list, &query), >, 0);
      figure.ours[figure.n] = g_get_monotonic_time () - start;

      figure.floor[figure.n] =
          measure_bare (path, "SELECT number FROM evaluation WHERE title LIKE '%777%'");
    }
  print_figure ("filter", &figure);
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  fill_check (error);
}

static void
bench (const char *folder, DataPacks *packs, char **argv)
{
  g_autofree char *path = g_build_filename (folder, "bench.eikyo", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.eikyo", NULL);
  g_autoptr (DataExchange) large = fill_load (argv[1], packs);
  g_autoptr (DataExchange) small = fill_load (argv[2], packs);
  g_autoptr (DataWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number;

  data_workspace_create (path, &error);
  fill_check (error);
  workspace = data_workspace_open (path, FALSE, packs, &error);
  fill_check (error);
  number = data_workspace_add (workspace, large, DATA_ACTION_IMPORT, &error);
  fill_check (error);
  g_clear_object (&workspace);
  copy_file (path, copy);
  workspace = data_workspace_open (path, FALSE, packs, NULL);
  bench_edit (workspace, number, copy);
  fill_add (workspace, small, (guint) atoi (argv[3]));
  data_register_settle (data_workspace_get_register (workspace, NULL));
  g_clear_object (&workspace);
  bench_open (path, packs, number);
  bench_list (path, packs);
  bench_filter (path, packs);
  g_unlink (path);
  g_unlink (copy);
}

int
main (int argc, char **argv)
{
  g_autofree char *directory = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (DataPacks) packs = NULL;

  if (argc != 4)
    g_error ("Usage: bench-workspace EXAMPLE SMALL_EXAMPLE N_EVALUATIONS");
  data_language_start ();
  directory = data_directories_packs ();
  packs = data_packs_new (directory);
  folder = g_dir_make_tmp ("eikyo-bench-XXXXXX", NULL);
  bench (folder, packs, argv);
  g_rmdir (folder);
  return 0;
}
