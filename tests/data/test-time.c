/* test-time.c - Dates and times in both languages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/language.h"
#include "data/wording/time.h"
#include "tests/cases.h"

typedef struct
{
  const char *name;
  char *(*write) (const char *kept);
  const char *kept;
  const char *english;
  const char *japanese;
} Case;

static const Case cases[] = {
  { "time", data_wording_time, "2026-11-22T10:45:07Z", "22 Nov 2026, 10:45",
    "2026年11月22日 10:45" },
  { "morning", data_wording_time, "2026-01-02T03:04:00Z", "2 Jan 2026, 3:04", "2026年1月2日 3:04" },
  { "other-zone", data_wording_time, "2026-01-01T08:30:00+09:00", "31 Dec 2025, 23:30",
    "2025年12月31日 23:30" },
  { "no-time", data_wording_time, "soon", "soon", "soon" },
  { "none", data_wording_time, NULL, NULL, NULL },
  { "day", data_wording_day, "2026-11-22T10:45:07Z", "22 Nov 2026", "2026年11月22日" },
  { "hour", data_wording_hour, "2026-11-22T09:05:07Z", "9:05", "9:05" },
  { "no-day", data_wording_day, "soon", "soon", "soon" },
  { "date", data_wording_date, "2026-11-22", "22 Nov 2026", "2026年11月22日" },
  { "no-such-day", data_wording_date, "2026-02-30", "2026-02-30", "2026-02-30" },
  { "no-date", data_wording_date, NULL, NULL, NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *english = NULL;
  g_autofree char *japanese = NULL;

  data_language_use (RULES_LANGUAGE_EN);
  english = one->write (one->kept);
  data_language_use (RULES_LANGUAGE_JA);
  japanese = one->write (one->kept);
  g_assert_cmpstr (english, ==, one->english);
  g_assert_cmpstr (japanese, ==, one->japanese);
}

/* As the rules have it. */
static void
test_rules_date (void)
{
  g_autofree char *date = NULL;

  data_language_use (RULES_LANGUAGE_EN);
  date = data_wording_rules_date (rules_date_parse ("2026-11-02"));
  g_assert_cmpstr (date, ==, "2 Nov 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  CASES_ADD ("/time", cases, test_case);
  g_test_add_func ("/time/rules-date", test_rules_date);
  return g_test_run ();
}
