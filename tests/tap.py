# SPDX-License-Identifier: GPL-3.0-or-later
"""Results in the Test Anything Protocol: one line per check, comments between, the plan last."""


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def result(self, passed, name):
        self.count += 1
        self.failed += not passed
        print(f"{'ok' if passed else 'not ok'} {self.count} - {name}", flush=True)

    def skip(self, name, reason):
        self.count += 1
        print(f"ok {self.count} - {name} # SKIP {reason}", flush=True)

    def comment(self, text):
        for line in str(text).split("\n"):
            print(f"# {line}", flush=True)

    def finish(self):
        """Prints the plan and gives the exit status."""
        print(f"1..{self.count}", flush=True)
        return 1 if self.failed else 0
