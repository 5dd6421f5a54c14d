# SPDX-License-Identifier: GPL-3.0-or-later
"""The members of an evaluation, in the order of the exchange format's page, with their kinds.

Kinds:
  "text", "flag" (true or false), "date"
  "id"          a non-empty string
  "reference"   any string; whether it leads anywhere is looked at later
  ("enum", …)   one of these strings
  ("pack", X)   the id of an entry of the pack's list X
  ("number", lowest, highest)
  ("array", kind), ("object", members): members are (name, kind) pairs

A name with "!" is required.
"""

LARGEST = 2**53 - 1


def array(kind):
    return ("array", kind)


def objects(*members):
    return ("array", ("object", list(members)))


PERIOD = ("object", [("from", "date"), ("to", "date")])
RESULT = ("enum", "effective", "deficient", "not-assessed")

RULES = ("object", [("id!", "text"), ("edition!", "text")])

SERVICE = (
    "object",
    [
        ("name", "text"),
        ("provider", "text"),
        ("description", "text"),
        ("model", ("enum", "saas", "paas", "iaas", "other")),
        ("regions", array("text")),
        (
            "built_on",
            objects(
                ("id!", "id"),
                ("name", "text"),
                ("in_statement", "flag"),
                ("registration", ("enum", "ismap", "ismap-liu", "none")),
            ),
        ),
    ],
)

AGENCY = (
    "object",
    [("name", "text"), ("division", "text"), ("evaluator", "text"), ("reviewer", "text")],
)

OPERATIONS = objects(
    ("id!", "id"),
    ("name", "text"),
    ("description", "text"),
    ("listed", ("enum", "yes", "no")),
    ("list_entry", "text"),
)

INFORMATION = objects(
    ("id!", "id"),
    ("name", "text"),
    ("description", "text"),
    ("operations", array("reference")),
    ("confidentiality", ("number", 1, 3)),
    ("integrity", ("number", 1, 2)),
    ("availability", ("number", 1, 2)),
    ("personal", ("enum", "none", "ordinary", "sensitive")),
    ("subjects", ("number", 0, LARGEST)),
)

IMPACTS = objects(
    ("subject!", "reference"),
    ("dimension!", ("pack", "dimensions")),
    ("harm!", ("pack", "harms")),
    ("level", ("pack", "levels")),
    ("rationale", "text"),
)

AUDITORS = objects(
    ("id!", "id"),
    ("name", "text"),
    ("role", ("enum", "lead", "member")),
    ("organisation", ("enum", "internal", "outsourced")),
    ("operates", array("text")),
    ("competence", "text"),
)

CATALOGUE = objects(
    ("id!", "id"),
    ("parent!", "reference"),
    ("title", "text"),
    ("basic", "flag"),
)

REQUIREMENTS = objects(
    ("id!", "id"),
    ("status", ("enum", "met", "partly-met", "not-met", "not-applicable")),
    ("evidence", "text"),
)

INTERNAL = (
    "object",
    [
        ("design", RESULT),
        ("operation", RESULT),
        ("auditor", "reference"),
        ("date", "date"),
        ("evidence", "text"),
    ],
)

CONTROLS = objects(
    ("id!", "id"),
    ("stated", "flag"),
    ("reason", "text"),
    ("external", "flag"),
    ("internal", INTERNAL),
)

FINDINGS = objects(
    ("id!", "id"),
    ("control", "reference"),
    ("requirement", "reference"),
    ("severity", ("enum", "major", "minor", "observation")),
    ("text", "text"),
    ("cause", "text"),
    ("action", "text"),
    ("owner", "text"),
    ("due", "date"),
    ("status", ("enum", "open", "closed")),
    ("verified", "flag"),
    ("similar", "text"),
)

AUDIT = (
    "object",
    [
        ("period", PERIOD),
        ("previous_period", PERIOD),
        ("auditors", AUDITORS),
        ("catalogue", CATALOGUE),
        ("requirements", REQUIREMENTS),
        ("controls", CONTROLS),
        ("findings", FINDINGS),
    ],
)

EVALUATION = (
    "object",
    [
        ("format!", "text"),
        ("version!", ("number", 1, 1)),
        ("id!", "id"),
        ("title", "text"),
        ("rules!", RULES),
        ("perspective", ("enum", "vendor", "agency")),
        ("as_of", "date"),
        ("marking", "text"),
        ("service", SERVICE),
        ("agency", AGENCY),
        ("operations", OPERATIONS),
        ("information", INFORMATION),
        ("impacts", IMPACTS),
        ("audit", AUDIT),
    ],
)


def members(kind):
    """(name, kind, required) of every known member of an object, in order."""
    return [(name.rstrip("!"), member, name.endswith("!")) for name, member in kind[1]]
