# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up JUnit results and names what failed or was skipped; the last line gives the counts.

Usage: summary.py RESULTS.xml… [LOG.json…]

A log of meson's, as testlog.json, tells of programs that failed after all their tests had passed, as
one does that leaks: JUnit results do not.
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def list_failed_programs(log):
    """The names of the programs that did not end well."""
    lines = pathlib.Path(log).read_text(encoding="utf-8").splitlines()
    return [test["name"] for test in map(json.loads, lines)
            if test["result"] not in ("OK", "SKIP", "EXPECTEDFAIL")]


def main():
    passed = failed = skipped = 0
    known = set()
    for path in (path for path in sys.argv[1:] if path.endswith(".xml")):
        build = pathlib.Path(path).stem
        for suite in ElementTree.parse(path).getroot().iter("testsuite"):
            for case in suite.iter("testcase"):
                name = f"{build}: {suite.get('name')}: {case.get('name')}"
                if case.find("failure") is not None or case.find("error") is not None:
                    known.add((build, suite.get("name").removeprefix("eikyo.")))
                    failed += 1
                    print(f"failed: {name}")
                elif case.find("skipped") is not None:
                    skipped += 1
                    print(f"skipped: {name}")
                else:
                    passed += 1
            # A program that crashed leaves its fault on the suite alone.
            cases = suite.findall("testcase")
            if int(suite.get("errors", 0)) + int(suite.get("failures", 0)) > 0 and not any(
                    case.find("failure") is not None or case.find("error") is not None
                    for case in cases):
                known.add((build, suite.get("name").removeprefix("eikyo.")))
                failed += 1
                print(f"failed: {build}: {suite.get('name')}")
    for path in (path for path in sys.argv[1:] if path.endswith(".json")):
        build = pathlib.Path(path).stem
        for program in list_failed_programs(path):
            if (build, program) not in known:
                failed += 1
                print(f"failed: {build}: {program}, after its tests")
    if skipped:
        print(f"{skipped} skipped")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
