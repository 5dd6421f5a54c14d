# SPDX-License-Identifier: GPL-3.0-or-later
"""Altering worksheets as a forger would: PDF files by what is put behind their end, workbooks by
other bytes in their parts. Every function gives the bytes of the altered file."""

import io
import re
import zipfile

WHITE_BOX = b"q 1 1 1 rg 60 400 400 300 re f Q"
LARGE_WORDS = b"BT /Forged 40 Tf 100 400 Td (Level: low) Tj ET"


class Pdf:
    """A PDF file with a classic table of its objects, to which new objects are added."""

    def __init__(self, data):
        self.data = data
        self.size = int(re.findall(rb"/Size (\d+)", data)[-1])
        self.root = int(re.findall(rb"/Root (\d+) 0 R", data)[-1])
        self.info = int(re.findall(rb"/Info (\d+) 0 R", data)[-1])
        self.changed = {}

    def read(self, number):
        found = re.search(rb"(?:^|\n)%d 0 obj\n(.*?)\nendobj" % number, self.data, re.DOTALL)
        return self.changed.get(number, found and found.group(1))

    def add(self, body):
        self.changed[self.size] = body
        self.size += 1
        return b"%d 0 R" % (self.size - 1)

    def add_stream(self, content, entries=b""):
        return self.add(b"<< /Length %d %s >>\nstream\n%s\nendstream"
                        % (len(content), entries, content))

    def put(self, number, entries):
        """Puts @entries at the beginning of a dictionary."""
        self.changed[number] = self.read(number).replace(b"<<", b"<< " + entries + b" ", 1)

    def page(self, number):
        return int(re.findall(rb"(?:^|\n)(\d+) 0 obj\n<< /Type /Page %% %d\n" % number,
                              self.data)[0])

    def draw(self, content, page=1, resources=b""):
        """Adds a content stream to a page."""
        page = self.page(page)
        stream = self.add_stream(content)
        body = self.read(page)
        self.changed[page] = re.sub(rb"/Contents (\d+ 0 R)", rb"/Contents [ \1 " + stream + b" ]",
                                    body)
        if resources:
            self.put(int(re.search(rb"/Resources (\d+) 0 R", body).group(1)), resources)

    def annotate(self, entries, page=1):
        note = self.add(b"<< /Type /Annot /Rect [ 100 600 300 700 ] /F 4 " + entries + b" >>")
        self.put(self.page(page), b"/Annots [ " + note + b" ]")
        return note

    def end(self):
        out = io.BytesIO()
        out.write(self.data)
        table = {}
        for number, body in sorted(self.changed.items()):
            table[number] = out.tell()
            out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        start = out.tell()
        out.write(b"xref\n")
        for number, place in table.items():
            out.write(b"%d 1\n%010d 00000 n \n" % (number, place))
        previous = int(re.findall(rb"startxref\n(\d+)", self.data)[-1])
        out.write(b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /Prev %d >>\nstartxref\n%d\n"
                  b"%%%%EOF\n" % (self.size, self.root, self.info, previous, start))
        return out.getvalue()


def pdf_words(pdf):
    font = pdf.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    page = pdf.read(pdf.page(1))
    resources = int(re.search(rb"/Resources (\d+) 0 R", page).group(1))
    pdf.changed[resources] = pdf.read(resources).replace(b"/Font <<",
                                                         b"/Font << /Forged " + font, 1)
    pdf.draw(LARGE_WORDS)


def pdf_picture(pdf):
    picture = pdf.add_stream(b"\xff\xff\xff", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                                              b"/ColorSpace /DeviceRGB /BitsPerComponent 8")
    pdf.draw(b"q 300 0 0 200 100 400 cm /Forged Do Q",
             resources=b"/XObject << /Forged " + picture + b" >>")


def pdf_field(pdf):
    field = pdf.annotate(b"/Subtype /Widget /FT /Tx /T (level) /V (low) /DA (/Helv 12 Tf 0 g)")
    pdf.put(pdf.root, b"/AcroForm << /Fields [ " + field + b" ] >>")


def pdf_attachment(pdf):
    stream = pdf.add_stream(b"anything", b"/Type /EmbeddedFile")
    names = b"[ (level.txt) << /Type /Filespec /F (level.txt) /UF (level.txt) /EF << /F " + stream
    pdf.put(pdf.root, b"/Names << /EmbeddedFiles << /Names " + names + b" >> >> ] >> >>")


def pdf_script(pdf):
    pdf.put(pdf.root, b"/Names << /JavaScript << /Names [ (a) << /S /JavaScript /JS (1;) >> ] >> >>")


def pdf_layer(pdf):
    layer = pdf.add(b"<< /Type /OCG /Name (Shown at will) >>")
    pdf.put(pdf.root, b"/OCProperties << /OCGs [ " + layer + b" ] /D << /Order [ " + layer
            + b" ] >> >>")


def pdf_title(pdf):
    body = pdf.read(pdf.info)
    pdf.changed[pdf.info] = re.sub(rb"/Title <[^>]*>", b"/Title (Forged title)", body)


def pdf_page(pdf):
    """The first page again at the end."""
    pages = int(re.search(rb"/Pages (\d+) 0 R", pdf.read(pdf.root)).group(1))
    count = int(re.search(rb"/Count (\d+)", pdf.read(pages)).group(1))
    body = re.sub(rb"/Count \d+", b"/Count %d" % (count + 1), pdf.read(pages))
    pdf.changed[pages] = body.replace(b"]", b" " + pdf.add(pdf.read(pdf.page(1))) + b" ]", 1)


# What is done, what comes out, and words of a difference that is told.
PDF_CASES = {
    "a white box over the words": (lambda pdf: pdf.draw(WHITE_BOX), "same-text",
                                   "page 1: what is seen is not as on record"),
    "a white box on the last page": (lambda pdf: pdf.draw(WHITE_BOX, page=2), "same-text",
                                     "page 2: what is seen is not as on record"),
    "words over the page": (pdf_words, "differs", "page 1: the file has “Level: low”"),
    "a picture over the words": (pdf_picture, "differs", "page 1: the file has a picture"),
    "a note": (lambda pdf: pdf.annotate(b"/Subtype /Text /Contents (In truth low)"), "differs",
               "page 1: the file has a note “In truth low”"),
    "a box as a note": (lambda pdf: pdf.annotate(b"/Subtype /Square /IC [ 1 1 1 ]", 2), "differs",
                        "page 2: the file has a note"),
    "a form field": (pdf_field, "differs", "page 1: the file has a form field “level”"),
    "a link": (lambda pdf: pdf.annotate(b"/Subtype /Link /A << /S /URI /URI (https://a.invalid) >>"),
               "differs", "page 1: the file has a link “https://a.invalid”"),
    "an attachment": (pdf_attachment, "differs", "the file has an inner file “level.txt”"),
    "a script": (pdf_script, "differs", "the file has a script"),
    "a layer": (pdf_layer, "differs", "the file has a layer that can be hidden “Shown at will”"),
    "another title": (pdf_title, "differs", "the file has the title “Forged title”"),
    "a page more": (pdf_page, "differs", "page "),
    "nothing that shows": (lambda pdf: pdf.add(b"<< >>"), "same-text", None),
}


def forge_pdf(data, change):
    pdf = Pdf(data)
    change(pdf)
    return pdf.end()


def forge_workbook(data, change):
    """@change gets the parts by name and puts others in their place."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def replace(part, before, after):
    """Puts @after in the place of the first that is like @before."""
    def change(parts):
        parts[part], n = re.subn(before, after, parts[part], count=1)
        assert n == 1, (part, before)
    return change


def add_part(name, content=b"<x/>"):
    return lambda parts: parts.update({name: content})


def relate(parts, kind, target, content):
    """Adds a part to which the first sheet refers."""
    name = "xl/worksheets/_rels/sheet1.xml.rels"
    before = parts.get(name, f'<Relationships xmlns="{PACKAGE}"></Relationships>'.encode())
    link = f'<Relationship Id="forged" Type="{RELATIONS}/{kind}" Target="../{target}"/>'.encode()
    parts[name] = before.replace(b"</Relationships>", link + b"</Relationships>")
    parts["xl/" + target] = content


def add_comment(parts):
    relate(parts, "comments", "comments1.xml",
           b'<comments><authors><author/></authors><commentList><comment ref="B4" authorId="0">'
           b"<text><r><t>In truth </t></r><r><t>low</t></r></text></comment></commentList>"
           b"</comments>")


def add_picture(parts):
    relate(parts, "drawing", "drawings/drawing9.xml",
           b'<wsDr><oneCellAnchor><pic/></oneCellAnchor></wsDr>')


def show_otherwise(parts):
    """The first cell with words shows other words by its number format."""
    styles = parts["xl/styles.xml"]
    count = int(re.search(rb'<cellXfs count="(\d+)"', styles).group(1))
    code = '<numFmt numFmtId="190" formatCode=";;;&quot;低位&quot;"/>'.encode()
    if b"<numFmts" in styles:
        styles = re.sub(rb"<numFmts[^>]*>", lambda found: found.group(0) + code, styles)
    else:
        styles = re.sub(rb"<fonts ", b'<numFmts count="1">' + code + b"</numFmts><fonts ", styles)
    parts["xl/styles.xml"] = styles.replace(
        b"</cellXfs>", b'<xf numFmtId="190" fontId="0" fillId="0" borderId="0"/></cellXfs>')
    replace(SHEET, rb'(<c r="[A-Z]+\d+") s="\d+"( t=)', rb'\1 s="%d"\2' % count)(parts)


def whiten(parts, colour="FFFFFFFF"):
    """The first cell with words shows them in white."""
    styles = parts["xl/styles.xml"]
    fonts = int(re.search(rb'<fonts count="(\d+)"', styles).group(1))
    count = int(re.search(rb'<cellXfs count="(\d+)"', styles).group(1))
    styles = styles.replace(b"</fonts>", f'<font><color rgb="{colour}"/></font></fonts>'.encode())
    parts["xl/styles.xml"] = styles.replace(
        b"</cellXfs>", b'<xf numFmtId="0" fontId="%d" fillId="0" borderId="0"/></cellXfs>' % fonts)
    replace(SHEET, rb'(<c r="[A-Z]+\d+") s="\d+"( t=)', rb'\1 s="%d"\2' % count)(parts)


WORKBOOK_CASES = {
    "a hidden row": (replace(SHEET, rb'<row r="5"', rb'<row hidden="1" r="5"'), "differs",
                     ", row 5: hidden in the file"),
    "a row of no height": (replace(SHEET, rb'<row r="5"[^>]*>', rb'<row r="5" ht="0">'), "differs",
                           ", row 5: hidden in the file"),
    "a hidden column": (replace(SHEET, rb'<col min="2"', rb'<col hidden="1" min="2"'), "differs",
                        "columns B:B: hidden in the file"),
    "a formula that gives the same words": (
        replace(SHEET, rb't="inlineStr"><is><t>([^<]*)</t></is>',
                rb't="str"><f>A1&amp;""</f><v>\1</v>'), "differs", "the file has the formula “A1&\"\"”"),
    "other words": (replace(SHEET, rb"<t>ISMAP-LIU candidate", b"<t>Not required"), "differs",
                    ", A2: the file has “Not required"),
    "another number format": (show_otherwise, "differs", "the file has the number format “;;;\"低位\"”"),
    "a note": (add_comment, "differs", ", B4: the file has a note “In truth low”"),
    "a picture": (add_picture, "differs", "the file has a picture, shape or chart"),
    "another font": (replace("xl/styles.xml", rb'<sz val="10"/>', b'<sz val="1"/>'),
                     "same-text", "colours, fonts and number formats: not as on record"),
    "words in white": (whiten, "differs", "the file has words in a colour that cannot be seen"),
    "words in nearly white": (lambda parts: whiten(parts, "FFF4F4F4"), "differs",
                              "the file has words in a colour that cannot be seen"),
    "a conditional format": (replace(SHEET, rb"<(pageMargins|printOptions)",
                                     rb'<conditionalFormatting sqref="A1:F9"><cfRule type='
                                     rb'"expression" dxfId="0" priority="1"><formula>1</formula>'
                                     rb"</cfRule></conditionalFormatting><\1"),
                             "same-text", "”: not as on record"),
    "a sheet that is hidden": (replace("xl/workbook.xml", rb"<sheet ", b'<sheet state="hidden" '),
                               "differs", "”: hidden in the file"),
    "a defined name": (replace("xl/workbook.xml", rb"</workbook>",
                               b'<definedNames><definedName name="Level">1</definedName>'
                               b"</definedNames></workbook>"), "differs",
                       "the file has the defined name “Level”"),
    "another view": (replace("xl/workbook.xml", rb"<workbookView ", b'<workbookView firstSheet="1" '),
                     "same-text", "order, names and visibility"),
    "another title": (replace("docProps/core.xml", rb"<dc:title>[^<]*", b"<dc:title>Forged"),
                      "differs", "the file has the title “Forged”"),
    "macros": (add_part("xl/vbaProject.bin", b"x"), "differs", "the file has a script or macros"),
    "a link to another workbook": (add_part("xl/externalLinks/externalLink1.xml"), "differs",
                                   "the file has a link"),
    "a sheet of another kind": (add_part("xl/chartsheets/sheet1.xml"), "differs",
                                "the file has an inner file “xl/chartsheets/sheet1.xml”"),
    "a sheet that no one names": (add_part("xl/worksheets/sheet9.xml"), "differs",
                                  "the file has an inner file “xl/worksheets/sheet9.xml”"),
    "packed anew": (lambda parts: None, "same-text", None),
}


LONG = 1000000
SHARED = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def repeat_text(parts):
    """Very many cells with one long text."""
    cells = "".join(f'<row r="{row}">' + '<c t="s"><v>0</v></c>' * 20 + "</row>"
                    for row in range(1, 3000))
    replace(SHEET, rb"(?s)<sheetData>.*</sheetData>",
            f"<sheetData>{cells}</sheetData>".encode())(parts)
    replace("xl/_rels/workbook.xml.rels", rb"</Relationships>",
            f'<Relationship Id="forged" Type="{RELATIONS}/sharedStrings" Target="shared.xml"/>'
            "</Relationships>".encode())(parts)
    parts["xl/shared.xml"] = f'<sst xmlns="{SHARED}"><si><t>{"あ" * 32000}</t></si></sst>'.encode()


def repeat_code(code, n_styles):
    """Very many styles, and all cells, with one long number format."""
    def change(parts):
        styles = re.sub(rb"(?s)<numFmts.*?</numFmts>|<cellXfs.*?</cellXfs>", b"",
                        parts["xl/styles.xml"])
        styles = styles.replace(b"<fonts", b'<numFmts><numFmt numFmtId="200" formatCode="'
                                + code * (LONG // len(code)) + b'"/></numFmts><fonts', 1)
        parts["xl/styles.xml"] = styles.replace(
            b"</styleSheet>", b"<cellXfs>" + b'<xf numFmtId="200"/>' * n_styles
            + b"</cellXfs></styleSheet>")
    return change


def rename(name):
    return replace("xl/workbook.xml", rb'<sheet name="[^"]*"', b'<sheet name="' + name + b'"')


# What is done so that it takes long or needs much memory, and words of what is said; a difference
# where it can be read.
LARGE_CASES = {
    "one long text in very many cells": (repeat_text, "more text than a worksheet has"),
    "a long number format of the cells": (repeat_code(b"a", 800), "the file has the number format"),
    "a long number format of very many styles": (repeat_code(b"0;", 20000), None),
    "a number format full of brackets": (repeat_code(b"[", 20000), "the number format “[[["),
    "a sheet with a long name": (rename(b"n" * LONG), "has a name that is too long"),
    "a sheet with a name of two lines": (rename(b"n&#10;n"), "has several lines"),
}
