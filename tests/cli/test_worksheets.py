# SPDX-License-Identifier: GPL-3.0-or-later
"""`eikyo report` and `eikyo verify-worksheet`: every worksheet in every language and form, the same
bytes each time, and what is found of files that are genuine, older, altered, foreign or broken.

Usage: test_worksheets.py EIKYO EXAMPLES PACKS
"""

import json
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

from workspace_program import READY, FULL, Program, check, check_refused, id_of, tap

SHEETS = ["evaluation", "route", "audit", "coverage", "actions"]
LANGUAGES = [["--lang", "ja"], ["--lang", "en"], ["--both"]]
READY_ID, FULL_ID = id_of(READY), id_of(FULL)
APPROVED, BEFORE = "approved", "before approval"


def outcome(program, *files, code=0):
    result = program.run("verify-worksheet", "--json", *files)
    found = json.loads(result.stdout) if result.stdout else None
    check(f"exit {code} for {files[0].name}", result.returncode == code, result)
    return found


def test_writing(program):
    folder, again = program.folder / "one", program.folder / "two"
    for target in (folder, again):
        target.mkdir()
        for language in LANGUAGES:
            program.do("report", "--sheet", "all", "--format", "all", *language, "-o", target,
                       READY_ID)
    names = sorted(path.name for path in folder.iterdir())
    check("five worksheets in three languages and two forms", len(names) == 30, names)
    check("the same bytes a second time, whatever the time zone", all(
        (folder / name).read_bytes() == (again / name).read_bytes() for name in names))
    path = program.folder / "there.pdf"
    for name in SHEETS:
        program.do("report", "--sheet", name, "--lang", "en", "-o", path, "--force", READY_ID,
                   TZ="Asia/Tokyo", LC_ALL="C.UTF-8", LANGUAGE="ja", PANGO_LANGUAGE="zh-cn")
        check(f"{name}: in another time zone, for whom other languages are usual", any(
            (folder / other).read_bytes() == path.read_bytes() for other in names))
    check_refused(program, "what is in the folder is not replaced", "report", "--sheet", "all", "-o",
                  folder, READY_ID, "--both", words=["--force"])
    program.do("report", "--sheet", "all", "-o", folder, "--both", READY_ID, "--force")
    check("unless that is wanted", sorted(path.name for path in folder.iterdir()) == names)
    program.do("report", "--sheet", "all", "-o", again, "--force", READY_ID, READY)
    check("two evaluations of one name get a file each",
          len([path for path in again.iterdir() if "(2)" in path.name]) == 5)


def test_usage(program):
    path = program.folder / "x.pdf"
    for name, arguments in [
            ("a worksheet that is not there", ["--sheet", "x", "-o", path, READY_ID]),
            ("no place to write to", [READY_ID]),
            ("another suffix", ["-o", "x.doc", READY_ID]),
            ("no evaluation", ["-o", path]),
            ("several in one file", ["--sheet", "all", "-o", path, READY_ID]),
            ("a blank form of a revision", ["--blank", "--revision", "1", "-o", path, READY_ID]),
            ("a form for one file", ["--format", "pdf", "-o", path, READY_ID])]:
        check_refused(program, f"{name} is wrong usage", "report", *arguments, code=2)
    check_refused(program, "an evaluation that is not there", "report", "-o", path, "nonsense")
    check_refused(program, "a revision that is not there", "report", "--revision", "9", "-o", path,
                  READY_ID)
    check("nothing was written", not path.exists())
    path.mkdir()
    check_refused(program, "a folder in the file's place", "report", "--sheet", "all", "-o",
                  program.folder / "x.xlsx" / "y.xlsx", READY_ID, code=2)
    path.rmdir()


def write_all(program, name, *arguments):
    """Every worksheet in Japanese, as PDF and XLSX."""
    folder = program.folder / name
    folder.mkdir()
    program.do("report", "--sheet", "all", "--format", "all", "--lang", "ja", "-o", folder,
               *arguments)
    return sorted(folder.iterdir())


def test_genuine(program):
    drafts = write_all(program, "drafts", READY_ID)
    blanks = write_all(program, "blanks", "--blank")
    for found in outcome(program, *drafts, code=1):
        check("a draft is what is kept, and not approved",
              (found["outcome"], found["recorded"], found["sound"], found["approved_revision"])
              == ("exact", True, False, None), found)
    for found in outcome(program, *blanks):
        check("a blank form is what these rules give",
              (found["outcome"], found["sound"], found["worksheet"]["blank"])
              == ("exact", True, True), found)
    program.do("submit", READY_ID, "--actor", "甲")
    program.do("approve", READY_ID, "--actor", "乙")
    approved = write_all(program, "approved", READY_ID)
    for found in outcome(program, *approved):
        check("an approved one is unaltered", (found["outcome"], found["sound"], found["superseded"])
              == ("exact", True, False), found)
    for found in outcome(program, *drafts, code=1):
        check("a draft of what was approved later is told so",
              (found["outcome"], found["sound"], found["approved_revision"]) == ("exact", False, 1),
              found)
    program.do("revise", READY_ID, "--actor", "甲")
    program.do("set", READY_ID, "title", "改題", "--actor", "甲")
    for found in outcome(program, *approved):
        check("later work makes it no less genuine",
              (found["outcome"], found["sound"], found["superseded"]) == ("exact", True, True), found)
    earlier = program.folder / "earlier.pdf"
    program.do("report", "--lang", "ja", "--revision", "1", "-o", earlier, READY_ID)
    check("an earlier revision can be printed again",
          any(path.read_bytes() == earlier.read_bytes() for path in approved))
    for found in outcome(program, *drafts, code=1):
        check("and the drafts are still told", found["approved_revision"] == 1, found)
    return approved


def forge(program, approved):
    """A worksheet that names the approved hash and says something else."""
    values = json.loads(program.do("export", READY_ID, "-o", program.folder / "e.eikyo.json")
                        and (program.folder / "e.eikyo.json").read_text(encoding="utf-8"))
    values["service"]["name"] = "偽のサービス"
    altered = program.folder / "altered.eikyo.json"
    altered.write_text(json.dumps(values), encoding="utf-8")
    path = program.folder / "forged.pdf"
    program.do("report", "--sheet", "evaluation", "--lang", "ja", "-o", path, altered)
    genuine = next(file for file in approved if file.suffix == ".pdf"
                   and b"sheet=evaluation" in file.read_bytes()).read_bytes()
    keywords = [re.search(rb"eikyo-worksheet=1[^)]*", data).group()
                for data in (genuine, path.read_bytes())]
    # Of one length, so that the places of the objects stay true.
    keywords[0] = keywords[0].replace(b"state=approved revision=1", b"state=approved revision=1")
    data = path.read_bytes().replace(keywords[1], keywords[0].ljust(len(keywords[1])))
    path.write_bytes(data)
    return path


def test_altered(program, approved):
    found = outcome(program, forge(program, approved), code=1)
    check("another text under an approved hash is found, and where",
          found["outcome"] == "differs" and any("偽のサービス" in text for text in
                                                found["differences"]), found)
    for file in approved:
        copy = program.folder / f"copy{file.suffix}"
        if file.suffix == ".pdf":
            copy.write_bytes(file.read_bytes() + b"\n% saved again\n")
            found = outcome(program, copy, code=1)
            check("a PDF file with another byte has the same words, which is not enough",
                  (found["outcome"], found["sound"]) == ("same-text", False), found)
            continue
        book = openpyxl.load_workbook(file)
        book.save(copy)
        found = outcome(program, copy, code=1)
        check("a workbook that was saved again has the same words, which is not enough",
              (found["outcome"], found["sound"]) == ("same-text", False), found)
        book.create_sheet("追加")
        book.save(copy)
        found = outcome(program, copy, code=1)
        check("a sheet that was added is named, though no text stands there",
              found["outcome"] == "differs" and any("追加" in text for text in
                                                    found["differences"]), found)
        del book["追加"]
        cell = next(cell for row in book.worksheets[0].iter_rows() for cell in row
                    if cell.value and cell.row > 3)
        cell.value = "=1+1"
        book.save(copy)
        found = outcome(program, copy, code=1)
        check("a formula in place of words is named", found["outcome"] == "differs"
              and any(cell.coordinate in text for text in found["differences"]), found)
        cell.value = "改ざん"
        book.save(copy)
        found = outcome(program, copy, code=1)
        check("a cell that was changed is named", found["outcome"] == "differs"
              and any("改ざん" in text and cell.coordinate in text for text in
                      found["differences"]), found)


def test_hostile_identity(program, approved):
    """What names the worksheet within its file, altered without moving a byte."""
    genuine = next(file for file in approved if file.suffix == ".pdf").read_bytes()
    for name, before, after, expected in [
            ("no rules", b" rules=", b" ruler=", "none"),
            ("a state that is not there", b" state=approved", b" state=disproved"[:15], "none"),
            ("bytes that are no text", b" evaluation=" + READY_ID[:3].encode(),
             b" evaluation=%FF", "unknown"),
            ("a blank form of no rules", b" blank=no rules=", b" blank=yes rule=", "none"),
            ("a blank form of rules that are not there", b" blank=no ", b" blank=yes", "none")]:
        path = program.folder / "identity.pdf"
        check(f"{name}: it is there to be altered", before in genuine)
        path.write_bytes(genuine.replace(before, after))
        found = outcome(program, path, code=1)
        check(f"{name}: {expected}", found["outcome"] == expected, found)


def test_foreign(program, approved):
    other = program.folder / "other.pdf"
    program.do("report", "-o", other, FULL)
    found = outcome(program, other, code=1)
    check("one of an evaluation that is not kept is unknown", found["outcome"] == "unknown", found)
    book = program.folder / "book.xlsx"
    openpyxl.Workbook().save(book)
    check("another workbook is none", outcome(program, book, code=1)["outcome"] == "none")
    genuine = approved[0].read_bytes()
    for name, data, word in [
            ("empty.pdf", b"", "PDF"), ("text.pdf", b"nothing", "PDF"),
            ("cut.pdf", b"%PDF-1.5\n", "PDF"), ("noise.pdf", b"%PDF-1.5\n" + bytes(range(256)), "PDF"),
            ("cut.xlsx", genuine[:200] if genuine[:2] == b"PK" else b"PK\x03\x04", "xlsx"),
            ("zip.xlsx", b"PK\x05\x06" + bytes(18), "xlsx")]:
        path = program.folder / name
        path.write_bytes(data)
        check_refused(program, f"{name} is refused", "verify-worksheet", path, words=[name])
    bare = program.folder / "bare.xlsx"
    with zipfile.ZipFile(bare, "w") as archive:
        archive.writestr("x", "y")
    check_refused(program, "a ZIP file is refused", "verify-worksheet", bare, words=["bare.xlsx"])
    check_refused(program, "a folder is refused", "verify-worksheet", program.folder)
    check_refused(program, "a missing file is refused", "verify-worksheet", "absent.pdf",
                  words=["absent.pdf"])
    text = program.do("verify-worksheet", next(file for file in approved), "--lang", "ja")
    check("it tells in Japanese", "承認" in text, text)


def main():
    with tempfile.TemporaryDirectory() as private:
        program = Program(private)
        program.do("import", READY, "--actor", "甲")
        test_writing(program)
        test_usage(program)
        approved = test_genuine(program)
        test_altered(program, approved)
        test_hostile_identity(program, approved)
        test_foreign(program, approved)
    return tap.finish()


sys.exit(main())
