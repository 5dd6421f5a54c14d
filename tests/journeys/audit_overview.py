# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window says of the internal audit, and what it has to say by what the command line
decides: how far it is ready, and its problems by kind and check."""

import csv
import json

from driver import TOP, Trouble
from gi.repository import Atspi

KINDS = {"blocker": ("%u blocker", "%u blockers"), "missing": ("%u missing", "%u missing"),
         "warning": ("%u warning", "%u warnings")}


def describe(problem):
    """A problem as a text, such as "blocker COVERAGE-GAP 16.1.2"."""
    return " ".join(problem[member] for member in ("kind", "check", "subject") if problem[member])


class Audit:
    """The internal audit of the evaluation called @title, which is open in @program."""

    def __init__(self, program, title):
        self.program = program
        self.title = title
        table = TOP / "data" / "packs" / program.pack["catalogue"]["file"]
        with table.open(encoding="utf-8", newline="") as lines:
            self.controls = {row["id"]: row[f"title_{program.language}"]
                             for row in csv.DictReader(lines, delimiter="\t")}
        self.view = program.find("filler", "UiEvaluationView")
        self.header = program.find("status bar", within=self.view)
        program.turn("Int_ernal Audit")
        self.page = program.page("Audit")
        self.overview = program.find("filler", "UiOverviewPage", self.page)
        self.verdict = program.find("status bar", within=self.overview)

    def turn_to(self, part):
        """Turns to a part of the audit by its tab, and returns that."""
        self.program.turn("Int_ernal Audit")
        self.program.press_tab(self.program.word(part, "audit"), self.page)
        return self.part(part)

    def part(self, name):
        return self.program.find("filler", f"Ui{name}Page", self.page)

    # What the command line decides.

    def show(self):
        return json.loads(self.program.command("show", self.title, "--json"))

    def readiness(self):
        return self.show()["decision"]["readiness"]

    def problems(self):
        return [describe(problem) for problem in self.readiness()["problems"]]

    # What the window has to say of that.

    def expect_verdict(self, readiness):
        status = {"ready": "Ready to submit", "not-ready": "Not ready"}[readiness["status"]]
        counts = [sum(problem["kind"] == kind for problem in readiness["problems"])
                  for kind in KINDS]
        return self.program.sentence("%1$s: blockers %2$u, missing %3$u, warnings %4$u",
                                     self.program.word(status), *map(str, counts))

    def title_of(self, check):
        """The title that the criteria give to a check or a requirement."""
        return next(entry["title"][self.program.language]
                    for table in ("checks", "requirements") for entry in self.program.pack[table]
                    if entry["id"] == check)

    def expect_subject(self, evaluation, subject):
        """What a problem is about, as it is said; None where the title of the problem says all."""
        names = self.controls | \
            {each["id"]: each.get("text", "") for each in evaluation["audit"]["findings"]} | \
            {each["id"]: each["name"] for each in evaluation["service"]["built_on"]}
        return f"{subject} {names[subject]}".strip() if subject in names else None

    def expect_rows(self, evaluation, problems):
        """Titles of problems of one kind, each with what these are about."""
        rows = {}
        for problem in problems:
            subjects = rows.setdefault(self.title_of(problem["check"]), [])
            subject = self.expect_subject(evaluation, problem["subject"])
            subjects.extend([subject] if subject else [])
        return list(rows.items())

    def expect_problems(self, shown):
        """Headings, each with the rows below it."""
        expected = []
        for kind, (one, many) in KINDS.items():
            problems = [problem for problem in shown["decision"]["readiness"]["problems"]
                        if problem["kind"] == kind]
            if problems:
                expected.append((self.program.counted(one, many, len(problems)),
                                 self.expect_rows(shown["evaluation"], problems)))
        return expected

    # What the window says.

    def lists(self):
        """The headings of the problems, each with the list below it."""
        word = self.program.word("What stands in the way")
        section = self.program.look("filler", word, self.overview)
        if section is None or not self.program.is_shown(section):
            return []
        first = self.program.find("list", within=section)
        content = first.get_parent()
        shown = [node for node in (content.get_child_at_index(index)
                                   for index in range(content.get_child_count()))
                 if self.program.is_shown(node)]
        return list(zip(shown[0::2], shown[1::2]))

    def rows(self, problems):
        return [row for row in (problems.get_child_at_index(index)
                                for index in range(problems.get_child_count()))
                if self.program.is_shown(row)]

    def read_subjects(self, row, how_many):
        """What a problem is about: said in its row where it is one thing, else to be unfolded."""
        if how_many < 2:
            return row.get_description().split("\n")[:how_many]
        fold = self.program.find("push button", self.program.counted(
            "%u entry", "%u entries", how_many), row)
        if self.program.is_folded(fold):
            self.program.act(fold)
        lines = next((node.get_name() for node in self.program.walk(fold)
                      if node.get_role_name() == "label" and "\n" in node.get_name()), "")
        return lines.split("\n")

    def read_problems(self, expected):
        counts = {(heading, title): len(subjects)
                  for heading, rows in expected for title, subjects in rows}
        return [(heading.get_name(),
                 [(row.get_name(), self.read_subjects(
                     row, counts.get((heading.get_name(), row.get_name()), 0)))
                  for row in self.rows(problems)])
                for heading, problems in self.lists()]

    def check(self):
        """The overview and what stands above every page say what the command line decides."""
        shown = self.show()
        self.turn_to("Overview")
        verdict, expected = self.expect_verdict(shown["decision"]["readiness"]), \
            self.expect_problems(shown)
        self.program.wait_until(lambda: self.verdict.get_name() == verdict, verdict)
        self.program.find("push button", verdict, self.header)
        said = []

        def agrees():
            said[:] = self.read_problems(expected)
            return said == expected

        try:
            self.program.wait_until(agrees, "agreement")
        except Trouble as trouble:
            raise Trouble(f"The window says {said}, not {expected}.") from trouble
        return shown

    # From a problem to where it is mended.

    def find_row(self, kind, check):
        """What the overview says of a check or requirement, below the heading of its kind."""
        count = sum(problem["kind"] == kind for problem in self.readiness()["problems"])
        heading = self.program.counted(*KINDS[kind], count)
        below = next(below for above, below in self.lists() if above.get_name() == heading)
        return next(row for row in self.rows(below) if row.get_name() == self.title_of(check))

    def follow(self, kind, check, part, field):
        """Follows the first problem of a check or requirement to @field, which gets the focus."""
        self.turn_to("Overview")
        self.program.act(self.find_row(kind, check))
        page = self.program.page("Service") if part == "Service" else self.part(part)
        if part == "Controls":
            page = self.program.find("filler", self.program.word("Selected controls"), page)
        panel = self.program.find("panel", self.program.word(field), page)
        self.program.wait_until(lambda: any(has_focus(node) for node in self.program.walk(panel)),
                                f"focus in {panel.get_name()}")
        return panel


def has_focus(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)
