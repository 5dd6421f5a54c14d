# SPDX-License-Identifier: GPL-3.0-or-later
"""A Japanese table of details such as the attached tables of the scheme, made by code.

It has what such tables have: a title and notes above, heads over two rows in merged cells,
objectives merged over their rows, blank rows between groups, full-width digits, and mistakes.
"""

import csv
import io

import openpyxl
from openpyxl.styles import Alignment

N_ROWS = 1200
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


class Table:
    """The rows, as (id, objective, title, basic), and what has to become of them."""

    def __init__(self, catalogue):
        """@catalogue: (id, level) of each control of the shipped catalogue"""
        self.objectives = [name for name, level in catalogue
                           if level == "objective" and name != "3.1.1" and ".P" not in name]
        self.shipped = [name for name, level in catalogue if level == "detail"]
        self.groups = []  # (objective or None for a heading, rows or the heading's text)
        self.expected = {}
        self.added = {}
        self.make()

    def note(self, kind):
        self.expected[kind] = self.expected.get(kind, 0) + 1

    def row(self, objective, number, count):
        """Row @count of all, and what has to become of it."""
        name = f"{objective}.{number}"
        basic, shown = "", name
        if count % 97 == 13:
            self.note("bad-id")
            return [f"{objective}.x", objective, "番号の誤り", ""]
        if count % 89 == 11:
            self.note("unknown-parent")
            return [f"99.9.{number}.1", "99.9.9", "上位が不明な管理策", ""]
        if count % 83 == 7 and self.shipped:
            self.note("shipped")
            return [self.shipped.pop(), "", "収録済みの管理策", ""]
        if count % 61 == 5 and number > 101:
            self.note("duplicate")
            return [f"{objective}.101".translate(FULL_WIDTH), objective, "重複した番号", ""]
        if count % 53 == 3:
            self.note("no-title")
            self.added[name] = (objective, None, False)
            return [name, objective, "　", ""]
        if count % 7 == 0:
            shown = name.translate(FULL_WIDTH)
        if count % 11 == 0:
            shown = f" {shown}. "
        if count % 13 == 0:
            name, shown, basic = f"{name}.PB", f"{shown}（PB）", "○"
        self.note("ok")
        title = f"管理策{count}：利用者の登録及び登録削除についての正式な手順を実施する。"
        self.added[name] = (objective, title, basic == "○")
        return [shown, objective, title if count % 5 else title[:12] + "\n" + title[12:], basic]

    def make(self):
        made = 0
        while made < N_ROWS:
            objective = self.objectives[len(self.groups) // 2 % len(self.objectives)]
            self.groups.append((None, f"{objective}　管理目的"))
            self.groups.append((objective, []))
            round_ = len(self.groups) // 2 // (len(self.objectives) + 1)
            for number in range(101 + 100 * round_, 101 + 100 * round_ + 12):
                if made < N_ROWS:
                    self.groups[-1][1].append(self.row(objective, number, made))
                    made += 1
        self.n_headings = len(self.groups) // 2
        self.n_blank = self.n_headings - 1

    def write_xlsx(self, path):
        book = openpyxl.Workbook()
        cover = book.active
        cover.title = "表紙"
        cover["A1"] = "管理策基準　附属表"
        sheet = book.create_sheet("別表 詳細管理策")
        sheet["A1"] = "ISMAP管理基準　詳細管理策の一覧（4桁）"
        sheet.merge_cells("A1:D1")
        sheet["A2"] = "※本表は試験のために作成したものです。管理策番号は4桁です。"
        for area, text in (("A4:A5", "管理目的"), ("B4:C4", "詳細管理策"), ("D4:D5", "基本言明要件\n(B/PB)")):
            sheet.merge_cells(area)
            sheet[area.split(":")[0]] = text
        sheet["B5"], sheet["C5"] = "番号", "内容"
        line = 6
        for objective, rows in self.groups:
            if objective is None:
                if line > 6:
                    line += 1
                sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=4)
                sheet.cell(line, 1, rows)
                line += 1
                continue
            if len({row[1] for row in rows}) == 1 and len(rows) > 1:
                sheet.merge_cells(start_row=line, end_row=line + len(rows) - 1, start_column=1,
                                  end_column=1)
            for row in rows:
                cell = sheet.cell(line, 1)
                if not isinstance(cell, openpyxl.cell.cell.MergedCell):
                    cell.value = row[1] or None
                for column, text in zip((2, 3, 4), (row[0], row[2], row[3])):
                    sheet.cell(line, column, text or None).alignment = Alignment(wrap_text=True)
                line += 1
        hidden = book.create_sheet("作業用")
        hidden.sheet_state = "hidden"
        for number in range(1980):
            hidden.cell(number + 1, 1, f"9.2.{number // 990 + 1}.{number % 990 + 10}")
        book.save(path)

    def write_csv(self, path, encoding, separator=","):
        text = io.StringIO()
        writer = csv.writer(text, delimiter=separator)
        writer.writerows([["ISMAP管理基準　詳細管理策の一覧（4桁）"], [], [],
                          ["管理目的", "詳細管理策", "", "基本言明要件"], ["", "番号", "内容", "(B/PB)"]])
        for number, (objective, rows) in enumerate(self.groups):
            if objective is None:
                writer.writerows([[]] * (number > 0) + [[rows, "", "", ""]])
            else:
                writer.writerows([row[1], row[0], row[2], row[3]] for row in rows)
        path.write_bytes(text.getvalue().encode(encoding))
