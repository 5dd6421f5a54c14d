# SPDX-License-Identifier: GPL-3.0-or-later
"""What the commands keep: review and approval, the bin, evidence, history, exchange.

Usage: test_workspace_kept.py EIKYO EXAMPLES PACKS
"""

import hashlib
import json
import os
import re
import sqlite3
import sys
import tempfile

from workspace_program import FILES, FULL, READY, Program, check, check_refused, id_of, tap

READY_ID, FULL_ID = id_of(READY), id_of(FULL)
CONTROL = json.loads(READY.read_bytes())["audit"]["controls"][0]["id"]


def state(program, identity):
    life = program.json("show", identity)["life"]
    return life["state"], life["revision"]


def test_life(program):
    one = READY_ID
    program.do("submit", one, "--actor", "Aoki")
    check("submit sends to review", state(program, one) == ("review", 1))
    check_refused(program, "nothing is edited in review", "set", one, "title", "x")
    check_refused(program, "nobody else withdraws it", "withdraw", one, "--actor", "Baba")
    program.do("withdraw", one, "--actor", "Aoki")
    check("withdraw takes it back", state(program, one) == ("draft", 1))
    program.do("submit", one, "--actor", "Aoki")
    check_refused(program, "it is not returned without a remark", "return", one, "--actor", "Baba")
    program.do("remark", one, "Say which list", "--on", "operations/o1/list_entry", "--actor",
               "Baba")
    for place in ("operations/zz/name", "operations/o1/nam", "controls/99", "nothing", "x/y"):
        check_refused(program, f"no remark on {place}, which is not there", "remark", one, "x",
                      "--on", place, "--actor", "Baba", words=[place])
    program.do("return", one, "--remark", "See there", "--actor", "Baba")
    life = program.json("show", one)["life"]
    check("return gives it back with remarks", life["state"] == "draft"
          and [(remark["place"], remark["text"], remark["author"]) for remark in life["remarks"]]
          == [("operations/o1/list_entry", "Say which list", "Baba"), ("", "See there", "Baba")],
          life)
    operation = life_name(program, one)
    check("show tells the remarks, and what they are on in words", all(
        re.search(f"{operation}.*: Say which list", text.replace("：", ": "))
        and "operations/" not in text for text in (program.do("show", one),
                                                   program.do("show", one, "--lang", "ja"))))
    for remark in life["remarks"]:
        program.do("settle", one, remark["id"], "--actor", "Aoki")
    entry = program.json("history", one, "--limit", "1")[0]
    check("settling is told as such", entry["action"] == "settle"
          and entry["label"] == {"en": "Settled the remark: “See there”",
                                 "ja": "指摘「See there」への対応を記録"}, entry)
    program.do("submit", one, "--actor", "Aoki")
    check_refused(program, "nobody approves their own evaluation", "approve", one, "--actor",
                  "Aoki", words=["Aoki"])
    check_refused(program, "nobody approves their own evaluation, in Japanese", "approve", one,
                  "--actor", " ＡＯＫＩ ", "--lang", "ja")
    text = program.do("approve", one, "--actor", "Baba")
    check("approve approves", "Approved, revision 1" in text
          and state(program, one) == ("approved", 1), text)
    check_refused(program, "an approval is not undone", "undo", one)
    check_refused(program, "nor is anything before it that was not meant", "undo",
                  words=["Approved – “", "eikyo undo ID"])
    check_refused(program, "the same in Japanese", "undo", "--lang", "ja",
                  words=["最後の操作（承認 – 「", "eikyo undo ID"])
    check_refused(program, "what is approved is not edited", "set", one, "title", "x")
    program.do("revise", one)
    program.do("set", one, "title", "次の版")
    check("revise starts the next revision", state(program, one) == ("draft", 2))


def life_name(program, identity):
    return re.escape(program.json("show", identity)["evaluation"]["operations"][0]["name"])


def test_undetermined(program):
    one = program.do("new", "--title", "blank").strip()
    for language, verb, actor in [("en", "submit", "Aoki"), ("ja", "approve", "Baba")]:
        missing = len(program.json("show", one)["decision"]["missing"])
        result = program.run(verb, one, "--actor", actor, "--lang", language)
        words = {"en": f"The route is undetermined ({missing} answers open).",
                 "ja": f"経路は未定です（未回答{missing}件）。"}[language]
        check(f"{verb} of what is undetermined warns, and does it", result.returncode == 0
              and result.stdout and words in result.stderr.decode(), result)
    program.do("delete", one)
    program.do("empty-bin", one, "--yes")


def test_revisions(program):
    shown = program.json("show", READY_ID, "--revision", "1")
    approved = program.json("show", READY_ID)["life"]["approved"][0]
    file = program.folder / "approved.eikyo.json"
    file.write_text(json.dumps(shown["evaluation"]), encoding="utf-8")
    check("a revision is kept as it was approved", shown["evaluation"] ==
          json.loads(program.canonical(READY)) and shown["life"]["reviewer"] == "Baba"
          and shown["decision"] == program.json("evaluate", READY), shown)
    check("its SHA-256 is that of its canonical form", shown["life"]["content_hash"] ==
          approved["content_hash"] == hashlib.sha256(program.canonical(file)).hexdigest())
    check("its decision's SHA-256 is that of what evaluate printed",
          approved["decision_hash"] in
          [hashlib.sha256(program.do("evaluate", "--json", READY)[:-1].encode()).hexdigest(),
           hashlib.sha256(program.do("evaluate", "--json", READY).encode()).hexdigest()])
    check("show --revision tells who approved", "Approved by: Baba" in
          program.do("show", READY_ID, "--revision", "1"))
    check("the revision at work can be asked for",
          program.json("show", READY_ID, "--revision", "2") == program.json("show", READY_ID))
    check_refused(program, "a revision that is not there", "show", READY_ID, "--revision", "3",
                  words=["3", "2"])


def test_compare(program):
    same = program.json("compare", READY_ID + "@1", READY)
    check("a revision and the file it came from do not differ", same["differences"] == [], same)
    other = program.json("compare", READY_ID + "@1", READY_ID)
    check("revisions are compared", len(other["differences"]) == 1, other)
    text = program.do("compare", READY, FULL_ID)
    lines = text.splitlines()
    check("compare says which is which", lines[0].startswith(f"A: {READY} – “")
          and lines[1].startswith(f"B: {FULL_ID} – “") and lines[2] == "", text)
    check("the route comes first", "ISMAP-LIU" in lines[3] and "Full ISMAP" in lines[3], text)
    check("compare in Japanese", "経路" in program.do("compare", READY, FULL, "--lang", "ja"))
    check_refused(program, "a file that is not there", "compare", READY, "absent.json",
                  words=["absent.json"])
    check_refused(program, "a revision that is not there", "compare", READY, READY_ID + "@9")


def test_places(program):
    one, two = id_of(FILES[2]), id_of(FILES[3])

    def place(identity):
        return [row["place"] for row in program.json("list", "--place", "all")
                if row["id"] == identity]

    for verb, wanted in [("archive", "archive"), ("unarchive", "register"), ("delete", "bin"),
                         ("restore", "register")]:
        text = program.do(verb, one, two, one)
        check(f"{verb} moves several", place(one) == place(two) == [wanted] and one in text, text)
    check_refused(program, "what is not in the bin is not restored", "restore", one)
    program.do("delete", one, two)
    check("what is in the bin is listed there only", one not in program.do("list")
          and [row["id"] for row in program.json("list", "--place", "bin")] == [one, two])
    program.do("archive", READY_ID)
    text = program.do("list", "--place", "all")
    check("list tells state and place", any("Draft" in line and line.endswith("Archive")
                                            for line in text.splitlines())
          and text.splitlines()[0].split()[-1] == "Place"
          and "Place" not in program.do("list"), text)
    program.do("undo")
    check("one undo restores both", program.do("undo") and place(one) == place(two) == ["register"])
    program.do("redo")
    check_refused(program, "empty-bin does nothing without --yes", "empty-bin", words=["--yes"])
    check_refused(program, "only what is in the bin is removed", "empty-bin", READY_ID, "--yes")
    said = program.do("empty-bin", one[-40:], "--yes")
    check("empty-bin says that copies keep it", "daily copies" in said, said)
    check("empty-bin ID --yes removes one", place(one) == [] and place(two) == ["bin"])
    reader = sqlite3.connect(program.workspace, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM evaluation").fetchall()
    said = program.do("empty-bin", "--yes", "--lang", "ja")
    check("empty-bin says that traces stay while another program reads",
          "痕跡" in said and "痕跡" not in program.do("empty-bin", "--yes", "--lang", "ja"), said)
    reader.close()
    check("empty-bin --yes removes the rest", place(two) == []
          and program.do("empty-bin", "--yes") == "The bin is empty.\n")
    check_refused(program, "emptying the bin is not undone, nor is anything before it", "undo",
                  words=["Removed for good"])
    check("its hashes stay", program.json("verify")["sound"])


def test_attachments(program):
    file = program.folder / "証跡.txt"
    file.write_text("evidence", encoding="utf-8")
    one = program.do("attach", FULL_ID, file, "--date", "2026-10-01").strip()
    for place in ("audit", "controls/" + CONTROL, "impacts/i1/confidentiality/financial"):
        result = program.run("attach", FULL_ID, file, "--to", place)
        check(f"attach --to {place}", result.returncode == 0 and result.stdout.decode().strip()
              == one, result)
    attached = program.json("attachments", FULL_ID)
    check("attachments --json", [(a["name"], a["size"], a["evidence_date"], a["sha256"])
          for a in attached] == [("証跡.txt", 8, "2026-10-01",
                                  hashlib.sha256(b"evidence").hexdigest())]
          and sorted(link["kind"] for link in attached[0]["links"])
          == ["audit", "cell", "control"], attached)
    text = program.do("attachments", FULL_ID)
    check("attachments lists what they are evidence of", "証跡.txt" in text
          and "Internal audit" in text and f"ontrol {CONTROL}" in text
          and "inancial" in text and "(confidentiality)" in text and "impacts/" not in text, text)
    (program.folder / "saved").mkdir()
    program.do("attachments", FULL_ID, "--save", "saved")
    check("attachments --save", (program.folder / "saved" / "証跡.txt").read_text() == "evidence")
    check_refused(program, "a saved file is not replaced", "attachments", FULL_ID, "--save", "saved")
    check_refused(program, "a file that is not there is not attached", "attach", FULL_ID, "absent",
                  words=["absent"])
    check_refused(program, "a day that does not exist", "attach", FULL_ID, file, "--date",
                  "2026-02-30")
    check_refused(program, "a control that is not there", "attach", FULL_ID, file, "--to",
                  "controls/99", words=["ontrol 99"])
    check_refused(program, "a control that is not there, in Japanese", "attach", FULL_ID, file,
                  "--to", "controls/99", "--lang", "ja", words=["管理策99がありません"])
    check_refused(program, "an attachment that is not there", "detach", FULL_ID, "zz",
                  words=["eikyo attachments ID"])
    check_refused(program, "a remark that is not there", "settle", FULL_ID, "1",
                  words=["eikyo show ID"])
    labels = [entry["label"] for entry in program.json("history", FULL_ID, "--limit", "4")]
    check("evidence of something more is told as such", labels[1] == {
        "en": f"Made “証跡.txt” evidence of control {CONTROL}",
        "ja": f"「証跡.txt」を管理策{CONTROL}の証跡に指定"}
        and "内部監査の証跡に指定" in labels[2]["ja"] and "添付" in labels[3]["ja"], labels)
    program.do("detach", FULL_ID, one)
    check("detach takes it away", program.json("attachments", FULL_ID) == []
          and "添付ファイルはありません" in program.do("attachments", FULL_ID, "--lang", "ja"))
    program.do("undo", FULL_ID)
    check("undo brings it back", program.json("attachments", FULL_ID) == attached)


def test_history(program):
    entries = program.json("history")
    check("history --json: newest first, without gaps", [e["entry"] for e in entries] ==
          list(range(len(entries), 0, -1)), entries)
    check("history --json: labels in both languages", all(
        e["label"]["ja"] and e["label"]["en"] and e["label"]["ja"] != e["label"]["en"]
        for e in entries), [e["label"] for e in entries])
    check("history --json: who did it", {"Aoki", "Baba"} <= {e["actor"] for e in entries})
    check("history --json: what was removed from the bin is gone",
          all(e["what"] is None for e in entries if e["evaluation"] is None
              and e["action"] != "erase"), entries)
    ours = program.json("history", READY_ID)
    check("history ID is that of one", ours and ours == [e for e in entries
                                                         if e["evaluation"] == READY_ID])
    check("history --limit", program.json("history", "--limit", "3") == entries[:3])
    for language, word in [("en", "What was done"), ("ja", "内容")]:
        text = program.do("history", READY_ID, "--lang", language)
        check(f"history for people, {language}", word in text
              and ours[0]["label"][language] in text
              and len(text.splitlines()) == len(ours) + 1, text)
    utc = re.search(r"\d\d:\d\d:\d\d", program.do("history", "--limit", "1")).group()
    local = re.search(r"\d\d:\d\d:\d\d", program.do("history", "--limit", "1",
                                                    TZ="Asia/Tokyo")).group()
    check("history shows the local time", (int(local[:2]) - int(utc[:2])) % 24 == 9
          and local[2:] == utc[2:], (utc, local))
    anchor = program.do("history", "--anchor").strip()
    check("history --anchor is that of the newest entry", anchor.endswith(entries[0]["hash"])
          and anchor.startswith("eikyo:"), anchor)


def test_exchange(program):
    packed = program.folder / "all.eikyo.zip"
    everything = [row["id"] for row in program.json("list")]
    program.do("export", "--all", "-o", packed)
    other = Program(program.folder / "other")
    for file in FILES:
        wanted = program.canonical(file)
        out = other.folder / "one.eikyo.json"
        other.do("import", file)
        other.do("export", id_of(file), "-o", out, "--force")
        first = out.read_bytes()
        third = Program(program.folder / "third")
        third.do("import", out)
        before = out.read_bytes()
        check_refused(third, "a file is not replaced", "export", id_of(file), "-o", out,
                      words=["--force"])
        check("it is as it was", out.read_bytes() == before)
        third.do("export", id_of(file), "-o", out, "--force")
        check(f"export, import, export of {file.name} gives the same bytes",
              first == wanted == out.read_bytes())
    check_refused(other, "several into one .json are refused", "export", "--all", "-o", "x.json",
                  code=2, words=[".eikyo.zip"])
    folder = other.folder / "out"
    folder.mkdir()
    names = other.do("export", "--all", "-o", folder).splitlines()
    check("a folder gets a file for each", len(names) == len(FILES) == len(os.listdir(folder))
          and {id_of(path) for path in folder.iterdir()} == {id_of(path) for path in FILES}, names)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    check_refused(other, "files in it are not replaced", "export", FULL_ID, "-o", folder,
                  words=["--force"])
    other.do("set", FULL_ID, "agency.division", "changed")
    other.do("export", "--all", "-o", folder, "--force")
    check("--force replaces them", set(before) == set(folder.iterdir())
          and before != {path: path.read_bytes() for path in folder.iterdir()})
    fresh = Program(program.folder / "fresh")
    text = fresh.do("import", packed)
    check("approved revisions are told, and were checked", "approved revisions: 1" in text
          and "could not be checked" not in text, text)
    before = packed.read_bytes()
    check_refused(program, "a package is not replaced", "export", "--all", "-o", packed,
                  words=["--force"])
    check("the package is as it was", packed.read_bytes() == before)
    check("a package brings everything", sorted(everything) ==
          sorted(row["id"] for row in fresh.json("list")))
    check("with attachments", [a["name"] for a in fresh.json("attachments", FULL_ID)] ==
          ["証跡.txt"])
    check("and the workspace is sound", fresh.json("verify")["sound"])


def import_status(program, *arguments):
    return [(item["status"], item["action"])
            for item in program.json("import", *arguments)["items"]]


def test_import(program):
    program = Program(program.folder / "importing")
    file = program.folder / "one.eikyo.json"
    check("import --dry-run writes nothing", import_status(program, FULL, "--dry-run") ==
          [("new", "add")] and not program.workspace.exists())
    text = program.do("import", FULL)
    check("import tells what it did", "1 evaluation was added" in text and "new: add" in text, text)
    check("what is the same is kept", import_status(program, FULL) == [("same", "keep")])
    changed = json.loads(FULL.read_bytes())
    changed["title"] = "別の題名"
    file.write_text(json.dumps(changed), encoding="utf-8")
    check_refused(program, "a conflict is not decided for the user", "import", file,
                  words=["--keep-both"])
    check_refused(program, "a conflict is told in Japanese too", "import", file, "--lang", "ja",
                  words=["何も取り込んでいません"])
    result = program.run("import", file)
    check("the conflict is shown", "different from what is here" in result.stdout.decode()
          and "別の題名" in result.stdout.decode(), result)
    before = program.digest()
    check("--dry-run with a choice writes nothing",
          import_status(program, file, "--replace", "--dry-run") == [("conflict", "replace")]
          and program.digest() == before)
    program.do("import", file, "--keep")
    title = program.json("show", FULL_ID)["evaluation"]["title"]
    check("--keep keeps", title == json.loads(FULL.read_bytes())["title"])
    program.do("import", file, "--keep-both")
    rows = program.json("list")
    check("--keep-both adds one under another id", len(rows) == 2
          and {row["title"] for row in rows} == {title, "別の題名"}, rows)
    check("import is undone in one step", "Undone" in program.do("undo")
          and len(program.json("list")) == 1)
    program.do("import", file, "--replace")
    check("--replace replaces", program.json("show", FULL_ID)["evaluation"]["title"] == "別の題名")
    check_refused(program, "one bad file and nothing is imported", "import", READY, __file__,
                  words=["Nothing was imported."])
    blank = program.folder / "blank.ZIP"
    blank.write_bytes(bytes(500))
    check_refused(program, "what is called .zip has to be one", "import", blank,
                  words=["This is not a ZIP file."])
    text = program.do("import", file, "--keep")
    check("nothing to do is told as such", "Nothing was added or replaced." in text, text)
    program.do("submit", FULL_ID)
    check_refused(program, "what is in review is not replaced", "import", FULL, "--replace",
                  words=["--keep-both"])


def test_backup(program):
    path = program.folder / "copy.eikyo"
    program.do("backup", "-o", path)
    copy = program.json("history", "--workspace", path)
    check("backup -o makes a whole copy", copy == program.json("history"))
    before = path.read_bytes()
    check_refused(program, "backup -o replaces nothing", "backup", "-o", path,
                  words=["copy.eikyo", "Choose another"])
    check("the copy is as it was", path.read_bytes() == before)
    made = program.do("backup").strip()
    check("backup puts one beside the workspace", os.path.dirname(made) ==
          str(program.workspace) + ".backups" and program.json("list", "--workspace", made) ==
          program.json("list"), made)
    check_refused(program, "a workspace is not its own backup", "backup", "-o", program.workspace)
    check_refused(program, "a folder that is not there", "backup", "-o", "absent/x.eikyo",
                  words=["absent"])
    other = program.folder / "other.eikyo"
    program.do("create", other)
    check("create makes an empty workspace", program.json("list", "--workspace", other) == [])
    check_refused(program, "create replaces nothing", "create", other, words=["other.eikyo"])
    check_refused(program, "another workspace has to be there", "list", "--workspace", "no.eikyo",
                  words=["no.eikyo", "eikyo create FILE"])
    check_refused(program, "nothing is made at a wrong name", "new", "--workspace", "no.eikyo")


def main():
    with tempfile.TemporaryDirectory() as private:
        program = Program(private + "/one")
        program.do("import", *FILES)
        test_life(program)
        test_undetermined(program)
        test_revisions(program)
        test_compare(program)
        test_places(program)
        test_attachments(program)
        test_history(program)
        test_exchange(program)
        test_import(program)
        test_backup(program)
    return tap.finish()


sys.exit(main())
