# SPDX-License-Identifier: GPL-3.0-or-later
"""The example whose internal audit has faults is mended step by step until it is ready: each
problem is followed from the overview to its cause, and is gone as soon as that is mended. The
command line agrees at every step, also when the last one is undone and done again."""

import json

import steps
from audit_overview import Audit

LANGUAGES = ["ja", "en"]

LEAD = "監査室長"


class Mending(Audit):
    """Mends one cause after the other."""

    def mend(self, problem, part, field, work, come=()):
        """Follows @problem to the field of a part where it leads, and does @work there: then it is
        gone, what is given as @come has come, and nothing else has changed."""
        before = self.problems()
        assert problem in before, f"{problem} is not in {before}"
        kind, check, *_subject = problem.split(" ")
        work(self.follow(kind, check, part, field))
        after = set(before) - {problem} | set(come)
        self.program.wait_until(lambda: set(self.problems()) == after,
                                f"end of {problem} and of nothing else")
        self.check()

    def write(self, field, text):
        """What writes @text into the field called so."""
        return lambda panel: self.program.enter(self.program.word(field), text, panel)

    def choose(self, field, answer, context):
        """What chooses an answer in the field called so."""
        return lambda panel: self.program.choose(
            self.program.word(field), self.program.word(answer, context), panel)


def mend_period(audit):
    audit.mend("blocker PERIOD-TOO-LONG", "Plan", "Last day of the period",
               audit.write("Last day of the period", "令和8年9月30日"))
    audit.mend("blocker PERIOD-GAP", "Plan", "First day of the period",
               audit.write("First day of the period", "２０２５年１０月１日"))


def mend_own_work(audit):
    """Another auditor assesses what one operates."""
    def assign(panel):
        audit.program.choose(audit.program.word("Auditor"), LEAD, panel)

    own = [problem for problem in audit.problems() if "AUDITOR-OWN-WORK" in problem]
    assert len(own) == 7, own
    for problem in own:
        audit.mend(problem, "Controls", "Auditor", assign)


def mend_statement(audit):
    state = audit.choose("Statement", "Stated", "stated")
    audit.mend("missing STATEMENT-MISSING 18.2.3", "Controls", "Statement", state)
    audit.mend("blocker STATEMENT-TIER 4.6.2.2", "Controls", "Reason for exclusion",
               audit.write("Reason for exclusion", "親会社の内部監査に含めて実施"),
               come=["warning STATEMENT-TIER 4.6.2.2"])
    for control in ("4.6.2.2", "4.7.1.6"):
        audit.mend(f"warning STATEMENT-TIER {control}", "Controls", "Reason for exclusion",
                   lambda panel: state(panel.get_parent()))
    audit.mend("blocker STATEMENT-OBJECTIVE 14.1.2", "Controls", "Reason for exclusion",
               audit.write("Reason for exclusion", "公衆ネットワーク上の取引を行わない"))
    audit.mend("blocker STATEMENT-BASIC 7.2.2.19.PB", "Controls", "Statement", state)


def mend_assessments(audit):
    audit.mend("blocker COVERAGE-GAP 16.1.2", "Controls", "Operation of the control",
               audit.choose("Operation of the control", "Effective", "assessment"))
    audit.mend("blocker CONTROL-DEFICIENT 5.1.2", "Controls", "Design",
               lambda panel: audit.program.press(
                   audit.program.word("_New Finding about This Control"),
                   within=audit.part("Controls")),
               come=["blocker FINDING-OPEN-MAJOR f5", "blocker FINDING-NO-ACTION f5"])


def plan_correction(audit):
    """Fills in who does what until when, in the finding that is open."""
    word, form = audit.program.word, audit.part("Findings")
    for field, text in (("Corrective action", "連絡先の一覧を四半期ごとに更新する"),
                        ("Who corrects it", "運用部"), ("Due date", "2026-12-25")):
        audit.program.enter(word(field), text, form)


def mend_findings(audit):
    close = audit.choose("Status", "Closed", "status")
    verify = audit.choose("Effectiveness of the action", "Verified", "verified")
    lower = audit.choose("Severity", "Minor", "severity")
    for finding in ("f2", "f5"):
        audit.mend(f"blocker FINDING-NO-ACTION {finding}", "Findings", "Corrective action",
                   lambda panel: plan_correction(audit))

    # Whoever closes a finding without saying that its correction works is told so.
    audit.mend("blocker FINDING-OPEN-MAJOR f2", "Findings", "Status", close,
               come=["blocker FINDING-UNVERIFIED f2"])
    audit.mend("blocker FINDING-OPEN-MAJOR f5", "Findings", "Status",
               lambda panel: lower(panel.get_parent()))
    for finding in ("f2", "f4"):
        audit.mend(f"blocker FINDING-UNVERIFIED {finding}", "Findings",
                   "Effectiveness of the action", verify)
    audit.mend("warning FINDING-OVERDUE f3", "Findings", "Due date",
               audit.write("Due date", "R8.12.31"))


def mend_base_services(audit):
    for problem, answer in (("blocker BASE-UNREGISTERED b2", "ISMAP-LIU list"),
                            ("missing BASE-UNKNOWN b3", "ISMAP list")):
        audit.mend(problem, "Service", "Registered on",
                   audit.choose("Registered on", answer, "registration"))


def mend_requirements(audit):
    """The last of these is the last problem of all."""
    met = audit.choose("How far it is met", "Met", "status")
    audit.mend("missing ORG-5 ORG-5", "Requirements", "Evidence, or why it does not apply",
               audit.write("Evidence, or why it does not apply", "監査を外部に委託していない。"))
    for problem in ("warning PLAN-4 PLAN-4", "blocker REPORT-2 REPORT-2"):
        audit.mend(problem, "Requirements", "How far it is met", met)


def check_file(program, title, decided):
    """The same evaluation as a file is decided the same."""
    kept = program.folder / "kept.eikyo.json"
    program.command("export", title, "-o", str(kept))
    evaluated = json.loads(program.command("evaluate", str(kept), "--json"))
    assert evaluated["readiness"] == decided, evaluated["readiness"]


def step(audit, key, status, problems):
    """Undoes what was done last by a key, or does it again."""
    audit.program.key(key)
    audit.program.wait_until(lambda: audit.readiness()["status"] == status, status)
    assert audit.problems() == problems, audit.problems()
    audit.check()


def travel(program):
    title = steps.import_example(program, "07")
    program.start()
    steps.open_evaluation(program, title)
    audit = Mending(program, title)
    readiness = audit.check()["decision"]["readiness"]
    assert readiness["status"] == "not-ready" and len(readiness["problems"]) == 25, readiness
    for mend in (mend_period, mend_own_work, mend_statement, mend_assessments, mend_findings,
                 mend_base_services, mend_requirements):
        mend(audit)
    ready = audit.readiness()
    assert ready["status"] == "ready" and ready["coverage"]["gap"] == 0, ready
    check_file(program, title, ready)
    step(audit, "ctrl+z", "not-ready", ["blocker REPORT-2 REPORT-2"])
    step(audit, "ctrl+shift+z", "ready", [])
    program.command("verify")
    program.quit()
