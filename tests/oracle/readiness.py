# SPDX-License-Identifier: GPL-3.0-or-later
"""Appendix 2: the computed checks and the attested requirements, in the reference's order.

Each check is one function that gives the subjects it trips for (None = no subject), so that
it can be held against its line of the reference's table.
"""

import period
from blank import blank

NOT_APPLICABLE = {
    "status": "not-applicable",
    "problems": [],
    "coverage": {"stated": 0, "external": 0, "internal": 0, "gap": 0},
}


def readiness(evaluation, pack, catalogue):
    audit = Audit(evaluation, pack, catalogue)
    problems = []
    for check in pack["checks"]:
        for subject, kind in CHECKS[check["id"]](audit, check["severity"]):
            problems.append({"check": check["id"], "kind": kind, "subject": subject})
    for requirement in pack["requirements"]:
        kind = requirement_problem(audit, requirement)
        if kind:
            name = requirement["id"]
            problems.append({"check": name, "kind": kind, "subject": name})

    kinds = [problem["kind"] for problem in problems]
    if "blocker" in kinds:
        status = "not-ready"
    elif "missing" in kinds:
        status = "undetermined"
    else:
        status = "ready"
    return {"status": status, "problems": problems, "coverage": coverage(audit)}


class Control:
    """A row of the catalogue, or a detail that the evaluation adds, with its entry."""

    def __init__(self, row, entry):
        self.id = row["id"]
        self.criteria = row["criteria"]
        self.is_objective = row["level"] == "objective"
        self.parent = row["parent"]
        self.basic = row["basic"] == "yes"
        self.stated = entry.get("stated")
        self.reason = entry.get("reason")
        self.external = entry.get("external") is True
        internal = entry.get("internal") or {}
        self.design = internal.get("design")
        self.operation = internal.get("operation")
        self.auditor = internal.get("auditor")
        self.date = internal.get("date")
        self.objective = None  # of a detail: its objective
        self.details = []  # of an objective

    def objective_excluded(self):
        return self.objective is not None and self.objective.stated is False

    def counts_as_stated(self):
        """Its own `stated` is true and its objective is not excluded."""
        return self.stated is True and not self.objective_excluded()

    def assessed_level(self):
        """Every detail, and every objective that has no detail."""
        return not self.is_objective or not self.details

    def assessed_internally(self):
        """Design and operation are both effective or deficient, and auditor and date given."""
        results = ("effective", "deficient")
        return (
            self.design in results
            and self.operation in results
            and self.auditor is not None
            and self.date is not None
        )


class Audit:
    def __init__(self, evaluation, pack, catalogue):
        audit = evaluation.get("audit") or {}
        self.as_of = evaluation.get("as_of")
        self.base = (evaluation.get("service") or {}).get("built_on") or []
        self.period = audit.get("period")
        self.previous_period = audit.get("previous_period")
        self.auditors = audit.get("auditors") or []
        self.findings = audit.get("findings") or []
        self.requirements = {entry["id"]: entry for entry in audit.get("requirements") or []}

        entries = {entry["id"]: entry for entry in audit.get("controls") or []}
        rows = full_catalogue(catalogue, audit.get("catalogue") or [])
        reference_only = pack["catalogue"]["reference_only"]  # 3.1.1
        controls = [
            Control(row, entries.get(row["id"], {}))
            for row in rows
            if row["id"] not in reference_only
        ]
        objectives = {control.id: control for control in controls if control.is_objective}
        for control in controls:
            if not control.is_objective:
                control.objective = objectives[control.parent]
                control.objective.details.append(control)

        # Asked = every other control, except the details of an excluded objective.
        self.asked = [control for control in controls if not control.objective_excluded()]
        self.assessed = [control for control in self.asked if control.assessed_level()]


def full_catalogue(catalogue, added):
    """The catalogue with the evaluation's details: they follow the later of their parent's
    line and its last detail, in the order read."""
    rows = list(catalogue)
    for entry in added:
        parent = next(row for row in catalogue if row["id"] == entry["parent"])
        after = max(
            position
            for position, row in enumerate(rows)
            if row["id"] == parent["id"] or row["parent"] == parent["id"]
        )
        row = {
            "id": entry["id"],
            "criteria": parent["criteria"],  # criteria are the parent's
            "level": "detail",
            "parent": parent["id"],
            "basic": "yes" if entry.get("basic") is True else "no",
        }
        rows.insert(after + 1, row)
    return rows


def covers(operated, control):
    """It equals the control's id or its parent's, or is a dotted prefix of one of them."""
    for name in (control.id, control.parent):
        if operated == name or name.startswith(operated + "."):
            return True
    return False


# Computed checks. The severity is the pack's.


def period_missing(audit, severity):
    if not period.given(audit.period):
        yield None, severity


def period_too_long(audit, severity):
    if period.given(audit.period) and period.too_long(audit.period):
        yield None, severity


def period_too_short(audit, severity):
    if period.given(audit.period) and period.too_short(audit.period):
        yield None, severity


def period_gap(audit, severity):
    if period.given(audit.period) and period.gap(audit.period, audit.previous_period):
        yield None, severity


def auditor_missing(audit, severity):
    """There is no lead auditor with a name."""
    if not any(one.get("role") == "lead" and not blank(one.get("name")) for one in audit.auditors):
        yield None, severity


def auditor_own_work(audit, severity):
    """An auditor assessed a control that they operate; only an auditor on the internal
    assessment is needed, whatever its results."""
    operates = {one["id"]: one.get("operates") or [] for one in audit.auditors}
    for control in audit.asked:
        if any(covers(operated, control) for operated in operates.get(control.auditor, [])):
            yield control.id, severity


def statement_missing(audit, severity):
    for control in audit.asked:
        if control.stated is None:
            yield control.id, severity


def statement_tier(audit, severity):
    """A governance or management control is excluded: without a reason a blocker (or what the
    pack says), with a reason a warning."""
    for control in audit.asked:
        if control.criteria in ("governance", "management") and control.stated is False:
            yield control.id, severity if blank(control.reason) else "warning"


def statement_objective(audit, severity):
    """A control objective of the controls criteria is excluded without a reason."""
    for control in audit.asked:
        if control.criteria == "controls" and control.is_objective:
            if control.stated is False and blank(control.reason):
                yield control.id, severity


def excluded_details(audit):
    """Excluded details of the controls criteria whose objective is stated (true)."""
    for control in audit.asked:
        if control.criteria == "controls" and not control.is_objective:
            if control.stated is False and control.objective.stated is True:
                yield control


def statement_basic(audit, severity):
    for control in excluded_details(audit):
        if control.basic:
            yield control.id, severity


def statement_detail(audit, severity):
    for control in excluded_details(audit):
        if not control.basic and blank(control.reason):
            yield control.id, severity


def coverage_gap(audit, severity):
    """A stated control is neither externally audited nor assessed internally. Where no control
    of the assessed level is stated, it trips once, with no subject."""
    stated = [control for control in audit.assessed if control.counts_as_stated()]
    if not stated:
        yield None, severity
    for control in stated:
        if not control.external and not control.assessed_internally():
            yield control.id, severity


def control_deficient(audit, severity):
    """Design or operation is deficient and no finding refers to exactly that control."""
    found = [finding.get("control") for finding in audit.findings]
    for control in audit.assessed:
        if "deficient" in (control.design, control.operation) and control.id not in found:
            yield control.id, severity


def is_open(finding):
    """A finding without `status` counts as open."""
    return finding.get("status") in (None, "open")


def severity_of(finding):
    """A finding without `severity` counts as major."""
    return finding.get("severity") or "major"


def finding_open_major(audit, severity):
    for finding in audit.findings:
        if is_open(finding) and severity_of(finding) == "major":
            yield finding["id"], severity


def finding_no_action(audit, severity):
    """An open finding (major or minor) lacks any one of action, owner and due date."""
    for finding in audit.findings:
        if is_open(finding) and severity_of(finding) in ("major", "minor"):
            if any(blank(finding.get(member)) for member in ("action", "owner", "due")):
                yield finding["id"], severity


def finding_overdue(audit, severity):
    """Every open finding with a due date, and only where the evaluation has an `as_of`."""
    for finding in audit.findings:
        if is_open(finding) and finding.get("due") is not None and audit.as_of is not None:
            if period.day(finding["due"]) < period.day(audit.as_of):
                yield finding["id"], severity


def finding_unverified(audit, severity):
    for finding in audit.findings:
        if not is_open(finding) and severity_of(finding) in ("major", "minor"):
            if finding.get("verified") is not True:
                yield finding["id"], severity


def base_unregistered(audit, severity):
    """`in_statement` unknown counts as outside."""
    for base in audit.base:
        if base.get("in_statement") is not True and base.get("registration") == "none":
            yield base["id"], severity


def base_unknown(audit, severity):
    for base in audit.base:
        if base.get("in_statement") is not True and base.get("registration") is None:
            yield base["id"], severity


CHECKS = {
    "PERIOD-MISSING": period_missing,
    "PERIOD-TOO-LONG": period_too_long,
    "PERIOD-TOO-SHORT": period_too_short,
    "PERIOD-GAP": period_gap,
    "AUDITOR-MISSING": auditor_missing,
    "AUDITOR-OWN-WORK": auditor_own_work,
    "STATEMENT-MISSING": statement_missing,
    "STATEMENT-TIER": statement_tier,
    "STATEMENT-OBJECTIVE": statement_objective,
    "STATEMENT-BASIC": statement_basic,
    "STATEMENT-DETAIL": statement_detail,
    "COVERAGE-GAP": coverage_gap,
    "CONTROL-DEFICIENT": control_deficient,
    "FINDING-OPEN-MAJOR": finding_open_major,
    "FINDING-NO-ACTION": finding_no_action,
    "FINDING-OVERDUE": finding_overdue,
    "FINDING-UNVERIFIED": finding_unverified,
    "BASE-UNREGISTERED": base_unregistered,
    "BASE-UNKNOWN": base_unknown,
}


def requirement_problem(audit, requirement):
    """The kind of the problem of an attested requirement, or None."""
    entry = audit.requirements.get(requirement["id"], {})
    status = entry.get("status")
    if status is None:
        return "missing"
    if status in ("not-met", "partly-met"):
        return requirement["severity"]
    # met without evidence, not-applicable without its reason
    return "missing" if blank(entry.get("evidence")) else None


def coverage(audit):
    """Counts of assessed-level controls."""
    stated = [control for control in audit.assessed if control.counts_as_stated()]
    return {
        "stated": len(stated),
        "external": sum(control.external for control in stated),
        "internal": sum(control.assessed_internally() for control in stated),
        "gap": sum(
            not control.external and not control.assessed_internally() for control in stated
        ),
    }
