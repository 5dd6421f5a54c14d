/* content_styles.c - How the cells of a workbook show what they hold: number formats, and words in
 * the colour of what they stand on.
 *
 * Source: ECMA-376 Part 1, 18.8 (styles).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/content_sheet.h"

#include "data/sheet/styles.h"

#include <stdlib.h>
#include <string.h>

enum
{
  MOST_STYLES = 65536,
  WHITE = 0xffffff,
  UNKNOWN_COLOUR = 0x1000000,
  NEARLY = 96, /* how far red, green and blue together may be apart and still not be read */
};

/* The styles that are being read. */
typedef struct
{
  GHashTable *codes; /* GRefString by the number of the format, without the plain ones */
  GArray *fonts;     /* the colour of each */
  GArray *fills;
  GPtrArray *styles;
  gboolean is_in_fonts;
  gboolean is_in_fills;
  gboolean is_in_cells;
} Styles;

static void
style_free (gpointer data)
{
  DataWorksheetStyle *self = data;

  g_ref_string_release (self->code);
  g_free (self);
}

static guint
number_of (const char *text)
{
  return text == NULL ? 0 : (guint) MIN (g_ascii_strtoull (text, NULL, 10), G_MAXUINT);
}

/* Red, green and blue; of the colours that a file names by number the first of the theme and of the
 * fixed ones. */
static guint
read_colour (const char *const *attributes)
{
  static const guint named[] = { WHITE, 0x000000 };
  static const guint fixed[] = { 0x000000, WHITE };
  const char *rgb = data_sheet_xml_get (attributes, "rgb");
  const char *theme = data_sheet_xml_get (attributes, "theme");
  const char *index = data_sheet_xml_get (attributes, "indexed");

  if (rgb != NULL)
    return (guint) g_ascii_strtoull (rgb, NULL, 16) & WHITE;
  if (theme != NULL && number_of (theme) < G_N_ELEMENTS (named))
    return named[number_of (theme)];
  if (index != NULL && number_of (index) < 16 && number_of (index) % 8 < G_N_ELEMENTS (fixed))
    return fixed[number_of (index) % 8];
  return UNKNOWN_COLOUR;
}

static guint
distance (guint one, guint other)
{
  guint sum = 0;

  if (one == UNKNOWN_COLOUR || other == UNKNOWN_COLOUR)
    return G_MAXUINT;
  for (guint shift = 0; shift < 24; shift += 8)
    sum += (guint) abs ((int) (one >> shift & 0xff) - (int) (other >> shift & 0xff));
  return sum;
}

static guint
colour_at (const GArray *colours, const char *number)
{
  guint i = number_of (number);

  return i < colours->len ? g_array_index (colours, guint, i) : UNKNOWN_COLOUR;
}

/* Whether @code shows numbers and dates as they are; programs write it in several ways. */
static gboolean
is_plain (const char *code)
{
  return g_str_equal (code, "General") || g_str_equal (code, "@") ||
         code[strspn (code, "yYmMdDhHsS0#?.-/: \\")] == '\0';
}

/* Any number of styles and cells may share a code. */
static void
add_code (Styles *self, guint number, const char *code)
{
  g_autofree char *beginning =
      g_utf8_substring (code, 0, MIN (g_utf8_strlen (code, -1), DATA_SHEET_FORMAT_CODE_LIMIT));

  if (is_plain (beginning))
    g_hash_table_remove (self->codes, GUINT_TO_POINTER (number));
  else
    g_hash_table_insert (self->codes, GUINT_TO_POINTER (number), g_ref_string_new (beginning));
}

static void
add_style (Styles *self, const char *const *attributes)
{
  guint number = number_of (data_sheet_xml_get (attributes, "numFmtId"));
  GRefString *code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (number));
  guint font = colour_at (self->fonts, data_sheet_xml_get (attributes, "fontId"));
  guint fill = colour_at (self->fills, data_sheet_xml_get (attributes, "fillId"));
  DataWorksheetStyle *style = g_new (DataWorksheetStyle, 1);

  code = code == NULL ? g_ref_string_new_intern ("") : g_ref_string_acquire (code);
  *style = (DataWorksheetStyle){ code, distance (font, fill) <= NEARLY };
  g_ptr_array_add (self->styles, style);
}

static void
add_colour (GArray *colours, guint colour)
{
  if (colours->len < MOST_STYLES)
    g_array_append_val (colours, colour);
}

static void
set_colour (GArray *colours, const char *const *attributes)
{
  if (colours->len > 0)
    g_array_index (colours, guint, colours->len - 1) = read_colour (attributes);
}

static void
start_part (Styles *self, const char *name)
{
  if (g_str_equal (name, "fonts") || g_str_equal (name, "fills") || g_str_equal (name, "cellXfs"))
    {
      self->is_in_fonts = g_str_equal (name, "fonts");
      self->is_in_fills = g_str_equal (name, "fills");
      self->is_in_cells = g_str_equal (name, "cellXfs");
    }
}

static gboolean
start_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  Styles *self = data;
  const char *code = data_sheet_xml_get (attributes, "formatCode");

  start_part (self, name);
  if (g_str_equal (name, "numFmt") && code != NULL && g_hash_table_size (self->codes) < MOST_STYLES)
    add_code (self, number_of (data_sheet_xml_get (attributes, "numFmtId")), code);
  else if (self->is_in_fonts && g_str_equal (name, "font"))
    add_colour (self->fonts, 0x000000);
  else if (self->is_in_fonts && g_str_equal (name, "color"))
    set_colour (self->fonts, attributes);
  else if (self->is_in_fills && g_str_equal (name, "fill"))
    add_colour (self->fills, WHITE);
  else if (self->is_in_fills && g_str_equal (name, "fgColor"))
    set_colour (self->fills, attributes);
  else if (self->is_in_cells && g_str_equal (name, "xf") && self->styles->len < MOST_STYLES)
    add_style (self, attributes);
  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  Styles *self = data;

  if (g_str_equal (name, "fonts"))
    self->is_in_fonts = FALSE;
  else if (g_str_equal (name, "fills"))
    self->is_in_fills = FALSE;
  else if (g_str_equal (name, "cellXfs"))
    self->is_in_cells = FALSE;
  return TRUE;
}

/* (transfer full) (nullable): the part with the styles, "" where there is none; %NULL with @error
 * where that cannot be told. */
static char *
find_styles (DataSheetPackage *package, GError **error)
{
  g_autoptr (GPtrArray) roots = data_sheet_package_links (package, "", error);
  const DataSheetLink *root =
      roots == NULL ? NULL : data_sheet_links_find (roots, "officeDocument", NULL);
  g_autoptr (GPtrArray) links =
      root == NULL ? NULL : data_sheet_package_links (package, root->target, error);
  const DataSheetLink *styles =
      links == NULL ? NULL : data_sheet_links_find (links, "styles", NULL);

  if (links == NULL)
    return NULL;
  return g_strdup (styles == NULL ? "" : styles->target);
}

GPtrArray *
data_worksheet_styles_read (DataSheetPackage *package, GError **error)
{
  static const DataSheetXml xml = { .start = start_cb, .end = end_cb };
  g_autofree char *part = find_styles (package, error);
  g_autoptr (GHashTable) codes =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ref_string_release);
  g_autoptr (GArray) fonts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) fills = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) styles = g_ptr_array_new_with_free_func (style_free);
  Styles reading = { .codes = codes, .fonts = fonts, .fills = fills, .styles = styles };

  if (part == NULL || (part[0] != '\0' && !data_sheet_package_read (package, part, "styleSheet",
                                                                    &xml, &reading, error)))
    return NULL;
  return g_steal_pointer (&styles);
}
