# SPDX-License-Identifier: GPL-3.0-or-later
"""Other answers are tried out, given up, tried again, applied and undone. The route above the page
follows each time; what is kept changes only where something is applied or undone."""

import steps
from driver import BUTTONS, is_called

LANGUAGES = ["ja", "en"]


def lower_everything(program):
    """Answers with “low” whatever stands in the way."""
    low = program.clause("levels", "low")
    section = program.find(None, program.word("What if"), program.page("Decision"))
    for button in [node for node in program.walk(section)
                   if node.get_role_name() in BUTTONS and is_called(node.get_name(), low)]:
        program.act(button)


def travel(program):
    word = program.word
    title = steps.import_example(program, "02")
    program.start()
    steps.open_evaluation(program, title)
    program.turn("_Decision")
    program.wait_for_route("ismap")

    program.press(word("Try a _What-If"))
    program.find("status bar", word("You are trying something out. Nothing is saved yet."))
    lower_everything(program)
    program.wait_for_route("liu")
    assert program.decision(title)["route"] == "ismap"

    program.press(word("Disc_ard"))
    program.wait_for_route("ismap")
    assert program.decision(title)["route"] == "ismap"

    program.press(word("Try a _What-If"))
    lower_everything(program)
    program.wait_for_route("liu")
    program.press(word("Appl_y"))
    program.wait_until(lambda: program.decision(title)["route"] == "liu", "applied trial")
    program.wait_for_route("liu")

    program.key("ctrl+z")
    program.wait_for_route("ismap")
    assert program.decision(title)["route"] == "ismap"
    program.quit()
