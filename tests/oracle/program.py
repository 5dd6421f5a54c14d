# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program under test."""

import json
import os
import subprocess


class Program:
    """The program under test, run with private directories and plain English messages."""

    def __init__(self, path, home):
        self.path = str(path)
        self.environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
            "TZ": "UTC",
        }

    def run(self, *arguments):
        """(exit status, standard output, standard error)"""
        done = subprocess.run(
            [self.path, *[str(argument) for argument in arguments]],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")

    def evaluate(self, files, *options):
        """(exit status, decisions in the order of the files or None, standard error lines)"""
        status, output, errors = self.run("evaluate", "--json", *options, *files)
        try:
            decisions = json.loads(output or b"null")
        except ValueError:
            return status, None, errors.splitlines()
        if len(files) == 1:
            decisions = [decisions]  # null, or nothing, where it is refused
        if not isinstance(decisions, list) or len(decisions) != len(files):
            decisions = None
        return status, decisions, errors.splitlines()
