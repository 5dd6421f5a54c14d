/* workbook.c - Reading tables from files that may come from anyone: .xlsx, .csv and .tsv.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/workbook.h"

#include "data/sheet/cells.h"
#include "data/sheet/csv.h"
#include "data/sheet/package.h"
#include "data/sheet/refusal.h"
#include "data/sheet/source.h"
#include "data/sheet/strings.h"
#include "data/sheet/styles.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHEET_NUMBER_LIMIT 256

/* In characters: spreadsheet programs allow 31, or not many more. */
#define SHEET_NAME_LIMIT 255

/** A sheet: its name, and the part that holds it. */
typedef struct
{
  char *name;
  char *part;
  gboolean is_hidden;
} Place;

struct _DataWorkbook
{
  char *file; /* display name */
  GPtrArray *places;
  DataSheet *text; /* nullable: what a text file holds */

  /* Of an .xlsx workbook. */
  DataSheetPackage *package;
  GPtrArray *links;
  DataSheetBook book;
};

static void
place_free (gpointer data)
{
  Place *self = data;

  g_free (self->name);
  g_free (self->part);
  g_free (self);
}

static Place *
add_place (DataWorkbook *self, const char *name)
{
  Place *place = g_new0 (Place, 1);

  place->name = g_strdup (name);
  g_ptr_array_add (self->places, place);
  return place;
}

void
data_workbook_free (DataWorkbook *self)
{
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->text, data_sheet_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->book.strings, g_ptr_array_unref);
  g_clear_pointer (&self->book.formats, g_array_unref);
  g_clear_pointer (&self->package, data_sheet_package_free);
  g_free (self->file);
  g_free (self);
}

/* Each part is one sheet at most, however often the workbook names it. */
static gboolean
is_taken (DataWorkbook *self, const char *part)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      if (g_ascii_strcasecmp (((Place *) self->places->pdata[i])->part, part) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Many sentences may tell the name of a sheet, each in one line. */
static gboolean
is_name (const char *name)
{
  return g_utf8_strlen (name, -1) <= SHEET_NAME_LIMIT && strpbrk (name, "\r\n") == NULL;
}

static gboolean
add_sheet (DataWorkbook *self, const char *const *attributes, GError **error)
{
  const char *name = data_sheet_xml_get (attributes, "name");
  const char *id = data_sheet_xml_get (attributes, "id");
  const char *state = data_sheet_xml_get (attributes, "state");
  const DataSheetLink *link = id == NULL ? NULL : data_sheet_links_find (self->links, NULL, id);
  const char *fault = NULL;
  Place *place;

  if (name != NULL && !is_name (name))
    {
      fault = _ ("A sheet has a name that is too long or has several lines.");
      name = NULL;
    }
  else if (name == NULL || link == NULL)
    fault = _ ("This sheet is named in the workbook, but is not in it.");
  else if (!g_str_equal (link->type, "worksheet"))
    return TRUE;
  else if (is_taken (self, link->target))
    fault = _ ("This sheet is named in the workbook twice.");
  else if (self->places->len >= SHEET_NUMBER_LIMIT)
    fault = _ ("There are more sheets than are read.");
  if (fault != NULL)
    {
      data_sheet_refuse_damaged (error, self->file, name == NULL ? "xl/workbook.xml" : name, fault);
      return FALSE;
    }
  place = add_place (self, name);
  place->part = g_strdup (link->target);
  place->is_hidden = state != NULL && !g_str_equal (state, "visible");
  return TRUE;
}

static gboolean
start_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  DataWorkbook *self = data;
  const char *from_1904;

  if (g_str_equal (name, "sheet"))
    return add_sheet (self, attributes, error);
  if (g_str_equal (name, "workbookPr"))
    {
      from_1904 = data_sheet_xml_get (attributes, "date1904");
      self->book.from_1904 = g_strcmp0 (from_1904, "1") == 0 || g_strcmp0 (from_1904, "true") == 0;
    }
  return TRUE;
}

/* (nullable): what another kind of file in a ZIP file it is, and what to do. */
static const char *
find_other_kind (DataWorkbook *self)
{
  if (data_sheet_package_find (self->package, "xl/workbook.bin") != NULL)
    return _ ("This is a binary workbook (.xlsb). Open it in a spreadsheet program and save it as "
              ".xlsx.");
  if (data_sheet_package_find (self->package, "package.json") != NULL)
    return _ ("This is a package of evaluations, not a table. Import it with the other "
              "evaluations.");
  if (data_sheet_package_find (self->package, "[Content_Types].xml") == NULL ||
      data_sheet_package_find (self->package, "word/document.xml") != NULL ||
      data_sheet_package_find (self->package, "ppt/presentation.xml") != NULL)
    return _ ("This is not a workbook. Choose an Excel file (.xlsx) or a CSV file.");
  return NULL;
}

static gboolean
read_strings (DataWorkbook *self, GError **error)
{
  const DataSheetLink *link = data_sheet_links_find (self->links, "sharedStrings", NULL);

  if (link == NULL)
    return TRUE;
  self->book.strings = data_sheet_strings_read (self->package, link->target, error);
  return self->book.strings != NULL;
}

static gboolean
read_styles (DataWorkbook *self, GError **error)
{
  const DataSheetLink *link = data_sheet_links_find (self->links, "styles", NULL);

  if (link == NULL)
    return TRUE;
  self->book.formats = data_sheet_styles_read (self->package, link->target, error);
  return self->book.formats != NULL;
}

static gboolean
read_book (DataWorkbook *self, GError **error)
{
  static const DataSheetXml xml = { .start = start_cb };
  g_autoptr (GPtrArray) roots = data_sheet_package_links (self->package, "", error);
  const DataSheetLink *root;

  if (roots == NULL)
    return FALSE;
  root = data_sheet_links_find (roots, "officeDocument", NULL);
  if (root == NULL)
    {
      data_sheet_refuse_damaged (error, self->file, "_rels/.rels",
                                 _ ("The file does not say which part is the workbook."));
      return FALSE;
    }
  self->links = data_sheet_package_links (self->package, root->target, error);
  if (self->links == NULL ||
      !data_sheet_package_read (self->package, root->target, "workbook", &xml, self, error))
    return FALSE;
  if (self->places->len > 0)
    return read_strings (self, error) && read_styles (self, error);
  data_sheet_refuse_damaged (error, self->file, root->target,
                             _ ("There is no sheet with cells in the workbook."));
  return FALSE;
}

static gboolean
read_package (DataWorkbook *self, const char *path, GCancellable *cancellable, GError **error)
{
  const char *sentences;

  self->package = data_sheet_package_open (path, cancellable, error);
  if (self->package == NULL)
    return FALSE;
  sentences = find_other_kind (self);
  if (sentences == NULL)
    return read_book (self, error);
  data_sheet_refuse (error, self->file, NULL, "%s", sentences);
  return FALSE;
}

static gboolean
read_text (DataWorkbook *self, const char *bytes, gsize length, GError **error)
{
  g_autofree char *text = NULL;
  gsize n;

  if (!data_sheet_check_kind (bytes, length, self->file, error))
    return FALSE;
  text = data_sheet_decode (bytes, length, self->file, &n, error);
  if (text == NULL)
    return FALSE;
  add_place (self, "");
  self->text = data_csv_read (text, n, self->file, error);
  return self->text != NULL;
}

DataWorkbook *
data_workbook_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (DataWorkbook) self = g_new0 (DataWorkbook, 1);
  g_autofree char *bytes = NULL;
  gsize length;
  gboolean done;

  self->file = g_filename_display_name (path);
  self->places = g_ptr_array_new_with_free_func (place_free);
  bytes = data_sheet_load (path, &length, error);
  if (bytes == NULL)
    return NULL;
  done = data_sheet_is_zip (bytes, length) ? read_package (self, path, cancellable, error)
                                           : read_text (self, bytes, length, error);
  return done ? g_steal_pointer (&self) : NULL;
}

const char *
data_workbook_get_file (DataWorkbook *self)
{
  return self->file;
}

guint
data_workbook_get_n_sheets (DataWorkbook *self)
{
  return self->places->len;
}

const char *
data_workbook_get_sheet_name (DataWorkbook *self, guint sheet)
{
  return ((Place *) g_ptr_array_index (self->places, sheet))->name;
}

DataSheetPackage *
data_workbook_get_package (DataWorkbook *self)
{
  return self->package;
}

const char *
data_workbook_get_sheet_part (DataWorkbook *self, guint sheet)
{
  const Place *place = g_ptr_array_index (self->places, sheet);

  return data_sheet_package_find (self->package, place->part);
}

gboolean
data_workbook_is_sheet_hidden (DataWorkbook *self, guint sheet)
{
  return ((Place *) g_ptr_array_index (self->places, sheet))->is_hidden;
}

int
data_workbook_find_sheet (DataWorkbook *self, const char *name)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      if (g_str_equal (data_workbook_get_sheet_name (self, i), name))
        return (int) i;
    }
  return -1;
}

DataSheet *
data_workbook_read_sheet (DataWorkbook *self, guint sheet, GError **error)
{
  const Place *place;

  g_return_val_if_fail (sheet < self->places->len, NULL);

  place = self->places->pdata[sheet];
  if (self->text != NULL)
    return data_sheet_ref (self->text);
  return data_sheet_cells_read (self->package, &self->book, place->part, place->name, error);
}
