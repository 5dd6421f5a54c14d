# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands on a workspace in trouble: altered, foreign, in use, on a full disk.

Usage: test_workspace_trouble.py EIKYO EXAMPLES PACKS
"""

import json
import os
import sqlite3
import sys
import tempfile
import time

from workspace_program import FILES, FULL, READY, Program, check, id_of, tap

FULL_ID = id_of(FULL)


def test_readers(program):
    program.do("set", FULL_ID, "agency.division", "of the test")
    before = program.digest()
    for arguments in [("list",), ("show", FULL_ID), ("history",), ("history", "--anchor"),
                      ("attachments", FULL_ID), ("compare", FULL_ID, READY), ("verify",),
                      ("export", FULL_ID, "-o", "read.eikyo.json"), ("backup",),
                      ("import", FULL, "--dry-run")]:
        program.run(*arguments)
        check(f"{arguments[0]} leaves every byte of the workspace", program.digest() == before)
    os.chmod(program.workspace, 0o400)
    os.chmod(program.workspace.parent, 0o500)
    check("a workspace that cannot be written is read", program.json("list") != [])
    os.chmod(program.workspace.parent, 0o700)
    os.chmod(program.workspace, 0o600)


def tamper(path, statement):
    with sqlite3.connect(path) as database:
        database.execute(statement)
    database.close()


def test_verify(program):
    copy = program.folder / "copy.eikyo"
    program.do("backup", "-o", copy)
    anchor = program.do("history", "--anchor").strip()
    program.do("set", FULL_ID, "agency.division", "of another test")
    result = program.run("verify", "--anchor", anchor)
    check("verify --anchor of this history", result.returncode == 0, result)
    wrong = anchor[:-1] + ("0" if anchor[-1] != "0" else "1")
    result = program.run("verify", "--anchor", wrong)
    check("an anchor that is not of this history: exit 1", result.returncode == 1, result)
    tamper(copy, "UPDATE operation SET name = 'forged' WHERE id = 'o1'")
    result = program.run("verify", "--workspace", copy)
    check("verify names the row that was changed behind its back", result.returncode == 1
          and b"operation" in result.stdout and b"o1" in result.stdout, result)
    result = program.run("verify", "--workspace", copy, "--json")
    faults = json.loads(result.stdout)
    check("verify --json too", result.returncode == 1 and not faults["sound"]
          and all(fault["kind"] == "row" and fault["message"] for fault in faults["faults"]),
          result)
    japanese = program.run("verify", "--workspace", copy, "--lang", "ja").stdout.decode()
    check("verify in Japanese", any(ord(c) > 0x3000 for c in japanese), japanese)
    tamper(copy, "UPDATE history SET actor = 'nobody' WHERE entry = 5")
    faults = json.loads(program.run("verify", "--workspace", copy, "--json").stdout)["faults"]
    check("verify names the entry that was altered",
          [fault for fault in faults if fault["kind"] == "entry" and fault["entry"] == 5], faults)


def test_foreign(program):
    text = program.folder / "text.eikyo"
    text.write_text("no workspace", encoding="utf-8")
    foreign = program.folder / "foreign.eikyo"
    tamper(foreign, "CREATE TABLE evaluation (number)")
    for path in (text, foreign):
        before = path.read_bytes()
        for arguments in [("list",), ("new",), ("verify",), ("backup",), ("undo",)]:
            result = program.run(*arguments, "--workspace", path)
            check(f"{arguments[0]} refuses {path.name} and leaves it as it is",
                  result.returncode == 1 and path.name.encode() in result.stderr
                  and result.stderr.count(b"\n") == 1 and path.read_bytes() == before, result)
    check("nothing is made beside them", not list(program.folder.glob("*.eikyo-wal"))
          and not list(program.folder.glob("foreign.eikyo.*")))


def test_busy(program):
    other = sqlite3.connect(program.workspace, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    start = time.monotonic()
    result = program.run("set", FULL_ID, "title", "busy")
    waited = time.monotonic() - start
    check("while another program writes: exit 1 with a message, after some patience",
          result.returncode == 1 and b"nother program" in result.stderr and 3 < waited < 30, result)
    check("reading goes on", program.json("list") != [])
    other.execute("ROLLBACK")
    other.close()
    check("then it can be written again", program.run("set", FULL_ID, "title", "free").returncode
          == 0)


def test_full_disk(program):
    before = program.json("show", FULL_ID)
    large = program.folder / "large.bin"
    large.write_bytes(os.urandom(300000))
    result = program.run("attach", FULL_ID, large, largest_file=100000)
    check("without room: exit 1 and a message", result.returncode == 1
          and result.stderr.startswith(b"eikyo: "), result)
    check("and nothing is lost", program.json("show", FULL_ID) == before
          and program.json("verify")["sound"])
    result = program.run("export", FULL_ID, "-o", "full.eikyo.json", largest_file=1000)
    check("an export without room leaves nothing", result.returncode == 1
          and not (program.folder / "full.eikyo.json").exists(), result)
    with open("/dev/full", "wb") as full:
        for arguments in [("list",), ("show", FULL_ID), ("history", "--json"), ("verify",)]:
            result = program.run(*arguments, stdout=full)
            check(f"output of {arguments[0]} that cannot be written: exit 1",
                  result.returncode == 1 and result.stderr.startswith(b"eikyo: "), result)


def main():
    with tempfile.TemporaryDirectory() as private:
        program = Program(private + "/one")
        program.do("import", *FILES)
        test_readers(program)
        test_verify(program)
        test_foreign(program)
        test_busy(program)
        test_full_disk(program)
    return tap.finish()


sys.exit(main())
