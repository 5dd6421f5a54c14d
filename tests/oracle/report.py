# SPDX-License-Identifier: GPL-3.0-or-later
"""What agreed and what did not: counts, the first mismatch of each kind, readable differences."""

import difflib
import json
import shutil
from collections import Counter


class Report:
    """Counts what agrees, prints and keeps the first mismatch of each kind and detail."""

    def __init__(self, tap, kept):
        self.tap = tap
        self.kept = kept
        self.agreed = Counter()
        self.failed = Counter()
        self.printed = set()
        self.covered = Counter()

    def good(self, kind):
        self.agreed[kind] += 1

    def bad(self, kind, seed, files, explanation, detail=""):
        self.failed[kind] += 1
        if (kind, detail) in self.printed:
            return
        self.printed.add((kind, detail))
        self.kept.mkdir(exist_ok=True)
        self.tap.comment(f"first mismatch of: {kind} {detail}")
        self.tap.comment(f"seed {seed}")
        for file in files:
            shutil.copy(file, self.kept)
            self.tap.comment(f"kept {self.kept / file.name}")
        self.tap.comment(explanation)

    def check(self, kind, agrees, seed, files, explanation, detail=""):
        """EXPLANATION gives the text to print, and is only called for a mismatch."""
        if agrees:
            self.good(kind)
        else:
            self.bad(kind, seed, files, explanation(), detail)

    def finish(self):
        for kind in sorted(set(self.agreed) | set(self.failed)):
            counts = f"{self.agreed[kind]} agree, {self.failed[kind]} differ"
            self.tap.result(not self.failed[kind], f"{kind}: {counts}")


def difference(wanted, found):
    """A readable difference of two JSON values or texts; "-" is the oracle."""

    def lines(value):
        if isinstance(value, bytes):
            return value.decode("utf-8", "replace").split("\n")
        return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).split("\n")

    found_lines = list(
        difflib.unified_diff(lines(wanted), lines(found), "oracle", "program", lineterm="", n=3)
    )
    return "\n".join(found_lines[:60] + ["…"] * (len(found_lines) > 60))
