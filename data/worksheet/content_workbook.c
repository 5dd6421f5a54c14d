/* content_workbook.c - What a workbook holds: its cells, and what else people see or do not see.
 *
 * Source of the parts and their names: ECMA-376 Part 1, 11 to 18.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/content_sheet.h"

#include "data/sheet/workbook.h"

/* What the parts of a workbook are for; the first that a name begins with, in lower case. */
static const struct
{
  const char *start;
  const char *place; /* see content_words.c */
} parts[] = {
  { "xl/styles", "\nstyles" },         { "xl/theme/", "\nstyles" },
  { "xl/sharedstrings", "\nstyles" },  { "xl/drawings/vmldrawing", "\nnotes" },
  { "xl/comments", "\nnotes" },        { "xl/threadedcomments", "\nnotes" },
  { "xl/persons", "\nnotes" },         { "xl/drawings/", "\npictures" },
  { "xl/charts/", "\npictures" },      { "xl/media/", "\npictures" },
  { "docprops/core", "\nproperties" }, { "docprops/custom", "\nproperties" },
  { "docprops/app", "\nbook" },        { "_rels/", "\nbook" },
  { "xl/_rels/", "\nbook" },           { "xl/worksheets/_rels/", "\nbook" },
  { "xl/workbook", "\nbook" },         { "xl/calcchain", "\nbook" },
  { "xl/metadata", "\nbook" },         { "xl/printersettings/", "\nbook" },
  { "[content_types]", "\nbook" },
};

static const struct
{
  const char *name;
  DataWorksheetThing thing;
} properties[] = {
  { "title", DATA_WORKSHEET_TITLE },
  { "creator", DATA_WORKSHEET_AUTHOR },
  { "subject", DATA_WORKSHEET_SUBJECT },
};

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
  place = g_strdup_printf ("%s\n%s%u", data_sheet_get_name (sheet), name,
                           data_sheet_get_number (sheet, row));
  data_worksheet_content_add (self, DATA_WORKSHEET_WORDS, place, said);
}

static void
add_cells (DataWorksheetContent *self, const DataSheet *sheet)
{
  guint n_before = self->items->len;

  for (guint row = 0; row < data_sheet_get_n_rows (sheet) && !self->is_too_large; row++)
    {
      for (guint column = 0; column < data_sheet_get_n_columns (sheet) && !self->is_too_large;
           column++)
        add_cell (self, sheet, row, column);
    }
  if (self->items->len == n_before)
    data_worksheet_content_add (self, DATA_WORKSHEET_WORDS, data_sheet_get_name (sheet), "");
}

static gboolean
add_sheet (DataWorksheetContent *self,
           DataWorkbook *workbook,
           guint number,
           GPtrArray *styles,
           GError **error)
{
  DataSheetPackage *package = data_workbook_get_package (workbook);
  const char *name = data_workbook_get_sheet_name (workbook, number);
  const char *part = data_workbook_get_sheet_part (workbook, number);
  g_autoptr (DataSheet) sheet = data_workbook_read_sheet (workbook, number, error);
  g_autofree char *hash = sheet == NULL ? NULL : data_sheet_package_hash (package, part, error);

  if (hash == NULL)
    return FALSE;
  add_cells (self, sheet);
  if (data_workbook_is_sheet_hidden (workbook, number))
    data_worksheet_content_add (self, DATA_WORKSHEET_HIDDEN, name, "");
  data_worksheet_content_add (self, DATA_WORKSHEET_LOOKS, name, hash);
  return data_worksheet_content_read_sheet (self, package, part, name, styles, error);
}

/* What a part is that belongs to no sheet. */
static gboolean
add_part (DataWorksheetContent *self, DataSheetPackage *package, const char *part, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (part, -1);
  g_autofree char *hash = data_sheet_package_hash (package, part, error);

  if (hash == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_str_has_prefix (lower, parts[i].start))
        {
          data_worksheet_content_add (self, DATA_WORKSHEET_LOOKS, parts[i].place, hash);
          return TRUE;
        }
    }
  if (g_str_has_prefix (lower, "xl/externallinks/"))
    data_worksheet_content_add (self, DATA_WORKSHEET_LINK, "", part);
  else if (g_str_has_prefix (lower, "xl/vbaproject"))
    data_worksheet_content_add (self, DATA_WORKSHEET_SCRIPT, "", "");
  else
    data_worksheet_content_add (self, DATA_WORKSHEET_ATTACHMENT, "", part);
  return TRUE;
}

/* The text of the properties that is asked for. */
typedef struct
{
  DataWorksheetContent *content;
  GString *text;
  char *keywords;
} Properties;

static gboolean
start_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  g_string_truncate (((Properties *) data)->text, 0);
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  g_string_append_len (((Properties *) data)->text, text, (gssize) length);
  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  Properties *self = data;

  if (g_str_equal (name, "keywords") && self->keywords == NULL)
    self->keywords = g_strdup (self->text->str);
  for (guint i = 0; i < G_N_ELEMENTS (properties) && self->text->len > 0; i++)
    {
      if (g_str_equal (name, properties[i].name))
        data_worksheet_content_add (self->content, properties[i].thing, "", self->text->str);
    }
  g_string_truncate (self->text, 0);
  return TRUE;
}

static gboolean
read_properties (DataWorksheetContent *self, DataSheetPackage *package, GError **error)
{
  static const DataSheetXml xml = { start_cb, text_cb, end_cb };
  g_autoptr (GPtrArray) links = data_sheet_package_links (package, "", error);
  g_autoptr (GString) text = g_string_new (NULL);
  Properties reading = { .content = self, .text = text };
  const DataSheetLink *link;
  gboolean whole;

  if (links == NULL)
    return FALSE;
  link = data_sheet_links_find (links, "core-properties", NULL);
  if (link == NULL)
    return TRUE;
  whole = data_sheet_package_read (package, link->target, "coreProperties", &xml, &reading, error);
  if (reading.keywords != NULL)
    self->identity = data_worksheet_identity_parse (reading.keywords);
  g_free (reading.keywords);
  return whole;
}

static gboolean
start_book_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  const char *defined = data_sheet_xml_get (attributes, "name");

  /* The names that the standard gives, such as that of the print area, differ in form only. */
  if (g_str_equal (name, "definedName") && defined != NULL && !g_str_has_prefix (defined, "_xlnm"))
    data_worksheet_content_add (data, DATA_WORKSHEET_NAME, "", defined);
  return TRUE;
}

static gboolean
read_names (DataWorksheetContent *self, DataSheetPackage *package, GError **error)
{
  static const DataSheetXml xml = { .start = start_book_cb };
  g_autoptr (GPtrArray) links = data_sheet_package_links (package, "", error);
  const DataSheetLink *book =
      links == NULL ? NULL : data_sheet_links_find (links, "officeDocument", NULL);

  return book != NULL &&
         data_sheet_package_read (package, book->target, "workbook", &xml, self, error);
}

static gboolean
is_sheet (DataWorkbook *workbook, const char *part)
{
  for (guint i = 0; i < data_workbook_get_n_sheets (workbook); i++)
    {
      if (g_strcmp0 (data_workbook_get_sheet_part (workbook, i), part) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_parts (DataWorksheetContent *self, DataWorkbook *workbook, GError **error)
{
  DataSheetPackage *package = data_workbook_get_package (workbook);
  g_autoptr (GPtrArray) names = data_sheet_package_list (package);

  for (guint i = 0; i < names->len; i++)
    {
      const char *part = g_ptr_array_index (names, i);

      if (!is_sheet (workbook, part) && !add_part (self, package, part, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
data_worksheet_content_read_workbook (DataWorksheetContent *self,
                                      const char *path,
                                      GCancellable *cancellable,
                                      GError **error)
{
  g_autoptr (DataWorkbook) workbook = data_workbook_read (path, cancellable, error);
  g_autoptr (GPtrArray) styles = NULL;

  if (workbook == NULL || !read_properties (self, data_workbook_get_package (workbook), error))
    return FALSE;
  if (self->identity == NULL)
    return TRUE;
  styles = data_worksheet_styles_read (data_workbook_get_package (workbook), error);
  for (guint i = 0; styles != NULL && i < data_workbook_get_n_sheets (workbook); i++)
    {
      if (!add_sheet (self, workbook, i, styles, error))
        return FALSE;
      if (self->is_too_large)
        return TRUE;
    }
  return styles != NULL && read_names (self, data_workbook_get_package (workbook), error) &&
         read_parts (self, workbook, error);
}
