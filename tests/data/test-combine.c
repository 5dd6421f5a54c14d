/* test-combine.c - What stands on a worksheet in two languages: once where both say the same, side
 * by side where there is room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/combine_text.h"
#include "data/document/document.h"
#include "data/wording/language.h"

typedef struct
{
  const char *first;
  const char *second;
  const char *both;
} LineCase;

static const LineCase lines[] = {
  { "SHA-256 12ab", "SHA-256 12ab", "SHA-256 12ab" },
  { "評価一覧表", "Register", "評価一覧表 / Register" },
  { "評価シート – 会議 – 名称", "Sheet – 会議 – 名称", "評価シート / Sheet – 会議 – 名称" },
  { "評価 0-1 ・ 基準 2025 ・ 下書き", "Evaluation 0-1 · Rules 2025 · Draft",
    "評価 / Evaluation 0-1 ・ 基準 / Rules 2025 ・ 下書き / Draft" },
  { "評価 1・基準", "Evaluation 1 · Rules", "評価 1・基準 / Evaluation 1 · Rules" },
  { "表 – 甲", "List", "表 – 甲 / List" },
  { "甲乙", "丙乙", "甲乙 / 丙乙" },
  { "", "", "" },
};

static const LineCase texts[] = {
  { "ID", "Id", "ID" },
  { "未記入", "not filled in", "未記入|not filled in" },
  { "(1) 名称", "(1) Name", "(1) 名称|Name" },
  { "■\u00a0該当  □\u00a0非該当", "■\u00a0Yes  □\u00a0No",
    "■\u00a0該当 / Yes  □\u00a0非該当 / No" },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *both = data_combine_lines (lines[i].first, lines[i].second);

      g_assert_cmpstr (both, ==, lines[i].both);
    }
  g_assert_null (data_combine_lines (NULL, NULL));
}

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *both = data_combine_texts (texts[i].first, texts[i].second, "|");

      g_assert_cmpstr (both, ==, texts[i].both);
    }
}

static void
test_fits (void)
{
  g_assert_true (data_combine_fits ("領域5", "Domain 5", 9));
  g_assert_false (data_combine_fits ("領域5", "Domain 5", 8));
  g_assert_true (data_combine_fits ("2026-11-22", "2026-11-22", 1));
  g_assert_false (data_combine_fits ("一\n二", "one\ntwo", 40));
  g_assert_true (data_combine_fits (NULL, NULL, 1));
}

/* A document with a box and a table of two rows, the second of which says @last. */
static DataDocument *
make_document (RulesLanguage language, const char *box, const char *level, const char *last)
{
  static const char *const footer[] = { NULL };
  const DataBox boxes[] = { { "(1) x", box, 1, 1 }, { NULL, "2026", 1, 1 } };
  const char *const choices[] = { box, level, NULL };
  const DataColumn columns[] = { { .head = "H", .width = 1, .choices = choices },
                                 { .head = "I", .width = 1 } };
  const DataCell rows[][2] = { { { level }, { level } }, { { last }, { level } } };
  DataDocument *document = data_document_new (&(DataDocumentInformation){
      .title = "", .subject = "", .language = language, .footer = footer });

  data_document_add_boxes (document, boxes, G_N_ELEMENTS (boxes));
  data_document_add_table (document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    data_document_add_row (document, rows[i]);
  return document;
}

/* The cells of a column stand all side by side, or all below each other. */
static void
test_document (void)
{
  g_autoptr (DataDocument) japanese = make_document (RULES_LANGUAGE_JA, "未記入", "低位",
                                                     "この利用では影響が限られるため低位とした。");
  g_autoptr (DataDocument) english =
      make_document (RULES_LANGUAGE_EN, "not filled in", "Low", "Low since it is limited.");
  g_autoptr (DataDocument) both = data_document_combine (japanese, english);
  const DataBlock *form = g_ptr_array_index (both->blocks, 0);
  const DataBlock *table = g_ptr_array_index (both->blocks, 1);
  const DataRow *boxes = g_ptr_array_index (form->rows, 0);
  const DataRow *first = g_ptr_array_index (table->rows, 0);
  const DataRow *second = g_ptr_array_index (table->rows, 1);

  g_assert_cmpstr (boxes->boxes[0].value, ==, "未記入 / not filled in");
  g_assert_cmpstr (boxes->boxes[1].value, ==, "2026");
  g_assert_cmpstr (first->cells[0].text, ==, "低位\nLow");
  g_assert_cmpstr (first->cells[1].text, ==, "低位 / Low");
  g_assert_cmpstr (second->cells[1].text, ==, "低位 / Low");
  g_assert_cmpuint (g_strv_length ((GStrv) table->columns[0].choices), ==, 2);
  g_assert_cmpstr (table->columns[0].choices[0], ==, "未記入 / not filled in");
  g_assert_cmpstr (table->columns[0].choices[1], ==, "低位 / Low");
  g_assert_null (table->columns[1].choices);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();

  g_test_add_func ("/combine/lines", test_lines);
  g_test_add_func ("/combine/texts", test_texts);
  g_test_add_func ("/combine/fits", test_fits);
  g_test_add_func ("/combine/document", test_document);
  return g_test_run ();
}
