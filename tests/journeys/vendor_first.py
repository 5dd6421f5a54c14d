# SPDX-License-Identifier: GPL-3.0-or-later
"""A vendor's first evaluation: from an empty window to the route ISMAP-LIU."""

import steps

LANGUAGES = ["ja"]

TITLE = "電子申請の受付"
HARMS = ["distress", "financial", "public-interest", "disclosure", "safety", "legal"]

ANSWERS = {
    "perspective": "vendor",
    "service": {"name": "申請クラウド", "provider": "株式会社みほん", "model": "saas"},
    "operations": [{"id": "o1", "name": "申請の受付", "listed": "yes",
                    "list_entry": "No. 2: 申請の受付"}],
    "information": [{"id": "i1", "name": "申請書", "confidentiality": 2, "personal": "ordinary",
                     "subjects": 300}],
    "impacts": [{"subject": "i1", "dimension": dimension, "harm": harm,
                 "level": "low" if harm == "distress" else "none"}
                for dimension in ("confidentiality", "integrity") for harm in HARMS]
               + [{"subject": "o1", "dimension": "availability", "harm": harm, "level": "low"}
                  for harm in HARMS if harm != "disclosure"],
}


def travel(program):
    program.start()
    program.find("heading", program.word("Which registration does this use need?"))
    steps.make_evaluation(program, TITLE)

    # Nothing is answered: undetermined, and never low.
    decision = program.decision(TITLE)
    assert decision["route"] == "undetermined" and decision["impact"]["overall"] is None

    steps.describe_service(program, ANSWERS)
    steps.add_subjects(program, ANSWERS)
    assert program.decision(TITLE)["route"] == "undetermined"
    steps.answer_impacts(program, ANSWERS)

    # The route is in sight above every page, and is what the command line says.
    decision = program.decision(TITLE)
    assert decision["route"] == "liu" and decision["missing"] == []
    program.wait_for_route("liu")
    program.quit()
