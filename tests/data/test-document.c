/* test-document.c - Documents as pages and plain text, and the texts of their files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/layout.h"
#include "data/document/text.h"
#include "data/document/xlsx.h"
#include "data/document/xlsx_text.h"
#include "data/wording/language.h"
#include "small_document.h"
#include "tests/cases.h"

#include <string.h>

/** A text as a user may write it, and what the document makes of it. */
typedef struct
{
  const char *name;
  const char *text;
  const char *kept;
} TextCase;

static const TextCase text_cases[] = {
  { "plain", "業務 and more", "業務 and more" },
  { "null", NULL, "" },
  { "formula", "=1+1", "=1+1" },
  { "control", "a\x01\x1b[31mb\x7f", "a\xef\xbf\xbd\xef\xbf\xbd[31mb\xef\xbf\xbd" },
  { "c1-control",
    "a\xc2\x9b"
    "b",
    "a\xef\xbf\xbd"
    "b" },
  { "line-breaks",
    "a\r\nb\rc\nd\xe2\x80\xa8"
    "e\xc2\x85"
    "f",
    "a\nb\nc\nd\ne\nf" },
  { "tab", "a\tb", "a\tb" },
  { "non-character", "a\xef\xbf\xbe\xef\xb7\x90", "a\xef\xbf\xbd\xef\xbf\xbd" },
  { "last-plane", "\xf4\x8f\xbf\xbf", "\xef\xbf\xbd" },
  { "override",
    "a\xe2\x80\xae"
    "b\xe2\x81\xa6",
    "a\xef\xbf\xbd"
    "b\xef\xbf\xbd" },
  { "right-to-left", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d" },
  { "emoji", "\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80" },
  { "not-utf8",
    "a\xff"
    "b",
    "a\xef\xbf\xbd"
    "b" },
};

static void
test_text (gconstpointer data)
{
  const TextCase *test = data;
  g_autoptr (DataDocument) document = small_document_new ();
  const DataBlock *block;

  data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL, test->text);
  block = g_ptr_array_index (document->blocks, 0);
  g_assert_cmpstr (block->text, ==, test->kept);
}

static void
test_plain_text (void)
{
  g_autoptr (DataDocument) document = small_document_new_full ("業務\n二行目");
  g_autofree char *text = data_document_to_text (document);

  g_assert_cmpstr (text, ==,
                   "Report\n"
                   "======\n"
                   "\n"
                   "Full ISMAP\n"
                   "\n"
                   "1. The use\n"
                   "----------\n"
                   "Service: 業務\n"
                   "  二行目\n"
                   "Provider: \n"
                   "\n"
                   "Details\n"
                   "-------\n"
                   "業務\n"
                   "二行目\n"
                   "\n"
                   "- 業務\n"
                   "  二行目\n"
                   "\n"
                   "2. Gates\n"
                   "--------\n"
                   "Blockers: 1\n"
                   "  - Leak  High\n"
                   "      Why: 業務\n"
                   "        二行目\n"
                   "\n"
                   "Small print\n");
}

static void
test_text_width (void)
{
  g_assert_cmpuint (data_text_width ("abc"), ==, 3);
  g_assert_cmpuint (data_text_width ("業務a"), ==, 5);
  g_assert_cmpuint (data_text_width ("か\xe3\x82\x99"), ==, 2);
}

#define CUT " … [cut: the whole text has %s characters]"

static void
test_cell_text (void)
{
  g_autofree char *longest = g_strnfill (DATA_XLSX_CELL_LIMIT, 'x');
  g_autofree char *longer = g_strnfill (40000, 'x');
  g_autofree char *whole = data_xlsx_cell_text (longest, CUT);
  g_autofree char *cut = data_xlsx_cell_text (longer, CUT);
  g_autofree char *code = data_xlsx_cell_text ("_x0041_ _x00g1_ _x005F_x0041_", CUT);
  g_autofree char *sheet = data_xlsx_sheet_name ("'a/b[c]: 0123456789012345678901234567890");
  g_autofree char *empty = data_xlsx_sheet_name ("''");
  g_autofree char *pair = data_xlsx_short_text ("a\xf0\x9f\x98\x80", 2);

  g_assert_null (whole);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, DATA_XLSX_CELL_LIMIT);
  g_assert_true (g_str_has_suffix (cut, "x … [cut: the whole text has 40000 characters]"));
  g_assert_cmpstr (code, ==, "_x005F_x0041_ _x00g1_ _x005F_x005F_x005F_x0041_");
  g_assert_cmpint (g_utf8_strlen (sheet, -1), <=, 31);
  g_assert_null (strpbrk (sheet, "[]:*?/\\'"));
  g_assert_cmpstr (empty, ==, "Eikyo");
  g_assert_cmpstr (pair, ==, "a");
}

static DataPages *
lay_out_rows (guint n_rows, const char *text, DataDocument **document)
{
  const DataColumn columns[] = { { .head = "Head", .width = 1 }, { .head = "Text", .width = 4 } };

  *document = small_document_new ();
  data_document_add_heading (*document, 1, "Rows");
  data_document_add_table (*document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n_rows; i++)
    data_document_add_row (*document, (const DataCell[]){ { "Row" }, { text } });
  return data_document_layout (*document);
}

static void
test_pages (void)
{
  g_autofree char *long_text = g_strnfill (40000, 'x');
  g_autofree char *tall_text = g_strnfill (3000, '\n');
  const struct
  {
    guint n_rows;
    const char *text;
    guint least;
    guint most;
  } cases[] = {
    { 0, "", 1, 1 },         { 1, "a", 1, 1 },          { 400, "a", 9, 13 },
    { 1, long_text, 5, 12 }, { 2, tall_text, 80, 110 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DataDocument) document = NULL;
      g_autoptr (DataPages) pages = lay_out_rows (cases[i].n_rows, cases[i].text, &document);

      g_assert_cmpuint (data_pages_count (pages), >=, cases[i].least);
      g_assert_cmpuint (data_pages_count (pages), <=, cases[i].most);
    }
}

/* A heading at the foot of a page goes to the next one with what follows it. */
static void
test_heading_stays_with_next (void)
{
  for (guint n = 1; n < 120; n++)
    {
      g_autoptr (DataDocument) document = small_document_new ();
      g_autoptr (DataPages) pages = NULL;
      const GArray *outline;

      for (guint i = 0; i < n; i++)
        data_document_add_item (document, "Item");
      data_document_add_heading (document, 1, "Heading");
      data_document_add_heading (document, 2, "Lower heading");
      data_document_add_field (document, "Label", "Value");
      pages = data_document_layout (document);
      outline = data_pages_outline (pages);
      g_assert_cmpuint (outline->len, ==, 2);
      g_assert_cmpuint (g_array_index (outline, DataOutlineItem, 0).page, ==,
                        g_array_index (outline, DataOutlineItem, 1).page);
      g_assert_cmpuint (g_array_index (outline, DataOutlineItem, 1).page, ==,
                        data_pages_count (pages) - 1);
      g_assert_cmpstr (g_array_index (outline, DataOutlineItem, 0).text, ==, "1. Heading");
      g_assert_cmpuint (g_array_index (outline, DataOutlineItem, 1).level, ==, 3);
    }
}

/* How many pixels of a page are not white, drawn at @scale. */
static guint
count_ink (const DataPages *pages, guint page, double scale)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (data_pages_width (pages) * scale),
                                  (int) (data_pages_height (pages) * scale));
  cairo_t *cr = cairo_create (surface);
  guint ink = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  data_pages_draw (pages, page, cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guchar *line =
          cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        ink += line[4 * x] < 0x80 ? 1 : 0;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return ink;
}

/* The screen shows what the paper has, in any size. */
static void
test_draw (void)
{
  g_autoptr (DataDocument) document = small_document_new_full ("業務・情報の影響度評価");
  g_autoptr (DataPages) pages = data_document_layout (document);
  guint single = count_ink (pages, 0, 2);
  guint twice = count_ink (pages, 0, 4);

  g_assert_cmpuint (single, >, 1000);
  g_assert_cmpuint (twice, >, 3 * single);
  g_assert_cmpuint (twice, <, 5 * single);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  data_language_use (RULES_LANGUAGE_EN);

  CASES_ADD ("/document/text", text_cases, test_text);
  g_test_add_func ("/document/plain-text", test_plain_text);
  g_test_add_func ("/document/text-width", test_text_width);
  g_test_add_func ("/document/cell-text", test_cell_text);
  g_test_add_func ("/document/pages", test_pages);
  g_test_add_func ("/document/heading-stays-with-next", test_heading_stays_with_next);
  g_test_add_func ("/document/draw", test_draw);
  return g_test_run ();
}
