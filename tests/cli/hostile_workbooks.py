# SPDX-License-Identifier: GPL-3.0-or-later
"""Fill-in workbooks that are broken, hostile, or of something else.

Each has a name, its bytes, whether it is refused as a whole (or else answer by answer), and a word
that is said: a cell, a part, or what is wrong.
"""

import hashlib
import io
import re
import struct
import zipfile

import hostile_tables
import openpyxl

SERVICE, OPERATIONS, INFORMATION, IMPACTS, REQUIREMENTS, CONTROLS, HIDDEN = (
    f"xl/worksheets/sheet{number}.xml" for number in range(2, 9))
BOOK, STRINGS, STYLES = "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"


def unpack(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_cell(parts, sheet, reference, rest):
    """The cell @reference, wherever it is in its row, with @rest behind its address."""
    text = parts[sheet].decode()
    whole, n = re.subn(rf'<c r="{reference}"[^>]*?(/>|>.*?</c>)',
                       lambda match: f'<c r="{reference}"{rest}', text, count=1)
    assert n == 1, (sheet, reference)
    return hostile_tables.pack({**parts, sheet: whole})


def text_cell(text):
    return f' t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def with_text(parts, name, old, new, count=1):
    text = parts[name].decode()
    assert old in text, (name, old)
    return hostile_tables.pack({**parts, name: text.replace(old, new, count)})


def by_openpyxl(content, change):
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def checked_anew(content, change):
    """The hidden sheet is changed, and its checksum computed again."""
    def redo(book):
        sheet = book["_eikyo"]
        change(sheet)
        digest = hashlib.sha256()
        for number, row in enumerate(sheet.iter_rows(max_col=11, values_only=True)):
            if row[0] is None:
                continue
            if number != 7:
                for text in (text for text in row if text is not None):
                    digest.update(str(text).strip().encode() + b"\x1f")
            digest.update(b"\x1e")
        sheet["B8"] = digest.hexdigest()

    return by_openpyxl(content, redo)


def package_cases(content, parts):
    for n in (4, 30, 1000, len(content) // 2, len(content) - 200, len(content) - 30):
        yield f"cut-after-{n}", content[:n], True, ""
    yield "empty", b"", True, ""
    yield "zeros", bytes(10000), True, ""
    yield "reversed", content[::-1], True, ""
    for name in (BOOK, STRINGS, STYLES, HIDDEN, IMPACTS, "xl/_rels/workbook.xml.rels", "_rels/.rels"):
        yield f"without-{name}", hostile_tables.pack(
            {other: text for other, text in parts.items() if other != name}), True, ""
    whole = bytearray(content)
    at = whole.rfind(b"PK\1\2")
    whole[at + 8] |= 1
    yield "encrypted", bytes(whole), True, ""
    whole = bytearray(content)
    struct.pack_into("<I", whole, whole.rfind(b"PK\1\2", 0, whole.rfind(HIDDEN.encode())) + 24, 10)
    yield "size-that-lies", bytes(whole), True, ""
    yield "bomb", hostile_tables.pack({**parts, IMPACTS: parts[IMPACTS] + b" " * (80 << 20)}), True, ""
    yield "bomb-beside", hostile_tables.pack({**parts, "xl/media/i.png": bytes(30 << 20)}), True, ""
    yield "a-million-rows", hostile_tables.pack({**parts, IMPACTS: (
        hostile_tables.OPENING + "".join(f"<row><c><v>{n}</v></c></row>" for n in range(1000000))
        + hostile_tables.CLOSING)}), True, ""
    yield "document-type", hostile_tables.pack(
        {**parts, IMPACTS: b"<!DOCTYPE x>" + parts[IMPACTS]}), True, ""
    yield "leads-out", hostile_tables.pack({**parts, "../evil.xml": "x"}), True, ""


def broken_sheet_cases(parts):
    """Everything that can be wrong in a sheet, in one of this workbook."""
    for name, _, content, _ in hostile_tables.sheet_cases():
        broken = unpack(content)[hostile_tables.SHEET]
        if name in ("sheet-is-not-utf-8", "sheet-is-utf-16") or not name.startswith("sheet-text-number"):
            yield name, hostile_tables.pack({**parts, IMPACTS: broken}), True, ""


def identity_cases(content, parts):
    hidden = "_eikyo"

    def set_hidden(cell, value):
        return by_openpyxl(content, lambda book: book[hidden].__setitem__(cell, value))

    yield "no-hidden-sheet", by_openpyxl(content, lambda book: book.remove(book[hidden])), True, "Eikyo"
    yield "hidden-sheet-called-otherwise", with_text(parts, BOOK, f'"{hidden}"', '"x"'), True, "Eikyo"
    yield "hidden-sheet-blank", by_openpyxl(
        content, lambda book: book[hidden].delete_rows(1, 5000)), True, hidden
    yield "hidden-row-deleted", by_openpyxl(
        content, lambda book: book[hidden].delete_rows(30)), True, hidden
    yield "hidden-row-inserted", by_openpyxl(
        content, lambda book: book[hidden].append(["impacts", "impacts/x/y/z", "-", "-"])), True, hidden
    for cell, value in (("A1", "x"), ("B1", "3"), ("B2", "e-2"), ("B3", "0" * 64), ("B5", "2022-11-01"),
                        ("B7", "0"), ("B8", "0"), ("C40", "?"), ("B40", "controls/9.2.1"), ("A40", "x")):
        yield f"hidden-{cell}-changed", set_hidden(cell, value), True, hidden
    yield "another-evaluation", checked_anew(
        content, lambda sheet: sheet.__setitem__("B2", "e-other")), True, "e-other"
    yield "another-edition", checked_anew(
        content, lambda sheet: sheet.__setitem__("B5", "2022-11-01")), True, "2022-11-01"
    yield "other-rules", checked_anew(
        content, lambda sheet: sheet.__setitem__("B4", "x-rules")), True, "x-rules"
    # What asks for what no workbook may ask for.
    for number, place in enumerate(("id", "rules.edition", "audit.period.from", "operations/o1/id",
                                    "format", "findings/f1/text", "built_on/b9/name", "x", "~~//")):
        def ask(book, place=place):
            book[hidden]["B9"] = place
            book["Service and use"]["A4"] = place
            book["Service and use"]["D4"] = "changed"

        def redo(book, ask=ask):
            ask(book)

        asked = by_openpyxl(content, redo)
        yield f"asks-for-{number}", checked_anew(asked, lambda sheet: None), False, "D4"


def layout_cases(content, parts):
    def edit(change):
        return by_openpyxl(content, change)

    yield "columns-swapped", edit(lambda book: book["Impacts"].move_range("F2:F200", cols=3)), True, "Impacts!"
    yield "column-inserted", edit(lambda book: book["Controls"].insert_cols(6)), True, "Controls!"
    yield "column-deleted", edit(lambda book: book["Controls"].delete_cols(6)), True, "Controls!"
    yield "key-row-changed", edit(
        lambda book: book["Impacts"].__setitem__("F2", "rationale")), True, "Impacts!F2"
    yield "sheet-twice", edit(lambda book: book.copy_worksheet(book["Impacts"])), True, "Impacts"
    yield "sheet-deleted", edit(lambda book: book.remove(book["Impacts"])), False, "Impacts"
    yield "key-row-deleted", edit(lambda book: book["Impacts"].delete_rows(2)), False, "Impacts"

    def sort(book):
        sheet = book["Impacts"]
        rows = sorted([cell.value for cell in row[1:]] for row in sheet.iter_rows(min_row=4))
        for number, values in enumerate(rows, 4):
            for column, value in enumerate(values, 2):
                sheet.cell(number, column).value = value

    yield "sorted-without-keys", edit(sort), False, "Impacts!B4"
    yield "row-deleted", edit(lambda book: book["Impacts"].delete_rows(6)), False, "Impacts"
    yield "rows-deleted", edit(lambda book: book["Controls"].delete_rows(6, 100)), False, "Controls"
    yield "keys-deleted", edit(lambda book: book["Requirements"].move_range("A4:A100", cols=30)), False, "Requirements!"

    def double(book):
        sheet = book["Impacts"]
        sheet.append([cell.value for cell in sheet[4]])

    yield "row-twice", edit(double), False, "Impacts!"

    def add(book):
        book["Controls"].append([None, "9.9.9", "mine", None, "Stated"])

    yield "row-added", edit(add), False, "Controls!"


def answer_cases(parts):
    impact, date, stated = (IMPACTS, "F4"), (CONTROLS, "K10"), (CONTROLS, "E10")
    words = {"text": "very low", "number": "1", "several": "Low, High", "formula-text": "=Low",
             "other-word": "Met", "mark": "×", "error-text": "#REF!"}
    for name, word in words.items():
        yield f"level-is-{name}", with_cell(parts, *impact, text_cell(word)), False, "Impacts!F4"
    for name, rest in {"number-cell": "><v>2</v></c>", "true": ' t="b"><v>1</v></c>',
                       "error": ' t="e"><v>#N/A</v></c>', "formula": ' t="str"><f>A1</f><v>Low</v></c>',
                       "blank-formula": "><f>A1</f></c>", "shared-formula": '><f t="shared" si="0"/><v>1</v></c>',
                       "division": ' t="e"><f>1/0</f><v>#DIV/0!</v></c>'}.items():
        yield f"level-is-{name}", with_cell(parts, *impact, rest), False, "Impacts!F4"
    for name, word in {"no-day": "2026-02-30", "no-month": "2026-13-01", "american": "11/22/2026",
                       "year": "2026", "word": "tomorrow", "time": "2026-11-22 10:00:00",
                       "far": "9999-12-31", "old": "1899-12-31", "number": "46348", "era": "令和0年1月1日"}.items():
        yield f"date-is-{name}", with_cell(parts, *date, text_cell(word)), False, "Controls!K10"
    for name, word in {"word": "maybe", "both": "yes no", "dash": "-"}.items():
        yield f"stated-is-{name}", with_cell(parts, *stated, text_cell(word)), False, "Controls!E10"
    yield "auditor-unknown", with_cell(parts, CONTROLS, "J10", text_cell("nobody")), False, "Controls!J10"
    for name, word in {"negative": "-1", "broken": "1.5", "word": "many", "huge": "9" * 30, "hex": "0x10"}.items():
        yield f"people-are-{name}", with_cell(parts, INFORMATION, "I4", text_cell(word)), False, "Information!I4"
    yield "class-4", with_cell(parts, INFORMATION, "E4", text_cell("4")), False, "Information!E4"
    yield "not-asked", with_cell(parts, CONTROLS, "H4", text_cell("Effective")), False, "Controls!H4"
    yield "key-unknown", with_cell(parts, IMPACTS, "A4", text_cell("impacts/x/y/z")), False, "Impacts!"
    yield "key-of-another-sheet", with_cell(parts, IMPACTS, "A4", text_cell("controls/9.2.1")), False, "Impacts!"
    yield "key-blank", with_cell(parts, IMPACTS, "A4", "/>"), False, "Impacts!"
    yield "key-formula", with_cell(parts, IMPACTS, "A4", "><f>A5</f></c>"), False, "Impacts!"
    yield "new-without-name", with_cell(parts, OPERATIONS, "D6", text_cell("x")), False, "Operations!C6"
    yield "new-with-fault", with_cell(parts, OPERATIONS, "E6", text_cell("x")), False, "Operations!E6"
    yield "text-too-long", with_cell(parts, IMPACTS, "G4", text_cell("x" * 40000)), True, "Impacts!G4"


def cases(content):
    parts = unpack(content)
    yield from package_cases(content, parts)
    yield from broken_sheet_cases(parts)
    yield from identity_cases(content, parts)
    yield from layout_cases(content, parts)
    yield from answer_cases(parts)
