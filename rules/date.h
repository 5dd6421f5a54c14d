/* date.h - Calendar dates and the periods of the Civil Code.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RulesDate:
 *
 * A calendar date as a day number (days since 1 January of year 1, which is day 1), so that dates
 * compare and subtract as integers. 0 is "no date".
 */
typedef guint32 RulesDate;

/** The length of "YYYY-MM-DD" with its terminating zero. */
#define RULES_DATE_TEXT_SIZE 11

/**
 * rules_date_parse:
 * @text: a text
 *
 * Reads exactly `YYYY-MM-DD` with a year from 1900 to 9998.
 *
 * Returns: the date, or 0 if @text has another form or the day does not exist
 */
RulesDate rules_date_parse (const char *text);

/**
 * rules_date_format:
 * @date: a date, not 0
 * @buffer: (out caller-allocates): where to write `YYYY-MM-DD`
 */
void rules_date_format (RulesDate date, char buffer[static RULES_DATE_TEXT_SIZE]);

/**
 * rules_date_period_end:
 * @first: the first day of a period, which counts, not 0
 * @months: its length in months, at least 1
 *
 * The last day of a period of @months months by the Civil Code (articles 140, 141, 143): the day
 * before the corresponding date, or the last day of the month that has no corresponding date.
 *
 * Returns: the last day of the period
 */
RulesDate rules_date_period_end (RulesDate first, guint months);

G_END_DECLS
