/* test-xlsx-running.c - The head and foot of the printed pages of a workbook, which have room for
 * 255 characters in all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_running.h"
#include "data/wording/language.h"

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

static void
test_foot (void)
{
  static const char result[] = "この結果は登録ではありません。";
  g_autofree char *hash = g_strnfill (64, 'f');
  g_autofree char *english = g_strnfill (120, 'e');
  g_autofree char *both = g_strjoin (" / ", result, english, NULL);
  const char *const footer[] = { "評価 / Evaluation A&B", hash, both, NULL };
  const char *const long_footer[] = { hash, hash, both, NULL };
  g_autofree char *foot = data_xlsx_running_foot (&(DataDocumentInformation){ .footer = footer });
  g_autofree char *cut =
      data_xlsx_running_foot (&(DataDocumentInformation){ .footer = long_footer });

  g_assert_nonnull (strstr (foot, "A&&B\n"));
  g_assert_nonnull (strstr (foot, both));
  g_assert_null (strstr (cut, both));
  g_assert_nonnull (strstr (cut, result));
  g_assert_true (g_str_has_suffix (cut, "&R&8 &P / &N"));
  g_assert_cmpint (g_utf8_strlen (foot, -1), <=, MOST);
  g_assert_cmpint (g_utf8_strlen (cut, -1), <=, MOST);
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
  return g_test_run ();
}
