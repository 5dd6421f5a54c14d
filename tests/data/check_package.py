# SPDX-License-Identifier: GPL-3.0-or-later
"""A package as others read it: by Python's zipfile, with every hash computed again.

Usage: check_package.py WRITE_PACKAGE EIKYO EXAMPLES_FOLDER
"""

import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from tap import Tap  # noqa: E402

EXAMPLES = ["01-web-conference-ready.eikyo.json", "06-half-filled-undetermined.eikyo.json"]
FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
UTF8 = 0x800


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def check_form(tap, package):
    tap.result(package.testzip() is None, "every checksum is right")
    tap.result(all(info.date_time == FIRST_MOMENT and info.flag_bits & UTF8
                   for info in package.infolist()), "names are in UTF-8, dates say nothing")
    names = package.namelist()
    tap.result(len(names) == len(set(names)) and "package.json" in names, "names are unique")


def check_contents(tap, package, eikyo, examples):
    index = json.loads(package.read("package.json"))
    named = {"package.json"}
    tap.result(index["format"] == "eikyo-package" and index["version"] == 1, "format and version")
    for entry, example in zip(index["evaluations"], EXAMPLES, strict=True):
        canonical = subprocess.run([eikyo, "format", examples / example], capture_output=True,
                                   check=True).stdout
        tap.result(package.read(entry["file"]) == canonical, f"{entry['file']} is canonical")
        named.add(entry["file"])
        if "history" in entry:
            named.add(entry["history"])
            tap.result([one["entry"] for one in json.loads(package.read(entry["history"]))]
                       == [1, 2], f"{entry['history']} is in order")
        for revision in entry.get("revisions", []):
            for member in ("content", "decision"):
                named.add(revision[member])
                tap.result(sha256(package.read(revision[member])) == revision[f"{member}_hash"],
                           f"{revision[member]} has its SHA-256")
        for attachment in entry["attachments"]:
            name = f"attachments/{attachment['content']}"
            data = package.read(name)
            named.add(name)
            tap.result(sha256(data) == attachment["content"] and len(data) == attachment["size"],
                       f"attachment {attachment['id']} of {entry['id']} is whole")
    tap.result(named == set(package.namelist()), "package.json names every file")


def main():
    write_package, eikyo, examples = sys.argv[1:4]
    tap = Tap()
    with tempfile.TemporaryDirectory() as private:
        path = pathlib.Path(private) / "package.eikyo.zip"
        subprocess.run([write_package, path], check=True)
        with zipfile.ZipFile(path) as package:
            check_form(tap, package)
            check_contents(tap, package, eikyo, pathlib.Path(examples))
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main())
