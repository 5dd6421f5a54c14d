/* cells.c - Reading the cells of a sheet of an .xlsx workbook.
 *
 * Source: ECMA-376 Part 1, 18.3.1.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/cells.h"

#include "data/sheet/refusal.h"
#include "data/sheet/strings.h"
#include "data/sheet/styles.h"
#include "rules/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the standard allows; what is read of it is limited elsewhere. */
#define LAST_ROW 1048576
#define LAST_COLUMN 16383
#define VALUE_LENGTH_LIMIT (4 * DATA_SHEET_TEXT_LIMIT + 16)

/** The cell that is being read. */
typedef struct
{
  guint column;
  char *type;
  guint style;
  GString *value;
  GString *formula;
  gboolean has_formula;
  DataSheetTextReader inline_text;
  gboolean has_inline_text;
} Cell;

/** The sheet that is being read. */
typedef struct
{
  const char *file;
  const DataSheetBook *book;
  DataSheetBuilder *builder;
  Cell cell;
  GString *collecting; /* where the text goes that is met */
  guint row;           /* 0 before the first */
  guint n_cells;       /* in this row: one behind the column of the last */
  gboolean in_rows;
  gboolean in_cell;
} Reading;

static gboolean
refuse (Reading *self, GError **error, const char *what)
{
  g_autofree char *place =
      data_sheet_builder_place (self->builder, MAX (self->row, 1), self->cell.column);

  data_sheet_refuse_damaged (error, self->file, place, what);
  return FALSE;
}

/* Reads "B3"; both count from where the standard counts them: row 1, column 0. */
static gboolean
parse_reference (const char **p, guint *row, guint *column)
{
  guint n_letters = 0;
  guint n_digits = 0;

  *row = *column = 0;
  for (; g_ascii_isalpha (**p) && n_letters < 4; (*p)++, n_letters++)
    *column = *column * 26 + (guint) (g_ascii_toupper (**p) - 'A') + 1;
  for (; g_ascii_isdigit (**p) && n_digits < 8; (*p)++, n_digits++)
    *row = *row * 10 + (guint) (**p - '0');
  if (n_letters == 0 || n_digits == 0 || *row == 0 || *row > LAST_ROW || *column > LAST_COLUMN + 1)
    return FALSE;
  *column -= 1;
  return TRUE;
}

static gboolean
start_row (Reading *self, const char *const *attributes, GError **error)
{
  const char *number = data_sheet_xml_get (attributes, "r");
  guint64 row = self->row + 1;

  if (number != NULL && !g_ascii_string_to_unsigned (number, 10, 1, LAST_ROW, &row, NULL))
    return refuse (self, error, _ ("A row has a number that cannot be."));
  if (row <= self->row || row > LAST_ROW)
    return refuse (self, error, _ ("Rows are there twice or in a wrong order."));
  self->row = (guint) row;
  self->n_cells = 0;
  self->cell.column = 0;
  return TRUE;
}

static gboolean
start_cell (Reading *self, const char *const *attributes, GError **error)
{
  const char *reference = data_sheet_xml_get (attributes, "r");
  const char *style = data_sheet_xml_get (attributes, "s");
  Cell *cell = &self->cell;
  guint row = self->row;
  guint column = self->n_cells;

  if (reference != NULL &&
      (!parse_reference (&reference, &row, &column) || *reference != '\0' || row != self->row))
    return refuse (self, error, _ ("A cell has an address that cannot be."));
  cell->column = column;
  if (column < self->n_cells || column > LAST_COLUMN)
    return refuse (self, error, _ ("Cells are there twice or in a wrong order."));
  self->n_cells = column + 1;
  self->in_cell = TRUE;
  g_free (cell->type);
  cell->type = g_strdup (data_sheet_xml_get (attributes, "t"));
  cell->style = style == NULL ? 0 : (guint) MIN (g_ascii_strtoull (style, NULL, 10), G_MAXUINT);
  cell->has_inline_text = FALSE;
  cell->has_formula = FALSE;
  g_string_truncate (cell->value, 0);
  g_string_truncate (cell->formula, 0);
  g_string_truncate (cell->inline_text.text, 0);
  return TRUE;
}

static gboolean
merge (Reading *self, const char *const *attributes, GError **error)
{
  const char *p = data_sheet_xml_get (attributes, "ref");
  DataSheetArea area;
  gboolean is_one = p != NULL && parse_reference (&p, &area.first_row, &area.first_column);

  if (is_one && *p == ':')
    {
      p++;
      is_one = parse_reference (&p, &area.last_row, &area.last_column);
    }
  else if (is_one)
    {
      area.last_row = area.first_row;
      area.last_column = area.first_column;
    }
  if (!is_one || *p != '\0' || area.last_row < area.first_row ||
      area.last_column < area.first_column)
    return refuse (self, error, _ ("A merged area has an address that cannot be."));
  return data_sheet_builder_merge (self->builder, &area, error);
}

static gboolean
start_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  Reading *self = data;

  self->collecting = NULL;
  if (self->in_cell)
    {
      data_sheet_text_start (&self->cell.inline_text, name);
      if (g_str_equal (name, "is"))
        self->cell.has_inline_text = TRUE;
      else if (g_str_equal (name, "v"))
        self->collecting = self->cell.value;
      else if (g_str_equal (name, "f"))
        {
          self->collecting = self->cell.formula;
          self->cell.has_formula = TRUE;
        }
      return TRUE;
    }
  if (g_str_equal (name, "sheetData"))
    self->in_rows = TRUE;
  else if (self->in_rows && g_str_equal (name, "row"))
    return start_row (self, attributes, error);
  else if (self->in_rows && self->row > 0 && g_str_equal (name, "c"))
    return start_cell (self, attributes, error);
  else if (g_str_equal (name, "mergeCell"))
    return merge (self, attributes, error);
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  Reading *self = data;

  if (!self->in_cell)
    return TRUE;
  /* No more is kept than shows that it is too long. */
  if (self->collecting != NULL && self->collecting->len < VALUE_LENGTH_LIMIT)
    g_string_append_len (self->collecting, text, (gssize) length);
  if (self->cell.inline_text.text->len < VALUE_LENGTH_LIMIT)
    data_sheet_text_append (&self->cell.inline_text, text, length);
  return TRUE;
}

static GRefString *
shared_text (Reading *self, GError **error)
{
  const Cell *cell = &self->cell;
  g_autofree char *digits = g_strstrip (g_strdup (cell->value->str));
  guint64 index;

  if (self->book->strings != NULL && self->book->strings->len > 0 &&
      g_ascii_string_to_unsigned (digits, 10, 0, self->book->strings->len - 1, &index, NULL))
    return g_ref_string_acquire (self->book->strings->pdata[index]);
  refuse (self, error, _ ("The cell refers to a text that is not there."));
  return NULL;
}

static GRefString *
number_text (Reading *self, GError **error)
{
  const GArray *formats = self->book->formats;
  DataSheetNumberFormat format = { DATA_SHEET_NUMBER_PLAIN, 0 };
  g_autofree char *text = NULL;

  if (formats != NULL && self->cell.style < formats->len)
    format = g_array_index (formats, DataSheetNumberFormat, self->cell.style);
  text = data_sheet_number_to_text (self->cell.value->str, format, self->book->from_1904);
  if (text != NULL)
    return g_ref_string_new (text);
  refuse (self, error, _ ("The cell should hold a number, but does not."));
  return NULL;
}

/* (nullable): the text of the cell as a person sees it; of a formula that was never computed, the
 * formula. */
static GRefString *
make_text (Reading *self, GError **error)
{
  Cell *cell = &self->cell;
  const char *type = cell->type == NULL ? "n" : cell->type;
  g_autofree char *formula = NULL;

  if (cell->has_inline_text)
    return data_sheet_text_take (&cell->inline_text);
  if (cell->value->len == 0 && cell->has_formula)
    {
      formula = g_strconcat ("=", cell->formula->str, NULL);
      return g_ref_string_new (formula);
    }
  if (cell->value->len == 0)
    return g_ref_string_new ("");
  if (g_str_equal (type, "s"))
    return shared_text (self, error);
  if (g_str_equal (type, "n"))
    return number_text (self, error);
  if (g_str_equal (type, "b"))
    return g_ref_string_new (g_str_equal (cell->value->str, "1") ? "TRUE" : "FALSE");
  if (g_str_equal (type, "str"))
    {
      g_string_assign (cell->inline_text.text, cell->value->str);
      return data_sheet_text_take (&cell->inline_text);
    }
  return g_ref_string_new (cell->value->str);
}

static gboolean
add_cell (Reading *self, GRefString *text, GError **error)
{
  const Cell *cell = &self->cell;

  if (!data_sheet_builder_add (self->builder, self->row, cell->column, text, error))
    return FALSE;
  if (rules_text_is_blank (text))
    return TRUE;
  if (cell->has_formula)
    data_sheet_builder_mark (self->builder, DATA_SHEET_CELL_FORMULA);
  else if (g_strcmp0 (cell->type, "e") == 0)
    data_sheet_builder_mark (self->builder, DATA_SHEET_CELL_ERROR);
  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  Reading *self = data;
  GRefString *text;
  gboolean done;

  self->collecting = NULL;
  data_sheet_text_end (&self->cell.inline_text, name);
  if (g_str_equal (name, "sheetData"))
    self->in_rows = FALSE;
  if (!self->in_cell || !g_str_equal (name, "c"))
    return TRUE;
  self->in_cell = FALSE;
  text = make_text (self, error);
  if (text == NULL)
    return FALSE;
  done = add_cell (self, text, error);
  g_ref_string_release (text);
  return done;
}

DataSheet *
data_sheet_cells_read (DataSheetPackage *package,
                       const DataSheetBook *book,
                       const char *part,
                       const char *name,
                       GError **error)
{
  static const DataSheetXml xml = { start_cb, text_cb, end_cb };
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GString) formula = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *file = data_sheet_package_get_file (package);
  g_autoptr (DataSheetBuilder) builder = data_sheet_builder_new (file, name);
  Reading reading = {
    .file = file,
    .book = book,
    .builder = builder,
    .cell = { .value = value, .formula = formula, .inline_text = { .text = text } },
  };
  DataSheet *sheet = NULL;

  if (data_sheet_package_read (package, part, "worksheet", &xml, &reading, error))
    sheet = data_sheet_builder_end (builder, error);
  g_free (reading.cell.type);
  return sheet;
}
