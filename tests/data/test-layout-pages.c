/* test-layout-pages.c - Where pages end: what belongs together stays so, and no page is wasted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/layout.h"
#include "data/wording/language.h"
#include "page_boxes.h"

enum
{
  MOST_ROWS = 60, /* more than a page holds */
  MANY_PAGES = 40,
  MANY_ROWS = 2000,
};

static DataDocument *
begin_document (void)
{
  static const char *const footer[] = { NULL };

  return data_document_new (&(DataDocumentInformation){
      .title = "", .subject = "", .language = RULES_LANGUAGE_JA, .footer = footer });
}

static void
add_rows (DataDocument *document, guint n)
{
  const DataColumn columns[] = { { .head = "Head", .width = 1 } };

  data_document_add_table (document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    data_document_add_row (document, &(DataCell){ "row" });
}

/* On which page the first or, from the end, the last line is that says @text. */
static guint
page_of (const GArray *boxes, const char *text, gboolean is_last)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const PageBox *box = &g_array_index (boxes, PageBox, is_last ? boxes->len - 1 - i : i);

      if (g_str_equal (box->text, text))
        return box->page;
    }
  g_assert_not_reached ();
}

/* Signatures never stand on a page by themselves. */
static void
test_signatures (void)
{
  const DataSignature signature = { .role = "Signer", .name_label = "", .day_label = "" };
  guint n_broken = 0;

  for (guint n = 2; n < MOST_ROWS; n += 2)
    {
      g_autoptr (DataDocument) document = begin_document ();
      g_autoptr (DataPages) pages = NULL;
      g_autoptr (GArray) boxes = NULL;

      add_rows (document, n);
      data_document_add_heading (document, 1, "Signatures");
      data_document_add_signatures (document, &signature, 1);
      pages = data_document_layout (document);
      boxes = page_boxes_list (pages);
      g_assert_cmpuint (page_of (boxes, "row", TRUE), ==, page_of (boxes, "Signatures", TRUE));
      g_assert_cmpuint (page_of (boxes, "Signer", TRUE), ==, page_of (boxes, "Signatures", TRUE));
      n_broken += page_of (boxes, "row", FALSE) < page_of (boxes, "row", TRUE) ? 1 : 0;
    }
  g_assert_cmpuint (n_broken, >, 3);
}

/* A chart stands on one page unless that leaves much of the one before free. */
static void
test_chart (void)
{
  static const char *const series[] = { "Series" };
  guint n_moved = 0;
  guint n_parted = 0;

  for (guint n = 1; n < 45; n += 2)
    {
      g_autoptr (DataDocument) document = begin_document ();
      g_autoptr (DataPages) pages = NULL;
      g_autoptr (GArray) boxes = NULL;

      add_rows (document, n);
      data_document_add_chart (document, "Chart", series, 1);
      for (guint i = 0; i < 15; i++)
        data_document_add_bar (document, "Bar", &(guint){ i });
      pages = data_document_layout (document);
      boxes = page_boxes_list (pages);
      g_assert_cmpuint (page_of (boxes, "Chart", TRUE), ==, page_of (boxes, "Bar", FALSE));
      n_parted += page_of (boxes, "Bar", FALSE) != page_of (boxes, "Bar", TRUE) ? 1 : 0;
      n_moved += page_of (boxes, "Bar", FALSE) > 0 ? 1 : 0;
      if (n > 36)
        g_assert_cmpuint (page_of (boxes, "Bar", FALSE), ==, page_of (boxes, "Bar", TRUE));
    }
  g_assert_cmpuint (n_moved, >, 3);
  g_assert_cmpuint (n_parted, <, 6);
}

/* Whether rows end on a page with one or two lines only, if what is left free may be less. */
static void
test_little_on_last_page (void)
{
  guint n_on_one = 0;

  for (guint n = 30; n < MOST_ROWS; n += 2)
    {
      g_autoptr (DataDocument) document = begin_document ();
      g_autoptr (DataPages) pages = NULL;

      add_rows (document, n);
      pages = data_document_layout (document);
      n_on_one = data_pages_count (pages) == 1 ? n : n_on_one;
      if (data_pages_count (pages) > 1)
        {
          g_autofree char *last = data_pages_text (pages, 1);
          g_auto (GStrv) lines = g_strsplit (last, "\n", -1);

          g_assert_cmpuint (g_strv_length (lines), >, 2);
        }
    }
  g_test_message ("%u rows on one page", n_on_one);
  g_assert_cmpuint (n_on_one, >=, 48);
}

/* How far apart the rows stand that a document begins with. */
static double
distance_of_rows (const DataPages *pages)
{
  g_autoptr (GArray) boxes = page_boxes_list (pages);

  return g_array_index (boxes, PageBox, 2).line.top - g_array_index (boxes, PageBox, 1).line.top;
}

/* Rows stand closer only where that saves a page: of documents with as many pages, none with more
 * rows has them farther apart. */
static void
test_close_for_a_page (void)
{
  guint n_close = 0;
  guint n_pages = 0;
  double before = 0;
  double most = 0;

  for (guint n = MOST_ROWS / 2; n < 3 * MOST_ROWS; n++)
    {
      g_autoptr (DataDocument) document = begin_document ();
      g_autoptr (DataPages) pages = NULL;
      double distance;

      add_rows (document, n);
      pages = data_document_layout (document);
      distance = distance_of_rows (pages);
      if (data_pages_count (pages) == n_pages)
        g_assert_cmpfloat (distance, <, before + 0.01);
      n_pages = data_pages_count (pages);
      before = distance;
      most = MAX (most, distance);
      n_close += distance < most - 0.01 ? 1 : 0;
    }
  g_assert_cmpuint (n_close, >, 3);
}

/* Many pages are laid out only once. */
static void
test_many_pages (void)
{
  g_autoptr (DataDocument) few = begin_document ();
  g_autoptr (DataPages) few_pages = NULL;

  add_rows (few, 3);
  few_pages = data_document_layout (few);
  for (guint n = 0; n < MOST_ROWS; n += 5)
    {
      g_autoptr (DataDocument) many = begin_document ();
      g_autoptr (DataPages) many_pages = NULL;

      add_rows (many, MANY_ROWS + n);
      many_pages = data_document_layout (many);
      g_assert_cmpuint (data_pages_count (many_pages), >, MANY_PAGES);
      g_assert_cmpfloat_with_epsilon (distance_of_rows (many_pages), distance_of_rows (few_pages),
                                      0.01);
    }
}

/* How far the second of two paragraphs stands below the first. */
static double
distance (DataParagraphStyle style)
{
  g_autoptr (DataDocument) document = begin_document ();
  g_autoptr (DataPages) pages = NULL;
  g_autoptr (GArray) boxes = NULL;

  data_document_add_paragraph (document, style, "one");
  data_document_add_paragraph (document, style, "two");
  pages = data_document_layout (document);
  boxes = page_boxes_list (pages);
  return g_array_index (boxes, PageBox, boxes->len - 1).line.top -
         g_array_index (boxes, PageBox, boxes->len - 2).line.bottom;
}

static void
test_notes (void)
{
  g_assert_cmpfloat (distance (DATA_PARAGRAPH_NOTE), <, distance (DATA_PARAGRAPH_NORMAL) - 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();

  g_test_add_func ("/layout-pages/signatures", test_signatures);
  g_test_add_func ("/layout-pages/chart", test_chart);
  g_test_add_func ("/layout-pages/little-on-last-page", test_little_on_last_page);
  g_test_add_func ("/layout-pages/close-for-a-page", test_close_for_a_page);
  g_test_add_func ("/layout-pages/many-pages", test_many_pages);
  g_test_add_func ("/layout-pages/notes", test_notes);
  return g_test_run ();
}
