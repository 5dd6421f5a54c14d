/* test-details-long.c - Details for the catalogue from tables with long texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/builder.h"
#include "data/sheet/line.h"
#include "data/wording/language.h"
#include "tests/data/details_case.h"

#include <string.h>

/* Rows with an id and a title of @n characters. */
static DataSheet *
make_long_titles (guint n, guint n_rows, guint n_columns)
{
  g_autoptr (DataSheetBuilder) builder = data_sheet_builder_new ("t.xlsx", "t");
  g_autofree char *title = g_strnfill (n, 'x');
  GRefString *shared = g_ref_string_new (title);

  for (guint row = 1; row <= n_rows; row++)
    {
      g_autofree char *id = g_strdup_printf ("9.2.1.%u", 10 + row % 900);
      GRefString *text = g_ref_string_new (id);

      g_assert_true (data_sheet_builder_add (builder, row, 0, text, NULL));
      for (guint column = 1; column <= n_columns; column++)
        g_assert_true (data_sheet_builder_add (builder, row, column, shared, NULL));
      g_ref_string_release (text);
    }
  g_ref_string_release (shared);
  return data_sheet_builder_end (builder, NULL);
}

static void
test_title_limit (DetailsCase *self, gconstpointer data)
{
  static const struct
  {
    guint n;
    DataDetailProblem problem;
  } titles[] = { { 1000, DATA_DETAIL_NOTHING },
                 { 1001, DATA_DETAIL_LONG_TITLE },
                 { DATA_DETAIL_TITLE_LIMIT, DATA_DETAIL_LONG_TITLE },
                 { DATA_DETAIL_TITLE_LIMIT + 1, DATA_DETAIL_TITLE_TOO_LONG } };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      gboolean is_taken = titles[i].problem != DATA_DETAIL_TITLE_TOO_LONG;
      g_autoptr (DataSheet) sheet = make_long_titles (titles[i].n, 1, 1);
      DataDetailsMapping mapping = { 0, { 0, -1, 1, -1 } };
      g_autoptr (DataDetails) details = data_details_new (sheet, &mapping, self->exchange);
      const DataDetail *detail = details->rows->pdata[0];

      g_assert_cmpint (detail->problem, ==, titles[i].problem);
      g_assert_cmpint (data_detail_is_addable (detail), ==, is_taken);
      if (is_taken)
        g_assert_cmpuint (strlen (detail->title), ==, titles[i].n);
      else
        {
          g_assert_true (g_str_has_suffix (detail->title, "xx…"));
          details_case_assert_says (detail, RULES_LANGUAGE_EN, "longer than 2000 characters");
          details_case_assert_says (detail, RULES_LANGUAGE_JA, "タイトルが2000文字を超えています");
        }
    }
}

/* A small file can have a long text in any number of cells: they are looked at as far as it needs
 * to know what they are, and kept once. Where all is read of each, this takes longer than a test
 * may. */
static void
test_shared_texts (DetailsCase *self, gconstpointer data)
{
  g_autoptr (DataSheet) sheet = make_long_titles (DATA_SHEET_TEXT_LIMIT, DATA_SHEET_ROW_LIMIT, 40);
  DataDetailsMapping mapping = data_details_guess (sheet, details_case_get_catalogue (self));
  g_autofree char *sample = data_details_sample (sheet, mapping.header, 1);
  g_autoptr (DataDetails) details = NULL;

  g_assert_cmpuint (mapping.header, ==, 0);
  g_assert_cmpint (mapping.columns[DATA_DETAILS_ID], ==, 0);
  g_assert_cmpint (mapping.columns[DATA_DETAILS_TITLE], ==, 1);
  g_assert_cmpint (g_utf8_strlen (sample, -1), ==, DATA_LINE_BEGINNING + 1);
  mapping.columns[DATA_DETAILS_PARENT] = 2;
  mapping.columns[DATA_DETAILS_BASIC] = 3;
  details = data_details_new (sheet, &mapping, self->exchange);
  g_assert_cmpuint (details->n_verdicts[DATA_DETAIL_REFUSED], ==, DATA_SHEET_ROW_LIMIT);
  for (guint i = 0; i < details->rows->len; i++)
    {
      const DataDetail *detail = details->rows->pdata[i];

      g_assert_true (detail->title == ((const DataDetail *) details->rows->pdata[0])->title);
      g_assert_cmpint (g_utf8_strlen (detail->parent, -1), ==, DATA_LINE_BEGINNING + 1);
    }
}

int
main (int argc, char **argv)
{
  data_language_start ();
  g_test_init (&argc, &argv, NULL);
  details_case_add ("/data/details-long/title-limit", test_title_limit, NULL);
  details_case_add ("/data/details-long/shared-texts", test_shared_texts, NULL);
  return g_test_run ();
}
