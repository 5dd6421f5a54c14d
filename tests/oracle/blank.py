# SPDX-License-Identifier: GPL-3.0-or-later
"""Blank = absent, null, or only Unicode white space (reference, general notes)."""

# The property White_Space of the Unicode Character Database, written out: str.isspace()
# also takes U+001C to U+001F, which do not have the property.
WHITE_SPACE = frozenset(
    "\u0009\u000a\u000b\u000c\u000d\u0020\u0085\u00a0\u1680"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


def blank(value):
    return value is None or all(character in WHITE_SPACE for character in value)
