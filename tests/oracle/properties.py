# SPDX-License-Identifier: GPL-3.0-or-later
"""Properties of decisions, each about an evaluation and a changed copy of it.

A property changes the copy in place (and gives False where it has nothing to change), then
judges the decision before and the decision after. It needs no oracle: these are things a
reader of the reference expects of any right program.
"""

import copy
from typing import Callable, NamedTuple

from generate_use import MODELS, impact, item, operation
from words import text, word

WORSE = ["ready", "undetermined", "not-ready"]  # from best to worst


class Property(NamedTuple):
    name: str
    change: Callable  # (rng, evaluation, rules, decision before) -> False: nothing to change
    holds: Callable  # (before, after, rules) -> bool


def variant(rng, evaluation, rules, before):
    """(a property that has something to change, the changed copy)"""
    order = rng.sample(PROPERTIES, len(PROPERTIES))
    if rng.random() < 0.5:  # what seldom can be tried goes first
        order.sort(key=lambda prop: prop.change not in (follow_remove, follow_lower, answer))
    for prop in order:
        changed = copy.deepcopy(evaluation)
        if prop.change(rng, changed, rules, before) is not False:
            return prop, changed
    raise AssertionError("some properties can always be tried")


def problems(decision):
    return {
        (problem["check"], problem["kind"], problem["subject"])
        for problem in decision["readiness"]["problems"]
    }


def status(decision):
    return decision["readiness"]["status"]


def rank(rules, level):
    return [entry["id"] for entry in rules.pack["levels"]].index(level)


def same(before, after, rules):
    return before == after


def entries(holder, *names):
    """The array at the end of the path, made where it is not there."""
    for name in names[:-1]:
        holder[name] = holder.get(name) or {}
        holder = holder[name]
    holder[names[-1]] = holder.get(names[-1]) or []
    return holder[names[-1]]


def fresh(prefix, holder):
    """An id that nothing in HOLDER has."""
    taken = [entry["id"] for entry in holder]
    while prefix in taken:
        prefix += "+"
    return prefix


# Impacts.


def answered(evaluation):
    return [one for one in evaluation.get("impacts") or [] if one.get("level") is not None]


def move_level(rng, evaluation, rules, up):
    levels = [level["id"] for level in rules.pack["levels"]]
    movable = [
        (one, levels[position + 1 :] if up else levels[:position])
        for one in answered(evaluation)
        for position in [levels.index(one["level"])]
    ]
    movable = [(one, choices) for one, choices in movable if choices]
    if not movable:
        return False
    entry, choices = rng.choice(movable)
    entry["level"] = rng.choice(choices)
    return True


def raise_level(rng, evaluation, rules, before):
    return move_level(rng, evaluation, rules, True)


def not_better(before, after, rules):
    """Raising a level never opens the LIU route, and never lowers the overall impact."""
    if before["route"] != "liu" and after["route"] == "liu":
        return False
    overall = [rank(rules, decision["impact"]["overall"]) for decision in (before, after)]
    return overall[1] >= overall[0] and not (before["route"] == "ismap" != after["route"])


def lower_level(rng, evaluation, rules, before):
    return move_level(rng, evaluation, rules, False)


def not_worse_route(before, after, rules):
    """Lowering a level never closes the LIU route, and never raises the overall impact."""
    if before["route"] == "liu" and after["route"] != "liu":
        return False
    overall = [rank(rules, decision["impact"]["overall"]) for decision in (before, after)]
    return overall[1] <= overall[0]


# Unknowns.


def answer(rng, evaluation, rules, before):
    """Answers something that is missing."""
    if not before["missing"]:
        return False
    gap = rng.choice(before["missing"])
    operations = entries(evaluation, "operations")
    information = entries(evaluation, "information")
    taken = {one["id"] for one in operations + information}
    if gap["kind"] == "service":
        evaluation["service"] = {**(evaluation.get("service") or {}), "model": rng.choice(MODELS)}
    elif gap["kind"] == "information":
        information.append(item(rng, taken, operations, rng.choice([None, 1, 2, 3])))
    elif gap["kind"] == "operation":
        operations.append(operation(rng, taken, rng.choice(["yes", "no", None])))
    elif gap["kind"] == "class":
        one = next(one for one in information if one["id"] == gap["subject"])
        one["confidentiality"] = rng.choice([1, 2, 3])
    elif gap["kind"] == "listed":
        one = next(one for one in operations if one["id"] == gap["subject"])
        one.update(listed=rng.choice(["yes", "yes", "no"]), list_entry=word(rng))
    else:
        cell = (gap["subject"], gap["dimension"], gap["harm"])
        impacts = entries(evaluation, "impacts")
        impacts[:] = [
            one for one in impacts if (one["subject"], one["dimension"], one["harm"]) != cell
        ]
        impacts.append(impact(rng, cell, rng.choice(rules.pack["levels"])["id"]))
    return True


def still_decided(before, after, rules):
    """Answering an unknown changes neither a decided route nor a known gate."""
    for one, other in zip(before["gates"], after["gates"]):
        if one["outcome"] != "unknown" and one["outcome"] != other["outcome"]:
            return False
    return before["route"] in ("undetermined", after["route"])


def forget(rng, evaluation, rules, before):
    """Takes back an answer of the use."""
    known = [(one, "level") for one in answered(evaluation)]
    known += [(one, "confidentiality") for one in evaluation.get("information") or []]
    known += [(one, "listed") for one in evaluation.get("operations") or []]
    known += [(evaluation["service"], "model")] if evaluation.get("service") else []
    if not known:
        return False
    entry, name = rng.choice(known)
    entry[name] = None
    return True


def less_known(before, after, rules):
    """Taking back an answer leaves the route or makes it undetermined."""
    return after["route"] in ("undetermined", before["route"])


# What does not matter.


def other_texts(rng, evaluation, rules, before):
    """Other texts and attributes that decide nothing; another order where order is nothing."""
    audit = evaluation.get("audit") or {}
    service = evaluation.get("service") or {}
    for holders, names in (
        ([evaluation], ["title", "marking"]),
        ([service], ["name", "provider", "description"]),
        (evaluation.get("operations") or [], ["name", "description"]),
        (evaluation.get("information") or [], ["name", "description"]),
        (evaluation.get("impacts") or [], ["rationale"]),
        (service.get("built_on") or [], ["name"]),
        (audit.get("auditors") or [], ["competence"]),
        (audit.get("catalogue") or [], ["title"]),
        (audit.get("findings") or [], ["text", "cause"]),
    ):
        for holder in holders:
            for name in names:
                holder[name] = text(rng)
    evaluation["perspective"] = rng.choice([None, "vendor", "agency"])
    evaluation["agency"] = {"name": text(rng), "x": [None]}
    for one in evaluation.get("information") or []:
        one.update(integrity=rng.choice([None, 1, 2]), availability=rng.choice([None, 1, 2]))
        one.update(personal=rng.choice([None, "sensitive"]), subjects=rng.choice([None, 0, 9]))
        one["operations"] = []
    for one in audit.get("auditors") or []:
        one["organisation"] = rng.choice([None, "internal", "outsourced"])
    for array in (evaluation.get("impacts"), audit.get("controls"), audit.get("requirements")):
        if array:
            rng.shuffle(array)


def shuffle_subjects(rng, evaluation, rules, before):
    for name in ("operations", "information"):
        if evaluation.get(name):
            rng.shuffle(evaluation[name])


def same_but_for_order(before, after, rules):
    def plain(value):
        if isinstance(value, dict):
            return {name: plain(member) for name, member in value.items()}
        if isinstance(value, list):
            return sorted((repr(plain(entry)) for entry in value))
        return value

    return plain(before) == plain(after)


def registered_base(rng, evaluation, rules, before):
    """A base service on a list, or inside the statement, is no problem."""
    bases = entries(evaluation, "service", "built_on")
    good = [{"registration": "ismap"}, {"registration": "ismap-liu"}, {"in_statement": True}]
    bases.append({"id": fresh("b", bases), **rng.choice(good)})


def another_day(rng, evaluation, rules, before):
    evaluation["as_of"] = rng.choice([None, "2026-11-22", "1900-01-01", "9998-12-31"])


def same_but_overdue(before, after, rules):
    """`as_of` is used for overdue findings only."""

    def rest(decision):
        decision = {**decision, "as_of": None, "readiness": dict(decision["readiness"])}
        kept = [one for one in problems(decision) if one[0] != "FINDING-OVERDUE"]
        decision["readiness"]["problems"] = sorted(kept, key=repr)
        return decision

    return rest(before) == rest(after)


# What would have to change.


def follow_remove(rng, evaluation, rules, before):
    """Takes out what `remove` names."""
    if not before["to_liu"] or not before["to_liu"]["possible"]:
        return False
    gone = before["to_liu"]["remove"]
    for name in ("operations", "information"):
        evaluation[name] = [one for one in evaluation[name] if one["id"] not in gone]
    evaluation["impacts"] = [
        one for one in evaluation.get("impacts") or [] if one["subject"] not in gone
    ]
    for one in evaluation["information"]:
        one["operations"] = [name for name in one.get("operations") or [] if name not in gone]
    return True


def follow_lower(rng, evaluation, rules, before):
    """Brings down what `lower` names, and lists what `list` names."""
    if not before["to_liu"]:
        return False
    names = ("subject", "dimension", "harm")
    high = [tuple(one[name] for name in names) for one in before["to_liu"]["lower"]]
    for one in answered(evaluation):
        if tuple(one[name] for name in names) in high:
            one["level"] = rules.pack["levels"][0]["id"]
    for one in evaluation.get("operations") or []:
        if one["id"] in before["to_liu"]["list"]:
            one.update(listed="yes", list_entry=word(rng))
    return True


def way_is_open(before, after, rules):
    """Then only missing answers can stand between the use and LIU."""
    if after["missing"]:
        return after["route"] in ("liu", "undetermined")
    return after["route"] == "liu"


# The audit: what mends one thing breaks nothing else, and the other way round.


def meet_requirement(rng, evaluation, rules, before):
    name = rng.choice(rules.pack["requirements"])["id"]
    requirements = entries(evaluation, "audit", "requirements")
    requirements[:] = [one for one in requirements if one["id"] != name]
    requirements.append({"id": name, "status": "met", "evidence": word(rng)})


def verify_findings(rng, evaluation, rules, before):
    for one in entries(evaluation, "audit", "findings"):
        one.update(status="closed", verified=True)


def audit_externally(rng, evaluation, rules, before):
    for one in entries(evaluation, "audit", "controls"):
        one["external"] = True


def operate_nothing(rng, evaluation, rules, before):
    for one in entries(evaluation, "audit", "auditors"):
        one["operates"] = None


def fewer_problems(before, after, rules):
    if before["route"] != after["route"] or not problems(after) <= problems(before):
        return False
    if status(before) == "not-applicable":
        return before == after
    return WORSE.index(status(after)) <= WORSE.index(status(before))


def open_finding(rng, evaluation, rules, before):
    findings = entries(evaluation, "audit", "findings")
    findings.append({"id": fresh("f", findings), "severity": rng.choice([None, "major"])})


def base_on_nothing(rng, evaluation, rules, before):
    bases = entries(evaluation, "service", "built_on")
    bases.append({"id": fresh("b", bases), "registration": rng.choice([None, "none"])})


def operate_everything(rng, evaluation, rules, before):
    for one in entries(evaluation, "audit", "auditors"):
        one["operates"] = (one.get("operates") or []) + [str(number) for number in range(3, 19)]


def more_problems(before, after, rules):
    if before["route"] != after["route"] or not problems(before) <= problems(after):
        return False
    if status(before) == "not-applicable":
        return before == after
    return WORSE.index(status(after)) >= WORSE.index(status(before))


PROPERTIES = [
    Property("raising a level opens nothing", raise_level, not_better),
    Property("lowering a level closes nothing", lower_level, not_worse_route),
    Property("answering an unknown keeps a decided route", answer, still_decided),
    Property("taking back an answer decides nothing", forget, less_known),
    Property("texts and order decide nothing", other_texts, same),
    Property("order of subjects decides nothing", shuffle_subjects, same_but_for_order),
    Property("a registered base service is no problem", registered_base, same),
    Property("as_of is for overdue findings only", another_day, same_but_overdue),
    Property("removing what to_liu names opens the way", follow_remove, way_is_open),
    Property("lowering what to_liu names opens the way", follow_lower, way_is_open),
    Property("a requirement met only mends", meet_requirement, fewer_problems),
    Property("findings closed and verified only mend", verify_findings, fewer_problems),
    Property("external audit only mends", audit_externally, fewer_problems),
    Property("operating nothing only mends", operate_nothing, fewer_problems),
    Property("an open finding only harms", open_finding, more_problems),
    Property("an unregistered base service only harms", base_on_nothing, more_problems),
    Property("operating everything only harms", operate_everything, more_problems),
]
