# SPDX-License-Identifier: GPL-3.0-or-later
"""Periods after the Civil Code: art. 140 proviso (the first day counts), 141 and 143.

"A period of n months or years from a first day ends on the day before the corresponding
date; where that month has no such date, it ends on the month's last day."
"""

import calendar
import re
from datetime import date, timedelta

ONE_YEAR = 12
THREE_MONTHS = 3


def day(text):
    """The date that TEXT writes exactly as YYYY-MM-DD, years 1900 to 9998, or None."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    year, month, day_of_month = (int(part) for part in text.split("-"))
    if not 1900 <= year <= 9998 or not 1 <= month <= 12:
        return None
    if not 1 <= day_of_month <= calendar.monthrange(year, month)[1]:
        return None
    return date(year, month, day_of_month)


def last_day(first, months):
    """The last day of a period of so many months that begins on FIRST."""
    year = first.year + (first.month - 1 + months) // 12
    month = (first.month - 1 + months) % 12 + 1
    days_in_month = calendar.monthrange(year, month)[1]
    if first.day > days_in_month:
        return date(year, month, days_in_month)
    return date(year, month, first.day) - timedelta(days=1)


def given(period):
    """A period lacking `from` or `to` is not given."""
    return period is not None and period.get("from") is not None and period.get("to") is not None


def too_long(period):
    """Longer than one year, both days counted."""
    return day(period["to"]) > last_day(day(period["from"]), ONE_YEAR)


def too_short(period):
    """Shorter than three months."""
    return day(period["to"]) < last_day(day(period["from"]), THREE_MONTHS)


def gap(period, previous):
    """This one does not start on the day after the last day of the previous one."""
    if previous is None or previous.get("to") is None:
        return False
    return day(period["from"]) != day(previous["to"]) + timedelta(days=1)
