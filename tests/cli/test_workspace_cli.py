# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands on a workspace as a user meets them.

Usage: test_workspace_cli.py EIKYO EXAMPLES PACKS
"""

import json
import re
import stat
import sys
import tempfile

from workspace_program import (EXAMPLES, FILES, FULL, READY, Program, check, check_refused, id_of,
                               tap, width)

COMMANDS = ["list", "show", "history", "compare", "attachments", "new", "duplicate", "next", "set",
            "attach", "detach", "undo", "redo", "submit", "withdraw", "return", "approve",
            "revise", "remark", "settle", "archive", "unarchive", "delete", "restore", "empty-bin",
            "import", "export", "backup", "verify", "create"]


def test_help(program):
    texts = {language: program.do("--lang", language, "--help") for language in ("en", "ja")}
    check("--help names every command, in groups", all(
        f"\n  eikyo {name} " in texts["en"] for name in COMMANDS)
        and texts["en"].count("\n\n") >= 7)
    readme = (EXAMPLES.parent.parent / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\./app/run ([a-z-]+)", readme, re.MULTILINE))
    check("the commands of the README are there", len(named) > 10 and all(
        f"\n  eikyo {name} " in texts["en"] for name in named), named)
    check("--help fits a terminal of 100 columns in both languages", all(
        width(line) <= 100 for text in texts.values() for line in text.splitlines()),
        "\n".join(line for text in texts.values() for line in text.splitlines()
                  if width(line) > 100))
    for name in COMMANDS:
        english = program.run(name, "--help")
        japanese = program.run(name, "--lang", "ja", "--help")
        check(f"{name} --help in both languages", english.returncode == 0
              and japanese.returncode == 0
              and (b"--workspace" in english.stdout or name == "create")
              and any(ord(c) > 0x3000 for c in japanese.stdout.decode()), english)


def test_usage(program):
    for arguments in [("show",), ("show", "a", "b"), ("show", "a", "--revision", "-1"),
                      ("list", "a", "b"), ("list", "--route", "no"), ("list", "--readiness", "no"),
                      ("list", "--state", "no"), ("list", "--place", "no"), ("history", "a", "b"),
                      ("history", "--limit", "-1"), ("history", "--limit", "0"),
                      ("show", "a", "--revision", "0"), ("history", "a", "--anchor"), ("compare", "a"),
                      ("new", "a"), ("duplicate",), ("next",), ("next", "a", "b"), ("set", "a"), ("set", "a", "title"),
                      ("set", "a", "operations/o1", "b"), ("set", "a", "id", "b"), ("set", "a", "nothing/o1/name", "b"),
                      ("set", "a", "title", "b", "--clear"), ("set", "a", "title", "--add"),
                      ("set", "a", "operations/o1", "--add", "--clear"), ("attach", "a"),
                      ("attach", "a", "b", "--to", "operations/o1"), ("detach", "a"),
                      ("submit",), ("submit", "a", "--actor", " "), ("remark", "a"),
                      ("settle", "a"), ("archive",), ("delete",), ("restore",), ("import",),
                      ("import", "a", "--keep", "--replace"), ("export", "-o", "a.json"),
                      ("export", "a"), ("export", "a", "--all", "-o", "a.json"),
                      ("export", "a", "-o", "a.txt"), ("backup", "a"), ("verify", "a"),
                      ("create",), ("verify", "--actor", "A")]:
        check_refused(program, "wrong usage: " + " ".join(arguments), *arguments, code=2)
    check("wrong usage makes no workspace", not program.workspace.exists())


def test_unmade(program):
    for language, word in [("en", "no workspace yet"), ("ja", "ワークスペースはまだありません")]:
        for name in ("list", "history"):
            check(f"{name} without a workspace says so, {language}",
                  word in program.do(name, "--lang", language))
        for arguments in [("show", "abcd"), ("undo",), ("verify",), ("backup",),
                          ("set", "abcd", "title", "x"), ("delete", "abcd"),
                          ("export", "--all", "-o", "."), ("history", "--anchor")]:
            check_refused(program, f"{' '.join(arguments)} without a workspace, {language}",
                          *arguments, "--lang", language, words=[word])
    check("list and history --json are empty arrays without a workspace",
          program.json("list") == [] == program.json("history"))
    preview = program.json("import", "--dry-run", READY)
    check("import --dry-run without a workspace shows what it would do",
          preview["written"] is False and preview["items"][0]["status"] == "new", preview)
    check("none of these makes the workspace", not program.workspace.exists()
          and list(program.folder.iterdir()) == [])


def test_new(program):
    identity = program.do("new", "--title", "会議の利用").strip()
    check("new makes the workspace, for the user alone, and prints the id",
          stat.S_IMODE(program.workspace.stat().st_mode) == 0o600
          and re.fullmatch(r"[0-9a-f-]{36}", identity), identity)
    other = program.do("new", "--edition", "2022-11-01").strip()
    rows = program.json("list")
    check("new takes title and edition", [(row["id"], row["title"], row["edition"])
          for row in rows] == [(identity, "会議の利用", "2025-04-01"), (other, None, "2022-11-01")],
          rows)
    check("a new evaluation is undetermined and of today", all(
        row["route"] == "undetermined" and row["as_of"] and row["state"] == "draft"
        and row["place"] == "register" and row["revision"] == 1 for row in rows), rows)
    check_refused(program, "new by an unknown edition", "new", "--edition", "1999-01-01",
                  words=["1999-01-01", "rules list"])
    copy = program.do("duplicate", identity).strip()
    check("duplicate prints the id of the copy", copy not in (identity, other)
          and copy in [row["id"] for row in program.json("list")])


def test_next(program):
    program.do("import", READY)
    with open(READY, encoding="utf-8") as file:
        last = json.load(file)
    identity = program.do("next", last["id"]).strip()
    titled = program.do("next", last["id"], "--title", "T").strip()
    rows = {row["id"]: row for row in program.json("list")}
    check("next prints the id of the next year’s evaluation",
          identity in rows and identity not in (titled, last["id"]), identity)
    check("next puts the new period before the title, or takes the one that is given",
          rows[identity]["title"] == "2026-10-01 to 2027-09-30: " + last["title"]
          and rows[titled]["title"] == "T", rows)
    out = program.folder / "next.eikyo.json"
    program.do("export", identity, "-o", out)
    audit = json.loads(out.read_text(encoding="utf-8"))["audit"]
    check("the next audit follows the last, and is to be done anew",
          audit["previous_period"] == last["audit"]["period"]
          and audit["period"] == {"from": "2026-10-01", "to": "2027-09-30"}
          and audit["auditors"] == last["audit"]["auditors"]
          and not any("internal" in control for control in audit["controls"])
          and "requirements" not in audit, audit)
    entries = [entry for entry in program.json("history", identity) if not entry["received"]]
    check("it is one step of the history, which says where it comes from",
          len(entries) == 1 and last["title"] in program.do("history", identity), entries)
    check_refused(program, "next of an unknown id", "next", "unknown", words=["“unknown”"])


def test_find(program):
    first, second = program.json("list")[:2]
    program.do("new", "--title", first["title"])
    shown = program.json("show", first["id"][:8])
    check("an evaluation is found by the beginning of its id",
          shown["evaluation"]["id"] == first["id"], shown)
    check_refused(program, "a beginning of 3 characters is too short", "show", first["id"][:3])
    check_refused(program, "a title that two have is told", "show", "会議の利用",
                  words=[first["id"], "several"])
    program.do("set", second["id"], "title", "Another/one@2")
    check("an evaluation is found by its title",
          program.json("show", "Another/one@2")["evaluation"]["id"] == second["id"])
    unnamed = program.do("new").strip()
    program.do("set", unnamed, "service.name", "名のない件")
    check("one without a title is found by what list shows", "名のない件" in program.do("list")
          and program.json("show", "名のない件")["evaluation"]["id"] == unnamed)
    program.do("delete", unnamed)
    program.do("empty-bin", unnamed, "--yes")
    check_refused(program, "an unknown id", "show", "unknown", words=["“unknown”"])
    check_refused(program, "an unknown id in Japanese", "show", "unknown", "--lang", "ja",
                  words=["「unknown」"])
    check_refused(program, "an id that is not UTF-8", "show", b"\xff\xfe\xff\xfe")


def test_list(program):
    text = program.do("list")
    lines = text.splitlines()
    check("list has a head and a line for each", len(lines) == 12
          and lines[0].startswith("Id "), text)
    column = {width(line[:re.search(r" (Draft|下書き) |State|状態", line).start()])
              for line in lines[1:]}
    check("columns stand below each other", len(column) == 1, text)
    japanese = program.do("list", "--lang", "ja").splitlines()
    check("the title is called 件名", japanese[0].endswith(" 件名"), japanese[0])
    date = {width(line[:re.search(r"\d{4}-\d\d-\d\d \d\d:", line).start()])
            for line in japanese[1:]}
    check("columns stand below each other in Japanese, where letters are wide", len(date) == 1,
          "\n".join(japanese))
    check("and no wider than they need be", min(
        len(re.search(r"( *)\d{4}-\d\d-\d\d ", line).group(1)) for line in japanese[1:]) == 2,
        "\n".join(japanese))
    for option, value, count in [("--route", "liu", 2), ("--route", "outside-scheme", 1),
                                 ("--readiness", "ready", 1), ("--state", "approved", 0),
                                 ("--edition", "2022-11-01", 2), ("--place", "bin", 0),
                                 ("--place", "all", 11)]:
        rows = program.json("list", option, value)
        check(f"list {option} {value}", len(rows) == count, rows)
    title = json.loads(FULL.read_bytes())["title"]
    check("list TEXT searches", [row["id"] for row in program.json("list", title)] ==
          [id_of(FULL)])
    for language, word in [("en", "--place all"), ("ja", "該当するものはありません")]:
        check(f"list of nothing says so, {language}",
              word in program.do("list", "no such title", "--lang", language))
    for row in program.json("list"):
        found = [path for path in FILES if id_of(path) == row["id"]]
        if found:
            wanted = json.loads(found[0].with_name(
                found[0].name.replace(".eikyo.", ".decision.")).read_bytes())
            check(f"list --json of {found[0].name} says what the decision says",
                  row["route"] == wanted["route"] and row["missing"] == len(wanted["missing"])
                  and row["readiness"] == wanted["readiness"]["status"]
                  and row["overall"] == wanted["impact"]["overall"], row)


def test_show(program):
    for path in FILES:
        shown = program.json("show", id_of(path))
        check(f"show --json {path.name}: evaluation and decision as evaluate gives them",
              shown["evaluation"] == json.loads(program.canonical(path))
              and shown["decision"] == program.json("evaluate", path)
              and shown["life"]["state"] == "draft" and shown["life"]["revision"] == 1, shown)
    for language, words in [("en", ["Full ISMAP", "Draft, revision 1"]), ("ja", ["不適合", "改訂1"])]:
        text = program.do("show", id_of(FULL), "--lang", language)
        check(f"show for people, {language}", all(word in text for word in words), text)
    check("show begins as evaluate prints",
          program.do("show", id_of(FULL)).startswith(program.do("evaluate", FULL)))


def test_set(program):
    one = program.do("new").strip()
    for arguments in [("title", "a title"), ("service.name", "Web会議"), ("service.model", "saas"),
                      ("service.regions", "JP", "US"), ("as_of", "2026-11-22"),
                      ("operations/o1", "--add"), ("operations/o1/name", "窓口"),
                      ("operations/o2", "--add"),
                      ("information/i1", "--add"), ("information/i1/confidentiality", "2"),
                      ("information/i1/operations", "o1", "o2"),
                      ("impacts/i1/confidentiality/financial/level", "low"),
                      ("audit.period.from", "2026-04-01"), ("controls/3.1.2/stated", "true"),
                      ("controls/3.1.2/internal.design", "effective"),
                      ("catalogue/3.1.2.99", "--add", "3.1.2"), ("catalogue/3.1.2.99", "--clear"),
                      ("findings/f1", "--add"), ("findings/f1/verified", "false"),
                      ("operations/o2", "--clear"), ("as_of", "--clear")]:
        result = program.run("set", one, *arguments)
        check("set " + " ".join(arguments), result.returncode == 0 and result.stderr == b"", result)
    held = program.json("show", one)["evaluation"]
    check("what was set is there", held["title"] == "a title" and "as_of" not in held
          and held["service"] == {"name": "Web会議", "model": "saas", "regions": ["JP", "US"]}
          and held["operations"] == [{"id": "o1", "name": "窓口"}]
          and held["information"] == [{"id": "i1", "operations": ["o1"], "confidentiality": 2}]
          and held["impacts"][0]["level"] == "low"
          and held["audit"]["controls"] == [{"id": "3.1.2", "stated": True,
                                             "internal": {"design": "effective"}}]
          and held["audit"]["findings"] == [{"id": "f1", "verified": False}], held)
    for place, value in [("as_of", "2026-02-30"), ("service.model", "sas"),
                         ("information/i1/confidentiality", "two"),
                         ("information/i1/confidentiality", "4"),
                         ("controls/3.1.2/stated", "yes"), ("operations/o9/name", "x"),
                         ("information/i1/operations", "o9"), ("nothing", "x"),
                         ("impacts/i1/confidentiality/financial/level", "huge"),
                         ("title", b"\xff")]:
        check_refused(program, f"set {place} to {value!r} is refused", "set", one, place, value)
    for language, words in [("en", [": There is no “service.nam” that"]),
                            ("ja", [": 設定できる項目「service.nam」"])]:
        check_refused(program, f"a wrong member of the evaluation is named, {language}", "set", one,
                      "service.nam", "x", "--lang", language, words=words)
    for place, value, words in [
            ("service.model", "sas", ["--clear"]),
            ("operations/o9/name", "x", [f"eikyo set {one} operations/o9 --add"]),
            ("information/i9/name", "x", [f"eikyo set {one} information/i9 --add"]),
            ("catalogue/3.1.2.98/title", "x", ["catalogue/3.1.2.98 --add PARENT"])]:
        check_refused(program, f"set {place} to {value} says how to go on", "set", one, place,
                      value, words=words)
    result = program.run("set", one, "controls/99/stated", "true")
    check("no control can be added so", b"--add" not in result.stderr, result)
    check_refused(program, "two values for one text", "set", one, "title", "a", "b")
    check_refused(program, "an entry that is there is not added", "set", one, "operations/o1",
                  "--add")
    check_refused(program, "an entry that is not there is not removed", "set", one,
                  "operations/o7", "--clear")


def test_undo(program):
    one = program.do("new", "--title", "first").strip()
    program.do("set", one, "title", "second")
    program.do("set", one, "service.name", "S")
    undone = program.do("undo")
    check("undo says what it undid, and in which evaluation", undone.startswith("Undone: ")
          and one in undone, undone)
    check("undo undoes", "service" not in program.json("show", one)["evaluation"])
    check("undo ID undoes", "Undone" in program.do("undo", one)
          and program.json("show", one)["evaluation"]["title"] == "first")
    check("redo redoes", "やり直しました" in program.do("redo", one, "--lang", "ja")
          and program.json("show", one)["evaluation"]["title"] == "second")
    program.do("redo")
    check("redo without an ID too",
          program.json("show", one)["evaluation"]["service"] == {"name": "S"})
    check_refused(program, "nothing more to redo", "redo", one)
    for _ in range(3):
        program.do("undo", one)
    check("undoing everything moves the evaluation to the bin",
          one not in [row["id"] for row in program.json("list")]
          and one in [row["id"] for row in program.json("list", "--place", "bin")])


def main():
    with tempfile.TemporaryDirectory() as private:
        program = Program(private + "/empty")
        test_help(program)
        test_usage(program)
        test_unmade(program)
        test_next(Program(private + "/next"))
        program = Program(private + "/full")
        test_new(program)
        test_find(program)
        program.do("import", *FILES)
        test_list(program)
        test_show(program)
        test_set(program)
        test_undo(program)
        result = program.run("verify")
        check("the workspace is sound after all", result.returncode == 0, result)
    return tap.finish()


sys.exit(main())
