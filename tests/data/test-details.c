/* test-details.c - Details for the catalogue: what becomes of each row of a table, and the edit
 * that adds them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/csv.h"
#include "data/wording/language.h"
#include "tests/data/details_case.h"
#include "tests/cases.h"

#include <string.h>

/* What is taken is told by its number, in whatever form it is written. */
static void
test_taken (DetailsCase *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *normal;
    const char *taken;
  } taken[] = {
    { "9.2.1.6", "9.2.1.6", "9.2.1.6.PB" },
    { "9.2.1.6.B", "9.2.1.6.B", "9.2.1.6.PB" },
    { " ９．２．１．６ ", "9.2.1.6", "9.2.1.6.PB" },
    { "9.2.1.50 (B)", "9.2.1.50.B", "9.2.1.50.PB" },
    { "9.2.1", "9.2.1", "9.2.1" },
    { " own/1 ", "own/1", "own/1" },
    { "9.2.1.99", "9.2.1.99", NULL },
    { "9.2.1.6 利用者", "9.2.1.6 利用者", NULL },
    { "own/2", "own/2", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autofree char *normal = data_detail_normal_id (taken[i].text);
      const RulesControl *control =
          data_detail_find_taken (details_case_get_catalogue (self), taken[i].text);

      g_assert_cmpstr (normal, ==, taken[i].normal);
      g_assert_cmpstr (control == NULL ? NULL : control->id, ==, taken[i].taken);
    }
}

static DataSheet *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  DataSheet *sheet = data_csv_read (text, strlen (text), "t.csv", &error);

  g_assert_no_error (error);
  return sheet;
}

/* Rows below "番号,上位,内容,基本", with what becomes of them: id, objective, title, whether basic,
 * and the problem. */
typedef struct
{
  const char *name;
  const char *rows;
  const char *expected;
  const char *english;
  const char *japanese;
} Row;

static const Row rows[] = {
  { "ok", "9.2.1.99,9.2.1,t,", "9.2.1.99|9.2.1|t|no|none", "", "" },
  { "basic", "9.2.1.99,9.2.1,t,○", "9.2.1.99|9.2.1|t|yes|none", "", "" },
  { "basic-by-mark", "9.2.1.99PB,9.2.1,t,", "9.2.1.99.PB|9.2.1|t|yes|none", "", "" },
  { "parent-with-title", "9.2.1.99,Ａ.９.２.１ 登録,t,", "9.2.1.99|9.2.1|t|no|none", "", "" },
  { "parent-without-mark", "6.3.1.99,6.3.1,t,", "6.3.1.99|6.3.1.P|t|no|none", "", "" },
  { "title-behind-id", "9.2.1.99 サーバー。\t一覧 ,9.2.1,,",
    "9.2.1.99|9.2.1|サーバー。 一覧|no|none", "", "" },
  { "no-title", "9.2.1.99,9.2.1,,", "9.2.1.99|9.2.1||no|no-title", "There is no title.",
    "タイトルがありません。" },
  { "unknown-mark", "9.2.1.99,9.2.1,t,？", "9.2.1.99|9.2.1|t|no|unknown-mark",
    "It is not clear whether “？” means", "「？」が基本言明要件" },
  { "mark-differs", "9.2.1.99PB,9.2.1,t,×", "9.2.1.99.PB|9.2.1|t|yes|mark-differs",
    "the column says “×”", "列は「×」" },
  { "parent-derived", "9.2.1.99,,t,", "9.2.1.99|9.2.1|t|no|parent-derived",
    "9.2.1 was taken from the id", "番号から9.2.1としました" },
  { "parent-of-other", "9.2.1.99,9.2.2,t,", "9.2.1.99|9.2.2|t|no|parent-differs",
    "is not 9.2.1, which the id begins with", "9.2.1と異なります" },
  { "parent-from-above", "9.2.1,,,\n9.2.77.1,,t,", "9.2.77.1|9.2.1|t|no|parent-from-above",
    "9.2.1 was taken from the rows above", "上の行から9.2.1" },
  { "not-from-another-category", "9.2.1,,,\n9.9.77.1,,t,", "9.9.77.1|9.9.77|t|no|unknown-parent",
    "no objective “9.9.77”", "統制目標「9.9.77」" },
  { "shipped", "9.2.1.6.PB,9.2.1,t,", "9.2.1.6.PB|9.2.1|t|yes|shipped", "as 9.2.1.6.PB",
    "9.2.1.6.PBとして既に収録" },
  { "shipped-with-mark", "9.2.1.6,9.2.1,t,", "9.2.1.6|9.2.1|t|no|shipped", "as 9.2.1.6.PB",
    "9.2.1.6.PBとして既に収録" },
  { "added-before", "9.2.1.50,9.2.1,t,", "9.2.1.50|9.2.1|t|no|added-before", "as 9.2.1.50.PB",
    "9.2.1.50.PBとして既に追加" },
  { "no-id", ",9.2.1,t,", "||t|no|no-id", "There is no id", "番号がありません" },
  { "bad-id", "x,9.2.1,t,", "x||t|no|bad-id", "“x” is not the id", "「x」は詳細管理策の番号" },
  { "three-numbers", "9.2.77,9.2,t,", "9.2.77||t|no|bad-id", "“9.2.77”", "「9.2.77」" },
  { "five-numbers", "9.2.1.1.1,9.2.1,t,", "9.2.1.1.1||t|no|bad-id", "“9.2.1.1.1”",
    "「9.2.1.1.1」" },
  { "date", "2009-02-01,9.2.1,t,", "2009-02-01||t|no|id-is-date", "a date: “2009-02-01”",
    "日付「2009-02-01」" },
  { "unknown-parent", "9.2.77.1,9.2.77,t,", "9.2.77.1|9.2.77|t|no|unknown-parent", "“9.2.77”",
    "「9.2.77」" },
  { "parent-is-text", "9.2.1.99,登録,t,", "9.2.1.99|登録|t|no|unknown-parent", "“登録”",
    "「登録」" },
  { "parent-is-category", "9.2.1.99,9.2,t,", "9.2.1.99|9.2|t|no|parent-no-objective", "“9.2”",
    "「9.2」" },
  { "parent-is-detail", "9.2.1.99,9.2.1.6.PB,t,", "9.2.1.99|9.2.1.6.PB|t|no|parent-no-objective",
    "“9.2.1.6.PB” is not an objective", "「9.2.1.6.PB」は統制目標ではありません" },
  { "parent-is-reference", "3.1.1.1,3.1.1,t,", "3.1.1.1|3.1.1|t|no|parent-reference-only",
    "3.1.1 is reference information", "3.1.1は参考情報" },
  { "duplicate", "9.2.1.99,9.2.1,t,\n９.2.1.99 PB,9.2.1,u,",
    "9.2.1.99|9.2.1|t|no|none/9.2.1.99.PB|9.2.1|u|yes|duplicate", "", "" },
  { "duplicate-of-refused", "9.2.1.99,1,t,\n9.2.1.99,9.2.1,u,",
    "9.2.1.99|1|t|no|parent-no-objective/9.2.1.99|9.2.1|u|no|none", "", "" },
  { "headings", "9,,,\n9.2,,x,\n9.2.1,,登録,\n番号,上位,内容,基本\n（注）,,,\n,,注記,", "", "",
    "" },
};

static char *
details_to_text (const DataDetails *details)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < details->rows->len; i++)
    {
      const DataDetail *detail = details->rows->pdata[i];

      g_string_append_printf (text, "%s%s|%s|%s|%s|%s", i == 0 ? "" : "/", detail->id,
                              detail->parent, detail->title, detail->basic ? "yes" : "no",
                              data_detail_problems[detail->problem]);
    }
  return g_string_free (text, FALSE);
}

static void
test_row (DetailsCase *self, gconstpointer data)
{
  const Row *row = data;
  g_autofree char *table = g_strconcat ("番号,上位,内容,基本\n", row->rows, NULL);
  g_autoptr (DataSheet) sheet = parse (table);
  DataDetailsMapping mapping = { 1, { 0, 1, 2, 3 } };
  g_autoptr (DataDetails) details = data_details_new (sheet, &mapping, self->exchange);
  g_autofree char *text = details_to_text (details);

  g_assert_cmpstr (text, ==, row->expected);
  if (details->rows->len == 1)
    {
      details_case_assert_says (details->rows->pdata[0], RULES_LANGUAGE_EN, row->english);
      details_case_assert_says (details->rows->pdata[0], RULES_LANGUAGE_JA, row->japanese);
    }
}

/* Tables, and how they are to be read: the row of the heads, and the columns of id, objective,
 * title and basic. */
typedef struct
{
  const char *name;
  const char *table;
  DataDetailsMapping mapping;
} Table;

static const Table tables[] = {
  { "japanese",
    "管理策番号,親,管理策の内容,基本\n9.2.1.1,9.2.1,利用者の登録,○",
    { 1, { 0, 1, 2, 3 } } },
  { "english",
    "Basic;Title;Parent;ID\nyes;Users are enrolled;9.2.1;9.2.1.1",
    { 1, { 3, 2, 1, 0 } } },
  { "no-heads", "9.2.1.1,利用者の登録\n9.2.1.2,利用者の削除", { 0, { 0, -1, 1, -1 } } },
  { "title-above",
    "管理策基準 詳細管理策の一覧\n\n番号,内容\n9.2.1.1,利用者の登録",
    { 3, { 0, -1, 1, -1 } } },
  { "two-rows",
    "詳細管理策,,区分\n番号,内容,B/PB\n9.2.1.1,利用者の登録,B",
    { 2, { 0, -1, 1, 2 } } },
  { "titles-of-objectives",
    "管理目的,番号,詳細管理策\n利用者の管理,9.2.1.1,利用者の登録",
    { 1, { 1, -1, 2, -1 } } },
  { "short-titles", "番号,内容\n9.2.1.1,甲", { 1, { 0, -1, 1, -1 } } },
  { "ids-only", "9.2.1.1\n9.2.1.2", { 0, { 0, -1, -1, -1 } } },
  { "id-with-title", "管理策\n9.2.1.1 利用者の登録", { 1, { 0, -1, -1, -1 } } },
  { "nothing", "a,b\nc,d", { 0, { -1, -1, -1, -1 } } },
};

static void
test_guess (DetailsCase *self, gconstpointer data)
{
  const Table *table = data;
  g_autoptr (DataSheet) sheet = parse (table->table);
  DataDetailsMapping mapping = data_details_guess (sheet, details_case_get_catalogue (self));

  g_assert_cmpuint (mapping.header, ==, table->mapping.header);
  g_assert_cmpint (mapping.columns[DATA_DETAILS_ID], ==, table->mapping.columns[DATA_DETAILS_ID]);
  if (mapping.columns[DATA_DETAILS_ID] < 0)
    return;
  for (guint role = 0; role < DATA_DETAILS_N_COLUMNS; role++)
    g_assert_cmpint (mapping.columns[role], ==, table->mapping.columns[role]);
}

static void
test_edit (DetailsCase *self, gconstpointer data)
{
  g_autoptr (DataSheet) sheet = parse ("番号,内容,基本\n9.2.1.99,甲,\n9.2.1.98,,○\n9.2.77.1,乙,\n");
  DataDetailsMapping mapping = data_details_guess (sheet, details_case_get_catalogue (self));
  g_autoptr (DataDetails) details = data_details_new (sheet, &mapping, self->exchange);
  g_autoptr (DataEdit) edit = data_details_to_edit (details);
  g_autoptr (DataEdit) copy = data_edit_copy (edit);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) edited =
      data_exchange_edited (self->exchange, copy, self->packs, &error);
  const RulesCatalogue *catalogue;
  const RulesControl *control;
  g_autoptr (DataDetails) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (details->n_addable, ==, 2);
  catalogue = data_exchange_get_evaluation (edited)->audit.catalogue;
  g_assert_cmpuint (catalogue->n_controls, ==, details_case_get_catalogue (self)->n_controls + 2);
  control = &catalogue->controls[rules_catalogue_find (catalogue, "9.2.1.98")];
  g_assert_true (control->basic && control->added);
  g_assert_cmpstr (control->parent, ==, "9.2.1");
  again = data_details_new (sheet, &mapping, edited);
  g_assert_cmpuint (again->n_addable, ==, 0);
}

/* An edit that adds nothing changes nothing. */
static void
test_empty_edit (DetailsCase *self, gconstpointer data)
{
  g_autoptr (DataSheet) sheet = parse ("a\n");
  DataDetailsMapping mapping = { 0, { -1, -1, -1, -1 } };
  g_autoptr (DataDetails) details = data_details_new (sheet, &mapping, self->exchange);
  g_autoptr (DataEdit) edit = data_details_to_edit (details);
  g_autoptr (DataExchange) edited = data_exchange_edited (self->exchange, edit, self->packs, NULL);

  g_assert_true (edited == self->exchange);
}

static void
test_reuse (DetailsCase *self, gconstpointer data)
{
  g_autoptr (DataExchange) empty = details_case_new_exchange (self, "");
  g_autoptr (DataDetails) details = data_details_from_exchange (self->exchange, empty);
  g_autoptr (DataDetails) back = data_details_from_exchange (self->exchange, self->exchange);
  g_autofree char *text = details_to_text (details);

  g_assert_cmpstr (text, ==, "9.2.1.50.PB|9.2.1|t|yes|none/own/1|9.2.2||no|no-title");
  g_assert_cmpuint (back->n_addable, ==, 0);
}

/* What becomes of rows, in words; @lines are those of all rows, with "/" between. */
static void
assert_rows_say (const DataDetails *details,
                 RulesLanguage language,
                 const char *lines,
                 const char *counts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  data_language_use (language);
  for (guint i = 0; i < details->rows->len; i++)
    {
      g_autofree char *line = data_detail_describe_row (details->rows->pdata[i]);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : "/", line);
    }
  sentence = data_details_describe_counts (details);
  g_assert_cmpstr (text->str, ==, lines);
  g_assert_cmpstr (sentence, ==, counts);
  data_language_use (RULES_LANGUAGE_EN);
}

static void
test_words (DetailsCase *self, gconstpointer data)
{
  g_autoptr (DataSheet) sheet =
      parse ("番号,内容\n9,甲\n9.2.1.99,甲\n\n9.2.1.98,\n9.2.1.6,丙\n9.2.77.1,丁\n");
  DataDetailsMapping mapping = { 1, { 0, -1, 1, -1 } };
  g_autoptr (DataDetails) details = data_details_new (sheet, &mapping, self->exchange);

  assert_rows_say (details, RULES_LANGUAGE_EN,
                   "row 3: 9.2.1.99 “甲”: added/row 5: 9.2.1.98 “”: added, with a warning/"
                   "row 6: 9.2.1.6 “丙”: left out/row 7: 9.2.77.1 “丁”: refused",
                   "Rows: 1 sound, 2 with a warning, 1 refused; besides, 1 headings and 1 blank "
                   "ones.");
  assert_rows_say (details, RULES_LANGUAGE_JA,
                   "3行目：9.2.1.99「甲」：追加/5行目：9.2.1.98「」：追加（注意あり）/"
                   "6行目：9.2.1.6「丙」：対象外/7行目：9.2.77.1「丁」：追加不可",
                   "行の内訳：問題なし1件、注意2件、追加不可1件。このほか見出し1行、空行1行。");
}

int
main (int argc, char **argv)
{
  data_language_start ();
  g_test_init (&argc, &argv, NULL);
  CASES_ADD_BY (details_case_add, "/data/details/row", rows, test_row);
  CASES_ADD_BY (details_case_add, "/data/details/guess", tables, test_guess);
  details_case_add ("/data/details/taken", test_taken, NULL);
  details_case_add ("/data/details/words", test_words, NULL);
  details_case_add ("/data/details/edit", test_edit, NULL);
  details_case_add ("/data/details/empty-edit", test_empty_edit, NULL);
  details_case_add ("/data/details/reuse", test_reuse, NULL);
  return g_test_run ();
}
