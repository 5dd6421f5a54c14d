# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line on a workspace in a private folder, for the tests of its commands."""

import hashlib
import json
import os
import pathlib
import resource
import subprocess
import sys
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from tap import Tap  # noqa: E402

EIKYO, EXAMPLES, PACKS = (pathlib.Path(path).resolve() for path in sys.argv[1:4])
FILES = sorted(EXAMPLES.glob("*.eikyo.json"))
READY, FULL = FILES[0], FILES[1]
tap = Tap()


class Program:
    """The program with a data folder of its own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(exist_ok=True)
        self.workspace = self.folder / "data" / "eikyo" / "workspace.eikyo"

    def run(self, *arguments, largest_file=None, stdout=subprocess.PIPE, **variables):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8",
                       "LANGUAGE": "en", "TZ": "UTC", "USER": "tester",
                       "XDG_DATA_HOME": str(self.folder / "data"), **variables}
        for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]

        def limit_files():
            if largest_file is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

        return subprocess.run([EIKYO, *arguments], stdin=subprocess.DEVNULL, stdout=stdout,
                              stderr=subprocess.PIPE, env=environment, check=False, timeout=120,
                              cwd=self.folder, preexec_fn=limit_files)

    def do(self, *arguments, **variables):
        """What the command prints; it must go well."""
        result = self.run(*arguments, **variables)
        if result.returncode != 0:
            check("goes well: " + words_of(arguments), False, result)
        return result.stdout.decode()

    def json(self, *arguments, **variables):
        return json.loads(self.do(*arguments, "--json", **variables))

    def digest(self):
        return hashlib.sha256(self.workspace.read_bytes()).hexdigest()

    def canonical(self, file):
        return self.do("format", file).encode()


def words_of(arguments):
    return " ".join(pathlib.Path(str(argument)).name if str(argument).startswith("/")
                    else repr(argument) if isinstance(argument, bytes) else str(argument)
                    for argument in arguments)


def check(name, condition, result=None):
    if not condition and result is not None:
        tap.comment(f"exit {result.returncode}\n{result.stdout}\n{result.stderr}"
                    if hasattr(result, "returncode") else result)
    tap.result(bool(condition), name)


def check_refused(program, name, *arguments, words=(), code=1, **variables):
    """It ends with @code, a message on standard error, and the workspace as it was."""
    before = program.digest() if program.workspace.exists() else None
    result = program.run(*arguments, **variables)
    message = result.stderr.decode()
    check(name, result.returncode == code and message.startswith("eikyo: ")
          and all(word in message for word in words)
          and before == (program.digest() if program.workspace.exists() else None), result)


def width(text):
    """How many columns of a terminal @text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF"
               else 1 for c in text)


def id_of(file):
    return json.loads(file.read_bytes())["id"]
