# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up JUnit results and names what failed or was skipped; the last line gives the counts.

Usage: summary.py RESULTS.xml…
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def main():
    passed = failed = skipped = 0
    for path in sys.argv[1:]:
        for suite in ElementTree.parse(path).getroot().iter("testsuite"):
            for case in suite.iter("testcase"):
                name = f"{pathlib.Path(path).stem}: {suite.get('name')}: {case.get('name')}"
                if case.find("failure") is not None or case.find("error") is not None:
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
                failed += 1
                print(f"failed: {pathlib.Path(path).stem}: {suite.get('name')}")
    if skipped:
        print(f"{skipped} skipped")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
