# SPDX-License-Identifier: GPL-3.0-or-later
"""What several journeys do: an evaluation is made and filled in through the window."""

import json
import re

from driver import TOP, Trouble
from gi.repository import Atspi


def make_evaluation(program, title):
    """A new evaluation, which is then open on the page of its service."""
    program.press(program.word("_New…"))
    dialog = program.dialog(program.word("New Evaluation"))
    program.enter(program.word("Title of the evaluation"), title, within=dialog)
    program.press(program.word("_Create"), within=dialog)
    program.find("frame", title)


def add_entry(program, page, add):
    """Adds an entry and returns it; @add is what the button says."""
    button = program.find("push button", program.word(add), page)
    entries = button.get_parent()

    def rows():
        shown = program.look("list", within=entries)
        return [] if shown is None else [shown.get_child_at_index(index)
                                         for index in range(shown.get_child_count())]

    count = len(rows())
    program.act(button)
    program.wait_until(lambda: len(rows()) > count, "new entry")
    return rows()[-1]


def import_example(program, start):
    """Keeps the example whose name begins so; returns its title."""
    path = next((TOP / "data" / "examples").glob(f"{start}*.eikyo.json"))
    program.command("import", str(path))
    return json.loads(path.read_text("utf-8"))["title"]


def open_evaluation(program, title):
    """Chooses an evaluation in the register."""
    if program.look("frame", title) is not None:
        return
    register = program.find("list", program.word("Evaluations"))
    for index in range(register.get_child_count()):
        row = register.get_child_at_index(index)
        if program.look(None, re.compile("^" + re.escape(title)), row) is not None:
            register.get_selection_iface().select_child(index)
            program.find("frame", title)
            return
    raise Trouble(f"{title} is not in the register.")


def describe_service(program, evaluation):
    word = program.word
    program.turn("Ser_vice")
    page = program.page("Service")
    perspective = {"vendor": "Vendor (self-assessment)", "agency": "Agency (decision on a use)"}
    model = {"saas": "SaaS", "paas": "PaaS", "iaas": "IaaS", "other": "Not a cloud service"}
    if "perspective" in evaluation:
        program.choose(word("Who evaluates"),
                       word(perspective[evaluation["perspective"]], "perspective"), page)
    service = evaluation["service"]
    for member, field in (("name", "Name of the service"), ("provider", "Provider")):
        if member in service:
            program.enter(word(field), service[member], page)
    if "model" in service:
        program.choose(word("Service _model"), word(model[service["model"]], "model"), page)


def add_operation(program, page, operation):
    word = program.word
    entry = add_entry(program, page, "Add an O_peration")
    program.enter(word("Name of the operation"), operation["name"], entry)
    if "listed" in operation:
        answer = {"yes": "On the list", "no": "Not on the list"}[operation["listed"]]
        program.choose(word("List of target operations"), word(answer, "listed"), entry)
    if "list_entry" in operation:
        program.enter(word("Entry in the list"), operation["list_entry"], entry)


def add_information(program, page, information):
    word = program.word
    entry = add_entry(program, page, "Add In_formation")
    program.enter(word("Name of the information"), information["name"], entry)
    for member, field in (("confidentiality", "Confidentiality class"),
                          ("integrity", "Integrity class"),
                          ("availability", "Availability class")):
        if member in information:
            program.choose(word(field),
                           program.clause("classes", f"{member}-{information[member]}"), entry)
    if "personal" in information:
        answer = {"none": "None", "ordinary": "Ordinary", "sensitive": "Sensitive"}
        program.choose(word("Personal information"),
                       word(answer[information["personal"]], "personal"), entry)
    if "subjects" in information:
        program.enter(word("Number of people it is about"), str(information["subjects"]), entry)


def add_subjects(program, evaluation):
    program.turn("_Operations and Information")
    page = program.page("Subjects")
    for operation in evaluation.get("operations", []):
        add_operation(program, page, operation)
    for information in evaluation.get("information", []):
        add_information(program, page, information)


def answer_impacts(program, evaluation):
    """Cell by cell: the current one is chosen in the grid, its level in the panel beside it."""
    impacts = [cell for cell in evaluation.get("impacts", []) if "level" in cell]
    if not impacts:
        return
    program.turn("_Impact")
    page = program.page("Impact")
    names = {subject["id"]: subject["name"]
             for kind in ("operations", "information") for subject in evaluation.get(kind, [])}
    cells = {node.get_name(): node for node in program.walk(program.find("table", within=page))
             if node.get_role_name() == "table cell"}
    levels = program.find("grouping", program.word("Level of impact"), page)
    order = [level["id"] for level in program.pack["levels"]]
    unanswered = program.word("unanswered")
    for cell in impacts:
        def name(level, cell=cell):
            return program.sentence("%1$s, %2$s, %3$s: %4$s", names[cell["subject"]],
                                    program.clause("dimensions", cell["dimension"]),
                                    program.clause("harms", cell["harm"]), level)

        node, answered = cells[name(unanswered)], name(program.clause("levels", cell["level"]))
        program.act(node)
        program.wait_until(lambda: node.get_state_set().contains(Atspi.StateType.FOCUSED),
                           f"focus on {node.get_name()}")
        program.act(levels.get_child_at_index(order.index(cell["level"])))
        program.wait_until(lambda: node.get_name() == answered, answered)


def answer_everything(program, evaluation):
    describe_service(program, evaluation)
    add_subjects(program, evaluation)
    answer_impacts(program, evaluation)
