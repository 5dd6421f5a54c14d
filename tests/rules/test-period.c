/* test-period.c - The limits of the audit period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/period.h"

#include "fixture.h"
#include "tests/cases.h"

typedef struct
{
  const char *name;
  const char *from;
  const char *previous_to;
  const char *earliest_end;
  const char *latest_end;
  const char *expected_from;
} LimitCase;

static const LimitCase cases[] = {
  { "nothing-given", NULL, NULL, NULL, NULL, NULL },
  { "fiscal-year", "2026-04-01", "2026-03-31", "2026-06-30", "2027-03-31", "2026-04-01" },
  { "no-previous", "2026-04-01", NULL, "2026-06-30", "2027-03-31", NULL },
  { "previous-only", NULL, "2026-12-31", NULL, NULL, "2027-01-01" },
  { "from-leap-day", "2024-02-29", NULL, "2024-05-28", "2025-02-28", NULL },
  { "to-leap-day", "2023-03-01", "2024-02-28", "2023-05-31", "2024-02-29", "2024-02-29" },
  { "no-corresponding-date", "2026-11-30", NULL, "2027-02-28", "2027-11-29", NULL },
  { "to-february-of-leap-year", "2027-11-30", NULL, "2028-02-29", "2028-11-29", NULL },
  { "first-day", "1900-01-01", NULL, "1900-03-31", "1900-12-31", NULL },
  { "last-day", "9998-12-31", "9998-12-31", "9999-03-30", "9999-12-30", "9999-01-01" },
};

static void
assert_date (RulesDate date, const char *expected)
{
  char text[RULES_DATE_TEXT_SIZE] = "";

  if (date != 0)
    rules_date_format (date, text);
  g_assert_cmpstr (text, ==, expected == NULL ? "" : expected);
}

static void
test_limits (gconstpointer data)
{
  const LimitCase *test = data;
  const RulesAudit audit = {
    .period.from = test->from == NULL ? 0 : rules_date_parse (test->from),
    .previous_period.to = test->previous_to == NULL ? 0 : rules_date_parse (test->previous_to),
  };
  RulesPeriodLimits limits = rules_period_limits (&audit);

  assert_date (limits.earliest_end, test->earliest_end);
  assert_date (limits.latest_end, test->latest_end);
  assert_date (limits.expected_from, test->expected_from);
}

static void
test_no_audit (void)
{
  RulesPeriodLimits limits = rules_period_limits (NULL);

  g_assert_cmpuint (limits.earliest_end, ==, 0);
  g_assert_cmpuint (limits.latest_end, ==, 0);
  g_assert_cmpuint (limits.expected_from, ==, 0);
}

/* The calendar, counted by hand. */
typedef struct
{
  guint year;
  guint month;
  guint day;
} Day;

static guint
length_of_month (guint year, guint month)
{
  static const guint lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return month == 2 && is_leap ? 29 : lengths[month - 1];
}

static Day
day_after (Day day)
{
  if (day.day < length_of_month (day.year, day.month))
    return (Day){ day.year, day.month, day.day + 1 };
  return day.month < 12 ? (Day){ day.year, day.month + 1, 1 } : (Day){ day.year + 1, 1, 1 };
}

static RulesDate
date_of (Day day)
{
  g_autofree char *text = g_strdup_printf ("%04u-%02u-%02u", day.year, day.month, day.day);

  return rules_date_parse (text);
}

/* Day by day: the period ends before the day with the same number so many months later, or with the
 * month where that day is not there. */
static RulesDate
find_end (Day first, guint months)
{
  guint month = first.year * 12 + first.month - 1 + months;
  Day end = first;

  for (Day next = day_after (end);
       next.year * 12 + next.month - 1 < month ||
       (next.year * 12 + next.month - 1 == month && next.day < first.day);
       next = day_after (end))
    end = next;
  return date_of (end);
}

/* Every day of a year, of leap years and of those about them. */
static void
test_against_calendar (gconstpointer data)
{
  const guint *year = data;

  for (Day day = { *year, 1, 1 }; day.year == *year; day = day_after (day))
    {
      const RulesAudit audit = { .period.from = date_of (day),
                                 .previous_period.to = date_of (day) };
      RulesPeriodLimits limits = rules_period_limits (&audit);

      g_assert_cmpuint (limits.earliest_end, ==, find_end (day, 3));
      g_assert_cmpuint (limits.latest_end, ==, find_end (day, 12));
      g_assert_cmpuint (limits.latest_end, ==, rules_period_longest_end (date_of (day)));
      g_assert_cmpuint (limits.expected_from, ==, date_of (day_after (day)));
    }
}

static void
add_calendar_years (void)
{
  static const guint years[] = { 1900, 1903, 1904, 1999, 2000, 2023, 2024, 2025,
                                 2026, 2027, 2028, 2029, 2099, 2100, 2104 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/period/calendar/%u", years[i]);

      g_test_add_data_func (path, &years[i], test_against_calendar);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/period", cases, test_limits);
  g_test_add_func ("/rules/period/no-audit", test_no_audit);
  add_calendar_years ();
  return g_test_run ();
}
