# SPDX-License-Identifier: GPL-3.0-or-later
"""`eikyo verify-worksheet` on forged worksheets: none is ever sound, and what differs is named.

Usage: test_forged.py EIKYO EXAMPLES PACKS
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

from forged import LARGE_CASES, PDF_CASES, WORKBOOK_CASES, forge_pdf, forge_workbook
from workspace_program import EIKYO, PACKS, READY, Program, check, id_of, tap

MOST_SECONDS = 10  # where much else is running; two otherwise
MOST_MEMORY = 150 * 1024  # KiB


def peak():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def check_large(program, name, path, words):
    """It is soon told what is wrong with the file, with little memory."""
    start = time.monotonic()
    result = program.run("verify-worksheet", path)
    seconds = time.monotonic() - start
    said = (result.stdout + result.stderr).decode()
    check(f"{name} is refused", result.returncode == 1 and (words or "") in said
          and len(said) < 20000, said[:2000])
    check(f"{name} takes no time", seconds < MOST_SECONDS, seconds)
    if "ASAN_OPTIONS" not in os.environ:
        check(f"{name} takes no memory", peak() < MOST_MEMORY, peak())


# What a reader answers that a PDF file took over, and words of what is said of the file.
ANSWERS = {
    "nothing": ("pass", "PDF file is damaged"),
    "what is no answer": ("os.write(1, b'\\xff' * 4097)", "PDF file is damaged"),
    "more than is read": ("[os.write(1, bytes(1 << 20)) for _ in range(80)]", "more text than"),
}


def test_answers(program, path):
    """The program beside a reader that answers something else."""
    reader = program.folder / "libexec/eikyo/eikyo-read-pdf"
    copy = program.folder / "bin/eikyo"
    for file in (reader, copy):
        file.parent.mkdir(parents=True)
    shutil.copy(EIKYO, copy)
    shutil.copytree(PACKS, program.folder / "share/eikyo/packs")
    for name, (answer, words) in ANSWERS.items():
        reader.write_text(f"#!{sys.executable}\nimport os\n{answer}\n")
        reader.chmod(0o755)
        result = subprocess.run([copy, "verify-worksheet", path], stdin=subprocess.DEVNULL,
                                capture_output=True, check=False, timeout=60, env={
                                    **os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en",
                                    "XDG_DATA_HOME": str(program.folder / "data")})
        check(f"a reader that answers {name}", result.returncode == 1
              and words in result.stderr.decode(), result)


def check_case(program, name, path, outcome, words):
    result = program.run("verify-worksheet", "--json", path)
    found = json.loads(result.stdout) if result.stdout else None
    if found is None:
        check(f"{path.name}: {name}", False, result)
        return
    check(f"{path.name}: {name} is not sound", result.returncode == 1 and not found["sound"]
          and found["outcome"] == outcome, found)
    told = found["differences"]
    check(f"{path.name}: {name} is named", any(words in text for text in told) if words
          else not told, found)


def main():
    with tempfile.TemporaryDirectory() as private:
        program = Program(private)
        program.do("import", READY, "--actor", "甲")
        program.do("submit", id_of(READY), "--actor", "甲")
        program.do("approve", id_of(READY), "--actor", "乙")
        for sheet, suffix, forge, cases in [("route", ".pdf", forge_pdf, PDF_CASES),
                                            ("route", ".xlsx", forge_workbook, WORKBOOK_CASES)]:
            path = program.folder / (sheet + suffix)
            program.do("report", "--sheet", sheet, "-o", path, id_of(READY))
            genuine = path.read_bytes()
            check(f"{path.name} is genuine", program.run("verify-worksheet", path).returncode == 0)
            for name, (change, outcome, words) in cases.items():
                path.write_bytes(forge(genuine, change))
                check_case(program, name, path, outcome, words)
        for name, (change, words) in LARGE_CASES.items():
            path.write_bytes(forge_workbook(genuine, change))
            check_large(program, name, path, words)
        test_answers(program, program.folder / "route.pdf")
    return tap.finish()


sys.exit(main())
