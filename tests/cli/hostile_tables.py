# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that look like tables of controls and are broken, hostile, or something else.

Each has a name, the suffix of its file, its bytes, and the place that a message about it has to
name: a part of the workbook, a cell, a line; "" where only the file as a whole can be named.
"""

import io
import struct
import warnings
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
BOOK = "xl/workbook.xml"
RELS = "xl/_rels/workbook.xml.rels"
ROOT = "_rels/.rels"
OPENING = f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'
CLOSING = "</sheetData></worksheet>"
ROW = ('<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="inlineStr"><is>'
       "<t>9.2.1.99</t></is></c></row>")


def sheet(rows, behind=""):
    return f"{OPENING}{rows}</sheetData>{behind}</worksheet>"


def link(identity, kind, target, more=""):
    return f'<Relationship Id="{identity}" Type="{LINKS}/{kind}" Target="{target}" {more}/>'


def links(*entries):
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{"".join(entries)}</Relationships>'


def book(sheets, before=""):
    return (f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">{before}<sheets>{sheets}</sheets>'
            "</workbook>")


ONE_SHEET = '<sheet name="表" sheetId="1" r:id="r1"/>'
TO_SHEET, TO_STRINGS = link("r1", "worksheet", "worksheets/sheet1.xml"), link(
    "r2", "sharedStrings", "sharedStrings.xml")
TO_STYLES = link("r3", "styles", "styles.xml")
SOUND = {
    "[Content_Types].xml": f"{HEAD}<Types/>",
    ROOT: links(link("r1", "officeDocument", "xl/workbook.xml")),
    BOOK: book(ONE_SHEET),
    RELS: links(TO_SHEET, TO_STRINGS, TO_STYLES),
    STRINGS: f'{HEAD}<sst xmlns="{MAIN}"><si><t>管理策番号</t></si></sst>',
    "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs>'
                     "</styleSheet>",
    SHEET: sheet(ROW),
}


def pack(parts, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def without(*names):
    return pack({name: content for name, content in SOUND.items() if name not in names})


def replacing(name, content):
    return pack({**SOUND, name: content})


def twice(name):
    file = io.BytesIO(pack(SOUND))
    with zipfile.ZipFile(file, "a") as archive:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            archive.writestr(name, SOUND[name])
    return file.getvalue()


def with_flipped_bytes(name):
    """The packed bytes of a part are damaged."""
    whole = bytearray(pack(SOUND))
    with zipfile.ZipFile(io.BytesIO(bytes(whole))) as archive:
        entry = archive.getinfo(name)
    first = entry.header_offset + 30 + len(entry.filename.encode())
    for number in range(first + 4, first + entry.compress_size - 4):
        whole[number] ^= 0x55
    return bytes(whole)


def with_wrong_checksum(name):
    whole = bytearray(pack(SOUND, zipfile.ZIP_STORED))
    at = whole.find(SOUND[name].encode()[-30:])
    whole[at] ^= 0x01
    return bytes(whole)


def with_lying_size(name, size):
    """The list of the ZIP file gives a part another size than it has."""
    whole = bytearray(pack(SOUND))
    at = whole.rfind(b"PK\1\2", 0, whole.rfind(name.encode()))
    struct.pack_into("<I", whole, at + 24, size)
    return bytes(whole)


def encrypted_member():
    whole = bytearray(pack(SOUND))
    at = whole.rfind(b"PK\1\2")
    whole[at + 8] |= 1
    return bytes(whole)


def bomb(name, size, filler=b" "):
    parts = dict(SOUND)
    content = SOUND.get(name, "").encode()
    parts[name] = content + filler * size
    return pack(parts)


def compound(*names):
    """The beginning of a compound file, as old .xls files and encrypted workbooks are."""
    text = b"".join(name.encode("utf-16-le") + b"\0" * 64 for name in names)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + text


def cell(reference, more="", content=""):
    return f'<c r="{reference}" {more}>{content}</c>'


def sheet_cases():
    """What can be wrong in the sheet itself."""
    inline, shared = 't="inlineStr"', 't="s"'
    text = "<is><t>x</t></is>"

    def case(name, content, place="表!"):
        return f"sheet-{name}", ".xlsx", replacing(SHEET, content), place

    yield case("is-empty", "", SHEET)
    yield case("is-cut-short", sheet(ROW)[:-20], SHEET)
    yield case("is-cut-in-tag", OPENING + '<row r="1"><c r=', SHEET)
    yield case("is-no-xml", "9.2.1.1,タイトル", SHEET)
    yield case("is-not-utf-8", OPENING.encode() + b'<row r="1"><c t="inlineStr"><is><t>\xff\xfe\xfa</t>',
               SHEET)
    yield case("is-utf-16", sheet(ROW).replace("UTF-8", "UTF-16").encode("utf-16"), SHEET)
    yield case("has-zero-byte", OPENING + '<row r="1">\0</row>' + CLOSING, SHEET)
    yield case("has-wrong-nesting", OPENING + '<row r="1"><c r="A1"></row></c>' + CLOSING, SHEET)
    yield case("is-another-part", SOUND[STRINGS], SHEET)
    yield case("is-a-web-page", "<html><body>9.2.1.1</body></html>", SHEET)
    yield case("has-two-roots", sheet(ROW) + sheet(ROW), SHEET)
    yield case("has-document-type", f'{HEAD}<!DOCTYPE worksheet><worksheet xmlns="{MAIN}"/>', SHEET)
    yield case("has-entities", f'{HEAD}<!DOCTYPE w [<!ENTITY a "{"x" * 50}"><!ENTITY b "'
               + "&a;" * 50 + f'">]><worksheet xmlns="{MAIN}">&b;</worksheet>', SHEET)
    yield case("has-external-entity", f'{HEAD}<!DOCTYPE w SYSTEM "file:///etc/passwd">'
               f'<worksheet xmlns="{MAIN}"/>', SHEET)
    yield case("has-undefined-entity", sheet(ROW.replace("9.2.1.99", "&secret;")), SHEET)
    yield case("is-nested-deeply", OPENING + "<a>" * 100000 + "</a>" * 100000 + CLOSING, SHEET)
    yield case("is-nested-in-cell", sheet('<row r="1"><c r="A1">' + "<is>" * 80 + "</is>" * 80
                                          + "</c></row>"), SHEET)
    for name, row in (("zero", "0"), ("negative", "-1"), ("text", "abc"), ("huge", "99999999999"),
                      ("beyond", "1048577"), ("empty", ""), ("fraction", "1.5")):
        yield case(f"row-number-is-{name}", sheet(f'<row r="{row}"/>'))
    yield case("rows-are-there-twice", sheet(ROW + '<row r="2"/>'))
    yield case("rows-go-back", sheet('<row r="5"/><row r="4"/>'))
    for name, reference in (("of-another-row", "A9"), ("without-number", "A"), ("without-column", "1"),
                            ("beyond-columns", "XFE1"), ("of-many-letters", "AAAAAAAA1"),
                            ("of-many-digits", "A11111111111111"), ("with-rest", "A1:B2"),
                            ("empty", ""), ("in-japanese", "Ａ１"), ("zero", "A0")):
        yield case(f"cell-address-{name}", sheet(f'<row r="1">{cell(reference, inline, text)}</row>'))
    yield case("cells-are-there-twice",
               sheet(f'<row r="1">{cell("B1", inline, text)}{cell("B1", inline, text)}</row>'), "表!B1")
    yield case("cells-go-back",
               sheet(f'<row r="1">{cell("C1", inline, text)}{cell("B1", inline, text)}</row>'), "表!B1")
    for name, value in (("beyond", "1"), ("negative", "-1"), ("text", "a"), ("huge", "9" * 30)):
        yield case(f"text-number-is-{name}",
                   sheet(f'<row r="3">{cell("C3", shared, f"<v>{value}</v>")}</row>'),
                   "表!C3")
    for name, value in (("text", "abc"), ("infinite", "1e999"), ("not-one", "nan"),
                        ("with-rest", "1 2")):
        yield case(f"number-is-{name}", sheet(f'<row r="2">{cell("B2", "", f"<v>{value}</v>")}</row>'),
                   "表!B2")
    yield case("text-is-too-long", sheet(f'<row r="4">{cell("D4", inline, f"<is><t>{chr(0x7ba1) * 40000}</t></is>")}'
                                         "</row>"), "表!D4")
    yield case("has-too-many-columns", sheet('<row r="1">' + f'<c {inline}>{text}</c>' * 257 + "</row>"),
               "表!IW1")
    yield case("has-too-many-rows",
               sheet("".join(f'<row r="{n}"><c {inline}>{text}</c></row>' for n in range(1, 20002))),
               "表!A20001")
    yield case("has-too-many-cells",
               sheet("".join(f"<row>{'<c><v>1</v></c>' * 250}</row>" for n in range(4001))), "表!A4001")
    for name, reference in (("reversed", "B2:A1"), ("empty", ""), ("text", "x"), ("open", "A1:"),
                            ("beyond", "A1:XFE2"), ("three-corners", "A1:B2:C3")):
        yield case(f"merged-area-is-{name}",
                   sheet(ROW, f'<mergeCells><mergeCell ref="{reference}"/></mergeCells>'))
    yield case("merged-areas-overlap",
               sheet(ROW, '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A2:B3"/></mergeCells>'),
               "表!A2")
    yield case("has-too-many-merged-areas",
               sheet(ROW, "".join(f'<mergeCell ref="Z{n}"/>' for n in range(1, 100003))), "表!Z100001")
    yield case("has-all-rows-merged-again-and-again",
               sheet(ROW, '<mergeCell ref="A1:XFD1048576"/>' * 1000), "表!A1")


def part_cases():
    """What can be wrong in the other parts and between them."""
    def case(name, part, content, place):
        return f"workbook-{name}", ".xlsx", replacing(part, content), place

    yield case("has-no-sheets", BOOK, book(""), BOOK)
    yield case("has-only-a-chart", RELS, links(link("r1", "chartsheet", "charts/1.xml")), BOOK)
    yield case("names-a-sheet-without-link", BOOK, book('<sheet name="表" sheetId="1"/>'), "表")
    yield case("names-a-sheet-not-there", BOOK, book('<sheet name="表" r:id="r9"/>'), "表")
    yield case("names-a-sheet-without-name", BOOK, book('<sheet r:id="r1"/>'), BOOK)
    yield case("names-a-sheet-twice", BOOK, book(ONE_SHEET + '<sheet name="裏" r:id="r1"/>'), "裏")
    yield case("names-too-many-sheets", RELS, links(*(
        link(f"r{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, 6000))), RELS)
    yield case("leads-to-itself", RELS, links(link("r1", "worksheet", "workbook.xml")), BOOK)
    yield case("leads-to-the-links", RELS, links(link("r1", "worksheet", "_rels/workbook.xml.rels")), RELS)
    yield case("leads-out", RELS, links(link("r1", "worksheet", "../../../etc/passwd")), RELS)
    yield case("leads-out-from-the-root", ROOT, links(link("r1", "officeDocument", "../x.xml")), ROOT)
    yield case("leads-to-the-web", RELS,
               links(link("r1", "worksheet", "http://example.org/x.xml", 'TargetMode="External"')), "表")
    yield case("leads-nowhere", RELS, links(link("r1", "worksheet", "worksheets/none.xml")),
               "xl/worksheets/none.xml")
    yield case("root-leads-nowhere", ROOT, links(link("r1", "officeDocument", "xl/none.xml")),
               "xl/_rels/none.xml.rels")
    yield case("root-has-no-workbook", ROOT, links(), ROOT)
    yield case("is-no-workbook", BOOK, SOUND[SHEET], BOOK)
    yield case("has-document-type", BOOK, f"<!DOCTYPE x>{SOUND[BOOK]}", BOOK)
    yield case("links-have-document-type", RELS, f"<!DOCTYPE x>{SOUND[RELS]}", RELS)
    yield case("links-are-cut-short", RELS, SOUND[RELS][:-10], RELS)
    yield case("texts-are-cut-short", STRINGS, SOUND[STRINGS][:-10], STRINGS)
    yield case("texts-are-another-part", STRINGS, SOUND[BOOK], STRINGS)
    yield case("texts-have-entities", STRINGS,
               f'<!DOCTYPE x [<!ENTITY a "{"x" * 1000}">]>{SOUND[STRINGS]}', STRINGS)
    yield case("texts-are-too-many", STRINGS,
               f'<sst xmlns="{MAIN}">{"<si/>" * 1000001}</sst>', STRINGS)
    yield case("styles-are-cut-short", "xl/styles.xml", "<styleSheet><cellXfs>", "xl/styles.xml")
    for name in (ROOT, BOOK, RELS, SHEET, STRINGS, "xl/styles.xml"):
        yield f"workbook-lacks-{name.rsplit('/', 1)[1].strip('.')}", ".xlsx", without(name), name


def package_cases():
    """What can be wrong with the ZIP file around a workbook."""
    whole = pack(SOUND)

    yield "zip-is-cut-short", ".xlsx", whole[:-100], ""
    yield "zip-is-half", ".xlsx", whole[:len(whole) // 2], ""
    yield "zip-has-only-its-beginning", ".xlsx", whole[:4], ""
    yield "zip-holds-nothing", ".xlsx", pack({}), ""
    yield "zip-has-a-part-twice", ".xlsx", twice(SHEET), ""
    yield "zip-has-damaged-sheet", ".xlsx", with_flipped_bytes(SHEET), SHEET
    yield "zip-has-damaged-texts", ".xlsx", with_flipped_bytes(STRINGS), STRINGS
    yield "zip-has-wrong-checksum", ".xlsx", with_wrong_checksum(SHEET), SHEET
    yield "zip-tells-wrong-size", ".xlsx", with_lying_size(SHEET, 10), SHEET
    yield "zip-is-encrypted", ".xlsx", encrypted_member(), ""
    yield "zip-leads-out", ".xlsx", pack({**SOUND, "../../evil.xml": "x"}), ""
    yield "zip-has-absolute-name", ".xlsx", pack({**SOUND, "/etc/passwd": "x"}), ""
    yield "zip-is-packed-otherwise", ".xlsx", pack(SOUND, zipfile.ZIP_BZIP2), ""
    yield "zip-bomb-sheet", ".xlsx", bomb(SHEET, 80 << 20), SHEET
    yield "zip-bomb-ratio", ".xlsx", bomb("xl/media/image1.png", 30 << 20, b"\0"), "xl/media/image1.png"
    yield "zip-bomb-of-many-parts", ".xlsx", pack(
        {**SOUND, **{f"xl/p{n}.xml": b" " * (20 << 20) for n in range(4)}}), "xl/p0.xml"
    yield "zip-has-too-many-parts", ".xlsx", pack(
        {**SOUND, **{f"p{n}": "" for n in range(5001)}}, zipfile.ZIP_STORED), ""


def kind_cases():
    """Files of other kinds, whatever their names say."""
    yield "kind-protected-workbook", ".xlsx", compound("EncryptionInfo", "EncryptedPackage"), ""
    yield "kind-old-xls", ".xls", compound("Workbook"), ""
    yield "kind-pdf", ".xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", ""
    yield "kind-png", ".csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ""
    yield "kind-jpeg", ".csv", b"\xff\xd8\xff\xe0" + bytes(200), ""
    yield "kind-gzip", ".xlsx", b"\x1f\x8b\x08\0" + bytes(range(200)), ""
    yield "kind-web-page", ".xls", b"<html><table><tr><td>9.2.1.1</td></tr></table></html>", ""
    yield "kind-xml-table", ".xls", b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", ""
    yield "kind-ods", ".ods", pack({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                                    "content.xml": "<x/>"}), "OpenDocument"
    yield "kind-ods-with-folders", ".ods", pack(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
         "Configurations2/toolbar/": "", "content.xml": "<x/>"}, zipfile.ZIP_STORED), "OpenDocument"
    yield "kind-docx", ".docx", pack({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}), ""
    yield "kind-xlsb", ".xlsb", pack({"[Content_Types].xml": "<x/>", "xl/workbook.bin": "x"}), ""
    yield "kind-plain-zip", ".xlsx", pack({"readme.txt": "x"}), ""
    yield "kind-eikyo-package", ".zip", pack({"package.json": "{}"}), ""


def text_cases():
    """What can be wrong with text files."""
    yield "text-is-empty", ".csv", b"", ""
    yield "text-is-blank", ".csv", b"\xef\xbb\xbf \r\n\t\r\n", ""
    yield "text-has-zero-byte", ".csv", b"id,title\n9.2.1.1,a\n9.2.1.2,\0\n", "3"
    yield "text-is-utf-16-without-mark", ".csv", "id,title\n9.2.1.1,管理策\n".encode("utf-16-le"), "1"
    yield "text-is-utf-16-cut-short", ".csv", "id,title\n9.2.1.1,管理策".encode("utf-16")[:-1], "1"
    yield "text-is-utf-16-with-lone-surrogate", ".csv", b"\xff\xfei\0d\0\n\0\x00\xd8a\0", "1"
    yield "text-is-utf-8-then-not", ".csv", b"\xef\xbb\xbfid\n9.2.1.1\n\xff\xff\n", "3"
    yield "text-is-in-no-encoding", ".csv", b"id\n9.2.1.1\n\xa0\xff\x81\n", "3"
    yield "text-is-euc-jp", ".csv", "番号,題名\n9.2.1.1,手順を実施する".encode("euc-jp") + b"\xff", ""
    yield "text-has-control-characters", ".csv", b"id\n\x01\x02\x03\n", "2"
    yield "text-has-open-quote", ".csv", b'id,title\n9.2.1.1,"open\nand on\n', "2"
    yield "text-has-text-behind-quote", ".csv", b'id,title\n9.2.1.1,"a" b\n', "2"
    yield "text-has-too-many-rows", ".csv", b"9.2.1.1\n" * 20001, "A20001"
    yield "text-has-too-many-columns", ".csv", b"id\n" + b"x," * 300 + b"x\n", "IW2"
    yield "text-has-too-many-cells", ".csv", b"id\n" + (b"x," * 249 + b"x\n") * 4001, "IP4001"
    yield "text-has-too-long-a-text", ".csv", b"id,title\n9.2.1.1," + b"x" * 40000 + b"\n", "B2"
    yield "text-is-too-large", ".csv", b"9.2.1.1,x\n" * 3400000, ""


def cases():
    yield from sheet_cases()
    yield from part_cases()
    yield from package_cases()
    yield from kind_cases()
    yield from text_cases()
