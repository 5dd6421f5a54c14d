/* time.c - Dates and times as they are written in the current language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/time.h"

#include <glib/gi18n-lib.h>

/* Not as the locale has them, which need not be in the language of the program. */
static const char *const months[] = {
  NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
  NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
  NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
};

static const char *
get_month (GDateTime *time)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[g_date_time_get_month (time) - 1]);
}

static char *
write_day (GDateTime *time)
{
  /* Translators: day, month and year: “20 Nov 2026”. */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"), g_date_time_get_day_of_month (time),
                          get_month (time), g_date_time_get_year (time));
}

/* (transfer full) (nullable): a point in time, where the user is. */
static GDateTime *
read_time (const char *utc)
{
  g_autoptr (GDateTime) time = utc != NULL ? g_date_time_new_from_iso8601 (utc, NULL) : NULL;

  return time != NULL ? g_date_time_to_local (time) : NULL;
}

char *
data_wording_time (const char *utc)
{
  g_autoptr (GDateTime) here = read_time (utc);

  if (here == NULL)
    return g_strdup (utc);
  /* Translators: day, month, year, hour and minute: “20 Nov 2026, 10:45”. */
  return g_strdup_printf (_ ("%1$d %2$s %3$d, %4$d:%5$02d"), g_date_time_get_day_of_month (here),
                          get_month (here), g_date_time_get_year (here),
                          g_date_time_get_hour (here), g_date_time_get_minute (here));
}

char *
data_wording_day (const char *utc)
{
  g_autoptr (GDateTime) here = read_time (utc);

  return here != NULL ? write_day (here) : g_strdup (utc);
}

char *
data_wording_hour (const char *utc)
{
  g_autoptr (GDateTime) here = read_time (utc);

  return here != NULL ? g_strdup_printf ("%d:%02d", g_date_time_get_hour (here),
                                         g_date_time_get_minute (here))
                      : g_strdup (utc);
}

char *
data_wording_date (const char *date)
{
  g_autofree char *midnight = g_strconcat (date != NULL ? date : "", "T00:00:00Z", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (midnight, NULL);

  return time != NULL ? write_day (time) : g_strdup (date);
}

char *
data_wording_rules_date (RulesDate date)
{
  char text[RULES_DATE_TEXT_SIZE];

  rules_date_format (date, text);
  return data_wording_date (text);
}
