/* answers.c - Reading a fill-in workbook that came back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/book.h"

#include "data/sheet/package.h"
#include "data/sheet/refusal.h"

#include <glib/gi18n-lib.h>

void
data_fillin_free (DataFillin *self)
{
  for (guint i = 0; i < DATA_FILLIN_N_SHEETS; i++)
    g_clear_pointer (&self->sheets[i], data_sheet_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->origin, data_fillin_origin_free);
  g_free (self->file);
  g_free (self);
}

const char *
data_fillin_get_evaluation (const DataFillin *self)
{
  return self->origin->evaluation;
}

const char *
data_fillin_get_file (const DataFillin *self)
{
  return self->file;
}

/* The row with the keys of the columns, or -1; rows may have been added above it. */
static int
find_key_row (const DataSheet *sheet)
{
  for (guint i = 0; i < data_sheet_get_n_rows (sheet); i++)
    {
      if (g_str_has_prefix (data_sheet_get_text (sheet, i, 0), DATA_FILLIN_FORMAT ":"))
        return (int) i;
    }
  return -1;
}

static gboolean
refuse_cell (DataFillin *self,
             const DataSheet *sheet,
             guint row,
             guint column,
             const char *sentences,
             GError **error)
{
  g_autofree char *letters = data_sheet_column_name (column);
  g_autofree char *place =
      data_sheet_place (data_sheet_get_name (sheet), letters, data_sheet_get_number (sheet, row));

  data_sheet_refuse (error, self->file, place, "%s", sentences);
  return FALSE;
}

/* Whether the columns are where they were. */
static gboolean
check_columns (
    DataFillin *self, DataFillinSheetKind kind, const DataSheet *sheet, guint row, GError **error)
{
  const DataFillinSheet *about = &data_fillin_sheets[kind];

  for (guint i = 1; i < MAX (about->n_columns, data_sheet_get_n_columns (sheet)); i++)
    {
      const char *text = data_sheet_get_text (sheet, row, i);
      const char *member = i < about->first_answer || i >= about->n_columns
                               ? ""
                               : about->members[i - about->first_answer];

      if (!g_str_equal (text, member))
        return refuse_cell (self, sheet, row, i,
                            _ ("The columns are no longer where they were. Save a new fill-in "
                               "workbook and copy the answers into it."),
                            error);
    }
  return TRUE;
}

/* Takes @sheet (transfer full), as one of the sheets with answers if it is one. */
static gboolean
take_sheet (DataFillin *self, DataSheet *sheet, GError **error)
{
  int row = find_key_row (sheet);
  const char *key = row < 0 ? "" : data_sheet_get_text (sheet, (guint) row, 0);
  g_autoptr (DataSheet) taken = sheet;

  for (guint i = 0; i < DATA_FILLIN_N_SHEETS; i++)
    {
      g_autofree char *own = data_fillin_sheet_key ((DataFillinSheetKind) i);

      if (!g_str_equal (own, key) || (self->origin->parts & data_fillin_sheets[i].part) == 0)
        continue;
      if (self->sheets[i] != NULL)
        return refuse_cell (self, sheet, (guint) row, 0,
                            _ ("This sheet is there twice, so that it is not known which answers "
                               "count. Delete one of them."),
                            error);
      if (!check_columns (self, (DataFillinSheetKind) i, sheet, (guint) row, error))
        return FALSE;
      self->key_rows[i] = data_sheet_get_number (sheet, (guint) row);
      self->sheets[i] = g_steal_pointer (&taken);
      return TRUE;
    }
  if (!g_str_equal (data_sheet_get_name (sheet), DATA_FILLIN_HIDDEN))
    g_ptr_array_add (self->others, g_steal_pointer (&taken));
  return TRUE;
}

static gboolean
read_origin (DataFillin *self, DataWorkbook *workbook, GError **error)
{
  int number = data_workbook_find_sheet (workbook, DATA_FILLIN_HIDDEN);
  g_autoptr (DataSheet) sheet = NULL;

  if (number < 0)
    {
      data_sheet_refuse (error, self->file, NULL, "%s",
                         _ ("This is not a fill-in workbook of Eikyo, or its hidden sheet was "
                            "deleted. Choose a workbook that was saved with “Save Fill-in "
                            "Workbook”."));
      return FALSE;
    }
  sheet = data_workbook_read_sheet (workbook, (guint) number, error);
  if (sheet != NULL)
    self->origin = data_fillin_origin_read (sheet, self->file, error);
  return self->origin != NULL;
}

DataFillin *
data_fillin_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (DataFillin) self = g_new0 (DataFillin, 1);
  g_autoptr (DataWorkbook) workbook = data_workbook_read (path, cancellable, error);

  if (workbook == NULL)
    return NULL;
  self->file = g_strdup (data_workbook_get_file (workbook));
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) data_sheet_unref);
  if (!read_origin (self, workbook, error))
    return NULL;
  for (guint i = 0; i < data_workbook_get_n_sheets (workbook); i++)
    {
      DataSheet *sheet = data_workbook_read_sheet (workbook, i, error);

      if (sheet == NULL || !take_sheet (self, sheet, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}
