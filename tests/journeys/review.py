# SPDX-License-Identifier: GPL-3.0-or-later
"""An agency officer's review: sent, remarked on, returned, mended and settled, sent again, approved;
then nothing can be changed any more, and the history accounts for everything."""

import json
import re

import steps

LANGUAGES = ["ja"]

EVALUATOR, REVIEWER = "佐藤 花子", "鈴木 一郎"
REMARK = "提供事業者の正式な名称を記入してください。"
MENDED = "株式会社サンプル（東京都）"


def take_step(program, button, dialog, accept, person):
    """A step in the life of the evaluation, done by @person."""
    program.turn("_Review")
    program.press(program.word(button), within=program.page("Review"))
    shown = program.dialog(program.word(dialog))
    evaluator = program.word("Name of the evaluator")
    name = evaluator if person == EVALUATOR else program.word("Name of the reviewer")
    program.enter(name, person, shown)
    program.press(program.word(accept), within=shown)


def life(program, title):
    return json.loads(program.command("show", title, "--json"))["life"]


def wait_for_state(program, title, state):
    program.wait_until(lambda: life(program, title)["state"] == state, f"state {state}")


def add_remark(program):
    """Beside the answer that it is about."""
    program.turn("Ser_vice")
    field = program.find("panel", program.word("Provider"), program.page("Service"))
    remarks = re.escape(program.word("Remarks on: %s")).replace("%s", ".*")
    program.press(re.compile(remarks), within=field)
    program.enter(program.word("New remark"), REMARK, field)
    program.enter(program.word("Name of the reviewer"), REVIEWER, field)
    program.press(program.word("Add Re_mark"), within=field)


def travel(program):
    title = steps.import_example(program, "01")
    program.start()
    steps.open_evaluation(program, title)
    take_step(program, "_Send to Review…", "Send to Review", "_Send to Review", EVALUATOR)
    wait_for_state(program, title, "review")

    add_remark(program)
    program.wait_until(lambda: len(life(program, title)["remarks"]) == 1, "kept remark")
    take_step(program, "_Return with a Remark…", "Return to the Evaluator", "_Return", REVIEWER)
    wait_for_state(program, title, "draft")

    program.turn("Ser_vice")
    program.enter(program.word("Provider"), MENDED, program.page("Service"))
    program.turn("_Review")
    program.press(program.sentence("Settle the remark “%s”", REMARK),
                  within=program.page("Review"))
    program.wait_until(lambda: life(program, title)["remarks"][0]["settled"], "settled remark")
    take_step(program, "_Send to Review…", "Send to Review", "_Send to Review", EVALUATOR)
    wait_for_state(program, title, "review")

    take_step(program, "_Approve…", "Approve", "_Approve", REVIEWER)
    wait_for_state(program, title, "approved")

    # Frozen: neither the window nor the command line changes it.
    program.turn("Ser_vice")
    provider = program.find(("text", "entry"), program.word("Provider"), program.page("Service"))
    program.wait_until(lambda: "EDITABLE" not in str(provider.get_state_set().get_states()),
                       "field that cannot be edited")
    program.command("set", title, "service.provider", "X", status=1)
    kept = json.loads(program.command("show", title, "--json"))
    assert kept["evaluation"]["service"]["provider"] == MENDED
    assert kept["life"]["approved"][0]["reviewer"] == REVIEWER, kept["life"]["approved"]
    program.command("verify")
    program.quit()
