# SPDX-License-Identifier: GPL-3.0-or-later
"""The program ends in the middle of an evaluation, once by its own command and once without any
warning. Nothing is lost, the same page is shown again, and the last step can still be undone."""

import steps
from gi.repository import Atspi

LANGUAGES = ["ja"]

TITLE = "研修の申込み"


def is_shown(program, page):
    tab = program.look("page tab", program.word(page, "page"))
    return tab is not None and tab.get_state_set().contains(Atspi.StateType.SELECTED)


def begin_again(program):
    program.start()
    program.find("frame", TITLE)
    program.wait_until(lambda: is_shown(program, "_Operations and Information"), "the same page")
    return program.page("Subjects")


def is_named(program, name):
    return program.look("push button", name, program.page("Subjects")) is not None


def travel(program):
    word = program.word
    program.start()
    steps.make_evaluation(program, TITLE)
    program.turn("Ser_vice")
    program.choose(word("Service _model"), word("SaaS", "model"))
    program.turn("_Operations and Information")
    page = program.page("Subjects")
    steps.add_operation(program, page, {"name": "申込みの受付", "listed": "yes"})
    program.quit()

    page = begin_again(program)
    program.find("push button", "申込みの受付", page)
    steps.add_information(program, page, {"name": "受講者の名簿", "confidentiality": 2})
    before = program.decision(TITLE)
    program.kill()

    page = begin_again(program)
    program.find("push button", "受講者の名簿", page)
    assert program.decision(TITLE) == before
    assert "fault" not in program.command("verify", "--lang", "en")

    # What was done before the end is undone after it: the class, then the name.
    program.key("ctrl+z")
    program.wait_until(lambda: program.decision(TITLE) != before, "undone class")
    program.key("ctrl+z")
    program.wait_until(lambda: not is_named(program, "受講者の名簿"), "undone name")
    program.key("ctrl+shift+z", "ctrl+shift+z")
    program.wait_until(lambda: program.decision(TITLE) == before, "redone steps")
    program.quit()
