# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand-edited packs: what a user who corrects clauses might do to a shipped one."""

import copy

from packs import Rules


def edit_pack(rng, rules):
    """(edited rules, names of the edits). Half of the edited packs get an edition of their own."""
    pack = copy.deepcopy(rules.pack)
    names = []
    for _ in range(rng.choice([1, 1, 2, 4])):
        edit = rng.choice(EDITS)
        edit(rng, pack)
        names.append(edit.__name__)
    if rng.random() < 0.5:
        pack["edition"] = "2031-04-01"
    return Rules(pack, rules.catalogue), names


def other_severity(entry):
    """Blocker and warning change places; "missing" stays missing."""
    others = {"blocker": "warning", "warning": "blocker", "missing": "missing"}
    entry["severity"] = others[entry["severity"]]


def change_checks(rng, pack):
    for check in rng.sample(pack["checks"], 6):
        other_severity(check)


def change_requirements(rng, pack):
    for requirement in rng.sample(pack["requirements"], len(pack["requirements"]) // 3):
        other_severity(requirement)


def remove_requirement(rng, pack):
    """Never the last one of its group."""
    groups = [requirement["group"] for requirement in pack["requirements"]]
    removable = [one for one in pack["requirements"] if groups.count(one["group"]) > 1]
    if removable:
        pack["requirements"].remove(rng.choice(removable))


def add_harm(rng, pack):
    harm = copy.deepcopy(rng.choice(pack["harms"]))
    harm["id"] = f"added-{len(pack['harms'])}"
    dimensions = [dimension["id"] for dimension in pack["dimensions"]]
    harm["dimensions"] = rng.sample(dimensions, rng.randint(1, len(dimensions)))
    pack["harms"].insert(rng.randint(0, len(pack["harms"])), harm)


def change_cells(rng, pack):
    """A harm is asked for other dimensions; only while every dimension keeps a harm."""
    harm = rng.choice(pack["harms"])
    before = harm["dimensions"]
    dimensions = [dimension["id"] for dimension in pack["dimensions"]]
    harm["dimensions"] = rng.sample(dimensions, rng.randint(1, len(dimensions)))
    asked = {dimension for one in pack["harms"] for dimension in one["dimensions"]}
    if asked != set(dimensions):
        harm["dimensions"] = before


def change_asked_of(rng, pack):
    """A dimension is asked of the other kind of subject; each kind keeps a dimension."""
    dimension = rng.choice(pack["dimensions"])
    kinds = [one["asked_of"] for one in pack["dimensions"]]
    if kinds.count(dimension["asked_of"]) > 1:
        kind = "operation" if dimension["asked_of"] == "information" else "information"
        dimension["asked_of"] = kind


def remove_gate(rng, pack):
    if len(pack["gates"]) > 1:
        pack["gates"].remove(rng.choice(pack["gates"]))


def change_limit(rng, pack):
    """Another impact limit, but not the top level: then nothing could fail the gate."""
    for gate in pack["gates"]:
        if gate["test"]["kind"] == "impact":
            gate["test"]["at_most"] = rng.choice(pack["levels"][:-1])["id"]


def change_models(rng, pack):
    for gate in pack["gates"]:
        if gate["test"]["kind"] == "service-model" and rng.random() < 0.5:
            gate["test"]["models"] = rng.sample(["saas", "paas", "iaas"], rng.randint(1, 3))
            if "saas" not in gate["test"]["models"]:  # so that every gate can be passed
                gate["test"]["models"].append("saas")


def change_route(rng, pack):
    """A gate fails to another route."""
    gate = rng.choice(pack["gates"])
    fails = gate.get("fails") or gate[rng.choice(["fails_above", "fails_below"])]
    fails["route"] = rng.choice(["ismap", "not-required", "outside-scheme", "not-applicable"])


def reorder(rng, pack):
    rng.shuffle(pack[rng.choice(["gates", "harms", "dimensions", "requirements"])])


EDITS = [
    change_checks,
    change_checks,
    change_requirements,
    remove_requirement,
    add_harm,
    change_cells,
    change_asked_of,
    remove_gate,
    change_limit,
    change_models,
    change_route,
    reorder,
    reorder,
]
