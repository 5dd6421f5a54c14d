# SPDX-License-Identifier: GPL-3.0-or-later
"""A vendor's first evaluation with nothing but keys: one key leads from each missing answer to the
next, until the route is ISMAP-LIU. The accessibility bus is only looked at."""

LANGUAGES = ["ja"]

TITLE = "研修の申込み"
MOST = 60


def begin(program):
    program.start()
    program.find("heading", program.word("Which registration does this use need?"))
    program.key("ctrl+n")
    program.dialog(program.word("New Evaluation"))
    program.type(TITLE)
    program.key("Return")
    program.find("frame", TITLE)
    program.wait_until(lambda: program.focus().get_role_name() == "text", "focus on the title")


def answer(program, asked):
    """Answers what has the focus."""
    word = program.word
    name, role = asked.get_name(), asked.get_role_name()
    if role == "table cell":
        program.key("0" if program.clause("dimensions", "integrity") in name else "1")
    elif word("Add an O_peration") in name.replace("(_P)", ""):
        program.key("space")
        program.type("申込みの受付")
    elif word("Add In_formation") in name.replace("(_F)", ""):
        program.key("space")
        program.type("受講者の名簿")
    elif name == program.clause("classes", "confidentiality-3"):
        program.lead_to(program.clause("classes", "confidentiality-2"), "Down")
        program.key("space")
    elif name == word("On the list", "listed"):
        program.key("space")
        program.lead_to(word("Entry in the list"))
        program.type("No. 3: 研修")
    elif role == "radio button":
        program.key("space")
    else:
        raise AssertionError(f"{role} {name!r} was not expected to be asked.")


def lead_to_missing(program):
    """What has the focus after the key that leads to the next missing answer."""
    before = program.focus().get_name()
    program.key("ctrl+j")
    program.wait_until(lambda: program.focus().get_name() != before, f"way on from {before}")
    return program.focus()


def travel(program):
    begin(program)
    missing = program.decision(TITLE)["missing"]
    for _ in range(MOST):
        if not missing:
            break
        asked = lead_to_missing(program)
        answer(program, asked)
        program.wait_until(lambda: program.decision(TITLE)["missing"] != missing,
                           f"answer to {asked.get_name()}")
        missing = program.decision(TITLE)["missing"]

    decision = program.decision(TITLE)
    assert decision["route"] == "liu" and decision["impact"]["overall"] == "low", decision
    program.wait_for_route("liu")
    program.quit()
