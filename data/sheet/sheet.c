/* sheet.c - A table that came from a file, and making it cell by cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/builder.h"

#include "data/error.h"
#include "data/sheet/refusal.h"
#include "rules/text.h"

#include <string.h>

/* Texts above this many bytes are read once only, however many cells share them. */
#define LONG_TEXT 256

typedef struct
{
  guint column;
  DataSheetCellKind kind;
  GRefString *text;
} Cell;

/** A row: its number in the file, where its cells begin among all, and what the merged areas say
 * in each column, %NULL where none does. */
typedef struct
{
  guint number;
  guint first_cell;
  GRefString **merged;
} Row;

struct _DataSheet
{
  char *name;
  GArray *rows;
  GArray *cells;
  guint n_columns;
};

struct _DataSheetBuilder
{
  const char *file;
  DataSheet *sheet;
  GHashTable *long_texts; /* those that cells have, which need not be read again */
  GArray *areas;
};

static void
clear_cell (gpointer data)
{
  g_ref_string_release (((Cell *) data)->text);
}

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->merged);
}

static void
sheet_clear (DataSheet *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_free (self->name);
}

DataSheet *
data_sheet_ref (DataSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
data_sheet_unref (DataSheet *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sheet_clear);
}

const char *
data_sheet_get_name (const DataSheet *self)
{
  return self->name;
}

guint
data_sheet_get_n_rows (const DataSheet *self)
{
  return self->rows->len;
}

guint
data_sheet_get_n_columns (const DataSheet *self)
{
  return self->n_columns;
}

guint
data_sheet_get_number (const DataSheet *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).number;
}

static const Cell *
find_cell (const DataSheet *self, guint row, guint column)
{
  guint low = g_array_index (self->rows, Row, row).first_cell;
  guint end = row + 1 < self->rows->len ? g_array_index (self->rows, Row, row + 1).first_cell
                                        : self->cells->len;

  for (guint high = end; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->cells, Cell, middle).column < column)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == end || g_array_index (self->cells, Cell, low).column != column)
    return NULL;
  return &g_array_index (self->cells, Cell, low);
}

const char *
data_sheet_get_text (const DataSheet *self, guint row, guint column)
{
  const Cell *cell;

  g_return_val_if_fail (row < self->rows->len, NULL);

  cell = find_cell (self, row, column);
  return cell == NULL ? "" : cell->text;
}

DataSheetCellKind
data_sheet_get_kind (const DataSheet *self, guint row, guint column)
{
  const Cell *cell;

  g_return_val_if_fail (row < self->rows->len, DATA_SHEET_CELL_VALUE);

  cell = find_cell (self, row, column);
  return cell == NULL ? DATA_SHEET_CELL_VALUE : cell->kind;
}

const char *
data_sheet_get_merged_text (const DataSheet *self, guint row, guint column)
{
  const Row *place;

  g_return_val_if_fail (row < self->rows->len, NULL);

  place = &g_array_index (self->rows, Row, row);
  if (place->merged != NULL && column < self->n_columns && place->merged[column] != NULL)
    return place->merged[column];
  return data_sheet_get_text (self, row, column);
}

char *
data_sheet_column_name (guint column)
{
  char name[8] = "";
  guint at = sizeof name - 1;

  /* There is no digit for zero: Z is followed by AA. */
  for (column++; column > 0 && at > 0; column = (column - 1) / 26)
    name[--at] = (char) ('A' + (column - 1) % 26);
  return g_strdup (name + at);
}

int
data_sheet_parse_column (const char *name)
{
  guint column = 0;

  for (const char *p = name; *p != '\0'; p++)
    {
      if (!g_ascii_isalpha (*p) || column > DATA_SHEET_COLUMN_LIMIT)
        return -1;
      column = column * 26 + (guint) (g_ascii_toupper (*p) - 'A') + 1;
    }
  return column == 0 || column > DATA_SHEET_COLUMN_LIMIT ? -1 : (int) column - 1;
}

DataSheetBuilder *
data_sheet_builder_new (const char *file, const char *name)
{
  DataSheetBuilder *self = g_new0 (DataSheetBuilder, 1);

  self->file = file;
  self->sheet = g_atomic_rc_box_new0 (DataSheet);
  self->sheet->name = g_strdup (name);
  self->sheet->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->sheet->rows, clear_row);
  self->sheet->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->sheet->cells, clear_cell);
  self->long_texts = g_hash_table_new (NULL, NULL);
  self->areas = g_array_new (FALSE, FALSE, sizeof (DataSheetArea));
  return self;
}

void
data_sheet_builder_free (DataSheetBuilder *self)
{
  g_clear_pointer (&self->sheet, data_sheet_unref);
  g_hash_table_unref (self->long_texts);
  g_array_unref (self->areas);
  g_free (self);
}

char *
data_sheet_builder_place (DataSheetBuilder *self, guint row, guint column)
{
  g_autofree char *letters = data_sheet_column_name (column);

  return data_sheet_place (self->sheet->name, letters, row);
}

/* Whether the text is one of those that a cell has already. */
static gboolean
is_known (DataSheetBuilder *self, GRefString *text)
{
  return g_ref_string_length (text) > LONG_TEXT && g_hash_table_contains (self->long_texts, text);
}

static gboolean
check_cell (DataSheetBuilder *self, guint row, guint column, GRefString *text, GError **error)
{
  g_autofree char *place = NULL;

  if (column < DATA_SHEET_COLUMN_LIMIT && self->sheet->cells->len < DATA_SHEET_CELL_LIMIT &&
      (is_known (self, text) || g_utf8_strlen (text, -1) <= DATA_SHEET_TEXT_LIMIT))
    return TRUE;
  place = data_sheet_builder_place (self, row, column);
  if (column >= DATA_SHEET_COLUMN_LIMIT)
    data_sheet_refuse_columns (error, self->file, place);
  else if (self->sheet->cells->len >= DATA_SHEET_CELL_LIMIT)
    data_sheet_refuse_cells (error, self->file, place, DATA_SHEET_CELL_LIMIT);
  else
    data_sheet_refuse_text (error, self->file, place);
  return FALSE;
}

static gboolean
begin_row (DataSheetBuilder *self, guint number, guint column, GError **error)
{
  GArray *rows = self->sheet->rows;
  g_autofree char *place = NULL;
  Row row = { .number = number, .first_cell = self->sheet->cells->len };

  if (rows->len > 0 && g_array_index (rows, Row, rows->len - 1).number == number)
    return TRUE;
  if (rows->len < DATA_SHEET_ROW_LIMIT)
    {
      g_array_append_val (rows, row);
      return TRUE;
    }
  place = data_sheet_builder_place (self, number, column);
  data_sheet_refuse_rows (error, self->file, place);
  return FALSE;
}

gboolean
data_sheet_builder_add (
    DataSheetBuilder *self, guint row, guint column, GRefString *text, GError **error)
{
  Cell cell = { column, DATA_SHEET_CELL_VALUE, text };

  if (!is_known (self, text) && rules_text_is_blank (text))
    return TRUE;
  if (!check_cell (self, row, column, text, error) || !begin_row (self, row, column, error))
    return FALSE;
  if (g_ref_string_length (text) > LONG_TEXT)
    g_hash_table_add (self->long_texts, text);
  g_ref_string_acquire (text);
  g_array_append_val (self->sheet->cells, cell);
  self->sheet->n_columns = MAX (self->sheet->n_columns, column + 1);
  return TRUE;
}

void
data_sheet_builder_mark (DataSheetBuilder *self, DataSheetCellKind kind)
{
  GArray *cells = self->sheet->cells;

  g_return_if_fail (cells->len > 0);

  g_array_index (cells, Cell, cells->len - 1).kind = kind;
}

gboolean
data_sheet_builder_merge (DataSheetBuilder *self, const DataSheetArea *area, GError **error)
{
  g_autofree char *place = NULL;

  if (self->areas->len < DATA_SHEET_AREA_LIMIT)
    {
      g_array_append_vals (self->areas, area, 1);
      return TRUE;
    }
  place = data_sheet_builder_place (self, area->first_row, area->first_column);
  data_sheet_refuse_areas (error, self->file, place, DATA_SHEET_AREA_LIMIT);
  return FALSE;
}

/* The first row whose number is not below @number. */
static guint
find_row (const DataSheet *sheet, guint number)
{
  guint low = 0;

  for (guint high = sheet->rows->len; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sheet->rows, Row, middle).number < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Says in every cell of the area what its first cell says. Each cell can be in one area only,
 * which bounds the work whatever the file says. */
static gboolean
spread (DataSheetBuilder *self, const DataSheetArea *area, GError **error)
{
  static GRefString blank[] = "";
  DataSheet *sheet = self->sheet;
  guint row = find_row (sheet, area->first_row);
  GRefString *text = blank;
  const Cell *first = NULL;

  if (area->first_column >= sheet->n_columns)
    return TRUE;
  if (row < sheet->rows->len && g_array_index (sheet->rows, Row, row).number == area->first_row)
    first = find_cell (sheet, row, area->first_column);
  if (first != NULL)
    text = first->text;
  for (; row < sheet->rows->len; row++)
    {
      Row *place = &g_array_index (sheet->rows, Row, row);

      if (place->number > area->last_row)
        break;
      if (place->merged == NULL)
        place->merged = g_new0 (GRefString *, sheet->n_columns);
      for (guint c = area->first_column; c <= area->last_column && c < sheet->n_columns; c++)
        {
          if (place->merged[c] != NULL)
            {
              g_autofree char *at = data_sheet_builder_place (self, place->number, c);

              data_sheet_refuse_overlap (error, self->file, at);
              return FALSE;
            }
          place->merged[c] = text;
        }
    }
  return TRUE;
}

DataSheet *
data_sheet_builder_end (DataSheetBuilder *self, GError **error)
{
  gboolean done = TRUE;

  for (guint i = 0; done && i < self->areas->len; i++)
    done = spread (self, &g_array_index (self->areas, DataSheetArea, i), error);
  return done ? g_steal_pointer (&self->sheet) : NULL;
}
