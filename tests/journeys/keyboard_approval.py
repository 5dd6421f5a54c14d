# SPDX-License-Identifier: GPL-3.0-or-later
"""An evaluation is sent to review and approved with nothing but keys. The accessibility bus is only
looked at."""

import json

import steps

LANGUAGES = ["ja"]

EVALUATOR, REVIEWER = "佐藤", "鈴木"


def take_step(program, button, dialog, person):
    program.key("alt+7")
    program.find("filler", "UiReviewPage")
    program.lead_to(program.word(button))
    program.key("space")
    program.dialog(program.word(dialog))
    name = "Name of the evaluator" if person == EVALUATOR else "Name of the reviewer"
    if program.focus().get_name() != program.word(name):
        program.lead_to(program.word(name))
    program.key("ctrl+a")
    program.type(person)
    program.key("Return")


def wait_for_state(program, title, state):
    program.wait_until(
        lambda: json.loads(program.command("show", title, "--json"))["life"]["state"] == state,
        f"state {state}")


def travel(program):
    title = steps.import_example(program, "01")
    program.start()
    program.find("frame", title)
    take_step(program, "_Send to Review…", "Send to Review", EVALUATOR)
    wait_for_state(program, title, "review")
    take_step(program, "_Approve…", "Approve", REVIEWER)
    wait_for_state(program, title, "approved")
    program.command("verify")
    program.quit()
