#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the oracle itself: the reference's examples and tables of its own traps.

Usage: selftest.py EXAMPLES [--packs DIR]
EXAMPLES holds NAME.eikyo.json with the NAME.decision.json that it must give.
"""

import argparse
import json
import sys
from pathlib import Path
from random import Random
from types import SimpleNamespace

sys.path.append(str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True  # leave nothing beside the sources

import period  # noqa: E402
from blank import blank  # noqa: E402
from canonical import canonical, string  # noqa: E402
from decision import decide  # noqa: E402
from edits import edit_pack  # noqa: E402
from generate import random_evaluation, render  # noqa: E402
from packs import find, load_folder  # noqa: E402
from properties import variant  # noqa: E402
from readiness import covers, full_catalogue  # noqa: E402
from refusal import LARGEST_FILE, refuse  # noqa: E402
from tap import Tap  # noqa: E402

SHIPPED_PACKS = Path(__file__).resolve().parents[2] / "data" / "packs"
GENERATED = 200

# (first day, months, last day)
PERIODS = [
    ("2026-04-01", 12, "2027-03-31"),  # the reference's own four
    ("2026-04-01", 3, "2026-06-30"),
    ("2024-02-29", 12, "2025-02-28"),
    ("2026-11-30", 3, "2027-02-28"),
    ("2023-02-28", 12, "2024-02-27"),
    ("2023-03-01", 12, "2024-02-29"),
    ("2024-02-28", 12, "2025-02-27"),
    ("2024-01-01", 12, "2024-12-31"),
    ("2023-11-29", 3, "2024-02-28"),
    ("2023-11-30", 3, "2024-02-29"),
    ("2023-12-01", 3, "2024-02-29"),
    ("2022-11-29", 3, "2023-02-28"),
    ("2026-01-31", 3, "2026-04-30"),
    ("2026-03-31", 3, "2026-06-30"),
    ("2026-05-31", 3, "2026-08-30"),
    ("2099-11-30", 3, "2100-02-28"),  # 2100 is no leap year
    ("1999-11-30", 3, "2000-02-29"),  # 2000 is one
    ("9998-12-31", 12, "9999-12-30"),
    ("9998-11-30", 3, "9999-02-28"),
]

# (this period, the one before, gap?)
GAPS = [
    ({"from": "2026-04-01", "to": "2027-03-31"}, {"to": "2026-03-31"}, False),
    ({"from": "2026-04-01", "to": "2027-03-31"}, {"to": "2026-03-30"}, True),
    ({"from": "2026-04-01", "to": "2027-03-31"}, {"to": "2026-04-01"}, True),
    ({"from": "2024-03-01", "to": "2024-12-31"}, {"to": "2024-02-29"}, False),
    ({"from": "2024-03-01", "to": "2024-12-31"}, {"to": "2024-02-28"}, True),
    ({"from": "2026-04-01", "to": "2027-03-31"}, {"from": "2025-04-01"}, False),
    ({"from": "2026-04-01", "to": "2027-03-31"}, None, False),
]

DATES = {
    "2026-02-28": True,
    "2024-02-29": True,
    "2000-02-29": True,
    "1900-01-01": True,
    "9998-12-31": True,
    "2026-02-30": False,
    "1900-02-29": False,
    "2026-04-31": False,
    "2026-13-01": False,
    "2026-00-01": False,
    "2026-01-00": False,
    "1899-12-31": False,
    "9999-01-01": False,
    "2026-1-01": False,
    "2026-01-01 ": False,
    "2026-01-01\n": False,
    "２０２６-01-01": False,
    "20260101": False,
    "": False,
}

BLANK = {
    None: True,
    "": True,
    " \t\n": True,
    "\u3000": True,
    "\u0085": True,
    "\v\f\r": True,
    "\u00a0\u2003\u202f\u205f\u1680\u2028\u2029": True,
    "\u200b": False,  # zero width space: not White_Space
    "\ufeff": False,
    "\u180e": False,
    "\u001c": False,  # Python's str.isspace says otherwise
    "\u3000a": False,
    "-": False,
}

# (operates, control, its parent, covered?)
OPERATES = [
    ("9.2", "9.2.1", "9.2", True),
    ("9.2", "9.2.1.6.PB", "9.2.1", True),
    ("9.2", "9.21", "9", False),
    ("6.3.1.P", "6.3.1.1.PB", "6.3.1.P", True),
    ("6.3.1.P", "6.3.1.P", "6.3", True),
    ("6.3.1", "6.3.1.1.PB", "6.3.1.P", True),
    ("6.3.1.1", "6.3.1.1.PB", "6.3.1.P", True),
    ("6.3.1.1", "6.3.1.P", "6.3", False),
    ("14", "14.2.1", "14.2", True),
    ("1", "14.2.1", "14.2", False),
    ("9.2.1", "x", "9.2.1", True),  # an added detail with an id of its own
    ("9", "x", "9.2.1", True),
    ("9.2.1.6.PB", "9.2.1", "9.2", False),
    ("9.2.", "9.2.1", "9.2", False),
    (" 9.2", "9.2.1", "9.2", False),
    ("", "9.2.1", "9.2", False),
]

ESCAPED = {
    'a"b\\c/': '"a\\"b\\\\c/"',
    "\b\f\n\r\t": '"\\b\\f\\n\\r\\t"',
    "\u0000\u0001\u000b\u001f": '"\\u0000\\u0001\\u000b\\u001f"',
    "\u007f\u0085\u2028\ufeff": '"\u007f\u0085\u2028\ufeff"',
    "\U0001f600が\u304b\u3099": '"\U0001f600が\u304b\u3099"',
}

HEAD = (
    '{"format": "eikyo-evaluation", "version": 1, "id": "e",'
    ' "rules": {"id": "ismap-liu", "edition": "2025-04-01"}'
)

# What follows HEAD, and the pointer refused (None = accepted).
POINTERS = [
    ("}", None),
    (', "x": {"y": [null, {}, []]}}', None),
    (', "operations": [{"id": "a"}], "information": [{"id": "a"}]}', "/information/0/id"),
    (', "information": [{"id": "a"}], "operations": [{"id": "a"}]}', "/information/0/id"),
    (', "operations": [{"id": "a"}, null, {"id": "a"}]}', "/operations/1"),
    (', "operations": [{"id": ""}]}', "/operations/0/id"),
    (', "operations": [{}]}', "/operations/0/id"),
    (', "operations": [{"id": "a", "listed": "maybe"}], "title": 1}', "/title"),
    (', "operations": [{"id": null}], "as_of": "2026-02-30"}', "/as_of"),
    (', "operations": null, "service": {"model": null, "regions": [null]}}', "/service/regions/0"),
    (', "service": {"model": "SaaS"}}', "/service/model"),
    (', "service": {"built_on": [{"id": "b"}, {"id": "b"}]}}', "/service/built_on/1/id"),
    (', "service": {"built_on": [{"id": "b", "in_statement": 0}]}}', "/service/built_on/0/"
     "in_statement"),
    (', "information": [{"id": "i", "confidentiality": 4}]}', "/information/0/confidentiality"),
    (', "information": [{"id": "i", "confidentiality": true}]}', "/information/0/confidentiality"),
    (', "information": [{"id": "i", "subjects": -1}]}', "/information/0/subjects"),
    (', "information": [{"id": "i", "operations": ["i"]}]}', "/information/0/operations/0"),
    (', "information": [{"id": "i", "operations": [""]}]}', "/information/0/operations/0"),
    (', "impacts": [{"subject": "i", "dimension": "x"}]}', "/impacts/0/dimension"),
    (', "impacts": [{"subject": "i", "dimension": "integrity"}]}', "/impacts/0/harm"),
    (', "impacts": [{"subject": "", "dimension": "integrity", "harm": "legal"}]}',
     "/impacts/0/subject"),
    (', "information": [{"id": "i"}], "impacts": ['
     '{"subject": "i", "dimension": "integrity", "harm": "legal"},'
     '{"subject": "i", "dimension": "integrity", "harm": "legal"},'
     '{"subject": "i", "dimension": "availability", "harm": "legal"}]}', "/impacts/2"),
    (', "information": [{"id": "i"}], "impacts": ['
     '{"subject": "i", "dimension": "integrity", "harm": "legal"},'
     '{"subject": "i", "dimension": "integrity", "harm": "legal", "level": null}]}', "/impacts/1"),
    (', "operations": [{"id": "o"}], "impacts": ['
     '{"subject": "o", "dimension": "availability", "harm": "disclosure"}]}', "/impacts/0"),
    (', "audit": {"period": {"from": "2026-02-01", "to": "2026-01-31"}}}', "/audit/period"),
    (', "audit": {"period": {"from": "2026-02-01", "to": "2026-02-01"}}}', None),
    (', "audit": {"period": {"from": "2026-02-01", "to": "2026-02-29"}}}', "/audit/period/to"),
    (', "audit": {"catalogue": [{"id": "9.2.1", "parent": "9.2.1"}]}}', "/audit/catalogue/0/id"),
    (', "audit": {"catalogue": [{"id": "x", "parent": "3.1.1"}]}}', "/audit/catalogue/0/parent"),
    (', "audit": {"catalogue": [{"id": "x", "parent": "9.2.1.6.PB"}]}}',
     "/audit/catalogue/0/parent"),
    (', "audit": {"catalogue": [{"id": "x", "parent": "3.1.2"}], "controls": [{"id": "x"}],'
     ' "findings": [{"id": "f", "control": "x"}, {"id": "g", "control": "3.1.1"}]}}', None),
    (', "audit": {"controls": [{"id": "3.1.1"}, {"id": "x"}]}}', "/audit/controls/1/id"),
    (', "audit": {"controls": [{"id": "9.2.1", "internal": {"auditor": "a"}}]}}',
     "/audit/controls/0/internal/auditor"),
    (', "audit": {"requirements": [{"id": "ORG-9"}]}}', "/audit/requirements/0/id"),
    (', "audit": {"requirements": [{"id": "ORG-1"}, {"id": "ORG-1"}]}}',
     "/audit/requirements/1/id"),
    (', "audit": {"findings": [{"id": "f", "requirement": ""}]}}',
     "/audit/findings/0/requirement"),
    (', "audit": {"auditors": [{"id": "a", "operates": [""]}]}}', None),
]

# Whole files, and the pointer refused.
HEADS = [
    ("[]", ""),
    ("7", ""),
    ("{}", "/format"),
    ('{"format": "eikyo-decision", "version": 2}', "/format"),
    ('{"format": "eikyo-evaluation", "version": true}', "/version"),
    ('{"format": "eikyo-evaluation", "version": 1}', "/rules/id"),
    ('{"format": "eikyo-evaluation", "version": 1, "rules": []}', "/rules"),
    ('{"format": "eikyo-evaluation", "version": 1, "rules": {"id": "ismap-liu"}}',
     "/rules/edition"),
    (HEAD.replace('"id": "e", ', "") + "}", "/id"),
    (HEAD.replace("2025-04-01", "2025-04-02") + "}", "/rules/edition"),
]

# Whole files as bytes, line and column refused.
TEXTS = [
    (b"", 1, 1),
    (b" \n ", 2, 2),
    (b"{", 1, 2),
    (b'{"a": 1,}', 1, 9),
    (b'{"a": 1 "b": 2}', 1, 9),
    (b'{"a": 01}', 1, 7),
    (b'{"a": 2.0}', 1, 7),
    (b'{"a": 2e0}', 1, 7),
    (b'{"a": -0}', 1, 7),
    (b'{"a": 9007199254740992}', 1, 7),
    (b'{"a": -9007199254740992}', 1, 7),
    (b'{"a": +1}', 1, 7),
    (b'{"a": NaN}', 1, 7),
    (b'{"a": 1,\n "a": 2.0}', 2, 2),
    (b'{"a": 1,\n "\\u0061": 2}', 2, 2),
    ('{"機密": "\\ud800"}'.encode(), 1, 8),
    ('{"機密性": "a\\u0000"}'.encode(), 1, 9),
    ('\ufeff{"機密性": tru}'.encode(), 1, 9),
    ('\ufeff\ufeff{}'.encode(), 1, 1),
    ('{"😀": tru}'.encode(), 1, 7),
    (b'{"a": "b\nc"}', 1, 7),
    (b'{"a": "b', 1, 9),
    (b'{"a": "b\\', 1, 10),
    (b'{"a": "b\\u12', 1, 13),
    (b'{"a": "b\\u1G', 1, 7),
    (b'{"a": tru, "b": \xff}', 1, 17),
    (b'{"a": "\xed\xa0\x80"}', 1, 8),
    (b'{"a": "\xc0\x80"}', 1, 8),
    (b'\xef\xbb\xbf"\xe3\x81', 1, 2),
    (b"[" * 65 + b"]" * 65, 1, 65),
    (b"{} {}", 1, 4),
    (b"{}\n// x", 2, 1),
    (b'{"a"\xc2\xa0: 1}', 1, 5),
]


def number(text):
    """TEXT as the value of an unknown member."""
    return (HEAD + f', "n": {text}}}').encode()


ACCEPTED = [
    number("9007199254740991"),
    number("-9007199254740991"),
    number("0"),
    number('"\\ud83d\\ude00 \\u007f \\uffff"'),
    number("[" * 63 + "]" * 63),
    b"\xef\xbb\xbf" + number("1") + b"\r\n\t ",
]


def test_tables(tap):
    for first, months, last in PERIODS:
        found = period.last_day(period.day(first), months)
        tap.result(found.isoformat() == last, f"{months} months from {first} end on {last}")
    for this, before, expected in GAPS:
        tap.result(period.gap(this, before) is expected, f"gap of {before} and {this}: {expected}")
    for text, exists in DATES.items():
        tap.result((period.day(text) is not None) is exists, f"date {text!a}: {exists}")
    for text, expected in BLANK.items():
        tap.result(blank(text) is expected, f"blank {text!a}: {expected}")
    for operated, name, parent, expected in OPERATES:
        control = SimpleNamespace(id=name, parent=parent)
        tap.result(
            covers(operated, control) is expected, f"{operated!a} covers {name}: {expected}"
        )
    for text, expected in ESCAPED.items():
        tap.result(string(text) == expected, f"escapes of {text!a}")


def test_catalogue(tap, rules):
    def around(added, name):
        ids = [row["id"] for row in full_catalogue(rules.catalogue, added)]
        return ids[ids.index(name) - 1 : ids.index(name) + 2]

    tap.result(len(rules.catalogue) == 261, "the catalogue has 261 rows")
    one = {"id": "new", "parent": "9.2.1"}
    tap.result(
        around([one], "new") == ["9.2.1.6.PB", "new", "9.2.2"], "a detail after the last detail"
    )
    one = {"id": "new", "parent": "6.3.1.P"}
    tap.result(around([one], "new") == ["6.3.1.P", "new", "7.1.1"], "a detail after its parent")
    two = [{"id": "new", "parent": "18.2.3"}, {"id": "newer", "parent": "18.2.3"}]
    tap.result(around(two, "new") == ["18.2.3", "new", "newer"], "details in the order read")


def test_refusals(tap, rules_list):
    for rest, pointer in POINTERS:
        expected = None if pointer is None else {"kind": "pointer", "pointer": pointer}
        found = refuse((HEAD + rest).encode(), rules_list)
        tap.result(found == expected, f"refused at {pointer}: {rest}" + differs(found, expected))
    for text, pointer in HEADS:
        expected = {"kind": "pointer", "pointer": pointer}
        found = refuse(text.encode(), rules_list)
        tap.result(found == expected, f"refused at {pointer!r}: {text}" + differs(found, expected))
    for raw, line, column in TEXTS:
        expected = {"kind": "text", "line": line, "column": column}
        found = refuse(raw, rules_list)
        tap.result(found == expected, f"refused: {raw[:40]!a}" + differs(found, expected))
    for raw in ACCEPTED:
        found = refuse(raw, rules_list)
        tap.result(found is None, f"accepted: {raw[-40:]!a}" + differs(found, None))
    good = (HEAD + "}").encode()
    full = good + b" " * (LARGEST_FILE - len(good))
    tap.result(refuse(full, rules_list) is None, "the largest file")
    tap.result(refuse(full + b" ", rules_list)["kind"] == "text", "a larger file")


def differs(found, expected):
    return "" if found == expected else f" (found {found})"


def test_canonical(tap, rules_list):
    read = {
        "z": {"b": None, "a": []},
        "impacts": [
            {"harm": "legal", "level": None, "dimension": "availability", "subject": "o"},
            {"harm": "legal", "subject": "i", "rationale": "", "dimension": "integrity"},
        ],
        "rules": {"edition": "2025-04-01", "id": "ismap-liu"},
        "operations": [{"id": "o", "name": None}],
        "information": [{"id": "i", "operations": []}],
        "service": {"built_on": [], "name": None},
        "audit": {"period": {"from": None}, "controls": [{"id": "3.1.2"}, {"id": "3.1.1"}]},
        "agency": {"x": None},
        "id": "e",
        "version": 1,
        "format": "eikyo-evaluation",
    }
    expected = """{
 "format": "eikyo-evaluation",
 "version": 1,
 "id": "e",
 "rules": {
  "id": "ismap-liu",
  "edition": "2025-04-01"
 },
 "agency": {
  "x": null
 },
 "operations": [
  {
   "id": "o"
  }
 ],
 "information": [
  {
   "id": "i"
  }
 ],
 "impacts": [
  {
   "subject": "i",
   "dimension": "integrity",
   "harm": "legal",
   "rationale": ""
  },
  {
   "subject": "o",
   "dimension": "availability",
   "harm": "legal"
  }
 ],
 "audit": {
  "controls": [
   {
    "id": "3.1.1"
   },
   {
    "id": "3.1.2"
   }
  ]
 },
 "z": {
  "b": null,
  "a": []
 }
}
"""
    tap.result(canonical(read, *find(rules_list, read)).decode() == expected, "canonical form")


def test_examples(tap, folder, rules_list):
    files = sorted(Path(folder).glob("*.eikyo.json"))
    tap.result(len(files) >= 7, f"{len(files)} examples")
    for path in files:
        raw = path.read_bytes()
        evaluation = json.loads(raw)
        rules = find(rules_list, evaluation)
        wanted = json.loads(Path(str(path).replace(".eikyo.", ".decision.")).read_bytes())
        tap.result(decide(evaluation, *rules) == wanted, f"decision of {path.name}")
        tap.result(refuse(raw, rules_list) is None, f"{path.name} is not refused")
        tap.result(canonical(evaluation, *rules) == raw, f"{path.name} is in canonical form")


def test_generators(tap, rules_list):
    """What the generators give is good, and the oracle agrees with itself about it."""
    refused, changed, broken_properties = [], [], []
    for number in range(GENERATED):
        rng = Random(f"selftest:{number}")
        rules, _ = edit_pack(rng, rng.choice(rules_list))
        evaluation = random_evaluation(rng, rules)
        if refuse(render(rng, evaluation), [rules]) is not None:
            refused.append(number)
        decision = decide(evaluation, *rules)
        formatted = canonical(evaluation, *rules)
        again = json.loads(formatted)
        if decide(again, *rules) != decision or canonical(again, *rules) != formatted:
            changed.append(number)
        evaluation = random_evaluation(rng, rules_list[-1])
        decision = decide(evaluation, *rules_list[-1])
        prop, other = variant(rng, evaluation, rules_list[-1], decision)
        if not prop.holds(decision, decide(other, *rules_list[-1]), rules_list[-1]):
            broken_properties.append(number)
    tap.result(not refused, f"random evaluations are good: {refused}")
    tap.result(not changed, f"the canonical form changes no decision: {changed}")
    tap.result(not broken_properties, f"the properties hold: {broken_properties}")


def main():
    parser = argparse.ArgumentParser(description="Checks the oracle itself.")
    parser.add_argument("examples", type=Path)
    parser.add_argument("--packs", type=Path, default=SHIPPED_PACKS)
    arguments = parser.parse_args()
    rules_list = load_folder(arguments.packs)
    tap = Tap()
    test_tables(tap)
    test_catalogue(tap, rules_list[-1])
    test_refusals(tap, rules_list)
    test_canonical(tap, rules_list)
    test_generators(tap, rules_list)
    test_examples(tap, arguments.examples, rules_list)
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main())
