# SPDX-License-Identifier: GPL-3.0-or-later
"""Broken files: faults of every kind that the section "Refusals" names, often several at once.

`break_one` gives bytes and the names of the faults put in. Which of them must be reported is
left to refusal.py; now and then two faults cancel out, and the file is good.
"""

import copy
import json

from decision import cells
from shape import EVALUATION, members

STRINGS = ["", " ", "SaaS", "yes ", "低位", "x"]
DATES = [
    "",
    "2026-02-30",
    "2023-02-29",
    "1900-02-29",
    "2026-04-31",
    "1899-12-31",
    "9999-01-01",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-01",
    " 2026-01-01",
    "2026-01-01\n",
    "2026/01/01",
    "２０２６-01-01",
    "2026-01-01T00:00:00Z",
    20260101,
]
BAD_NUMBERS = [
    "2.0", "2e0", "1E5", "-0", "01", "-01", "1.", "-", "0.0", "9007199254740992",
    "-9007199254740992", "99999999999999999999999999", "1e400",
]  # fmt: skip
BAD_WORDS = [
    "tru", "True", "NULL", "nul", "None", "undefined", "NaN", "Infinity", "-Infinity", "'x'",
    "+1", ".5", "\u00a0", "`",
]  # fmt: skip
BAD_IN_STRINGS = [
    "\\x", "\\u12", "\\u12G4", "\\ud800", "\\udc00", "\\ud800\\u0041", "\\ud800\\ud800",
    "\\udc00\\ud800", "\\u0000", "\\'", "\u0001", "\n", "\t", "\u001f", "\0",
]  # fmt: skip
ODD_SPACE = ["\u00a0", "\f", "\v", "\u3000", "\ufeff", "\0", "//x\n", "/* */", "#", "\u2028"]
BAD_BYTES = [
    b"\xff", b"\x80", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe3\x81",
    b"\xe0\x80\xaf", b"\xf8\x88\x80\x80\x80", b"\xfe\xff",
]  # fmt: skip


def break_one(evaluation, rng, rules):
    """(bytes, names of the faults)."""
    broken = copy.deepcopy(evaluation)
    names = []
    in_text = rng.random() < 0.35
    for _ in range(rng.choice([0, 0, 1] if in_text else [1, 1, 1, 2, 2, 3])):
        change = rng.choices([place[0] for place in STRUCTURE], [place[1] for place in STRUCTURE])
        if change[0](rng, broken, rules):
            names.append(change[0].__name__)
    if rng.random() < 0.02:
        broken = rng.choice([[broken], [], "x", 7, None, True])
        names.append("no_object")
    written = list(tokens(broken))
    if in_text:
        for _ in range(rng.choice([1, 1, 1, 2])):
            change = rng.choice(TEXT)
            written = change(rng, written)
            names.append(change.__name__)
    raw = join(rng, written).encode("utf-8")
    if rng.random() < 0.1:
        raw = b"\xef\xbb\xbf" + raw
    if in_text and rng.random() < 0.15:
        position = rng.randint(0, len(raw))
        raw = raw[:position] + rng.choice(BAD_BYTES) + raw[position:]
        names.append("encoding")
    return raw, names


# The second line of the section: format, version and rules.


def wrong_head(rng, evaluation, rules):
    name = rng.choice(["format", "version", "rules", "rules.id", "rules.edition"])
    values = {
        "format": [None, "eikyo-decision", "", 1, {}],
        "version": [None, 0, 2, -1, "1", True, []],
        "rules": [None, [], "ismap-liu", 1, {}],
        "rules.id": [None, "", "ismap", 1, []],
        "rules.edition": [None, "", "2025-04-02", 20250401, "2025-04-01 "],
    }
    target, member = evaluation, name
    if "." in name:
        target, member = evaluation.get("rules"), name.split(".")[1]
        if not isinstance(target, dict):
            return False
    set_or_remove(rng, target, member, rng.choice(values[name]))
    return True


def set_or_remove(rng, target, member, value):
    if value is None and rng.random() < 0.5:
        target.pop(member, None)
    else:
        target[member] = value


# The third line: types, values, missing members, ids.


def wrong_value(rng, evaluation, rules):
    """A wrong value somewhere: first a kind of place, then one of the places of that kind."""
    places = {}
    for container, key, kind, required, path in slots(evaluation, EVALUATION, ""):
        places.setdefault(path, []).append((container, key, kind, required))
    container, key, kind, required = rng.choice(places[rng.choice(sorted(places))])
    if required and rng.random() < 0.4:
        set_or_remove(rng, container, key, None)
    else:
        container[key] = bad_value(rng, kind)
    return True


def slots(value, kind, path):
    """(container, key, kind, required, path without indices) of every place for a value."""
    if kind[0] == "object" and isinstance(value, dict):
        for name, member, required in members(kind):
            if path == "" and name in ("format", "version", "rules"):
                continue
            yield value, name, member, required, f"{path}/{name}"
            if value.get(name) is not None:
                yield from slots(value[name], member, f"{path}/{name}")
    if kind[0] == "array" and isinstance(value, list):
        for index, entry in enumerate(value):
            yield value, index, kind[1], False, f"{path}/*"
            yield from slots(entry, kind[1], f"{path}/*")


def bad_value(rng, kind):
    values = {
        "text": [5, True, [], {}],
        "reference": [5, False, [], {}, "", "nowhere"],
        "id": ["", "", 5, True, {}],
        "flag": ["yes", 0, 1, [], "true"],
        "date": DATES,
        "enum": STRINGS + [3, True, []],
        "pack": STRINGS + [3, True, {}],
        "number": [-1, 4, 9, "2", True, [], 2**53 - 1],
        "object": [[], "x", 3, True],
        "array": [{}, "x", 3, [None], ["", None]],
    }
    value = copy.deepcopy(rng.choice(values[kind if isinstance(kind, str) else kind[0]]))
    if isinstance(kind, tuple) and kind[0] == "number" and value == 2**53 - 1 == kind[2]:
        return -1
    return value


def arrays(evaluation):
    """(array, its name) of every array of entries with ids that has any."""
    audit = evaluation.get("audit")
    service = evaluation.get("service")
    for holder in (evaluation, audit, service):
        if isinstance(holder, dict):
            for name in (
                "operations", "information", "auditors", "catalogue", "requirements", "controls",
                "findings", "built_on",
            ):  # fmt: skip
                entries = holder.get(name)
                if isinstance(entries, list) and entries:
                    if all(isinstance(entry, dict) for entry in entries):
                        yield entries, name


def duplicate_id(rng, evaluation, rules):
    found = list(arrays(evaluation))
    if not found:
        return False
    entries, name = rng.choice(found)
    if name == "catalogue" and rng.random() < 0.5:
        rng.choice(entries)["id"] = rng.choice(rules.catalogue)["id"]
    else:
        twin = copy.deepcopy(rng.choice(entries))
        entries.insert(rng.randint(0, len(entries)), twin)
    return True


def subject_twice(rng, evaluation, rules):
    """Operations and information items share one space."""
    named = {name: entries for entries, name in arrays(evaluation)}
    if "operations" not in named or "information" not in named:
        return False
    first, second = rng.sample(["operations", "information"], 2)
    rng.choice(named[first])["id"] = rng.choice(named[second]).get("id")
    return True


def null_entry(rng, evaluation, rules):
    found = list(arrays(evaluation))
    if found:
        entries, _ = rng.choice(found)
        entries.insert(rng.randint(0, len(entries)), None)
    return bool(found)


def reversed_period(rng, evaluation, rules):
    audit = evaluation.get("audit")
    if not isinstance(audit, dict):
        return False
    name = rng.choice(["period", "previous_period"])
    last = rng.choice(["2026-03-31", "2025-04-01", "1900-01-01"])
    audit[name] = {"from": "2026-04-01", "to": last}
    return True


# The fourth line: references and cells.


def dangling(rng, evaluation, rules):
    """A reference to nothing, or to something of another kind."""
    named = {name: entries for entries, name in arrays(evaluation)}
    nowhere = rng.choice(["", "nowhere", "9.2", "3.1.1", "ORG-1", " ORG-1", "9.2.1.6.PB", "9.2.1"])
    if isinstance(evaluation.get("impacts"), list) and evaluation["impacts"]:
        named["impacts"] = [one for one in evaluation["impacts"] if isinstance(one, dict)]
    if not named:
        return False
    name = rng.choice(sorted(named))
    if not named[name]:
        return False
    entry = rng.choice(named[name])
    if name == "information":
        information = [one.get("id") for one in named["information"]]
        entry["operations"] = [rng.choice([nowhere] + information)]
    elif name == "impacts":
        entry["subject"] = nowhere
    elif name == "catalogue":
        entry["parent"] = nowhere
    elif name in ("requirements", "controls") and rng.random() < 0.5:
        entry["id"] = nowhere
    elif name == "controls":
        entry["internal"] = {"auditor": nowhere}
    elif name == "findings":
        entry[rng.choice(["control", "requirement"])] = nowhere
    else:
        return False
    return True


def odd_cell(rng, evaluation, rules):
    """A cell that is not asked for: the wrong dimension for the subject, or the wrong harm."""
    named = {name: entries for entries, name in arrays(evaluation)}
    subjects = named.get("operations", []) + named.get("information", [])
    if not subjects:
        return False
    entry = {
        "subject": rng.choice(subjects).get("id"),
        "dimension": rng.choice(rules.pack["dimensions"])["id"],
        "harm": rng.choice(rules.pack["harms"])["id"],
    }
    return insert_cell(rng, evaluation, entry)


def cell_twice(rng, evaluation, rules):
    named = {name: entries for entries, name in arrays(evaluation)}
    try:
        asked = list(cells(named.get("information", []), named.get("operations", []), rules.pack))
    except KeyError:  # an entry has lost its id already
        return False
    if not asked:
        return False
    subject, dimension, harm = rng.choice(asked)
    entry = {"subject": subject, "dimension": dimension, "harm": harm, "level": None}
    return insert_cell(rng, evaluation, entry) and insert_cell(rng, evaluation, dict(entry))


def insert_cell(rng, evaluation, entry):
    impacts = evaluation.get("impacts")
    if impacts is None:
        impacts = evaluation["impacts"] = []
    if not isinstance(impacts, list):
        return False
    impacts.insert(rng.randint(0, len(impacts)), entry)
    return True


STRUCTURE = [
    (wrong_head, 2),
    (wrong_value, 5),
    (duplicate_id, 2),
    (subject_twice, 1),
    (null_entry, 1),
    (reversed_period, 1),
    (dangling, 5),
    (odd_cell, 2),
    (cell_twice, 2),
]


# The first line: the text. Each takes and gives a list of tokens.


def tokens(value):
    if isinstance(value, dict):
        yield "{"
        for number, name in enumerate(value):
            if number:
                yield ","
            yield json.dumps(name, ensure_ascii=False)
            yield ":"
            yield from tokens(value[name])
        yield "}"
    elif isinstance(value, list):
        yield "["
        for number, entry in enumerate(value):
            if number:
                yield ","
            yield from tokens(entry)
        yield "]"
    else:
        yield json.dumps(value, ensure_ascii=False)


def join(rng, written):
    between = rng.choice([[""], [""], ["", " "], ["", "\n"], [" ", "\r\n", "\t", "\n\n "]])
    return "".join(token + rng.choice(between) for token in written)


def pick(rng, written, test):
    """The position of a token that passes the test, or None."""
    positions = [position for position, token in enumerate(written) if test(token)]
    return rng.choice(positions) if positions else None


def replaced(written, position, *replacement):
    if position is None:
        return written
    return written[:position] + list(replacement) + written[position + 1 :]


def is_mark(token):
    return token in ("{", "}", "[", "]", ",", ":")


def is_string(token):
    return token.startswith('"') and token.endswith('"') and len(token) > 1


def is_scalar(token):
    return not is_mark(token) and not is_string(token)


def bad_number(rng, written):
    position = pick(rng, written, lambda token: token[:1] in "-0123456789")
    return replaced(written, position, rng.choice(BAD_NUMBERS))


def bad_word(rng, written):
    return replaced(written, pick(rng, written, is_scalar), rng.choice(BAD_WORDS))


def bad_string(rng, written):
    position = pick(rng, written, is_string)
    if position is None:
        return written
    token = written[position]
    return replaced(written, position, token[:-1] + rng.choice(BAD_IN_STRINGS) + '"')


def open_string(rng, written):
    position = pick(rng, written, is_string)
    return written if position is None else replaced(written, position, written[position][:-1])


def missing_mark(rng, written):
    return replaced(written, pick(rng, written, is_mark), " ")


def extra_mark(rng, written):
    position = rng.randint(0, len(written))
    return written[:position] + [rng.choice("{}[],:")] + written[position:]


def duplicate_key(rng, written):
    """Another member of the same name before a member, perhaps spelt with escapes."""
    keys = [
        position
        for position in range(len(written) - 1)
        if is_string(written[position]) and written[position + 1] == ":"
    ]
    if not keys:
        return written
    position = rng.choice(keys)
    key = written[position]
    if rng.random() < 0.5:
        try:
            units = json.loads(key).encode("utf-16-be")
        except ValueError:  # broken already
            return written
        pairs = [units[start : start + 2].hex() for start in range(0, len(units), 2)]
        key = '"' + "".join(f"\\u{pair}" for pair in pairs) + '"'
    return written[:position] + [key, ":", "0", ","] + written[position:]


def odd_space(rng, written):
    position = rng.randint(0, len(written))
    return written[:position] + [rng.choice(ODD_SPACE)] + written[position:]


def something_after(rng, written):
    return written + [rng.choice([" x", "{}", ",", "]", "}", "\0", " 1", '"'])]


def cut_short(rng, written):
    return written[: rng.randint(0, len(written))]


def nearly_empty(rng, written):
    return [rng.choice(["", " ", "\n", "\r\n\t"])]


def nested(rng, written):
    """An unknown member as deep as allowed, or one deeper."""
    if written[:1] != ["{"]:
        return written
    depth = rng.choice([63, 64, 64, 64, 500])  # within the outermost object
    opening = [rng.choice(["[", '{"a":']) for _ in range(depth)]
    closing = ["]" if token == "[" else "}" for token in reversed(opening)]
    inner = "" if opening[-1] == "[" else "0"
    return ["{", '"deep"', ":"] + opening + [inner] + closing + [","] + written[1:]


TEXT = [
    bad_number,
    bad_number,
    bad_word,
    bad_string,
    bad_string,
    open_string,
    missing_mark,
    extra_mark,
    duplicate_key,
    duplicate_key,
    odd_space,
    something_after,
    cut_short,
    nearly_empty,
    nested,
]
