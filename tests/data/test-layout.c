/* test-layout.c - Pages of documents of every kind of block: nothing overlaps, leaves its cell or
 * the page, or is lost, whatever people write.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/layout.h"
#include "data/document/type_plain.h"
#include "data/wording/language.h"
#include "page_boxes.h"
#include "sample_document.h"
#include "tests/cases.h"

#include <string.h>

#define NAME_200                                                                                                                      \
  "府省庁をまたがる申請受付・審査・通知の各手続に係る文書（公表前のものを含む。）の共有、" \
  "府省庁をまたがる申請受付・審査・通知の各手続に係る文書（公表前のものを含む。）の共有、" \
  "府省庁をまたがる申請受付・審査・通知の各手続に係る文書（公表前のものを含む。）の共有、" \
  "府省庁をまたがる申請受付・審査・通知の各手続に係る文書（公表前のものを含む。）の共有、" \
  "府省庁をまたがる申請受付・審査・通知の各手続"

/** What users wrote wherever they can, @times over. */
typedef struct
{
  const char *name;
  const char *text;
  guint times;
  guint n_rows;
} TextCase;

static const TextCase text_cases[] = {
  { "ordinary", NULL, 0, 70 },
  { "empty", "", 1, 20 },
  { "many-rows", NULL, 0, 1500 },
  { "long-name", NAME_200, 1, 70 },
  { "long-english-name", "Sharing of documents between agencies, before they are published. ", 3,
    40 },
  { "no-spaces", "W", 200, 20 },
  { "id", "0f8b2c1e-8a53-4a57-9c8a-2f6d2b7a90aa", 3, 20 },
  { "address", "https://www.example.go.jp/a/very/long/path?with=a&query=and#fragment", 3, 20 },
  { "very-long", "議事録と資料を共有する。Minutes, papers: shared。", 300, 2 },
  { "very-long-word", "x", 9000, 1 },
  { "line-breaks", "一行\n\n", 90, 3 },
  { "tabs", "a\tb\t", 40, 10 },
  { "punctuation", "「（、。）」・ー々っゃ！？", 12, 10 },
  { "emoji", "😀👩‍👩‍👧‍👦🇯🇵⚠️", 20, 10 },
  { "right-to-left", "שלום עולם مرحبا بالعالم abc 123 ", 8, 10 },
  { "combining", "か\u3099は\u309a e\u0301\u0302\u0303\u0304\u0305\u0306 葛\U000e0100 ", 12, 10 },
  { "other-scripts", "ภาษาไทย हिन्दी 한국어 ελληνικά ༄༅ ", 8, 10 },
  { "invisible", "\u200b\u00ad\u2060\ufeff", 20, 3 },
};

static const char *const language_names[] = { "ja", "en", "both" };

static char *
repeat (const TextCase *test)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < test->times; i++)
    g_string_append (text, test->text);
  return test->text == NULL ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/* Each line stands in the text of its page, for those who do not see it, unless it is part of the
 * head or foot. */
static void
assert_page_texts (const DataPages *pages, const GArray *boxes)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < boxes->len; i++)
    {
      const PageBox *box = &g_array_index (boxes, PageBox, i);

      if (i == 0 || box->page != box[-1].page)
        {
          g_free (text);
          text = data_pages_text (pages, box->page);
        }
      if (box->area.top > 0)
        g_assert_nonnull (strstr (text, box->text));
    }
}

static void
check (const SampleOptions *options)
{
  g_autoptr (DataDocument) document = sample_document_new (options);
  g_autoptr (DataPages) pages = data_document_layout (document);
  g_autoptr (GArray) boxes = page_boxes_list (pages);
  g_autoptr (GPtrArray) texts = sample_document_texts (document);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  page_boxes_assert_neat (boxes);
  assert_page_texts (pages, boxes);
  for (guint i = 0; i < texts->len; i++)
    {
      if (g_hash_table_add (seen, g_ptr_array_index (texts, i)))
        page_boxes_assert_holds (boxes, g_ptr_array_index (texts, i));
    }
}

static void
test_text (gconstpointer data)
{
  const TextCase *test = data;
  g_autofree char *text = repeat (test);

  for (guint i = 0; i < G_N_ELEMENTS (language_names); i++)
    {
      for (guint landscape = 0; landscape < 2; landscape++)
        {
          g_test_message ("%s %s", language_names[i], landscape ? "landscape" : "portrait");
          check (&(SampleOptions){ (SampleLanguage) i, landscape != 0, FALSE, text, test->n_rows });
        }
    }
}

static void
test_blank (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (language_names); i++)
    check (&(SampleOptions){ .language = (SampleLanguage) i, .blank = TRUE, .n_rows = 30 });
}

static void
assert_same_lines (const GArray *lines, const GArray *set)
{
  g_assert_cmpuint (lines->len, ==, set->len);
  for (guint i = 0; i < lines->len; i++)
    {
      const DataLine *line = &g_array_index (lines, DataLine, i);
      const DataLine *other = &g_array_index (set, DataLine, i);

      g_assert_cmpmem (line->text, line->length, other->text, other->length);
      g_assert_cmpfloat_with_epsilon (line->top, other->top, 0.1);
      g_assert_cmpfloat_with_epsilon (line->baseline, other->baseline, 0.1);
      g_assert_cmpfloat_with_epsilon (line->bottom, other->bottom, 0.1);
    }
}

/* Plain text that is broken without being set has the lines that Pango gives it; these have no
 * pairs of letters that kerning brings together, which would let Pango set one more in a line. */
static void
test_plain_text (void)
{
  static const char *const texts[] = {
    "業務と情報を管理するための方針群は、これを定義し、管理層が承認し、発行し、従業員に通知する。",
    "（「括弧」）・々っゃ！？、。（「括弧」）・々っゃ！？、。（「括弧」）・々っゃ！？、。",
    "00000000000000000000000000000000000000000000000000000000 2026-11-22 5.5.5.55",
    "評価 0f8b2c1e-8a53・基準 2025-04・12件 hhh hhh hhh hhh hhh hhh hhh hhh 以上",
    "一行\n\n二行目は少し長いので折り返す\n",
    "",
    "空白　全角　空白　全角　空白　全角　空白　全角",
  };
  DataTypesetter *typesetter = data_typesetter_new (RULES_LANGUAGE_JA);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (double width = 40; width < 400; width += 1.7)
        {
          g_autoptr (PangoLayout) layout = data_typesetter_layout (typesetter, DATA_TYPE_TABLE);
          g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (DataLine));
          g_autoptr (GArray) set = g_array_new (FALSE, FALSE, sizeof (DataLine));

          pango_layout_set_width (layout, pango_units_from_double (width));
          pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
          pango_layout_set_text (layout, texts[i], -1);
          data_typesetter_append (set, layout, DATA_TYPE_TABLE,
                                  pango_layout_get_line_count (layout), 0);
          g_assert_true (
              data_typesetter_break_plain (typesetter, texts[i], DATA_TYPE_TABLE, width, lines));
          assert_same_lines (lines, set);
        }
    }
  data_typesetter_free (typesetter);
}

/* Boxes to be ticked stay with their words, if these are no longer than a line. */
static void
test_boxes (void)
{
  static const char text[] =
      "■\u00a0事業者（自己評価）  □\u00a0調達府省庁（利用の判断）  □\u00a0その他";
  DataTypesetter *typesetter = data_typesetter_new (RULES_LANGUAGE_JA);

  for (double width = 120; width < 300; width += 3.7)
    {
      g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (DataLine));

      g_assert_true (data_typesetter_break_plain (typesetter, text, DATA_TYPE_TABLE, width, lines));
      for (guint i = 0; i < lines->len; i++)
        {
          const char *line = g_array_index (lines, DataLine, i).text;

          g_assert_true (g_str_has_prefix (line, "■") || g_str_has_prefix (line, "□"));
        }
    }
  data_typesetter_free (typesetter);
}

static GArray *
list_paragraph (const char *text)
{
  static const char *const footer[] = { NULL };
  g_autoptr (DataDocument) document = data_document_new (&(DataDocumentInformation){
      .title = "", .subject = "", .language = RULES_LANGUAGE_JA, .footer = footer });
  g_autoptr (DataPages) pages = NULL;

  data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL, text);
  pages = data_document_layout (document);
  return page_boxes_list (pages);
}

/* No line begins with what may not begin one, nor ends with what may not end one. */
static void
test_line_breaks (void)
{
  static const char *const never_first[] = { "、", "。", "，", "．", "）", "」", "』",
                                             "】", "〕", "っ", "ゃ", "ュ", "ー", "々",
                                             "！", "？", "・", "：", "％", "…" };
  static const char *const never_last[] = { "（", "「", "『", "【", "〔" };

  for (guint lead = 0; lead < 60; lead++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) boxes = NULL;

      for (guint i = 0; i < lead; i++)
        g_string_append (text, "漢");
      for (guint i = 0; i < 200; i++)
        g_string_append_printf (text, "%s漢字%s", never_last[i % G_N_ELEMENTS (never_last)],
                                never_first[i % G_N_ELEMENTS (never_first)]);
      boxes = list_paragraph (text->str);
      g_assert_cmpuint (boxes->len, >, 10);
      for (guint i = 0; i < boxes->len; i++)
        {
          const char *line = g_array_index (boxes, PageBox, i).text;

          for (guint j = 0; j < G_N_ELEMENTS (never_first); j++)
            g_assert_false (g_str_has_prefix (line, never_first[j]));
          for (guint j = 0; j < G_N_ELEMENTS (never_last); j++)
            g_assert_false (g_str_has_suffix (line, never_last[j]));
        }
    }
}

/* An id that is longer than its cell is broken anywhere, and nothing is added to it. */
static void
test_long_id (void)
{
  g_autofree char *id = g_strnfill (300, 'f');
  g_autoptr (GArray) boxes = list_paragraph (id);
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = 0; i < boxes->len; i++)
    {
      const char *line = g_array_index (boxes, PageBox, i).text;

      if (line[0] == 'f')
        g_string_append (whole, line);
    }
  g_assert_cmpstr (whole->str, ==, id);
}

/* The pages of a table that runs over all of them, each of which has the heads of the table and of
 * the group above the first row. */
static void
test_heads_again (void)
{
  const SampleOptions options = { .language = SAMPLE_EN, .n_rows = 150 };
  g_autoptr (DataDocument) document = sample_document_new (&options);
  g_autoptr (DataPages) pages = data_document_layout (document);
  g_autoptr (GArray) boxes = page_boxes_list (pages);
  guint n_heads = 0;
  guint n_continued = 0;

  for (guint i = 0; i < boxes->len; i++)
    {
      const PageBox *box = &g_array_index (boxes, PageBox, i);

      n_heads += g_str_equal (box->text, "Control") ? 1 : 0;
      if (g_str_equal (box->text, "continued"))
        {
          g_assert_true (g_str_has_suffix (box[-1].text, "Policies for information security"));
          n_continued++;
        }
    }
  g_assert_cmpuint (data_pages_count (pages), >, 4);
  g_assert_cmpuint (n_heads, >=, data_pages_count (pages) - 2);
  g_assert_cmpuint (n_continued, >=, n_heads - 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  data_language_use (RULES_LANGUAGE_EN);

  CASES_ADD ("/layout/text", text_cases, test_text);
  g_test_add_func ("/layout/blank", test_blank);
  g_test_add_func ("/layout/plain-text", test_plain_text);
  g_test_add_func ("/layout/boxes", test_boxes);
  g_test_add_func ("/layout/line-breaks", test_line_breaks);
  g_test_add_func ("/layout/long-id", test_long_id);
  g_test_add_func ("/layout/heads-again", test_heads_again);
  return g_test_run ();
}
