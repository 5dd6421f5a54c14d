/* test-detail-ids.c - Texts of cells: ids in every form that tables have, titles, marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/detail_id.h"
#include "data/sheet/line.h"

#include <string.h>

/* What stands in a cell, and the id and the rest in it; NULL where there is no id. */
static const struct
{
  const char *text;
  const char *id;
  const char *rest;
} ids[] = {
  { "9.2.1.1", "9.2.1.1", NULL },
  { " 9.2.1.1. ", "9.2.1.1", NULL },
  { "９．２．１．１０", "9.2.1.10", NULL },
  { "9。2。1。1", "9.2.1.1", NULL },
  { "Ａ．９．２．１．１", "9.2.1.1", NULL },
  { "A.9.2.1", "9.2.1", NULL },
  { "No.9.2.1.1", "9.2.1.1", NULL },
  { "9-2-1-1", "9.2.1.1", NULL },
  { "9 . 2 . 1 . 1", "9.2.1.1", NULL },
  { "09.02.01.01", "9.2.1.1", NULL },
  { "【9.2.1.1】", "9.2.1.1", NULL },
  { "9.2.1.6.PB", "9.2.1.6.PB", NULL },
  { "9.2.1.6PB", "9.2.1.6.PB", NULL },
  { "9.2.1.6 pb", "9.2.1.6.PB", NULL },
  { "９．２．１．６（ＰＢ）", "9.2.1.6.PB", NULL },
  { "9.2.1.6【B】", "9.2.1.6.B", NULL },
  { "6.3.1.P", "6.3.1.P", NULL },
  { "9.2.1.1　利用者登録", "9.2.1.1", "利用者登録" },
  { "9.2.1.1利用者登録", "9.2.1.1", "利用者登録" },
  { "9.2.1.1: Users", "9.2.1.1", "Users" },
  { "９．２．１．１　サーバーＡ", "9.2.1.1", "サーバーＡ" },
  { "9.2.1.1㈱", "9.2.1.1", "㈱" },
  { "9.2.1.1 (P社の担当)", "9.2.1.1", "P社の担当)" },
  { "9.2.1.1 B to C service", "9.2.1.1", "B to C service" },
  { "9.2.1.1 Basic", "9.2.1.1", "Basic" },
  { "9.2.1.6.PB Users", "9.2.1.6.PB", "Users" },
  { "9", "9", NULL },
  { "", NULL, NULL },
  { "利用者", NULL, NULL },
  { "9.2.1.1.1", NULL, NULL },
  { "9.2.1.x", NULL, NULL },
  { "9.2.1.1x", NULL, NULL },
  { "9.2.0.1", NULL, NULL },
  { "9.2.1.1000", NULL, NULL },
  { "9.2.1.99999999999999999999", NULL, NULL },
  { "2026-11-22", NULL, NULL },
  { "3rd party", NULL, NULL },
};

static void
test_ids (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      DataDetailId id;
      g_autofree char *text = NULL;

      g_test_message ("%s", ids[i].text);
      g_assert_cmpint (data_detail_id_parse (ids[i].text, &id), ==, ids[i].id != NULL);
      if (ids[i].id == NULL)
        continue;
      text = data_detail_id_to_text (&id);
      g_assert_cmpstr (text, ==, ids[i].id);
      g_assert_cmpstr (id.rest, ==, ids[i].rest);
      g_assert_cmpint (data_detail_id_is_basic (&id), ==, g_str_has_suffix (text, "B"));
    }
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } lines[] = {
    { "  a \t b\r\n", "a b" },
    { "利用者の\n登録", "利用者の登録" },
    { "利用者　登録", "利用者 登録" },
    { "one\ntwo", "one two" },
    { "SaaSの\nAPI", "SaaSの API" },
    { "\xc2\x85"
      "a\x0b",
      "a" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = data_line_of_text (lines[i].text);

      g_assert_cmpstr (line, ==, lines[i].line);
    }
  g_assert_cmpint (data_mark_parse ("○"), ==, DATA_MARK_YES);
  g_assert_cmpint (data_mark_parse (" Ｐ Ｂ "), ==, DATA_MARK_YES);
  g_assert_cmpint (data_mark_parse ("－"), ==, DATA_MARK_NO);
  g_assert_cmpint (data_mark_parse ("　"), ==, DATA_MARK_NONE);
  g_assert_cmpint (data_mark_parse ("x"), ==, DATA_MARK_UNKNOWN);
}

/* The beginning that is looked at does not end an id. */
static void
test_long_ids (void)
{
  g_autofree char *blanks = g_strnfill (DATA_LINE_BEGINNING - strlen ("9.2.1.1"), ' ');
  g_autofree char *whole = g_strconcat (blanks, "9.2.1.1", NULL);
  g_autofree char *cut = g_strconcat (whole, "2", NULL);
  DataDetailId id;

  g_assert_true (data_detail_id_parse (whole, &id));
  g_assert_false (data_detail_id_parse (cut, &id));
  g_assert_cmpint (data_mark_parse (whole), ==, DATA_MARK_UNKNOWN);
  memcpy (cut, "yes", strlen ("yes"));
  g_assert_cmpint (data_mark_parse (cut), ==, DATA_MARK_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/detail-ids/ids", test_ids);
  g_test_add_func ("/data/detail-ids/lines", test_lines);
  g_test_add_func ("/data/detail-ids/long", test_long_ids);
  return g_test_run ();
}
