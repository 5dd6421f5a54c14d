# SPDX-License-Identifier: GPL-3.0-or-later
"""What Appendix 1 asks about the seven examples is answered in new evaluations through the window;
each is then decided as the example is, and as the command line decides it."""

import json

import driver
import steps

LANGUAGES = ["ja"]

# The internal audit is not answered here.
DECIDED = ["route", "gates", "impact", "drivers", "missing", "to_liu"]


def renamed(value, names):
    """@value with the ids of the subjects that the window gave."""
    if isinstance(value, dict):
        return {key: renamed(each, names) for key, each in value.items()}
    if isinstance(value, list):
        return [renamed(each, names) for each in value]
    return names.get(value, value) if isinstance(value, str) else value


def travel(program):
    folder = driver.TOP / "data" / "examples"
    program.start()
    for path in sorted(folder.glob("*.eikyo.json")):
        example = json.loads(path.read_text("utf-8"))
        expected = json.loads(
            path.with_name(path.name.replace(".eikyo.", ".decision.")).read_text("utf-8"))
        title = example["title"]
        steps.make_evaluation(program, title)
        steps.answer_everything(program, example)

        decision = program.decision(title)
        names = {entry["id"]: f"{kind[0]}{number}" for kind in ("operations", "information")
                 for number, entry in enumerate(example.get(kind, []), 1)}
        for part in DECIDED:
            wanted = renamed(expected[part], names)
            assert decision[part] == wanted, f"{title}: {part}: {decision[part]} != {wanted}"

        # The same evaluation as a file is decided the same, and the window says so.
        kept = program.folder / "kept.eikyo.json"
        kept.unlink(missing_ok=True)
        program.command("export", title, "-o", str(kept))
        evaluated = json.loads(program.command("evaluate", str(kept), "--json"))
        assert {part: evaluated[part] for part in DECIDED} == \
            {part: decision[part] for part in DECIDED}
        program.wait_for_route(decision["route"])
    program.quit()
