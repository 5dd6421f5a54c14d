/* bench-worksheets.c - How long worksheets take: the register as a workbook, beside a bare loop
 * that writes the same cells, and others as pages.
 *
 * Usage: bench-worksheets EXAMPLE N_ROWS
 *
 * The folder of EXAMPLE holds the others. Prints one line for each figure: its name and
 * milliseconds, medians of runs made in turn. For the workbook these are ours and the floor's, then
 * both as the processor worked them; for pages: to lay out and draw the first, and a whole file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/bench/fill.h"
#include "tests/data/worksheet_case.h"

#include "data/directories.h"
#include "data/document/layout.h"
#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/document/xlsx_format.h"
#include "data/wording/language.h"
#include "data/worksheet/register.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

enum
{
  N_RUNS = 9,
};

static const char TODAY[] = "2026-11-22";

/** When something began or how long it took, in nanoseconds: on the clock and of the processor. */
typedef struct
{
  gint64 passed;
  gint64 worked;
} Duration;

typedef struct
{
  Duration runs[N_RUNS];
} Figure;

static Duration
now (void)
{
  struct timespec clock;
  struct timespec processor;

  clock_gettime (CLOCK_MONOTONIC, &clock);
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &processor);
  return (Duration){ (gint64) clock.tv_sec * 1000000000 + clock.tv_nsec,
                     (gint64) processor.tv_sec * 1000000000 + processor.tv_nsec };
}

static Duration
since (Duration start)
{
  Duration end = now ();

  return (Duration){ end.passed - start.passed, end.worked - start.worked };
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static double
median (const Figure *figure, gboolean worked)
{
  gint64 durations[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    durations[i] = worked ? figure->runs[i].worked : figure->runs[i].passed;
  qsort (durations, N_RUNS, sizeof *durations, compare);
  return (double) durations[N_RUNS / 2] / 1000000.0;
}

/* A workspace with the examples. */
static DataWorkspace *
make_workspace (const char *path, DataPacks *packs, const char *example)
{
  g_autoptr (GError) error = NULL;
  DataWorkspace *workspace;

  data_workspace_create (path, &error);
  fill_check (error);
  workspace = data_workspace_open (path, FALSE, packs, &error);
  fill_check (error);
  fill_with_examples (workspace, packs, example, 7);
  data_register_settle (data_workspace_get_register (workspace, NULL));
  return workspace;
}

/* That many rows of the register: those of @workspace again and again, each with an id and a title
 * of its own. What else they hold belongs to @workspace. */
static GPtrArray *
make_rows (DataWorkspace *workspace, guint n_rows)
{
  GListModel *list = G_LIST_MODEL (data_workspace_get_register (workspace, NULL));
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (DataRegisterItem) item =
          g_list_model_get_item (list, i % g_list_model_get_n_items (list));
      DataRegisterRow *row =
          g_memdup2 (data_register_item_get_row (item), sizeof (DataRegisterRow));

      row->id = g_uuid_string_random ();
      row->title = g_strdup_printf ("評価 %u %s", i, row->title);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
free_rows (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      DataRegisterRow *row = g_ptr_array_index (rows, i);

      g_free (row->id);
      g_free (row->title);
      g_free (row);
    }
  g_ptr_array_unref (rows);
}

/** A cell as the library takes it: a text, or a number, which days are as well. */
typedef struct
{
  const char *text;
  double number;
  lxw_format *format;
} BareCell;

/* What the cells of the register are, worked out beforehand. */
static GArray *
prepare_cells (const DataBlock *table)
{
  static const RulesDate first_day = 693594; /* as workbooks count */
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (BareCell));

  for (guint i = 0; i < table->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < table->n_columns; j++)
        {
          const char *text = row->cells[j].text;
          DataValue value = text[0] == '\0' ? DATA_VALUE_TEXT : table->columns[j].value;
          BareCell cell = { .text = text };

          if (value == DATA_VALUE_NUMBER)
            cell = (BareCell){ .number = g_ascii_strtod (text, NULL) };
          else if (value == DATA_VALUE_DATE)
            cell = (BareCell){ .number = (double) (rules_date_parse (text) - first_day) };
          g_array_append_val (cells, cell);
        }
    }
  return cells;
}

static lxw_format *
find_format (const DataBlock *table, guint row, guint column, const DataXlsxFormats *formats)
{
  const DataCell *cell = &((const DataRow *) g_ptr_array_index (table->rows, row))->cells[column];

  switch (cell->text[0] == '\0' ? DATA_VALUE_TEXT : table->columns[column].value)
    {
    case DATA_VALUE_NUMBER:
      return formats->number;
    case DATA_VALUE_DATE:
      return formats->date;
    case DATA_VALUE_TEXT:
    default:
      return formats->cells[cell->emphasis][table->columns[column].alignment];
    }
}

/* Formats belong to their workbook. */
static void
set_formats (GArray *cells, const DataBlock *table, const DataXlsxFormats *formats)
{
  for (guint i = 0; i < cells->len; i++)
    g_array_index (cells, BareCell, i).format =
        find_format (table, i / table->n_columns, i % table->n_columns, formats);
}

static void
write_bare_cell (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const BareCell *cell)
{
  if (cell->text == NULL)
    worksheet_write_number (sheet, row, column, cell->number, cell->format);
  else if (cell->text[0] == '\0')
    worksheet_write_blank (sheet, row, column, cell->format);
  else
    worksheet_write_string (sheet, row, column, cell->text, cell->format);
}

/* The floor: the library alone. Returns: how long it takes. */
static Duration
write_bare (const DataBlock *table, GArray *cells, const char *path)
{
  Duration start = now ();
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "register");
  Duration aside;
  DataXlsxFormats formats;

  data_xlsx_formats_make (&formats, workbook, data_language_current ());
  aside = now ();
  set_formats (cells, table, &formats);
  aside = since (aside);
  for (guint i = 0; i < table->n_columns; i++)
    worksheet_write_string (sheet, 0, (lxw_col_t) i, table->columns[i].head, formats.head);
  for (guint i = 0; i < cells->len; i++)
    write_bare_cell (sheet, 1 + i / table->n_columns, (lxw_col_t) (i % table->n_columns),
                     &g_array_index (cells, BareCell, i));
  if (workbook_close (workbook) != LXW_NO_ERROR)
    g_error ("%s cannot be written", path);
  start = since (start);
  return (Duration){ start.passed - aside.passed, start.worked - aside.worked };
}

static const DataBlock *
find_table (const DataDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->name != NULL)
        return block;
    }
  g_error ("there is no table");
}

static DataDocument *
make_register (const GPtrArray *rows, DataPacks *packs)
{
  return data_worksheet_new_register (DATA_WORKSHEET_JA, rows, packs, rules_date_parse (TODAY),
                                      NULL);
}

static void
bench_register (const GPtrArray *rows, DataPacks *packs, const char *path)
{
  g_autoptr (DataDocument) prepared = make_register (rows, packs);
  const DataBlock *table = find_table (prepared);
  g_autoptr (GArray) cells = prepare_cells (table);
  static Figure ours;
  static Figure floor;

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      Duration start = now ();
      DataDocument *document = make_register (rows, packs);

      data_document_write_xlsx (document, path, &error);
      data_document_free (document);
      ours.runs[i] = since (start);
      fill_check (error);

      floor.runs[i] = write_bare (table, cells, path);
    }
  g_print ("register\t%.3f\t%.3f\t%.3f\t%.3f\n", median (&ours, FALSE), median (&floor, FALSE),
           median (&ours, TRUE), median (&floor, TRUE));
}

/* Lays the document out and draws its first page, as the preview does. */
static guint
show_first (const DataDocument *document)
{
  g_autoptr (DataPages) pages = data_document_layout (document);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) data_pages_width (pages), (int) data_pages_height (pages));
  cairo_t *cr = cairo_create (surface);

  data_pages_draw (pages, 0, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return data_pages_count (pages);
}

static void
bench_pages (const char *example, DataWorksheetKind kind, const char *path)
{
  DataWorksheetSource *source = worksheet_case_source (example);
  g_autoptr (DataDocument) document = data_worksheet_new (kind, DATA_WORKSHEET_JA, FALSE, source);
  static Figure first;
  static Figure whole;
  guint n_pages = 0;

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      Duration start = now ();

      n_pages = show_first (document);
      first.runs[i] = since (start);
      start = now ();
      data_document_write_pdf (document, path, &error);
      whole.runs[i] = since (start);
      fill_check (error);
    }
  g_print ("%s of %s, %u pages\t%.3f\t%.3f\n", data_worksheet_ids[kind - 1], example, n_pages,
           median (&first, FALSE), median (&whole, FALSE));
  data_worksheet_source_free (source);
}

static void
bench (const char *folder, const char *example, guint n_rows)
{
  g_autofree char *directory = data_directories_packs ();
  g_autoptr (DataPacks) packs = data_packs_new (directory);
  g_autofree char *workspace_path = g_build_filename (folder, "bench.eikyo", NULL);
  g_autofree char *path = g_build_filename (folder, "out", NULL);
  g_autoptr (DataWorkspace) workspace = make_workspace (workspace_path, packs, example);
  GPtrArray *rows = make_rows (workspace, n_rows);

  bench_register (rows, packs, path);
  free_rows (rows);
  bench_pages ("01-web-conference-ready", DATA_WORKSHEET_AUDIT, path);
  bench_pages ("07-liu-not-ready", DATA_WORKSHEET_AUDIT, path);
  bench_pages ("stress", DATA_WORKSHEET_COVERAGE, path);
  g_clear_object (&workspace);
  g_unlink (path);
  g_unlink (workspace_path);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  if (argc != 3)
    g_error ("Usage: bench-worksheets EXAMPLE N_ROWS");
  data_language_start ();
  data_language_use (RULES_LANGUAGE_JA);
  if (!data_xlsx_library_load (&error))
    g_error ("%s", error->message);
  folder = g_dir_make_tmp ("eikyo-bench-XXXXXX", NULL);
  bench (folder, argv[1], (guint) atoi (argv[2]));
  g_rmdir (folder);
  return 0;
}
