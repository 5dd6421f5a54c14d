# SPDX-License-Identifier: GPL-3.0-or-later
"""`eikyo fill-in` and `eikyo import-answers`: workbooks that others fill in, and what comes back.

Usage: test_fill_in.py EIKYO EXAMPLES PACKS
"""

import datetime
import re
import shutil
import subprocess
import sys
import tempfile

import hostile_workbooks
import openpyxl
from workspace_program import FILES, READY, Program, check, check_refused, id_of, tap

ONE = id_of(READY)
UNCHANGED = 1000


def evaluation_of(program):
    return program.json("show", ONE)["evaluation"]


def write(program, name, language="en", *more):
    path = program.folder / name
    program.do("fill-in", "--force", "--lang", language, "-o", path, ONE, *more)
    return path


def preview_of(program, path, *more):
    result = program.run("import-answers", path, "--json", *more)
    try:
        return __import__("json").loads(result.stdout)
    except ValueError:
        check(f"{path.name} can be read", False, result)
        return {"answers": [], "counts": {}, "written": 0}


def is_unchanged(preview):
    return not preview["answers"] and preview["counts"]["unchanged"] > UNCHANGED


def test_workbook(program):
    path = write(program, "記入用.xlsx", "ja")
    book = openpyxl.load_workbook(path)
    check("the sheets are there, in Japanese, and one is hidden", book.sheetnames == [
        "記入要領", "サービスと利用", "業務", "情報", "影響", "要求事項", "管理策", "_eikyo"]
        and [sheet.sheet_state for sheet in book] == ["visible"] * 7 + ["hidden"], book.sheetnames)
    check("all are protected, without a password", all(
        sheet.protection.sheet and not sheet.protection.password for sheet in book))
    sheet = book["管理策"]
    check("only the answers are unlocked", all(
        cell.protection.locked == (cell.column <= 4 or cell.value == "―")
        for row in sheet.iter_rows(min_row=4, max_col=12) for cell in row))
    check("keys are hidden", sheet.column_dimensions["A"].hidden and sheet.row_dimensions[2].hidden)
    check("heads are frozen and repeated", sheet.freeze_panes == "D4"
          and sheet.print_title_rows == "$1:$3", (sheet.freeze_panes, sheet.print_title_rows))
    check("it prints on A4, one page wide", sheet.page_setup.paperSize in (9, "9")
          and sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage)
    check("no cell holds a formula", not any(
        cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row))
    check("choices have lists", {str(rule.formula1) for rule in sheet.data_validations.dataValidation
                                 if rule.type == "list"} >= {"Eikyo_controls_stated",
                                                             "Eikyo_controls_internal_auditor"})
    marks = {str(area.sqref).split(":")[0]: rule.formula[0] for area in sheet.conditional_formatting
             for rule in area.rules}
    check("what is blank and needed is marked, and nothing else", marks["E4"] == "AND(LEN(TRIM(E4))=0)"
          and marks["F4"] == 'AND(LEN(TRIM(F4))=0,$E4="除外")'
          and marks["J4"] == 'AND(LEN(TRIM(J4))=0,$E4<>"除外",$G4<>"はい")' and len(marks) == 8, marks)
    names = {name.name for name in book.defined_names.definedName}
    check("which are named", {"Eikyo_impacts_level", "Eikyo_requirements_status"} <= names, names)
    check("it says what it is", "記入用ブック" in book.properties.title
          and "eikyo-fill-in=2" in book.properties.keywords)
    check("the same evaluation gives the same bytes",
          path.read_bytes() == write(program, "again.xlsx", "ja").read_bytes())
    check("so does the file", program.run("fill-in", "--lang", "ja", "-o", program.folder / "file.xlsx",
                                          READY).returncode == 0
          and path.read_bytes() == (program.folder / "file.xlsx").read_bytes())
    parts = openpyxl.load_workbook(write(program, "controls.xlsx", "en", "--part", "controls"))
    check("a part can be asked for alone", parts.sheetnames == ["Instructions", "Controls", "_eikyo"])


def test_unchanged(program):
    for language in ("ja", "en"):
        path = write(program, f"{language}.xlsx", language)
        check(f"what nobody changed changes nothing: {language}", is_unchanged(preview_of(program, path)))
        openpyxl.load_workbook(path).save(program.folder / "o.xlsx")
        preview = preview_of(program, program.folder / "o.xlsx")
        check(f"nor when openpyxl saved it: {language}", is_unchanged(preview), preview["answers"][:3])


def office_commands(program, path, made):
    yield "LibreOffice", ["soffice", "--headless", f"-env:UserInstallation=file://{program.folder}/o",
                          "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", made.parent, path]
    yield "Gnumeric", ["ssconvert", "--export-type=Gnumeric_Excel:xlsx2", path, made]


def fill_in(book):
    """Answers as a person gives them; what they are is returned."""
    book["影響"]["F4"] = "中位"
    book["影響"]["G4"] = "長文の理由\n二行目 <&> \"引用\" =1+1 𠮷"
    book["影響"]["F6"] = "Ｈｉｇｈ "
    book["サービスと利用"]["D8"] = "=サービス名".lstrip("=")
    book["管理策"]["E4"] = "除外"
    book["管理策"]["K10"] = datetime.date(2026, 11, 3)
    book["管理策"]["K11"] = "令和８年１１月４日"
    book["管理策"]["L10"] = "０１２"
    book["要求事項"]["F4"] = "not met"
    book["業務"]["C5"] = "新しい業務"
    return {"影響!F4": "Moderate", "影響!G4": "長文の理由\n二行目 <&> \"引用\" =1+1 𠮷", "影響!F6": "High",
            "サービスと利用!D8": "サービス名", "管理策!E4": "Excluded", "管理策!K10": "2026-11-03",
            "管理策!K11": "2026-11-04", "管理策!L10": "０１２", "要求事項!F4": "Not met",
            "業務!C5": "Name: 新しい業務"}


def test_filled(program):
    path = write(program, "ja.xlsx", "ja")
    book = openpyxl.load_workbook(path)
    expected = fill_in(book)
    filled = program.folder / "filled.xlsx"
    book.save(filled)
    before = program.digest()
    preview = preview_of(program, filled)
    found = {answer["cell"]: answer["after"] for answer in preview["answers"]}
    check("exactly the answers come back", found == expected, set(found.items()) ^ set(expected.items()))
    check("a preview writes nothing", not preview["written"] and before == program.digest())
    (program.folder / "made").mkdir()
    for source in (path, filled):
        made = program.folder / "made" / source.name
        for name, command in office_commands(program, source, made):
            if shutil.which(command[0]) is None:
                tap.comment(f"{name} is not installed: its workbooks are not tried here")
                continue
            made.unlink(missing_ok=True)
            subprocess.run(command, check=True, capture_output=True, timeout=240)
            through = preview_of(program, made)
            found = {answer["cell"]: answer["after"] for answer in through["answers"]}
            check(f"so they do after {name}: {source.name}",
                  found == (expected if source == filled else {}),
                  set(found.items()) ^ set(expected.items() if source == filled else ()))
    before = evaluation_of(program)
    check("with --apply they are made", program.run("import-answers", "--apply", filled).returncode == 0)
    after = evaluation_of(program)
    check("and are in the evaluation", after["service"]["name"] == "サービス名"
          and after["operations"][-1]["name"] == "新しい業務" and after != before)
    check("a second time only what is doubtful is left", [
        answer["problem"] for answer in preview_of(program, filled)["answers"]] == ["name-taken"])
    program.do("undo", ONE)
    check("it is one step", evaluation_of(program) == before)


def test_rows(program):
    path = write(program, "rows.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book["Impacts"]
    rows = sorted(([cell.value for cell in row] for row in sheet.iter_rows(min_row=4)),
                  key=lambda row: row[3], reverse=True)
    for number, values in enumerate(rows, 4):
        for column, value in enumerate(values, 1):
            sheet.cell(number, column).value = value
    sheet["F4"] = "High"
    key = sheet["A4"].value
    sheet.insert_rows(1, 2)
    sheet.title = "Renamed"
    sheet.sheet_state = "hidden"
    book.move_sheet("Renamed", -3)
    book["Instructions"].title = "Guide"
    book.move_sheet("Guide", 3)
    book.create_sheet("Blank")
    book.create_sheet("Notes")["B2"] = "to be read"
    book.save(path)
    preview = preview_of(program, path)
    check("rows that are sorted with their keys, moved down, on a sheet that is renamed, moved and hidden"
          " are read as before, the renamed guide is known, and another sheet is said", [
              (answer["cell"], answer["place"], answer["problem"]) for answer in preview["answers"]] == [
                  ("Renamed!F6", key + "/level", None), ("Notes", None, "other-sheet")],
          preview["answers"][:3])


def test_warnings(program):
    path = write(program, "w.xlsx")
    book = openpyxl.load_workbook(path)
    book["Impacts"]["F4"] = None
    book["Service and use"]["D8"] = "theirs"
    book.save(path)
    program.do("set", ONE, "service.name", "ours")
    before = program.digest()
    preview = preview_of(program, path, "--apply")
    check("what is cleared, or changed meanwhile, is not made by itself",
          [answer["problem"] for answer in preview["answers"]] == ["changed", "cleared"]
          and preview["written"] == 0 and before == program.digest(), preview["answers"])
    preview = preview_of(program, path, "--apply", "--warnings")
    check("but where that is asked for", preview["written"] == 2
          and evaluation_of(program)["service"]["name"] == "theirs")
    program.do("undo", ONE)
    program.do("undo", ONE)


def test_hostile(program):
    content = write(program, "sound.xlsx").read_bytes()
    before = program.digest()
    kinds = list(hostile_workbooks.cases(content))
    check("there are at least 100 hostile workbooks, with names of their own",
          len({name for name, *_ in kinds}) == len(kinds) >= 100, str(len(kinds)))
    path = program.folder / "hostile.xlsx"
    for name, bytes_, whole, word in kinds:
        path.write_bytes(bytes_)
        results = [program.run("import-answers", path, "--apply", "--warnings", "--lang", language)
                   for language in ("en", "ja")]
        said = [(result.stderr if whole else result.stdout).decode() for result in results]
        sound = word in said[0] and all(result.returncode == 1 for result in results)
        if whole:
            sound = sound and all(path.name in text and text.count("\n") == 1 for text in said)
        else:
            sound = sound and ": refused. " in said[0] and not results[0].stderr
        check(f"hostile: {name}", sound and re.search("[ぁ-ん]", said[1]) and before == program.digest(),
              [results[0].returncode, said[0][:300], results[0].stderr[:300]])


def test_usage(program):
    for name, arguments in {
            "where to write": ["fill-in", ONE], "another suffix": ["fill-in", "-o", "x.pdf", ONE],
            "an unknown part": ["fill-in", "-o", "x.xlsx", "--part", "x", ONE],
            "both": ["import-answers", "--apply", "--dry-run", "x.xlsx"],
            "warnings alone": ["import-answers", "--warnings", "x.xlsx"]}.items():
        check_refused(program, f"wrong usage: {name}", *arguments, code=2)
    check_refused(program, "no such evaluation", "fill-in", "-o", "x.xlsx", "no-such-id")
    check_refused(program, "no such file", "import-answers", "none.xlsx", words=["none.xlsx"])
    check_refused(program, "a folder in the way", "fill-in", "-o", program.folder / "d.xlsx", ONE) \
        if (program.folder / "d.xlsx").mkdir() is None else None
    path = write(program, "late.xlsx")
    before = path.read_bytes()
    check_refused(program, "what may be filled in is not replaced", "fill-in", "-o", path, ONE,
                  "--part", "controls", words=["late.xlsx", "--force"])
    check("and stays as it is", path.read_bytes() == before)
    book = openpyxl.load_workbook(path)
    book["Service and use"]["D8"] = "late"
    book.save(path)
    program.do("submit", ONE)
    check_refused(program, "in review nothing is changed", "import-answers", "--apply", path)
    check("but a preview tells what would be", len(preview_of(program, path)["answers"]) == 1)
    with tempfile.TemporaryDirectory() as folder:
        other = Program(folder)
        other.do("import", FILES[1])
        check_refused(other, "an evaluation that is not in the workspace", "import-answers", path,
                      words=[ONE])


def main():
    with tempfile.TemporaryDirectory() as folder:
        program = Program(folder)
        program.do("import", READY)
        test_workbook(program)
        test_unchanged(program)
        test_filled(program)
        test_rows(program)
        test_warnings(program)
        test_hostile(program)
        test_usage(program)
    return tap.finish()


sys.exit(main())
