# SPDX-License-Identifier: GPL-3.0-or-later
"""What `eikyo verify-worksheet` says of a worksheet, in both languages, for each way in which it can
stand to what is on record.

Usage: test_verdicts.py EIKYO EXAMPLES PACKS
"""

import json
import re
import sys
import tempfile

import openpyxl

from forged import WHITE_BOX, Pdf, forge_pdf, forge_workbook
from workspace_program import FULL, READY, Program, check, id_of, tap

ID = id_of(READY)


def report(program, name, *arguments):
    path = program.folder / name
    program.do("report", "-o", path, *arguments)
    return path


def write_other(program, name, change):
    """Another evaluation with the same id, as a file."""
    values = json.loads(READY.read_text(encoding="utf-8"))
    change(values)
    path = program.folder / name
    path.write_text(json.dumps(values), encoding="utf-8")
    return path


def claim(path, revision, sha256=None):
    """Makes the file call itself the worksheet of an approved revision."""
    pdf = Pdf(path.read_bytes())
    body = re.sub(rb"state=\w+ revision=\d+", b"state=approved revision=%d" % revision,
                  pdf.read(pdf.info))
    if sha256 is not None:
        body = re.sub(rb"sha256=\w+", b"sha256=" + sha256, body)
    pdf.changed[pdf.info] = body
    other = path.with_name(f"claims-{revision}{'' if sha256 is None else '-sha256'}.pdf")
    other.write_bytes(pdf.end())
    return other


def write_in(path, cell):
    book = openpyxl.load_workbook(path)
    book.worksheets[0][cell] = "written in"
    book.save(path)
    return path


def alter(path, name, forge, change):
    other = path.with_name(name)
    other.write_bytes(forge(path.read_bytes(), change))
    return other


def approve(program):
    program.do("submit", ID, "--actor", "甲")
    program.do("approve", ID, "--actor", "乙")


def write_files(program):
    """Files with what is said of them in English and in Japanese."""
    program.do("import", READY, "--actor", "甲")
    approve(program)
    first = report(program, "first.pdf", ID)
    program.do("revise", ID, "--actor", "甲")
    program.do("set", ID, "title", "Gone", "--actor", "甲")
    gone = report(program, "gone.pdf", ID)
    program.do("set", ID, "title", "Second", "--actor", "甲")
    draft = report(program, "draft.pdf", ID)
    yield draft, "Unaltered, but not approved: exactly the worksheet of the evaluation, which", \
        "改変はありませんが、承認されていません：承認されていない評価の帳票とまったく同じ"
    approve(program)
    second, book = report(program, "second.pdf", ID), report(program, "second.xlsx", ID)
    yield second, "Genuine: exactly the worksheet of the approved revision 2.", \
        "真正です：承認済みの改訂2の帳票とまったく同じファイルです。"
    yield first, "revision 1. Revision 2 was approved later.", "です。その後、改訂2が承認されています。"
    yield draft, "before its approval. What it was made from was approved later, as revision 2: take", \
        "承認前の評価の帳票とまったく同じファイルです。元になった内容は、その後改訂2として" \
        "承認されています。その改訂の帳票を使ってください。"
    yield gone, "Not on record: it is of no revision that was approved", \
        "記録にありません：承認されたどの改訂のものでもありません。"
    other = report(program, "other.pdf", write_other(
        program, "other.eikyo.json", lambda values: values.update(title="Other")))
    yield other, "or is another with the same id. It was compared with the approved revision 2.", \
        "同じIDの別の評価です。承認済みの改訂2と比べました。"
    yield claim(other, 2), "it calls itself the approved revision 2, which was made from", \
        "承認済みの改訂2とされていますが、その改訂の内容から作られたものではありません。"
    yield claim(other, 7), "it calls itself the approved revision 7, which is not there.", \
        "承認済みの改訂7とされていますが、そのような改訂はありません。"
    sha256 = re.search(rb"sha256=(\w+)", second.read_bytes()).group(1)
    yield claim(other, 2, sha256), "Altered: it names the approved revision 2", \
        "改変されています：承認済みの改訂2の帳票とされていますが、内容が違います。"
    yield alter(second, "white.pdf", forge_pdf, lambda pdf: pdf.draw(WHITE_BOX)), \
        "Only the words are those of the approved revision 2.", "文言だけが承認済みの改訂2と同じです："
    yield alter(book, "packed.xlsx", forge_workbook, lambda parts: None), \
        "Not the same file, though nothing else was found to differ", "同じファイルではありません："
    yield write_in(book, "B4"), "Changed: it names the approved revision 2, but someone went on", \
        "変更されています：承認済みの改訂2の帳票とされていますが、その後書き込まれたか、"
    yield report(program, "blank.pdf", "--blank"), \
        "Genuine: exactly the blank form of the rules of 2025-04-01. It holds no evaluation.", \
        "真正です：2025-04-01版の基準の白紙様式とまったく同じファイルです。評価の内容は"
    older = write_other(program, "older.eikyo.json",
                        lambda values: values["rules"].update(edition="2022-11-01"))
    yield report(program, "older.pdf", "--blank", older), "The rules of 2025-04-01 are newer.", \
        "より新しい2025-04-01版の基準があります。"
    unknown = program.folder / "unknown.pdf"
    unknown.write_bytes((program.folder / "blank.pdf").read_bytes()
                        .replace(b"edition=2025-04-01", b"edition=2031-04-01"))
    yield unknown, "a blank form of the rules of 2031-04-01, which are not known here.", \
        "2031-04-01版の基準の白紙様式とされていますが、その版の基準がここにありません。"
    yield write_in(report(program, "blank.xlsx", "--blank"), "B5"), \
        "Filled in or altered: it is no longer the blank form", "記入又は改変されています："
    yield report(program, "full.pdf", FULL), "its evaluation is not kept in this workspace.", \
        "確かめられません。その評価がこのワークスペースにありません。"
    yield report(program, "register.pdf", "--sheet", "register"), "a register of evaluations", \
        "確かめられません。評価一覧とされていますが、"


def main():
    with tempfile.TemporaryDirectory() as private:
        program = Program(private)
        for path, english, japanese in write_files(program):
            for language, words in [("en", english), ("ja", japanese)]:
                result = program.run("verify-worksheet", "--lang", language, path)
                text = result.stdout.decode()
                check(f"{path.name}: {words}", words in text, result)
                check(f"{path.name}: exit code", (result.returncode == 0)
                      == text.startswith((f"{path}: Genuine:", f"{path}: 真正です：")), result)
    return tap.finish()


sys.exit(main())
