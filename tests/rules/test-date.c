/* test-date.c - Dates and the periods of the Civil Code.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/date.h"

typedef struct
{
  const char *first;
  guint months;
  const char *last;
} PeriodCase;

static const PeriodCase periods[] = {
  { "2026-04-01", 12, "2027-03-31" }, { "2026-04-01", 3, "2026-06-30" },
  { "2024-02-29", 12, "2025-02-28" }, { "2026-11-30", 3, "2027-02-28" },
  { "2027-11-30", 3, "2028-02-29" },  { "2023-03-01", 12, "2024-02-29" },
  { "2026-01-01", 12, "2026-12-31" }, { "2026-12-31", 3, "2027-03-30" },
  { "9998-12-31", 12, "9999-12-30" },
};

static void
test_period (gconstpointer data)
{
  const PeriodCase *test = data;
  char last[RULES_DATE_TEXT_SIZE];

  rules_date_format (rules_date_period_end (rules_date_parse (test->first), test->months), last);
  g_assert_cmpstr (last, ==, test->last);
}

static const char *const good_dates[] = { "1900-01-01", "2024-02-29", "2026-11-22", "9998-12-31" };

static const char *const bad_dates[] = {
  "",           "2026",        "2026-02-30",  "2025-02-29",   "1900-02-29",     "1899-12-31",
  "9999-01-01", "2026-1-01",   "2026-01-1",   "2026-13-01",   "2026-00-10",     "2026-01-00",
  "2026/01/01", "2026-01-01Z", " 2026-01-01", "+026-01-01",   "２０２６-01-01", "2026-01/01",
  "2a26-01-01", "2026-01-0a",  "2026-01-011", "2026-01-0111",
};

static void
test_good_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_dates); i++)
    {
      char text[RULES_DATE_TEXT_SIZE];

      g_assert_cmpuint (rules_date_parse (good_dates[i]), !=, 0);
      rules_date_format (rules_date_parse (good_dates[i]), text);
      g_assert_cmpstr (text, ==, good_dates[i]);
    }
  g_assert_cmpuint (rules_date_parse ("2026-03-01") - rules_date_parse ("2026-02-28"), ==, 1);
}

static void
test_bad_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_dates); i++)
    g_assert_cmpuint (rules_date_parse (bad_dates[i]), ==, 0);
}

/* Every first day of nine years, against a count by hand. */
static void
test_every_first_day (void)
{
  static const guint days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  RulesDate first = rules_date_parse ("2023-01-01");

  for (guint year = 2023; year < 2032; year++)
    for (guint month = 0; month < 12; month++)
      for (guint day = 1; day <= days[month] + (month == 1 && year % 4 == 0); day++, first++)
        for (guint months = 1; months <= 12; months++)
          {
            guint end_year = year + (month + months) / 12;
            guint end_month = (month + months) % 12;
            guint length = days[end_month] + (end_month == 1 && end_year % 4 == 0);
            g_autofree char *corresponding =
                g_strdup_printf ("%04u-%02u-%02u", end_year, end_month + 1, MIN (day, length));

            g_assert_cmpuint (rules_date_period_end (first, months), ==,
                              rules_date_parse (corresponding) - (day <= length ? 1 : 0));
          }
  g_assert_cmpuint (first, ==, rules_date_parse ("2032-01-01"));
}

static void
test_refusals (void)
{
  char text[RULES_DATE_TEXT_SIZE] = "unchanged";

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*text*failed");
  g_assert_cmpuint (rules_date_parse (NULL), ==, 0);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*valid*failed");
  rules_date_format (0, text);
  g_assert_cmpstr (text, ==, "unchanged");
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*valid*failed");
  g_assert_cmpuint (rules_date_period_end (0, 1), ==, 0);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*months*failed");
  g_assert_cmpuint (rules_date_period_end (1, 0), ==, 0);
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/date/good", test_good_dates);
  g_test_add_func ("/rules/date/bad", test_bad_dates);
  g_test_add_func ("/rules/date/period/every-first-day", test_every_first_day);
  g_test_add_func ("/rules/date/refusals", test_refusals);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/rules/date/period/%s+%u", periods[i].first, periods[i].months);
      g_test_add_data_func (path, &periods[i], test_period);
    }
  return g_test_run ();
}
