/* test-xlsx-running.c - The head and foot of the printed pages of a workbook, which have room for
 * 255 characters in all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_running.h"
#include "data/exchange/root.h"
#include "data/wording/language.h"
#include "shipped.h"
#include "worksheet_source.h"

#include <string.h>

#define MOST 255

static const char *const no_footer[] = { NULL };

/* Whether no ampersand stands alone but before what makes a command. */
static gboolean
is_escaped (const char *running)
{
  for (const char *p = strchr (running, '&'); p != NULL; p = strchr (p + 2, '&'))
    {
      if (strchr ("LCRPN189&", p[1]) == NULL || p[1] == '\0')
        return FALSE;
    }
  return TRUE;
}

static void
test_whole_marking (void)
{
  static const char marking[] =
      "機密性2情報・取扱注意（A&"
      "B会議の構成員に限る。複写及び転送を禁ずる。）保存期間は令和八年度末までとする。";
  guint n_lines;
  g_autofree char *head =
      data_xlsx_running_head (&(DataDocumentInformation){ .header = "評価シート – 会議",
                                                          .watermark = "下書き",
                                                          .marking = marking,
                                                          .footer = no_footer },
                              &n_lines);
  const char *right = strstr (head, "&R");
  g_autoptr (GString) shown = g_string_new (right + strlen ("&R&9 "));

  g_string_replace (shown, "\n", "", 0);
  g_string_replace (shown, "&&", "&", 0);
  g_assert_cmpstr (shown->str, ==, marking);
  g_assert_nonnull (strstr (head, "&L&8 評価シート – 会議&C&14 下書き&R&9 "));
  g_assert_cmpuint (n_lines, ==, 3);
}

/* Whatever they are, they fit, and what is cut says so. */
static void
test_long_head (void)
{
  static const char *const texts[] = { "&", "機密性2情報 ", "W", "word word-and-word ", "😀", "\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (guint n = 1; n < 300; n += 7)
        {
          g_autofree char *text = g_strnfill (n, 'x');
          g_auto (GStrv) parts = g_strsplit (text, "x", -1);
          g_autofree char *repeated = g_strjoinv (texts[i], parts);
          guint n_lines;
          g_autofree char *head =
              data_xlsx_running_head (&(DataDocumentInformation){ .header = repeated,
                                                                  .watermark = repeated,
                                                                  .marking = repeated,
                                                                  .landscape = n % 2 == 0,
                                                                  .footer = no_footer },
                                      &n_lines);

          g_assert_cmpint (g_utf8_strlen (head, -1), <=, MOST);
          g_assert_true (is_escaped (head));
          g_assert_cmpuint (n_lines, <=, 4);
          if (n > 200 && texts[i][0] != '\n')
            g_assert_true (g_str_has_suffix (head, "…"));
        }
    }
}

static void
test_line_break (void)
{
  guint n_lines;
  g_autofree char *head =
      data_xlsx_running_head (&(DataDocumentInformation){ .header = "Impact\nevaluation",
                                                          .marking = "TLP AMBER\nInternal use only",
                                                          .footer = no_footer },
                              &n_lines);

  g_assert_cmpstr (head, ==, "&L&8 Impact evaluation&R&9 TLP AMBER Internal use only");
  g_assert_cmpuint (n_lines, ==, 1);
}

static char *
write_foot (const char *first, const char *second, const char *third)
{
  const char *const footer[] = { first, second, third, NULL };
  char *foot = data_xlsx_running_foot (&(DataDocumentInformation){ .footer = footer });

  g_assert_true (g_str_has_prefix (foot, "&L&8 "));
  g_assert_true (is_escaped (foot));
  g_assert_cmpint (g_utf8_strlen (foot, -1), <=, MOST);
  return foot;
}

/* The last line is whole, those above are cut with a mark, and none is missing. */
static void
test_foot (void)
{
  g_autofree char *hash = g_strnfill (64, 'f');
  g_autofree char *last = g_strnfill (140, 'e');
  g_autofree char *ampersands = g_strnfill (120, '&');
  g_autofree char *endless = g_strnfill (300, 'e');
  g_autofree char *foot = write_foot ("Evaluation A&B", hash, last);
  g_autofree char *cut = write_foot (ampersands, hash, last);
  g_autofree char *least = write_foot (hash, ampersands, endless);
  g_auto (GStrv) lines = g_strsplit (cut, "\n", -1);
  g_auto (GStrv) least_lines = g_strsplit (least, "\n", -1);
  g_autofree char *end = g_strconcat ("\n", hash, "\n", last, "&R&8 &P / &N", NULL);

  g_assert_true (g_str_has_prefix (foot, "&L&8 Evaluation A&&B\n"));
  g_assert_true (g_str_has_suffix (foot, end));
  g_assert_true (g_str_has_suffix (cut, end));
  g_assert_true (g_str_has_suffix (lines[0], "&&…"));
  g_assert_cmpuint (g_strv_length (least_lines), ==, 3);
  g_assert_cmpstr (least_lines[0], ==, "&L&8 …");
  g_assert_cmpstr (least_lines[1], ==, "…");
  g_assert_nonnull (strstr (least_lines[2], "e…&R"));
}

/** The state of an evaluation, and the languages of its worksheet: what the foot says whole. */
typedef struct
{
  const char *name;
  DataWorksheetLanguage language;
  DataState state;
  guint revision;
  const char *identified; /* how the first line begins */
  const char *stands;     /* how it ends */
  const char *result;     /* the last line */
} FootCase;

#define ID "0f8b2c1e-8a53-4a57-9c8a-2f6d2b7a90aa"
#define RESULT_EN "The result is the user’s own evaluation and not a registration."
#define RESULT_JA "この結果は利用者自身による評価であり、登録を意味するものではありません。"

static const FootCase foot_cases[] = {
  { "draft-en", DATA_WORKSHEET_EN, DATA_STATE_DRAFT, 0, "Evaluation " ID " · Rules ismap-liu ",
    " · Draft", RESULT_EN },
  { "review-en", DATA_WORKSHEET_EN, DATA_STATE_REVIEW, 1, "Evaluation " ID " · Rules ismap-liu ",
    " · In review, revision 1", RESULT_EN },
  { "approved-en", DATA_WORKSHEET_EN, DATA_STATE_APPROVED, 1,
    "Evaluation " ID " · Rules ismap-liu ", " · Approved, revision 1", RESULT_EN },
  { "many-en", DATA_WORKSHEET_EN, DATA_STATE_APPROVED, 9999, "Evaluation " ID " · Rules ismap-liu ",
    " · Approved, revision 9999", RESULT_EN },
  { "many-ja", DATA_WORKSHEET_JA, DATA_STATE_APPROVED, 9999, "評価 " ID " ・ 基準 ismap-liu ",
    " ・ 承認済み・改訂9999", RESULT_JA },
  { "review-both", DATA_WORKSHEET_BOTH, DATA_STATE_REVIEW, 1, "評価 / Evaluation 0f8b2c1e",
    " ・ 確認中・改訂1 / In review, revision 1", RESULT_JA " / " RESULT_EN },
  { "many-both", DATA_WORKSHEET_BOTH, DATA_STATE_APPROVED, 9999, "評価 / Evaluation 0f8b2",
    " ・ 承認済み・改訂9999 / Approved, revision 9999", RESULT_JA " / " RESULT_EN },
};

/* A worksheet of an evaluation with an id as they have. */
static DataDocument *
make_worksheet (const FootCase *test)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataWorksheetSource) empty = worksheet_source_new (packs, "empty");
  json_t *root = json_deep_copy (data_exchange_get_root (empty->exchange));
  g_autoptr (DataWorksheetSource) source = NULL;

  json_object_set_new (root, "id", json_string (ID));
  source = worksheet_source_of_json (packs, root);
  json_decref (root);
  source->state = test->state;
  source->revision = test->revision;
  return data_worksheet_new (DATA_WORKSHEET_EVALUATION, test->language, FALSE, source);
}

static void
test_worksheet (gconstpointer data)
{
  const FootCase *test = data;
  g_autoptr (DataDocument) document = make_worksheet (test);
  g_autofree char *foot = data_xlsx_running_foot (&document->information);
  g_auto (GStrv) lines = g_strsplit (foot, "\n", -1);
  g_autofree char *identified = g_strconcat ("&L&8 ", test->identified, NULL);
  g_autofree char *result = g_strconcat (test->result, "&R&8 &P / &N", NULL);

  g_test_message ("%ld characters: %s", g_utf8_strlen (foot, -1), foot);
  g_assert_cmpint (g_utf8_strlen (foot, -1), <=, MOST);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], identified));
  g_assert_true (g_str_has_suffix (lines[0], test->stands));
  g_assert_cmpuint (strlen (lines[1]), ==, strlen ("SHA-256 ") + 64);
  g_assert_cmpstr (lines[2], ==, result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();

  g_test_add_func ("/xlsx-running/whole-marking", test_whole_marking);
  g_test_add_func ("/xlsx-running/long-head", test_long_head);
  g_test_add_func ("/xlsx-running/line-break", test_line_break);
  g_test_add_func ("/xlsx-running/foot", test_foot);
  for (guint i = 0; i < G_N_ELEMENTS (foot_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx-running/worksheet/", foot_cases[i].name, NULL);

      g_test_add_data_func (path, &foot_cases[i], test_worksheet);
    }
  return g_test_run ();
}
