# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk over every page, dialog and popover, as the accessibility bus reports it: none of our
controls is without a name of its own."""

import re

import steps
from audit_overview import Audit
from driver import BUTTONS

LANGUAGES = ["ja", "en"]

CONTROLS = {"push button", "toggle button", "check box", "radio button", "text", "entry",
            "password text", "spin button", "combo box", "list", "list box", "table", "tree table",
            "table cell", "page tab", "page tab list", "menu", "menu item", "check menu item",
            "radio menu item", "slider", "switch", "grouping", "dialog", "frame", "image"}

# Parts of GTK's own widgets that cannot be given a name: of which widget, which of its parts.
INNER = {("combo box", "push button"), ("combo box", "list"), ("spin button", "push button"),
         ("push button", "image"), ("text", "image"), ("entry", "image"),
         ("spin button", "text"), ("tree table", "list"), ("tree table", "table cell"),
         ("push button", "menu")}


def is_inner(node):
    role, parent = node.get_role_name(), node.get_parent()
    for _ in range(4):
        if parent is None:
            return False
        if (parent.get_role_name(), role) in INNER:
            return True
        parent = parent.get_parent()
    return False


def has_name(node):
    name = node.get_name() or ""
    return name.strip() != "" and not name.startswith(("Gtk", "Ui"))


def path_of(node):
    names = []
    while node is not None and len(names) < 8:
        names.append(f"{node.get_role_name()} {node.get_name()!r}")
        node = node.get_parent()
    return " in ".join(names)


def check(program, nameless, where, start=None):
    for node in program.walk(start):
        try:
            if node.get_role_name() in CONTROLS and program.is_shown(node) \
                    and not has_name(node) and not is_inner(node):
                nameless.setdefault(path_of(node), where)
        except program.GONE:
            continue


def windows(program):
    return program.application.get_child_count()


def check_window(program, nameless, action, page=None):
    """Opens a window by an action, of the main window or of a page, or by a key, looks at it, and
    closes it."""
    before = windows(program)
    if "." in action:
        program.do(action, page)
    else:
        program.key(action)
    program.wait_until(lambda: windows(program) > before, f"window of {action}")
    check(program, nameless, action)
    program.key("Escape")
    program.wait_until(lambda: windows(program) == before, f"end of the window of {action}")


def count_shown(program, start=None):
    return sum(1 for node in program.walk(start) if program.is_shown(node))


def check_popover(program, nameless, name, page=None):
    """Opens a popover by its button, looks at it, and closes it."""
    button = program.find(BUTTONS, name, page)
    before = count_shown(program, button)
    program.act(button)
    program.wait_until(lambda: count_shown(program, button) > before, f"popover of {name}")
    check(program, nameless, f"the popover of {name}", button)
    program.key("Escape")


def begins_as(program, text):
    """What the name of a button begins with that names what it is about behind that."""
    return re.compile(re.escape(program.word(text)).replace("%s", ".*"))


def check_popovers(program, nameless):
    word = program.word
    for name in ("Main menu", "Filter the list", "Sort the list"):
        check_popover(program, nameless, word(name))
    program.turn("_Impact")
    page = program.page("Impact")
    for name in ("Fill in or clear many cells at once", "Marks and keys"):
        check_popover(program, nameless, word(name), page)
    check_popover(program, nameless, begins_as(program, "Clause and sources: %s"), page)
    program.turn("Wor_ksheets")
    check_popover(program, nameless, word("More for worksheets"), program.page("Worksheets"))


def check_remarks(program, nameless, title):
    """A remark can be written beside each answer as soon as the evaluation is in review."""
    program.command("submit", title, "--actor", "佐藤")
    program.turn("Ser_vice")
    page = program.page("Service")
    name = begins_as(program, "Remarks on: %s")
    program.find(BUTTONS, name, page)
    check_popover(program, nameless, name, page)


def unfold(program, nameless, row, where):
    """Opens a row, and looks at what it is in."""
    program.act(row)
    program.wait_until(lambda: not program.is_folded(row), f"row {row.get_name()}")
    check(program, nameless, f"{where}, unfolded", row.get_parent())


def check_controls(program, nameless, audit):
    """What the controls have beside their rows: the answers of one and of all, menus, dialogs."""
    audit.follow("blocker", "CONTROL-DEFICIENT", "Controls", "Design")
    page = audit.part("Controls")
    check(program, nameless, "the answers of a control", page)
    for name in ("State", "Criteria", "Critical area", "Auditor"):
        check_popover(program, nameless, program.sentence("Filter by: %s",
                                                          program.word(name, "control facet")),
                      page)
    check_popover(program, nameless, program.word("More for the controls"), page)
    for action in ("controls.add-detail", "controls.propose"):
        check_window(program, nameless, action, page)
    program.do("controls.show-all", page)
    program.key("ctrl+a")
    program.find("push button", program.word("_Answer the Selected Controls"), page)
    check(program, nameless, "the answers of all controls", page)


def check_audit(program, nameless, title):
    """Every part of the internal audit, which has faults."""
    steps.open_evaluation(program, title)
    audit = Audit(program, title)
    for part in ("Overview", "Plan", "Requirements", "Findings"):
        page = audit.turn_to(part)
        check(program, nameless, f"the part {part}", audit.page)
        folded = [node for node in program.walk(page) if program.is_folded(node)
                  and node.get_role_name() == "push button"]
        for row in folded[:3]:
            unfold(program, nameless, row, f"the part {part}")
    check_controls(program, nameless, audit)


def travel(program):
    word = program.word
    nameless = {}
    program.start()
    program.find("heading", word("Which registration does this use need?"))
    check(program, nameless, "the welcome page")
    program.quit()

    audited = steps.import_example(program, "07")
    title = steps.import_example(program, "01")
    program.start()
    steps.open_evaluation(program, title)
    for page, kind in (("Ser_vice", "Service"), ("_Operations and Information", "Subjects"),
                       ("_Impact", "Impact"), ("_Decision", "Decision"),
                       ("Wor_ksheets", "Worksheets"), ("_Review", "Review"),
                       ("_History", "History")):
        program.turn(page)
        shown = program.page(kind)
        check(program, nameless, f"the page {kind}")
        folded = [node for node in program.walk(shown) if program.is_folded(node)
                  and node.get_role_name() == "push button"]
        for row in folded:
            program.act(row)
        if folded:
            check(program, nameless, f"the page {kind}, unfolded")

    check_popovers(program, nameless)
    for action in ("ctrl+n", "F2", "win.verify", "win.submit", "ctrl+comma", "ctrl+shift+d",
                   "win.save-all-worksheets", "win.save-fill-in"):
        check_window(program, nameless, action)
    program.do("win.show-table")
    check(program, nameless, "the table")
    program.do("win.show-table")
    before = count_shown(program)
    program.key("F1")
    program.wait_until(lambda: count_shown(program) > before, "guide")
    check(program, nameless, "the guide")
    program.key("F1")

    program.turn("_Decision")
    program.press(word("Try a _What-If"))
    program.find("status bar", word("You are trying something out. Nothing is saved yet."))
    check(program, nameless, "a trial")
    program.press(word("Disc_ard"))
    check_remarks(program, nameless, title)
    check_audit(program, nameless, audited)
    program.kill()
    assert not nameless, "\n".join(f"{where}: {path}" for path, where in nameless.items())
