# SPDX-License-Identifier: GPL-3.0-or-later
"""The canonical form of an evaluation: the bytes that `eikyo format FILE` prints.

The order of `impacts`, `requirements` and `controls` is the rules', so the rules are wanted.
"""

from decision import cells
from readiness import full_catalogue
from shape import EVALUATION, members

SHORT_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
}


def canonical(evaluation, pack, catalogue):
    kept = keep(evaluation, EVALUATION)
    order(kept, pack, catalogue)
    return (write(kept, 0) + "\n").encode("utf-8")


def keep(value, kind):
    """Known members in the page's order, then unknown ones in the order read. Known members
    that are absent, null, an empty array or an empty object, judged from the inside out, are
    left out; array entries never."""
    if kind[0] == "array":
        return [keep(entry, kind[1]) for entry in value]
    if kind[0] != "object":
        return value
    result = {}
    for name, member, _ in members(kind):
        if value.get(name) is not None:
            kept = keep(value[name], member)
            if kept not in ([], {}):
                result[name] = kept
    known = [name for name, _, _ in members(kind)]
    for name in value:
        if name not in known:
            result[name] = value[name]
    return result


def order(evaluation, pack, catalogue):
    """`impacts` in the order of the rules' cells, `requirements` and `controls` in the rules'
    order, other arrays as read."""
    operations = evaluation.get("operations", [])
    all_cells = list(cells(evaluation.get("information", []), operations, pack))
    evaluation.get("impacts", []).sort(
        key=lambda entry: all_cells.index((entry["subject"], entry["dimension"], entry["harm"]))
    )
    audit = evaluation.get("audit", {})
    requirements = [entry["id"] for entry in pack["requirements"]]
    audit.get("requirements", []).sort(key=lambda entry: requirements.index(entry["id"]))
    controls = [row["id"] for row in full_catalogue(catalogue, audit.get("catalogue", []))]
    audit.get("controls", []).sort(key=lambda entry: controls.index(entry["id"]))


def write(value, level):
    """One space of indent per level; every member and every entry on its own line."""
    if isinstance(value, dict) and value:
        lines = [f"{string(name)}: {write(value[name], level + 1)}" for name in value]
        return block("{", lines, "}", level)
    if isinstance(value, list) and value:
        return block("[", [write(entry, level + 1) for entry in value], "]", level)
    if isinstance(value, str):
        return string(value)
    for plain, written in ((None, "null"), (True, "true"), (False, "false")):
        if value is plain:
            return written
    if isinstance(value, int):
        return str(value)
    return "{}" if isinstance(value, dict) else "[]"


def block(opening, lines, closing, level):
    inside = ",\n".join(" " * (level + 1) + line for line in lines)
    return f"{opening}\n{inside}\n{' ' * level}{closing}"


def string(text):
    """Escaped: `"`, `\\` and U+0000 to U+001F, nothing else."""

    def escaped(character):
        if character in SHORT_ESCAPES:
            return SHORT_ESCAPES[character]
        return f"\\u{ord(character):04x}" if character < " " else character

    return '"' + "".join(escaped(character) for character in text) + '"'
