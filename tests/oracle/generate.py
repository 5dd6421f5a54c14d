# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeded random evaluations, as values and as the bytes of a file.

`random_evaluation` gives a valid evaluation, `render` one of the many ways of writing it.
Broken files come from breaking.py, hand-edited packs from edits.py.
"""

import json

from generate_audit import (
    aimed_audit,
    clean_audit,
    fault,
    missing_fault,
    sketched_audit,
    some_day,
    written,
)
from generate_use import disturb_use, passing_use, sketched_use
from shape import EVALUATION, members
from words import text, word

UNKNOWN_NAMES = [
    "x-note", "", "備考", "a/b~c", "Id", "id", "level", "\u3000", "x\"y\\z", "__proto__",
]  # fmt: skip


def heading(rng, pack):
    return {
        "format": "eikyo-evaluation",
        "version": 1,
        "id": rng.choice(["0d0e7f1c-0000-4000-8000-000000000001", "評価", "x", " "]),
        "title": text(rng),
        "rules": {"id": pack["id"], "edition": pack["edition"]},
        "perspective": rng.choice([None, "vendor", "agency"]),
        "as_of": rng.choice([None, "2026-11-22", "2024-02-29", written(some_day(rng))]),
        "marking": text(rng),
    }


def audited_evaluation(rng, rules):
    """A valid evaluation on the low-impact route, with an audit that is aimed at its checks."""
    evaluation = heading(rng, rules.pack)
    evaluation.update(passing_use(rng, rules.pack))
    aimed_audit(rng, evaluation, rules)
    return dress(rng, evaluation)


def random_evaluation(rng, rules):
    """A valid evaluation for these rules."""
    pack = rules.pack
    evaluation = heading(rng, pack)
    aim = rng.choices(["empty", "sketch", "disturbed", "liu"], [2, 20, 33, 45])[0]
    if aim == "empty":
        for name in list(evaluation):
            if name not in ("format", "version", "id", "rules") and rng.random() < 0.7:
                del evaluation[name]
        return dress(rng, evaluation)

    use = sketched_use(rng, pack) if aim == "sketch" else passing_use(rng, pack)
    if aim == "disturbed":
        for _ in range(rng.choice([1, 1, 1, 2, 2, 3])):
            disturb_use(rng, use, pack)
    evaluation["service"] = use["service"]
    evaluation["agency"] = {name: text(rng) for name in ("name", "division", "reviewer")}
    evaluation.update(use)
    random_audit(rng, evaluation, rules, 1 if aim == "liu" else 0.2)
    return dress(rng, evaluation)


def random_audit(rng, evaluation, rules, share):
    """Gives the evaluation an audit, or none; SHARE of the usual chance of a full one."""
    chance = rng.random()
    if chance > share:
        return
    if chance > 0.7 * share:
        evaluation["audit"] = sketched_audit(rng, evaluation, rules)
        return
    evaluation["audit"] = clean_audit(rng, evaluation, rules)
    kind = missing_fault if rng.random() < 0.3 else fault
    for _ in range(rng.choice([0, 1, 1, 2, 3, 6, 15])):
        kind(rng, evaluation, rules)


# Variations that change no answer.


def dress(rng, evaluation):
    """The same evaluation with members absent, null or empty, unknown members, and another
    order of members and entries."""
    manner = {
        "null": rng.choice([0, 0.5, 1]),
        "empty": rng.choice([0, 0.1]),
        "unknown": rng.choice([0, 0, 0.02, 0.3]),
        "shuffled": rng.random() < 0.3,
    }
    dressed = dress_value(rng, evaluation, EVALUATION, manner)
    audit = dressed.get("audit") or {}
    for entries in (dressed.get("impacts"), audit.get("controls"), audit.get("requirements")):
        if entries and rng.random() < 0.5:
            rng.shuffle(entries)
    return dressed


def dress_value(rng, value, kind, manner):
    if kind[0] == "array":
        return [dress_value(rng, entry, kind[1], manner) for entry in value]
    if kind[0] != "object":
        return value
    result = {}
    for name, member, _ in members(kind):
        if value.get(name) is not None:
            result[name] = dress_value(rng, value[name], member, manner)
        elif name in value and rng.random() < manner["null"]:
            result[name] = None
        elif member[0] in ("array", "object") and rng.random() < manner["empty"]:
            result[name] = [] if member[0] == "array" else optional_object(member)
    known = [name for name, _, _ in members(kind)]
    while rng.random() < manner["unknown"]:
        name = rng.choice(UNKNOWN_NAMES)
        if name not in known:
            result[name] = random_json(rng, 3)
    return shuffled(rng, result) if manner["shuffled"] else result


def optional_object(kind):
    """An empty object, or one whose members are null."""
    return {name: None for name, _, _ in members(kind)}


def shuffled(rng, value):
    names = list(value)
    rng.shuffle(names)
    return {name: value[name] for name in names}


def random_json(rng, depth):
    """Any value that the strict reader takes."""
    choice = rng.randrange(8 if depth else 5)
    if choice < 5:
        numbers = [0, 1, -1, 2**53 - 1, 1 - 2**53]
        return [None, rng.random() < 0.5, rng.choice(numbers), word(rng), text(rng)][choice]
    if choice == 5:
        return {word(rng): random_json(rng, depth - 1) for _ in range(rng.randint(0, 3))}
    return [random_json(rng, depth - 1) for _ in range(rng.randint(0, 3))]


# Ways of writing.


def render(rng, evaluation):
    """The bytes of a file: compact or indented, escaped or not, LF or CRLF, BOM or none."""
    style = rng.choice(
        [
            {"indent": 1},
            {"indent": 4},
            {"indent": "\t"},
            {"separators": (",", ":")},
            {"separators": (" ,\n", "\t:\r\n ")},
        ]
    )
    written_text = json.dumps(evaluation, ensure_ascii=rng.random() < 0.3, **style)
    if rng.random() < 0.2:
        written_text = written_text.replace("\n", "\r\n")
    before = rng.choice(["", "", "", "\n", " \t"])
    after = rng.choice(["", "\n", "\n", "\r\n\r\n "])
    bom = b"\xef\xbb\xbf" if rng.random() < 0.1 else b""
    return bom + (before + written_text + after).encode("utf-8")
