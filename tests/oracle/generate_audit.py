# SPDX-License-Identifier: GPL-3.0-or-later
"""Random internal audits: without a problem, with a few faults put in, or sketched.

Each fault aims at one check or requirement status, so that every check trips often and
audits without a blocker are not rare.
"""

from datetime import date, timedelta

from period import ONE_YEAR, THREE_MONTHS, last_day
from readiness import full_catalogue
from words import BLANKS, new_id, text, word

RESULTS = ["effective", "deficient"]
# Days from which a year or three months end on the last day of a shorter month, and others
# near the end of a month.
SHORTER_MONTHS = ["2024-02-29", "2028-02-29", "2023-11-30", "2026-11-30", "2026-11-29"]
MONTH_ENDS = [(2, 28), (3, 1), (11, 29), (11, 30), (12, 1), (1, 31), (5, 31), (8, 31)]


def some_day(rng):
    """Any day, often the end of a month or a leap day."""
    if rng.random() < 0.25:
        return date.fromisoformat(rng.choice(SHORTER_MONTHS))
    year = rng.choice([2023, 2024, 2025, 2026, 2027, 2028, 2100, 2000, 1900, 9998])
    if rng.random() < 0.5:
        return date(year, *rng.choice(MONTH_ENDS))
    return date(year, 1, 1) + timedelta(days=rng.randint(0, 364))


def written(day):
    """A day, kept inside the years that the format allows, as text."""
    return min(max(day, date(1900, 1, 1)), date(9998, 12, 31)).isoformat()


def near(rng, day):
    return day + timedelta(days=rng.choice([-1, 0, 0, 1]))


def clean_audit(rng, evaluation, rules):
    """An audit in which no check trips and every requirement is met."""
    catalogue = added_details(rng, rules)
    taken = set()
    auditors = [auditor(rng, taken, "lead", word(rng))]
    auditors += [
        auditor(rng, taken, rng.choice(["member", "lead", None]), text(rng))
        for _ in range(rng.choice([0, 1, 3]))
    ]
    first = some_day(rng)
    if first.year == 9998:  # its last day must stay inside the years that the format allows
        first = first.replace(year=9997, day=min(first.day, 28))
    if first == date(1900, 1, 1):  # and so must the day before
        first = date(1900, 1, 2)
    shortest, longest = last_day(first, THREE_MONTHS), last_day(first, ONE_YEAR)
    last = rng.choice([shortest, longest, shortest + (longest - shortest) / 2])
    before = {"from": "1900-01-01", "to": written(first - timedelta(days=1))}
    audit = {
        "period": {"from": written(first), "to": written(last)},
        "previous_period": rng.choice([None, {}, before, {"to": before["to"]}]),
        "auditors": auditors,
        "catalogue": catalogue,
        "requirements": [
            requirement(rng, entry["id"], rng.choice(["met", "met", "met", "not-applicable"]))
            for entry in rules.pack["requirements"]
        ],
        "controls": [
            control(rng, row["id"], auditors) for row in full_catalogue(rules.catalogue, catalogue)
        ],
        "findings": [finding(rng, rules) for _ in range(rng.choice([0, 1, 3]))],
    }
    number_ids(rng, audit["findings"], "f")
    evaluation["service"]["built_on"] = [base(rng) for _ in range(rng.choice([0, 1, 2]))]
    number_ids(rng, evaluation["service"]["built_on"], "b")
    return audit


def number_ids(rng, entries, prefix):
    taken = {entry["id"] for entry in entries if "id" in entry}
    for entry in entries:
        if "id" not in entry:
            entry["id"] = new_id(rng, prefix, taken)


def added_details(rng, rules):
    reference_only = rules.pack["catalogue"]["reference_only"]
    parents = [
        row["id"]
        for row in rules.catalogue
        if row["level"] == "objective" and row["id"] not in reference_only
    ]
    taken = {row["id"] for row in rules.catalogue}
    details = []
    for _ in range(rng.choice([0, 0, 0, 1, 2, 5, 30])):
        parent = rng.choice(parents)
        # The last begin like a category, without the dot: 9.2 is not of 9.21.
        prefix = rng.choice([parent + "."] * 7 + ["x", rng.choice(rules.catalogue)["parent"]] * 2)
        name = new_id(rng, prefix, taken)
        basic = rng.choice([None, False, True])
        details.append({"id": name, "parent": parent, "title": text(rng), "basic": basic})
    return details


def auditor(rng, taken, role, name):
    return {
        "id": new_id(rng, "a", taken),
        "name": name,
        "role": role,
        "organisation": rng.choice([None, "internal", "outsourced"]),
        "operates": rng.choice([[], [], ["9.21", "", " 6"], ["3.1.1"]]),
        "competence": text(rng),
    }


def requirement(rng, name, status):
    evidence = word(rng) if status in ("met", "not-applicable") else text(rng)
    return {"id": name, "status": status, "evidence": evidence}


def control(rng, name, auditors):
    """A stated control that is externally audited, or assessed internally, or both."""
    external = rng.random() < 0.5
    internal = None
    if not external or rng.random() < 0.2:
        internal = {
            "design": "effective",
            "operation": "effective",
            "auditor": rng.choice(auditors)["id"],
            "date": written(some_day(rng)),
            "evidence": text(rng),
        }
    return {
        "id": name,
        "stated": True,
        "reason": text(rng) if rng.random() < 0.1 else None,
        "external": True if external else rng.choice([None, False]),
        "internal": internal,
    }


def finding(rng, rules):
    """A finding that raises no problem."""
    entry = {
        "control": rng.choice([None, rng.choice(rules.catalogue)["id"]]),
        "requirement": rng.choice([None, rng.choice(rules.pack["requirements"])["id"]]),
        "text": text(rng),
        "cause": text(rng),
        "similar": text(rng),
        "action": word(rng),
        "owner": word(rng),
        "due": "9998-12-31",
    }
    how = rng.choice(["open minor", "observation", "closed"])
    if how == "open minor":
        entry.update(severity="minor", status=rng.choice(["open", None]), verified=None)
    elif how == "observation":
        entry.update(severity="observation", status=rng.choice(["open", "closed", None]))
    else:
        severity = rng.choice(["major", "minor", None])
        entry.update(severity=severity, status="closed", verified=True)
    return entry


def base(rng):
    """A base service that raises no problem."""
    inside = rng.random() < 0.3
    return {
        "name": text(rng),
        "in_statement": True if inside else rng.choice([False, None]),
        "registration": rng.choice([None, "none"] if inside else ["ismap", "ismap-liu"]),
    }


# Faults. Each takes the random numbers, the evaluation with its whole audit, and the rules.


def fault(rng, evaluation, rules):
    rng.choice(FAULTS)(rng, evaluation, rules)


def missing_fault(rng, evaluation, rules):
    """A fault that is only missing or a warning, so that the audit may be undetermined."""
    rng.choice(MISSING_FAULTS)(rng, evaluation, rules)


def some_control(rng, evaluation, rules, criteria=None, level=None, odd_name=False):
    """(row, entry) of a random control of the criteria and the level; with ODD_NAME one whose
    id does not begin with its parent's."""
    audit = evaluation["audit"]
    rows = [
        row
        for row in full_catalogue(rules.catalogue, audit["catalogue"])
        if criteria in (None, row["criteria"]) and level in (None, row["level"])
        if not odd_name or not row["id"].startswith(row["parent"] + ".")
    ]
    row = rng.choice(rows)
    entry = next((one for one in audit["controls"] if one["id"] == row["id"]), None)
    if entry is None:
        entry = {"id": row["id"]}
        audit["controls"].append(entry)
    return row, entry


def period_missing(rng, evaluation, rules):
    audit = evaluation["audit"]
    if audit["period"] is None or rng.random() < 0.5:
        audit["period"] = rng.choice([None, {}])
    else:
        audit["period"][rng.choice(["from", "to"])] = None


def period_limits(rng, evaluation, rules):
    """A period near one of its two limits, which need not trip."""
    first = some_day(rng)
    last = near(rng, last_day(first, rng.choice([ONE_YEAR, THREE_MONTHS])))
    evaluation["audit"]["period"] = {"from": written(first), "to": written(last)}
    evaluation["audit"]["previous_period"] = None


def period_far_off(rng, evaluation, rules):
    first = some_day(rng)
    first = min(first, date(9990, 1, 1))
    last = first + timedelta(days=rng.choice([0, 1, 30, 400, 1000]))
    evaluation["audit"]["period"] = {"from": written(first), "to": written(last)}


def period_too_long(rng, evaluation, rules):
    first = min(some_day(rng), date(9990, 1, 1))
    last = last_day(first, ONE_YEAR) + timedelta(days=rng.choice([1, 1, 2, 366]))
    evaluation["audit"]["period"] = {"from": written(first), "to": written(last)}


def period_too_short(rng, evaluation, rules):
    first = min(some_day(rng), date(9990, 1, 1))
    last = last_day(first, THREE_MONTHS) - timedelta(days=rng.choice([1, 1, 2, 80]))
    evaluation["audit"]["period"] = {"from": written(first), "to": written(last)}


def period_gap(rng, evaluation, rules):
    audit = evaluation["audit"]
    if audit["period"] and audit["period"].get("from"):
        first = date.fromisoformat(audit["period"]["from"])
        before = min(max(first, date(1900, 1, 5)) - timedelta(days=1), date(9998, 12, 30))
        audit["previous_period"] = {"to": written(near(rng, before))}


def auditor_missing(rng, evaluation, rules):
    for one in evaluation["audit"]["auditors"]:
        if rng.random() < 0.5:
            one["role"] = rng.choice([None, "member"])
        else:
            one["name"] = rng.choice(BLANKS)


def own_work(rng, evaluation, rules):
    odd = rng.random() < 0.4
    row, entry = some_control(rng, evaluation, rules, odd_name=odd)
    internal = entry.get("internal") or {}
    audit = evaluation["audit"]
    if not audit["auditors"]:
        return
    name = rng.choice(audit["auditors"])["id"]
    entry["internal"] = {**internal, "auditor": internal.get("auditor") or name}
    operated = [scope_like(rng, row) for _ in range(rng.choice([1, 1, 2, 4]))]
    for one in audit["auditors"]:
        if one["id"] == entry["internal"]["auditor"]:
            one["operates"] = (one["operates"] or []) + operated


def scope_like(rng, row):
    """An id, a parent or a beginning of one of them, or what only looks like it."""
    name = rng.choice([row["id"], row["parent"]])
    parts = name.split(".")
    scope = rng.choice([name, ".".join(parts[: rng.randint(1, len(parts))])])
    return rng.choice([scope, scope, scope, scope[:-1], scope + ".", scope + "1", "1", "9.2"])


def statement_missing(rng, evaluation, rules):
    for _ in range(rng.choice([1, 1, 3])):
        _, entry = some_control(rng, evaluation, rules)
        if rng.random() < 0.5:
            entry["stated"] = None
        else:
            evaluation["audit"]["controls"].remove(entry)


def reason(rng):
    return rng.choice(BLANKS) if rng.random() < 0.5 else word(rng)


def exclude_tier(rng, evaluation, rules):
    criteria = rng.choice(["governance", "management"])
    _, entry = some_control(rng, evaluation, rules, criteria)
    entry.update(stated=False, reason=reason(rng))


def exclude_tier_with_reason(rng, evaluation, rules):
    criteria = rng.choice(["governance", "management"])
    _, entry = some_control(rng, evaluation, rules, criteria)
    entry.update(stated=False, reason=word(rng))


def exclude_objective(rng, evaluation, rules):
    _, entry = some_control(rng, evaluation, rules, "controls", "objective")
    entry.update(stated=False, reason=reason(rng))


def exclude_detail(rng, evaluation, rules):
    """A shipped detail, or one that the evaluation adds for the purpose."""
    audit = evaluation["audit"]
    if rng.random() < 0.7:
        taken = {row["id"] for row in rules.catalogue} | {one["id"] for one in audit["catalogue"]}
        parent, _ = some_control(rng, evaluation, rules, "controls", "objective")
        name = new_id(rng, parent["id"] + ".", taken)
        basic = rng.choice([None, False, False, True])
        audit["catalogue"].append({"id": name, "parent": parent["id"], "basic": basic})
        entry = {"id": name}
        audit["controls"].append(entry)
    else:
        _, entry = some_control(rng, evaluation, rules, "controls", "detail")
    entry.update(stated=False, reason=reason(rng))


def exclude_with_details(rng, evaluation, rules):
    """An excluded (or unanswered) objective whose details are in odd states."""
    audit = evaluation["audit"]
    row, _ = some_control(rng, evaluation, rules, None, "detail")
    for entry in audit["controls"]:
        if entry["id"] == row["parent"]:
            entry.update(stated=rng.choice([False, False, None]), reason=reason(rng))
    for one in full_catalogue(rules.catalogue, audit["catalogue"]):
        if one["parent"] == row["parent"]:
            for detail in audit["controls"]:
                if detail["id"] == one["id"]:
                    detail.update(stated=rng.choice([True, False, None]), reason=reason(rng))
                    detail["internal"] = {"design": rng.choice(RESULTS)}


def coverage_gap(rng, evaluation, rules):
    _, entry = some_control(rng, evaluation, rules, level=rng.choice([None, "detail"]))
    entry["external"] = rng.choice([None, False])
    internal = entry.get("internal")
    if internal and rng.random() < 0.8:
        member = rng.choice(["design", "operation", "auditor", "auditor", "date", "date"])
        values = [None, "not-assessed"] if member in ("design", "operation") else [None]
        internal[member] = rng.choice(values)
    else:
        entry["internal"] = rng.choice([None, {}])


def nothing_stated(rng, evaluation, rules):
    for entry in evaluation["audit"]["controls"]:
        entry.update(stated=rng.choice([False, False, None]), reason=word(rng))


def deficient(rng, evaluation, rules):
    _, entry = some_control(rng, evaluation, rules)
    result = {"design": "deficient", "operation": rng.choice(RESULTS + [None, "not-assessed"])}
    if rng.random() < 0.5:
        result = {"design": result["operation"], "operation": result["design"]}
    entry["internal"] = {**(entry.get("internal") or {}), **result}
    if rng.random() < 0.4:
        add_finding(rng, evaluation, rules, control=rng.choice([entry["id"], None]))


def add_finding(rng, evaluation, rules, **members):
    findings = evaluation["audit"]["findings"]
    findings.append({**finding(rng, rules), **members})
    number_ids(rng, findings, "f")


def open_major(rng, evaluation, rules):
    add_finding(
        rng,
        evaluation,
        rules,
        severity=rng.choice(["major", None]),
        status=rng.choice(["open", None]),
    )


def no_action(rng, evaluation, rules):
    lacking = {name: rng.choice(BLANKS) for name in ("action", "owner") if rng.random() < 0.5}
    if not lacking or rng.random() < 0.3:
        lacking["due"] = None
    severity = rng.choice(["minor", "minor", "observation", "major"])
    add_finding(rng, evaluation, rules, severity=severity, status="open", **lacking)


def overdue(rng, evaluation, rules):
    as_of = date.fromisoformat(evaluation.get("as_of") or "2026-11-22")
    add_finding(
        rng,
        evaluation,
        rules,
        severity=rng.choice(["minor", "observation"]),
        status=rng.choice(["open", "open", None, "closed"]),
        due=written(as_of + timedelta(days=rng.choice([-400, -1, 0, 1]))),
        verified=True,
    )


def unverified(rng, evaluation, rules):
    add_finding(
        rng,
        evaluation,
        rules,
        severity=rng.choice(["major", "minor", "observation", None]),
        status="closed",
        verified=rng.choice([None, False]),
    )


def base_unregistered(rng, evaluation, rules):
    bases = evaluation["service"]["built_on"]
    bases.append({"in_statement": rng.choice([None, False]), "registration": "none"})
    number_ids(rng, bases, "b")


def base_unknown(rng, evaluation, rules):
    bases = evaluation["service"]["built_on"]
    bases.append({"in_statement": rng.choice([None, False]), "registration": None})
    number_ids(rng, bases, "b")


def some_requirement(rng, evaluation):
    return rng.choice(evaluation["audit"]["requirements"] or [{}])


def requirement_not_met(rng, evaluation, rules):
    status = rng.choice(["not-met", "partly-met"])
    some_requirement(rng, evaluation).update(status=status, evidence=text(rng))


def requirement_unanswered(rng, evaluation, rules):
    requirements = evaluation["audit"]["requirements"]
    if requirements and rng.random() < 0.5:
        requirements.remove(rng.choice(requirements))
    else:
        some_requirement(rng, evaluation).update(status=None)


def requirement_without_evidence(rng, evaluation, rules):
    status = rng.choice(["met", "not-applicable"])
    some_requirement(rng, evaluation).update(status=status, evidence=rng.choice(BLANKS))


MISSING_FAULTS = [
    period_missing,
    auditor_missing,
    statement_missing,
    exclude_tier_with_reason,
    overdue,
    base_unknown,
    requirement_unanswered,
    requirement_without_evidence,
]

FAULTS = MISSING_FAULTS + [
    period_limits,
    period_limits,
    period_limits,
    period_limits,
    period_far_off,
    period_gap,
    period_gap,
    own_work,
    own_work,
    exclude_tier,
    exclude_objective,
    exclude_detail,
    exclude_detail,
    exclude_with_details,
    coverage_gap,
    coverage_gap,
    coverage_gap,
    nothing_stated,
    deficient,
    deficient,
    open_major,
    no_action,
    unverified,
    base_unregistered,
    requirement_not_met,
    requirement_not_met,
]


# What makes each check trip, at least now and then.
AIMS = [
    [period_missing, period_too_long, period_too_short],
    [period_gap],
    [auditor_missing],
    [own_work],
    [statement_missing],
    [exclude_tier],
    [exclude_objective],
    [exclude_detail],
    [exclude_detail],
    [coverage_gap],
    [deficient],
    [open_major],
    [no_action],
    [overdue],
    [overdue],
    [unverified],
    [base_unregistered],
    [base_unknown],
]


def aimed_audit(rng, evaluation, rules):
    """An audit in which each check is aimed at, or not, by the throw of a coin."""
    evaluation["audit"] = clean_audit(rng, evaluation, rules)
    for faults in AIMS:
        if rng.random() < 0.5:
            rng.choice(faults)(rng, evaluation, rules)


def sketched_audit(rng, evaluation, rules):
    """A small audit: little is there, any of it may be faulty."""
    audit = clean_audit(rng, evaluation, rules)
    added = [one["id"] for one in audit["catalogue"]]
    if rng.random() < 0.5:
        audit["controls"] = [one for one in audit["controls"] if one["id"] not in added]
    audit["controls"] = rng.sample(audit["controls"], min(len(audit["controls"]), 12))
    audit["requirements"] = rng.sample(
        audit["requirements"], min(len(audit["requirements"]), rng.choice([0, 3, 26]))
    )
    evaluation["audit"] = audit
    for _ in range(rng.choice([0, 3, 10])):
        fault(rng, evaluation, rules)
    for name in list(audit):
        if rng.random() < 0.2 and name not in ("auditors", "catalogue"):
            audit[name] = rng.choice([None, {} if "period" in name else []])
    return audit
