# SPDX-License-Identifier: GPL-3.0-or-later
"""The decision on an evaluation, read a second time from the reference, as plainly as possible.

`decide` gives the decision JSON of the exchange format. Appendix 1 (gates, route, what would
have to change) stands here, Appendix 2 in readiness.py. The evaluation is one that is not
refused.
"""

from itertools import product

from blank import blank
from readiness import NOT_APPLICABLE, readiness

MODELS = ["saas", "paas", "iaas", "other"]
CLASSES = [1, 2, 3]


def decide(evaluation, pack, catalogue):
    use = Use(evaluation, pack)
    route = decide_route(use)
    return {
        "format": "eikyo-decision",
        "version": 1,
        "evaluation": evaluation["id"],
        "rules": {"id": pack["id"], "edition": pack["edition"]},
        "as_of": evaluation.get("as_of"),
        "route": route,
        "gates": [{"id": gate["id"], "outcome": outcome(gate, use)} for gate in pack["gates"]],
        "impact": impact(use),
        "drivers": drivers(use),
        "missing": missing(use),
        "to_liu": to_liu(use, route),
        # Readiness: only where the route is liu.
        "readiness": (
            readiness(evaluation, pack, catalogue)
            if route == pack["pass_route"]
            else NOT_APPLICABLE
        ),
    }


class Use:
    """What the evaluation says about the operation and the information, with its rules."""

    def __init__(self, evaluation, pack):
        self.pack = pack
        self.levels = [level["id"] for level in pack["levels"]]  # rank = position
        self.model = (evaluation.get("service") or {}).get("model")
        self.information = evaluation.get("information") or []
        self.operations = evaluation.get("operations") or []
        self.cells = list(cells(self.information, self.operations, pack))
        self.answers = {
            (entry["subject"], entry["dimension"], entry["harm"]): entry["level"]
            for entry in evaluation.get("impacts") or []
            if entry.get("level") is not None
        }

    def rank(self, cell):
        """The rank of a cell's level; None = unanswered."""
        return self.levels.index(self.answers[cell]) if cell in self.answers else None

    def overall(self, dimension=None):
        """The highest rank answered so far, of all cells or of one dimension's; None if none."""
        ranks = [self.rank(cell) for cell in self.cells if dimension in (None, cell[1])]
        return max((rank for rank in ranks if rank is not None), default=None)

    def complete(self):
        """There is an information item and an operation, and no required cell is missing."""
        answered = all(cell in self.answers for cell in self.cells)
        return bool(self.information) and bool(self.operations) and answered


def cells(information, operations, pack):
    """The cells asked for: items in document order, then operations in document order; within
    a subject the rules' order of dimensions and harms."""
    for asked_of, subjects in (("information", information), ("operation", operations)):
        for subject in subjects:
            for dimension in pack["dimensions"]:
                for harm in pack["harms"]:
                    if dimension["asked_of"] == asked_of and dimension["id"] in harm["dimensions"]:
                        yield (subject["id"], dimension["id"], harm["id"])


def listing(operation):
    """`yes` counts only with a non-blank `list_entry`; None = unknown."""
    if operation.get("listed") == "yes" and blank(operation.get("list_entry")):
        return None
    return operation.get("listed")


# Gates, each pass / fail / unknown; unknown never silently passes.


def outcome(gate, use):
    test = gate["test"]
    if test["kind"] == "service-model":
        return model_outcome(test, use)
    if test["kind"] == "information-class":
        return class_outcome(test, use)
    if test["kind"] == "listed-operations":
        return listed_outcome(use)
    if test["kind"] == "impact":
        return impact_outcome(test, use)
    raise ValueError(test)


def model_outcome(test, use):
    if use.model is None:
        return "unknown"
    return "pass" if use.model in test["models"] else "fail"


def class_outcome(test, use):
    """Passes when the highest class among the items is 2. Class 3 anywhere fails it."""
    classes = [item.get("confidentiality") for item in use.information]
    if any(known is not None and known > test["class"] for known in classes):
        return "fail"
    if not classes or None in classes:
        return "unknown"
    return "pass" if max(classes) == test["class"] else "fail"


def listed_outcome(use):
    """Passes when every operation is on the published list, and the entry is cited."""
    listings = [listing(operation) for operation in use.operations]
    if "no" in listings:
        return "fail"
    if not listings or None in listings:
        return "unknown"
    return "pass"


def impact_outcome(test, use):
    """Passes when the overall impact (maximum rank of all cells) is at most a level."""
    overall = use.overall()
    if overall is not None and overall > use.levels.index(test["at_most"]):
        return "fail"
    return "pass" if use.complete() else "unknown"


# The route.


def decide_route(use):
    """The route is decided if every way of filling in the unknowns gives the same route."""
    routes = {route_of_known(use.pack, *filling) for filling in fillings(use)}
    return routes.pop() if len(routes) == 1 else "undetermined"


def fillings(use):
    """Every way of filling in the unknowns: (model, highest class, every operation listed,
    overall rank)."""
    models = MODELS if use.model is None else [use.model]

    known = [item["confidentiality"] for item in use.information if item.get("confidentiality")]
    all_known = bool(use.information) and len(known) == len(use.information)
    lowest = max(known, default=min(CLASSES))
    classes = [lowest] if all_known else [some for some in CLASSES if some >= lowest]

    listed = {"pass": [True], "fail": [False], "unknown": [True, False]}[listed_outcome(use)]

    so_far = use.overall() or 0
    ranks = [so_far] if use.complete() else range(so_far, len(use.levels))

    return product(models, classes, listed, ranks)


def route_of_known(pack, model, highest_class, all_listed, overall):
    """Take the gates in order: the first that fails gives the route."""
    levels = [level["id"] for level in pack["levels"]]
    for gate in pack["gates"]:
        test = gate["test"]
        if test["kind"] == "service-model" and model not in test["models"]:
            return gate["fails"]["route"]
        if test["kind"] == "information-class" and highest_class > test["class"]:
            return gate["fails_above"]["route"]
        if test["kind"] == "information-class" and highest_class < test["class"]:
            return gate["fails_below"]["route"]
        if test["kind"] == "listed-operations" and not all_listed:
            return gate["fails"]["route"]
        if test["kind"] == "impact" and overall > levels.index(test["at_most"]):
            return gate["fails"]["route"]
    return pack["pass_route"]


# What the decision always comes with.


def impact(use):
    def level(rank):
        return None if rank is None else use.levels[rank]

    result = {"overall": level(use.overall()), "complete": use.complete()}
    for dimension in use.pack["dimensions"]:
        result[dimension["id"]] = level(use.overall(dimension["id"]))
    return result


def cell_entry(use, cell):
    subject, dimension, harm = cell
    level = use.answers[cell]
    return {"subject": subject, "dimension": dimension, "harm": harm, "level": level}


def drivers(use):
    """The cells at the overall level, when that is above `none`."""
    overall = use.overall()
    if not overall:
        return []
    return [cell_entry(use, cell) for cell in use.cells if use.rank(cell) == overall]


def missing(use):
    result = []
    if use.model is None:
        result.append({"kind": "service", "member": "model"})
    if not use.information:
        result.append({"kind": "information"})
    for item in use.information:
        if item.get("confidentiality") is None:
            result.append({"kind": "class", "subject": item["id"]})
    if not use.operations:
        result.append({"kind": "operation"})
    for operation in use.operations:
        if listing(operation) is None:
            result.append({"kind": "listed", "subject": operation["id"]})
    for subject, dimension, harm in use.cells:
        if (subject, dimension, harm) not in use.answers:
            result.append(
                {"kind": "impact", "subject": subject, "dimension": dimension, "harm": harm}
            )
    return result


def to_liu(use, route):
    """Only when the route is ismap and gates cloud-service, class-2 and saas pass."""
    gates = {}
    for gate in use.pack["gates"]:
        gates.setdefault(gate["test"]["kind"], []).append(gate)
    first_gates = gates.get("service-model", []) + gates.get("information-class", [])
    if route != "ismap" or any(outcome(gate, use) != "pass" for gate in first_gates):
        return None

    # `lower`: the cells above what the impact gate admits; nothing where the rules have no
    # such gate.
    lower = []
    for gate in gates.get("impact", []):
        limit = use.levels.index(gate["test"]["at_most"])
        lower = [cell for cell in use.cells if (use.rank(cell) or 0) > limit]

    # `list`: operations with `listed` = `no`; nothing where the rules do not ask for it.
    to_list = []
    if gates.get("listed-operations"):
        to_list = [one["id"] for one in use.operations if one.get("listed") == "no"]

    subjects = [one["id"] for one in use.information + use.operations]
    remove = [
        subject
        for subject in subjects
        if subject in to_list or any(cell[0] == subject for cell in lower)
    ]

    # Possible: removing them leaves a class-2 information item and an operation. Where the
    # rules do not ask for a class, any information item will do.
    left = [item for item in use.information if item["id"] not in remove]
    for gate in gates.get("information-class", []):
        left = [item for item in left if item.get("confidentiality") == gate["test"]["class"]]
    operations_left = [one for one in use.operations if one["id"] not in remove]
    return {
        "possible": bool(left) and bool(operations_left),
        "lower": [cell_entry(use, cell) for cell in lower],
        "remove": remove,
        "list": to_list,
    }
