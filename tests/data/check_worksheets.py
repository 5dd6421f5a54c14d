# SPDX-License-Identifier: GPL-3.0-or-later
"""The worksheets as others read them: PDF by poppler, XLSX by openpyxl and gnumeric.

Usage: check_worksheets.py EIKYO EXAMPLES_FOLDER
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as xml
import zipfile

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from tap import Tap  # noqa: E402

LANGUAGES = ["ja", "en"]
SHEETS = ["evaluation", "route", "audit", "coverage", "actions"]
MODES = {"ja": ["--lang", "ja"], "en": ["--lang", "en"], "both": ["--both"]}
MARGIN = 30
LONG = 1000
TITLES = {"ja": "経路判定報告書", "en": "Route decision report"}
HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "_x0041_", "'quoted",
    "שלום עולם", "مرحبا", "𠮷野家 葛󠄀", "<b>&amp;</b>", "a & b", "%s %n",
]  # fmt: skip


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, check=False)


def report(eikyo, source, output, language):
    return run(eikyo, "report", "--force", "--lang", language, "-o", output, source)


def squeezed(text):
    """Without white space and marks of direction, and with compatibility forms made one."""
    return re.sub("[\\s\u200e\u200f\u202a-\u202e]+", "", unicodedata.normalize("NFKC", text))


def text_lines(path):
    """(page, its size, (left, top, right, bottom), text) of every line."""
    result = run("pdftotext", "-bbox-layout", path, "-")
    tree = xml.fromstring(re.sub(rb'xmlns="[^"]*"', b"", result.stdout))
    for number, page in enumerate(tree.iter("page"), 1):
        size = float(page.get("width")), float(page.get("height"))
        for line in page.iter("line"):
            box = tuple(float(line.get(name)) for name in ("xMin", "yMin", "xMax", "yMax"))
            yield number, size, box, " ".join(word.text or "" for word in line.iter("word"))


def core(box):
    """The box without the generous space that the font leaves above and below its letters."""
    left, top, right, bottom = box
    spare = (bottom - top) * 0.2
    return left + 0.3, top + spare, right - 0.3, bottom - spare


def overlap(one, other):
    a, b = core(one), core(other)
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def faults_of_lines(path):
    by_page = {}
    for page, (width, height), box, text in text_lines(path):
        left, top, right, bottom = box
        if left < MARGIN or top < MARGIN / 2 or right > width - MARGIN or bottom > height:
            yield f"page {page}: “{text}” leaves the page"
        for other, other_text in by_page.setdefault(page, []):
            if overlap(box, other):
                yield f"page {page}: “{text}” overlaps “{other_text}”"
        by_page[page].append((box, text))


def strings_of(value, names):
    """All texts in members of these names."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name in names and isinstance(member, str):
                yield member
            else:
                yield from strings_of(member, names)
    elif isinstance(value, list):
        for member in value:
            yield from strings_of(member, names)


def expected(evaluation, decision):
    """What the report has to hold of an evaluation and its decision, in any language."""
    yield evaluation["id"]
    yield evaluation.get("title", "")
    for part in ("service", "agency"):
        yield from strings_of(evaluation.get(part, {}), {
            "name", "provider", "description", "division", "evaluator", "reviewer"})
    names = {entry["id"]: entry.get("name", "")
             for part in ("information", "operations") for entry in evaluation.get(part, [])}
    rationales = {(entry["subject"], entry["dimension"], entry["harm"]): entry.get("rationale", "")
                  for entry in evaluation.get("impacts", [])}
    change = decision["to_liu"] or {}
    for cell in decision["drivers"] + change.get("lower", []):
        yield names[cell["subject"]]
        yield rationales[cell["subject"], cell["dimension"], cell["harm"]]
    for subject in change.get("remove", []) + change.get("list", []):
        yield names[subject]
    for missing in decision["missing"]:
        yield names.get(missing.get("subject"), "")
    for problem in decision["readiness"]["problems"]:
        yield problem["check"]
        if problem["subject"] is not None and problem["subject"] != problem["check"]:
            yield problem["subject"]


def is_in_pages(text, raw):
    """Whether text is there; one that runs over pages has their heads and feet in between."""
    if len(text) > LONG:
        return raw.count(text[0]) >= len(text)
    return text in raw


def info(path):
    result = run("pdfinfo", path).stdout.decode()
    return dict(re.findall(r"^([^:\n]+):[ ]*(.*)$", result, re.MULTILINE))


def faults_of_running_lines(path, evaluation, decision, pages):
    """Every page says what it belongs to, and how it has to be handled."""
    rules = f"{decision['rules']['id']} {decision['rules']['edition']}"
    for page in range(1, pages + 1):
        text = squeezed(run("pdftotext", "-f", page, "-l", page, path, "-").stdout.decode())
        for part in [evaluation["id"], rules, evaluation.get("marking", "")]:
            if squeezed(part) not in text:
                yield f"“{part}” is not on page {page}"
        if not re.search("SHA-256[0-9a-f]{64}", text):
            yield f"no hash on page {page}"


def raw_text(path):
    return squeezed(run("pdftotext", "-raw", path, "-").stdout.decode())


def faults_of_form(path, facts):
    """What holds of every PDF: author, day, numbered pages, fonts, and lines in their places."""
    pages = int(facts.get("Pages", 0))
    if "20" not in facts.get("CreationDate", "") or facts.get("Author") != "Eikyo":
        yield f"author or date: {facts}"
    numbered = {page for page, _, _, text in text_lines(path) if text == f"{page} / {pages}"}
    if numbered != set(range(1, pages + 1)):
        yield f"of {pages} pages only {sorted(numbered)} have their number"
    fonts = run("pdffonts", path).stdout.decode().splitlines()[2:]
    for font in fonts:
        if not re.search(r"\byes +yes +yes\b", font):
            yield f"not embedded or not extractable: {font}"
    if not any("NotoSansCJKjp" in font for font in fonts):
        yield "no Japanese font"
    yield from faults_of_lines(path)


def faults_of_pdf(path, evaluation, decision, language):
    facts = info(path)
    raw = raw_text(path)
    if not facts.get("Title", "").startswith(TITLES[language]):
        yield f"the title is {facts.get('Title')}"
    for part in expected(evaluation, decision):
        for line in part.split("\n"):
            if not is_in_pages(squeezed(line), raw):
                yield f"“{line[:80]}” is not in the PDF"
    yield from faults_of_form(path, facts)
    yield from faults_of_running_lines(path, evaluation, decision, int(facts["Pages"]))


def faults_of_xlsx(path, evaluation, decision):
    book = openpyxl.load_workbook(path)
    sheet = book.active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    text = "\n".join(str(cell.value) for cell in cells)
    for cell in cells:
        if cell.data_type != "s":
            yield f"{cell.coordinate} is of type {cell.data_type}: {cell.value}"
    for part in expected(evaluation, decision):
        if part not in text and part.replace("_x0041_", "_x005F_x0041_") not in text:
            yield f"“{part[:80]}” is not in the workbook"
    ranges = [str(merged) for merged in sheet.merged_cells.ranges]
    if len(ranges) != len(set(ranges)):
        yield "cells are merged twice"
    if "<f>" in zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode():
        yield "there is a formula"
    if sheet.page_setup.paperSize != 9 or sheet.freeze_panes != "A2":
        yield "print set-up or frozen rows"
    head, foot = sheet.oddHeader, sheet.oddFooter
    if (head.right.text or "") != evaluation.get("marking", "").replace("&", "&&"):
        yield f"the marking at the head is {head.right.text}"
    if decision["rules"]["edition"] not in (foot.left.text or ""):
        yield f"the foot is {foot.left.text}"
    if book.properties.created.year != 2026 or book.properties.creator != "Eikyo":
        yield f"properties: {book.properties}"
    for row in sheet.row_dimensions.values():
        if row.height is None or row.height > 409:
            yield f"row {row.index} is {row.height} high"
    opened = run("ssconvert", path, path.with_suffix(".csv"))
    complaints = [line for line in opened.stderr.decode().splitlines()
                  if line and "CRITICAL" not in line]
    if opened.returncode != 0 or complaints:
        yield f"gnumeric: {complaints}"


def check(tap, name, faults):
    found = list(faults)
    for fault in found[:10]:
        tap.comment(fault)
    tap.result(not found, name)


def check_file(tap, eikyo, source, decision, folder):
    evaluation = json.loads(source.read_text(encoding="utf-8"))
    for language in LANGUAGES:
        for suffix, faults in [
            (".pdf", lambda path: faults_of_pdf(path, evaluation, decision, language)),
            (".xlsx", lambda path: faults_of_xlsx(path, evaluation, decision)),
        ]:
            name = f"{source.name.split('.')[0]} {language} {suffix}"
            output = folder / f"out{suffix}"
            again = folder / f"again{suffix}"
            first = report(eikyo, source, output, language)
            second = report(eikyo, source, again, language)
            if first.returncode != 0 or second.returncode != 0:
                tap.comment(first.stderr.decode())
                tap.result(False, name)
                continue
            tap.result(output.read_bytes() == again.read_bytes(), f"{name}: same bytes")
            check(tap, name, faults(output))


def written(value):
    """All texts that are more than an id or a choice."""
    if isinstance(value, str) and re.search(r"[^!-~]", value):
        yield from value.split("\n")
    elif isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for member in value:
            yield from written(member)


def faults_of_sheets(eikyo, source, decision, mode, folder):
    """All worksheets of an evaluation: each is in form, and together they say all of it."""
    evaluation = json.loads(source.read_text(encoding="utf-8"))
    everything = ""
    for sheet in SHEETS:
        path, again = folder / f"{sheet}.pdf", folder / f"{sheet}-again.pdf"
        for output in (path, again) if mode == "both" else (path,):
            made = run(eikyo, "report", "--force", "--sheet", sheet, *MODES[mode], "-o", output,
                       source)
            if made.returncode != 0:
                yield f"{sheet}: {made.stderr.decode()}"
                return
        if mode == "both" and path.read_bytes() != again.read_bytes():
            yield f"{sheet}: other bytes the second time"
        facts = info(path)
        found = [*faults_of_form(path, facts),
                 *faults_of_running_lines(path, evaluation, decision, int(facts["Pages"]))]
        yield from (f"{sheet}: {fault}" for fault in found)
        everything += raw_text(path)
    for text in written(evaluation):
        if not is_in_pages(squeezed(text), everything):
            yield f"“{text[:80]}” is on no worksheet"


def faults_of_blank_sheets(eikyo, mode, folder):
    for sheet in SHEETS:
        path = folder / f"{sheet}-blank.pdf"
        made = run(eikyo, "report", "--force", "--sheet", sheet, "--blank", *MODES[mode], "-o",
                   path)
        if made.returncode != 0:
            yield f"{sheet}: {made.stderr.decode()}"
            return
        yield from (f"{sheet}: {fault}" for fault in faults_of_form(path, info(path)))


def check_sheets(tap, eikyo, source, decision, folder):
    for mode in MODES:
        name = f"{source.name.split('.')[0]} {mode} all worksheets"
        check(tap, name, faults_of_sheets(eikyo, source, decision, mode, folder))


def hostile(example):
    """An evaluation whose texts are made to break things: formulas, codes, length, direction."""
    evaluation = json.loads(example.read_text(encoding="utf-8"))
    long_name = "府省庁をまたがる申請受付・審査・通知の各手続に係る文書（公表前のものを含む。）の共有、" * 5
    evaluation["id"] = "=1+1"
    evaluation["title"] = long_name[:200]
    evaluation["marking"] = "機密性2 & 1"
    evaluation["service"]["name"] = "Antidisestablishmentarianism" * 7
    evaluation["service"]["provider"] = "\n".join(HOSTILE)
    evaluation["service"]["description"] = "長" * 20000
    evaluation["agency"] = dict(zip(("name", "division", "evaluator", "reviewer"), HOSTILE))
    for number, entry in enumerate(evaluation["information"] + evaluation["operations"]):
        entry["name"] = f"{number} {HOSTILE[number % len(HOSTILE)]} {long_name}"[:200]
    for number, entry in enumerate(evaluation["impacts"]):
        entry["rationale"] = HOSTILE[number % len(HOSTILE)]
    for number, finding in enumerate(evaluation.get("audit", {}).get("findings", [])):
        finding["text"] = f"{HOSTILE[number % len(HOSTILE)]} {long_name}"
    return evaluation


def main():
    eikyo, examples = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    tap = Tap()
    sources = sorted(examples.glob("*.eikyo.json"))
    with tempfile.TemporaryDirectory() as private:
        folder = pathlib.Path(private)
        for source in sources:
            decision = source.with_name(source.name.replace(".eikyo.", ".decision."))
            check_file(tap, eikyo, source, json.loads(decision.read_text()), folder)
        for source in (sources[0], sources[5]):
            decision = source.with_name(source.name.replace(".eikyo.", ".decision."))
            check_sheets(tap, eikyo, source, json.loads(decision.read_text()), folder)
        for source in (sources[1], sources[5], sources[6]):
            broken = folder / f"hostile-{source.name}"
            broken.write_text(json.dumps(hostile(source)), encoding="utf-8")
            printed = run(eikyo, "evaluate", "--json", broken)
            check_file(tap, eikyo, broken, json.loads(printed.stdout), folder)
        check_sheets(tap, eikyo, broken, json.loads(printed.stdout), folder)
        for mode in MODES:
            check(tap, f"blank {mode}", faults_of_blank_sheets(eikyo, mode, folder))
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main())
