# SPDX-License-Identifier: GPL-3.0-or-later
"""`eikyo import-controls`: tables of every kind, what becomes of their rows, and what is refused.

Usage: test_import_controls.py EIKYO EXAMPLES PACKS
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import hostile_tables
from control_table import Table
from workspace_program import FILES, PACKS, READY, Program, check, check_refused, id_of, tap

ONE, OTHER = id_of(READY), id_of(FILES[1])
KINDS = {"no-title": "warning", "shipped": "warning", "unknown-parent": "refused",
         "bad-id": "refused", "duplicate": "refused", "ok": "ok"}


def shipped_catalogue():
    lines = (PACKS / "controls-2022-04-01.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [(line.split("\t")[0], line.split("\t")[2]) for line in lines]


def catalogue_of(program, identity):
    return program.json("show", identity)["evaluation"].get("audit", {}).get("catalogue", [])


def rows_of(preview):
    """What a preview says of the rows, apart from their places in the file."""
    return [{name: row[name] for name in row if name not in ("row", "message")}
            for row in preview["rows"]]


def check_counts(name, preview, table):
    counts = {}
    for row in preview["rows"]:
        kind = row["problem"] or "ok"
        counts[kind] = counts.get(kind, 0) + 1
    check(f"{name}: every row is judged as it should be", counts == table.expected, counts)
    check(f"{name}: the verdicts are counted", all(
        preview["counts"][verdict] == sum(number for kind, number in table.expected.items()
                                          if KINDS[kind] == verdict)
        for verdict in ("ok", "warning", "refused")), preview["counts"])
    check(f"{name}: headings and blank rows are counted",
          (preview["counts"]["headings"], preview["counts"]["blank"])
          == (table.n_headings, table.n_blank), preview["counts"])
    found = {row["id"]: (row["parent"], row["title"] or None, row["basic"])
             for row in preview["rows"] if row["added"]}
    check(f"{name}: what can be added is what the table says", found == table.added,
          sorted(set(map(str, found.items())) ^ set(map(str, table.added.items())))[:4])


def test_workbook(program, table):
    path = program.folder / "管理策.xlsx"
    table.write_xlsx(path)
    before = program.digest()
    preview = program.json("import-controls", ONE, path, "--dry-run")
    check("a dry run writes nothing", not preview["written"] and before == program.digest())
    check("the sheet, the heads and the columns are found",
          (preview["sheet"], preview["header"], preview["columns"])
          == ("別表 詳細管理策", 5, {"id": "B", "parent": "A", "title": "C", "basic": "D"}), preview["columns"])
    check_counts("workbook", preview, table)

    text = program.do("import-controls", ONE, path, "--lang", "ja")
    check("the preview tells in Japanese", "詳細管理策 番号" in text and "追加しました" in text, text[-300:])
    added = catalogue_of(program, ONE)
    check("the details are in the evaluation", {
        entry["id"]: (entry["parent"], entry.get("title"), entry.get("basic", False))
        for entry in added} == table.added)
    check("it is one step", program.do("undo", ONE) and catalogue_of(program, ONE) == [])
    program.do("redo", ONE)
    check("which can be done again", catalogue_of(program, ONE) == added)
    again = program.json("import-controls", ONE, path)
    check("a second time there is nothing to add", not again["written"]
          and again["counts"]["addable"] == 0
          and sum(row["problem"] == "added-before" for row in again["rows"]) >= len(added))
    check("the sheet can be chosen, also a hidden one", program.json(
        "import-controls", ONE, path, "--sheet", "作業用", "--dry-run")["counts"]["addable"] > 1900)
    check_refused(program, "a sheet that is not there is refused", "import-controls", ONE, path,
                  "--sheet", "x", words=["管理策.xlsx", "表紙", "作業用"])
    check_refused(program, "so is one without ids", "import-controls", ONE, path, "--sheet", "表紙",
                  words=["管理策.xlsx", "--map"])


def test_reuse(program, table):
    preview = program.json("import-controls", OTHER, "--from", ONE)
    check("another evaluation's details are taken over", preview["written"]
          and preview["counts"]["addable"] == len(table.added)
          and catalogue_of(program, OTHER) == catalogue_of(program, ONE))
    check_refused(program, "where there are none, that is said", "import-controls", ONE, "--from",
                  id_of(FILES[2]))
    check_refused(program, "a table and an evaluation at once are wrong usage", "import-controls",
                  ONE, "x.csv", "--from", OTHER, code=2)


def test_texts(program, table):
    target = id_of(FILES[3])
    previews = []
    for encoding, separator in (("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("cp932", ",")):
        path = program.folder / f"{encoding}.csv"
        table.write_csv(path, encoding, separator)
        previews.append(program.json("import-controls", target, path, "--dry-run"))
        check_counts(encoding, previews[-1], table)
    path = program.folder / "table.xlsx"
    table.write_xlsx(path)
    workbook = program.json("import-controls", target, path, "--dry-run")
    check("the same table gives the same rows in every encoding and as a workbook",
          all(rows_of(preview) == rows_of(workbook) for preview in previews))
    for name, ending in (("CR", b"\r"), ("LF", b"\n")):
        table.write_csv(path, "utf-8")
        path.write_bytes(path.read_bytes().replace(b"\r\n", ending))
        check(f"lines may end in {name}", rows_of(program.json(
            "import-controls", target, path, "--dry-run")) == rows_of(workbook))


def test_office(program, table):
    """What another spreadsheet program makes of the table."""
    target = id_of(FILES[3])
    path = program.folder / "office.xlsx"
    table.write_xlsx(path)
    expected = rows_of(program.json("import-controls", target, path, "--dry-run"))
    (program.folder / "made").mkdir()
    made = program.folder / "made" / "office.xlsx"
    for name, command in (
            ("LibreOffice", ["soffice", "--headless", f"-env:UserInstallation=file://{program.folder}/o",
                             "--convert-to", "xlsx", "--outdir", made.parent, path]),
            ("Gnumeric", ["ssconvert", "--export-type=Gnumeric_Excel:xlsx", path, made])):
        if shutil.which(command[0]) is None:
            tap.comment(f"{name} is not installed: its workbooks are not tried here")
            continue
        made.unlink(missing_ok=True)
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        preview = program.json("import-controls", target, made, "--dry-run", "--sheet",
                               "別表 詳細管理策")
        check(f"a workbook of {name} gives the same rows", rows_of(preview) == expected,
              [pair for pair in zip(rows_of(preview), expected) if pair[0] != pair[1]][:2])


def test_columns(program):
    target = id_of(FILES[3])
    path = program.folder / "plain.csv"
    path.write_text("x,9.2.1.201,b,9.2.2\ny,9.2.1.202,c,9.2.1\nz,2009-02-01,d,\n,9.2.1.203,e,\n",
                    encoding="utf-8")
    preview = program.json("import-controls", target, path, "--dry-run", "--map",
                           "id=B,parent=D,title=C,basic=-", "--header", "0")
    check("columns can be told", [(row["id"], row["parent"], row["title"], row["problem"])
                                  for row in preview["rows"]]
          == [("9.2.1.201", "9.2.2", "b", "parent-differs"), ("9.2.1.202", "9.2.1", "c", None),
              ("2009-02-01", "", "d", "id-is-date"), ("9.2.1.203", "9.2.1", "e", "parent-derived")],
          preview["rows"])
    preview = program.json("import-controls", target, path, "--dry-run", "--map", "title=A,parent=-")
    check("the others are still guessed", [row["title"] for row in preview["rows"]]
          == ["x", "y", "z", ""], preview)
    for words in (["--map", "id"], ["--map", "id=1"], ["--map", "colour=A"], ["--map", "id=ZZZ"],
                  ["--header", "-2"], ["--header", "x"]):
        check_refused(program, f"{words} is wrong usage", "import-controls", target, path, *words,
                      code=2)
    check_refused(program, "so is no table at all", "import-controls", target, code=2)
    path.write_text("id\n3.1.1.1\n99.1.1.1\n", encoding="utf-8")
    result = program.run("import-controls", target, path)
    check("where all rows are refused the exit code says so", result.returncode == 1
          and b"refused. 3.1.1 is reference information" in result.stdout, result)


def test_hostile(program):
    before = program.digest()
    kinds = list(hostile_tables.cases())
    check("there are at least 100 hostile files, with names of their own",
          len({name for name, *_ in kinds}) == len(kinds) >= 100, str(len(kinds)))
    path = None
    for name, suffix, content, place in kinds:
        path = program.folder / f"hostile{suffix}"
        path.write_bytes(content)
        results = [program.run("import-controls", ONE, path, "--lang", language)
                   for language in ("en", "ja")]
        messages = [result.stderr.decode() for result in results]
        japanese = re.search("[ぁ-ん]", messages[1].split(path.name, 1)[-1])
        check(f"hostile: {name}", all(
            result.returncode == 1 and path.name in message and place in message.split(path.name, 1)[1]
            and message.count("\n") == 1
            for result, message in zip(results, messages)) and japanese
            and before == program.digest(), messages)
    path.unlink()
    for name, target, words in (("a folder", program.folder, ["folder"]),
                                ("no file", program.folder / "none.xlsx", ["none.xlsx"]),
                                ("a device", pathlib.Path("/dev/zero"), ["/dev/zero"])):
        check_refused(program, f"hostile: {name}", "import-controls", ONE, target, words=words)


def main():
    with tempfile.TemporaryDirectory() as folder:
        program = Program(folder)
        program.do("import", *FILES)
        table = Table(shipped_catalogue())
        test_workbook(program, table)
        test_reuse(program, table)
        test_texts(program, table)
        test_office(program, table)
        test_columns(program)
        test_hostile(program)
        program.do("submit", ONE)
        path = program.folder / "late.csv"
        path.write_text("id\n9.2.1.301\n", encoding="utf-8")
        check_refused(program, "in review nothing is added", "import-controls", ONE, path)
        check("but a dry run tells what would be", program.json(
            "import-controls", ONE, path, "--dry-run")["counts"]["addable"] == 1)
    return tap.finish()


sys.exit(main())
