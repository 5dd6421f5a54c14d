#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the program with the oracle on random evaluations, broken files and edited packs.

Usage: compare.py --eikyo PROGRAM [--cases N] [--seed S] [--packs DIR]

N valid evaluations are decided and formatted, and N more decided whose internal audits are aimed
at the computed checks, so that each trips and is quiet in at least a tenth; there are half as many broken files, as many
changed copies for the properties, and a tenth as many evaluations under hand-edited packs.
Prints the first mismatch of each kind, keeps its files, and ends with what was covered.
"""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path
from random import Random

sys.path.append(str(Path(__file__).resolve().parent.parent))
sys.dont_write_bytecode = True  # leave nothing beside the sources

from breaking import break_one  # noqa: E402
from canonical import canonical  # noqa: E402
from decision import decide  # noqa: E402
from edits import edit_pack  # noqa: E402
from generate import audited_evaluation, random_evaluation, render  # noqa: E402
from packs import load_folder  # noqa: E402
from program import Program  # noqa: E402
from properties import variant  # noqa: E402
from readiness import CHECKS  # noqa: E402
from refusal import LARGEST_FILE, refuse  # noqa: E402
from report import Report, difference  # noqa: E402
from tap import Tap  # noqa: E402

SHIPPED_PACKS = Path(__file__).resolve().parents[2] / "data" / "packs"
BATCH = 50  # files per call of the program
ENOUGH = 2000  # cases from which everything must have occurred
ENOUGH_AUDITED = 1000  # from which each check must have tripped, and not, in a tenth of them
PER_PACK = 5  # evaluations per edited pack
ROUTES = ["liu", "ismap", "not-required", "outside-scheme", "not-applicable", "undetermined"]
STATUSES = ["not-applicable", "not-ready", "undetermined", "ready"]
REQUIREMENT_STATUSES = ["met", "partly-met", "not-met", "not-applicable", "unanswered"]


def batches(cases):
    for start in range(0, len(cases), BATCH):
        yield cases[start : start + BATCH]


class Case:
    """A file with the seed it was made from, and what the oracle says about it."""

    def __init__(self, file, seed, evaluation=None, rules=None):
        self.file = file
        self.seed = seed
        self.evaluation = evaluation
        self.rules = rules
        self.wanted = decide(evaluation, *rules) if evaluation is not None else None
        self.found = None  # the program's decision
        self.messages = []  # the program's messages about the file
        self.explained = []  # those, or what it said instead


def run_batch(program, report, cases, *options):
    """Lets the program decide the cases; False if the answer as a whole is no answer."""
    files = [case.file for case in cases]
    status, decisions, errors = program.evaluate(files, *options)
    if decisions is None:
        text = f"status {status}, no array of {len(files)} decisions\n" + "\n".join(errors[:5])
        report.bad("output of evaluate", cases[0].seed, files, text)
        return False
    report.good("output of evaluate")
    for case, decision in zip(cases, decisions):
        case.found = decision
    wanted_status = 1 if None in decisions else 0
    report.check(
        "exit status",
        status == wanted_status,
        cases[0].seed,
        files,
        lambda: f"status {status}, not {wanted_status}",
    )
    for case in cases:
        case.messages = [line for line in errors if line.startswith(f"eikyo: {case.file}: ")]
        case.explained = case.messages or errors[:3]
    return True


def compare_decisions(program, report, kind, cases, *options):
    for batch in batches(cases):
        if not run_batch(program, report, batch, *options):
            continue
        for case in batch:
            if case.found is None:
                text = f"a good file was refused: {case.explained}"
                report.bad(kind, case.seed, [case.file], text)
                continue
            report.check(
                kind,
                case.found == case.wanted,
                case.seed,
                [case.file],
                lambda case=case: difference(case.wanted, case.found),
                detail=differing(case.wanted, case.found),
            )


def differing(wanted, found):
    """The names of the members that differ."""
    names = sorted(set(wanted) | set(found)) if isinstance(found, dict) else []
    return ", ".join(name for name in names if wanted.get(name) != found.get(name))


# Valid evaluations.


def write_evaluations(folder, seed, kind, make, rules_list, count):
    """Writes evaluations that are valid, each made from a seed of its own."""
    cases = []
    for number in range(count):
        name = f"{seed}:{kind}:{number}"
        rng = Random(name)
        rules = rng.choice(rules_list)
        evaluation = make(rng, rules)
        file = folder / f"{kind}-{number}.eikyo.json"
        file.write_bytes(render(rng, evaluation))
        cases.append(Case(file, name, evaluation, rules))
    return cases


def write_valid(folder, seed, rules_list, count, report):
    cases = write_evaluations(folder, seed, "valid", random_evaluation, rules_list, count)
    for case in cases:
        count_coverage(report.covered, case)
    return cases


def write_audited(folder, seed, rules_list, count, report):
    cases = write_evaluations(folder, seed, "audited", audited_evaluation, rules_list, count)
    for case in cases:
        tripped = {problem["check"] for problem in case.wanted["readiness"]["problems"]}
        for check in CHECKS:
            report.covered[f"audited {check} " + ("trips" if check in tripped else "is quiet")] += 1
    return cases


def count_coverage(covered, case):
    decision = case.wanted
    covered["route " + decision["route"]] += 1
    covered["readiness " + decision["readiness"]["status"]] += 1
    for gate in decision["gates"]:
        covered[f"gate {gate['id']} {gate['outcome']}"] += 1
    for check in {problem["check"] for problem in decision["readiness"]["problems"]} & set(CHECKS):
        covered["check " + check] += 1
    if decision["route"] == "liu":
        requirements = (case.evaluation.get("audit") or {}).get("requirements") or []
        statuses = {one.get("status") or "unanswered" for one in requirements}
        if len(requirements) < len(case.rules.pack["requirements"]):
            statuses.add("unanswered")
        for status in statuses:
            covered["requirement " + status] += 1


def check_coverage(tap, covered, rules_list, cases):
    """Everything that has to occur occurred."""
    wanted = ["route " + route for route in ROUTES]
    wanted += ["readiness " + status for status in STATUSES]
    wanted += ["check " + check for check in CHECKS]
    wanted += ["requirement " + status for status in REQUIREMENT_STATUSES]
    for gate in rules_list[-1].pack["gates"]:
        wanted += [f"gate {gate['id']} {outcome}" for outcome in ("pass", "fail", "unknown")]
    for name in wanted:
        tap.comment(f"{name}: {covered[name]}")
    never = [name for name in wanted if not covered[name]]
    tap.result(
        not never or cases < ENOUGH,
        f"coverage of {len(wanted)} outcomes" + (f", never: {', '.join(never)}" if never else ""),
    )
    rare = [
        name
        for name in (f"audited {check} {how}" for check in CHECKS for how in ("trips", "is quiet"))
        if covered[name] < cases // 10
    ]
    tap.result(
        not rare or cases < ENOUGH_AUDITED,
        "each check trips and is quiet often enough" + (f", rare: {', '.join(rare)}" if rare else ""),
    )


# Canonical form.


def compare_formats(program, report, cases, folder):
    for number, case in enumerate(cases):
        status, output, errors = program.run("format", case.file)
        wanted = canonical(case.evaluation, *case.rules)
        report.check(
            "canonical form",
            status == 0 and output == wanted,
            case.seed,
            [case.file],
            lambda: f"status {status} {errors}\n" + difference(wanted, output),
        )
        if number % 5 == 0 and status == 0:
            again = folder / f"formatted-{number}.eikyo.json"
            again.write_bytes(output)
            _, twice, errors = program.run("format", again)
            report.check(
                "format is idempotent",
                twice == output,
                case.seed,
                [again],
                lambda: f"{errors}\n" + difference(output, twice),
            )


# Broken files.


def write_broken(folder, seed, rules_list, count, report):
    cases = []
    for number in range(count):
        name = f"{seed}:broken:{number}"
        rng = Random(name)
        rules = rng.choice(rules_list)
        evaluation = random_evaluation(rng, rules)
        controls = (evaluation.get("audit") or {}).get("controls") or []
        del controls[20:]  # small files break as well as large ones
        raw, faults = break_one(evaluation, rng, rules)
        case = Case(folder / f"broken-{number}.eikyo.json", name)
        case.file.write_bytes(raw)
        case.refusal = refuse(raw, rules_list)
        case.faults = faults
        cases.append(case)
        report.covered[place_kind(case.refusal)] += 1
    return cases + sizes(folder, rules_list[-1])


def sizes(folder, rules):
    """The largest file, and one byte more."""
    wanted = {"id": rules.pack["id"], "edition": rules.pack["edition"]}
    evaluation = {"format": "eikyo-evaluation", "version": 1, "id": "size", "rules": wanted}
    raw = json.dumps(evaluation).encode("utf-8")
    cases = []
    for size in (LARGEST_FILE, LARGEST_FILE + 1):
        case = Case(folder / f"size-{size}.eikyo.json", f"size {size}")
        case.file.write_bytes(raw + b" " * (size - len(raw)))
        case.refusal = None if size <= LARGEST_FILE else {"kind": "size"}
        case.faults = ["size"]
        cases.append(case)
    return cases


def place_kind(refusal):
    """The pointer without its indices, or the kind of place."""
    if refusal is None:
        return "broken, but good all the same"
    if refusal["kind"] != "pointer":
        return "refused at line and column"
    parts = ["*" if part.isdigit() else part for part in refusal["pointer"].split("/")]
    return "refused at " + ("/".join(parts) or '""')


def expected_place(refusal):
    if refusal["kind"] == "text":
        return f"line {refusal['line']}, column {refusal['column']}"
    return refusal["pointer"] or '""'


def compare_refusals(program, report, cases):
    for batch in batches(cases):
        if not run_batch(program, report, batch):
            continue
        for case in batch:
            if case.refusal is None:
                kind, place, start = "good all the same", "a decision", None
                agrees = case.found is not None and not case.messages
            else:
                kind, place, start = expected_message(case)
                agrees = case.found is None and len(case.messages) == 1
                agrees = agrees and case.messages[0].startswith(start)
            report.check(
                kind,
                agrees,
                case.seed,
                [case.file],
                lambda case=case, place=place: (
                    f"faults put in: {', '.join(case.faults)}\n"
                    f"expected: {place}\n"
                    f"found: {case.explained or case.found}"
                ),
                detail=case.faults[-1] if kind == "refusal, text" else place_kind(case.refusal),
            )


def expected_message(case):
    """(kind, place, start of the message)"""
    refusal = case.refusal
    if refusal["kind"] == "size":  # the page gives no place for a file that is too large
        return "refusal, size", "any place", f"eikyo: {case.file}: "
    if refusal["kind"] == "text":
        place = f"line {refusal['line']}, column {refusal['column']}"
        return "refusal, text", place, f"eikyo: {case.file}: {place}: "
    place = refusal["pointer"] or '""'
    return "refusal, value", place, f"eikyo: {case.file}: {place}: "


# Hand-edited packs.


def compare_edited(program, report, folder, seed, rules_list, count):
    for number in range(count):
        name = f"{seed}:edited:{number}"
        rng = Random(name)
        rules, edits = edit_pack(rng, rng.choice(rules_list))
        file = folder / f"edited-{number}.rules.json"
        text = json.dumps(rules.pack, ensure_ascii=False, indent=1)
        file.write_text(text + "\n", encoding="utf-8")
        cases = []
        for one in range(PER_PACK):
            evaluation = random_evaluation(rng, rules)
            path = folder / f"edited-{number}-{one}.eikyo.json"
            path.write_bytes(render(rng, evaluation))
            cases.append(Case(path, f"{name} ({', '.join(edits)})", evaluation, rules))
        compare_decisions(program, report, "edited pack", cases, "--rules", file)
        if report.failed["edited pack"] == 0:
            continue
        if not (report.kept / file.name).exists() and not list(report.kept.glob("*.rules.json")):
            shutil.copy(file, report.kept)
            report.tap.comment(f"kept {report.kept / file.name}")


# Properties.


def write_variants(folder, seed, cases):
    variants = []
    for number, case in enumerate(cases):
        rng = Random(f"{seed}:property:{number}")
        prop, changed = variant(rng, case.evaluation, case.rules, case.wanted)
        file = folder / f"variant-{number}.eikyo.json"
        file.write_bytes(render(rng, changed))
        one = Case(file, f"{case.seed}, {prop.name}", changed, case.rules)
        one.property = prop
        one.before = case
        variants.append(one)
    return variants


def check_properties(report, variants):
    for one in variants:
        before = one.before
        if before.found is None or one.found is None:
            continue  # reported already
        report.check(
            "property: " + one.property.name,
            one.property.holds(before.found, one.found, one.rules),
            one.seed,
            [before.file, one.file],
            lambda one=one: difference(one.before.found, one.found),
        )


def main():
    parser = argparse.ArgumentParser(description="Compares the program with the oracle.")
    parser.add_argument("--eikyo", type=Path, required=True)
    parser.add_argument("--cases", type=int, default=ENOUGH)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--packs", type=Path, default=SHIPPED_PACKS)
    arguments = parser.parse_args()

    rules_list = load_folder(arguments.packs)
    seed, count = arguments.seed, arguments.cases
    tap = Tap()
    folder = Path(tempfile.mkdtemp(prefix="eikyo-oracle-"))
    report = Report(tap, folder / "kept")
    work = folder / "work"
    work.mkdir()
    program = Program(arguments.eikyo.resolve(), folder / "home")
    tap.comment(f"seed {seed}, {count} cases")
    try:
        valid = write_valid(work, seed, rules_list, count, report)
        compare_decisions(program, report, "decision", valid)
        compare_formats(program, report, valid, work)
        audited = write_audited(work, seed, rules_list, count, report)
        compare_decisions(program, report, "decision on an audit", audited)
        variants = write_variants(work, seed, valid)
        compare_decisions(program, report, "decision of a changed copy", variants)
        check_properties(report, variants)
        compare_refusals(
            program, report, write_broken(work, seed, rules_list, count // 2, report)
        )
        edited = max(1, count // 10 // PER_PACK)
        compare_edited(program, report, work, seed, rules_list, edited)
    finally:
        shutil.rmtree(work)
        if not report.kept.exists():
            shutil.rmtree(folder)
    report.finish()
    check_coverage(tap, report.covered, rules_list, count)
    for name in sorted(report.covered):
        if name.startswith(("refused", "broken", "audited")):
            tap.comment(f"{name}: {report.covered[name]}")
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main())
