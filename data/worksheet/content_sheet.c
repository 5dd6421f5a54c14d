/* content_sheet.c - What a sheet of a workbook shows and hides besides its texts.
 *
 * Source: ECMA-376 Part 1, 18.3.1 (sheets), 18.7.3 (notes), 20.5.2 (drawings).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/content_sheet.h"

#include "data/sheet/workbook.h"

/* The sheet that is being read. */
typedef struct
{
  DataWorksheetContent *content;
  const char *sheet;
  const GPtrArray *styles;
  GString *text; /* of the formula or the note that is being read */
  char *cell;
  guint row;
  gboolean is_in_text;
} Reading;

static guint
number_of (const char *text)
{
  return text == NULL ? 0 : (guint) MIN (g_ascii_strtoull (text, NULL, 10), G_MAXUINT);
}

static gboolean
is_true (const char *text)
{
  return g_strcmp0 (text, "1") == 0 || g_strcmp0 (text, "true") == 0;
}

/* Whether a height or a width leaves nothing to be seen. */
static gboolean
is_nothing (const char *size)
{
  return size != NULL && g_ascii_strtod (size, NULL) < 0.5;
}

/* @where: a cell, a row or columns */
static void
add (Reading *self, DataWorksheetThing thing, const char *where, const char *text)
{
  g_autofree char *place = NULL;

  if (self->content->is_too_large)
    return;
  place = g_strconcat (self->sheet, "\n", where, NULL);
  data_worksheet_content_add (self->content, thing, place, text);
}

static void
take_cell (Reading *self, const char *cell)
{
  g_free (self->cell);
  self->cell = g_strdup (cell == NULL ? "" : cell);
}

static void
start_row (Reading *self, const char *const *attributes)
{
  const char *number = data_sheet_xml_get (attributes, "r");
  g_autofree char *where = NULL;

  self->row = number == NULL ? self->row + 1 : number_of (number);
  where = g_strdup_printf ("%u", self->row);
  if (is_true (data_sheet_xml_get (attributes, "hidden")) ||
      is_nothing (data_sheet_xml_get (attributes, "ht")))
    add (self, DATA_WORKSHEET_HIDDEN, where, "");
}

static void
start_columns (Reading *self, const char *const *attributes)
{
  g_autofree char *first =
      data_sheet_column_name (MAX (number_of (data_sheet_xml_get (attributes, "min")), 1) - 1);
  g_autofree char *last =
      data_sheet_column_name (MAX (number_of (data_sheet_xml_get (attributes, "max")), 1) - 1);
  g_autofree char *where = g_strconcat (first, ":", last, NULL);

  if (is_true (data_sheet_xml_get (attributes, "hidden")) ||
      is_nothing (data_sheet_xml_get (attributes, "width")))
    add (self, DATA_WORKSHEET_HIDDEN, where, "");
}

static void
start_cell (Reading *self, const char *const *attributes)
{
  guint number = number_of (data_sheet_xml_get (attributes, "s"));
  const DataWorksheetStyle *style =
      number < self->styles->len ? g_ptr_array_index (self->styles, number) : NULL;

  take_cell (self, data_sheet_xml_get (attributes, "r"));
  if (style == NULL)
    return;
  if (style->code[0] != '\0')
    add (self, DATA_WORKSHEET_FORMAT, self->cell, style->code);
  /* A cell without a type is blank, or holds a number. */
  if (style->is_unseen && data_sheet_xml_get (attributes, "t") != NULL)
    add (self, DATA_WORKSHEET_UNSEEN, self->cell, "");
}

static gboolean
start_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  Reading *self = data;

  if (g_str_equal (name, "row"))
    start_row (self, attributes);
  else if (g_str_equal (name, "col"))
    start_columns (self, attributes);
  else if (g_str_equal (name, "c"))
    start_cell (self, attributes);
  else if (g_str_equal (name, "hyperlink"))
    {
      const char *location = data_sheet_xml_get (attributes, "location");

      take_cell (self, data_sheet_xml_get (attributes, "ref"));
      add (self, DATA_WORKSHEET_LINK, self->cell, location == NULL ? "" : location);
    }
  self->is_in_text = g_str_equal (name, "f");
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  Reading *self = data;

  if (self->is_in_text)
    g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  Reading *self = data;

  if (self->is_in_text && self->text->len > 0)
    add (self, DATA_WORKSHEET_FORMULA, self->cell, self->text->str);
  g_string_truncate (self->text, 0);
  self->is_in_text = FALSE;
  return TRUE;
}

static gboolean
start_note_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  Reading *self = data;

  if (g_str_equal (name, "comment"))
    take_cell (self, data_sheet_xml_get (attributes, "ref"));
  self->is_in_text = g_str_equal (name, "t");
  return TRUE;
}

static gboolean
end_note_cb (gpointer data, const char *name, GError **error)
{
  Reading *self = data;

  self->is_in_text = FALSE;
  if (!g_str_equal (name, "comment"))
    return TRUE;
  add (self, DATA_WORKSHEET_NOTE, self->cell, self->text->str);
  g_string_truncate (self->text, 0);
  return TRUE;
}

/* Pictures, shapes and lines, and charts. */
static gboolean
start_drawing_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  Reading *self = data;

  if (g_str_equal (name, "pic") || g_str_equal (name, "sp") || g_str_equal (name, "cxnSp") ||
      g_str_equal (name, "graphicFrame"))
    data_worksheet_content_add (self->content, DATA_WORKSHEET_PICTURE, self->sheet, "");
  return TRUE;
}

/* Whether @part refers to others at all. */
static gboolean
has_links (DataSheetPackage *package, const char *part)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *name = g_path_get_basename (part);
  g_autofree char *links = g_strdup_printf ("%s/_rels/%s.rels", folder, name);

  return data_sheet_package_find (package, links) != NULL;
}

static gboolean
read_links (Reading *self, DataSheetPackage *package, const char *part, GError **error)
{
  static const DataSheetXml notes = { start_note_cb, text_cb, end_note_cb };
  static const DataSheetXml drawing = { .start = start_drawing_cb };
  g_autoptr (GPtrArray) links = NULL;
  gboolean whole;

  if (!has_links (package, part))
    return TRUE;
  links = data_sheet_package_links (package, part, error);
  whole = links != NULL;
  for (guint i = 0; whole && i < links->len; i++)
    {
      const DataSheetLink *link = g_ptr_array_index (links, i);

      if (g_str_equal (link->type, "comments"))
        whole = data_sheet_package_read (package, link->target, "comments", &notes, self, error);
      else if (g_str_equal (link->type, "drawing"))
        whole = data_sheet_package_read (package, link->target, "wsDr", &drawing, self, error);
    }
  return whole;
}

gboolean
data_worksheet_content_read_sheet (DataWorksheetContent *self,
                                   DataSheetPackage *package,
                                   const char *part,
                                   const char *name,
                                   const GPtrArray *styles,
                                   GError **error)
{
  static const DataSheetXml xml = { start_cb, text_cb, end_cb };
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { .content = self, .sheet = name, .styles = styles, .text = text };
  gboolean whole = data_sheet_package_read (package, part, "worksheet", &xml, &reading, error) &&
                   read_links (&reading, package, part, error);

  g_free (reading.cell);
  return whole;
}
