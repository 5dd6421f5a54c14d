/* time.h - Dates and times as they are written in the current language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/date.h"

G_BEGIN_DECLS

/**
 * data_wording_time:
 * @utc: (nullable): a point in time as the workspace keeps it: "2026-11-22T01:45:00Z"
 *
 * Returns: (transfer full): the time where the user is, to the minute: "22 Nov 2026, 10:45" or
 *   "2026年11月22日 10:45"; @utc itself where it is no time
 */
char *data_wording_time (const char *utc);

/** data_wording_day: Returns: (transfer full): the same without the hour: "22 Nov 2026". */
char *data_wording_day (const char *utc);

/** data_wording_hour: Returns: (transfer full): the same without the day: "10:45". */
char *data_wording_hour (const char *utc);

/**
 * data_wording_date:
 * @date: (nullable): a date as the exchange format has it: "2026-11-22"
 *
 * Returns: (transfer full): "22 Nov 2026" or "2026年11月22日"; @date itself where it is no date
 */
char *data_wording_date (const char *date);

/** data_wording_rules_date: Returns: (transfer full): the same of a date that is not 0. */
char *data_wording_rules_date (RulesDate date);

G_END_DECLS
