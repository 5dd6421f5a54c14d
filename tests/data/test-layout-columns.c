/* test-layout-columns.c - How the width of a table is shared among its columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/layout.h"
#include "data/wording/language.h"
#include "page_boxes.h"

#define LONG_TEXT "クラウドサービス利用者による情報セキュリティ事象の報告"

typedef struct
{
  const char *name;
  guint n_columns;
  DataColumn columns[12];
  const char *cells[12];
  guint n_lines;            /* of the row and its head */
  guint wider;              /* this column ... */
  guint narrower;           /* ... is wider than this one */
  double least_of_narrower; /* points */
} ColumnsCase;

static const ColumnsCase cases[] = {
  { "surplus goes to what would be broken",
    3,
    { { "番号", NULL, 10 }, { "名称", NULL, 10 }, { "有無", NULL, 10 } },
    { "1.1", LONG_TEXT, "–" },
    6,
    1,
    2,
    60 },
  { "what is to be written in keeps its width",
    3,
    { { "番号", NULL, 10 }, { "名称", NULL, 10 }, { "証跡", NULL, 20 } },
    { "1.1", LONG_TEXT LONG_TEXT LONG_TEXT, "" },
    8,
    2,
    1,
    150 },
  { "a short head is not broken",
    3,
    { { "番号", NULL, 1 }, { "名称", NULL, 20 }, { "言明の有無", NULL, 1 } },
    { "1", LONG_TEXT LONG_TEXT, "–" },
    7,
    1,
    2,
    39 },
  { "columns of a matrix stay alike",
    4,
    { { "被害", NULL, 16 }, { "低位", NULL, 20 }, { "中位", NULL, 20 }, { "高位", NULL, 20 } },
    { "法令", LONG_TEXT LONG_TEXT, "–", "–" },
    11,
    2,
    0,
    60 },
  { "nothing is broken: all share what is left",
    2,
    { { "番号", NULL, 10 }, { "名称", NULL, 30 } },
    { "1", "2" },
    4,
    1,
    0,
    100 },
};

static DataDocument *
make_document (const ColumnsCase *test)
{
  static const char *const footer[] = { NULL };
  DataDocument *document = data_document_new (&(DataDocumentInformation){
      .title = "", .subject = "", .language = RULES_LANGUAGE_JA, .footer = footer });
  g_autofree DataCell *cells = g_new0 (DataCell, test->n_columns);

  for (guint i = 0; i < test->n_columns; i++)
    cells[i].text = test->cells[i];
  data_document_add_table (document, test->columns, test->n_columns);
  data_document_add_row (document, cells);
  return document;
}

/* The widths of the columns, by their heads. */
static double *
list_widths (const GArray *boxes, const ColumnsCase *test)
{
  double *widths = g_new0 (double, test->n_columns);

  for (guint i = 0; i < test->n_columns; i++)
    {
      for (guint j = 0; j < boxes->len; j++)
        {
          const PageBox *box = &g_array_index (boxes, PageBox, j);

          if (g_str_equal (box->text, test->columns[i].head))
            widths[i] = box->cell.right - box->cell.left;
        }
    }
  return widths;
}

static void
test_columns (gconstpointer data)
{
  const ColumnsCase *test = data;
  g_autoptr (DataDocument) document = make_document (test);
  g_autoptr (DataPages) pages = data_document_layout (document);
  g_autoptr (GArray) boxes = page_boxes_list (pages);
  g_autofree double *widths = list_widths (boxes, test);
  guint n_lines = 0;

  page_boxes_assert_neat (boxes);
  for (guint i = 0; i < boxes->len; i++)
    {
      const PageBox *box = &g_array_index (boxes, PageBox, i);

      g_test_message ("%s: %.0f wide", box->text, box->cell.right - box->cell.left);
      n_lines += box->area.top > 0 && box->text[0] != '\0' ? 1 : 0;
    }
  g_assert_cmpuint (n_lines, ==, test->n_lines);
  g_assert_cmpfloat (widths[test->wider], >, widths[test->narrower]);
  g_assert_cmpfloat (widths[test->narrower], >=, test->least_of_narrower);
}

/* A table of many columns is set smaller than one of few. */
static void
test_many_columns (void)
{
  ColumnsCase test = { .n_columns = 10 };
  double heights[2];

  for (guint i = 0; i < G_N_ELEMENTS (test.columns); i++)
    {
      test.columns[i] = (DataColumn){ .head = "欄", .width = 10 };
      test.cells[i] = "値";
    }
  for (guint i = 0; i < 2; i++, test.n_columns = G_N_ELEMENTS (test.columns))
    {
      g_autoptr (DataDocument) document = make_document (&test);
      g_autoptr (DataPages) pages = data_document_layout (document);
      g_autoptr (GArray) boxes = page_boxes_list (pages);
      const PageBox *box = &g_array_index (boxes, PageBox, boxes->len - 1);

      g_assert_cmpstr (box->text, ==, "値");
      heights[i] = box->line.bottom - box->line.top;
    }
  g_assert_cmpfloat (heights[1], <, heights[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/layout-columns/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_columns);
    }
  g_test_add_func ("/layout-columns/many", test_many_columns);
  return g_test_run ();
}
