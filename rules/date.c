/* date.c - Calendar dates and the periods of the Civil Code.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/date.h"

enum
{
  FIRST_YEAR = 1900,
  LAST_YEAR = 9998,
};

static guint
read_digits (const char *digits, guint n)
{
  guint value = 0;

  for (guint i = 0; i < n; i++)
    value = value * 10 + (guint) g_ascii_digit_value (digits[i]);
  return value;
}

RulesDate
rules_date_parse (const char *text)
{
  guint i;

  g_return_val_if_fail (text != NULL, 0);

  for (i = 0; text[i] != '\0' && i < RULES_DATE_TEXT_SIZE; i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return 0;
    }
  if (i != RULES_DATE_TEXT_SIZE - 1)
    return 0;

  GDateYear year = (GDateYear) read_digits (text, 4);
  guint month = read_digits (text + 5, 2);
  GDateDay day = (GDateDay) read_digits (text + 8, 2);
  if (year < FIRST_YEAR || year > LAST_YEAR || !g_date_valid_dmy (day, (GDateMonth) month, year))
    return 0;

  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, (GDateMonth) month, year);
  return g_date_get_julian (&date);
}

void
rules_date_format (RulesDate date, char buffer[static RULES_DATE_TEXT_SIZE])
{
  GDate day;

  g_return_if_fail (g_date_valid_julian (date));

  g_date_clear (&day, 1);
  g_date_set_julian (&day, date);
  g_snprintf (buffer, RULES_DATE_TEXT_SIZE, "%04u-%02u-%02u", g_date_get_year (&day),
              (guint) g_date_get_month (&day), g_date_get_day (&day));
}

RulesDate
rules_date_period_end (RulesDate first, guint months)
{
  GDate day;

  g_return_val_if_fail (g_date_valid_julian (first), 0);
  g_return_val_if_fail (months > 0, 0);

  g_date_clear (&day, 1);
  g_date_set_julian (&day, first);
  GDateDay day_of_month = g_date_get_day (&day);
  /* g_date_add_months() ends on the month's last day where there is no corresponding date. */
  g_date_add_months (&day, months);
  gboolean has_corresponding_date = g_date_get_day (&day) == day_of_month;
  return g_date_get_julian (&day) - (has_corresponding_date ? 1 : 0);
}
