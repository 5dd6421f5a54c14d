/* refusal.c - What is wrong with a file that should hold a table, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/refusal.h"

#include "data/error.h"
#include "data/json/text.h"
#include "data/sheet/sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
data_sheet_place (const char *sheet, const char *column, guint row)
{
  if (sheet[0] == '\0')
    return g_strdup_printf ("%s%u", column, row);
  return g_strdup_printf ("%s!%s%u", sheet, column, row);
}

char *
data_sheet_place_of_line (guint line)
{
  /* Translators: a place in a text file, followed by a colon and what is wrong there. */
  return g_strdup_printf (_ ("line %u"), line);
}

void
data_sheet_refuse (GError **error, const char *file, const char *place, const char *format, ...)
{
  g_autofree char *sentences = NULL;
  g_autofree char *excerpt = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentences = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (place == NULL)
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED, "%s: %s", file, sentences);
      return;
    }
  excerpt = data_json_excerpt (place, strlen (place));
  data_refuse (error, file, excerpt, "%s", sentences);
}

void
data_sheet_refuse_size (GError **error, const char *file, guint64 limit)
{
  data_sheet_refuse (error, file, NULL,
                     _ ("The file is larger than %u MB, the most that is read. Copy the sheet "
                        "with the controls into a workbook of its own."),
                     (guint) (limit >> 20));
}

void
data_sheet_refuse_unpacked (GError **error, const char *file, const char *place)
{
  data_sheet_refuse (error, file, place,
                     _ ("Unpacked, this is far larger than a table of controls can be. Copy the "
                        "sheet with the controls into a workbook of its own."));
}

void
data_sheet_refuse_rows (GError **error, const char *file, const char *place)
{
  data_sheet_refuse (error, file, place,
                     _ ("There are more than %u rows with text, the most that is read. Copy the "
                        "rows with controls into a sheet of their own."),
                     DATA_SHEET_ROW_LIMIT);
}

void
data_sheet_refuse_columns (GError **error, const char *file, const char *place)
{
  data_sheet_refuse (error, file, place,
                     _ ("There are more than %u columns, the most that is read. Copy the columns "
                        "that are needed into a sheet of their own."),
                     DATA_SHEET_COLUMN_LIMIT);
}

void
data_sheet_refuse_cells (GError **error, const char *file, const char *place, guint limit)
{
  data_sheet_refuse (error, file, place,
                     _ ("There are more than %u cells with text, the most that is read. Copy the "
                        "columns that are needed into a sheet of their own."),
                     limit);
}

void
data_sheet_refuse_areas (GError **error, const char *file, const char *place, guint limit)
{
  data_sheet_refuse (error, file, place,
                     _ ("There are more than %u merged areas, the most that is read. Copy the "
                        "rows with controls into a sheet of their own."),
                     limit);
}

void
data_sheet_refuse_text (GError **error, const char *file, const char *place)
{
  data_sheet_refuse (
      error, file, place,
      _ ("The text is longer than %u characters, the most that is read. Shorten it."),
      DATA_SHEET_TEXT_LIMIT);
}

void
data_sheet_refuse_overlap (GError **error, const char *file, const char *place)
{
  data_sheet_refuse_damaged (error, file, place,
                             _ ("This cell is in two merged areas, which cannot be."));
}

void
data_sheet_refuse_damaged (GError **error, const char *file, const char *place, const char *what)
{
  data_sheet_refuse (error, file, place,
                     /* Translators: %s is a sentence that says what is wrong in the workbook. */
                     _ ("%s Open the file in a spreadsheet program, look whether it is whole, and "
                        "save it again as .xlsx."),
                     what);
}
