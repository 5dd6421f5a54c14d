# SPDX-License-Identifier: GPL-3.0-or-later
"""All worksheets as others read them: PDF by poppler, XLSX by openpyxl, gnumeric and LibreOffice.

Usage: check_all_worksheets.py EIKYO EXAMPLES_FOLDER [all]

Without "all" it looks at a sample of evaluations and languages, which takes about a minute.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from check_worksheets import check, overlap, run, squeezed  # noqa: E402
from tap import Tap  # noqa: E402

LANGUAGES = {"ja": ["--lang", "ja"], "en": ["--lang", "en"], "both": ["--both"]}
SHEETS = ["evaluation", "route", "audit", "coverage", "actions"]
AUDIT_SHEETS = {"audit", "coverage", "actions"}
NAMED_TABLES = {"coverage": "controls", "actions": "actions", "register": "register"}
CHARTS = {"coverage", "register"}
A4 = 9
MARGIN = 25
SHORT = 30  # characters: what is shorter stands on one page
LONG = 1000  # what is longer may take many pages
# Shown by their titles, or not at all.
OF_RULES = {"format", "perspective", "model", "dimension", "harm", "level", "personal", "listed",
            "registration", "organisation", "role", "design", "operation", "severity", "status",
            "mode", "kind"}  # fmt: skip
SAMPLE = {("01-web-conference-ready", "both"), ("03-class-3-outside-scheme", "en"),
          ("06-half-filled-undetermined", "ja"), ("07-liu-not-ready", "en"), ("empty", "both"),
          ("stress", "ja"), ("blank", "both"), ("register", "ja"), ("register", "both")}
CONVERTED = {"stress", "register", "01-web-conference-ready"}
LONG_NAME = "府省庁をまたがる申請受付・審査・通知の各手続に係る文書（公表前のものを含む。）の共有、"


def name_of(text, number):
    """A name of 200 characters that no other has."""
    return f"{number} {text} {LONG_NAME * 5}"[:199] + "終"


def empty():
    return {"format": "eikyo-evaluation", "version": 1, "id": "00000000-0000-4000-8000-0000000000ee",
            "rules": {"id": "ismap-liu", "edition": "2025-04-01"}}


def stress(example):
    """30 subjects, names of 200 characters, 1,500 controls, 30 findings."""
    evaluation = json.loads(example.read_text(encoding="utf-8"))
    evaluation["id"] = "00000000-0000-4000-8000-0000000000ff"
    evaluation["title"] = name_of("件名", 0)
    evaluation["service"]["name"] = name_of("サービス", 0)
    for part, letter in (("operations", "o"), ("information", "i")):
        evaluation[part] = [{"id": f"{letter}{number}", "name": name_of(part, number)}
                            for number in range(15)]
    evaluation["impacts"] = [
        {"subject": f"i{number}", "dimension": "confidentiality", "harm": "disclosure",
         "level": "low", "rationale": name_of("根拠", number)} for number in range(15)]
    audit = evaluation["audit"]
    parents = [control["id"] for control in audit["controls"] if control["id"].count(".") == 2]
    details = [f"{parents[number % len(parents)]}.{500 + number // len(parents)}"
               for number in range(1500)]
    audit["catalogue"] = [{"id": detail, "parent": detail.rpartition(".")[0],
                           "title": f"詳細管理策 {detail}", "basic": number % 3 == 0}
                          for number, detail in enumerate(details)]
    audit["controls"] += [{"id": detail, "stated": True, "external": False,
                           "internal": {"design": "effective", "operation": "effective",
                                        "auditor": "a1", "date": "2026-05-01",
                                        "evidence": f"証跡 {detail}"}} for detail in details]
    audit["findings"] = [
        {"id": f"s{number}", "control": parents[number], "severity": "minor", "status": "open",
         **{part: name_of(part, number) for part in ("text", "cause", "action", "owner")}}
        for number in range(30)]
    return evaluation


def strings_of(value, name=""):
    """All texts that are no ids of the rules."""
    if isinstance(value, dict):
        for member, inner in value.items():
            yield from strings_of(inner, member)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_of(inner, name)
    elif isinstance(value, str) and name not in OF_RULES:
        yield value


def faults_of_lines(path):
    """No line of text leaves its page or overlaps another. One pass over the lines from the top."""
    tree = xml.fromstring(re.sub(rb'xmlns="[^"]*"', b"",
                                 run("pdftotext", "-bbox-layout", path, "-").stdout))
    for number, page in enumerate(tree.iter("page"), 1):
        width, height = float(page.get("width")), float(page.get("height"))
        lines = sorted(((tuple(float(line.get(edge)) for edge in ("yMin", "xMin", "yMax", "xMax")),
                         " ".join(word.text or "" for word in line.iter("word")))
                        for line in page.iter("line")))
        above = []
        for (top, left, bottom, right), text in lines:
            if left < MARGIN or top < MARGIN / 2 or right > width - MARGIN or bottom > height:
                yield f"page {number}: “{text}” leaves the page"
            box = (left, top, right, bottom)
            above = [other for other in above if other[0][3] > top]
            for other, other_text in above:
                if overlap(box, other):
                    yield f"page {number}: “{text}” overlaps “{other_text}”"
            above.append((box, text))


def faults_of_pdf(path, sheet):
    facts = dict(re.findall(r"^([^:\n]+):[ ]*(.*)$", run("pdfinfo", path).stdout.decode(),
                            re.MULTILINE))
    for name in ("Title", "Author", "Keywords"):
        if not facts.get(name):
            yield f"there is no {name}"
    if f" sheet={sheet} " not in facts.get("Keywords", ""):
        yield f"the keywords are {facts.get('Keywords')}"
    if "A4" not in facts.get("Page size", ""):
        yield f"the pages are {facts.get('Page size')}"
    for font in run("pdffonts", path).stdout.decode().splitlines()[2:]:
        if not re.search(r"\byes +yes +yes\b", font):
            yield f"not embedded or not extractable: {font}"
    if b"<outline>" not in run("pdftohtml", "-xml", "-i", "-l", "1", "-stdout", path).stdout:
        yield "there is no outline"
    if b"/PageLabels" not in path.read_bytes():
        yield "there are no page labels"
    yield from faults_of_lines(path)


def faults_of_cells(book):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type not in ("s", "n", "d"):
                    yield f"{sheet.title} {cell.coordinate} is of type {cell.data_type}"


def faults_of_table(sheet, name, blank):
    """A table that people go on working in."""
    if sheet.auto_filter.ref is None:
        yield f"{sheet.title} has no filter"
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", cell.value):
                yield f"{sheet.title} {cell.coordinate} is a day as text"
    if name != "register" and sheet.max_row > 2 and not (
            sheet.data_validations.count and len(sheet.conditional_formatting)):
        yield f"{sheet.title} offers no choices, or does not mark where none is made"


def has_table(sheet, evaluation):
    """The list of actions has none where nothing was found."""
    return sheet in NAMED_TABLES and not (
        sheet == "actions" and evaluation is not None
        and not evaluation.get("audit", {}).get("findings"))


def faults_of_xlsx(path, sheet, blank, evaluation):
    book = openpyxl.load_workbook(path)
    yield from faults_of_cells(book)
    for each in book:
        if each.page_setup.paperSize != A4 or not each.print_title_rows or not each.freeze_panes:
            yield f"{each.title} is not set up"
        for row in each.row_dimensions.values():
            if row.height is not None and row.height > 409:
                yield f"{each.title}: row {row.index} is {row.height} high"
    if has_table(sheet, evaluation):
        name = NAMED_TABLES[sheet]
        if name in book.defined_names:
            [(table, _)] = book.defined_names[name].destinations
            yield from faults_of_table(book[table], name, blank)
        else:
            yield f"{name} is not defined: {list(book.defined_names)}"
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        if sheet in CHARTS and not blank and "xl/charts/chart1.xml" not in names:
            yield "there is no chart"
        if any(b"<f>" in package.read(part) for part in names
               if part.startswith("xl/worksheets/sheet")):
            yield "there is a formula"
    properties = book.properties
    if not properties.title or properties.creator != "Eikyo" or f" sheet={sheet} " not in (
            properties.keywords or ""):
        yield f"properties: {properties.title}, {properties.creator}, {properties.keywords}"


def text_of_pdf(path):
    return squeezed(run("pdftotext", "-raw", path, "-").stdout.decode())


def text_of_xlsx(path):
    book = openpyxl.load_workbook(path, read_only=True)
    return squeezed("\n".join(str(cell) for sheet in book
                              for row in sheet.iter_rows(values_only=True)
                              for cell in row if cell is not None))


def is_in(text, whole, pieces=3):
    """Whether text is there. A long one may run over pages, with other cells in between."""
    if text in whole:
        return True
    if len(text) > LONG:
        return whole.count(text[0]) >= len(text)
    if len(text) < SHORT or pieces == 1:
        return False
    start, end = 0, len(text)  # the longest beginning that is there
    while end - start > 1:
        middle = (start + end) // 2
        start, end = (middle, end) if text[:middle] in whole else (start, middle)
    return start > 0 and is_in(text[start:], whole, pieces - 1)


def faults_of_strings(evaluation, texts):
    """Everything stands on the evaluation sheet, or, of the audit, on one of the three of it."""
    audit = "".join(texts[sheet] for sheet in AUDIT_SHEETS)
    for name, value in evaluation.items():
        whole = audit if name == "audit" else texts["evaluation"]
        for text in strings_of(value, name):
            for line in text.split("\n"):
                if not is_in(squeezed(line), whole):
                    yield f"“{line[:80]}” of {name} is on no worksheet"


def sheet_of(path):
    """Which worksheet the file is, by its own word."""
    if path.suffix == ".pdf":
        words = run("pdfinfo", path).stdout.decode()
    else:
        words = zipfile.ZipFile(path).read("docProps/core.xml").decode()
    found = re.search(r" sheet=(\w+)", words)
    return found[1] if found else path.name


class Case:
    """One evaluation, the blank forms, or the register, in one language, in a folder of its own."""

    def __init__(self, folder, name, language, arguments, evaluation=None):
        self.title = f"{name} {language}"
        self.name, self.arguments, self.evaluation = name, arguments, evaluation
        self.options = LANGUAGES[language]
        self.folder = folder / self.title.replace(" ", "-")
        self.again = self.folder / "again"

    def write(self, eikyo, folder):
        folder.mkdir(parents=True)
        kinds = [] if self.name == "register" else ["--sheet", "all"]
        return run(eikyo, "report", *kinds, "--format", "all", *self.options, "-o", folder,
                   *self.arguments)

    def faults(self, eikyo):
        for folder in (self.folder, self.again):
            written = self.write(eikyo, folder)
            if written.returncode != 0:
                yield written.stderr.decode()
                return
        files = sorted(path for path in self.folder.iterdir() if path.is_file())
        kinds = {path: sheet_of(path) for path in files}
        expected = ["register"] if self.name == "register" else SHEETS
        if sorted(kinds.values()) != sorted(expected * 2):
            yield f"there are {sorted(kinds.values())}"
            return
        for path in files:
            if path.read_bytes() != (self.again / path.name).read_bytes():
                yield f"{path.name} is another the second time"
            found = (faults_of_pdf(path, kinds[path]) if path.suffix == ".pdf"
                     else faults_of_xlsx(path, kinds[path], self.name == "blank", self.evaluation))
            yield from (f"{kinds[path]}{path.suffix}: {fault}" for fault in found)
        for suffix, text_of in ((".pdf", text_of_pdf), (".xlsx", text_of_xlsx)):
            if self.evaluation is not None:
                texts = {kinds[path]: text_of(path) for path in files if path.suffix == suffix}
                yield from (f"{suffix}: {fault}"
                            for fault in faults_of_strings(self.evaluation, texts))


def list_cases(eikyo, examples, folder):
    sources = sorted(examples.glob("*.eikyo.json"))
    evaluations = {path.name.split(".")[0]: json.loads(path.read_text(encoding="utf-8"))
                   for path in sources}
    evaluations |= {"empty": empty(), "stress": stress(sources[0])}
    workspace = folder / "workspace.eikyo"
    kept = ["--workspace", workspace]
    run(eikyo, "create", workspace)
    run(eikyo, "import", *kept, *sources)
    for name, evaluation in evaluations.items():
        source = folder / f"{name}.eikyo.json"
        source.write_text(json.dumps(evaluation), encoding="utf-8")
        yield from (Case(folder, name, language, [source], evaluation) for language in LANGUAGES)
    for language in LANGUAGES:
        yield Case(folder, "blank", language, ["--blank"])
        yield Case(folder, "register", language, ["--sheet", "register", *kept])


def faults_of_gnumeric(path, folder):
    opened = run("ssconvert", path, folder / f"{path.stem}.csv")
    complaints = [line for line in opened.stderr.decode().splitlines()
                  if line and "CRITICAL" not in line]
    if opened.returncode != 0 or complaints:
        yield f"{path.name}: {complaints}"


def faults_of_office(office, paths, folder):
    """All of them at once: the program takes a second to start."""
    profile = (folder / "profile").as_uri()
    opened = run(office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
                 "--outdir", folder / "office", *paths)
    if opened.returncode != 0 or b"rror" in opened.stderr:
        yield opened.stderr.decode()
    for path in paths:
        made = folder / "office" / f"{path.stem}.pdf"
        if not made.exists() or "Pages" not in run("pdfinfo", made).stdout.decode():
            yield f"{path.name} cannot be read"


def check_programs(tap, cases, folder):
    """The workbooks of some cases, opened by other programs; names alike get a folder each."""
    paths = []
    for number, case in enumerate(case for case in cases if case.name in CONVERTED):
        for path in sorted(case.folder.glob("*.xlsx")):
            paths.append(folder / f"{number}-{path.name}")
            shutil.copy(path, paths[-1])
    check(tap, "opened by gnumeric",
          (fault for path in paths for fault in faults_of_gnumeric(path, folder)))
    office = shutil.which("soffice")
    if office is None:
        tap.skip("opened by LibreOffice", "it is not installed")
    else:
        check(tap, "opened by LibreOffice", faults_of_office(office, paths, folder))


def limit_files():
    """What a full disk is to a program: it can write 4 kB and no more."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def check_failures(tap, eikyo, source, folder):
    """A write that fails leaves what was there, and nothing else, and says which file it is."""
    place = folder / "failures"
    place.mkdir()
    for suffix in (".pdf", ".xlsx"):
        old = place / f"old{suffix}"
        old.write_text("old")
        is_folder = place / f"folder{suffix}"
        is_folder.mkdir()
        (is_folder / "inside").write_text("old")
        for name, target, before in [
            ("full disk", old, limit_files),
            ("no permission", pathlib.Path(f"/proc/eikyo{suffix}"), None),
            ("no folder", place / "none" / f"out{suffix}", None),
        ]:
            done = subprocess.run([eikyo, "report", "--force", "-o", target, source],
                                  capture_output=True, check=False, preexec_fn=before)
            left = {path.name for path in place.iterdir() if path.suffix == suffix}
            tap.result(done.returncode == 1 and target.name in done.stderr.decode()
                       and old.read_text() == "old" and not list(place.glob(".*"))
                       and left == {old.name, is_folder.name}, f"{name}, {suffix}")
        # Into a folder worksheets go under their own names, whatever it is called.
        done = run(eikyo, "report", "-o", is_folder, source)
        tap.result(is_folder.is_dir() and (is_folder / "inside").read_text() == "old",
                   f"the target is a folder, {suffix}")


def main():
    eikyo, examples = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    everything = sys.argv[3:] == ["all"]
    tap = Tap()
    with tempfile.TemporaryDirectory() as private:
        folder = pathlib.Path(private)
        cases = [case for case in list_cases(eikyo, examples, folder)
                 if everything or tuple(case.title.split()) in SAMPLE]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for case, found in zip(cases, pool.map(lambda one: list(one.faults(eikyo)), cases)):
                check(tap, case.title, found)
        check_programs(tap, cases, folder)
        check_failures(tap, eikyo, folder / "01-web-conference-ready.eikyo.json", folder)
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main())
