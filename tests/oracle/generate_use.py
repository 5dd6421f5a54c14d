# SPDX-License-Identifier: GPL-3.0-or-later
"""Random uses of a service: the service, its operations and information, and the impacts.

Purely random answers never pass every gate. So a use starts out passing them all, and is then
disturbed in a few places; or it is a sketch, every answer random and many missing.
"""

from decision import cells
from words import BLANKS, new_id, text, word

MODELS = ["saas", "paas", "iaas", "other"]


def passing_use(rng, pack):
    """A use that passes every gate of the pack."""
    models = set(MODELS)
    wanted_class = 2
    limit = len(pack["levels"]) - 1
    for gate in pack["gates"]:
        test = gate["test"]
        if test["kind"] == "service-model":
            models &= set(test["models"])
        if test["kind"] == "information-class":
            wanted_class = test["class"]
        if test["kind"] == "impact":
            limit = [level["id"] for level in pack["levels"]].index(test["at_most"])

    taken = set()
    operations = [operation(rng, taken, "yes") for _ in range(count(rng))]
    classes = [wanted_class] + [rng.randint(1, wanted_class) for _ in range(count(rng) - 1)]
    rng.shuffle(classes)
    information = [item(rng, taken, operations, one) for one in classes]
    impacts = [
        impact(rng, cell, rng.choice(pack["levels"][: limit + 1])["id"])
        for cell in cells(information, operations, pack)
    ]
    return {
        "service": service(rng, rng.choice(sorted(models))),
        "operations": operations,
        "information": information,
        "impacts": impacts,
    }


def sketched_use(rng, pack):
    """Every answer random, many missing."""
    unknown = rng.choice([0.02, 0.1, 0.4, 0.9])

    def maybe(value):
        return None if rng.random() < unknown else value

    taken = set()
    operations = [
        operation(rng, taken, maybe(rng.choice(["yes", "yes", "yes", "no"])))
        for _ in range(rng.choice([0, 1, 1, 2, 5]))
    ]
    information = [
        item(rng, taken, operations, maybe(rng.choice([1, 1, 2, 2, 2, 3])))
        for _ in range(rng.choice([0, 1, 1, 2, 5]))
    ]
    top = rng.randint(1, len(pack["levels"]))
    impacts = [
        impact(rng, cell, maybe(rng.choice(pack["levels"][:top])["id"]))
        for cell in cells(information, operations, pack)
        if rng.random() > unknown / 2
    ]
    return {
        "service": service(rng, maybe(rng.choice(["saas", "saas"] + MODELS))),
        "operations": operations,
        "information": information,
        "impacts": impacts,
    }


def count(rng):
    """How many operations or items: mostly few, now and then ten."""
    return rng.choice([1, 1, 1, 2, 2, 3, 4, 10])


def service(rng, model):
    return {
        "name": text(rng),
        "provider": text(rng),
        "description": text(rng),
        "model": model,
        "regions": [text(rng) or "JP" for _ in range(rng.choice([0, 1, 1, 3]))],
    }


def operation(rng, taken, listed):
    return {
        "id": new_id(rng, "o", taken),
        "name": text(rng),
        "description": text(rng),
        "listed": listed,
        "list_entry": word(rng) if listed == "yes" else text(rng),
    }


def item(rng, taken, operations, confidentiality):
    ids = [one["id"] for one in operations]
    return {
        "id": new_id(rng, "i", taken),
        "name": text(rng),
        "description": text(rng),
        "operations": rng.sample(ids, rng.randint(0, len(ids))),
        "confidentiality": confidentiality,
        "integrity": rng.choice([None, 1, 2]),
        "availability": rng.choice([None, 1, 2]),
        "personal": rng.choice([None, "none", "ordinary", "sensitive"]),
        "subjects": rng.choice([None, 0, 25, 2**53 - 1]),
    }


def impact(rng, cell, level):
    subject, dimension, harm = cell
    return {
        "subject": subject,
        "dimension": dimension,
        "harm": harm,
        "level": level,
        "rationale": text(rng),
    }


def disturb_use(rng, use, pack):
    """Changes one answer, so that a gate may fail or be unknown."""
    rng.choice(DISTURBANCES)(rng, use, pack)


def change_model(rng, use, pack):
    use["service"]["model"] = rng.choice(MODELS + [None])


def unlist(rng, use, pack):
    if use["operations"]:
        rng.choice(use["operations"])["listed"] = rng.choice(["no", "no", None])


def blank_entry(rng, use, pack):
    if use["operations"]:
        rng.choice(use["operations"])["list_entry"] = rng.choice(BLANKS)


def change_class(rng, use, pack):
    if use["information"]:
        rng.choice(use["information"])["confidentiality"] = rng.choice([None, 1, 3])


def class_1_everywhere(rng, use, pack):
    for one in use["information"]:
        one["confidentiality"] = 1


def raise_cells(rng, use, pack):
    if use["impacts"]:
        for entry in rng.choices(use["impacts"], k=rng.choice([1, 1, 2, 5])):
            entry["level"] = rng.choice(pack["levels"])["id"]


def forget_cells(rng, use, pack):
    if use["impacts"]:
        for entry in rng.choices(use["impacts"], k=rng.choice([1, 1, 3])):
            entry["level"] = None


def drop_cell(rng, use, pack):
    if use["impacts"]:
        use["impacts"].remove(rng.choice(use["impacts"]))


def no_operation(rng, use, pack):
    ids = [one["id"] for one in use["operations"]]
    use["operations"] = []
    use["impacts"] = [one for one in use["impacts"] if one["subject"] not in ids]
    for one in use["information"]:
        one["operations"] = []


def no_information(rng, use, pack):
    ids = [one["id"] for one in use["information"]]
    use["information"] = []
    use["impacts"] = [one for one in use["impacts"] if one["subject"] not in ids]


DISTURBANCES = [
    change_model,
    unlist,
    unlist,
    blank_entry,
    change_class,
    class_1_everywhere,
    raise_cells,
    raise_cells,
    forget_cells,
    drop_cell,
    no_operation,
    no_information,
]
