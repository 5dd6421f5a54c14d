# SPDX-License-Identifier: GPL-3.0-or-later
"""Which fault of a file is named, and where: the section "Refusals" of the exchange format.

`refuse` gives None for a good file, else the place of the first fault: the earlier line of the
section wins. Its four lines are the four functions below.
"""

import period
from decision import cells
from shape import EVALUATION, members
from strict_json import Fault, read

LARGEST_FILE = 16_777_216


def refuse(raw, packs):
    """RAW: the file's bytes. PACKS: the known rules (pack and catalogue)."""
    fault, evaluation = file_fault(raw)
    if fault:
        return fault
    pointer = other_format(evaluation, packs)
    if pointer is None:
        rules = known_rules(evaluation, packs)
        pointer = next(wrong_values(evaluation, rules), None)
    if pointer is None:
        pointer = next(wrong_references(evaluation, rules), None)
    return None if pointer is None else {"kind": "pointer", "pointer": pointer}


# The first line: the file. Size, then encoding, then whatever a reader meets first.


def file_fault(raw):
    if len(raw) > LARGEST_FILE:
        return place("", 0), None  # the page gives no better place for a size
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]  # a leading BOM is skipped, and not counted
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        return place(before, len(before)), None
    try:
        return None, read(text)
    except Fault as fault:
        return place(text, fault.position), None


def place(text, position):
    """Line and column from 1, columns in code points; a line ends with LF."""
    before = text[:position].split("\n")
    return {"kind": "text", "line": len(before), "column": len(before[-1]) + 1}


# The second line: another format or version, an unknown rules id or edition.


def other_format(evaluation, packs):
    if not isinstance(evaluation, dict):
        return ""
    if evaluation.get("format") != "eikyo-evaluation":
        return "/format"
    if not is_number(evaluation.get("version")) or evaluation["version"] != 1:
        return "/version"
    rules = evaluation.get("rules")
    if rules is not None and not isinstance(rules, dict):
        return "/rules"
    rules = rules or {}
    known = [(known.pack["id"], known.pack["edition"]) for known in packs]
    if rules.get("id") not in [name for name, _ in known]:
        return "/rules/id"
    if (rules["id"], rules.get("edition")) not in known:
        return "/rules/edition"
    return None


def known_rules(evaluation, packs):
    wanted = (evaluation["rules"]["id"], evaluation["rules"]["edition"])
    return next(known for known in packs if (known.pack["id"], known.pack["edition"]) == wanted)


# The third line: wrong types and values, missing members, empty and duplicate ids, in this
# page's order of members.


def wrong_values(evaluation, rules):
    # Which ids are taken already, by the pointer of the array: operations and information share
    # one space, and the shipped catalogue's ids are not free for added details.
    subjects = set()
    taken = {
        "/operations": subjects,
        "/information": subjects,
        "/audit/catalogue": {row["id"] for row in rules.catalogue},
    }
    yield from wrong_value(evaluation, EVALUATION, "", rules.pack, taken)


def wrong_value(value, kind, pointer, pack, taken):
    """The pointers of everything wrong in VALUE, which is there and not null."""
    if kind[0] == "object":
        yield from wrong_object(value, kind, pointer, pack, taken)
    elif kind[0] == "array":
        yield from wrong_array(value, kind, pointer, pack, taken)
    elif not right_scalar(value, kind, pack):
        yield pointer


def wrong_object(value, kind, pointer, pack, taken):
    if not isinstance(value, dict):
        yield pointer
        return
    sound = True
    for name, member, required in members(kind):
        if value.get(name) is None:
            faults = [f"{pointer}/{name}"] if required else []
        else:
            faults = wrong_value(value[name], member, f"{pointer}/{name}", pack, taken)
        for fault in faults:
            sound = False
            yield fault
    if sound and pointer in ("/audit/period", "/audit/previous_period") and period.given(value):
        if period.day(value["to"]) < period.day(value["from"]):
            yield pointer


def wrong_array(value, kind, pointer, pack, taken):
    if not isinstance(value, list):
        yield pointer
        return
    ids = taken.setdefault(pointer, set())
    for index, entry in enumerate(value):
        if entry is None:
            yield f"{pointer}/{index}"
            continue
        if isinstance(entry, dict) and pointer != "/impacts" and isinstance(entry.get("id"), str):
            if entry["id"] in ids:
                yield f"{pointer}/{index}/id"
            ids.add(entry["id"])
        yield from wrong_value(entry, kind[1], f"{pointer}/{index}", pack, taken)


def is_number(value):
    return isinstance(value, int) and not isinstance(value, bool)


def right_scalar(value, kind, pack):
    if kind == "flag":
        return isinstance(value, bool)
    if kind[0] == "number":
        return is_number(value) and kind[1] <= value <= kind[2]
    if not isinstance(value, str):
        return False
    if kind == "id":
        return value != ""
    if kind == "date":
        return period.day(value) is not None
    if kind[0] == "enum":
        return value in kind[1:]
    if kind[0] == "pack":
        return value in [entry["id"] for entry in pack[kind[1]]]
    return True  # text, reference


# The fourth line: dangling references in this page's order (of members), then cells not asked
# for, then duplicate cells.


def wrong_references(evaluation, rules):
    yield from dangling(evaluation, rules)

    operations = evaluation.get("operations") or []
    information = evaluation.get("information") or []
    impacts = evaluation.get("impacts") or []
    asked = set(cells(information, operations, rules.pack))
    entries = [(entry["subject"], entry["dimension"], entry["harm"]) for entry in impacts]
    for index, cell in enumerate(entries):
        if cell not in asked:
            yield f"/impacts/{index}"
    for index, cell in enumerate(entries):
        if cell in entries[:index]:
            yield f"/impacts/{index}"


def dangling(evaluation, rules):
    operations = {entry["id"] for entry in evaluation.get("operations") or []}
    subjects = operations | {entry["id"] for entry in evaluation.get("information") or []}
    for index, entry in enumerate(evaluation.get("information") or []):
        for number, reference in enumerate(entry.get("operations") or []):
            if reference not in operations:
                yield f"/information/{index}/operations/{number}"
    for index, entry in enumerate(evaluation.get("impacts") or []):
        if entry["subject"] not in subjects:
            yield f"/impacts/{index}/subject"

    audit = evaluation.get("audit") or {}
    reference_only = rules.pack["catalogue"]["reference_only"]  # 3.1.1
    objectives = {row["id"] for row in rules.catalogue if row["level"] == "objective"}
    parents = objectives - set(reference_only)
    auditors = {entry["id"] for entry in audit.get("auditors") or []}
    requirements = {entry["id"] for entry in rules.pack["requirements"]}
    controls = {row["id"] for row in rules.catalogue}
    controls |= {entry["id"] for entry in audit.get("catalogue") or []}
    for index, entry in enumerate(audit.get("catalogue") or []):
        if entry["parent"] not in parents:
            yield f"/audit/catalogue/{index}/parent"
    for index, entry in enumerate(audit.get("requirements") or []):
        if entry["id"] not in requirements:
            yield f"/audit/requirements/{index}/id"
    for index, entry in enumerate(audit.get("controls") or []):
        if entry["id"] not in controls:
            yield f"/audit/controls/{index}/id"
        auditor = (entry.get("internal") or {}).get("auditor")
        if auditor is not None and auditor not in auditors:
            yield f"/audit/controls/{index}/internal/auditor"
    for index, entry in enumerate(audit.get("findings") or []):
        if entry.get("control") is not None and entry["control"] not in controls:
            yield f"/audit/findings/{index}/control"
        if entry.get("requirement") is not None and entry["requirement"] not in requirements:
            yield f"/audit/findings/{index}/requirement"
