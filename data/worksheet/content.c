/* content.c - What a worksheet's file says, read back: its identity and its texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/content.h"

#include "data/document/pdf_library.h"
#include "data/error.h"
#include "data/sheet/package.h"
#include "data/sheet/workbook.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

enum
{
  LARGEST_FILE = 64 * 1024 * 1024,
  MOST_PAGES = 5000,
  LONGEST_READING = 60, /* seconds, of a file that is made to take long */
};

static void
text_free (gpointer data)
{
  DataWorksheetText *text = data;

  g_free (text->place);
  g_free (text->text);
  g_free (text);
}

static void
add_text (DataWorksheetContent *self, const char *place, const char *text)
{
  DataWorksheetText *added = g_new (DataWorksheetText, 1);

  *added = (DataWorksheetText){ g_strdup (place), g_strdup (text) };
  g_ptr_array_add (self->texts, added);
}

static void
add_page (DataWorksheetContent *self, guint number, const char *text)
{
  /* Translators: where a line stands in a PDF file. */
  g_autofree char *place = g_strdup_printf (_ ("page %u"), number);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_before = self->texts->len;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!rules_text_is_blank (lines[i]))
        add_text (self, place, g_strstrip (lines[i]));
    }
  if (self->texts->len == n_before)
    add_text (self, place, "");
}

static void
take_identity (DataWorksheetContent *self, const char *keywords)
{
  if (keywords != NULL && self->identity == NULL)
    self->identity = data_worksheet_identity_parse (keywords);
}

static gboolean
read_pages (DataWorksheetContent *self,
            const DataPdfLibrary *library,
            PopplerDocument *document,
            const char *file,
            GError **error)
{
  gint64 latest = g_get_monotonic_time () + LONGEST_READING * G_TIME_SPAN_SECOND;
  int n_pages = library->get_n_pages (document);

  if (n_pages > MOST_PAGES)
    {
      data_refuse (error, file, NULL, _ ("It has %d pages, more than a worksheet has."), n_pages);
      return FALSE;
    }
  for (int i = 0; i < n_pages; i++)
    {
      g_autoptr (GObject) page = (GObject *) library->get_page (document, i);
      g_autofree char *text = page == NULL ? NULL : library->get_text ((PopplerPage *) page);

      add_page (self, (guint) i + 1, text == NULL ? "" : text);
      if (g_get_monotonic_time () > latest)
        {
          data_refuse (error, file, NULL,
                       _ ("Its pages take more than %d seconds to read, which those of a worksheet "
                          "never do."),
                       LONGEST_READING);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_pdf (DataWorksheetContent *self, const char *file, GError **error)
{
  const DataPdfLibrary *library = data_pdf_library_load (error);
  g_autoptr (GObject) document = NULL;
  g_autoptr (GError) fault = NULL;
  g_autofree char *keywords = NULL;

  if (library == NULL)
    return FALSE;
  document = (GObject *) library->open (self->bytes, NULL, &fault);
  if (document == NULL)
    {
      data_refuse (error, file, NULL,
                   _ ("This PDF file cannot be read: %s. Get an undamaged, unprotected copy."),
                   fault->message);
      return FALSE;
    }
  keywords = library->get_keywords ((PopplerDocument *) document);
  take_identity (self, keywords);
  return self->identity == NULL ||
         read_pages (self, library, (PopplerDocument *) document, file, error);
}

static void
add_cell (DataWorksheetContent *self, const DataSheet *sheet, guint row, guint column)
{
  const char *text = data_sheet_get_text (sheet, row, column);
  gboolean is_formula = data_sheet_get_kind (sheet, row, column) == DATA_SHEET_CELL_FORMULA;
  g_autofree char *said = g_strconcat (is_formula ? "=" : "", text, NULL);
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  if (said[0] == '\0')
    return;
  name = data_sheet_column_name (column);
  /* Translators: where a cell stands: the name of the sheet, its column and row. */
  place = g_strdup_printf (_ ("sheet “%1$s”, %2$s%3$u"), data_sheet_get_name (sheet), name,
                           data_sheet_get_number (sheet, row));
  add_text (self, place, said);
}

static void
add_sheet (DataWorksheetContent *self, const DataSheet *sheet)
{
  /* Translators: a sheet of a workbook. */
  g_autofree char *place = g_strdup_printf (_ ("sheet “%s”"), data_sheet_get_name (sheet));
  guint n_before = self->texts->len;

  for (guint row = 0; row < data_sheet_get_n_rows (sheet); row++)
    {
      for (guint column = 0; column < data_sheet_get_n_columns (sheet); column++)
        add_cell (self, sheet, row, column);
    }
  if (self->texts->len == n_before)
    add_text (self, place, "");
}

/* The text of the element that holds the keywords. */
typedef struct
{
  GString *text;
  gboolean is_in_keywords;
} Keywords;

static gboolean
start_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  Keywords *keywords = data;

  keywords->is_in_keywords = g_str_equal (name, "keywords");
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  Keywords *keywords = data;

  if (keywords->is_in_keywords)
    g_string_append_len (keywords->text, text, (gssize) length);
  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  ((Keywords *) data)->is_in_keywords = FALSE;
  return TRUE;
}

static gboolean
read_properties (DataWorksheetContent *self, const char *path, GError **error)
{
  static const DataSheetXml xml = { start_cb, text_cb, end_cb };
  g_autoptr (DataSheetPackage) package = data_sheet_package_open (path, NULL, error);
  g_autoptr (GPtrArray) links =
      package == NULL ? NULL : data_sheet_package_links (package, "", error);
  g_autoptr (GString) text = g_string_new (NULL);
  Keywords keywords = { .text = text };
  const DataSheetLink *link;

  if (links == NULL)
    return FALSE;
  link = data_sheet_links_find (links, "core-properties", NULL);
  if (link == NULL)
    return TRUE;
  if (!data_sheet_package_read (package, link->target, "coreProperties", &xml, &keywords, error))
    return FALSE;
  take_identity (self, text->str);
  return TRUE;
}

static gboolean
read_workbook (DataWorksheetContent *self, const char *path, GError **error)
{
  g_autoptr (DataWorkbook) workbook = NULL;

  if (!read_properties (self, path, error))
    return FALSE;
  if (self->identity == NULL)
    return TRUE;
  workbook = data_workbook_read (path, NULL, error);
  if (workbook == NULL)
    return FALSE;
  for (guint i = 0; i < data_workbook_get_n_sheets (workbook); i++)
    {
      g_autoptr (DataSheet) sheet = data_workbook_read_sheet (workbook, i, error);

      if (sheet == NULL)
        return FALSE;
      add_sheet (self, sheet);
    }
  return TRUE;
}

static gboolean
begins_with (GBytes *bytes, const char *beginning)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);

  return size >= strlen (beginning) && memcmp (start, beginning, strlen (beginning)) == 0;
}

static GBytes *
read_bytes (const char *path, const char *file, GError **error)
{
  GStatBuf about;
  char *text = NULL;
  gsize length = 0;
  g_autoptr (GError) fault = NULL;

  if (g_stat (path, &about) != 0)
    {
      data_fail_to_read (error, file, errno);
      return NULL;
    }
  if (!S_ISREG (about.st_mode) || about.st_size > LARGEST_FILE)
    {
      data_refuse (error, file, NULL,
                   _ ("It is no ordinary file of at most %d MiB. Choose a "
                      "worksheet: a .pdf or .xlsx file."),
                   LARGEST_FILE / 1024 / 1024);
      return NULL;
    }
  if (!g_file_get_contents (path, &text, &length, &fault))
    {
      g_set_error_literal (error, DATA_ERROR, DATA_ERROR_READ, fault->message);
      return NULL;
    }
  return g_bytes_new_take (text, length);
}

DataWorksheetContent *
data_worksheet_content_read (const char *path, GError **error)
{
  g_autoptr (DataWorksheetContent) self = NULL;
  g_autofree char *file = g_filename_display_name (path);
  GBytes *bytes = read_bytes (path, file, error);
  gboolean whole;

  if (bytes == NULL)
    return NULL;
  self = g_new0 (DataWorksheetContent, 1);
  self->bytes = bytes;
  self->texts = g_ptr_array_new_with_free_func (text_free);
  if (data_worksheet_content_is_pdf (self))
    whole = read_pdf (self, file, error);
  else if (begins_with (bytes, "PK"))
    whole = read_workbook (self, path, error);
  else
    {
      data_refuse (
          error, file, NULL,
          _ ("It is neither a PDF file nor a workbook. Choose a worksheet that Eikyo wrote: "
             "a .pdf or .xlsx file."));
      whole = FALSE;
    }
  return whole ? g_steal_pointer (&self) : NULL;
}

gboolean
data_worksheet_content_is_pdf (const DataWorksheetContent *self)
{
  return begins_with (self->bytes, "%PDF-");
}

void
data_worksheet_content_free (DataWorksheetContent *self)
{
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->identity, data_worksheet_identity_free);
  g_ptr_array_unref (self->texts);
  g_free (self);
}
