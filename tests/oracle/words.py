# SPDX-License-Identifier: GPL-3.0-or-later
"""Random texts: ordinary, awkward, and blank in all the ways there are."""

BLANKS = [None, "", " ", "\u3000", "\u0085", "\v", "\t\n\r\f", "\u00a0\u2003", "\u2029\u3000 "]

# Not blank, though they look it (or though some library says they are).
ALMOST_BLANK = ["\u200b", "\ufeff", "\u001c", "\u180e", "\u2060", "\u3164", " .", "\u3000-"]

WORDS = [
    "会議資料(公表前)",
    "委員の連絡先",
    "監査室長",
    "AUD-2026-01",
    "CISA; 12 years",
    "No. 1: 公表を前提とした業務",
    "がガ|か\u3099カ\u3099",
    "😀 𠮷野家",
    'a "quoted" \\ word',
    "two\nlines\ttab",
    "\u0001\u001f\u007f",
    "\u2028\u2029x",
    "é e\u0301",
    "/slash/",
    "0",
    "null",
    "<b>&amp;",
    "\U0010ffff\uffff\ufffd",
]

# The digits and punctuation of ids; some look like other ids.
ID_LETTERS = "abcio0129.-_/~ 管理"


def word(rng):
    """A text that is not blank."""
    return rng.choice(ALMOST_BLANK) if rng.random() < 0.05 else rng.choice(WORDS)


def text(rng):
    """Any text or null."""
    return rng.choice(BLANKS) if rng.random() < 0.2 else word(rng)


def new_id(rng, prefix, taken):
    """An id that is not in TAKEN, and is from now on."""
    name = prefix + str(len(taken) + 1)
    if rng.random() < 0.2:
        name = "".join(rng.choice(ID_LETTERS) for _ in range(rng.randint(1, 6)))
    while name in taken:
        name += rng.choice(ID_LETTERS)
    taken.add(name)
    return name
