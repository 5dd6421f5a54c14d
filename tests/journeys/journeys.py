# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the journeys and tells in TAP which went well. Usage: journeys.py BUILD [JOURNEY…]

A journey is a file beside this one with LANGUAGES and the function travel(program).
"""

import importlib
import pathlib
import sys
import tempfile
import time
import traceback

from driver import Program

JOURNEYS = ["vendor_first", "examples", "audit", "review", "what_if", "restart", "keyboard_first",
            "keyboard_approval", "names"]


def tell(text):
    """As a diagnostic of TAP."""
    for line in text.splitlines():
        print(f"# {line}", flush=True)


def describe(program):
    """All that the accessibility bus shows, for whoever has to find out what went wrong."""
    for node in program.walk():
        try:
            name = node.get_name()
            if name and not name.startswith("Gtk"):
                tell(f"  {node.get_role_name()}: {name}")
        except Exception:  # pylint: disable=broad-except
            continue


def make(journey, build, language):
    """Makes one journey; whether it went well."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        program = Program(build, folder, language)
        try:
            journey.travel(program)
            return True
        except Exception:  # pylint: disable=broad-except
            tell(traceback.format_exc())
            if program.process is not None and program.process.poll() is None:
                describe(program)
            return False
        finally:
            program.kill()


def main():
    build = pathlib.Path(sys.argv[1])
    journeys = [importlib.import_module(name) for name in sys.argv[2:] or JOURNEYS]
    plan = [(journey, language) for journey in journeys for language in journey.LANGUAGES]
    print(f"1..{len(plan)}", flush=True)
    failed = 0
    for number, (journey, language) in enumerate(plan, 1):
        started = time.monotonic()
        good = make(journey, build, language)
        failed += not good
        print(f"{'ok' if good else 'not ok'} {number} - {journey.__name__} in {language}"
              f" ({time.monotonic() - started:.0f} s)", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
