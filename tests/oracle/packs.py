# SPDX-License-Identifier: GPL-3.0-or-later
"""Criteria packs as the oracle sees them: the pack's JSON and the rows of its catalogue.

Nothing is checked here: the oracle is only ever given packs that should load.
"""

import json
from pathlib import Path
from typing import NamedTuple


class Rules(NamedTuple):
    pack: dict
    catalogue: list  # one dict per line of the TSV, in its order


def load_catalogue(path):
    lines = Path(path).read_text(encoding="utf-8").split("\n")
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:] if line]


def load_pack(path, folder=None):
    """One pack; its catalogue lies in FOLDER, or beside it."""
    pack = json.loads(Path(path).read_text(encoding="utf-8"))
    catalogue = Path(folder or Path(path).parent) / pack["catalogue"]["file"]
    return Rules(pack, load_catalogue(catalogue))


def load_folder(folder):
    """Every pack of a folder, in the order of their file names."""
    return [load_pack(path) for path in sorted(Path(folder).glob("*.rules.json"))]


def find(rules_list, evaluation):
    """The rules that an evaluation names."""
    wanted = evaluation["rules"]
    for rules in rules_list:
        if (rules.pack["id"], rules.pack["edition"]) == (wanted["id"], wanted["edition"]):
            return rules
    raise LookupError(f"no pack for {wanted}")
